using PerfRules.Texts;

namespace PerfRules.Cli.Texts;

/// <content>The sentences about what differs between packs.</content>
internal static partial class CliTexts
{
    internal static LocalizedText ArgumentNewer() =>
        Catalog.Text("ArgumentNewer");

    internal static LocalizedText ArgumentOlder() =>
        Catalog.Text("ArgumentOlder");

    internal static LocalizedText DiffBoth() =>
        Catalog.Text("DiffBoth");

    internal static LocalizedText DiffCaseFault(string name) =>
        Catalog.Text("DiffCaseFault", name);

    internal static LocalizedText DiffCaseHeading(LocalizedText side, string name, string older, string newer) =>
        Catalog.Text("DiffCaseHeading", side, name, older, newer);

    internal static LocalizedText DiffCases(int count) =>
        Catalog.Text("DiffCases", count);

    internal static LocalizedText DiffExample() =>
        Catalog.Text("DiffExample");

    internal static LocalizedText DiffExampleAt(string at, string older, string newer) =>
        Catalog.Text("DiffExampleAt", at, older, newer);

    internal static LocalizedText DiffExampleMarkdown() =>
        Catalog.Text("DiffExampleMarkdown");

    internal static LocalizedText DiffFacts() =>
        Catalog.Text("DiffFacts");

    internal static LocalizedText DiffFull(string older, string newer) =>
        Catalog.Text("DiffFull", older, newer);

    internal static LocalizedText DiffHonest() =>
        Catalog.Text("DiffHonest");

    internal static LocalizedText DiffHonestNot() =>
        Catalog.Text("DiffHonestNot");

    internal static LocalizedText DiffIdentical() =>
        Catalog.Text("DiffIdentical");

    internal static LocalizedText DiffIncomplete(string total) =>
        Catalog.Text("DiffIncomplete", total);

    internal static LocalizedText DiffIndicators() =>
        Catalog.Text("DiffIndicators");

    internal static LocalizedText DiffLeaf(string leaf, string older, string newer) =>
        Catalog.Text("DiffLeaf", leaf, older, newer);

    internal static LocalizedText DiffLeftOut(IEnumerable<string> names) =>
        Catalog.Text("DiffLeftOut", names);

    internal static LocalizedText DiffMore(int count) =>
        Catalog.Text("DiffMore", count);

    internal static LocalizedText DiffNewer(string pack, string file) =>
        Catalog.Text("DiffNewer", pack, file);

    internal static LocalizedText DiffNoCases() =>
        Catalog.Text("DiffNoCases");

    internal static LocalizedText DiffNoStep() =>
        Catalog.Text("DiffNoStep");

    internal static LocalizedText DiffOfNewer() =>
        Catalog.Text("DiffOfNewer");

    internal static LocalizedText DiffOfOlder() =>
        Catalog.Text("DiffOfOlder");

    internal static LocalizedText DiffOlder(string pack, string file) =>
        Catalog.Text("DiffOlder", pack, file);

    internal static LocalizedText DiffOtherVersion(string asked, string found) =>
        Catalog.Text("DiffOtherVersion", asked, found);

    internal static LocalizedText DiffRemark() =>
        Catalog.Text("DiffRemark");

    internal static LocalizedText DiffRule(LocalizedText rule) =>
        Catalog.Text("DiffRule", rule);

    internal static LocalizedText DiffRuleNewer(LocalizedText rule) =>
        Catalog.Text("DiffRuleNewer", rule);

    internal static LocalizedText DiffRules() =>
        Catalog.Text("DiffRules");

    internal static LocalizedText DiffSame() =>
        Catalog.Text("DiffSame");

    internal static LocalizedText DiffStep(LocalizedText actual, LocalizedText required) =>
        Catalog.Text("DiffStep", actual, required);

    internal static LocalizedText DiffStepBack() =>
        Catalog.Text("DiffStepBack");

    internal static LocalizedText DiffStepMajor() =>
        Catalog.Text("DiffStepMajor");

    internal static LocalizedText DiffStepMinor() =>
        Catalog.Text("DiffStepMinor");

    internal static LocalizedText DiffStepNone() =>
        Catalog.Text("DiffStepNone");

    internal static LocalizedText DiffStepPatch() =>
        Catalog.Text("DiffStepPatch");

    internal static LocalizedText DiffSummary() =>
        Catalog.Text("DiffSummary");

    internal static LocalizedText DiffTitle() =>
        Catalog.Text("DiffTitle");

    internal static LocalizedText DiffUndecided(LocalizedText older, LocalizedText newer) =>
        Catalog.Text("DiffUndecided", older, newer);

    internal static LocalizedText DiffWords() =>
        Catalog.Text("DiffWords");
}
