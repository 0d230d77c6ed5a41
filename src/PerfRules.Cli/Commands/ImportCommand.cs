using System.CommandLine;
using System.Globalization;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Texts;
using PerfRules.Import.Drafts;
using PerfRules.Import.Tables;
using PerfRules.Phrases;

namespace PerfRules.Cli.Commands;

/// <summary>Drafts a pack from the indicator table of a document.</summary>
internal sealed class ImportCommand : CliCommand
{
    private readonly TextArgument _file = new("FILE", CliTexts.ArgumentImportFile(), ArgumentArity.ExactlyOne);
    private readonly ValueOption _id = new("--id", "ID", CliTexts.OptionImportId());
    private readonly ValueOption _sheet = new("--sheet", "NAME", CliTexts.OptionSheet());
    private readonly ValueOption _table = new("--table", "N", CliTexts.OptionTable());
    private readonly ValueOption _title = new("--title", "TEXT", CliTexts.OptionTitle());
    private readonly ValueOption _subject = new("--subject", "NAME", CliTexts.OptionSubject());
    private readonly ValueOption _output = new("--output", "DIR", CliTexts.OptionImportOutput());
    private readonly SwitchOption _force = new("--force", CliTexts.OptionForce());

    internal ImportCommand()
        : base("import", CliTexts.ImportSummary())
    {
        Add(_file);
        Add(_id);
        Add(_sheet);
        Add(_table);
        Add(_title);
        Add(_subject);
        Add(_output);
        Add(_force);
        Remarks = [CliTexts.ImportRemark()];
        Examples =
        [
            ("perfrules import 自评表.xlsx --id sichuan/2025/suining-resident", CliTexts.ImportExample()),
            ("perfrules import - --id sichuan/2025/suining-resident < 表.txt", CliTexts.ImportExamplePasted()),
        ];
    }

    internal override int Run(ParseResult arguments, CliSession session)
    {
        if (arguments.GetValue(_id) is not { } id)
        {
            session.Complain(CliTexts.ImportNeedsId());
            return ExitCodes.BadInput;
        }

        if (!IsPackId(id))
        {
            session.Complain(CliTexts.NoPackId(id));
            return ExitCodes.BadInput;
        }

        if (arguments.GetValue(_table) is { } text && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            session.Complain(CliTexts.NoTableNumber(text));
            return ExitCodes.BadInput;
        }

        var file = arguments.Optional(_file)!;
        var document = file == "-" ? TableFile.Read(session.Console.OpenInput(), string.Empty) : TableFile.Load(session.Console.PathOf(file));
        var draft = PackDrafter.Draft(document, new ImportOptions
        {
            PackId = id,
            Sheet = arguments.GetValue(_sheet),
            Table = arguments.GetValue(_table) is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null,
            Title = arguments.GetValue(_title),
            Subject = arguments.GetValue(_subject),
        });
        session.Cancellation.ThrowIfCancellationRequested();
        return Write(arguments, id, draft, session);
    }

    private int Write(ParseResult arguments, string id, PackDraft draft, CliSession session)
    {
        var folder = arguments.GetValue(_output) is { } output ? session.Console.PathOf(output) : Path.Combine([session.Packs.DirectoryForNew, .. id.Split('/')]);
        var files = new List<(string Path, string Text)> { (Path.Combine(folder, "pack.yaml"), draft.PackYaml) };
        if (draft.CaseYaml is not null)
        {
            files.Add((Path.Combine(folder, "cases", "published.yaml"), draft.CaseYaml));
        }

        if (!arguments.GetValue(_force) && files.Where(f => File.Exists(f.Path)).Select(f => f.Path).ToList() is { Count: > 0 } there)
        {
            session.Complain(CliTexts.FilesThere(there));
            return ExitCodes.BadInput;
        }

        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            OutputFile.Write(path, text);
            session.Say(CliTexts.Written(path));
        }

        foreach (var finding in draft.Findings.OrderByDescending(f => f.Kind))
        {
            session.Console.Out.WriteLine(finding.ToString(session.Language));
        }

        session.Say(CliTexts.ImportResult(
            draft.Readings.Length,
            draft.Readings.Count(r => r == ReadingExtent.Complete),
            draft.Readings.Count(r => r == ReadingExtent.Partial),
            draft.Readings.Count(r => r == ReadingExtent.None),
            draft.OpenInPack + draft.OpenInCase));
        return ExitCodes.Fine;
    }

    // The folder of the pack is made from its id, which therefore leads nowhere else.
    private static bool IsPackId(string id) =>
        id.Split('/') is { Length: > 1 } parts && Array.TrueForAll(parts, p => p.Length > 0 && p.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));
}
