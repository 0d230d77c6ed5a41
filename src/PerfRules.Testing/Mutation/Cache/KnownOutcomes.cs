using System.Collections.Immutable;
using PerfRules.Testing.Mutation.Running;

namespace PerfRules.Testing.Mutation.Cache;

/// <summary>What an earlier run found out about a pack that has not changed.</summary>
/// <param name="content">What is kept; null when nothing is.</param>
internal sealed class KnownOutcomes(CacheContent? content)
{
    private readonly Dictionary<string, int> _places = Places(content?.Cases ?? []);
    private readonly HashSet<string> _leftOut = [.. content?.LeftOut ?? []];

    /// <summary>Returns whether a case passes with the pack as it is; null when nobody knows.</summary>
    internal bool? Passes(GoldenCase goldenCase) => _places.ContainsKey(goldenCase.Hash) ? true : _leftOut.Contains(goldenCase.Hash) ? false : null;

    /// <summary>Gives what is known about the mutants of the pack; as many as there are mutants.</summary>
    internal ImmutableArray<KnownMutant?> Of(IReadOnlyList<Draft> drafts, IEnumerable<GoldenCase> cases)
    {
        // A pack and a build that are the same make the same mutants; a file that says otherwise is about something else.
        if (content is null || !content.Mutants.Select(m => m.Id).SequenceEqual(drafts.Select(d => d.Id)))
        {
            return [.. drafts.Select(_ => (KnownMutant?)null)];
        }

        var sameCases = content.Cases.SequenceEqual(cases.Select(c => c.Hash));
        return [.. content.Mutants.Select(m => new KnownMutant(m, _places, sameCases))];
    }

    private static Dictionary<string, int> Places(ImmutableArray<string> cases)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < cases.Length; i++)
        {
            places.TryAdd(cases[i], i);
        }

        return places;
    }
}

/// <summary>What an earlier run found out about one mutant.</summary>
/// <param name="kept">What is kept.</param>
/// <param name="places">The places of the cases of that run, by their hashes.</param>
/// <param name="sameCases">Whether the cases are the same now, in the same order.</param>
internal sealed class KnownMutant(KeptMutant kept, Dictionary<string, int> places, bool sameCases)
{
    /// <summary>Gets whether it is proven to mean the same as the pack; null when nobody asked.</summary>
    internal bool? IsEquivalent => kept.IsEquivalent;

    /// <summary>Gets a value indicating whether <see cref="Killer"/> is what would be found now: facts are searched for beside those of the cases.</summary>
    internal bool KnowsKiller => sameCases && kept.IsEquivalent == false;

    /// <summary>Gets the facts that would notice it, or null where none were found.</summary>
    internal MutantKiller? Killer => kept.Killer?.ToKiller();

    /// <summary>Returns whether a case notices it; null when nobody knows.</summary>
    internal bool? Notices(GoldenCase goldenCase) =>
        places.TryGetValue(goldenCase.Hash, out var place) && place <= kept.Unnoticed ? place == kept.Unnoticed : null;
}
