using PerfRules.Texts;

namespace PerfRules.Cli.Texts;

/// <summary>The sentences about audits.</summary>
internal static partial class CliTexts
{
    internal static LocalizedText AuditAgreeing() =>
        Catalog.Text("AuditAgreeing");

    internal static LocalizedText AuditAllListed() =>
        Catalog.Text("AuditAllListed");

    internal static LocalizedText AuditAwarded() =>
        Catalog.Text("AuditAwarded");

    internal static LocalizedText AuditCaseWithoutReport(string name) =>
        Catalog.Text("AuditCaseWithoutReport", name);

    internal static LocalizedText AuditClassHeading(LocalizedText name, int count) =>
        Catalog.Text("AuditClassHeading", name, count);

    internal static LocalizedText AuditColumnClass() =>
        Catalog.Text("AuditColumnClass");

    internal static LocalizedText AuditColumnComputed() =>
        Catalog.Text("AuditColumnComputed");

    internal static LocalizedText AuditColumnCount() =>
        Catalog.Text("AuditColumnCount");

    internal static LocalizedText AuditColumnItem() =>
        Catalog.Text("AuditColumnItem");

    internal static LocalizedText AuditColumnPlace() =>
        Catalog.Text("AuditColumnPlace");

    internal static LocalizedText AuditColumnPrinted() =>
        Catalog.Text("AuditColumnPrinted");

    internal static LocalizedText AuditComputedOnly(string computed) =>
        Catalog.Text("AuditComputedOnly", computed);

    internal static LocalizedText AuditCounts(int all, int reproduced, int findings) =>
        Catalog.Text("AuditCounts", all, reproduced, findings);

    internal static LocalizedText AuditDoubleDeduction() =>
        Catalog.Text("AuditDoubleDeduction");

    internal static LocalizedText AuditEvidenceMissing() =>
        Catalog.Text("AuditEvidenceMissing");

    internal static LocalizedText AuditExample() =>
        Catalog.Text("AuditExample");

    internal static LocalizedText AuditExampleMarkdown() =>
        Catalog.Text("AuditExampleMarkdown");

    internal static LocalizedText AuditFactsDisagree() =>
        Catalog.Text("AuditFactsDisagree");

    internal static LocalizedText AuditFigures(string printed, string computed) =>
        Catalog.Text("AuditFigures", printed, computed);

    internal static LocalizedText AuditFindings() =>
        Catalog.Text("AuditFindings");

    internal static LocalizedText AuditGoneHeading() =>
        Catalog.Text("AuditGoneHeading");

    internal static LocalizedText AuditHeading(string title) =>
        Catalog.Text("AuditHeading", title);

    internal static LocalizedText AuditKnown(string reason) =>
        Catalog.Text("AuditKnown", reason);

    internal static LocalizedText AuditLeaves(int rules, int awarded, int notComputable) =>
        Catalog.Text("AuditLeaves", rules, awarded, notComputable);

    internal static LocalizedText AuditMislabelled() =>
        Catalog.Text("AuditMislabelled");

    internal static LocalizedText AuditNew() =>
        Catalog.Text("AuditNew");

    internal static LocalizedText AuditNotComputable() =>
        Catalog.Text("AuditNotComputable");

    internal static LocalizedText AuditNothing(string pack) =>
        Catalog.Text("AuditNothing", pack);

    internal static LocalizedText AuditOf(string pack, string name) =>
        Catalog.Text("AuditOf", pack, name);

    internal static LocalizedText AuditPrintedOnly(string printed) =>
        Catalog.Text("AuditPrintedOnly", printed);

    internal static LocalizedText AuditReader() =>
        Catalog.Text("AuditReader");

    internal static LocalizedText AuditRemark() =>
        Catalog.Text("AuditRemark");

    internal static LocalizedText AuditReproduced() =>
        Catalog.Text("AuditReproduced");

    internal static LocalizedText AuditRounding() =>
        Catalog.Text("AuditRounding");

    internal static LocalizedText AuditRuleNotFollowed() =>
        Catalog.Text("AuditRuleNotFollowed");

    internal static LocalizedText AuditScopeDiffers() =>
        Catalog.Text("AuditScopeDiffers");

    internal static LocalizedText AuditStandardsDiffer() =>
        Catalog.Text("AuditStandardsDiffer");

    internal static LocalizedText AuditSummary() =>
        Catalog.Text("AuditSummary");

    internal static LocalizedText AuditSummaryTable() =>
        Catalog.Text("AuditSummaryTable");

    internal static LocalizedText AuditTargetNotAssessed() =>
        Catalog.Text("AuditTargetNotAssessed");

    internal static LocalizedText AuditTotalAsPrinted(string total) =>
        Catalog.Text("AuditTotalAsPrinted", total);

    internal static LocalizedText AuditTotalStays() =>
        Catalog.Text("AuditTotalStays");

    internal static LocalizedText AuditTotalWouldBe(string total) =>
        Catalog.Text("AuditTotalWouldBe", total);

    internal static LocalizedText AuditTotals(string printed, string computed) =>
        Catalog.Text("AuditTotals", printed, computed);

    internal static LocalizedText AuditUnlisted(int count) =>
        Catalog.Text("AuditUnlisted", count);

    internal static LocalizedText OptionAuditCase() =>
        Catalog.Text("OptionAuditCase");

    internal static LocalizedText OptionFormatWithMarkdown() =>
        Catalog.Text("OptionFormatWithMarkdown");
}
