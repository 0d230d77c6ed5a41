using PerfRules.Cli.Texts;
using PerfRules.Documents;
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

    /// <summary>Finds a case by the name that the user typed; null, with the error and what there is written, when there is none.</summary>
    internal static string? Find(RulePack pack, string name, CliSession session)
    {
        var files = Of(pack);
        if (files.FirstOrDefault(f => NameOf(f) == name) is { } file)
        {
            return file;
        }

        session.Complain(CliTexts.UnknownCase(pack.Id, name));
        SayKnown(files, name, session);
        return null;
    }

    /// <summary>Says which cases there are, or the one that the name looks like.</summary>
    internal static void SayKnown(IReadOnlyList<string> files, string name, CliSession session)
    {
        var known = files.Select(NameOf).ToList();
        session.Say(known.Count == 0 ? CliTexts.NoCases() : Suggestion.For(name, known) is { } near ? CliTexts.DidYouMean([near]) : CliTexts.KnownCases(known));
    }
}
