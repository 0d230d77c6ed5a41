using PerfRules.Texts;

namespace PerfRules.Cli.Texts;

/// <content>The sentences of the help.</content>
internal static partial class CliTexts
{
    internal static LocalizedText ArgumentFacts() =>
        Catalog.Text("ArgumentFacts");

    internal static LocalizedText ArgumentImportFile() =>
        Catalog.Text("ArgumentImportFile");

    internal static LocalizedText ArgumentIndicator() =>
        Catalog.Text("ArgumentIndicator");

    internal static LocalizedText ArgumentPack() =>
        Catalog.Text("ArgumentPack");

    internal static LocalizedText ArgumentPacks() =>
        Catalog.Text("ArgumentPacks");

    internal static LocalizedText ArgumentSchema() =>
        Catalog.Text("ArgumentSchema");

    internal static LocalizedText ExplainExample() =>
        Catalog.Text("ExplainExample");

    internal static LocalizedText ExplainExampleIndicator() =>
        Catalog.Text("ExplainExampleIndicator");

    internal static LocalizedText ExplainSummary() =>
        Catalog.Text("ExplainSummary");

    internal static LocalizedText ExportExample() =>
        Catalog.Text("ExportExample");

    internal static LocalizedText ExportExampleCase() =>
        Catalog.Text("ExportExampleCase");

    internal static LocalizedText ExportRemark() =>
        Catalog.Text("ExportRemark");

    internal static LocalizedText ExportSummary() =>
        Catalog.Text("ExportSummary");

    internal static LocalizedText HelpAbout() =>
        Catalog.Text("HelpAbout");

    internal static LocalizedText HelpArguments() =>
        Catalog.Text("HelpArguments");

    internal static LocalizedText HelpCommands() =>
        Catalog.Text("HelpCommands");

    internal static LocalizedText HelpExamples() =>
        Catalog.Text("HelpExamples");

    internal static LocalizedText HelpExitBadInput() =>
        Catalog.Text("HelpExitBadInput");

    internal static LocalizedText HelpExitCodes() =>
        Catalog.Text("HelpExitCodes");

    internal static LocalizedText HelpExitFailed() =>
        Catalog.Text("HelpExitFailed");

    internal static LocalizedText HelpExitFine() =>
        Catalog.Text("HelpExitFine");

    internal static LocalizedText HelpExitInterrupted() =>
        Catalog.Text("HelpExitInterrupted");

    internal static LocalizedText HelpGlobalOptions() =>
        Catalog.Text("HelpGlobalOptions");

    internal static LocalizedText HelpMore() =>
        Catalog.Text("HelpMore");

    internal static LocalizedText HelpMoreText(string program) =>
        Catalog.Text("HelpMoreText", program);

    internal static LocalizedText HelpOptions() =>
        Catalog.Text("HelpOptions");

    internal static LocalizedText HelpOptionsWord() =>
        Catalog.Text("HelpOptionsWord");

    internal static LocalizedText HelpRemarks() =>
        Catalog.Text("HelpRemarks");

    internal static LocalizedText HelpUsage() =>
        Catalog.Text("HelpUsage");

    internal static LocalizedText HelpUsageOfRoot(string program) =>
        Catalog.Text("HelpUsageOfRoot", program);

    internal static LocalizedText ImportExample() =>
        Catalog.Text("ImportExample");

    internal static LocalizedText ImportExamplePasted() =>
        Catalog.Text("ImportExamplePasted");

    internal static LocalizedText ImportRemark() =>
        Catalog.Text("ImportRemark");

    internal static LocalizedText ImportSummary() =>
        Catalog.Text("ImportSummary");

    internal static LocalizedText LintExample() =>
        Catalog.Text("LintExample");

    internal static LocalizedText LintExampleFix() =>
        Catalog.Text("LintExampleFix");

    internal static LocalizedText LintExampleJson() =>
        Catalog.Text("LintExampleJson");

    internal static LocalizedText LintExampleSarif() =>
        Catalog.Text("LintExampleSarif");

    internal static LocalizedText LintRemark() =>
        Catalog.Text("LintRemark");

    internal static LocalizedText LintRemarkFix() =>
        Catalog.Text("LintRemarkFix");

    internal static LocalizedText LintSummary() =>
        Catalog.Text("LintSummary");

    internal static LocalizedText ListExample() =>
        Catalog.Text("ListExample");

    internal static LocalizedText ListExampleFolder() =>
        Catalog.Text("ListExampleFolder");

    internal static LocalizedText ListSummary() =>
        Catalog.Text("ListSummary");

    internal static LocalizedText LockExample() =>
        Catalog.Text("LockExample");

    internal static LocalizedText LockRemark() =>
        Catalog.Text("LockRemark");

    internal static LocalizedText LockSummary() =>
        Catalog.Text("LockSummary");

