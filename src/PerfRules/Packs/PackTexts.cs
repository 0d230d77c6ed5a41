using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Packs;

/// <summary>The sentences about rule packs and catalogs.</summary>
internal static class PackTexts
{
    internal static LocalizedText AdditionToSeveralPlaces() =>
        TextCatalog.Core.Text("Pack_AdditionToSeveralPlaces");

    internal static LocalizedText AdditionUnderALeaf(string id) =>
        TextCatalog.Core.Text("Pack_AdditionUnderALeaf", id);

    internal static LocalizedText AdjustWithoutPieces() =>
        TextCatalog.Core.Text("Pack_AdjustWithoutPieces");

    internal static LocalizedText AdjustedNotMentioned(string name) =>
        TextCatalog.Core.Text("Pack_AdjustedNotMentioned", name);

    internal static LocalizedText AggravatedPerItem() =>
        TextCatalog.Core.Text("Pack_AggravatedPerItem");

    internal static LocalizedText AllAmongOthers(string word, string part) =>
        TextCatalog.Core.Text("Pack_AllAmongOthers", word, part);

    internal static LocalizedText AwardInPart() =>
        TextCatalog.Core.Text("Pack_AwardInPart");

    internal static LocalizedText AwardInPartHint() =>
        TextCatalog.Core.Text("Pack_AwardInPartHint");

    internal static LocalizedText AwardedMisfit() =>
        TextCatalog.Core.Text("Pack_AwardedMisfit");

    internal static LocalizedText BadIndicatorId(string id) =>
        TextCatalog.Core.Text("Pack_BadIndicatorId", id);

    internal static LocalizedText BadName(string name) =>
        TextCatalog.Core.Text("Pack_BadName", name);

    internal static LocalizedText BadPackId(string found) =>
        TextCatalog.Core.Text("Pack_BadPackId", found);

    internal static LocalizedText BadPlaces(string found) =>
        TextCatalog.Core.Text("Pack_BadPlaces", found);

    internal static LocalizedText BadPoints(string found) =>
        TextCatalog.Core.Text("Pack_BadPoints", found);

    internal static LocalizedText BadTolerance(string found) =>
        TextCatalog.Core.Text("Pack_BadTolerance", found);

    internal static LocalizedText BadVersion(string found) =>
        TextCatalog.Core.Text("Pack_BadVersion", found);

    internal static LocalizedText BadWeight(string found) =>
        TextCatalog.Core.Text("Pack_BadWeight", found);

    internal static LocalizedText BadYear(string found) =>
        TextCatalog.Core.Text("Pack_BadYear", found);

    internal static LocalizedText BandKinds() =>
        TextCatalog.Core.Text("Pack_BandKinds");

    internal static LocalizedText BaseNotFound(string id) =>
        TextCatalog.Core.Text("Pack_BaseNotFound", id);

    internal static LocalizedText BracketsMustRise(string found) =>
        TextCatalog.Core.Text("Pack_BracketsMustRise", found);

    internal static LocalizedText ChainTooLong(int limit) =>
        TextCatalog.Core.Text("Pack_ChainTooLong", limit);

    internal static LocalizedText CheckMustCompare() =>
        TextCatalog.Core.Text("Pack_CheckMustCompare");

    internal static LocalizedText ChoiceInputExpected(string found) =>
        TextCatalog.Core.Text("Pack_ChoiceInputExpected", found);

    internal static LocalizedText ChoicesMisfit(string name) =>
        TextCatalog.Core.Text("Pack_ChoicesMisfit", name);

    internal static LocalizedText CircularMeasure(string name, IEnumerable<string> circle) =>
        TextCatalog.Core.Text("Pack_CircularMeasure", name, circle);

    internal static LocalizedText ConstantExpected(string found) =>
        TextCatalog.Core.Text("Pack_ConstantExpected", found);

    internal static LocalizedText CountBelowZero(string count) =>
        TextCatalog.Core.Text("Pack_CountBelowZero", count);

    internal static LocalizedText CountIsFlat() =>
        TextCatalog.Core.Text("Pack_CountIsFlat");

    internal static LocalizedText CountingUnitExpected(string found) =>
        TextCatalog.Core.Text("Pack_CountingUnitExpected", found);

    internal static LocalizedText CriteriaAre(IEnumerable<string> known) =>
        TextCatalog.Core.Text("Pack_CriteriaAre", known);

    internal static LocalizedText DeclareFinding() =>
        TextCatalog.Core.Text("Pack_DeclareFinding");

    internal static LocalizedText DeductsNothing() =>
        TextCatalog.Core.Text("Pack_DeductsNothing");

    internal static LocalizedText DirectionMisfit() =>
        TextCatalog.Core.Text("Pack_DirectionMisfit");

    internal static LocalizedText DropOfNothing(string key, string indicator) =>
        TextCatalog.Core.Text("Pack_DropOfNothing", key, indicator);

    internal static LocalizedText DropOfUnknown(string key) =>
        TextCatalog.Core.Text("Pack_DropOfUnknown", key);

    internal static LocalizedText DroppedAndSaid(string key) =>
        TextCatalog.Core.Text("Pack_DroppedAndSaid", key);

