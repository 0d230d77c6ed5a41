using System.Collections.Immutable;
using PerfRules.Plans;
using PerfRules.Scoring;

namespace PerfRules.Testing.Mutation.Running;

/// <summary>The cases of a pack as one leaf sees them: those that are alike for the leaf are tried once.</summary>
internal sealed class LeafBench
{
    private readonly int _leaf;
    private readonly PlanMentions _needs;
    private readonly ImmutableArray<PreparedCase> _cases;

    // Of each case the first one that is alike for the leaf.
    private readonly int[] _alike;

    internal LeafBench(RuleScorer scorer, int leaf, ImmutableArray<PreparedCase> cases)
    {
        (_leaf, _cases) = (leaf, cases);
        Original = PlanBuilder.BuildLeaf(scorer.Pack, scorer.Pack.Leaves[leaf]);
        _needs = LeafNeeds.All(Original.Leaves[0]);
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        _alike = [.. cases.Select((c, i) => first.TryAdd(c.KeyOf(leaf, _needs), i) ? i : first[c.KeyOf(leaf, _needs)])];
    }

    /// <summary>Gets the plan of the leaf as it is.</summary>
    internal Plan Original { get; }

    /// <summary>Gets one case of those that are alike for the leaf, in the order of the cases.</summary>
    internal IEnumerable<PreparedCase> Representatives => _cases.Where((_, i) => _alike[i] == i);

    /// <summary>Tries a changed leaf.</summary>
    internal Trial Try(Plan changed) => new(this, changed);

    /// <summary>Returns whether an outcome differs from the one of the pack in anything that a case can expect.</summary>
    private bool Differs(PlanLeaf leaf, LeafOutcome now, LeafOutcome before) =>
        now.Status != before.Status || now.Points != before.Points || now.Unrounded != before.Unrounded
        || ReasonWriter.Measure(leaf, now) is var measure && ReasonWriter.Measure(Original.Leaves[0], before) != measure
        || (measure is not null && ReasonWriter.MeasureText(leaf, now) != ReasonWriter.MeasureText(Original.Leaves[0], before));

    /// <summary>A changed leaf that is tried on the cases.</summary>
    internal sealed class Trial
    {
        private readonly LeafBench _bench;
        private readonly Plan _changed;
        private readonly bool _looksElsewhere;
        private readonly Dictionary<int, LeafOutcome[]?> _tried = [];

        internal Trial(LeafBench bench, Plan changed)
        {
            (_bench, _changed) = (bench, changed);

            // What is alike for the leaf need not be for a leaf that looks at something else.
            var needs = LeafNeeds.All(changed.Leaves[0]);
            _looksElsewhere = (needs.Findings && !bench._needs.Findings) || needs.Inputs.Except(bench._needs.Inputs).Any();
        }

        /// <summary>Returns what comes of each subject of a case; null when it is what the pack gives.</summary>
        internal LeafOutcome[]? Differing(int index)
        {
            var tried = _looksElsewhere ? index : _bench._alike[index];
            if (!_tried.TryGetValue(tried, out var outcomes))
            {
                _tried.Add(tried, outcomes = Score(_bench._cases[tried]));
            }

            return outcomes;
        }

        private LeafOutcome[]? Score(PreparedCase prepared)
        {
            var outcomes = PlanInterpreter.Score(_changed, prepared.FactsOf(_bench._leaf)).Select(r => r.Leaves[0]).ToArray();
            return outcomes.Zip(prepared.Runs, (now, run) => _bench.Differs(_changed.Leaves[0], now, run.Leaves[_bench._leaf])).Any(d => d) ? outcomes : null;
        }
    }
}
