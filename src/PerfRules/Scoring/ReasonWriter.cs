using PerfRules.Criteria;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Texts;

namespace PerfRules.Scoring;

/// <summary>Writes the one sentence beside each score, from the rule in the pack and the decision of the engine.</summary>
internal sealed class ReasonWriter(Plan plan, PlanFacts facts)
{
    internal static Quantity? Measure(Indicator leaf, LeafOutcome outcome) => (leaf.Criterion, outcome.Decision) switch
    {
        (PiecewiseCriterion criterion, PieceDecision { Judged: { } value }) => Quantity.FromBase(value, criterion.Measure.Type.Unit),
        (TableCriterion { Shown: { } shown }, RowDecision { Shown: { } value }) => Quantity.FromBase(value, shown.Type.Unit),
        _ => null,
    };

    internal static string? MeasureText(Indicator leaf, LeafOutcome outcome) => MeasureText(leaf.Criterion!, outcome.Decision);

    internal LocalizedText Reason(Indicator leaf, LeafOutcome outcome)
    {
        if (outcome.Status == PlanStatus.Missing)
        {
            return Missing(leaf, outcome);
        }

        var reason = Reason(leaf.Criterion!, outcome.Decision!, leaf.FullPoints);
        if (outcome.Status == PlanStatus.Undefined)
        {
            return outcome.Points is { } substitute
                ? ScoringTexts.UndefinedGives(reason, NumberText.Points(substitute))
                : ScoringTexts.UndefinedWithoutScore(reason);
        }

        var rounded = outcome.Points != outcome.Unrounded ? plan.RoundingAt(RoundingStageKind.Leaf) : null;
        return rounded is null
            ? ScoringTexts.Gives(reason, NumberText.Points(outcome.Points!.Value))
            : ScoringTexts.GivesRounded(reason, Mode(rounded.Mode), rounded.Places, NumberText.Points(outcome.Points!.Value));
    }

    internal static string? MeasureText(Criterion criterion, Decision? decision) => (criterion, decision) switch
    {
        (PiecewiseCriterion piecewise, PieceDecision { Judged: { } value }) => NumberText.Measure(value, piecewise.Measure.Type.Unit, Edges(piecewise)),
        (TableCriterion { Shown: { } shown }, RowDecision { Shown: { } value }) => NumberText.Measure(value, shown.Type.Unit, [Rational.Zero]),
        _ => null,
    };

    private static IEnumerable<Rational> Edges(PiecewiseCriterion criterion) =>
        criterion.Pieces.SelectMany(p => new[] { p.Interval.Lower?.Constant, p.Interval.Upper?.Constant }).OfType<Rational>();

    private static LocalizedText Missing(Indicator leaf, string names) => leaf.Criterion is AwardCriterion
        ? ScoringTexts.AwardMissing(leaf.Id)
        : ScoringTexts.FactsMissing(names);

    private LocalizedText Missing(Indicator leaf, LeafOutcome outcome)
    {
        var names = string.Join("、", outcome.Missing.Select(slot => plan.Pack.Inputs[slot].Name));
        return !outcome.FindingsMissing ? Missing(leaf, names)
            : names.Length == 0 ? ScoringTexts.FindingsMissing()
            : LocalizedText.Join("；", "; ", [ScoringTexts.FactsMissing(names), ScoringTexts.FindingsMissing()]);
    }

    private LocalizedText Reason(Criterion criterion, Decision decision, Rational full) => (criterion, decision) switch
    {
        (PiecewiseCriterion piecewise, PieceDecision piece) => Reason(piecewise, piece, full),
        (TableCriterion table, RowDecision row) => Reason(table, row),
        (DeductionsCriterion deductions, CountersDecision counters) => Reason(deductions, counters, full),
        (SumCriterion sum, PartsDecision parts) => LocalizedText.Join("；", "; ", sum.Parts.Zip(parts.Parts, (part, outcome) => Reason(part, outcome))),
        (_, AwardDecision award) => ScoringTexts.AwardedBecause(award.Award.Reason),
        _ => throw new InvalidOperationException(),
    };

    private LocalizedText Reason(CriterionPart part, PartOutcome outcome)
    {
        var reason = Reason(part.Criterion, outcome.Decision, part.Full);
        return outcome.Points is { } points
            ? ScoringTexts.PartGives(part.Id, reason, NumberText.Points(points))
            : ScoringTexts.PartUndefined(part.Id, reason);
    }

