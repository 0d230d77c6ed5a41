using PerfRules.Analysis.Proofs;
using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Plans;
using PerfRules.Texts;

namespace PerfRules.Testing.Coverage;

/// <summary>Lists what cases can reach of a criterion, shape by shape, each with the test of a decision that tells.</summary>
/// <param name="select">Takes the decision of the criterion out of a run; null when it was not worked out.</param>
/// <param name="domains">The values that measures may have by the declared ranges; what lies outside them is not asked for.</param>
/// <param name="location">Where the leaf stands, for what has no place of its own.</param>
/// <param name="named">Says which part of the leaf it is.</param>
internal sealed partial class CriterionTargets(Func<LeafRun, Decision?> select, MeasureDomains domains, SourceLocation location, Func<LocalizedText, LocalizedText> named)
{
    internal IEnumerable<CoverageTarget> Of(Criterion source, PlanCriterion criterion, Rational full) => (source, criterion) switch
    {
        (PiecewiseCriterion piecewise, PlanPiecewise plan) => Pieces(piecewise, plan, full),
        (TableCriterion table, PlanTable plan) => Rows(table, plan),
        (DeductionsCriterion deductions, PlanDeductions plan) => Counters(deductions, plan, full),
        (ItemsCriterion items, PlanItems) => Items(items, full),
        (ChoiceCriterion choice, PlanChoice) => choice.Levels.Select(l =>
            Row<LevelDecision>(CriterionTexts.Level(l.Key, NumberText.Points(l.Value)), choice.Location, d => d.Level == l.Key)),
        (OneOfCriterion oneOf, PlanOneOf plan) => oneOf.Alternatives.SelectMany((a, i) => Alternative(a, plan.Alternatives[i], i, full)),
        (SumCriterion sum, PlanSum plan) => sum.Parts.SelectMany((p, i) =>
            new CriterionTargets(r => (select(r) as PartsDecision)?.Parts[i].Decision, domains, location, t => named(CoverageTexts.OfPart(p.Id, t)))
                .Of(p.Criterion, plan.Parts[i].Criterion, p.Full)),
        (AwardCriterion award, _) => [Row<AwardDecision>(CriterionTexts.Awarded(full), award.Location, static _ => true)],
        _ => [],
    };

    private IEnumerable<CoverageTarget> Alternative(Alternative alternative, PlanAlternative plan, int index, Rational full)
    {
        var condition = ExpressionPrinter.Text(alternative.When);
        return new CriterionTargets(r => select(r) is AlternativeDecision chosen && chosen.Alternative == index ? chosen.Inner : null, domains, location, t => named(CoverageTexts.OfAlternative(condition, t)))
            .Of(alternative.Criterion, plan.Criterion, full)
            .Prepend(Row<AlternativeDecision>(CriterionTexts.Alternative(condition), alternative.Location, d => d.Alternative == index));
    }

    private IEnumerable<CoverageTarget> Rows(TableCriterion table, PlanTable plan)
    {
        for (var i = 0; i < table.Rows.Length; i++)
        {
            var index = i;
            yield return Row<RowDecision>(CriterionDescriber.Describe(table.Rows[i]), table.Rows[i].Location, d => d.Row == index);
        }

        var edges = table.Rows.Zip(plan.Rows)
            .Where(p => p.First.Condition is not null)
            .SelectMany(p => Comparisons(p.First.Condition!, p.Second.Condition!).Select(c => (Compared: c, p.First.Location)))
            .DistinctBy(c => c.Compared.Text.ToString());
        foreach (var (compared, place) in edges)
        {
            yield return Edge(compared, place);
        }
    }

    /// <summary>Lists the thresholds of a condition that stands around a rule: a gate, an exemption, a clause of applicability, a veto.</summary>
    internal IEnumerable<CoverageTarget> Around(BoundExpression condition, PlanExpression plan) =>
        Comparisons(condition, plan).DistinctBy(c => c.Text.ToString()).Select(c =>
        Edge(c, location) is var edge ? edge with { IsOnlyBoundary = true, Boundary = edge.Boundary! with { Applies = static _ => true } } : edge);

    private CoverageTarget Edge(Compared compared, SourceLocation place) => new(
        CoverageKind.Edge,
        named(CoverageTexts.Edge(compared.Text)),
        place,
        r => select(r) is not null && r.Number(compared.Left) is { } value && value == r.Number(compared.Right))
    {
        Boundary = new Boundary(named(compared.Text), compared.Left, compared.Right, compared.Unit, compared.IsConstant ? domains.Of(compared.Judged) : null, r => select(r) is not null),
    };

