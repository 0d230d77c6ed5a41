using System.Collections.Concurrent;
using PerfRules.Diagnostics;
using PerfRules.Packs;

namespace PerfRules.Scoring;

/// <summary>Hands out the scorer of each pack of a catalog, made once and kept.</summary>
/// <param name="catalog">The packs.</param>
/// <threadsafety>Safe to share between threads.</threadsafety>
public sealed class RuleScorerCatalog(RulePackCatalog catalog)
{
    private readonly ConcurrentDictionary<RulePack, Lazy<RuleScorer>> _scorers = new();

    /// <summary>Gets the packs.</summary>
    public RulePackCatalog Packs { get; } = catalog ?? throw new ArgumentNullException(nameof(catalog));

    /// <summary>Gets the scorer of a pack.</summary>
    /// <param name="packId">The pack's id.</param>
    /// <returns>The scorer; the same one for every call.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="packId"/> is null.</exception>
    /// <exception cref="PerfRulesException">There is no such pack; the message lists what there is.</exception>
    public RuleScorer Get(string packId) => _scorers.GetOrAdd(Packs.Get(packId), static p => new Lazy<RuleScorer>(() => new RuleScorer(p))).Value;
}