    private static LocalizedText Reason(PiecewiseCriterion criterion, PieceDecision decision, Rational full)
    {
        if (decision.Judged is not { } judged)
        {
            return ScoringTexts.DivisionByZero();
        }

        var unit = criterion.Measure.Type.Unit;
        var value = MeasureText(criterion, decision)!;
        if (decision.Piece < 0)
        {
            return ScoringTexts.NoPiece(value);
        }

        var piece = criterion.Pieces[decision.Piece];
        var where = ScoringTexts.InInterval(value, piece.Interval.ToString());
        if (decision.Raw is not { } raw)
        {
            return where;
        }

        var arithmetic = piece.Outcome switch
        {
            StaircaseOutcome stairs => ScoringTexts.Staircase(
                Expressions.ExpressionPrinter.Print(stairs.Origin),
                NumberText.Quantity(decision.Distance!.Value, DistanceUnit(unit)),
                NumberText.Points(decision.Counted!.Value),
                NumberText.Points(stairs.Points),
                NumberText.Points(stairs.Deduct),
                NumberText.Points(raw)),
            LineOutcome line when CriterionDescriber.IsProportion(line) => ScoringTexts.Proportion(
                NumberText.Points(line.ToPoints), NumberText.Quantity(judged, unit), Expressions.ExpressionPrinter.Print(line.To), NumberText.Points(raw)),
            LineOutcome => ScoringTexts.Line(NumberText.Points(raw)),
            _ => null,
        };
        var held = raw.Sign < 0 ? ScoringTexts.FloorHeld() : raw > full ? ScoringTexts.CapHeld(NumberText.Points(full)) : null;
        return LocalizedText.Join("，", ", ", new[] { where, arithmetic, held }.OfType<LocalizedText>());
    }

    private static Unit DistanceUnit(Unit unit) => unit.IsPercentage ? Unit.PercentagePoint : unit;

    private static LocalizedText Reason(TableCriterion criterion, RowDecision decision)
    {
        if (decision.Row < 0)
        {
            return ScoringTexts.NoRow();
        }

        return criterion.Rows[decision.Row].Condition is { } condition
            ? ScoringTexts.RowHeld(Expressions.ExpressionPrinter.Print(condition))
            : ScoringTexts.OtherwiseHeld();
    }

    private LocalizedText Reason(DeductionsCriterion criterion, CountersDecision decision, Rational full)
    {
        var lines = criterion.Counters.Zip(decision.Counters, (counter, found) =>
        {
            var unit = plan.Pack.Findings[plan.FindingKinds[counter.Finding]].Unit;
            var count = NumberText.Quantity(found.Count, Unit.None) + unit.Symbol;
            var text = found.Count.IsZero
                ? ScoringTexts.NothingFound(counter.Finding)
                : ScoringTexts.Found(counter.Finding, count, NumberText.Points(counter.Deduct), NumberText.Points(found.Cost));
            text = found.Capped ? ScoringTexts.Capped(text, NumberText.Points(counter.Cap!.Value)) : text;
            return found.Waived > 0 ? ScoringTexts.Waived(text, found.Waived, WaivedReasons(counter.Finding)) : text;
        });
        var held = decision.Raw!.Value.Sign < 0 ? [ScoringTexts.DeductedToNothing(NumberText.Points(full))] : Array.Empty<LocalizedText>();
        return LocalizedText.Join("，", ", ", lines.Concat(held));
    }

    private string WaivedReasons(string kind) =>
        string.Join("；", facts.Findings!.Value[plan.FindingKinds[kind]].Select(f => f.Waived).OfType<string>().Distinct(StringComparer.Ordinal));

    private static LocalizedText Mode(RoundingMode mode) => mode switch
    {
        RoundingMode.HalfAway => ScoringTexts.ModeHalfAway(),
        RoundingMode.HalfEven => ScoringTexts.ModeHalfEven(),
        RoundingMode.Truncate => ScoringTexts.ModeTruncate(),
        RoundingMode.Ceiling => ScoringTexts.ModeCeiling(),
        _ => ScoringTexts.ModeFloor(),
    };
}
