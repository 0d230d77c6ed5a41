using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Testing.Coverage;

/// <summary>Names what cases can reach of a rule.</summary>
public enum CoverageKind
{
    /// <summary>A row of the rule that may decide: a band, a row of a table, a counter, an item, a level, an alternative.</summary>
    Row,

    /// <summary>A threshold that a case may stand on exactly.</summary>
    Edge,

    /// <summary>Another way in which the leaf may come out: whole and broken steps, floor, cap, missing, not applicable, undefined, exempt, gated.</summary>
    Outcome,
}

/// <summary>Names why no case reached something.</summary>
public enum CoverageMiss
{
    /// <summary>No case has facts that fit the pack.</summary>
    NoCase,

    /// <summary>Rows above take every value, so nothing can reach it.</summary>
    Shadowed,

    /// <summary>In no case was the rule worked out: facts are missing, or the leaf does not apply.</summary>
    NeverWorkedOut,

    /// <summary>What the leaf judges is the same in all cases.</summary>
    FactsNeverVary,

    /// <summary>The facts vary, but no case comes near.</summary>
    NoCaseNear,
}

/// <summary>Represents one thing that cases can reach of a leaf's rule.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Text">What it is, in words.</param>
/// <param name="Location">Where the pack says it.</param>
/// <param name="Cases">The cases that reached it, in the order in which they were given; empty when none did.</param>
/// <param name="Miss">Why no case reached it; null when one did.</param>
/// <param name="Why">The same in a sentence, with the nearest value where there is one; null when a case reached it.</param>
public sealed record CoveragePoint(
    CoverageKind Kind, LocalizedText Text, SourceLocation Location, ImmutableArray<string> Cases, CoverageMiss? Miss, LocalizedText? Why)
{
    /// <summary>Gets a value indicating whether a case reached it.</summary>
    public bool IsReached => !Cases.IsEmpty;
}

/// <summary>Represents how many of some things were reached.</summary>
/// <param name="Reached">How many were, 0 to <paramref name="All"/>.</param>
/// <param name="All">How many there are; may be 0.</param>
public readonly record struct CoverageCount(int Reached, int All)
{
    /// <summary>Gets the share that was reached as a percentage, 0 to 100; 100 where there is nothing to reach.</summary>
    public Rational Percent => All == 0 ? 100 : new Rational(Reached * 100L, All);

    /// <summary>Counts points.</summary>
    /// <param name="points">The points.</param>
    /// <param name="kind">The kind that counts, or null for all.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="points"/> is null.</exception>
    public static CoverageCount Of(IEnumerable<CoveragePoint> points, CoverageKind? kind = null)
    {
        ArgumentNullException.ThrowIfNull(points);
        var counted = points.Where(p => kind is null || p.Kind == kind).ToList();
        return new CoverageCount(counted.Count(p => p.IsReached), counted.Count);
    }

    /// <summary>Writes <c>reached/all</c>.</summary>
    /// <returns>The text, such as <c>3/4</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Reached}/{All}");
}
