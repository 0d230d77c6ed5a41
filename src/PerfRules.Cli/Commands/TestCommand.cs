using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using PerfRules.Analysis;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Packs;
using PerfRules.Cli.Rendering;
using PerfRules.Cli.Rendering.TestReports;
using PerfRules.Cli.Texts;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Testing;
using PerfRules.Testing.Boundaries;
using PerfRules.Testing.Coverage;
using PerfRules.Testing.Mutation;

namespace PerfRules.Cli.Commands;

/// <summary>Runs the golden cases that lie beside packs.</summary>
internal sealed class TestCommand : CliCommand
{
    private readonly TextArgument _packs = PackArguments.AnyPacks();
    private readonly SwitchOption _coverage = new("--coverage", CliTexts.OptionCoverage());
    private readonly ValueOption _minCoverage = new("--min-coverage", "N", CliTexts.OptionMinCoverage());
    private readonly SwitchOption _boundaries = new("--boundaries", CliTexts.OptionBoundaries());
    private readonly SwitchOption _update = new("--update", CliTexts.OptionUpdate());
    private readonly SwitchOption _mutate = new("--mutate", CliTexts.OptionMutate());
    private readonly ValueOption _minMutation = new("--min-mutation", "N", CliTexts.OptionMinMutation());
    private readonly ValueOption _workers = new("--workers", "N", CliTexts.OptionWorkers());
    private readonly ValueOption _cache = new("--cache", "DIR", CliTexts.OptionCache());
    private readonly ValueOption _tag = new("--tag", "TAG", CliTexts.OptionTag());
    private readonly SwitchOption _verbose = new("--verbose", CliTexts.OptionVerbose());
    private readonly ValueOption _format = new("--format", string.Join('|', TestReport.Formats), CliTexts.OptionTestFormat()) { Choices = TestReport.Formats };
    private readonly ValueOption _output = new("--output", "FILE", CliTexts.OptionTestOutput());

    internal TestCommand()
        : base("test", CliTexts.TestSummary())
    {
        Add(_packs);
        Add(_coverage);
        Add(_minCoverage);
        Add(_boundaries);
        Add(_update);
        Add(_mutate);
        Add(_minMutation);
        Add(_workers);
        Add(_cache);
        Add(_tag);
        Add(_verbose);
        Add(_format);
        Add(_output);
        Remarks = [CliTexts.TestRemark()];
        Examples =
        [
            ("perfrules test", CliTexts.TestExample()),
            ($"perfrules test {PackArguments.ExamplePack} --format json", CliTexts.TestExampleJson()),
            ($"perfrules test {PackArguments.ExamplePack} --boundaries --update", CliTexts.TestExampleBoundaries()),
            ("perfrules test --min-coverage 90 --format junit --output test-results.xml", CliTexts.TestExampleJunit()),
            ($"perfrules test {PackArguments.ExamplePack} --mutate", CliTexts.TestExampleMutate()),
            ($"perfrules test {PackArguments.ExamplePack} --mutate --cache .perfrules", CliTexts.TestExampleCache()),
        ];
    }

    internal override int Run(ParseResult arguments, CliSession session)
    {
        if (!arguments.TryGetPercent(_minCoverage, session, out var minCoverage)
            || !arguments.TryGetPercent(_minMutation, session, out var minMutation)
            || !TryGetMutation(arguments, session, out var mutation))
        {
            return ExitCodes.BadInput;
        }

        if (arguments.GetValue(_update) && CaseUpdates.IsCi(session))
        {
            session.Complain(CliTexts.UpdateInCi());
            return ExitCodes.BadInput;
        }

        var unusable = new List<Diagnostic>();
        var results = new List<CaseRun>();
        foreach (var pack in Packs(arguments.GetValue(_packs) ?? [], session, unusable))
        {
            Run(pack, arguments.GetValue(_tag), session, results, unusable);
        }

        session.Report(unusable);
        if (results.Count == 0)
        {
            session.Complain(arguments.GetValue(_tag) is { } tag ? CliTexts.TestNothingTagged(tag) : CliTexts.TestNothing());
            return ExitCodes.BadInput;
        }

        var report = new TestReport(
        [
            .. Parts(arguments, results, unusable, minCoverage),
            .. Mutates(arguments) ? new ITestReportPart[] { new MutationPart(Mutate(results, session, mutation), minMutation) } : [],
        ]);
        Print(report, arguments, session);
        foreach (var verdict in report.Verdicts)
        {
            session.Say(verdict);
        }

        if (arguments.GetValue(_update))
        {
            CaseUpdates.Rewrite(results, session);
            if (arguments.GetValue(_boundaries))
            {
                CaseUpdates.Draft(results, session);
            }
        }

        return unusable.Count > 0 ? ExitCodes.BadInput : report.HasFailed ? ExitCodes.Failed : ExitCodes.Fine;
    }

