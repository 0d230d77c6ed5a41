using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Analysis.Differences;

/// <summary>The sentences of comparing packs.</summary>
internal static class DifferenceTexts
{
    internal static LocalizedText Always() =>
        TextCatalog.Core.Text("Difference_Always");

    internal static LocalizedText AnyFindings() =>
        TextCatalog.Core.Text("Difference_AnyFindings");

    internal static LocalizedText ApplicabilityDiffers(string id) =>
        TextCatalog.Core.Text("Difference_ApplicabilityDiffers", id);

    internal static LocalizedText BonusDiffers(string id) =>
        TextCatalog.Core.Text("Difference_BonusDiffers", id);

    internal static LocalizedText Changed(LocalizedText what, LocalizedText older, LocalizedText newer) =>
        TextCatalog.Core.Text("Difference_Changed", what, older, newer);

    internal static LocalizedText CheckAdded(string id, LocalizedText condition) =>
        TextCatalog.Core.Text("Difference_CheckAdded", id, condition);

    internal static LocalizedText CheckDiffers(string id) =>
        TextCatalog.Core.Text("Difference_CheckDiffers", id);

    internal static LocalizedText CheckRemoved(string id) =>
        TextCatalog.Core.Text("Difference_CheckRemoved", id);

    internal static LocalizedText ChoicesOf(string name, IEnumerable<string> older, IEnumerable<string> newer) =>
        TextCatalog.Core.Text("Difference_ChoicesOf", name, older, newer);

    internal static LocalizedText City() =>
        TextCatalog.Core.Text("Difference_City");

    internal static LocalizedText CohortName() =>
        TextCatalog.Core.Text("Difference_CohortName");

    internal static LocalizedText Count(int count) =>
        TextCatalog.Core.Text("Difference_Count", count);

    internal static LocalizedText CriterionDiffers(string id) =>
        TextCatalog.Core.Text("Difference_CriterionDiffers", id);

    internal static LocalizedText DoesNotHold() =>
        TextCatalog.Core.Text("Difference_DoesNotHold");

    internal static LocalizedText Evaluation() =>
        TextCatalog.Core.Text("Difference_Evaluation");

    internal static LocalizedText ExemptionDiffers(string id) =>
        TextCatalog.Core.Text("Difference_ExemptionDiffers", id);

    internal static LocalizedText FindingAdded(string name) =>
        TextCatalog.Core.Text("Difference_FindingAdded", name);

    internal static LocalizedText FindingRemoved(string name) =>
        TextCatalog.Core.Text("Difference_FindingRemoved", name);

    internal static LocalizedText FindingRenamed(string older, string newer) =>
        TextCatalog.Core.Text("Difference_FindingRenamed", older, newer);

    internal static LocalizedText Findings(IEnumerable<string> kinds) =>
        TextCatalog.Core.Text("Difference_Findings", kinds);

    internal static LocalizedText FullOf(Rational full) =>
        TextCatalog.Core.Text("Difference_FullOf", full);

    internal static LocalizedText FullPoints(string id, Rational older, Rational newer) =>
        TextCatalog.Core.Text("Difference_FullPoints", id, older, newer);

    internal static LocalizedText Fund() =>
        TextCatalog.Core.Text("Difference_Fund");

    internal static LocalizedText GateDiffers(string id) =>
        TextCatalog.Core.Text("Difference_GateDiffers", id);

    internal static LocalizedText GradesDiffer() =>
        TextCatalog.Core.Text("Difference_GradesDiffer");

    internal static LocalizedText Holds() =>
        TextCatalog.Core.Text("Difference_Holds");

    internal static LocalizedText InputAdded(string name, LocalizedText type) =>
        TextCatalog.Core.Text("Difference_InputAdded", name, type);

    internal static LocalizedText InputRemoved(string name) =>
        TextCatalog.Core.Text("Difference_InputRemoved", name);

    internal static LocalizedText InputRenamed(string older, string newer) =>
        TextCatalog.Core.Text("Difference_InputRenamed", older, newer);

    internal static LocalizedText Item(string id) =>
        TextCatalog.Core.Text("Difference_Item", id);

    internal static LocalizedText LeafAdded(string id, Rational points, LocalizedText path) =>
        TextCatalog.Core.Text("Difference_LeafAdded", id, points, path);

    internal static LocalizedText LeafRemoved(string id, Rational points, LocalizedText path) =>
        TextCatalog.Core.Text("Difference_LeafRemoved", id, points, path);

    internal static LocalizedText LeafRenamedByName(string older, string newer) =>
        TextCatalog.Core.Text("Difference_LeafRenamedByName", older, newer);

    internal static LocalizedText LeafRenamedByRule(string older, string newer) =>
        TextCatalog.Core.Text("Difference_LeafRenamedByRule", older, newer);

    internal static LocalizedText Met() =>
        TextCatalog.Core.Text("Difference_Met");

