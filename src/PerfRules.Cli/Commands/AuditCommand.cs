using System.CommandLine;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Packs;
using PerfRules.Cli.Rendering;
using PerfRules.Cli.Texts;
using PerfRules.Diagnostics;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Testing;

namespace PerfRules.Cli.Commands;

/// <summary>Audits published reports: printed against computed.</summary>
internal sealed class AuditCommand : CliCommand
{
    private readonly TextArgument _pack = PackArguments.OnePack();
    private readonly ValueOption _case = new("--case", "NAME", CliTexts.OptionAuditCase());
    private readonly ValueOption _format = PackArguments.FormatWithMarkdown();

    internal AuditCommand()
        : base("audit", CliTexts.AuditSummary())
    {
        Add(_pack);
        Add(_case);
        Add(_format);
        Remarks = [CliTexts.AuditRemark()];
        Examples =
        [
            ($"perfrules audit {PackArguments.ExamplePack}", CliTexts.AuditExample()),
            ($"perfrules audit {PackArguments.ExamplePack} --format markdown", CliTexts.AuditExampleMarkdown()),
        ];
    }

    internal override int Run(ParseResult arguments, CliSession session)
    {
        var pack = session.Packs.GetReviewed(arguments.Optional(_pack)!, session);
        if (Cases(arguments, pack, session) is not { } cases)
        {
            return ExitCodes.BadInput;
        }

        var scorer = new RuleScorer(pack);
        var runs = new List<AuditRun>();
        foreach (var published in cases)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            if (!published.TryAudit(scorer, out var report, out var diagnostics))
            {
                throw new PerfRulesException(diagnostics);
            }

            runs.Add(new AuditRun(pack, published, report));
        }

        Draw(arguments.GetValue(_format), runs, session);
        return runs.TrueForAll(r => r.Report.IsAsListed) ? ExitCodes.Fine : ExitCodes.Failed;
    }

    private static void Draw(string? format, List<AuditRun> runs, CliSession session)
    {
        if (format == "json")
        {
            session.Console.Out.WriteLine(AuditJson.Write(runs, session.Language));
            return;
        }

        foreach (var run in runs)
        {
            var isMarkdown = format == "markdown";
            var canvas = isMarkdown ? new MarkdownCanvas(session.Console.Out) : session.OpenCanvas();
            if (!isMarkdown && run != runs[0])
            {
                canvas.Gap();
            }

            new AuditRenderer(canvas, session.Language, withAgreement: isMarkdown).Render(run);
        }
    }

    private List<GoldenCase>? Cases(ParseResult arguments, RulePack pack, CliSession session)
    {
        if (arguments.GetValue(_case) is { } name)
        {
            if (CaseFiles.Find(pack, name, session) is not { } file)
            {
                return null;
            }

            var one = GoldenCase.Load(file);
            if (one.Published is null)
            {
                session.Complain(CliTexts.AuditCaseWithoutReport(name));
                return null;
            }

            return [one];
        }

        var all = CaseFiles.Of(pack).Select(f => GoldenCase.Load(f)).Where(c => c.Published is not null).ToList();
        if (all.Count == 0)
        {
            session.Complain(CliTexts.AuditNothing(pack.Id));
            return null;
        }

        return all;
    }
}
