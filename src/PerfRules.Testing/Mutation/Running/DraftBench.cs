using System.Collections.Immutable;
using PerfRules.Plans;
using PerfRules.Scoring;

namespace PerfRules.Testing.Mutation.Running;

/// <summary>The cases of a pack, scored with the pack as it is, that mutants are held against.</summary>
/// <threadsafety>Safe to share between threads.</threadsafety>
internal sealed class DraftBench
{
    private readonly RuleScorer _scorer;
    private readonly Lazy<LeafBench>[] _leaves;

    internal DraftBench(RuleScorer scorer, ImmutableArray<GoldenCase> cases)
    {
        _scorer = scorer;
        Cases = [.. cases.Select(c => PreparedCase.Of(scorer, c))];
        _leaves = [.. scorer.Pack.Leaves.Select((_, i) => new Lazy<LeafBench>(() => new LeafBench(scorer, i, Cases)))];
    }

    /// <summary>Gets the cases, in the order in which they were given.</summary>
    internal ImmutableArray<PreparedCase> Cases { get; }

    /// <summary>Returns the cases as one leaf sees them.</summary>
    internal LeafBench Leaf(int leaf) => _leaves[leaf].Value;

    /// <summary>Returns what tells of each case, by its index, whether it notices a mutant.</summary>
    internal Func<int, bool> TrialOf(Draft draft)
    {
        var whole = new Lazy<RuleScorer>(() => new RuleScorer(draft.Apply(_scorer.Pack)));

        // Leaves that come with the facts are made anew for each case.
        if (draft is not { Leaf: { } leaf, Changed.Leaf: { } changed } || _scorer.Pack.TargetRows is not null)
        {
            return i => Fails(whole.Value, Cases[i]);
        }

        var trial = Leaf(leaf).Try(PlanBuilder.BuildLeaf(_scorer.Pack, changed));
        return i => trial.Differing(i) is { } outcomes
            && (IsNoticed(Cases[i], changed.Id, outcomes, Cases[i].Runs.Select(r => r.Leaves[leaf])) || Fails(whole.Value, Cases[i]));
    }

    // What a case expects of the leaf itself is seen at once; what it expects of totals and what a report printed only in the whole.
    private static bool IsNoticed(PreparedCase prepared, string leaf, LeafOutcome[] outcomes, IEnumerable<LeafOutcome> before)
    {
        if (prepared.Case.Cohort is not null)
        {
            return false;
        }

        var (now, was) = (outcomes[0], before.First());
        return prepared.Case.Expectations.Indicators.Any(e => e.Id.Value == leaf
            && ((e.Expectation.Score is not null && now.Points != was.Points) || (e.Expectation.Status is not null && now.Status != was.Status)));
    }

    private static bool Fails(RuleScorer changed, PreparedCase prepared) => !GoldenCaseRunner.Passes(changed, prepared.Case);
}
