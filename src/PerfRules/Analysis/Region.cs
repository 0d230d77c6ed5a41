using PerfRules.Criteria;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Analysis;

/// <summary>A stretch of numbers with constant ends; an end that is null is infinite.</summary>
internal sealed record Region(Rational? Lower, bool LowerClosed, Rational? Upper, bool UpperClosed)
{
    internal static Region All { get; } = new(null, false, null, false);

    internal static Region Of(Interval interval) =>
        new(interval.Lower?.Constant, interval.Lower?.IsClosed ?? false, interval.Upper?.Constant, interval.Upper?.IsClosed ?? false);

    /// <summary>Returns whether a number lies in the stretch.</summary>
    internal bool Holds(Rational value) =>
        (Lower is not { } lower || value > lower || (LowerClosed && value == lower))
        && (Upper is not { } upper || value < upper || (UpperClosed && value == upper));

    /// <summary>Writes the region in a unit.</summary>
    internal string ToString(Unit unit) => ToString(value => Quantity.FromBase(value, unit).ToString());

    /// <summary>Writes the region, its ends as they are to be shown.</summary>
    internal string ToString(Func<Rational, string> show) => (Lower, Upper) switch
    {
        ({ } lower, { } upper) when lower == upper => "= " + show(lower),
        (null, null) => "(-∞, +∞)",
        ({ } lower, null) => (LowerClosed ? "≥" : ">") + show(lower),
        (null, { } upper) => (UpperClosed ? "≤" : "<") + show(upper),
        ({ } lower, { } upper) => $"{(LowerClosed ? '[' : '(')}{show(lower)}, {show(upper)}{(UpperClosed ? ']' : ')')}",
    };

    /// <summary>Writes which stretch of what is judged is meant: <c>x in [95%, 98%)</c>, <c>x ≥95%</c>.</summary>
    /// <param name="judged">What is judged.</param>
    /// <param name="stretch">The stretch as <see cref="ToString(Func{Rational, string})"/> wrote it.</param>
    internal static LocalizedText Text(LocalizedText judged, string stretch) =>
        stretch[0] is '[' or '(' ? LintTexts.InStretch(judged, stretch) : LocalizedText.Join(" ", " ", [judged, LocalizedText.Verbatim(stretch)]);

    internal Region? Intersect(Region other)
    {
        var lower = CompareLower(this, other) >= 0 ? this : other;
        var upper = CompareUpper(this, other) <= 0 ? this : other;
        var common = new Region(lower.Lower, lower.LowerClosed, upper.Upper, upper.UpperClosed);
        return common is { Lower: { } low, Upper: { } high } && (low > high || (low == high && !(common.LowerClosed && common.UpperClosed))) ? null : common;
    }

    /// <summary>Returns a number in the region: an end that belongs to it, else the middle, else one beyond the finite end.</summary>
    internal Rational Witness() => this switch
    {
        { Lower: { } lower, LowerClosed: true } => lower,
        { Upper: { } upper, UpperClosed: true } => upper,
        { Lower: { } lower, Upper: { } upper } => (lower + upper) / 2,
        { Lower: { } lower } => lower + Rational.One,
        { Upper: { } upper } => upper - Rational.One,
        _ => Rational.Zero,
    };

    internal static int CompareLower(Region? a, Region? b) => (a!.Lower, b!.Lower) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        ({ } x, { } y) => x.CompareTo(y) is var order && order != 0 ? order : b.LowerClosed.CompareTo(a.LowerClosed),
    };

    internal static int CompareUpper(Region a, Region b) => (a.Upper, b.Upper) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        ({ } x, { } y) => x.CompareTo(y) is var order && order != 0 ? order : a.UpperClosed.CompareTo(b.UpperClosed),
    };
}
