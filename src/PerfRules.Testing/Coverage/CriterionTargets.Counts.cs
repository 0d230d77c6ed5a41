using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Plans;
using PerfRules.Texts;

namespace PerfRules.Testing.Coverage;

/// <summary>The counts at which a deduction changes its way: the first occurrence, each that costs something else, and where its cap or the floor begins.</summary>
internal sealed partial class CriterionTargets
{
    // Counters of one kind that count every finding, or a number of the facts: of other ones the count says nothing about the findings.
    private IEnumerable<CoverageTarget> CountPlaces(DeductionCounter counter, PlanCounter plan, Rational full)
    {
        PlanExpression? counted = plan switch
        {
            { Count: { } count } => count,
            { Kinds: [var kind], Per: DeductionPer.Item or DeductionPer.Any } => new PlanFindingCount(kind),
            _ => null,
        };
        if (counted is null)
        {
            yield break;
        }

        var last = CountFor(counter, counter.Cap ?? full);
        foreach (var place in Enumerable.Range(1, counter.Costs.Length).Select(n => (Rational)n).Append(last).Where(n => counter.Per == DeductionPer.Item || n == 1).Distinct())
        {
            var name = named(CoverageTexts.Counted(counter.Count is null ? LocalizedText.Verbatim(counter.Findings[0]) : ExpressionPrinter.Text(counter.Count), place.ToString()));
            yield return new CoverageTarget(
                CoverageKind.Edge,
                CoverageTexts.Edge(name),
                counter.Location,
                r => r.Number(counted) == place)
            {
                IsOnlyBoundary = true,
                Boundary = new Boundary(name, counted, new PlanConstant(PlanValue.Of(place)), Unit.None, null, r => select(r) is CountersDecision),
            };
        }
    }

    // The first count at which the costs come to at least so many points.
    private static Rational CountFor(DeductionCounter counter, Rational points)
    {
        var spent = Rational.Zero;
        for (var i = 0; i < counter.Costs.Length - 1; i++)
        {
            spent += counter.Costs[i];
            if (spent >= points)
            {
                return i + 1;
            }
        }

        return counter.Costs.Length - 1 + ((points - spent) / counter.Costs[^1]).RoundToWhole(RoundingMode.Ceiling);
    }
}
