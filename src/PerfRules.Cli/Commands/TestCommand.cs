using System.Collections.Immutable;
using System.CommandLine;
using PerfRules.Analysis;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Packs;
using PerfRules.Cli.Rendering;
using PerfRules.Cli.Texts;
using PerfRules.Diagnostics;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Testing;
using PerfRules.Testing.Coverage;

namespace PerfRules.Cli.Commands;

/// <summary>Runs the golden cases that lie beside packs.</summary>
internal sealed class TestCommand : CliCommand
{
    private readonly TextArgument _packs = PackArguments.AnyPacks();
    private readonly SwitchOption _coverage = new("--coverage", CliTexts.OptionCoverage());
    private readonly ValueOption _format = PackArguments.Format();

    internal TestCommand()
        : base("test", CliTexts.TestSummary())
    {
        Add(_packs);
        Add(_coverage);
        Add(_format);
        Remarks = [CliTexts.TestRemark()];
        Examples =
        [
            ("perfrules test", CliTexts.TestExample()),
            ($"perfrules test {PackArguments.ExamplePack} --format json", CliTexts.TestExampleJson()),
        ];
    }

    internal override int Run(ParseResult arguments, CliSession session)
    {
        var unusable = new List<Diagnostic>();
        var results = new List<CaseRun>();
        foreach (var pack in Packs(arguments.GetValue(_packs) ?? [], session, unusable))
        {
            Run(pack, session, results, unusable);
        }

        session.Report(unusable);
        if (results.Count == 0)
        {
            session.Complain(CliTexts.TestNothing());
            return ExitCodes.BadInput;
        }

        var coverages = arguments.GetValue(_coverage) ? Cover(results) : null;
        if (arguments.IsJson(_format))
        {
            session.Console.Out.WriteLine(CaseResultsJson.Write(results, coverages, session.Language));
        }
        else
        {
            var canvas = session.OpenCanvas();
            new CaseResultsRenderer(canvas, session.Language).Render(results);
            coverages?.ForEach(new CoverageRenderer(canvas, session.Language).Render);
        }

        var failed = results.Count(r => !r.Result.Passed);
        session.Say(CliTexts.TestResult(results.Count - failed, failed));
        if (results.Count(r => r.Result.Case.IsReviewed == false) is > 0 and var unreviewed)
        {
            session.Say(CliTexts.TestUnreviewed(unreviewed));
        }

        return unusable.Count > 0 ? ExitCodes.BadInput : failed > 0 ? ExitCodes.Failed : ExitCodes.Fine;
    }

    private static List<PackCoverage> Cover(List<CaseRun> results) =>
        [.. results.GroupBy(r => r.Pack).Select(g => PackCoverage.Measure(new RuleScorer(g.Key), g.Select(r => r.Result.Case)))];

    private static ImmutableArray<RulePack> Packs(string[] names, CliSession session, List<Diagnostic> unusable)
    {
        if (names.Length > 0)
        {
            return [.. names.Select(session.Packs.Get)];
        }

        var catalog = session.Packs.LoadAll();
        unusable.AddRange(catalog.Diagnostics);
        return catalog.Packs;
    }

    // A pack with errors is not used to score, so its cases prove nothing; the other packs are tested all the same.
    private static void Run(RulePack pack, CliSession session, List<CaseRun> results, List<Diagnostic> unusable)
    {
        var errors = PackLinter.Lint(pack).Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
        {
            unusable.AddRange(errors);
            return;
        }

        var files = CaseFiles.Of(pack);
        if (files.Count == 0)
        {
            session.Say(CliTexts.TestPackWithoutCases(pack.Id));
            return;
        }

        var scorer = new RuleScorer(pack);
        foreach (var file in files)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            try
            {
                results.AddRange(GoldenCase.LoadAll(file).Select(c => new CaseRun(pack, GoldenCaseRunner.Run(scorer, c))));
            }
            catch (PerfRulesException exception)
            {
                unusable.AddRange(exception.Diagnostics);
            }
        }
    }
}
