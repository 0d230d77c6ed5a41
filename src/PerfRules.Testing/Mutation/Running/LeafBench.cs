using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Scoring;

namespace PerfRules.Testing.Mutation.Running;

/// <summary>The cases of a pack as one leaf sees them: those that are alike for the leaf are tried once.</summary>
internal sealed class LeafBench
{
    private readonly RulePack _pack;
    private readonly int _leaf;
    private readonly PlanMentions _needs;
    private readonly List<List<PreparedCase>> _alike;

    internal LeafBench(RuleScorer scorer, int leaf, IReadOnlyCollection<PreparedCase> cases)
    {
        _pack = scorer.Pack;
        _leaf = leaf;
        Original = PlanBuilder.BuildLeaf(_pack, _pack.Leaves[leaf]);
        _needs = LeafNeeds.All(Original.Leaves[0]);
        _alike = [.. cases.GroupBy(c => c.KeyOf(leaf, _needs), StringComparer.Ordinal).Select(g => g.ToList())];
    }

    /// <summary>Gets the plan of the leaf as it is.</summary>
    internal Plan Original { get; }

    /// <summary>Finds the cases for which a changed leaf comes out in another way, with what came of each subject.</summary>
    internal IEnumerable<(PreparedCase Case, LeafOutcome[] Outcomes)> Differing(Plan changed)
    {
        // What is alike for the leaf need not be for a leaf that looks at something else.
        var needs = LeafNeeds.All(changed.Leaves[0]);
        var looksElsewhere = (needs.Findings && !_needs.Findings) || needs.Inputs.Except(_needs.Inputs).Any();
        foreach (var group in _alike)
        {
            foreach (var alike in looksElsewhere ? [.. group.Select(c => new List<PreparedCase> { c })] : new List<List<PreparedCase>> { group })
            {
                var outcomes = PlanInterpreter.Score(changed, alike[0].FactsOf(_leaf)).Select(r => r.Leaves[0]).ToArray();
                if (outcomes.Zip(alike[0].Runs, (now, run) => Differs(changed.Leaves[0], now, run.Leaves[_leaf])).Any(d => d))
                {
                    foreach (var one in alike)
                    {
                        yield return (one, outcomes);
                    }
                }
            }
        }
    }

    /// <summary>Gets the facts of each group of cases that are alike for the leaf, in the order of the cases.</summary>
    internal IEnumerable<PreparedCase> Representatives => _alike.Select(g => g[0]);

    /// <summary>Returns whether an outcome differs from the one of the pack in anything that a case can expect.</summary>
    private bool Differs(PlanLeaf leaf, LeafOutcome now, LeafOutcome before) =>
        now.Status != before.Status || now.Points != before.Points || now.Unrounded != before.Unrounded
        || ReasonWriter.Measure(leaf, now) is var measure && ReasonWriter.Measure(Original.Leaves[0], before) != measure
        || (measure is not null && ReasonWriter.MeasureText(leaf, now) != ReasonWriter.MeasureText(Original.Leaves[0], before));
}