    /// <summary>Two numbers that a condition compares.</summary>
    private sealed record Compared(LocalizedText Text, PlanExpression Left, PlanExpression Right, BoundExpression Judged, bool IsConstant)
    {
        internal Unit Unit => Judged.Type.Unit;
    }

    // The comparisons of numbers in a condition, as far as condition and plan are written alike; a shared condition is worked out elsewhere.
    private static IEnumerable<Compared> Comparisons(BoundExpression condition, PlanExpression plan)
    {
        switch (condition, plan)
        {
            case (BoundBinary bound, PlanBinary lowered) when OperatorText.IsComparison(bound.Operator):
                return bound.Left.Type.Kind is ExpressionKind.Number or ExpressionKind.Date
                    ? [new Compared(
                        CoverageTexts.Equality(ExpressionPrinter.Text(bound.Left), ExpressionPrinter.Text(bound.Right)),
                        lowered.Left,
                        lowered.Right,
                        bound.Left,
                        bound.Left.Type.Kind == ExpressionKind.Number && lowered.Right is PlanConstant)]
                    : [];
            case (BoundBinary bound, PlanBinary lowered):
                return Comparisons(bound.Left, lowered.Left).Concat(Comparisons(bound.Right, lowered.Right));
            case (BoundUnary bound, PlanUnary lowered):
                return Comparisons(bound.Operand, lowered.Operand);
            default:
                return [];
        }
    }

    private IEnumerable<CoverageTarget> Counters(DeductionsCriterion criterion, PlanDeductions plan, Rational full)
    {
        // The first line says what is deducted from, the last that nothing is left at the end; between them stand the counters.
        var lines = CriterionDescriber.Describe(criterion, full).ToList();
        for (var i = 0; i < criterion.Counters.Length; i++)
        {
            var (index, counter, text) = (i, criterion.Counters[i], lines[i + 1]);
            yield return Counter(CoverageKind.Row, text, counter, index, static d => d.Count.Sign > 0);
            yield return Counter(CoverageKind.Outcome, CoverageTexts.NothingCounted(text), counter, index, static d => d.Count.IsZero);
            for (var nth = 2; nth <= counter.Costs.Length; nth++)
            {
                var least = nth;
                yield return Counter(CoverageKind.Row, CoverageTexts.Nth(text, nth), counter, index, d => d.Count - d.Aggravated >= least);
            }

            if (counter.AggravatedBy is not null)
            {
                yield return Counter(CoverageKind.Row, CoverageTexts.AggravatedFinding(text), counter, index, static d => d.Aggravated > 0);
            }

            if (counter.Cap is not null)
            {
                yield return Counter(CoverageKind.Outcome, CoverageTexts.CounterCapped(text), counter, index, static d => d.Capped);
            }

            foreach (var place in CountPlaces(counter, plan.Counters[i], full))
            {
                yield return place;
            }
        }

        var most = criterion.Counters.Select(CounterCosts.Bound).ToList();
        if (most.Exists(m => m is null) || most.Aggregate(Rational.Zero, (sum, m) => sum + m!.Value) > full)
        {
            yield return Floor(criterion.Location);
        }
    }

    private CoverageTarget Counter(CoverageKind kind, LocalizedText text, DeductionCounter counter, int index, Func<CounterDecision, bool> isHit) =>
        new(kind, named(text), counter.Location, r => select(r) is CountersDecision found && found.Counters.Length > index && isHit(found.Counters[index]));

    private IEnumerable<CoverageTarget> Items(ItemsCriterion criterion, Rational full)
    {
        for (var i = 0; i < criterion.Items.Length; i++)
        {
            var (index, item) = (i, criterion.Items[i]);
            yield return Row<ItemsDecision>(CoverageTexts.ItemMet(item.Id), item.Location, d => d.Raw is not null && d.Met[index]);
            yield return Row<ItemsDecision>(CoverageTexts.ItemNotMet(item.Id), item.Location, d => d.Raw is not null && !d.Met[index]);
        }

        if (criterion.Mode == ItemsMode.Minus && criterion.Deduct * criterion.Items.Length > full)
        {
            yield return Floor(criterion.Location);
        }
    }

    private CoverageTarget Row<T>(LocalizedText text, SourceLocation place, Func<T, bool> isHit)
        where T : Decision =>
        new(CoverageKind.Row, named(text), place, r => select(r) is T decision && isHit(decision));

    private CoverageTarget Floor(SourceLocation place) =>
        new(CoverageKind.Outcome, named(CoverageTexts.Floor()), place, r => select(r) is { Raw.Sign: < 0 });
}
