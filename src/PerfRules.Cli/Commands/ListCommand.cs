using System.CommandLine;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Packs;
using PerfRules.Cli.Rendering;
using PerfRules.Cli.Texts;

namespace PerfRules.Cli.Commands;

/// <summary>Lists the packs of the folder of rule packs.</summary>
internal sealed class ListCommand : CliCommand
{
    internal ListCommand()
        : base("list", CliTexts.ListSummary())
    {
        Examples = [("perfrules list", CliTexts.ListExample()), ("perfrules list --rulesets ./rulesets", CliTexts.ListExampleFolder())];
    }

    internal override int Run(ParseResult arguments, CliSession session)
    {
        var catalog = session.Packs.LoadAll();
        session.Report(catalog.Diagnostics);
        if (catalog.Packs.IsEmpty)
        {
            session.Say(CliTexts.NoPacks(catalog.Directory));
            return catalog.Diagnostics.IsEmpty ? ExitCodes.Fine : ExitCodes.BadInput;
        }

        var table = new TextTable(
            new TextColumn(session.Text(CliTexts.ColumnPack())),
            new TextColumn(session.Text(CliTexts.ColumnVersion())),
            new TextColumn(session.Text(CliTexts.ColumnTitle()), MayWrap: true),
            new TextColumn(session.Text(CliTexts.ColumnFull()), IsNumber: true),
            new TextColumn(session.Text(CliTexts.ColumnCases()), MayWrap: true));
        foreach (var pack in catalog.Packs)
        {
            var cases = CaseFiles.Of(pack).Select(CaseFiles.NameOf);
            table.Add(pack.Id, pack.Version, pack.Title, pack.HasPoints ? Shown.Points(pack.FullPoints) : Shown.None, string.Join(' ', cases));
        }

        session.OpenCanvas().Table(table);
        return catalog.Diagnostics.IsEmpty ? ExitCodes.Fine : ExitCodes.BadInput;
    }
}
