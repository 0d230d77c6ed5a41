using PerfRules.Texts;

namespace PerfRules.Cli.Texts;

/// <content>The sentences about new packs.</content>
internal static partial class CliTexts
{
    internal static LocalizedText ArgumentNewId() =>
        Catalog.Text("ArgumentNewId");

    internal static LocalizedText NewCaseLeft(string name) =>
        Catalog.Text("NewCaseLeft", name);

    internal static LocalizedText NewExample() =>
        Catalog.Text("NewExample");

    internal static LocalizedText NewExampleFrom() =>
        Catalog.Text("NewExampleFrom");

    internal static LocalizedText NewExists(string file) =>
        Catalog.Text("NewExists", file);

    internal static LocalizedText NewMarks(int count, string mark) =>
        Catalog.Text("NewMarks", count, mark);

    internal static LocalizedText NewNext(string commands) =>
        Catalog.Text("NewNext", commands);

    internal static LocalizedText NewRemark() =>
        Catalog.Text("NewRemark");

    internal static LocalizedText NewSummary() =>
        Catalog.Text("NewSummary");

    internal static LocalizedText OptionFrom() =>
        Catalog.Text("OptionFrom");
}
