using System.Resources;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Cli.Texts;

/// <summary>The sentences of the tool; those of its help are in the other file.</summary>
internal static partial class CliTexts
{
    private static readonly TextCatalog Catalog = new(
        new ResourceManager("PerfRules.Cli.Texts.ChineseTexts", typeof(CliTexts).Assembly),
        new ResourceManager("PerfRules.Cli.Texts.EnglishTexts", typeof(CliTexts).Assembly));

    internal static LocalizedText ArgumentEmpty(string name) =>
        Catalog.Text("ArgumentEmpty", name);

    internal static LocalizedText ArgumentMissing(string name, LocalizedText what) =>
        Catalog.Text("ArgumentMissing", name, what);

    internal static LocalizedText ArithmeticShown(string exact, string shown) =>
        Catalog.Text("ArithmeticShown", exact, shown);

    internal static LocalizedText ArithmeticUndefined() =>
        Catalog.Text("ArithmeticUndefined");

    internal static LocalizedText Assumption(string topic, string text) =>
        Catalog.Text("Assumption", topic, text);

    internal static LocalizedText BoundaryMissed(string leaf, LocalizedText edge, LocalizedText sides) =>
        Catalog.Text("BoundaryMissed", leaf, edge, sides);

    internal static LocalizedText BoundaryVerdict(string pack, string count) =>
        Catalog.Text("BoundaryVerdict", pack, count);

    internal static LocalizedText CheckFailsAs(LocalizedText severity) =>
        Catalog.Text("CheckFailsAs", severity);

    internal static LocalizedText CheckHolds() =>
        Catalog.Text("CheckHolds");

    internal static LocalizedText CheckNote(string note) =>
        Catalog.Text("CheckNote", note);

    internal static LocalizedText CheckTolerance(string tolerance) =>
        Catalog.Text("CheckTolerance", tolerance);

    internal static LocalizedText CheckToleranceBecause(string tolerance, string note) =>
        Catalog.Text("CheckToleranceBecause", tolerance, note);

    internal static LocalizedText CheckUnknown() =>
        Catalog.Text("CheckUnknown");

    internal static LocalizedText CohortByLeaf() =>
        Catalog.Text("CohortByLeaf");

    internal static LocalizedText CohortByTotal() =>
        Catalog.Text("CohortByTotal");

    internal static LocalizedText CohortHeading() =>
        Catalog.Text("CohortHeading");

    internal static LocalizedText CohortIncomplete(LocalizedText weight) =>
        Catalog.Text("CohortIncomplete", weight);

    internal static LocalizedText CohortPart(string part, string weight, IEnumerable<string> subjects) =>
        Catalog.Text("CohortPart", part, weight, subjects);

    internal static LocalizedText CohortPartOfAll(string part, string weight) =>
        Catalog.Text("CohortPartOfAll", part, weight);

    internal static LocalizedText CohortWeighted(LocalizedText by) =>
        Catalog.Text("CohortWeighted", by);

    internal static LocalizedText CoverageBelow(string pack, string count, string percent, string least) =>
        Catalog.Text("CoverageBelow", pack, count, percent, least);

    internal static LocalizedText DidYouMean(IEnumerable<string> candidates) =>
        Catalog.Text("DidYouMean", candidates);

    internal static LocalizedText DistanceAbove(string above) =>
        Catalog.Text("DistanceAbove", above);

    internal static LocalizedText DistanceBelow(string below) =>
        Catalog.Text("DistanceBelow", below);

    internal static LocalizedText DistanceBoth(string below, string above) =>
        Catalog.Text("DistanceBoth", below, above);

    internal static LocalizedText DraftImpossible(string pack, LocalizedText why) =>
        Catalog.Text("DraftImpossible", pack, why);

    internal static LocalizedText DraftNotFound(string pack, LocalizedText place) =>
        Catalog.Text("DraftNotFound", pack, place);

    internal static LocalizedText DraftNothing(string pack) =>
        Catalog.Text("DraftNothing", pack);

    internal static LocalizedText DraftWritten(string file, int count) =>
        Catalog.Text("DraftWritten", file, count);

    internal static LocalizedText Error(LocalizedText text) =>
        Catalog.Text("Error", text);

    internal static LocalizedText ExplainNeedsTable() =>
        Catalog.Text("ExplainNeedsTable");

