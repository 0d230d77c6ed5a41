using System.Collections.Immutable;
using PerfRules.Analysis.Proofs;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Scoring;
using PerfRules.Testing.Mutation.Cache;
using PerfRules.Testing.Mutation.Sites;

namespace PerfRules.Testing.Mutation.Running;

/// <summary>Runs mutants of one pack against its cases, and says of each survivor what it would take.</summary>
/// <param name="scorer">The scorer of the pack.</param>
/// <param name="cases">The cases; each passes with the pack as it is.</param>
/// <threadsafety>Safe to share between threads.</threadsafety>
internal sealed class DraftRunner(RuleScorer scorer, ImmutableArray<GoldenCase> cases)
{
    // Where all is known before, no case is scored at all.
    private readonly Lazy<DraftBench> _bench = new(() => new DraftBench(scorer, cases));

    private RulePack Pack => scorer.Pack;

    /// <summary>Gets a value indicating whether anything was scored: the cases with the pack as it is, before any mutant.</summary>
    internal bool HasScored => _bench.IsValueCreated;

    internal Mutant Run(Draft draft) => Run(draft, null).Mutant;

    /// <summary>Runs a mutant.</summary>
    /// <param name="draft">The mutant.</param>
    /// <param name="known">What is known about it; null when nothing is.</param>
    internal DraftResult Run(Draft draft, KnownMutant? known)
    {
        var trial = new Lazy<Func<int, bool>>(() => _bench.Value.TrialOf(draft));
        for (var i = 0; i < cases.Length; i++)
        {
            if (known?.Notices(cases[i]) ?? trial.Value(i))
            {
                return new DraftResult(draft.ToMutant(MutantOutcome.Killed) with { KilledBy = cases[i].Name }, i, !trial.IsValueCreated);
            }
        }

        if (known?.IsEquivalent == true)
        {
            return new DraftResult(draft.ToMutant(MutantOutcome.Equivalent), cases.Length, !trial.IsValueCreated);
        }

        if (known?.KnowsKiller == true)
        {
            return new DraftResult(draft.ToMutant(MutantOutcome.Survived) with { Killer = known.Killer }, cases.Length, !trial.IsValueCreated);
        }

        var equality = Compare(draft);
        var mutant = equality.Kind == EqualityKind.Same
            ? draft.ToMutant(MutantOutcome.Equivalent)
            : draft.ToMutant(MutantOutcome.Survived) with { Killer = KillerOf(draft, equality.Witness) };
        return new DraftResult(mutant, cases.Length, IsKnown: false);
    }

    private Equality Compare(Draft draft)
    {
        if (draft.Content is not null)
        {
            return !draft.Content.Rounding.SequenceEqual(Pack.Rounding) && RoundingProof.IsSame(Pack, draft.Apply(Pack)) ? Equality.Same : Equality.Open;
        }

        // Rules that mention different facts are missing for different facts.
        var changed = PlanBuilder.BuildLeaf(Pack, draft.Changed!.Leaf);
        if (LeafNeeds.Key(_bench.Value.Leaf(draft.Leaf!.Value).Original.Leaves[0]) != LeafNeeds.Key(changed.Leaves[0]))
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
            var bench = _bench.Value.Leaf(leaf);
            return new KillerSearch(Pack, leaf, bench.Original, PlanBuilder.BuildLeaf(Pack, changed)).Find(bench.Representatives, witness);
        }

        if (draft.Content!.Vetoes.Length < Pack.Vetoes.Length)
        {
            return new VetoKiller(scorer.Plan, draft.Apply(Pack)).Find(Pack.Vetoes.Except(draft.Content.Vetoes).Single(), _bench.Value.Cases);
        }

        // A rounding of leaves shows in the first leaf that has digits to take away.
        var pack = draft.Apply(Pack);
        return Enumerable.Range(0, Pack.Leaves.Length)
            .Where(i => pack.Leaves[i].FullPoints == Pack.Leaves[i].FullPoints)
            .Select(i => new KillerSearch(Pack, i, _bench.Value.Leaf(i).Original, PlanBuilder.BuildLeaf(pack, pack.Leaves[i])).Find(_bench.Value.Leaf(i).Representatives, null))
            .FirstOrDefault(k => k is not null);
    }
}
