using System.Collections.Immutable;

namespace PerfRules.Facts;

/// <summary>Says what a quantity measures: a product of powers of base units, such as 元 per 人 per 月.</summary>
/// <remarks>
/// Money, people, days, months and working days are dimensions, and so is every counting unit of its own (家, 次, 例 …):
/// what is counted in one does not add to what is counted in another. <c>default</c> is <see cref="None"/>.
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public readonly struct Dimension : IEquatable<Dimension>
{
    // Sorted by symbol, no exponent zero; default stands for empty.
    private readonly ImmutableArray<KeyValuePair<string, int>> _powers;

    private Dimension(ImmutableArray<KeyValuePair<string, int>> powers) => _powers = powers;

    /// <summary>Gets the dimension of plain numbers, percentages and ratios.</summary>
    public static Dimension None => default;

    /// <summary>Gets the dimension of money; its base unit is 元.</summary>
    public static Dimension Money { get; } = Of("元");

    /// <summary>Gets the dimension of people; its base unit is 人.</summary>
    public static Dimension People { get; } = Of("人");

    /// <summary>Gets the dimension of short durations (分钟, 小时, 天, 周); its base unit is 分钟.</summary>
    public static Dimension Minutes { get; } = Of("分钟");

    /// <summary>Gets the dimension of long durations (月, 年); its base unit is 个月.</summary>
    public static Dimension Months { get; } = Of("个月");

    /// <summary>Gets the dimension of working days, which convert to nothing else.</summary>
    public static Dimension WorkingDays { get; } = Of("个工作日");

    /// <summary>Gets a value indicating whether this is the dimension of plain numbers.</summary>
    public bool IsNone => _powers.IsDefaultOrEmpty;

    /// <summary>Gets the base units with their powers, ordered by symbol; empty for <see cref="None"/>.</summary>
    public ImmutableArray<KeyValuePair<string, int>> Powers => _powers.IsDefault ? [] : _powers;

    /// <summary>Multiplies two dimensions.</summary>
    /// <param name="left">The first dimension.</param>
    /// <param name="right">The second dimension.</param>
    /// <returns>The dimension of a product.</returns>
    public static Dimension operator *(Dimension left, Dimension right) => Combine(left, right, 1);

    /// <summary>Divides one dimension by another.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor.</param>
    /// <returns>The dimension of a quotient.</returns>
    public static Dimension operator /(Dimension left, Dimension right) => Combine(left, right, -1);

    /// <summary>Compares two dimensions for equality.</summary>
    /// <param name="left">The first dimension.</param>
    /// <param name="right">The second dimension.</param>
    /// <returns>Whether quantities of the two can be added.</returns>
    public static bool operator ==(Dimension left, Dimension right) => left.Equals(right);

    /// <summary>Compares two dimensions for inequality.</summary>
    /// <param name="left">The first dimension.</param>
    /// <param name="right">The second dimension.</param>
    /// <returns>Whether quantities of the two cannot be added.</returns>
    public static bool operator !=(Dimension left, Dimension right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Dimension other)
    {
        // The same array, as for all units of one kind in the table.
        if (_powers == other._powers)
        {
            return true;
        }

        // Pairs would compare by boxing.
        var (left, right) = (Powers, other.Powers);
        var same = left.Length == right.Length;
        for (var i = 0; same && i < left.Length; i++)
        {
            same = left[i].Value == right[i].Value && left[i].Key == right[i].Key;
        }

        return same;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Dimension other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var (symbol, power) in Powers)
        {
            hash.Add(symbol, StringComparer.Ordinal);
            hash.Add(power);
        }

        return hash.ToHashCode();
    }

    /// <summary>Writes the dimension in base units, such as <c>元/人/个月</c>; empty for <see cref="None"/>.</summary>
    /// <returns>The base units joined by · and /.</returns>
    public override string ToString()
    {
        var above = string.Join('·', Powers.SelectMany(p => Enumerable.Repeat(p.Key, Math.Max(0, p.Value))));
        var below = string.Concat(Powers.SelectMany(p => Enumerable.Repeat("/" + p.Key, Math.Max(0, -p.Value))));
        return above.Length == 0 && below.Length > 0 ? "1" + below : above + below;
    }

    /// <summary>Makes the dimension of a base unit.</summary>
    /// <param name="symbol">The base unit's symbol.</param>
    /// <returns>The dimension.</returns>
    internal static Dimension Of(string symbol) => new([new(symbol, 1)]);

    private static Dimension Combine(Dimension left, Dimension right, int sign)
    {
        if (right.IsNone)
        {
            return left;
        }

        var powers = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (symbol, power) in left.Powers)
        {
            powers[symbol] = power;
        }

        foreach (var (symbol, power) in right.Powers)
        {
            powers[symbol] = powers.GetValueOrDefault(symbol) + (sign * power);
        }

        return new Dimension([.. powers.Where(p => p.Value != 0)]);
    }
}
