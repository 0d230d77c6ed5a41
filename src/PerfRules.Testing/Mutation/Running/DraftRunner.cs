using System.Collections.Immutable;
using PerfRules.Analysis.Proofs;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Scoring;
using PerfRules.Testing.Mutation.Sites;

namespace PerfRules.Testing.Mutation.Running;

/// <summary>Runs mutants of one pack against its cases, and says of each survivor what it would take.</summary>
/// <threadsafety>Safe to share between threads.</threadsafety>
internal sealed class DraftRunner(RuleScorer scorer, ImmutableArray<PreparedCase> cases)
{
    private readonly Lazy<LeafBench>[] _leaves =
        [.. scorer.Pack.Leaves.Select((_, i) => new Lazy<LeafBench>(() => new LeafBench(scorer, i, cases)))];

    private RulePack Pack => scorer.Pack;

    internal Mutant Run(Draft draft)
    {
        if (KilledBy(draft) is { } killer)
        {
            return draft.ToMutant(MutantOutcome.Killed) with { KilledBy = killer.Case.Name };
        }

        var equality = Compare(draft);
        return equality.Kind == EqualityKind.Same
            ? draft.ToMutant(MutantOutcome.Equivalent)
            : draft.ToMutant(MutantOutcome.Survived) with { Killer = KillerOf(draft, equality.Witness) };
    }

    private PreparedCase? KilledBy(Draft draft)
    {
        var whole = new Lazy<RuleScorer>(() => new RuleScorer(draft.Apply(Pack)));

        // Leaves that come with the facts are made anew for each case.
        if (draft is not { Leaf: { } leaf, Changed.Leaf: { } changed } || Pack.TargetRows is not null)
        {
            return cases.FirstOrDefault(c => Fails(whole.Value, c));
        }

        return _leaves[leaf].Value.Differing(PlanBuilder.BuildLeaf(Pack, changed))
            .Where(d => IsNoticed(d.Case, changed.Id, d.Outcomes, d.Case.Runs.Select(r => r.Leaves[leaf])) || Fails(whole.Value, d.Case))
            .Select(d => d.Case)
            .FirstOrDefault();
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

    private Equality Compare(Draft draft)
    {
        if (draft.Content is not null)
        {
            return !draft.Content.Rounding.SequenceEqual(Pack.Rounding) && RoundingProof.IsSame(Pack, draft.Apply(Pack)) ? Equality.Same : Equality.Open;
        }

        // Rules that mention different facts are missing for different facts.
        var changed = PlanBuilder.BuildLeaf(Pack, draft.Changed!.Leaf);
        if (LeafNeeds.Key(_leaves[draft.Leaf!.Value].Value.Original.Leaves[0]) != LeafNeeds.Key(changed.Leaves[0]))
        {
            return Equality.Open;
        }

        var prover = new CriterionEquality(Pack);
        return draft.Changed.Pair switch
        {
            CriterionPair pair => prover.Compare(pair.Site.Criterion, pair.Changed, pair.Site.Full),
            ConditionPair pair => prover.Compare(pair.Original, pair.Changed),
            _ => Equality.Open,
        };
    }

    private MutantKiller? KillerOf(Draft draft, Rational? witness)
    {
        if (Pack.TargetRows is not null)
        {
            return null;
        }

        if (draft is { Leaf: { } leaf, Changed.Leaf: { } changed })
        {
            var bench = _leaves[leaf].Value;
            return new KillerSearch(Pack, leaf, bench.Original, PlanBuilder.BuildLeaf(Pack, changed)).Find(bench.Representatives, witness);
        }

        if (draft.Content!.Vetoes.Length < Pack.Vetoes.Length)
        {
            return new VetoKiller(scorer.Plan, draft.Apply(Pack)).Find(Pack.Vetoes.Except(draft.Content.Vetoes).Single(), cases);
        }

        // A rounding of leaves shows in the first leaf that has digits to take away.
        var pack = draft.Apply(Pack);
        return Enumerable.Range(0, Pack.Leaves.Length)
            .Where(i => pack.Leaves[i].FullPoints == Pack.Leaves[i].FullPoints)
            .Select(i => new KillerSearch(Pack, i, _leaves[i].Value.Original, PlanBuilder.BuildLeaf(pack, pack.Leaves[i])).Find(_leaves[i].Value.Representatives, null))
            .FirstOrDefault(k => k is not null);
    }
}