    internal static LocalizedText DuplicateId(string id) =>
        TextCatalog.Core.Text("Pack_DuplicateId", id);

    internal static LocalizedText DuplicateName(string name) =>
        TextCatalog.Core.Text("Pack_DuplicateName", name);

    internal static LocalizedText ExpectationsToWrite() =>
        TextCatalog.Core.Text("Pack_ExpectationsToWrite");

    internal static LocalizedText ExtendsInACircle(IEnumerable<string> circle) =>
        TextCatalog.Core.Text("Pack_ExtendsInACircle", circle);

    internal static LocalizedText FiguresToFillIn() =>
        TextCatalog.Core.Text("Pack_FiguresToFillIn");

    internal static LocalizedText FindingOrCount() =>
        TextCatalog.Core.Text("Pack_FindingOrCount");

    internal static LocalizedText FirstStandsAt(int line, int column) =>
        TextCatalog.Core.Text("Pack_FirstStandsAt", line, column);

    internal static LocalizedText FloorOutside(Rational floor, Rational full) =>
        TextCatalog.Core.Text("Pack_FloorOutside", floor, full);

    internal static LocalizedText FolderNotReadable(string reason) =>
        TextCatalog.Core.Text("Pack_FolderNotReadable", reason);

    internal static LocalizedText IdIsNotPath(string id, string expected) =>
        TextCatalog.Core.Text("Pack_IdIsNotPath", id, expected);

    internal static LocalizedText ItemDeductMisfit() =>
        TextCatalog.Core.Text("Pack_ItemDeductMisfit");

    internal static LocalizedText ItemPointsMisfit() =>
        TextCatalog.Core.Text("Pack_ItemPointsMisfit");

    internal static LocalizedText LeafKeysOnSection(string id, IEnumerable<string> keys) =>
        TextCatalog.Core.Text("Pack_LeafKeysOnSection", id, keys);

    internal static LocalizedText LeafWithChildren(string id) =>
        TextCatalog.Core.Text("Pack_LeafWithChildren", id);

    internal static LocalizedText LevelsWithoutPoints(IEnumerable<string> levels) =>
        TextCatalog.Core.Text("Pack_LevelsWithoutPoints", levels);

    internal static LocalizedText LineNeedsTwoPlaces() =>
        TextCatalog.Core.Text("Pack_LineNeedsTwoPlaces");

    internal static LocalizedText ListOfNumbersOnly() =>
        TextCatalog.Core.Text("Pack_ListOfNumbersOnly");

    internal static LocalizedText MeasureUnused(string spelling) =>
        TextCatalog.Core.Text("Pack_MeasureUnused", spelling);

    internal static LocalizedText MisfitWithMeasure(LocalizedText found, LocalizedText measure) =>
        TextCatalog.Core.Text("Pack_MisfitWithMeasure", found, measure);

    internal static LocalizedText NameHint() =>
        TextCatalog.Core.Text("Pack_NameHint");

    internal static LocalizedText NoCriterion() =>
        TextCatalog.Core.Text("Pack_NoCriterion");

    internal static LocalizedText NoCohortParts() =>
        TextCatalog.Core.Text("Pack_NoCohortParts");

    internal static LocalizedText NoCohortPartsHint() =>
        TextCatalog.Core.Text("Pack_NoCohortPartsHint");

    internal static LocalizedText NoPackAnswers(string query) =>
        TextCatalog.Core.Text("Pack_NoPackAnswers", query);

    internal static LocalizedText NoPacks() =>
        TextCatalog.Core.Text("Pack_NoPacks");

    internal static LocalizedText NoSubjects() =>
        TextCatalog.Core.Text("Pack_NoSubjects");

    internal static LocalizedText NoSubjectsHint() =>
        TextCatalog.Core.Text("Pack_NoSubjectsHint");

    internal static LocalizedText NoUnitHere() =>
        TextCatalog.Core.Text("Pack_NoUnitHere");

    internal static LocalizedText NotALintCode(string code) =>
        TextCatalog.Core.Text("Pack_NotALintCode", code);

    internal static LocalizedText OriginInside(string origin, string interval) =>
        TextCatalog.Core.Text("Pack_OriginInside", origin, interval);

    internal static LocalizedText OverrideOfRemoved(string id) =>
        TextCatalog.Core.Text("Pack_OverrideOfRemoved", id);

    internal static LocalizedText OverrideOfUnknown(string id, string pack) =>
        TextCatalog.Core.Text("Pack_OverrideOfUnknown", id, pack);

    internal static LocalizedText OverridesBesideIndicators() =>
        TextCatalog.Core.Text("Pack_OverridesBesideIndicators");

    internal static LocalizedText OverridesWithoutBase() =>
        TextCatalog.Core.Text("Pack_OverridesWithoutBase");

    internal static LocalizedText PackIdHint() =>
        TextCatalog.Core.Text("Pack_PackIdHint");

    internal static LocalizedText PartsDoNotAddUp(Rational declared, Rational found) =>
        TextCatalog.Core.Text("Pack_PartsDoNotAddUp", declared, found);

