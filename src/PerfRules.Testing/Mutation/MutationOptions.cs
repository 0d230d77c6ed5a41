namespace PerfRules.Testing.Mutation;

/// <summary>Represents how mutants are made and run.</summary>
public sealed record MutationOptions
{
    /// <summary>Gets how many threads work; at least 1. The default is the number of processors. The report is the same for every number.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Gets the folder in which the outcomes of mutants are kept for the next run, one file for each pack id; made when it is not there. Null, the default,
    /// keeps nothing.</summary>
    /// <remarks>What is kept is used only where nothing that it rests on has changed: the build of the library and the pack with all that it extends for every mutant;
    /// for a mutant that a case noticed, that case (and that those before it still do not); for a survivor, each case that did not notice it, so that only others are
    /// tried. Cases count by what they say; comments and layout do not matter. A file that is damaged or is none of ours is not believed and is replaced, and one
    /// that cannot be read or written changes nothing but the time: <see cref="MutationReport.CacheNotices"/> says so. Several runs may share a folder.</remarks>
    public string? CacheFolder { get; init; }

    /// <summary>Gets what is told after each mutant how many are done, of how many; called by several threads, and must be quick. Null by default.</summary>
    public IProgress<MutationProgress>? Progress { get; init; }
}

/// <summary>Represents how far a run has come.</summary>
/// <param name="Done">How many mutants are done; each number from 1 to <paramref name="All"/> is told once, though not always in order.</param>
/// <param name="All">How many there are.</param>
public readonly record struct MutationProgress(int Done, int All);