    internal static LocalizedText OptionAllowMissing() =>
        Catalog.Text("OptionAllowMissing");

    internal static LocalizedText OptionBom() =>
        Catalog.Text("OptionBom");

    internal static LocalizedText OptionBoundaries() =>
        Catalog.Text("OptionBoundaries");

    internal static LocalizedText OptionCache() =>
        Catalog.Text("OptionCache");

    internal static LocalizedText OptionCase() =>
        Catalog.Text("OptionCase");

    internal static LocalizedText OptionCoverage() =>
        Catalog.Text("OptionCoverage");

    internal static LocalizedText OptionExplain() =>
        Catalog.Text("OptionExplain");

    internal static LocalizedText OptionExportCase() =>
        Catalog.Text("OptionExportCase");

    internal static LocalizedText OptionExportFormat() =>
        Catalog.Text("OptionExportFormat");

    internal static LocalizedText OptionFix() =>
        Catalog.Text("OptionFix");

    internal static LocalizedText OptionForce() =>
        Catalog.Text("OptionForce");

    internal static LocalizedText OptionFormat() =>
        Catalog.Text("OptionFormat");

    internal static LocalizedText OptionFormatWithSarif() =>
        Catalog.Text("OptionFormatWithSarif");

    internal static LocalizedText OptionHelp() =>
        Catalog.Text("OptionHelp");

    internal static LocalizedText OptionImportId() =>
        Catalog.Text("OptionImportId");

    internal static LocalizedText OptionImportOutput() =>
        Catalog.Text("OptionImportOutput");

    internal static LocalizedText OptionLanguage() =>
        Catalog.Text("OptionLanguage");

    internal static LocalizedText OptionMinCoverage() =>
        Catalog.Text("OptionMinCoverage");

    internal static LocalizedText OptionMinMutation() =>
        Catalog.Text("OptionMinMutation");

    internal static LocalizedText OptionMutate() =>
        Catalog.Text("OptionMutate");

    internal static LocalizedText OptionOutput() =>
        Catalog.Text("OptionOutput");

    internal static LocalizedText OptionRulesets() =>
        Catalog.Text("OptionRulesets");

    internal static LocalizedText OptionSheet() =>
        Catalog.Text("OptionSheet");

    internal static LocalizedText OptionSubject() =>
        Catalog.Text("OptionSubject");

    internal static LocalizedText OptionTable() =>
        Catalog.Text("OptionTable");

    internal static LocalizedText OptionTag() =>
        Catalog.Text("OptionTag");

    internal static LocalizedText OptionTestFormat() =>
        Catalog.Text("OptionTestFormat");

    internal static LocalizedText OptionTestOutput() =>
        Catalog.Text("OptionTestOutput");

    internal static LocalizedText OptionTitle() =>
        Catalog.Text("OptionTitle");

    internal static LocalizedText OptionUpdate() =>
        Catalog.Text("OptionUpdate");

    internal static LocalizedText OptionVerbose() =>
        Catalog.Text("OptionVerbose");

    internal static LocalizedText OptionVersion() =>
        Catalog.Text("OptionVersion");

    internal static LocalizedText OptionWorkers() =>
        Catalog.Text("OptionWorkers");

    internal static LocalizedText SchemaExample() =>
        Catalog.Text("SchemaExample");

    internal static LocalizedText SchemaRemark() =>
        Catalog.Text("SchemaRemark");

    internal static LocalizedText SchemaSummary() =>
        Catalog.Text("SchemaSummary");

    internal static LocalizedText ScoreExample() =>
        Catalog.Text("ScoreExample");

    internal static LocalizedText ScoreExampleExplain() =>
        Catalog.Text("ScoreExampleExplain");

    internal static LocalizedText ScoreExampleJson() =>
        Catalog.Text("ScoreExampleJson");

    internal static LocalizedText ScoreRemark() =>
        Catalog.Text("ScoreRemark");

    internal static LocalizedText ScoreSummary() =>
        Catalog.Text("ScoreSummary");

    internal static LocalizedText TestExample() =>
        Catalog.Text("TestExample");

    internal static LocalizedText TestExampleBoundaries() =>
        Catalog.Text("TestExampleBoundaries");

    internal static LocalizedText TestExampleCache() =>
        Catalog.Text("TestExampleCache");

    internal static LocalizedText TestExampleJson() =>
        Catalog.Text("TestExampleJson");

    internal static LocalizedText TestExampleJunit() =>
        Catalog.Text("TestExampleJunit");

    internal static LocalizedText TestExampleMutate() =>
        Catalog.Text("TestExampleMutate");

    internal static LocalizedText TestRemark() =>
        Catalog.Text("TestRemark");

    internal static LocalizedText TestSummary() =>
        Catalog.Text("TestSummary");
}
