using PerfRules.Texts;

namespace PerfRules.Cli.Texts;

/// <content>The sentences about the layout of files.</content>
internal static partial class CliTexts
{
    internal static LocalizedText ArgumentFiles() =>
        Catalog.Text("ArgumentFiles");

    internal static LocalizedText FmtExample() =>
        Catalog.Text("FmtExample");

    internal static LocalizedText FmtExampleCheck() =>
        Catalog.Text("FmtExampleCheck");

    internal static LocalizedText FmtJson(string file) =>
        Catalog.Text("FmtJson", file);

    internal static LocalizedText FmtNothing(string folder) =>
        Catalog.Text("FmtNothing", folder);

    internal static LocalizedText FmtRemark() =>
        Catalog.Text("FmtRemark");

    internal static LocalizedText FmtResult(int files, int changed) =>
        Catalog.Text("FmtResult", files, changed);

    internal static LocalizedText FmtResultCheck(int files, int changed) =>
        Catalog.Text("FmtResultCheck", files, changed);

    internal static LocalizedText FmtSummary() =>
        Catalog.Text("FmtSummary");

    internal static LocalizedText OptionCheck() =>
        Catalog.Text("OptionCheck");
}