    internal static LocalizedText ExportOneSubject(string file) =>
        Catalog.Text("ExportOneSubject", file);

    internal static LocalizedText FactsOrCase() =>
        Catalog.Text("FactsOrCase");

    internal static LocalizedText FilesThere(IEnumerable<string> files) =>
        Catalog.Text("FilesThere", files);

    internal static LocalizedText FindingEvidence(string evidence) =>
        Catalog.Text("FindingEvidence", evidence);

    internal static LocalizedText FindingKind(string name, string unit) =>
        Catalog.Text("FindingKind", name, unit);

    internal static LocalizedText FindingKindNoted(string name, string unit, string note) =>
        Catalog.Text("FindingKindNoted", name, unit, note);

    internal static LocalizedText FindingShown(string finding, LocalizedText details) =>
        Catalog.Text("FindingShown", finding, details);

    internal static LocalizedText FindingWaived(string reason) =>
        Catalog.Text("FindingWaived", reason);

    internal static LocalizedText ForSubject(string subject, LocalizedText text) =>
        Catalog.Text("ForSubject", subject, text);

    internal static LocalizedText GradeWaits() =>
        Catalog.Text("GradeWaits");

    internal static LocalizedText ImportNeedsId() =>
        Catalog.Text("ImportNeedsId");

    internal static LocalizedText ImportResult(int leaves, int complete, int partial, int none, int open) =>
        Catalog.Text("ImportResult", leaves, complete, partial, none, open);

    internal static LocalizedText InternalError(string text) =>
        Catalog.Text("InternalError", text);

    internal static LocalizedText Interrupted() =>
        Catalog.Text("Interrupted");

    internal static LocalizedText KnownCases(IEnumerable<string> names) =>
        Catalog.Text("KnownCases", names);

    internal static LocalizedText KnownIndicators(IEnumerable<string> names) =>
        Catalog.Text("KnownIndicators", names);

    internal static LocalizedText Layer(LocalizedText key, string pack) =>
        Catalog.Text("Layer", key, pack);

    internal static LocalizedText LayerOfAll(string pack) =>
        Catalog.Text("LayerOfAll", pack);

    internal static LocalizedText LayerOfTheRest(string pack) =>
        Catalog.Text("LayerOfTheRest", pack);

    internal static LocalizedText LeafScored(string name, string score, string full) =>
        Catalog.Text("LeafScored", name, score, full);

    internal static LocalizedText LeafTitle(string name, string full) =>
        Catalog.Text("LeafTitle", name, full);

    internal static LocalizedText LeafWithoutScore(string name, LocalizedText status, string full) =>
        Catalog.Text("LeafWithoutScore", name, status, full);

    internal static LocalizedText LintFixable(int count) =>
        Catalog.Text("LintFixable", count);

    internal static LocalizedText LintFixed(int places, int files) =>
        Catalog.Text("LintFixed", places, files);

    internal static LocalizedText LintNotes(int count) =>
        Catalog.Text("LintNotes", count);

    internal static LocalizedText LintNothingToFix() =>
        Catalog.Text("LintNothingToFix");

    internal static LocalizedText LintPackIsReadOnly(string file) =>
        Catalog.Text("LintPackIsReadOnly", file);

    internal static LocalizedText LintPackIsShipped(string pack) =>
        Catalog.Text("LintPackIsShipped", pack);

    internal static LocalizedText LintResult(int packs, int errors, int warnings) =>
        Catalog.Text("LintResult", packs, errors, warnings);

    internal static LocalizedText LintSeeAlso() =>
        Catalog.Text("LintSeeAlso");

    internal static LocalizedText ListOf(LocalizedText type) =>
        Catalog.Text("ListOf", type);

    internal static LocalizedText LockResult(int packs) =>
        Catalog.Text("LockResult", packs);

    internal static LocalizedText MissingFindings() =>
        Catalog.Text("MissingFindings");

    internal static LocalizedText MissingHint() =>
        Catalog.Text("MissingHint");

    internal static LocalizedText MissingInputs(IEnumerable<string> names) =>
        Catalog.Text("MissingInputs", names);

    internal static LocalizedText MutationBelow(string pack, string count, string percent, string least) =>
        Catalog.Text("MutationBelow", pack, count, percent, least);

    internal static LocalizedText MutationRemembered(string pack, int kept, int all) =>
        Catalog.Text("MutationRemembered", pack, kept, all, all - kept);

