namespace PerfRules.Facts;

/// <summary>Represents an exact number with its unit, such as 258.37亿元 or 98.56%.</summary>
/// <remarks>Two quantities are equal when they are the same amount of the same thing: 1万元 equals 10000元.
/// <c>default(Quantity)</c> is the plain number zero.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public readonly struct Quantity : IEquatable<Quantity>
{
    private readonly Unit? _unit;

    /// <summary>Initializes a new instance from a number in a unit.</summary>
    /// <param name="number">The number in <paramref name="unit"/>: 98.56 for 98.56%.</param>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is null.</exception>
    public Quantity(Rational number, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        Value = number * unit.Scale;
        _unit = unit;
    }

    private Quantity(Unit unit, Rational value)
    {
        Value = value;
        _unit = unit;
    }

    /// <summary>Gets the amount in base units: 0.9856 for 98.56%, 25,837,000,000 for 258.37亿元.</summary>
    public Rational Value { get; }

    /// <summary>Gets the unit that the quantity was written in.</summary>
    public Unit Unit => _unit ?? Unit.None;

    /// <summary>Gets the number in <see cref="Unit"/>: 98.56 for 98.56%.</summary>
    public Rational Number => Value / Unit.Scale;

    /// <summary>Gets what the quantity measures.</summary>
    public Dimension Dimension => Unit.Dimension;

    /// <summary>Compares two quantities for equality of amount and dimension.</summary>
    /// <param name="left">The first quantity.</param>
    /// <param name="right">The second quantity.</param>
    /// <returns>Whether they are the same amount of the same thing.</returns>
    public static bool operator ==(Quantity left, Quantity right) => left.Equals(right);

    /// <summary>Compares two quantities for inequality of amount or dimension.</summary>
    /// <param name="left">The first quantity.</param>
    /// <param name="right">The second quantity.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(Quantity left, Quantity right) => !left.Equals(right);

    /// <summary>Makes a quantity from an amount in base units.</summary>
    /// <param name="value">The amount in base units.</param>
    /// <param name="unit">The unit to show it in.</param>
    /// <returns>The quantity.</returns>
    public static Quantity FromBase(Rational value, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return new Quantity(unit, value);
    }

    /// <summary>Reads a quantity as people write it, in half or full width, with or without thousands separators.</summary>
    /// <param name="text">Text such as <c>258.37亿元</c>, <c>514,776.52 元</c>, <c>９８．５６％</c>, <c>670元/人/年</c>.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="FormatException"><paramref name="text"/> is not a quantity; the message says why.</exception>
    public static Quantity Parse(string text) =>
        QuantityText.TryParse(text, out var quantity, out var fault)
            ? quantity
            : throw new FormatException(fault!.ToString());

    /// <summary>Reads a quantity as people write it, in half or full width, with or without thousands separators.</summary>
    /// <param name="text">Text such as <c>258.37亿元</c>, <c>514,776.52 元</c>, <c>９８．５６％</c>, <c>670元/人/年</c>.</param>
    /// <param name="quantity">The quantity, or zero when the text is not one.</param>
    /// <returns>Whether the text is a quantity. Never throws for bad input.</returns>
    public static bool TryParse(string? text, out Quantity quantity) => QuantityText.TryParse(text, out quantity, out _);

    /// <inheritdoc/>
    public bool Equals(Quantity other) => Value == other.Value && Dimension == other.Dimension;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Quantity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, Dimension);

    /// <summary>Writes the number and its unit, exactly: a decimal where it ends, else a fraction.</summary>
    /// <returns><c>98.56%</c>, or <c>1/3万元</c>.</returns>
    public override string ToString() => Number + Unit.Symbol;

    /// <summary>Writes the number, rounded half away from zero, and its unit.</summary>
    /// <param name="maxPlaces">The most decimal places to write, 0 to 1,000 inclusive.</param>
    /// <returns><c>100.68%</c>; no trailing zeros.</returns>
    public string ToString(int maxPlaces) => Number.ToDecimalString(maxPlaces) + Unit.Symbol;
}
