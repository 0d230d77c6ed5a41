using PerfRules.Packs;
using PerfRules.Testing;

namespace PerfRules.Cli.Packs;

/// <summary>The golden cases that lie beside a pack, by name: <c>cases/NAME.yaml</c>.</summary>
internal static class CaseFiles
{
    /// <summary>The case that is scored when no facts are given: what the report itself published.</summary>
    internal const string Published = "published";

    /// <summary>Returns the files of a pack's cases, ordered by name; empty when there are none.</summary>
    internal static IReadOnlyList<string> Of(RulePack pack) => GoldenCaseFolder.Files(pack);

    /// <summary>Returns the name that a case is called by on the command line: its file's.</summary>
    internal static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);
}