    internal static LocalizedText MutationScored(string pack, string count, string percent, int equivalent) =>
        Catalog.Text("MutationScored", pack, count, percent, equivalent);

    internal static LocalizedText NoCases() =>
        Catalog.Text("NoCases");

    internal static LocalizedText NoFactsNoPublished(string pack) =>
        Catalog.Text("NoFactsNoPublished", pack);

    internal static LocalizedText NoGrade() =>
        Catalog.Text("NoGrade");

    internal static LocalizedText NoPackId(string id) =>
        Catalog.Text("NoPackId", id);

    internal static LocalizedText NoPacks(string folder) =>
        Catalog.Text("NoPacks", folder);

    internal static LocalizedText NoRounding() =>
        Catalog.Text("NoRounding");

    internal static LocalizedText NoTableNumber(string text) =>
        Catalog.Text("NoTableNumber", text);

    internal static LocalizedText NotAChoice(string name, string value, IEnumerable<string> choices) =>
        Catalog.Text("NotAChoice", name, value, choices);

    internal static LocalizedText NotAPercentage(string option, string found) =>
        Catalog.Text("NotAPercentage", option, found);

    internal static LocalizedText NotAWorkerCount(string option, string text) =>
        Catalog.Text("NotAWorkerCount", option, text);

    internal static LocalizedText NotWritten(string file) =>
        Catalog.Text("NotWritten", file);

    internal static LocalizedText NothingApplies() =>
        Catalog.Text("NothingApplies");

    internal static LocalizedText OneSubjectForCohort(string pack, string file) =>
        Catalog.Text("OneSubjectForCohort", pack, file);

    internal static LocalizedText OnlyWithMutation(string option) =>
        Catalog.Text("OnlyWithMutation", option);

    internal static LocalizedText OpenBecause(LocalizedText reason) =>
        Catalog.Text("OpenBecause", reason);

    internal static LocalizedText OptionTwice(string name) =>
        Catalog.Text("OptionTwice", name);

    internal static LocalizedText OptionWithoutValue(string name, string value) =>
        Catalog.Text("OptionWithoutValue", name, value);

    internal static LocalizedText PackHasErrors(string pack) =>
        Catalog.Text("PackHasErrors", pack);

    internal static LocalizedText PrintedLeaf(string name, string printed, string applied) =>
        Catalog.Text("PrintedLeaf", name, printed, applied);

    internal static LocalizedText PrintedTarget(string target) =>
        Catalog.Text("PrintedTarget", target);

    internal static LocalizedText PrintedTotal(string points, string grade) =>
        Catalog.Text("PrintedTotal", points, grade);

    internal static LocalizedText Rounding(LocalizedText stage, int places, LocalizedText mode) =>
        Catalog.Text("Rounding", stage, places, mode);

    internal static LocalizedText SectionIncomplete() =>
        Catalog.Text("SectionIncomplete");

    internal static LocalizedText SectionTitle(string path, string full) =>
        Catalog.Text("SectionTitle", path, full);

    internal static LocalizedText SeeHelp(string command) =>
        Catalog.Text("SeeHelp", command);

    internal static LocalizedText SharedFinding(string finding, string count, IEnumerable<string> leaves) =>
        Catalog.Text("SharedFinding", finding, count, leaves);

    internal static LocalizedText SubjectTitle(string subject) =>
        Catalog.Text("SubjectTitle", subject);

    internal static LocalizedText SwitchWithValue(string name) =>
        Catalog.Text("SwitchWithValue", name);

    internal static LocalizedText TargetRowsAtLeast() =>
        Catalog.Text("TargetRowsAtLeast");

    internal static LocalizedText TargetRowsAtMost() =>
        Catalog.Text("TargetRowsAtMost");

    internal static LocalizedText TargetRowsEqual() =>
        Catalog.Text("TargetRowsEqual");

    internal static LocalizedText TargetRowsGiven(string section) =>
        Catalog.Text("TargetRowsGiven", section);

    internal static LocalizedText TargetRowsPoints(string points) =>
        Catalog.Text("TargetRowsPoints", points);

    internal static LocalizedText TargetRowsUnmetShare() =>
        Catalog.Text("TargetRowsUnmetShare");

    internal static LocalizedText TargetRowsUnmetZero() =>
        Catalog.Text("TargetRowsUnmetZero");

