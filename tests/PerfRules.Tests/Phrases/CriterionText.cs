using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Texts;

namespace PerfRules.Tests.Phrases;

/// <summary>Writes every part of a normal form but where it stands, so that two criteria are the same exactly when their texts are.</summary>
/// <remarks>A constant is its value in base units: 90% of 1.1% and 0.99% are the same end. What depends on facts is its expression.</remarks>
internal static class CriterionText
{
    internal static string Of(Criterion criterion) => criterion switch
    {
        PiecewiseCriterion p => $"pieces of {Text(p.Measure)} adjusted {string.Join('/', (p.Adjusted?.Items ?? []).Select(i => $"{i.Of.Symbol.Name} {Text(i.TakeOut)} {i.Because}"))}\n{Lines(p.Pieces.Select(Of))}",
        TableCriterion t => $"table {t.Hit} shows {(t.Shown is null ? "-" : Text(t.Shown))}\n{Lines(t.Rows.Select(r => $"{(r.Condition is null ? "otherwise" : Text(r.Condition))}: {r.Points}"))}",
        DeductionsCriterion d => $"deductions\n{Lines(d.Counters.Select(Of))}",
        ItemsCriterion i => $"items {i.Mode} {i.Deduct}\n{Lines(i.Items.Select(x => $"{x.Id} {x.Points} {Text(x.Met)}"))}",
        ChoiceCriterion c => $"choice {c.Level.Symbol.Name}\n{Lines(c.Levels.Select(l => $"{l.Key} {l.Value}"))}",
        OneOfCriterion o => $"one of\n{Lines(o.Alternatives.Select(a => $"{Text(a.When)}: {Of(a.Criterion)}"))}",
        SumCriterion s => $"sum\n{Lines(s.Parts.Select(p => $"{p.Id} {p.Full}: {Of(p.Criterion)}"))}",
        _ => criterion.GetType().Name,
    };

    private static string Of(Piece piece) => Of(piece.Interval) + " " + piece.Outcome switch
    {
        ConstantOutcome c => $"constant {c.Points}",
        LineOutcome l => $"line {Value(l.From)} {l.FromPoints} {Value(l.To)} {l.ToPoints}",
        StaircaseOutcome s => $"stairs {s.Points} {Value(s.Origin)} {Value(s.Step)} {s.Deduct} {s.Partial}",
        _ => throw new InvalidOperationException(),
    };

    private static string Of(Interval interval) => $"{Of(interval.Lower)}..{Of(interval.Upper)}";

    private static string Of(IntervalEnd? end) => end is null ? "∞" : Value(end.Expression) + (end.IsClosed ? " closed" : " open");

    private static string Of(DeductionCounter c) =>
        $"{string.Join('/', c.Findings)} {(c.Count is null ? "-" : Text(c.Count))} {string.Join('/', c.Costs)} {c.Per} {c.Cap} {(c.AggravatedBy is null ? "-" : Of(c.AggravatedBy))} {c.AggravatedCost}";

    private static string Value(BoundExpression expression) => ConstantExpression.Evaluate(expression) is { } value ? value.ToString() : Text(expression);

    private static string Text(BoundExpression expression) => ExpressionPrinter.Print(expression, DisplayLanguage.English);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Select(l => "  " + l.Replace("\n", "\n  ", StringComparison.Ordinal)));
}
