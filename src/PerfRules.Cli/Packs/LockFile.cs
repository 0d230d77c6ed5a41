using PerfRules.Analysis;
using PerfRules.Packs;

namespace PerfRules.Cli.Packs;

/// <summary>The lock beside the packs of a folder.</summary>
internal static class LockFile
{
    internal static string PathIn(string directory) => Path.Combine(directory, PackLock.FileName);

    /// <summary>Reads the lock of a folder; null when there is none.</summary>
    /// <exception cref="Diagnostics.PerfRulesException">The file is no lock.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    internal static PackLock? Read(string directory)
    {
        var path = PathIn(directory);
        return File.Exists(path) ? PackLock.Parse(File.ReadAllText(path), path) : null;
    }

    /// <summary>Returns what is to be said of packs beside each other, and of what they said when they were locked.</summary>
    internal static IEnumerable<Diagnostics.Diagnostic> Review(RulePackCatalog catalog) =>
        CatalogLinter.Lint(catalog.Packs).Concat(Read(catalog.Directory)?.Check(catalog.Packs) ?? []);
}
