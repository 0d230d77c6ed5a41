using PerfRules.Texts;

namespace PerfRules.Analysis.Audit;

/// <summary>The sentences about audits.</summary>
internal static class AuditTexts
{
    internal static LocalizedText AClaim() =>
        TextCatalog.Core.Text("Audit_AClaim");

    internal static LocalizedText AClass() =>
        TextCatalog.Core.Text("Audit_AClass");

    internal static LocalizedText ADifference() =>
        TextCatalog.Core.Text("Audit_ADifference");

    internal static LocalizedText AFigure() =>
        TextCatalog.Core.Text("Audit_AFigure");

    internal static LocalizedText AGrade() =>
        TextCatalog.Core.Text("Audit_AGrade");

    internal static LocalizedText ALeaf() =>
        TextCatalog.Core.Text("Audit_ALeaf");

    internal static LocalizedText APlace() =>
        TextCatalog.Core.Text("Audit_APlace");

    internal static LocalizedText AReason() =>
        TextCatalog.Core.Text("Audit_AReason");

    internal static LocalizedText AReport() =>
        TextCatalog.Core.Text("Audit_AReport");

    internal static LocalizedText AScore() =>
        TextCatalog.Core.Text("Audit_AScore");

    internal static LocalizedText ASentence() =>
        TextCatalog.Core.Text("Audit_ASentence");

    internal static LocalizedText ASubject() =>
        TextCatalog.Core.Text("Audit_ASubject");

    internal static LocalizedText ATarget() =>
        TextCatalog.Core.Text("Audit_ATarget");

    internal static LocalizedText Agrees(string printed, string computed) =>
        TextCatalog.Core.Text("Audit_Agrees", printed, computed);

    internal static LocalizedText AnExpression() =>
        TextCatalog.Core.Text("Audit_AnExpression");

    internal static LocalizedText AnInput() =>
        TextCatalog.Core.Text("Audit_AnInput");

    internal static LocalizedText AnItem() =>
        TextCatalog.Core.Text("Audit_AnItem");

    internal static LocalizedText AwardWithoutEvidence(string leaf, string reason) =>
        TextCatalog.Core.Text("Audit_AwardWithoutEvidence", leaf, reason);

    internal static LocalizedText BadFigureName(string name) =>
        TextCatalog.Core.Text("Audit_BadFigureName", name);

    internal static LocalizedText BadFigureNameHint() =>
        TextCatalog.Core.Text("Audit_BadFigureNameHint");

    internal static LocalizedText BadShare(string text) =>
        TextCatalog.Core.Text("Audit_BadShare", text);

    internal static LocalizedText CheckFails(LocalizedText what) =>
        TextCatalog.Core.Text("Audit_CheckFails", what);

    internal static LocalizedText CheckHolds() =>
        TextCatalog.Core.Text("Audit_CheckHolds");

    internal static LocalizedText CheckUnknown() =>
        TextCatalog.Core.Text("Audit_CheckUnknown");

    internal static LocalizedText ClaimName() =>
        TextCatalog.Core.Text("Audit_ClaimName");

    internal static LocalizedText ClaimSaysNothing(string claim) =>
        TextCatalog.Core.Text("Audit_ClaimSaysNothing", claim);

    internal static LocalizedText ClaimSaysNothingHint() =>
        TextCatalog.Core.Text("Audit_ClaimSaysNothingHint");

    internal static LocalizedText ClaimSaysTwoThings(string claim, IEnumerable<string> keys) =>
        TextCatalog.Core.Text("Audit_ClaimSaysTwoThings", claim, keys);

    internal static LocalizedText ClaimWithoutFigure(string claim, string key) =>
        TextCatalog.Core.Text("Audit_ClaimWithoutFigure", claim, key);

    internal static LocalizedText ClaimWithoutName() =>
        TextCatalog.Core.Text("Audit_ClaimWithoutName");

    internal static LocalizedText CostsTwice(string finding, IEnumerable<string> leaves) =>
        TextCatalog.Core.Text("Audit_CostsTwice", finding, leaves);

    internal static LocalizedText CountAgrees(string count) =>
        TextCatalog.Core.Text("Audit_CountAgrees", count);

    internal static LocalizedText CountDiffers(string printed, string count) =>
        TextCatalog.Core.Text("Audit_CountDiffers", printed, count);

    internal static LocalizedText CutOff(string printed, string computed, string rounded) =>
        TextCatalog.Core.Text("Audit_CutOff", printed, computed, rounded);

    internal static LocalizedText DividesByZero() =>
        TextCatalog.Core.Text("Audit_DividesByZero");

    internal static LocalizedText DoesNotHold(string condition) =>
        TextCatalog.Core.Text("Audit_DoesNotHold", condition);

    internal static LocalizedText FigureHint() =>
        TextCatalog.Core.Text("Audit_FigureHint");

    internal static LocalizedText FigureIsKnown(string name, string pack) =>
        TextCatalog.Core.Text("Audit_FigureIsKnown", name, pack);

    internal static LocalizedText FiguresDiffer(string all) =>
        TextCatalog.Core.Text("Audit_FiguresDiffer", all);

    internal static LocalizedText FromUnrounded(string printed, string computed, string rounded) =>
        TextCatalog.Core.Text("Audit_FromUnrounded", printed, computed, rounded);

    internal static LocalizedText Holds(string condition) =>
        TextCatalog.Core.Text("Audit_Holds", condition);

    internal static LocalizedText IncompleteDifference() =>
        TextCatalog.Core.Text("Audit_IncompleteDifference");

