using System.Collections.Immutable;
using PerfRules.Diagnostics;

namespace PerfRules.Facts;

/// <summary>Represents the value given for one input, before a pack says what type it must have.</summary>
/// <remarks>
/// Texts are read when the facts are bound to a pack: <c>"98.56%"</c> for a percentage, <c>"2024-05-02"</c> for a date. A bare number
/// counts in the unit that the pack declares, except for percentages, which always carry their sign. Numbers of type
/// <c>float</c> and <c>double</c> are not accepted, because they do not hold what was written.
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class FactValue
{
    private FactValue(object value, SourceLocation? location)
    {
        Value = value;
        Location = location ?? SourceLocation.None;
    }

    /// <summary>Gets where the value was read; <see cref="SourceLocation.None"/> for a value that a program gave.</summary>
    public SourceLocation Location { get; }

    /// <summary>Gets the value: a string, <see cref="Rational"/>, <see cref="Quantity"/>, bool, <see cref="DateOnly"/> or an
    /// <see cref="ImmutableArray{T}"/> of <see cref="FactValue"/>.</summary>
    internal object Value { get; }

    /// <summary>Makes a value from text, which is read when the facts are bound.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator FactValue(string text) => FromText(text);

    /// <summary>Makes a value from a bare number.</summary>
    /// <param name="number">The number, in the unit that the pack declares.</param>
    public static implicit operator FactValue(decimal number) => FromNumber(number);

    /// <summary>Makes a value from a bare number.</summary>
    /// <param name="number">The number, in the unit that the pack declares.</param>
    public static implicit operator FactValue(int number) => FromNumber(number);

    /// <summary>Makes a value from a bare number.</summary>
    /// <param name="number">The number, in the unit that the pack declares.</param>
    public static implicit operator FactValue(long number) => FromNumber(number);

    /// <summary>Makes a value from a quantity.</summary>
    /// <param name="quantity">The number with its unit.</param>
    public static implicit operator FactValue(Quantity quantity) => FromQuantity(quantity);

    /// <summary>Makes a yes/no value.</summary>
    /// <param name="value">Yes or no.</param>
    public static implicit operator FactValue(bool value) => FromYesNo(value);

    /// <summary>Makes a date value.</summary>
    /// <param name="date">The date.</param>
    public static implicit operator FactValue(DateOnly date) => FromDate(date);

    /// <summary>Makes a value from text, which is read when the facts are bound.</summary>
    /// <param name="text">The text; empty counts as not given.</param>
    /// <param name="location">Where it stands, or null.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static FactValue FromText(string text, SourceLocation? location = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new FactValue(text, location);
    }

    /// <summary>Makes a value from a bare number.</summary>
    /// <param name="number">The number, in the unit that the pack declares.</param>
    /// <returns>The value.</returns>
    public static FactValue FromNumber(Rational number) => new(number, null);

    /// <summary>Makes a value from a quantity.</summary>
    /// <param name="quantity">The number with its unit.</param>
    /// <returns>The value.</returns>
    public static FactValue FromQuantity(Quantity quantity) => new(quantity, null);

    /// <summary>Makes a yes/no value.</summary>
    /// <param name="value">Yes or no.</param>
    /// <returns>The value.</returns>
    public static FactValue FromYesNo(bool value) => new(value, null);

    /// <summary>Makes a date value.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The value.</returns>
    public static FactValue FromDate(DateOnly date) => new(date, null);

    /// <summary>Makes a list value.</summary>
    /// <param name="items">The items, in order; may be empty; copied.</param>
    /// <param name="location">Where the list stands, or null.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public static FactValue FromList(IEnumerable<FactValue> items, SourceLocation? location = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new FactValue(items.ToImmutableArray(), location);
    }

    /// <summary>Makes a value from an object of a type that facts can have.</summary>
    /// <param name="value">A <see cref="FactValue"/>, string, decimal, whole number, <see cref="Rational"/>, <see cref="Quantity"/>, bool,
    /// <see cref="DateOnly"/>, an enum (its name is the choice), or a sequence of these.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="value"/> is of another type, such as double, which is not exact.</exception>
    public static FactValue From(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value switch
        {
            FactValue fact => fact,
            string text => FromText(text),
            decimal number => FromNumber(number),
            int number => FromNumber(number),
            long number => FromNumber(number),
            short number => FromNumber(number),
            byte number => FromNumber(number),
            uint number => FromNumber(number),
            Rational number => FromNumber(number),
            Quantity quantity => FromQuantity(quantity),
            bool yes => FromYesNo(yes),
            DateOnly date => FromDate(date),
            Enum choice => FromText(choice.ToString()),
            System.Collections.IEnumerable items => FromList(items.Cast<object>().Select(From)),
            _ => throw new ArgumentException(
                $"A fact cannot be of type {value.GetType()}; use decimal, a whole number, string, Quantity, bool or DateOnly.", nameof(value)),
        };
    }

    /// <summary>Writes the value as given.</summary>
    /// <returns>The text, number, quantity, date (yyyy-MM-dd) or list.</returns>
    public override string ToString() => Value switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        bool yes => yes ? "是" : "否",
        ImmutableArray<FactValue> items => "[" + string.Join(", ", items) + "]",
        _ => Value.ToString() ?? string.Empty,
    };
}