    internal static LocalizedText PointsBelowHint(string id, Rational found) =>
        TextCatalog.Core.Text("Pack_PointsBelowHint", id, found);

    internal static LocalizedText PointsDoNotAddUp(string id, Rational declared, Rational found) =>
        TextCatalog.Core.Text("Pack_PointsDoNotAddUp", id, declared, found);

    internal static LocalizedText PointsForms() =>
        TextCatalog.Core.Text("Pack_PointsForms");

    internal static LocalizedText PointsHint(Rational found) =>
        TextCatalog.Core.Text("Pack_PointsHint", found);

    internal static LocalizedText PointsNotPositive(string found) =>
        TextCatalog.Core.Text("Pack_PointsNotPositive", found);

    internal static LocalizedText PointsOutside(Rational points, Rational full) =>
        TextCatalog.Core.Text("Pack_PointsOutside", points, full);

    internal static LocalizedText RangeOfNumbersOnly() =>
        TextCatalog.Core.Text("Pack_RangeOfNumbersOnly");

    internal static LocalizedText RemovalOfUnknown(string name, string pack) =>
        TextCatalog.Core.Text("Pack_RemovalOfUnknown", name, pack);

    internal static LocalizedText RemovedAndSaid(string name) =>
        TextCatalog.Core.Text("Pack_RemovedAndSaid", name);

    internal static LocalizedText Required(string key) =>
        TextCatalog.Core.Text("Pack_Required", key);

    internal static LocalizedText ReviewLeaf(string mark) =>
        TextCatalog.Core.Text("Pack_ReviewLeaf", mark);

    internal static LocalizedText ReviewSource(string mark) =>
        TextCatalog.Core.Text("Pack_ReviewSource", mark);

    internal static LocalizedText ReviewThis(string mark) =>
        TextCatalog.Core.Text("Pack_ReviewThis", mark);

    internal static LocalizedText RoundingHint() =>
        TextCatalog.Core.Text("Pack_RoundingHint");

    internal static LocalizedText RoundingUnsaid() =>
        TextCatalog.Core.Text("Pack_RoundingUnsaid");

    internal static LocalizedText RowsInACohort() =>
        TextCatalog.Core.Text("Pack_RowsInACohort");

    internal static LocalizedText SectionOrId() =>
        TextCatalog.Core.Text("Pack_SectionOrId");

    internal static LocalizedText SectionWithCriterion(string id) =>
        TextCatalog.Core.Text("Pack_SectionWithCriterion", id);

    internal static LocalizedText SectionWithoutChildren(string id) =>
        TextCatalog.Core.Text("Pack_SectionWithoutChildren", id);

    internal static LocalizedText SeveralCriteria(IEnumerable<string> found) =>
        TextCatalog.Core.Text("Pack_SeveralCriteria", found);

    internal static LocalizedText SeveralPacksAnswer(string query) =>
        TextCatalog.Core.Text("Pack_SeveralPacksAnswer", query);

    internal static LocalizedText StagesOutOfOrder() =>
        TextCatalog.Core.Text("Pack_StagesOutOfOrder");

    internal static LocalizedText StepNotPositive(string found) =>
        TextCatalog.Core.Text("Pack_StepNotPositive", found);

    internal static LocalizedText SubjectTwice(string subject, string part) =>
        TextCatalog.Core.Text("Pack_SubjectTwice", subject, part);

    internal static LocalizedText TwoSourcesHaveThePack(string id, string other) =>
        TextCatalog.Core.Text("Pack_TwoSourcesHaveThePack", id, other);

    internal static LocalizedText TwoSourcesHint() =>
        TextCatalog.Core.Text("Pack_TwoSourcesHint");

    internal static LocalizedText UnitMisfit(string unit, string type) =>
        TextCatalog.Core.Text("Pack_UnitMisfit", unit, type);

    internal static LocalizedText UnitRequired(string name) =>
        TextCatalog.Core.Text("Pack_UnitRequired", name);

    internal static LocalizedText UnknownFinding(string name) =>
        TextCatalog.Core.Text("Pack_UnknownFinding", name);

    internal static LocalizedText UnknownPack(string id) =>
        TextCatalog.Core.Text("Pack_UnknownPack", id);

    internal static LocalizedText UnknownSource(string name) =>
        TextCatalog.Core.Text("Pack_UnknownSource", name);

    internal static LocalizedText UnknownWord(string found, LocalizedText what) =>
        TextCatalog.Core.Text("Pack_UnknownWord", found, what);

    internal static LocalizedText VersionHint() =>
        TextCatalog.Core.Text("Pack_VersionHint");

    internal static LocalizedText WeightMissing() =>
        TextCatalog.Core.Text("Pack_WeightMissing");

    internal static LocalizedText WeightsDoNotAddUp(string sum) =>
        TextCatalog.Core.Text("Pack_WeightsDoNotAddUp", sum);

    internal static LocalizedText WithoutPoints(IEnumerable<string> keys) =>
        TextCatalog.Core.Text("Pack_WithoutPoints", keys);

    internal static LocalizedText WithoutPointsHint() =>
        TextCatalog.Core.Text("Pack_WithoutPointsHint");
}
