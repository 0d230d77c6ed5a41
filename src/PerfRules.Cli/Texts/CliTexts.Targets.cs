using PerfRules.Texts;

namespace PerfRules.Cli.Texts;

/// <summary>What the tool says of rows of targets.</summary>
internal static partial class CliTexts
{
    internal static LocalizedText ColumnMet() =>
        Catalog.Text("ColumnMet");

    internal static LocalizedText ColumnTarget() =>
        Catalog.Text("ColumnTarget");

    internal static LocalizedText FieldDeviation() =>
        Catalog.Text("FieldDeviation");

    internal static LocalizedText FullWithoutPoints() =>
        Catalog.Text("FullWithoutPoints");

    internal static LocalizedText LabelTargets() =>
        Catalog.Text("LabelTargets");

    internal static LocalizedText LeafWithoutPoints(string name, LocalizedText result) =>
        Catalog.Text("LeafWithoutPoints", name, result);

    internal static LocalizedText TargetCountJudged(int count) =>
        Catalog.Text("TargetCountJudged", count);

    internal static LocalizedText TargetCountMissing(int count) =>
        Catalog.Text("TargetCountMissing", count);

    internal static LocalizedText TargetCountNotComparable(int count) =>
        Catalog.Text("TargetCountNotComparable", count);

    internal static LocalizedText TargetCounts(int met, int unmet) =>
        Catalog.Text("TargetCounts", met, unmet);

    internal static LocalizedText TargetJudgedMet() =>
        Catalog.Text("TargetJudgedMet");

    internal static LocalizedText TargetJudgedUnmet() =>
        Catalog.Text("TargetJudgedUnmet");

    internal static LocalizedText TargetMet() =>
        Catalog.Text("TargetMet");

    internal static LocalizedText TargetMissing() =>
        Catalog.Text("TargetMissing");

    internal static LocalizedText TargetNotComparable() =>
        Catalog.Text("TargetNotComparable");

    internal static LocalizedText TargetUnmet() =>
        Catalog.Text("TargetUnmet");
}
