using System.CommandLine;
using System.Text.RegularExpressions;
using PerfRules.Analysis.Differences;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Packs;
using PerfRules.Cli.Rendering;
using PerfRules.Cli.Texts;
using PerfRules.Packs;
using PerfRules.Testing;

namespace PerfRules.Cli.Commands;

/// <summary>Compares two packs by what they mean.</summary>
internal sealed partial class DiffCommand : CliCommand
{
    private readonly TextArgument _older = new("OLD", CliTexts.ArgumentOlder(), ArgumentArity.ExactlyOne);
    private readonly TextArgument _newer = new("NEW", CliTexts.ArgumentNewer(), ArgumentArity.ExactlyOne);
    private readonly ValueOption _format = PackArguments.FormatWithMarkdown();
    private readonly ValueOption _output = new("--output", "FILE", CliTexts.OptionOutput());

    internal DiffCommand()
        : base("diff", CliTexts.DiffSummary())
    {
        Add(_older);
        Add(_newer);
        Add(_format);
        Add(_output);
        Remarks = [CliTexts.DiffRemark()];
        Examples =
        [
            ($"perfrules diff rulesets/{PackArguments.ExamplePack} draft/pack.yaml", CliTexts.DiffExample()),
            ($"perfrules diff {PackArguments.ExamplePack} draft/pack.yaml --format markdown --output diff.md", CliTexts.DiffExampleMarkdown()),
        ];
    }

    internal override int Run(ParseResult arguments, CliSession session)
    {
        if (Find(arguments.Optional(_older)!, session) is not { } older || Find(arguments.Optional(_newer)!, session) is not { } newer)
        {
            return ExitCodes.BadInput;
        }

        var differences = PackComparer.Compare(older, newer);
        session.Cancellation.ThrowIfCancellationRequested();
        var run = new DiffRun(differences, CaseComparer.Compare(differences, Cases(older), Cases(newer)));
        if (arguments.GetValue(_output) is { } output)
        {
            var text = new StringWriter { NewLine = "\n" };
            Draw(arguments.GetValue(_format), run, session, text, new PlainCanvas(text));
            OutputFile.Write(session.Console.PathOf(output), text.ToString());
            session.Say(CliTexts.Written(output));
        }
        else
        {
            Draw(arguments.GetValue(_format), run, session, session.Console.Out, session.OpenCanvas());
        }

        return differences.IsSameMeaning ? ExitCodes.Fine : ExitCodes.Failed;
    }

    private static void Draw(string? format, DiffRun run, CliSession session, TextWriter writer, ICanvas canvas)
    {
        if (format == "json")
        {
            writer.WriteLine(DiffJson.Write(run, session.Language));
            return;
        }

        new DiffRenderer(format == "markdown" ? new MarkdownCanvas(writer) : canvas, session.Language).Render(run);
    }

    private static IEnumerable<GoldenCase> Cases(RulePack pack) => CaseFiles.Of(pack).SelectMany(f => GoldenCase.LoadAll(f));

    // Only one version of a pack lies in a folder of rule packs; to name it is to ask that it is the one.
    private static RulePack? Find(string name, CliSession session)
    {
        if (!File.Exists(session.Console.PathOf(name)) && IdAndVersion().Match(name) is { Success: true } match)
        {
            var pack = session.Packs.Get(match.Groups["id"].Value);
            if (pack.Version == match.Groups["version"].Value)
            {
                return pack;
            }

            session.Complain(CliTexts.DiffOtherVersion(name, pack.ToString()));
            return null;
        }

        return session.Packs.Get(name);
    }

    [GeneratedRegex(@"^(?<id>.+)@(?<version>[0-9]+\.[0-9]+\.[0-9]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdAndVersion();
}
