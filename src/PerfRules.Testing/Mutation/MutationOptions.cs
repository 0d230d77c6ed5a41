namespace PerfRules.Testing.Mutation;

/// <summary>Represents how mutants are made and run.</summary>
public sealed record MutationOptions
{
    /// <summary>Gets how many threads work; at least 1. The default is the number of processors. The report is the same for every number.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Gets what is told after each mutant how many are done, of how many; called by several threads, and must be quick. Null by default.</summary>
    public IProgress<MutationProgress>? Progress { get; init; }
}

/// <summary>Represents how far a run has come.</summary>
/// <param name="Done">How many mutants are done; each number from 1 to <paramref name="All"/> is told once, though not always in order.</param>
/// <param name="All">How many there are.</param>
public readonly record struct MutationProgress(int Done, int All);