    internal static LocalizedText TestAndMore(string first, int more) =>
        Catalog.Text("TestAndMore", first, more);

    internal static LocalizedText TestCaseFailed() =>
        Catalog.Text("TestCaseFailed");

    internal static LocalizedText TestCasePassed() =>
        Catalog.Text("TestCasePassed");

    internal static LocalizedText TestCaseUnreviewed() =>
        Catalog.Text("TestCaseUnreviewed");

    internal static LocalizedText TestCaseUnreviewedDiffers() =>
        Catalog.Text("TestCaseUnreviewedDiffers");

    internal static LocalizedText TestNothing() =>
        Catalog.Text("TestNothing");

    internal static LocalizedText TestNothingTagged(string tag) =>
        Catalog.Text("TestNothingTagged", tag);

    internal static LocalizedText TestPackWithoutCases(string pack) =>
        Catalog.Text("TestPackWithoutCases", pack);

    internal static LocalizedText TestResult(int passed, int failed) =>
        Catalog.Text("TestResult", passed, failed);

    internal static LocalizedText TestUnreviewed(int count, int different) =>
        Catalog.Text("TestUnreviewed", count, different);

    internal static LocalizedText TooMany(string word) =>
        Catalog.Text("TooMany", word);

    internal static LocalizedText TotalIncomplete(string points) =>
        Catalog.Text("TotalIncomplete", points);

    internal static LocalizedText UnknownCase(string pack, string name) =>
        Catalog.Text("UnknownCase", pack, name);

    internal static LocalizedText UnknownCommand(string word, IEnumerable<string> known) =>
        Catalog.Text("UnknownCommand", word, known);

    internal static LocalizedText UnknownCommandMeant(string word, string near) =>
        Catalog.Text("UnknownCommandMeant", word, near);

    internal static LocalizedText UnknownIndicator(string pack, string name) =>
        Catalog.Text("UnknownIndicator", pack, name);

    internal static LocalizedText UnknownOption(string word) =>
        Catalog.Text("UnknownOption", word);

    internal static LocalizedText UnknownOptionMeant(string word, string near) =>
        Catalog.Text("UnknownOptionMeant", word, near);

    internal static LocalizedText UpdateChanged(string place, string what, string before, string after) =>
        Catalog.Text("UpdateChanged", place, what, before, after);

    internal static LocalizedText UpdateDone(int changes, int files) =>
        Catalog.Text("UpdateDone", changes, files);

    internal static LocalizedText UpdateInCi() =>
        Catalog.Text("UpdateInCi");

    internal static LocalizedText UpdateKept(string place, string what) =>
        Catalog.Text("UpdateKept", place, what);

    internal static LocalizedText UsesCase(string file) =>
        Catalog.Text("UsesCase", file);

    internal static LocalizedText UsesPublished(string file) =>
        Catalog.Text("UsesPublished", file);

    internal static LocalizedText ValidBetween(string from, string to) =>
        Catalog.Text("ValidBetween", from, to);

    internal static LocalizedText ValidSince(string from) =>
        Catalog.Text("ValidSince", from);

    internal static LocalizedText ValidUntil(string to) =>
        Catalog.Text("ValidUntil", to);

    internal static LocalizedText VetoHeld(string id, string cap, string because) =>
        Catalog.Text("VetoHeld", id, cap, because);

    internal static LocalizedText WithoutScore(IEnumerable<string> ids) =>
        Catalog.Text("WithoutScore", ids);

    internal static LocalizedText Written(string file) =>
        Catalog.Text("Written", file);

    internal static LocalizedText EvaluationOf(EvaluationType evaluation) =>
        Catalog.Text($"Evaluation_{evaluation}");

    internal static LocalizedText ModeOf(RoundingMode mode) =>
        Catalog.Text($"Mode_{mode}");

    internal static LocalizedText OriginOf(Origin origin) =>
        Catalog.Text($"Origin_{origin}");

    internal static LocalizedText SeverityOf(DiagnosticSeverity severity) =>
        Catalog.Text($"Severity_{severity}");

    internal static LocalizedText StageOf(RoundingStageKind stage) =>
        Catalog.Text($"Stage_{stage}");

    internal static LocalizedText Status(IndicatorStatus status) =>
        Catalog.Text($"Status_{status}");

    internal static LocalizedText TypeOf(InputType type) =>
        Catalog.Text($"Type_{type}");
}