    private IEnumerable<ITestReportPart> Parts(ParseResult arguments, List<CaseRun> results, List<Diagnostic> unusable, Rational? minCoverage)
    {
        yield return new CaseResultsPart(results, unusable, arguments.GetValue(_verbose));
        if (arguments.GetValue(_coverage) || minCoverage is not null)
        {
            yield return new CoveragePart(Cover(results), minCoverage);
        }

        if (arguments.GetValue(_boundaries))
        {
            yield return new BoundariesPart([.. results.GroupBy(r => r.Pack).Select(g => PackBoundaries.Measure(new RuleScorer(g.Key), g.Select(r => r.Result.Case)))]);
        }
    }

    // A report is wanted most when something failed, so the file is written then as well.
    private void Print(TestReport report, ParseResult arguments, CliSession session)
    {
        if (arguments.GetValue(_output) is not { } output)
        {
            report.Write(arguments.GetValue(_format), session.Console.Out, session.OpenCanvas(), session.Language);
            return;
        }

        var text = new StringWriter { NewLine = "\n" };
        report.Write(arguments.GetValue(_format), text, null, session.Language);
        OutputFile.Write(session.Console.PathOf(output), text.ToString());
        session.Say(CliTexts.Written(output));
    }

    private static List<PackCoverage> Cover(List<CaseRun> results) =>
        [.. results.GroupBy(r => r.Pack).Select(g => PackCoverage.Measure(new RuleScorer(g.Key), g.Select(r => r.Result.Case)))];

    private bool Mutates(ParseResult arguments) => arguments.GetValue(_mutate) || arguments.GetValue(_minMutation) is not null;

    private bool TryGetMutation(ParseResult arguments, CliSession session, out MutationOptions options)
    {
        options = new MutationOptions { CacheFolder = arguments.GetValue(_cache) is { } folder ? session.Console.PathOf(folder) : null };
        if (!Mutates(arguments) && new[] { _workers, _cache }.FirstOrDefault(o => arguments.GetValue(o) is not null) is { } idle)
        {
            session.Complain(CliTexts.OnlyWithMutation(idle.Name));
            return false;
        }

        if (arguments.GetValue(_workers) is not { } text)
        {
            return true;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var workers) && workers >= 1)
        {
            options = options with { Workers = workers };
            return true;
        }

        session.Complain(CliTexts.NotAWorkerCount(_workers.Name, text));
        return false;
    }

    private static List<MutationReport> Mutate(List<CaseRun> results, CliSession session, MutationOptions options)
    {
        var reports = new List<MutationReport>();
        foreach (var pack in results.GroupBy(r => r.Pack))
        {
            using (var bar = new ProgressBar(session.Console, pack.Key.Id))
            {
                reports.Add(MutationRunner.Run(new RuleScorer(pack.Key), pack.Select(r => r.Result.Case), options with { Progress = bar }, session.Cancellation));
            }

            SayOfCache(reports[^1], session, options);
        }

        return reports;
    }

    // Beside the result, which is the same with and without what was kept.
    private static void SayOfCache(MutationReport report, CliSession session, MutationOptions options)
    {
        foreach (var notice in report.CacheNotices)
        {
            session.Say(notice);
        }

        if (options.CacheFolder is not null)
        {
            session.Say(CliTexts.MutationRemembered(report.Pack.Id, report.Remembered, report.Mutants.Length));
        }
    }

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
    private static void Run(RulePack pack, string? tag, CliSession session, List<CaseRun> results, List<Diagnostic> unusable)
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
                results.AddRange(GoldenCase.LoadAll(file).Where(c => tag is null || c.Tags.Contains(tag)).Select(c => new CaseRun(pack, GoldenCaseRunner.Run(scorer, c))));
            }
            catch (PerfRulesException exception)
            {
                unusable.AddRange(exception.Diagnostics);
            }
        }
    }
}
