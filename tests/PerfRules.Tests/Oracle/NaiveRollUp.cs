using PerfRules.Facts;
using PerfRules.Packs.Reading;

namespace PerfRules.Tests.Oracle;

/// <summary>Adds leaves up: each counts its points times its weight, and what is left out is made up for by what stays.</summary>
/// <remarks>A leaf that is left out is worth its full points; without rounding, full points in all that stays make the full points of the whole.</remarks>
internal sealed class NaiveRollUp(List<IndicatorDocument> nodes, NaiveRounding rounding, IReadOnlyDictionary<string, NaiveLeaf> leaves)
{
    /// <summary>Gets the sections, each before what it contains.</summary>
    internal List<NaiveSection> Sections { get; } = [];

    /// <summary>Gets the full points of all nodes together.</summary>
    internal NaiveRational WholeFull => Worth(nodes);

    /// <summary>Gets a value indicating whether any leaf applies.</summary>
    internal bool Applies => leaves.Values.Any(l => l.Score is not null || l.Policy is null);

    internal (NaiveRational Total, bool IsComplete) Total()
    {
        var sum = Sum(nodes);
        return (rounding.At("total", sum.Points * Factor(WholeFull, sum.LeftOutOfTotal)), sum.IsComplete && Applies);
    }

    private NaiveSum Sum(List<IndicatorDocument> siblings)
    {
        var sum = siblings.Select(n => Times(n.Section is null ? Leaf(leaves[n.Id!.Value], n) : Section(n), Weight(n)))
            .Aggregate((a, b) => new(a.Points + b.Points, a.LeftOut + b.LeftOut, a.LeftOutOfTotal + b.LeftOutOfTotal, a.IsComplete && b.IsComplete));
        var factor = Factor(Worth(siblings), sum.LeftOut);
        return sum with { Points = sum.Points * factor, LeftOutOfTotal = sum.LeftOutOfTotal * factor };
    }

    private static NaiveSum Leaf(NaiveLeaf leaf, IndicatorDocument node) => leaf switch
    {
        { Score: { } score } => new(score, 0, 0, true),
        { Policy: "rescaleSection" } => new(0, Full(node), 0, true),
        { Policy: "rescaleTotal" } => new(0, 0, Full(node), true),
        _ => new(0, 0, 0, false),
    };

    // A section of which nothing stays is left out as a whole.
    private NaiveSum Section(IndicatorDocument section)
    {
        var place = Sections.Count;
        var inner = Sum(section.Children!);
        var score = rounding.At("section", inner.Points);
        Sections.Insert(place, new NaiveSection(section.Section!.Value, nodes.Contains(section), Full(section), score, inner.IsComplete));
        return inner with { Points = score, LeftOut = inner.LeftOut == Full(section) ? inner.LeftOut : 0 };
    }

    private static NaiveSum Times(NaiveSum sum, NaiveRational weight) =>
        sum with { Points = sum.Points * weight, LeftOut = sum.LeftOut * weight, LeftOutOfTotal = sum.LeftOutOfTotal * weight };

    // Where nothing is left out, or nothing stays, there is nothing to scale.
    private static NaiveRational Factor(NaiveRational full, NaiveRational leftOut) => leftOut == full ? 1 : full / (full - leftOut);

    private static NaiveRational Worth(List<IndicatorDocument> siblings) =>
        siblings.Aggregate(NaiveRational.Zero, (sum, n) => sum + (Full(n) * Weight(n)));

    private static NaiveRational Full(IndicatorDocument node) =>
        node.Points is null ? Worth(node.Children!) : NaiveCriteria.Points(node.Points, NaiveRational.Zero);

    private static NaiveRational Weight(IndicatorDocument node) =>
        node.Weight is null ? NaiveRational.One : NaiveRational.From(Quantity.Parse(node.Weight.Value).Value);

    private sealed record NaiveSum(NaiveRational Points, NaiveRational LeftOut, NaiveRational LeftOutOfTotal, bool IsComplete);
}

/// <summary>The grade of a total.</summary>
internal static class NaiveGrades
{
    /// <summary>Gets the first grade that holds the total, or the worst that a veto leaves; the worse grade is the one that begins lower, or else ends lower.</summary>
    internal static string? Of(PackDocument pack, NaiveRational total, IEnumerable<string> caps)
    {
        var constants = new NaiveExpressions(NaiveNames.Of(pack), NaiveFacts.None);
        NaiveRational Value(string text) => constants.Number(constants.Names.Parse(text));
        var earned = pack.Grades.Find(g => NaiveInterval.Parse(g.Totals!.Value).Holds(total, Value)).Grade?.Value;
        return earned is null ? null : caps.Append(earned).MinBy(g => (Begin(g), End(g)));

        NaiveRational Begin(string grade) =>
            NaiveInterval.Parse(pack.Grades.Find(g => g.Grade.Value == grade).Totals!.Value).Lower is { } lower ? Value(lower) : -1_000_000;

        NaiveRational End(string grade) =>
            NaiveInterval.Parse(pack.Grades.Find(g => g.Grade.Value == grade).Totals!.Value).Upper is { } upper ? Value(upper) : 1_000_000;
    }
}