    internal static LocalizedText Moved(string id, LocalizedText older, LocalizedText newer) =>
        TextCatalog.Core.Text("Difference_Moved", id, older, newer);

    internal static LocalizedText NeedsLess(string id, IEnumerable<LocalizedText> names) =>
        TextCatalog.Core.Text("Difference_NeedsLess", id, names);

    internal static LocalizedText NeedsMore(string id, IEnumerable<LocalizedText> names) =>
        TextCatalog.Core.Text("Difference_NeedsMore", id, names);

    internal static LocalizedText NoGrade() =>
        TextCatalog.Core.Text("Difference_NoGrade");

    internal static LocalizedText NoRow() =>
        TextCatalog.Core.Text("Difference_NoRow");

    internal static LocalizedText NotMet() =>
        TextCatalog.Core.Text("Difference_NotMet");

    internal static LocalizedText NotRounded() =>
        TextCatalog.Core.Text("Difference_NotRounded");

    internal static LocalizedText NotThere() =>
        TextCatalog.Core.Text("Difference_NotThere");

    internal static LocalizedText OptionalInputAdded(string name, LocalizedText type) =>
        TextCatalog.Core.Text("Difference_OptionalInputAdded", name, type);

    internal static LocalizedText Part(string id) =>
        TextCatalog.Core.Text("Difference_Part", id);

    internal static LocalizedText Policies(string id, string older, string newer) =>
        TextCatalog.Core.Text("Difference_Policies", id, older, newer);

    internal static LocalizedText PrintedDiffers(string id) =>
        TextCatalog.Core.Text("Difference_PrintedDiffers", id);

    internal static LocalizedText Province() =>
        TextCatalog.Core.Text("Difference_Province");

    internal static LocalizedText RangeOf(string name, LocalizedText older, LocalizedText newer) =>
        TextCatalog.Core.Text("Difference_RangeOf", name, older, newer);

    internal static LocalizedText RoundedTo(int places, string mode) =>
        TextCatalog.Core.Text("Difference_RoundedTo", places, mode);

    internal static LocalizedText RoundingAt(string stage, LocalizedText older, LocalizedText newer) =>
        TextCatalog.Core.Text("Difference_RoundingAt", stage, older, newer);

    internal static LocalizedText SectionAdded(string id) =>
        TextCatalog.Core.Text("Difference_SectionAdded", id);

    internal static LocalizedText SectionRemoved(string id) =>
        TextCatalog.Core.Text("Difference_SectionRemoved", id);

    internal static LocalizedText SectionRenamed(string older, string newer) =>
        TextCatalog.Core.Text("Difference_SectionRenamed", older, newer);

    internal static LocalizedText ShownName(string id, string older, string newer) =>
        TextCatalog.Core.Text("Difference_ShownName", id, older, newer);

    internal static LocalizedText Sources() =>
        TextCatalog.Core.Text("Difference_Sources");

    internal static LocalizedText TargetRowsName() =>
        TextCatalog.Core.Text("Difference_TargetRowsName");

    internal static LocalizedText Title() =>
        TextCatalog.Core.Text("Difference_Title");

    internal static LocalizedText ToleranceAndSeverity(string tolerance, string severity) =>
        TextCatalog.Core.Text("Difference_ToleranceAndSeverity", tolerance, severity);

    internal static LocalizedText Top() =>
        TextCatalog.Core.Text("Difference_Top");

    internal static LocalizedText Total() =>
        TextCatalog.Core.Text("Difference_Total");

    internal static LocalizedText TypeOfInput(string name, LocalizedText older, LocalizedText newer) =>
        TextCatalog.Core.Text("Difference_TypeOfInput", name, older, newer);

    internal static LocalizedText UndefinedPolicies(string id, string older, string newer) =>
        TextCatalog.Core.Text("Difference_UndefinedPolicies", id, older, newer);

    internal static LocalizedText UnitOf(string name, LocalizedText older, LocalizedText newer) =>
        TextCatalog.Core.Text("Difference_UnitOf", name, older, newer);

    internal static LocalizedText Validity() =>
        TextCatalog.Core.Text("Difference_Validity");

    internal static LocalizedText VetoAdded(LocalizedText veto) =>
        TextCatalog.Core.Text("Difference_VetoAdded", veto);

    internal static LocalizedText VetoCap(string id, string older, string newer) =>
        TextCatalog.Core.Text("Difference_VetoCap", id, older, newer);

    internal static LocalizedText VetoDiffers(string id) =>
        TextCatalog.Core.Text("Difference_VetoDiffers", id);

    internal static LocalizedText VetoRemoved(LocalizedText veto) =>
        TextCatalog.Core.Text("Difference_VetoRemoved", veto);

    internal static LocalizedText Weights(string id, string older, string newer) =>
        TextCatalog.Core.Text("Difference_Weights", id, older, newer);

    internal static LocalizedText WordsOf(string id, IEnumerable<string> keys) =>
        TextCatalog.Core.Text("Difference_WordsOf", id, keys);
}
