using PerfRules.Criteria;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Texts;

namespace PerfRules.Testing;

/// <summary>Turns a plan round: where measures are rounded before they are judged they are judged exactly, and where they are not they are rounded.</summary>
internal static class MeasureStage
{
    /// <summary>Returns the plan with the other stage.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="placesOf">The decimal places to which the measure of a leaf is rounded where it was exact, by the leaf's id.</param>
    internal static Plan Turn(Plan plan, Func<string, int> placesOf)
    {
        var mode = plan.RoundingAt(RoundingStageKind.Leaf)?.Mode ?? RoundingMode.HalfAway;
        return new Plan
        {
            Pack = plan.Pack,
            Slots = plan.Slots,
            FindingKinds = plan.FindingKinds,
            AggravatedKinds = plan.AggravatedKinds,
            Measures = plan.Measures,
            Leaves = [.. plan.Leaves.Select(l => l with { Criterion = Turn(l.Source, l.Criterion, placesOf(l.Indicator.Id), mode) })],
            Checks = plan.Checks,
            Vetoes = plan.Vetoes,
            WeightBy = plan.WeightBy,
            WeightNeeds = plan.WeightNeeds,
            NeedsCohort = plan.NeedsCohort,
        };
    }

    /// <summary>Returns the first two values that are judged differently, in words; null when all are judged alike.</summary>
    internal static (string First, string Second)? Difference(Criterion source, Decision? first, Decision? second) => (source, first, second) switch
    {
        (PiecewiseCriterion piecewise, PieceDecision { Judged: { } a }, PieceDecision { Judged: { } b }) when a != b =>
            (NumberText.Quantity(a, piecewise.Measure.Type.Unit), NumberText.Quantity(b, piecewise.Measure.Type.Unit)),
        (SumCriterion sum, PartsDecision a, PartsDecision b) when a.Parts.Length == b.Parts.Length =>
            sum.Parts.Select((p, i) => i < a.Parts.Length ? Difference(p.Criterion, a.Parts[i].Decision, b.Parts[i].Decision) : null).FirstOrDefault(d => d is not null),
        (OneOfCriterion oneOf, AlternativeDecision a, AlternativeDecision b) when a.Alternative == b.Alternative && a.Alternative >= 0 =>
            Difference(oneOf.Alternatives[a.Alternative].Criterion, a.Inner, b.Inner),
        _ => null,
    };

    private static PlanCriterion Turn(Criterion source, PlanCriterion criterion, int places, RoundingMode mode) => (source, criterion) switch
    {
        (PiecewiseCriterion piecewise, PlanPiecewise plan) => plan.Step is not null
            ? plan with { Step = null }
            : plan with { Step = Rational.PowerOfTen(-places) * piecewise.Measure.Type.Unit.Scale, Mode = mode },
        (SumCriterion sum, PlanSum plan) => plan with { Parts = [.. plan.Parts.Select((p, i) => p with { Criterion = Turn(sum.Parts[i].Criterion, p.Criterion, places, mode) })] },
        (OneOfCriterion oneOf, PlanOneOf plan) => plan with
        {
            Alternatives = [.. plan.Alternatives.Select((a, i) => a with { Criterion = Turn(oneOf.Alternatives[i].Criterion, a.Criterion, places, mode) })],
        },
        _ => criterion,
    };
}
