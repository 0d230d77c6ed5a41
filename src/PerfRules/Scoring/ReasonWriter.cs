using System.Collections.Immutable;
using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Texts;

namespace PerfRules.Scoring;

/// <summary>Writes the one sentence beside each score, from the rule in the pack and the decision of the engine.</summary>
internal sealed class ReasonWriter(SheetSource source)
{
    private readonly Plan _plan = source.Plan;

    internal static Quantity? Measure(PlanLeaf leaf, LeafOutcome outcome) => Measure(leaf.Source, outcome.Decision);

    internal static string? MeasureText(PlanLeaf leaf, LeafOutcome outcome) => MeasureText(leaf.Source, outcome.Decision, CriterionWording.Edges);

    internal LocalizedText Reason(PlanLeaf leaf, LeafOutcome outcome)
    {
        var indicator = leaf.Indicator;
        if (!_plan.Pack.HasPoints)
        {
            return TargetRowReason.Write(indicator, outcome);
        }

        switch (outcome.Status)
        {
            case PlanStatus.Missing:
                return Missing(leaf, outcome);
            case PlanStatus.NotApplicable:
                return NotApplicable(indicator, outcome);
            case PlanStatus.Undefined:
                var why = Undefined(leaf, outcome);
                return outcome.Points is { } substitute
                    ? ScoringTexts.UndefinedGives(why, NumberText.Points(substitute))
                    : ScoringTexts.UndefinedWithoutScore(why);
            default:
                break;
        }

        var reason = outcome.Effects.Exempt
            ? ScoringTexts.ExemptBecause(indicator.Exempt!.Because)
            : (indicator.Figures, outcome.Decision) is (not null, PieceDecision compared) ? TargetRowReason.Compared(indicator, compared)
            : Reason(leaf.Source, outcome.Decision!, indicator.FullPoints);
        if (outcome.Effects.BonusDecision is { } bonus)
        {
            reason = ScoringTexts.WithBonus(
                reason, NumberText.Points(outcome.Effects.Bonus!.Value), Reason(indicator.Bonus!.Criterion, bonus, indicator.Bonus.Full));
        }

        if (outcome.Effects.Gated)
        {
            reason = ScoringTexts.Gated(reason, ExpressionPrinter.Text(indicator.Gate!));
            return ScoringTexts.Gives(reason, NumberText.Points(outcome.Points!.Value));
        }

        var points = NumberText.Points(outcome.Points!.Value);
        var rounded = outcome.Points != outcome.Unrounded ? _plan.RoundingAt(RoundingStageKind.Leaf) : null;
        return (EndsWithPoints(leaf, outcome), rounded) switch
        {
            (false, null) => ScoringTexts.Gives(reason, points),
            (true, null) => ScoringTexts.GivesTogether(reason, points),
            (false, { } stage) => ScoringTexts.GivesRounded(reason, Mode(stage.Mode), stage.Places, points),
            (true, { } stage) => ScoringTexts.GivesTogetherRounded(reason, Mode(stage.Mode), stage.Places, points),
        };
    }

    // The reasons of a sum end with the points of its last part; the points of the leaf are then said as what they are together.
    private static bool EndsWithPoints(PlanLeaf leaf, LeafOutcome outcome) =>
        outcome.Effects is { Exempt: false, BonusDecision: null } && IsSum(leaf.Source, outcome.Decision);

    private static bool IsSum(Criterion criterion, Decision? decision) => (criterion, decision) switch
    {
        (SumCriterion, _) => true,
        (OneOfCriterion oneOf, AlternativeDecision { Alternative: >= 0 and var index, Inner: var inner }) => IsSum(oneOf.Alternatives[index].Criterion, inner),
        _ => false,
    };

    private static LocalizedText NotApplicable(Indicator leaf, LeafOutcome outcome)
    {
        var rule = leaf.NotApplicable!;
        var reason = ScoringTexts.NotApplicableBecause(ExpressionPrinter.Text(rule.When));
        return (rule.Policy, outcome.Points) switch
        {
            (NotApplicablePolicy.Full, { } points) => ScoringTexts.NotApplicableFull(reason, NumberText.Points(points)),
            (NotApplicablePolicy.PeerMean, { } points) => ScoringTexts.NotApplicableMean(reason, NumberText.Points(points)),
            (NotApplicablePolicy.PeerMean, null) => ScoringTexts.NotApplicableNoPeers(reason),
            _ => ScoringTexts.NotApplicableLeftOut(reason),
        };
    }

