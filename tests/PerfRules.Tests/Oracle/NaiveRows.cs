using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Facts;
using PerfRules.Packs.Reading;

namespace PerfRules.Tests.Oracle;

/// <summary>Rows of targets by their meaning: leaves that come with the facts, below sections that their paths name.</summary>
internal sealed class NaiveRows(PackDocument pack, NaiveFacts facts, NaiveExpressions expressions, NaiveRounding rounding)
{
    /// <summary>Gets the pack's own nodes and behind them the section of the rows, which is worth what they are worth together.</summary>
    internal List<IndicatorDocument> Nodes() =>
        pack.TargetRows is null ? pack.Indicators : [.. pack.Indicators, Section(pack.TargetRows.Section!.Value, facts.Rows, 0)];

    /// <summary>Scores the rows in the order of their tree.</summary>
    internal IEnumerable<NaiveLeaf> Leaves() =>
        pack.TargetRows is null ? [] : NaiveEvaluator.Leaves([Nodes()[^1]]).Select(n => Score(facts.Rows.Single(r => r.Id == n.Id!.Value), pack.TargetRows));

    // Rows of one name at a level stand together, where the first of them stands.
    private static IndicatorDocument Section(string name, IEnumerable<TargetRow> rows, int depth) => new()
    {
        Location = SourceLocation.None,
        Section = Text(name),
        Children = [.. rows.GroupBy(r => r.Path.ElementAtOrDefault(depth)).SelectMany(g => g.Key is null ? g.Select(Leaf) : [Section(g.Key, g, depth + 1)])],
    };

    private static IndicatorDocument Leaf(TargetRow row) =>
        new() { Location = SourceLocation.None, Id = Text(row.Id), Points = Text(NaiveText.Decimal(NaiveRational.From(row.Points!.Value))!) };

    private static Located<string> Text(string text) => new(text, SourceLocation.None);

    // Somebody judged it, nobody said a value, or target and value are compared.
    private NaiveLeaf Score(TargetRow row, TargetRowsDocument rule)
    {
        var full = NaiveRational.From(row.Points!.Value);
        var nothing = new NaiveLeaf(row.Id);
        return row.Judgement is { } judgement ? Judged(row, judgement, full, nothing)
            : string.IsNullOrWhiteSpace(row.Value) ? nothing with { Status = "missing" }
            : Compared(row, rule, full, nothing);
    }

    // What nobody can tell has points only where an assessor gave them.
    private NaiveLeaf Judged(TargetRow row, TargetJudgement judgement, NaiveRational full, NaiveLeaf nothing) =>
        row.Score is { } score ? Scored(nothing, "awarded", NaiveRational.From(score))
            : judgement == TargetJudgement.NotComparable ? nothing with { Status = "undefined" }
            : Scored(nothing, "awarded", judgement == TargetJudgement.Met ? full : NaiveRational.Zero);

    private NaiveLeaf Compared(TargetRow row, TargetRowsDocument rule, NaiveRational full, NaiveLeaf nothing)
    {
        var target = QuantityText.ToHalfWidth(row.Target).Trim();
        var interval = NaiveInterval.Parse(target[0] is '<' or '>' or '=' or '≤' or '≥' or '[' or '(' ? target : Plain(row, rule) + target);
        var given = Quantity.Parse(row.Value!);
        var value = NaiveRational.From(given.Value);
        var judged = rounding.Measure(value, NaiveRational.From(given.Unit.Scale));
        var points = interval.Holds(judged, Constant) ? full
            : rule.Unmet!.Value == "proportional" && interval is { Upper: null, Lower: { } lower } && Constant(lower) is { Sign: > 0 } place ? full * judged / place
            : NaiveRational.Zero;
        List<NaiveRational> edges = [.. new[] { interval.Lower, interval.Upper }.OfType<string>().Select(Constant)];
        return Scored(nothing, "scored", NaiveCriteria.Hold(points, full)).Showing(judged, given.Unit, edges) with
        {
            Said = [NaiveCriteria.SayMeasure(null, value, judged), NaiveCriteria.SayPoints(points)],
        };
    }

    private static string Plain(TargetRow row, TargetRowsDocument rule) => (row.Plain, rule.Plain!.Value) switch
    {
        (PlainTarget.AtLeast, _) or (null, "atLeast") => "≥",
        (PlainTarget.AtMost, _) or (null, "atMost") => "≤",
        _ => "=",
    };

    private NaiveLeaf Scored(NaiveLeaf nothing, string status, NaiveRational points) => nothing with
    {
        Status = status,
        Score = rounding.At("leaf", points),
        Unrounded = points,
        Said = status == "awarded" ? [NaiveCriteria.SayPoints(points)] : ImmutableArray<string>.Empty,
    };

    private NaiveRational Constant(string text) => expressions.Number(expressions.Names.Parse(text));
}
