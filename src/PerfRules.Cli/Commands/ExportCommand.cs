using System.CommandLine;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Packs;
using PerfRules.Cli.Texts;
using PerfRules.Facts;
using PerfRules.Import.Export;
using PerfRules.Packs;
using PerfRules.Scoring;

namespace PerfRules.Cli.Commands;

/// <summary>Writes a pack as the indicator table that documents print.</summary>
internal sealed class ExportCommand : CliCommand
{
    private const string ByteOrderMark = "\uFEFF";
    private readonly TextArgument _pack = PackArguments.OnePack();
    private readonly ValueOption _format = new("--format", "csv|markdown", CliTexts.OptionExportFormat()) { Choices = ["csv", "markdown"] };
    private readonly ValueOption _case = new("--case", "NAME", CliTexts.OptionExportCase());
    private readonly ValueOption _output = new("--output", "FILE", CliTexts.OptionOutput());
    private readonly SwitchOption _bom = new("--bom", CliTexts.OptionBom());

    internal ExportCommand()
        : base("export", CliTexts.ExportSummary())
    {
        Add(_pack);
        Add(_format);
        Add(_case);
        Add(_output);
        Add(_bom);
        Remarks = [CliTexts.ExportRemark()];
        Examples =
        [
            ($"perfrules export {PackArguments.ExamplePack} --bom --output 指标表.csv", CliTexts.ExportExample()),
            ($"perfrules export {PackArguments.ExamplePack} --case published --format markdown", CliTexts.ExportExampleCase()),
        ];
    }

    internal override int Run(ParseResult arguments, CliSession session)
    {
        var pack = session.Packs.Get(arguments.Optional(_pack)!);
        ScoreSheet? sheet = null;
        if (arguments.GetValue(_case) is { } name && !TryScore(pack, name, session, out sheet))
        {
            return ExitCodes.BadInput;
        }

        var isMarkdown = arguments.GetValue(_format) == "markdown";
        var text = (arguments.GetValue(_bom) ? ByteOrderMark : string.Empty) + (isMarkdown ? IndicatorTableExport.ToMarkdown(pack, sheet) : IndicatorTableExport.ToCsv(pack, sheet));
        if (arguments.GetValue(_output) is { } output)
        {
            OutputFile.Write(session.Console.PathOf(output), text);
            session.Say(CliTexts.Written(output));
        }
        else
        {
            session.Console.Out.Write(text);
        }

        return ExitCodes.Fine;
    }

    private static bool TryScore(RulePack pack, string name, CliSession session, out ScoreSheet? sheet)
    {
        sheet = null;
        if (CaseFiles.Find(pack, name, session) is not { } file)
        {
            return false;
        }

        if (FactFile.Load(file).Sheet is not { } facts)
        {
            session.Complain(CliTexts.ExportOneSubject(file));
            return false;
        }

        sheet = new RuleScorer(pack).Score(facts);
        return true;
    }
}
