using PerfRules.Scoring;
using PerfRules.Testing.Mutation.Cache;
using PerfRules.Testing.Mutation.Running;

namespace PerfRules.Testing.Mutation;

/// <summary>Makes wrong versions of a pack, each with one mistake, and sees which of them its cases notice.</summary>
/// <remarks>
/// <para>A mutant is killed when a case that passes with the pack fails with the mutant: when something that the case expects, or what its published
/// report printed, is no longer met. That a score differs about which no case says anything does not count.</para>
/// <para>Mistakes are made in the standard that is applied, on the normal form. The floor at 0 and the cap at the full points belong to the engine and not
/// to any pack; a cap or a floor that a pack writes down can be forgotten.</para>
/// </remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class MutationRunner
{
    /// <summary>Makes and runs every mutant.</summary>
    /// <param name="scorer">The scorer of the pack.</param>
    /// <param name="cases">The cases of the pack. One that fails with the pack as it is takes no part, nor does one that expects errors or that nobody has signed off
    /// (<see cref="GoldenCase.IsGolden"/>): what the pack itself computed notices every change and says nothing.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the work between two mutants.</param>
    /// <returns>What came of the mutants; the same for every number of workers, and the same with and without <see cref="MutationOptions.CacheFolder"/>
    /// but for what is said of the cache itself.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scorer"/> or <paramref name="cases"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Less than one worker is asked for.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; nothing is returned.</exception>
    public static MutationReport Run(
        RuleScorer scorer, IEnumerable<GoldenCase> cases, MutationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(cases);
        options ??= new MutationOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Workers, 1, nameof(options));

        return new MutationRun(scorer, options, CacheFile.Tool).Run([.. cases.Where(c => c.IsGolden && c.ExpectedErrors.IsEmpty)], cancellationToken);
    }
}
