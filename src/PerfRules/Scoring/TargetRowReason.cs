using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Texts;

namespace PerfRules.Scoring;

/// <summary>Writes why the target of a row counts as met or not, with what was read into target and value on the way.</summary>
internal static class TargetRowReason
{
    /// <summary>Writes the whole reason of a row without points.</summary>
    internal static LocalizedText Write(Indicator leaf, LeafOutcome outcome) => (leaf.Row!.Judgement, outcome.Decision) switch
    {
        (TargetJudgement.NotComparable, _) => ScoringTexts.NotComparable(leaf.Row.Reason!),
        (TargetJudgement.Met, _) => ScoringTexts.JudgedMet(leaf.Row.Reason!),
        (TargetJudgement.Unmet, _) => ScoringTexts.JudgedUnmet(leaf.Row.Reason!),
        (_, PieceDecision piece) => Compared(leaf, piece),
        _ => ScoringTexts.RowValueMissing(),
    };

    /// <summary>Writes how value and target compare, without the points that this gives.</summary>
    internal static LocalizedText Compared(Indicator leaf, PieceDecision decision)
    {
        var (row, figures) = (leaf.Row!, leaf.Figures!);
        var target = figures.IsPlain ? ScoringTexts.PlainRead(row.Target, figures.Target.ToText()) : LocalizedText.Verbatim(row.Target);
        var isMet = decision.Piece == 0;
        var text = figures.Values is [var (of, single)]
            ? One(of.Length > 0 ? LocalizedText.Verbatim($"{of} {row.Values[0].Value}") : Value(row.Value!, single, figures.Target), target, isMet)
            : Several(row, figures, target, isMet);
        var piece = ((PiecewiseCriterion)leaf.Criterion!).Pieces[decision.Piece];
        return piece.Outcome is LineOutcome line
            ? LocalizedText.Join("，", ", ", [text, Proportion(line, figures.Deciding, decision.Raw!.Value)])
            : text;
    }

    private static LocalizedText One(LocalizedText value, LocalizedText target, bool isMet) =>
        isMet ? ScoringTexts.TargetMet(value, target) : ScoringTexts.TargetMissed(value, target);

    // 514776.52元 against ≤52万元 is easier to believe as 51.477652万元.
    private static LocalizedText Value(string printed, Quantity value, Interval target)
    {
        var unit = (target.Lower ?? target.Upper)!.Expression.Type.Unit;
        return unit == value.Unit || unit.IsPercentage || unit.Dimension.IsNone
            ? LocalizedText.Verbatim(printed)
            : ScoringTexts.Converted(printed, NumberText.Quantity(value.Value, unit));
    }

    private static LocalizedText Several(TargetRow row, RowFigures figures, LocalizedText target, bool isMet)
    {
        var all = Listed(row.Values);
        return isMet
            ? ScoringTexts.AllMeetTarget(all, target)
            : ScoringTexts.SomeMissTarget(all, Listed(row.Values.Zip(figures.Values).Where(v => !figures.Target.Holds(v.Second.Value.Value)).Select(v => v.First)), target);
    }

    private static LocalizedText Listed(IEnumerable<KeyValuePair<string, string>> values) =>
        LocalizedText.Join("、", ", ", values.Select(v => LocalizedText.Verbatim($"{v.Key} {v.Value}")));

    private static LocalizedText Proportion(LineOutcome line, Quantity value, Rational points) => ScoringTexts.Proportion(
        NumberText.Points(line.ToPoints), NumberText.Quantity(value.Value, value.Unit), ExpressionPrinter.Text(line.To), NumberText.Points(points));
}
