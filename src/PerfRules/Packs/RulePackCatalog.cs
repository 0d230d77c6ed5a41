using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Diagnostics;
using PerfRules.Documents;

namespace PerfRules.Packs;

/// <summary>Represents the packs of one source or several: <c>province/year/name/pack.yaml</c> below a folder, among the resources of an assembly, or in memory.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class RulePackCatalog
{
    private readonly FrozenDictionary<string, RulePack> _byId;

    private RulePackCatalog(string directory, IEnumerable<RulePack> packs, ImmutableArray<Diagnostic> diagnostics)
    {
        Directory = directory;
        Packs = [.. packs.OrderBy(p => p.Id, StringComparer.Ordinal)];
        Diagnostics = diagnostics;

        // Ids are lower-case, so this finds no other pack; who types them on Windows is used to writing them as they like.
        _byId = Packs.ToFrozenDictionary(p => p.Id, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Gets the folder, as it was named; for other sources the name of each, joined by <c>; </c>.</summary>
    public string Directory { get; }

    /// <summary>Gets the packs that could be read, ordered by id.</summary>
    public ImmutableArray<RulePack> Packs { get; }

    /// <summary>Gets what is wrong with the packs that could not be read, ordered by file and position; empty when all could.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Reads every pack below a folder; use <see cref="Diagnostics"/> to see which could not be read.</summary>
    /// <param name="directory">The folder.</param>
    /// <returns>The catalog; without packs when there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="directory"/> is null.</exception>
    /// <exception cref="PerfRulesException">The folder does not exist or cannot be read.</exception>
    public static RulePackCatalog Load(string directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return Load([new FolderSource(directory)], directory, null, CancellationToken.None);
    }

    /// <summary>Reads every pack of a source; use <see cref="Diagnostics"/> to see which could not be read.</summary>
    /// <param name="source">Where the packs come from.</param>
    /// <returns>The catalog; without packs when there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="PerfRulesException">The folder does not exist or cannot be read.</exception>
    public static RulePackCatalog Load(RulePackSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Load([source]);
    }

    /// <summary>Reads every pack of several sources; use <see cref="Diagnostics"/> to see which could not be read.</summary>
    /// <param name="sources">Where the packs come from, read in this order. An id that two of them have is a fault of the later one, never a silent choice.</param>
    /// <param name="limits">What reading each document may cost; null for <see cref="DocumentLimits.Default"/>.</param>
    /// <param name="cancellationToken">Stops the work between two packs.</param>
    /// <returns>The catalog; without packs when there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sources"/> or one of them is null.</exception>
    /// <exception cref="PerfRulesException">A folder does not exist or cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; nothing is returned.</exception>
    public static RulePackCatalog Load(IEnumerable<RulePackSource> sources, DocumentLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ImmutableArray<RulePackSource> all = [.. sources];
        foreach (var source in all)
        {
            ArgumentNullException.ThrowIfNull(source, nameof(sources));
        }

        return Load(all, string.Join("; ", all.Select(s => s.Name)), limits, cancellationToken);
    }

    /// <summary>Finds a pack by its id.</summary>
    /// <param name="id">The id, such as <c>sichuan/2024/suining-resident</c>; a backslash counts as a slash, and upper case as lower case.</param>
    /// <returns>The pack.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="PerfRulesException">There is no such pack, or it could not be read; the message lists what there is. Never another year's pack.</exception>
    public RulePack Get(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var plain = id.Replace('\\', '/').Trim('/');
        if (_byId.TryGetValue(plain, out var pack))
        {
            return pack;
        }

        var faults = Diagnostics.Where(d => d.Location.File.Replace('\\', '/').EndsWith($"/{plain}/pack.yaml", StringComparison.OrdinalIgnoreCase)).ToList();
        if (faults.Count > 0)
        {
            throw new PerfRulesException(faults);
        }

        var near = Suggestion.For(plain, _byId.Keys);
        throw new PerfRulesException(
        [
            new Diagnostic(
                "PR0601",
                DiagnosticSeverity.Error,
                new SourceLocation(Directory, SourcePosition.None),
                PackTexts.UnknownPack(id),
                near is not null ? DocumentTexts.DidYouMean(near) : Packs.IsEmpty ? PackTexts.NoPacks() : DocumentTexts.KnownAre(Packs.Select(p => p.Id))),
        ]);
    }

    /// <summary>Finds the one pack that answers a query.</summary>
    /// <param name="query">What is known; what is null does not matter.</param>
    /// <returns>The pack.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="PerfRulesException">No pack answers, or several do; the message lists what there is, the nearest first, and what is wrong with packs that
    /// could not be read, any of which may be the one that was meant. Never another year's pack.</exception>
    public RulePack Find(PackQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var found = Packs.Where(query.Matches).ToList();
        if (found.Count == 1)
        {
            return found[0];
        }

        throw new PerfRulesException(
        [
            new Diagnostic(
                found.Count == 0 ? "PR0607" : "PR0608",
                DiagnosticSeverity.Error,
                new SourceLocation(Directory, SourcePosition.None),
                found.Count == 0 ? PackTexts.NoPackAnswers(query.ToString()) : PackTexts.SeveralPacksAnswer(query.ToString()),
                Packs.IsEmpty ? PackTexts.NoPacks()
                    : DocumentTexts.KnownAre((found.Count == 0 ? Packs.OrderByDescending(query.Nearness) : found.AsEnumerable()).Select(Describe))),
            .. found.Count == 0 ? Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error) : [],
        ]);
    }

    private static RulePackCatalog Load(ImmutableArray<RulePackSource> sources, string name, DocumentLimits? limits, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        var packs = new Dictionary<string, RulePack>(StringComparer.Ordinal);
        foreach (var (source, place) in sources.SelectMany(s => s.Places().Select(p => (s, p))))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var result = source.Load(place, limits ?? DocumentLimits.Default);
            diagnostics.AddRange(result.Diagnostics);
            if (result.Pack is not { } pack)
            {
                continue;
            }

            var file = new SourceLocation(place.File, SourcePosition.None);
            if (place.Id != pack.Id)
            {
                diagnostics.Error("PR0602", file, PackTexts.IdIsNotPath(pack.Id, place.Id));
            }
            else if (!packs.TryAdd(pack.Id, pack))
            {
                diagnostics.Error("PR0609", file, PackTexts.TwoSourcesHaveThePack(pack.Id, packs[pack.Id].File), PackTexts.TwoSourcesHint());
            }
        }

        return new RulePackCatalog(name, packs.Values, diagnostics.ToSorted());
    }

    private static string Describe(RulePack pack)
    {
        var days = pack.ValidFrom is null && pack.ValidTo is null ? null : string.Create(CultureInfo.InvariantCulture, $"{pack.ValidFrom:yyyy-MM-dd}–{pack.ValidTo:yyyy-MM-dd}");
        return $"{pack.Id} ({string.Join(' ', new[] { pack.Province, pack.City, pack.Fund, PackQuery.Word(pack.Evaluation), days }.OfType<string>())})";
    }
}
