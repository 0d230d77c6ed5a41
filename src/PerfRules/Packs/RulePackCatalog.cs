using System.Collections.Frozen;
using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Documents;

namespace PerfRules.Packs;

/// <summary>Represents the packs of one folder: <c>province/year/name/pack.yaml</c> below it.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class RulePackCatalog
{
    private readonly FrozenDictionary<string, RulePack> _byId;

    private RulePackCatalog(string directory, IEnumerable<RulePack> packs, ImmutableArray<Diagnostic> diagnostics)
    {
        Directory = directory;
        Packs = [.. packs.OrderBy(p => p.Id, StringComparer.Ordinal)];
        Diagnostics = diagnostics;
        _byId = Packs.ToFrozenDictionary(p => p.Id, StringComparer.Ordinal);
    }

    /// <summary>Gets the folder, as it was named.</summary>
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
        var diagnostics = new DiagnosticBag();
        var packs = new Dictionary<string, RulePack>(StringComparer.Ordinal);
        foreach (var file in Files(directory))
        {
            var result = RulePackLoader.Load(file);
            diagnostics.AddRange(result.Diagnostics);
            if (result.Pack is not { } pack)
            {
                continue;
            }

            var expected = Path.GetRelativePath(directory, Path.GetDirectoryName(file)!).Replace('\\', '/');
            if (expected != pack.Id)
            {
                diagnostics.Error("PR0602", new SourceLocation(file, SourcePosition.None), PackTexts.IdIsNotPath(pack.Id, expected));
            }
            else
            {
                packs.Add(pack.Id, pack);
            }
        }

        return new RulePackCatalog(directory, packs.Values, diagnostics.ToSorted());
    }

    /// <summary>Finds a pack by its id.</summary>
    /// <param name="id">The id, such as <c>sichuan/2024/suining-resident</c>; a backslash counts as a slash.</param>
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

        var faults = Diagnostics.Where(d => d.Location.File.Replace('\\', '/').EndsWith($"/{plain}/pack.yaml", StringComparison.Ordinal)).ToList();
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
    /// <exception cref="PerfRulesException">No pack answers, or several do; the message lists what there is. Never another year's pack.</exception>
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
                Packs.IsEmpty ? PackTexts.NoPacks() : DocumentTexts.KnownAre((found.Count == 0 ? Packs : [.. found]).Select(Describe))),
        ]);
    }

    private static string Describe(RulePack pack) =>
        $"{pack.Id} ({string.Join(' ', new[] { pack.Province, pack.City, pack.Fund, pack.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) }.OfType<string>())})";

    private static List<string> Files(string directory)
    {
        try
        {
            // Links are not followed: a pack lies in its folder and nowhere else.
            var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 4, AttributesToSkip = FileAttributes.ReparsePoint };
            return [.. System.IO.Directory.EnumerateFiles(directory, "pack.yaml", options).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new PerfRulesException(
            [
                new Diagnostic("PR0603", DiagnosticSeverity.Error, new SourceLocation(directory, SourcePosition.None), PackTexts.FolderNotReadable(exception.Message)),
            ]);
        }
    }
}