    internal static Quantity? Measure(Criterion criterion, Decision? decision) => (criterion, decision) switch
    {
        (PiecewiseCriterion piecewise, PieceDecision { Judged: { } value }) => Quantity.FromBase(value, piecewise.Measure.Type.Unit),
        (TableCriterion { Shown: { } shown }, RowDecision { Shown: { } value }) => Quantity.FromBase(value, shown.Type.Unit),
        (OneOfCriterion oneOf, AlternativeDecision { Alternative: >= 0 and var index, Inner: { } inner }) => Measure(oneOf.Alternatives[index].Criterion, inner),
        _ => null,
    };

    internal string? MeasureText(Criterion criterion, Decision? decision) => MeasureText(criterion, decision, _plan.Wording.EdgesOf);

    private static string? MeasureText(Criterion criterion, Decision? decision, Func<PiecewiseCriterion, ImmutableArray<Rational>> edges) => (criterion, decision) switch
    {
        (PiecewiseCriterion piecewise, PieceDecision { Judged: { } value }) => NumberText.Measure(value, piecewise.Measure.Type.Unit, edges(piecewise).AsSpan()),
        (TableCriterion { Shown: { } shown }, RowDecision { Shown: { } value }) => NumberText.Measure(value, shown.Type.Unit, [Rational.Zero]),
        (OneOfCriterion oneOf, AlternativeDecision { Alternative: >= 0 and var index, Inner: { } inner }) =>
            MeasureText(oneOf.Alternatives[index].Criterion, inner, edges),
        _ => null,
    };

    private LocalizedText Missing(PlanLeaf leaf, LeafOutcome outcome)
    {
        if (leaf.Indicator.Row is not null)
        {
            return ScoringTexts.RowValueMissing();
        }

        if (outcome.Missing.IsEmpty && !outcome.FindingsMissing)
        {
            return ScoringTexts.AwardMissing(leaf.Indicator.Id);
        }

        var names = outcome.Missing.Select(slot => _plan.Pack.Inputs[slot].Name).ToList();
        return !outcome.FindingsMissing ? ScoringTexts.FactsMissing(names)
            : names.Count == 0 ? ScoringTexts.FindingsMissing()
            : LocalizedText.Join("；", "; ", [ScoringTexts.FactsMissing(names), ScoringTexts.FindingsMissing()]);
    }

    /// <summary>Says what is missing of a condition; null when nothing is.</summary>
    internal static LocalizedText? Lacking(IReadOnlyCollection<string> names, bool findings) => (names.Count > 0, findings) switch
    {
        (false, false) => null,
        (true, false) => ScoringTexts.ConditionLacks(names),
        (false, true) => ScoringTexts.ConditionLacksFindings(),
        _ => LocalizedText.Join("；", "; ", [ScoringTexts.ConditionLacks(names), ScoringTexts.ConditionLacksFindings()]),
    };

    private LocalizedText Undefined(PlanLeaf leaf, LeafOutcome outcome) => outcome.Effects.Undecided switch
    {
        LeafCondition.NotApplicable => ScoringTexts.NotApplicableUndecided(ExpressionPrinter.Text(leaf.Indicator.NotApplicable!.When)),
        LeafCondition.Exempt => ScoringTexts.ExemptUndecided(ExpressionPrinter.Text(leaf.Indicator.Exempt!.When)),
        LeafCondition.Gate => ScoringTexts.GateUndecided(ExpressionPrinter.Text(leaf.Indicator.Gate!)),
        LeafCondition.Bonus => ScoringTexts.BonusUndefined(
            Reason(leaf.Indicator.Bonus!.Criterion, outcome.Effects.BonusDecision!, leaf.Indicator.Bonus.Full)),
        _ => Reason(leaf.Source, outcome.Decision!, leaf.Indicator.FullPoints),
    };

