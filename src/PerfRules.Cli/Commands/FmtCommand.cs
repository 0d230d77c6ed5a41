using System.CommandLine;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Texts;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Testing;

namespace PerfRules.Cli.Commands;

/// <summary>Brings packs and cases into one layout.</summary>
internal sealed class FmtCommand : CliCommand
{
    private readonly TextArgument _files = new("FILE", CliTexts.ArgumentFiles(), ArgumentArity.ZeroOrMore);
    private readonly SwitchOption _check = new("--check", CliTexts.OptionCheck());

    internal FmtCommand()
        : base("fmt", CliTexts.FmtSummary())
    {
        Add(_files);
        Add(_check);
        Remarks = [CliTexts.FmtRemark()];
        Examples = [("perfrules fmt", CliTexts.FmtExample()), ("perfrules fmt --check", CliTexts.FmtExampleCheck())];
    }

    internal override int Run(ParseResult arguments, CliSession session)
    {
        var names = arguments.GetValue(_files) ?? [];
        var files = (names.Length > 0 ? names.SelectMany(n => FilesOf(n, session)) : All(session)).Distinct(StringComparer.Ordinal).ToList();
        if (files.Find(f => Path.GetExtension(f) == ".json") is { } json)
        {
            session.Complain(CliTexts.FmtJson(json));
            return ExitCodes.BadInput;
        }

        var faults = new List<Diagnostic>();
        var changed = 0;
        foreach (var file in files)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            var text = File.ReadAllText(file);
            var result = DocumentLayout.Format(text, file);
            faults.AddRange(result.Diagnostics);
            if (result.Text is not { } laidOut || laidOut == text)
            {
                continue;
            }

            changed++;
            session.Console.Out.WriteLine(file);
            if (!arguments.GetValue(_check))
            {
                OutputFile.Write(file, laidOut);
            }
        }

        session.Report(faults);
        session.Say(arguments.GetValue(_check) ? CliTexts.FmtResultCheck(files.Count, changed) : CliTexts.FmtResult(files.Count, changed));
        return faults.Count > 0 ? ExitCodes.BadInput : changed > 0 && arguments.GetValue(_check) ? ExitCodes.Failed : ExitCodes.Fine;
    }

    // A pack stands for itself and its cases; a pack that has faults can be laid out like any other.
    private static IEnumerable<string> FilesOf(string name, CliSession session)
    {
        var path = session.Console.PathOf(name);
        if (File.Exists(path))
        {
            return [path];
        }

        return WithCases(session.Packs.FileFor(name) ?? session.Packs.Get(name).File);
    }

    private static IEnumerable<string> All(CliSession session)
    {
        var catalog = session.Packs.LoadAll();
        if (catalog.Packs.IsEmpty && catalog.Diagnostics.IsEmpty)
        {
            session.Say(CliTexts.FmtNothing(catalog.Directory));
        }

        return catalog.Packs.Select(p => p.File).Concat(catalog.Diagnostics.Select(d => d.Location.File)).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).SelectMany(WithCases);
    }

    private static IEnumerable<string> WithCases(string pack) => GoldenCaseFolder.Files(pack).Where(f => Path.GetExtension(f) != ".json").Prepend(pack);
}
