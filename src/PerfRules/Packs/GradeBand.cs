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
}
