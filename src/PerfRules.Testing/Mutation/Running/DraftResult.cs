using PerfRules.Testing.Mutation.Cache;

namespace PerfRules.Testing.Mutation.Running;

/// <summary>What came of a mutant, with what it took to find out.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="Unnoticed">How many of the cases, from the first on, do not notice it.</param>
/// <param name="IsKnown">Whether all of it was known before: nothing was scored, proven or searched.</param>
internal sealed record DraftResult(Mutant Mutant, int Unnoticed, bool IsKnown)
{
    internal KeptMutant Keep() => new(
        Mutant.Id,
        Unnoticed,
        Mutant.Outcome == MutantOutcome.Killed ? null : Mutant.Outcome == MutantOutcome.Equivalent,
        Mutant.Killer is { } killer ? KeptKiller.Of(killer) : null);
}
