using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Packs.Reading;

namespace PerfRules.Packs;

/// <summary>Reads packs and reports every fault with its place; use <see cref="RulePack.Load"/> when one exception will do.</summary>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class RulePackLoader
{
    /// <summary>Reads a pack from a file in YAML or JSON, and what it extends from the files beside it.</summary>
    /// <param name="path">The file; UTF-8, with or without a byte-order mark. A pack that extends another lies in
    /// <c>province/year/name/pack.yaml</c>, and the other beside it in the same root.</param>
    /// <param name="limits">What reading may cost; null for <see cref="DocumentLimits.Default"/>.</param>
    /// <returns>The pack, or what is wrong with the file. Never throws for bad input.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public static PackLoadResult Load(string path, DocumentLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var diagnostics = new DiagnosticBag();
        var reader = new PackChainReader(limits ?? DocumentLimits.Default, id => FileBeside(path, id), null, diagnostics, id => IdsBeside(path, id));
        return reader.Load(path);
    }

    /// <summary>Reads a pack in YAML or JSON.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The name that messages call it by; a name that ends in .json is read as JSON.</param>
    /// <param name="limits">What reading may cost; null for <see cref="DocumentLimits.Default"/>.</param>
    /// <param name="baseFile">Finds the file of a pack that is extended, by its id; null from it, or null for it, when there is none.</param>
    /// <returns>The pack, or what is wrong with the text. Never throws for bad input.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> or <paramref name="file"/> is null.</exception>
    public static PackLoadResult Parse(string text, string file = "", DocumentLimits? limits = null, Func<string, string?>? baseFile = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        var diagnostics = new DiagnosticBag();
        var reader = new PackChainReader(limits ?? DocumentLimits.Default, baseFile ?? (static _ => null), null, diagnostics);
        return reader.Parse(text, file);
    }

    // The id was checked before: three plain words, so nothing outside the root can be named; nor does a link lead out of it.
    internal static string? FileBeside(string path, string id)
    {
        var root = RootOf(path);
        var inRoot = Path.Combine(Path.Combine(id.Split('/')), "pack.yaml");
        var candidate = Path.Combine(root, inRoot);
        return !File.Exists(candidate) || Links.AnyBelow(root, candidate) ? null
            : NamedRoot(path, root) is { } named ? Path.Combine(named, inRoot)
            : Path.Combine(Path.GetDirectoryName(path) ?? string.Empty, Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(path))!, candidate));
    }

    /// <summary>Lists the packs of the same province beside a pack: what an id that is not there may have been meant to be. Empty when nothing can be read.</summary>
    internal static IReadOnlyList<string> IdsBeside(string path, string id)
    {
        var province = id.Split('/')[0];
        try
        {
            var folder = Path.Combine(RootOf(path), province);
            var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2, AttributesToSkip = FileAttributes.ReparsePoint };
            return
            [
                .. Directory.EnumerateFiles(folder, "pack.yaml", options).Select(f => province + "/" + Path.GetRelativePath(folder, Path.GetDirectoryName(f)!).Replace('\\', '/'))
                    .Where(i => Reading.PackBuilder.IsPackId(i)).Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string RootOf(string path) => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".", "..", "..", ".."));

    // The root in the words of the path, so that messages name both packs alike; null where the path does not reach up to it.
    private static string? NamedRoot(string path, string root)
    {
        var named = path;
        for (var i = 0; i < 4 && named is not null; i++)
        {
            named = Path.GetDirectoryName(named);
        }

        return named is not null && Path.GetFullPath(named.Length == 0 ? "." : named) == root ? named : null;
    }
}
