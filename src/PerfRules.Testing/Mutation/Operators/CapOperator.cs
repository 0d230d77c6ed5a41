using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Packs;
using PerfRules.Testing.Coverage;
using PerfRules.Testing.Mutation.Sites;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>A cap forgotten: the most that a counter takes, that a part gives, or full points from a place on where a line goes beyond.</summary>
internal sealed class CapOperator : MutationOperator
{
    internal override string Id => "cap";

    internal override LocalizedText Mistake => MutationTexts.CapMistake();


    internal override IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack)
    {
        foreach (var site in LeafSites.Criteria(leaf))
        {
            foreach (var (location, changed) in In(site))
            {
                yield return new LeafMutation(location, site.With(changed));
            }
        }
    }

    private static IEnumerable<(SourceLocation Location, Criterion Changed)> In(CriterionSite site) => site.Criterion switch
    {
        DeductionsCriterion deductions => deductions.Counters.Select((counter, i) => (counter, i)).Where(c => c.counter.Cap is not null)
            .Select(c => (c.counter.Location, (Criterion)(deductions with { Counters = deductions.Counters.SetItem(c.i, c.counter with { Cap = null }) }))),
        SumCriterion sum => sum.Parts.Select((part, i) => (part, i)).Where(p => GoesBeyond(p.part) && p.part.Full < site.Full)
            .Select(p => (p.part.Criterion.Location, (Criterion)(sum with { Parts = sum.Parts.SetItem(p.i, p.part with { Full = site.Full }) }))),
        PiecewiseCriterion piecewise => LastPieces.Swallowed(piecewise, points => points == site.Full),
        _ => [],
    };

    private static bool GoesBeyond(CriterionPart part) => part.Criterion is PiecewiseCriterion piecewise && piecewise.Pieces.Any(p => RawRange.Of(p).GoesAbove(part.Full));
}