    private LocalizedText Reason(Criterion criterion, Decision decision, Rational full) => (criterion, decision) switch
    {
        (PiecewiseCriterion piecewise, PieceDecision piece) => Reason(piecewise, piece, full),
        (NotComparableCriterion incomparable, _) => ScoringTexts.NotComparable(incomparable.Reason),
        (TableCriterion table, RowDecision row) => Reason(table, row),
        (DeductionsCriterion deductions, CountersDecision counters) => Reason(deductions, counters, full),
        (SumCriterion sum, PartsDecision parts) => LocalizedText.Join("；", "; ", sum.Parts.Zip(parts.Parts, (part, outcome) => Reason(part, outcome))),
        (ItemsCriterion items, ItemsDecision met) => Reason(items, met),
        (ChoiceCriterion, LevelDecision { Raw: null }) => ScoringTexts.DivisionByZero(),
        (ChoiceCriterion choice, LevelDecision level) => ScoringTexts.LevelChosen(choice.Level.Symbol.Name, level.Level),
        (OneOfCriterion oneOf, AlternativeDecision alternative) => Reason(oneOf, alternative, full),
        (_, AwardDecision award) => ScoringTexts.AwardedBecause(award.Award.Reason),
        _ => throw new InvalidOperationException(),
    };

    private LocalizedText Reason(CriterionPart part, PartOutcome outcome)
    {
        var reason = Reason(part.Criterion, outcome.Decision, part.Full);
        return outcome.Points is not { } points ? ScoringTexts.PartUndefined(part.Id, reason)
            : IsSum(part.Criterion, outcome.Decision) ? ScoringTexts.PartGivesTogether(part.Id, reason, NumberText.Points(points))
            : ScoringTexts.PartGives(part.Id, reason, NumberText.Points(points));
    }

    private LocalizedText Reason(PiecewiseCriterion criterion, PieceDecision decision, Rational full)
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
        var where = Where(value, piece.Interval);
        if (decision.Raw is not { } raw)
        {
            return where;
        }

