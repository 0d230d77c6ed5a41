using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Facts;

namespace PerfRules.Packs;

/// <summary>Represents one grade and the totals that earn it.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class GradeBand
{
    internal GradeBand(string grade, Interval interval, SourceLocation location)
    {
        Grade = grade;
        Interval = interval;
        Location = location;
    }

    /// <summary>Gets the grade, such as 优.</summary>
    public string Grade { get; }

    /// <summary>Gets the totals as text, such as <c>[80, 90)</c>.</summary>
    public string Totals => Interval.ToString();

    /// <summary>Gets where it is declared.</summary>
    public SourceLocation Location { get; }

    internal Interval Interval { get; }

    internal bool Holds(Rational total) => Interval.Holds(total);

    /// <summary>Orders grades from the worst: by where their totals begin, an end that is not said being beyond all others, then by where they end.</summary>
    internal static int Compare(GradeBand left, GradeBand right)
    {
        var begin = CompareEnds(left.Interval.Lower, right.Interval.Lower, unsaid: -1);
        return begin != 0 ? begin : CompareEnds(left.Interval.Upper, right.Interval.Upper, unsaid: 1);
    }

    private static int CompareEnds(IntervalEnd? left, IntervalEnd? right, int unsaid) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => unsaid,
        (_, null) => -unsaid,
        _ => left.Constant!.Value.CompareTo(right.Constant!.Value),
    };
}
