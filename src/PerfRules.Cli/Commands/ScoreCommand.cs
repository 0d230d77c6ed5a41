using System.CommandLine;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Packs;
using PerfRules.Cli.Rendering;
using PerfRules.Cli.Texts;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;

namespace PerfRules.Cli.Commands;

/// <summary>Scores the facts of one subject, or of several together, and prints the score sheets.</summary>
internal sealed class ScoreCommand : CliCommand
{
    private readonly TextArgument _pack = PackArguments.OnePack();
    private readonly TextArgument _facts = new("FACTS", CliTexts.ArgumentFacts(), ArgumentArity.ZeroOrOne);
    private readonly ValueOption _case = new("--case", "NAME", CliTexts.OptionCase());
    private readonly ValueOption _format = PackArguments.FormatWithMarkdown();
    private readonly ValueOption _output = new("--output", "FILE", CliTexts.OptionOutput());
    private readonly SwitchOption _explain = new("--explain", CliTexts.OptionExplain());
    private readonly SwitchOption _allowMissing = new("--allow-missing", CliTexts.OptionAllowMissing());

    internal ScoreCommand()
        : base("score", CliTexts.ScoreSummary())
    {
        Add(_pack);
        Add(_facts);
        Add(_case);
        Add(_format);
        Add(_output);
        Add(_explain);
        Add(_allowMissing);
        Remarks = [CliTexts.ScoreRemark()];
        Examples =
        [
            ($"perfrules score {PackArguments.ExamplePack}", CliTexts.ScoreExample()),
            ($"perfrules score {PackArguments.ExamplePack} --explain", CliTexts.ScoreExampleExplain()),
            ($"perfrules score {PackArguments.ExamplePack} facts.yaml --format json --output sheet.json", CliTexts.ScoreExampleJson()),
        ];
    }

    internal override int Run(ParseResult arguments, CliSession session)
    {
        var isJson = arguments.IsJson(_format);
        if (isJson && arguments.GetValue(_explain))
        {
            session.Complain(CliTexts.ExplainNeedsTable());
            return ExitCodes.BadInput;
        }

        if (arguments.Optional(_facts) is not null && arguments.GetValue(_case) is not null)
        {
            session.Complain(CliTexts.FactsOrCase());
            return ExitCodes.BadInput;
        }

        var pack = session.Packs.GetReviewed(arguments.Optional(_pack)!, session);
        if (FactsFile(arguments, pack, session) is not { } file)
        {
            return ExitCodes.BadInput;
        }

        var facts = FactFile.Load(file);
        if (pack.Cohort is not null && facts.Cohort is null)
        {
            session.Complain(CliTexts.OneSubjectForCohort(pack.Id, file));
            return ExitCodes.BadInput;
        }

        var scored = Scored.Of(new RuleScorer(pack), facts);
        session.Cancellation.ThrowIfCancellationRequested();
        return Print(arguments, scored, isJson, session);
    }

    private string? FactsFile(ParseResult arguments, RulePack pack, CliSession session)
    {
        if (arguments.Optional(_facts) is { } facts)
        {
            return session.Console.PathOf(facts);
        }

        if (arguments.GetValue(_case) is { } name)
        {
            var named = CaseFiles.Find(pack, name, session);
            if (named is not null)
            {
                session.Say(CliTexts.UsesCase(named));
            }

            return named;
        }

        var files = CaseFiles.Of(pack);
        if (files.FirstOrDefault(f => CaseFiles.NameOf(f) == CaseFiles.Published) is { } file)
        {
            session.Say(CliTexts.UsesPublished(file));
            return file;
        }

        session.Complain(CliTexts.NoFactsNoPublished(pack.Id));
        CaseFiles.SayKnown(files, CaseFiles.Published, session);
        return null;
    }

    private int Print(ParseResult arguments, Scored scored, bool isJson, CliSession session)
    {
        var fails = !scored.IsComplete && !arguments.GetValue(_allowMissing);
        if (arguments.GetValue(_output) is not { } output)
        {
            Draw(arguments, scored, isJson, session, session.Console.Out, session.Console.IsTerminal ? session.OpenCanvas() : null);
        }
        else if (fails)
        {
            // The sheet is printed all the same, but a file that somebody relies on is not replaced by half a result.
            Draw(arguments, scored, isJson, session, session.Console.Out, null);
            session.Say(CliTexts.NotWritten(output));
        }
        else
        {
            var text = new StringWriter { NewLine = "\n" };
            Draw(arguments, scored, isJson, session, text, null);
            OutputFile.Write(session.Console.PathOf(output), text.ToString());
            session.Say(CliTexts.Written(output));
        }

        if (!scored.IsComplete)
        {
            scored.SayWhatIsMissing(fails, session);
        }

        return fails ? ExitCodes.BadInput : ExitCodes.Fine;
    }

    private void Draw(ParseResult arguments, Scored scored, bool isJson, CliSession session, TextWriter writer, ICanvas? terminal)
    {
        if (isJson)
        {
            writer.WriteLine(scored.ToJson(session.Language));
            return;
        }

        var canvas = arguments.GetValue(_format) == "markdown" ? new MarkdownCanvas(writer) : terminal ?? new PlainCanvas(writer);
        var explanations = arguments.GetValue(_explain) ? new ExplanationRenderer(canvas, session.Language) : null;
        var sheets = new ScoreSheetRenderer(canvas, session.Language);
        if (scored.Cohort is { } cohort)
        {
            new CohortRenderer(canvas, session.Language, sheets, explanations).Render(cohort);
            return;
        }

        sheets.Render(scored.Sheets[0]);
        explanations?.Render(scored.Sheets[0]);
    }
}
