using System.CommandLine;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Packs;
using PerfRules.Cli.Texts;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Packs;

namespace PerfRules.Cli.Commands;

/// <summary>Begins a pack, from nothing or from another one.</summary>
internal sealed class NewCommand : CliCommand
{
    private const string MarkOfTemplate = "待填写";

    private readonly TextArgument _id = new("ID", CliTexts.ArgumentNewId(), ArgumentArity.ExactlyOne);
    private readonly ValueOption _from = new("--from", "PACK", CliTexts.OptionFrom());

    internal NewCommand()
        : base("new", CliTexts.NewSummary())
    {
        Add(_id);
        Add(_from);
        Remarks = [CliTexts.NewRemark()];
        Examples =
        [
            ("perfrules new example/2025/my-fund", CliTexts.NewExample()),
            ($"perfrules new sichuan/2025/suining-resident --from {PackArguments.ExamplePack}", CliTexts.NewExampleFrom()),
        ];
    }

    internal override int Run(ParseResult arguments, CliSession session)
    {
        var id = arguments.Optional(_id)!;
        var former = arguments.GetValue(_from) is { } from ? session.Packs.Get(from) : null;
        var files = former is null ? FromNothing(id) : FromPack(id, former, session);

        // The id is checked by reading the pack, before anything is written where it says.
        var read = RulePackLoader.Parse(files[0].Text, "pack.yaml", baseFile: BaseFile(session));
        if (read.Pack is null)
        {
            throw new PerfRulesException(read.Diagnostics);
        }

        var folder = Path.Combine([session.Packs.DirectoryForNew, .. id.Split('/')]);
        var paths = files.Select(f => Path.Combine(folder, f.Name)).ToList();
        if (paths.Find(File.Exists) is { } there)
        {
            session.Complain(CliTexts.NewExists(there));
            return ExitCodes.BadInput;
        }

        foreach (var (path, file) in paths.Zip(files))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            OutputFile.Write(path, file.Text);
            session.Console.Out.WriteLine(path);
        }

        var mark = former is null ? MarkOfTemplate : PackCopy.Mark;
        session.Say(CliTexts.NewMarks(files.SelectMany(f => f.Text.Split('\n')).Count(l => l.Contains(mark, StringComparison.Ordinal)), mark));
        session.Say(CliTexts.NewNext(string.Join("  ", Next(id, arguments.GetValue(_from)))));
        return ExitCodes.Fine;
    }

    private static IEnumerable<string> Next(string id, string? from) =>
        [$"perfrules lint {id}", .. from is null ? Array.Empty<string>() : [$"perfrules diff {from} {id}"], $"perfrules test {id}", "perfrules fmt"];

    private static List<(string Name, string Text)> FromNothing(string id)
    {
        var year = id.Split('/') is [_, { Length: 4 } word, _] && word.All(char.IsAsciiDigit) ? word : null;
        var pack = Template("pack").Replace("PACK_ID", id, StringComparison.Ordinal);
        return
        [
            ("pack.yaml", year is null ? pack.Replace("year: PACK_YEAR\n", string.Empty, StringComparison.Ordinal) : pack.Replace("PACK_YEAR", year, StringComparison.Ordinal)),
            (Path.Combine("cases", "example.yaml"), Template("case").Replace("PACK_ID", id, StringComparison.Ordinal)),
        ];
    }

    private static string Template(string name)
    {
        using var stream = typeof(NewCommand).Assembly.GetManifestResourceStream($"PerfRules.Cli.Templates.{name}.yaml")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static List<(string Name, string Text)> FromPack(string id, RulePack former, CliSession session)
    {
        var files = new List<(string Name, string Text)> { ("pack.yaml", Require(PackCopy.Make(File.ReadAllText(former.File), former.File, id, session.Language))!) };
        foreach (var file in CaseFiles.Of(former).Where(f => Path.GetExtension(f) != ".json"))
        {
            if (Require(PackCopy.MakeCase(File.ReadAllText(file), file, id, session.Language)) is { } text)
            {
                files.Add((Path.Combine("cases", Path.GetFileName(file)), text));
            }
            else
            {
                session.Say(CliTexts.NewCaseLeft(CaseFiles.NameOf(file)));
            }
        }

        return files;
    }

    private static string? Require(DocumentLayoutResult result) => result.Diagnostics.IsEmpty ? result.Text : throw new PerfRulesException(result.Diagnostics);

    // A copy may extend what its original extends.
    private static Func<string, string?> BaseFile(CliSession session) => id => session.Packs.FileFor(id);
}