    internal static LocalizedText LeafAwarded(string id) =>
        TextCatalog.Core.Text("Audit_LeafAwarded", id);

    internal static LocalizedText LeafNotComputable(string id) =>
        TextCatalog.Core.Text("Audit_LeafNotComputable", id);

    internal static LocalizedText MissesFacts(IEnumerable<string> names) =>
        TextCatalog.Core.Text("Audit_MissesFacts", names);

    internal static LocalizedText MissesFindings() =>
        TextCatalog.Core.Text("Audit_MissesFindings");

    internal static LocalizedText NoGrade() =>
        TextCatalog.Core.Text("Audit_NoGrade");

    internal static LocalizedText NothingGivesIt(string printed, int tried) =>
        TextCatalog.Core.Text("Audit_NothingGivesIt", printed, tried);

    internal static LocalizedText OtherKindOfFigure(string printed, LocalizedText type) =>
        TextCatalog.Core.Text("Audit_OtherKindOfFigure", printed, type);

    internal static LocalizedText OtherKindOfMeasure(string printed, string unit) =>
        TextCatalog.Core.Text("Audit_OtherKindOfMeasure", printed, unit);

    internal static LocalizedText OtherNumber(string printed, string computed, string rounded) =>
        TextCatalog.Core.Text("Audit_OtherNumber", printed, computed, rounded);

    internal static LocalizedText OtherUnit(string printed, string computed) =>
        TextCatalog.Core.Text("Audit_OtherUnit", printed, computed);

    internal static LocalizedText OverfulfilmentWithoutReason(string id, string target, string value) =>
        TextCatalog.Core.Text("Audit_OverfulfilmentWithoutReason", id, target, value);

    internal static LocalizedText PercentCalledPoints(string printed) =>
        TextCatalog.Core.Text("Audit_PercentCalledPoints", printed);

    internal static LocalizedText PointsCalledPercent(string printed) =>
        TextCatalog.Core.Text("Audit_PointsCalledPercent", printed);

    internal static LocalizedText RemarkWithoutClass(string claim) =>
        TextCatalog.Core.Text("Audit_RemarkWithoutClass", claim);

    internal static LocalizedText RoundedOtherwise(string printed, string computed, string rounded) =>
        TextCatalog.Core.Text("Audit_RoundedOtherwise", printed, computed, rounded);

    internal static LocalizedText RowNotCompared(string reason) =>
        TextCatalog.Core.Text("Audit_RowNotCompared", reason);

    internal static LocalizedText RuleGives(string printed, string computed) =>
        TextCatalog.Core.Text("Audit_RuleGives", printed, computed);

    internal static LocalizedText SameDigitsOtherUnit(string all) =>
        TextCatalog.Core.Text("Audit_SameDigitsOtherUnit", all);

    internal static LocalizedText SameFigure(string all) =>
        TextCatalog.Core.Text("Audit_SameFigure", all);

    internal static LocalizedText SameFigureCutOff(string all) =>
        TextCatalog.Core.Text("Audit_SameFigureCutOff", all);

    internal static LocalizedText SameText(string all) =>
        TextCatalog.Core.Text("Audit_SameText", all);

    internal static LocalizedText ShortfallWithoutReason(string id) =>
        TextCatalog.Core.Text("Audit_ShortfallWithoutReason", id);

    internal static LocalizedText StandardsDiffer(string leaf, string note) =>
        TextCatalog.Core.Text("Audit_StandardsDiffer", leaf, note);

    internal static LocalizedText TargetJudged(string leaf) =>
        TextCatalog.Core.Text("Audit_TargetJudged", leaf);

    internal static LocalizedText TargetNotJudged(string target) =>
        TextCatalog.Core.Text("Audit_TargetNotJudged", target);

    internal static LocalizedText TargetWithoutName() =>
        TextCatalog.Core.Text("Audit_TargetWithoutName");

    internal static LocalizedText TextsDiffer(string all) =>
        TextCatalog.Core.Text("Audit_TextsDiffer", all);

    internal static LocalizedText TheFigures() =>
        TextCatalog.Core.Text("Audit_TheFigures");

    internal static LocalizedText ThePublished() =>
        TextCatalog.Core.Text("Audit_ThePublished");

    internal static LocalizedText TheScores() =>
        TextCatalog.Core.Text("Audit_TheScores");

    internal static LocalizedText TriedGivesIt(string expression, string printed) =>
        TextCatalog.Core.Text("Audit_TriedGivesIt", expression, printed);

    internal static LocalizedText TriedGivesItHint() =>
        TextCatalog.Core.Text("Audit_TriedGivesItHint");

    internal static LocalizedText Twice(string name) =>
        TextCatalog.Core.Text("Audit_Twice", name);

    internal static LocalizedText UnknownClass(string word) =>
        TextCatalog.Core.Text("Audit_UnknownClass", word);

    internal static LocalizedText UnknownInput(string name, string pack) =>
        TextCatalog.Core.Text("Audit_UnknownInput", name, pack);

    internal static LocalizedText UnknownLeaf(string id) =>
        TextCatalog.Core.Text("Audit_UnknownLeaf", id);

    internal static LocalizedText UnknownSection(string id) =>
        TextCatalog.Core.Text("Audit_UnknownSection", id);

    internal static LocalizedText UnknownSubject(string name) =>
        TextCatalog.Core.Text("Audit_UnknownSubject", name);

    internal static LocalizedText WhatDiffers() =>
        TextCatalog.Core.Text("Audit_WhatDiffers");
}
