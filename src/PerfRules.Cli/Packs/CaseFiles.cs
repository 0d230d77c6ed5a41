using PerfRules.Packs;

namespace PerfRules.Cli.Packs;

/// <summary>The golden cases that lie beside a pack, by name: <c>cases/NAME.yaml</c>.</summary>
internal static class CaseFiles
{
    /// <summary>The case that is scored when no facts are given: what the report itself published.</summary>
    internal const string Published = "published";

    /// <summary>Returns the files of a pack's cases, ordered by name; empty when there are none.</summary>
    internal static IReadOnlyList<string> Of(RulePack pack)
    {
        var folder = Path.Combine(Path.GetDirectoryName(pack.File) ?? string.Empty, "cases");
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>Returns the name that a case is called by.</summary>
    internal static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);
}
