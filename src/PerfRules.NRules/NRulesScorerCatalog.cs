using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.NRules.Texts;
using PerfRules.Packs;

namespace PerfRules.NRules;

/// <summary>Hands out the scorer of each pack of a catalog, compiled once and kept.</summary>
/// <param name="catalog">The packs.</param>
/// <param name="options">The embedder's rules and limits.</param>
/// <param name="services">Makes the embedder's rules and gives them what they ask for; null when none needs anything.</param>
/// <threadsafety>Safe to share between threads.</threadsafety>
public sealed class NRulesScorerCatalog(RulePackCatalog catalog, IOptions<NRulesOptions> options, IServiceProvider? services = null)
{
    private readonly ConcurrentDictionary<RulePack, Lazy<NRulesScorer>> _scorers = new();
    private readonly IOptions<NRulesOptions> _options = options ?? throw new ArgumentNullException(nameof(options));

    /// <summary>Gets the packs.</summary>
    public RulePackCatalog Packs { get; } = catalog ?? throw new ArgumentNullException(nameof(catalog));

    /// <summary>Gets the scorer of a pack.</summary>
    /// <param name="packId">The pack's id.</param>
    /// <returns>The scorer; the same one for every call.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="packId"/> is null.</exception>
    /// <exception cref="PerfRulesException">There is no such pack, and the message lists what there is; a rule is for a pack that there is not; or a rule cannot be made or compiled.</exception>
    public NRulesScorer Get(string packId) => _scorers.GetOrAdd(Packs.Get(packId), p => new Lazy<NRulesScorer>(() => Make(p))).Value;

    // A misspelt id would be a rule that never fires, and nobody would hear of it.
    private NRulesScorer Make(RulePack pack)
    {
        var known = Packs.Packs.Select(p => p.Id).ToList();
        var unknown = _options.Value.Addressed().Where(r => !known.Contains(r.PackId, StringComparer.Ordinal)).Distinct().ToList();
        return unknown.Count == 0
            ? new NRulesScorer(pack, _options.Value, services)
            : throw new PerfRulesException([.. unknown.Select(r => new Diagnostic(
                "PR0901",
                DiagnosticSeverity.Error,
                SourceLocation.None,
                SessionTexts.NoSuchPack(r.Rule.FullName ?? r.Rule.Name, r.PackId),
                Suggestion.For(r.PackId, known) is { } near ? DocumentTexts.DidYouMean(near) : null))]);
    }
}
