using PerfRules.Analysis.Audit;
using PerfRules.Cli.Texts;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering;

/// <summary>Draws what an audit found: totals and counts, then every difference by its weight with both figures, place and what follows from it.</summary>
/// <param name="canvas">Where it is drawn.</param>
/// <param name="language">The language.</param>
/// <param name="withAgreement">Whether what agrees is listed as well, as a report to hand over needs it.</param>
internal sealed class AuditRenderer(ICanvas canvas, DisplayLanguage language, bool withAgreement)
{
    internal void Render(AuditRun run)
    {
        var report = run.Report;
        var findings = report.Findings.ToList();
        canvas.Line(Text(CliTexts.AuditHeading(report.Published.Title ?? run.Case.Title ?? run.Case.Name)), Tone.Strong);
        canvas.Line(Text(CliTexts.AuditOf(Shown.Identity(run.Pack), run.Case.Name)));
        if (run.Pack.HasPoints)
        {
            canvas.Line(Text(CliTexts.AuditTotals(Shown.PointsOrNone(report.PrintedTotal), Shown.Points(report.Total))));
        }

        if (report.TotalAsPrinted is { } asPrinted)
        {
            canvas.Line(Text(CliTexts.AuditTotalAsPrinted(Shown.Points(asPrinted))));
        }

        if (report.Sheet is { } sheet)
        {
            new TargetRenderer(canvas, language).RenderCounts(sheet);
        }

        canvas.Line(Text(CliTexts.AuditLeaves(report.ByRule, report.Awarded, report.NotComputable)));
        canvas.Line(Text(CliTexts.AuditCounts(report.Items.Length, report.Items.Length - findings.Count, findings.Count)));
        canvas.Line(
            Text(report.Unlisted.IsEmpty ? CliTexts.AuditAllListed() : CliTexts.AuditUnlisted(report.Unlisted.Length)),
            report.Unlisted.IsEmpty ? Tone.Good : Tone.Bad);
        Summary(findings);
        foreach (var group in findings.GroupBy(f => f.Class))
        {
            canvas.Gap();
            canvas.Line(Text(CliTexts.AuditClassHeading(NameOf(group.Key), group.Count())), Tone.Strong);
            foreach (var finding in group)
            {
                Render(finding, report, run.Pack.HasPoints);
            }
        }

        RenderGone(report);
        if (withAgreement)
        {
            RenderAgreement(report);
        }
    }

    internal static LocalizedText NameOf(AuditClass audited) => audited switch
    {
        AuditClass.Reproduced => CliTexts.AuditReproduced(),
        AuditClass.Awarded => CliTexts.AuditAwarded(),
        AuditClass.Rounding => CliTexts.AuditRounding(),
        AuditClass.RuleNotFollowed => CliTexts.AuditRuleNotFollowed(),
        AuditClass.FactsDisagree => CliTexts.AuditFactsDisagree(),
        AuditClass.Mislabelled => CliTexts.AuditMislabelled(),
        AuditClass.StandardsDiffer => CliTexts.AuditStandardsDiffer(),
        AuditClass.TargetNotAssessed => CliTexts.AuditTargetNotAssessed(),
        AuditClass.EvidenceMissing => CliTexts.AuditEvidenceMissing(),
        AuditClass.DoubleDeduction => CliTexts.AuditDoubleDeduction(),
        AuditClass.ScopeDiffers => CliTexts.AuditScopeDiffers(),
        _ => CliTexts.AuditNotComputable(),
    };

    private void Summary(List<AuditItem> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        canvas.Gap();
        canvas.Line(Text(CliTexts.AuditSummaryTable()), Tone.Strong);
        var table = new TextTable(new TextColumn(Text(CliTexts.AuditColumnClass())), new TextColumn(Text(CliTexts.AuditColumnCount()), IsNumber: true));
        foreach (var group in findings.GroupBy(f => f.Class))
        {
            table.Add(Text(NameOf(group.Key)), group.Count().ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        canvas.Table(table);
    }

    private void Render(AuditItem finding, AuditReport report, bool hasPoints)
    {
        var known = report.ReasonOf(finding);
        canvas.Line(finding.Place.Length > 0 ? $"{finding.Id}（{finding.Place}）" : finding.Id, known is null ? Tone.Bad : Tone.Warning, "  ");
        canvas.Line(Text(finding.Message), lead: "      ");
        var figures = (finding.Printed.Length > 0, finding.Computed.Length > 0) switch
        {
            (true, true) => CliTexts.AuditFigures(finding.Printed, finding.Computed),
            (true, false) => CliTexts.AuditPrintedOnly(finding.Printed),
            (false, true) => CliTexts.AuditComputedOnly(finding.Computed),
            _ => null,
        };
        var total = !hasPoints ? null : finding.TotalWouldBe is { } would ? CliTexts.AuditTotalWouldBe(Shown.Points(would)) : CliTexts.AuditTotalStays();
        if (figures is not null || total is not null)
        {
            canvas.Line(Text(LocalizedText.Join("；", "; ", new[] { figures, total }.OfType<LocalizedText>())), lead: "      ");
        }

        if (finding.IsRemark)
        {
            canvas.Line(Text(CliTexts.AuditReader()), Tone.Muted, "      ");
        }

        canvas.Line(Text(known is null ? CliTexts.AuditNew() : CliTexts.AuditKnown(known)), known is null ? Tone.Bad : Tone.Muted, "      ");
    }

    private void RenderGone(AuditReport report)
    {
        if (report.Gone.IsEmpty)
        {
            return;
        }

        canvas.Gap();
        canvas.Line(Text(CliTexts.AuditGoneHeading()), Tone.Strong);
        foreach (var gone in report.Gone)
        {
            canvas.Line($"{gone.On}：{Text(NameOf(gone.Class))}，{gone.Reason}", Tone.Bad, "  ");
        }
    }

    private void RenderAgreement(AuditReport report)
    {
        canvas.Gap();
        canvas.Line(Text(CliTexts.AuditAgreeing()), Tone.Strong);
        var table = new TextTable(
            new TextColumn(Text(CliTexts.AuditColumnItem()), MayWrap: true),
            new TextColumn(Text(CliTexts.AuditColumnPlace()), MayWrap: true),
            new TextColumn(Text(CliTexts.AuditColumnPrinted())),
            new TextColumn(Text(CliTexts.AuditColumnComputed())));
        foreach (var item in report.Items.Where(i => !i.IsFinding))
        {
            table.Add(item.Id, item.Place, item.Printed, item.Class == AuditClass.Awarded ? Text(CliTexts.AuditAwarded()) : item.Computed);
        }

        canvas.Table(table);
    }

    private string Text(LocalizedText text) => text.ToString(language);
}
