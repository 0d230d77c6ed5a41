using System.Collections.Immutable;
using PerfRules.Scoring;
using PerfRules.Testing.Mutation.Cache;

namespace PerfRules.Testing.Mutation.Running;

/// <summary>One run of all mutants of a pack against its cases.</summary>
/// <param name="scorer">The scorer of the pack.</param>
/// <param name="options">How.</param>
/// <param name="tool">The build of the library, which outcomes are kept with.</param>
internal sealed class MutationRun(RuleScorer scorer, MutationOptions options, string tool)
{
    /// <summary>Gets a value indicating whether any case was scored, with the pack or with a mutant.</summary>
    internal bool HasScored { get; private set; }

    internal MutationReport Run(IReadOnlyList<GoldenCase> cases, CancellationToken cancellationToken)
    {
        // A pack that was put together in memory has no hash to be found by.
        var file = options.CacheFolder is { } folder && scorer.Pack.Identity.ExactHash.Length > 0 ? new CacheFile(folder, scorer.Pack, tool) : null;
        var kept = file?.Read();
        var known = new KnownOutcomes(kept);
        var passes = cases.Select(c => known.Passes(c) ?? Passes(c)).ToList();
        ImmutableArray<GoldenCase> passing = [.. cases.Where((_, i) => passes[i])];
        var failing = cases.Where((_, i) => !passes[i]).ToList();

        var drafts = Draft.All(scorer.Pack);
        var runner = new DraftRunner(scorer, passing);
        var mutants = known.Of(drafts, passing);
        var results = new DraftResult[drafts.Count];
        var done = 0;
        Parallel.For(0, drafts.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Workers, CancellationToken = cancellationToken }, i =>
        {
            results[i] = runner.Run(drafts[i], mutants[i]);
            options.Progress?.Report(new MutationProgress(Interlocked.Increment(ref done), drafts.Count));
        });

        HasScored |= runner.HasScored;
        var remembered = results.Count(r => r.IsKnown);
        var content = new CacheContent(
            tool, scorer.Pack.Identity.ExactHash, [.. passing.Select(c => c.Hash)], [.. failing.Select(c => c.Hash)], [.. results.Select(r => r.Keep())]);
        if (kept is null || remembered < results.Length || !kept.Cases.SequenceEqual(content.Cases) || !kept.LeftOut.SequenceEqual(content.LeftOut))
        {
            file?.Write(content);
        }

        return new MutationReport(scorer.Pack, passing.Length, [.. failing.Select(c => c.Name)], [.. results.Select(r => r.Mutant)])
        {
            Remembered = remembered,
            CacheNotices = [.. file?.Notices ?? []],
        };
    }

    private bool Passes(GoldenCase goldenCase)
    {
        HasScored = true;
        return GoldenCaseRunner.Passes(scorer, goldenCase);
    }
}
