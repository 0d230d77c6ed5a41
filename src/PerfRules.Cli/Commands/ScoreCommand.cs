using System.CommandLine;
using PerfRules.Analysis;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Packs;
using PerfRules.Cli.Rendering;
using PerfRules.Cli.Texts;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Cli.Commands;

/// <summary>Scores the facts of one subject and prints the score sheet.</summary>
internal sealed class ScoreCommand : CliCommand
{
    private readonly TextArgument _pack = PackArguments.OnePack();
    private readonly TextArgument _facts = new("FACTS", CliTexts.ArgumentFacts(), ArgumentArity.ZeroOrOne);
    private readonly ValueOption _case = new("--case", "NAME", CliTexts.OptionCase());
    private readonly ValueOption _format = PackArguments.Format();
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

        var pack = session.Packs.Get(arguments.Optional(_pack)!);
        Review(pack, session);
        if (FactsFile(arguments, pack, session) is not { } file)
        {
            return ExitCodes.BadInput;
        }

        var sheet = new RuleScorer(pack).Score(FactSheet.Load(file));
        session.Cancellation.ThrowIfCancellationRequested();
        return Print(arguments, sheet, isJson, session);
    }

    // A pack with errors would score, and score wrongly.
    private static void Review(RulePack pack, CliSession session)
    {
        var errors = PackLinter.Lint(pack).Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
        {
            session.Complain(CliTexts.PackHasErrors(pack.Id));
            throw new PerfRulesException(errors);
        }
    }

    private string? FactsFile(ParseResult arguments, RulePack pack, CliSession session)
    {
        if (arguments.Optional(_facts) is { } facts)
        {
            return session.Console.PathOf(facts);
        }

        var asked = arguments.GetValue(_case);
        var name = asked ?? CaseFiles.Published;
        var files = CaseFiles.Of(pack);
        if (files.FirstOrDefault(f => CaseFiles.NameOf(f) == name) is { } file)
        {
            session.Say(asked is null ? CliTexts.UsesPublished(file) : CliTexts.UsesCase(file));
            return file;
        }

        var known = files.Select(CaseFiles.NameOf).ToList();
        session.Complain(asked is null ? CliTexts.NoFactsNoPublished(pack.Id) : CliTexts.UnknownCase(pack.Id, name));
        session.Say(known.Count == 0 ? CliTexts.NoCases() : Suggestion.For(name, known) is { } near ? CliTexts.DidYouMean([near]) : CliTexts.KnownCases(known));
        return null;
    }

    private int Print(ParseResult arguments, ScoreSheet sheet, bool isJson, CliSession session)
    {
        var fails = !sheet.IsComplete && !arguments.GetValue(_allowMissing);
        if (arguments.GetValue(_output) is not { } output)
        {
            Draw(arguments, sheet, isJson, session, session.Console.Out, session.Console.IsTerminal ? session.OpenCanvas() : null);
        }
        else if (fails)
        {
            // The sheet is printed all the same, but a file that somebody relies on is not replaced by half a result.
            Draw(arguments, sheet, isJson, session, session.Console.Out, null);
            session.Say(CliTexts.NotWritten(output));
        }
        else
        {
            var text = new StringWriter { NewLine = "\n" };
            Draw(arguments, sheet, isJson, session, text, null);
            OutputFile.Write(session.Console.PathOf(output), text.ToString());
            session.Say(CliTexts.Written(output));
        }

        if (!sheet.IsComplete)
        {
            SayWhatIsMissing(sheet, fails, session);
        }

        return fails ? ExitCodes.BadInput : ExitCodes.Fine;
    }

    private void Draw(ParseResult arguments, ScoreSheet sheet, bool isJson, CliSession session, TextWriter writer, ICanvas? terminal)
    {
        if (isJson)
        {
            writer.WriteLine(ScoreSheetJson.Write(sheet, session.Language));
            return;
        }

        var canvas = terminal ?? new PlainCanvas(writer);
        new ScoreSheetRenderer(canvas, session.Language).Render(sheet);
        if (arguments.GetValue(_explain))
        {
            new ExplanationRenderer(canvas, session.Language).Render(sheet);
        }
    }

    private static void SayWhatIsMissing(ScoreSheet sheet, bool fails, CliSession session)
    {
        Action<LocalizedText> say = fails ? session.Complain : session.Say;
        var inputs = sheet.Indicators.SelectMany(i => i.MissingInputs).Distinct(StringComparer.Ordinal).ToList();
        if (inputs.Count > 0)
        {
            say(CliTexts.MissingInputs(inputs));
        }

        if (sheet.Indicators.Any(i => i.FindingsMissing))
        {
            say(CliTexts.MissingFindings());
        }

        var others = sheet.Indicators.Where(i => i.Score is null && i.MissingInputs.IsEmpty && !i.FindingsMissing).Select(i => i.Indicator.Id).ToList();
        if (others.Count > 0)
        {
            say(CliTexts.WithoutScore(others));
        }

        if (fails)
        {
            session.Say(CliTexts.MissingHint());
        }
    }
}
