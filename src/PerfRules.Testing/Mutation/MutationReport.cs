using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation;

/// <summary>Represents which wrong versions of a pack its cases would notice.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Cases">How many cases took part.</param>
/// <param name="LeftOut">The names of the cases that could not take part, because they fail with the pack as it is; in the order in which they were given.</param>
/// <param name="Mutants">The mutants: in the order of the leaves, then of the operators, then of the places; those of the whole pack last.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record MutationReport(RulePack Pack, int Cases, ImmutableArray<string> LeftOut, ImmutableArray<Mutant> Mutants)
{
    /// <summary>Gets of how many mutants the outcome was kept from an earlier run, so that nothing was scored for them; 0 without <see cref="MutationOptions.CacheFolder"/>.</summary>
    public int Remembered { get; init; }

    /// <summary>Gets why what is kept could not be used or written; empty when it could, and without <see cref="MutationOptions.CacheFolder"/>.</summary>
    public ImmutableArray<LocalizedText> CacheNotices { get; init; } = [];

    /// <summary>Gets the score of the pack: over leaves whose criterion is printed or applied, and what a pack with such leaves says of all.</summary>
    public MutationScore Score => ScoreOf(LeafGroup.ByRule);

    /// <summary>Gets the mutants that survived, in order.</summary>
    public IEnumerable<Mutant> Survivors => Mutants.Where(m => m.Outcome == MutantOutcome.Survived);

    /// <summary>Counts the mutants of some leaves.</summary>
    /// <param name="group">The leaves.</param>
    /// <returns>The counts.</returns>
    public MutationScore ScoreOf(LeafGroup group) => MutationScore.Of(Mutants.Where(m => m.Group == group));

    /// <summary>Counts the mutants of each operator, all leaves alike.</summary>
    /// <returns>The ids of the operators that made any, in the order of <see cref="MutationOperators.All"/>, with their counts.</returns>
    public ImmutableArray<KeyValuePair<string, MutationScore>> ByOperator() =>
    [
        .. MutationOperators.All
            .Select(o => KeyValuePair.Create(o.Id, MutationScore.Of(Mutants.Where(m => m.Operator == o.Id))))
            .Where(p => p.Value.All > 0),
    ];
}

/// <summary>Represents how many mutants were noticed.</summary>
/// <param name="Killed">How many were; at least 0.</param>
/// <param name="Survived">How many were not, though they may mean something else than the pack; at least 0.</param>
/// <param name="Equivalent">How many are proven to mean the same as the pack; at least 0.</param>
public readonly record struct MutationScore(int Killed, int Survived, int Equivalent)
{
    /// <summary>Gets how many mutants there are.</summary>
    public int All => Killed + Survived + Equivalent;

    /// <summary>Gets how many count: all but the equivalent ones.</summary>
    public int Counted => Killed + Survived;

    /// <summary>Gets the percentage of the counted mutants that were killed, exact, 0 to 100; null when none counts.</summary>
    public Rational? Percent => Counted == 0 ? null : new Rational(100 * Killed, Counted);

    /// <summary>Counts mutants.</summary>
    /// <param name="mutants">The mutants.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="mutants"/> is null.</exception>
    public static MutationScore Of(IEnumerable<Mutant> mutants)
    {
        ArgumentNullException.ThrowIfNull(mutants);
        var counts = mutants.CountBy(m => m.Outcome).ToDictionary();
        return new MutationScore(
            counts.GetValueOrDefault(MutantOutcome.Killed), counts.GetValueOrDefault(MutantOutcome.Survived), counts.GetValueOrDefault(MutantOutcome.Equivalent));
    }

    /// <summary>Writes <c>killed/counted</c>.</summary>
    /// <returns>The text, such as <c>38/40</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Killed}/{Counted}");
}