        var arithmetic = piece.Outcome switch
        {
            StaircaseOutcome stairs => ScoringTexts.Staircase(
                _plan.Wording.Of(stairs.Origin),
                NumberText.Quantity(decision.Steps!.Distance, DistanceUnit(unit)),
                NumberText.Points(decision.Steps.Counted),
                NumberText.Points(stairs.Points),
                NumberText.Points(stairs.Deduct),
                NumberText.Points(raw)),
            LineOutcome line when CriterionDescriber.IsProportion(line) => ScoringTexts.Proportion(
                NumberText.Points(line.ToPoints), NumberText.Quantity(judged, unit), _plan.Wording.Of(line.To), NumberText.Points(raw)),
            LineOutcome => ScoringTexts.Line(NumberText.Points(raw)),
            _ => null,
        };
        where = criterion.Adjusted is { } adjusted && decision.BeforeAdjustment is { } before
            ? ScoringTexts.AdjustedFrom(where, NumberText.Measure(before, unit, []), Listed(adjusted.Items.Select(i => i.Because)))
            : where;
        var held = raw.Sign < 0 ? ScoringTexts.FloorHeld() : raw > full ? ScoringTexts.CapHeld(NumberText.Points(full)) : null;
        return (arithmetic, held) switch
        {
            (null, null) => where,
            (null, { } limit) => LocalizedText.Join("，", ", ", [where, limit]),
            ({ } worked, null) => LocalizedText.Join("，", ", ", [where, worked]),
            ({ } worked, { } limit) => LocalizedText.Join("，", ", ", [where, worked, limit]),
        };
    }

    // With an infinite end the interval reads as a comparison, with two ends as a range.
    private LocalizedText Where(string value, Interval interval) => interval is { Lower: not null, Upper: not null }
        ? ScoringTexts.InInterval(value, _plan.Wording.Of(interval))
        : ScoringTexts.Compares(value, _plan.Wording.Of(interval));

    internal static Unit DistanceUnit(Unit unit) => unit.IsPercentage ? Unit.PercentagePoint : unit;

    private LocalizedText Reason(TableCriterion criterion, RowDecision decision)
    {
        if (decision.Row < 0)
        {
            return ScoringTexts.NoRow();
        }

        return criterion.Rows[decision.Row].Condition is { } condition
            ? ScoringTexts.RowHeld(_plan.Wording.Of(condition))
            : ScoringTexts.OtherwiseHeld();
    }

    private LocalizedText Reason(DeductionsCriterion criterion, CountersDecision decision, Rational full)
    {
        if (decision.Negative is { } negative)
        {
            var counter = criterion.Counters[decision.Counters.Length];
            return ScoringTexts.CountNegative(ExpressionPrinter.Text(counter.Count!), NumberText.Quantity(negative, Unit.None));
        }

        if (decision.Raw is not { } raw)
        {
            return ScoringTexts.DivisionByZero();
        }

        var lines = criterion.Counters.Zip(decision.Counters, Reason);
        var held = raw.Sign < 0 ? [ScoringTexts.DeductedToNothing(NumberText.Points(full))] : Array.Empty<LocalizedText>();
        return LocalizedText.Join("，", ", ", lines.Concat(held));
    }

    private LocalizedText Reason(DeductionCounter counter, CounterDecision found)
    {
        var deduct = string.Join(" / ", counter.Costs.Select(NumberText.Points));
        var cost = NumberText.Points(found.Cost);
        var number = NumberText.Quantity(found.Count, Unit.None);
        if (counter.Count is { } count)
        {
            var counted = ScoringTexts.Counted(_plan.Wording.Of(count), number, deduct, cost);
            return found.Capped ? ScoringTexts.Capped(counted, NumberText.Points(counter.Cap!.Value)) : counted;
        }

        var unit = counter.Findings.Length == 1 ? _plan.Pack.Findings[_plan.FindingKinds[counter.Findings[0]]].Unit.Symbol : string.Empty;
        var kinds = found.Count.IsZero ? [.. counter.Findings] : KindsFound(counter);
        var text = found.Count.IsZero ? ScoringTexts.NothingFound(kinds) : counter.Per switch
        {
            DeductionPer.Kind => ScoringTexts.FoundKinds(kinds, number, deduct, cost),
            DeductionPer.Any => ScoringTexts.FoundAny(kinds, cost),
            _ => ScoringTexts.Found(kinds, number + unit, deduct, cost),
        };
        text = found.Aggravated > 0
            ? ScoringTexts.WithAggravated(text, NumberText.Quantity(found.Aggravated, Unit.None), NumberText.Points(counter.AggravatedCost))
            : text;
        text = found.Capped ? ScoringTexts.Capped(text, NumberText.Points(counter.Cap!.Value)) : text;
        return found.Waived > 0 ? ScoringTexts.Waived(text, found.Waived, WaivedReasons(counter)) : text;
    }

    private IEnumerable<Finding> FindingsOf(DeductionCounter counter) =>
        counter.Findings.SelectMany(kind => source.Facts.Findings!.Value[_plan.FindingKinds[kind]]);

    private List<string> KindsFound(DeductionCounter counter) =>
        [.. FindingsOf(counter).Where(f => f.Waived is null && f.Count > 0).Select(f => f.Kind).Distinct(StringComparer.Ordinal)];

    private LocalizedText WaivedReasons(DeductionCounter counter) =>
        Listed(FindingsOf(counter).Select(f => f.Waived).OfType<string>().Distinct(StringComparer.Ordinal));

    private static LocalizedText Listed(IEnumerable<string> sentences) => LocalizedText.Join("；", "; ", sentences.Select(LocalizedText.Verbatim));

    private static LocalizedText Reason(ItemsCriterion criterion, ItemsDecision decision)
    {
        if (decision.Raw is null)
        {
            return ScoringTexts.DivisionByZero();
        }

        var lacking = criterion.Items.Zip(decision.Met).Where(p => !p.Second).Select(p => p.First.Id).ToList();
        return lacking.Count == 0 ? ScoringTexts.AllItemsMet(criterion.Items.Length) : ScoringTexts.ItemsNotMet(lacking, criterion.Items.Length);
    }

    private LocalizedText Reason(OneOfCriterion criterion, AlternativeDecision decision, Rational full) => decision.Alternative < 0
        ? ScoringTexts.NoAlternativeApplies()
        : ScoringTexts.AlternativeApplies(
            ExpressionPrinter.Text(criterion.Alternatives[decision.Alternative].When),
            Reason(criterion.Alternatives[decision.Alternative].Criterion, decision.Inner!, full));

    private static LocalizedText Mode(RoundingMode mode) => mode switch
    {
        RoundingMode.HalfAway => ScoringTexts.ModeHalfAway(),
        RoundingMode.HalfEven => ScoringTexts.ModeHalfEven(),
        RoundingMode.Truncate => ScoringTexts.ModeTruncate(),
        RoundingMode.Ceiling => ScoringTexts.ModeCeiling(),
        _ => ScoringTexts.ModeFloor(),
    };
}
