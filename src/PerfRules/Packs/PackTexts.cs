using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Packs;

/// <summary>The sentences about rule packs and catalogs.</summary>
internal static class PackTexts
{
    internal static LocalizedText ABand() =>
        TextCatalog.Core.Text("Pack_ABand");

    internal static LocalizedText ABracket() =>
        TextCatalog.Core.Text("Pack_ABracket");

    internal static LocalizedText ACheck() =>
        TextCatalog.Core.Text("Pack_ACheck");

    internal static LocalizedText AChoice() =>
        TextCatalog.Core.Text("Pack_AChoice");

    internal static LocalizedText ACohortPart() =>
        TextCatalog.Core.Text("Pack_ACohortPart");

    internal static LocalizedText ADeduction() =>
        TextCatalog.Core.Text("Pack_ADeduction");

    internal static LocalizedText AFindingKind() =>
        TextCatalog.Core.Text("Pack_AFindingKind");

    internal static LocalizedText APack() =>
        TextCatalog.Core.Text("Pack_APack");

    internal static LocalizedText APart() =>
        TextCatalog.Core.Text("Pack_APart");

    internal static LocalizedText APlace() =>
        TextCatalog.Core.Text("Pack_APlace");

    internal static LocalizedText AProportion() =>
        TextCatalog.Core.Text("Pack_AProportion");

    internal static LocalizedText AReference() =>
        TextCatalog.Core.Text("Pack_AReference");

    internal static LocalizedText ARounding() =>
        TextCatalog.Core.Text("Pack_ARounding");

    internal static LocalizedText ARow() =>
        TextCatalog.Core.Text("Pack_ARow");

    internal static LocalizedText ASource() =>
        TextCatalog.Core.Text("Pack_ASource");

    internal static LocalizedText AStepDeduction() =>
        TextCatalog.Core.Text("Pack_AStepDeduction");

    internal static LocalizedText ASuppression() =>
        TextCatalog.Core.Text("Pack_ASuppression");

    internal static LocalizedText ATable() =>
        TextCatalog.Core.Text("Pack_ATable");

    internal static LocalizedText AThreshold() =>
        TextCatalog.Core.Text("Pack_AThreshold");

    internal static LocalizedText AVeto() =>
        TextCatalog.Core.Text("Pack_AVeto");

    internal static LocalizedText AdjustedInput() =>
        TextCatalog.Core.Text("Pack_AdjustedInput");

    internal static LocalizedText AdjustWithoutPieces() =>
        TextCatalog.Core.Text("Pack_AdjustWithoutPieces");

    internal static LocalizedText AdjustedNotMentioned(string name) =>
        TextCatalog.Core.Text("Pack_AdjustedNotMentioned", name);

    internal static LocalizedText Adjustments() =>
        TextCatalog.Core.Text("Pack_Adjustments");

    internal static LocalizedText AggravatedPerItem() =>
        TextCatalog.Core.Text("Pack_AggravatedPerItem");

    internal static LocalizedText AggravatingAmount() =>
        TextCatalog.Core.Text("Pack_AggravatingAmount");

    internal static LocalizedText AllAmongOthers(string word, string part) =>
        TextCatalog.Core.Text("Pack_AllAmongOthers", word, part);

    internal static LocalizedText AnAdjustment() =>
        TextCatalog.Core.Text("Pack_AnAdjustment");

    internal static LocalizedText AnAggravation() =>
        TextCatalog.Core.Text("Pack_AnAggravation");

    internal static LocalizedText AnAlternative() =>
        TextCatalog.Core.Text("Pack_AnAlternative");

    internal static LocalizedText AnIndicator() =>
        TextCatalog.Core.Text("Pack_AnIndicator");

    internal static LocalizedText AnInput() =>
        TextCatalog.Core.Text("Pack_AnInput");

    internal static LocalizedText AnInterpolation() =>
        TextCatalog.Core.Text("Pack_AnInterpolation");

    internal static LocalizedText AnItem() =>
        TextCatalog.Core.Text("Pack_AnItem");

    internal static LocalizedText AnOverride() =>
        TextCatalog.Core.Text("Pack_AnOverride");

    internal static LocalizedText AsPrinted() =>
        TextCatalog.Core.Text("Pack_AsPrinted");

    internal static LocalizedText Assumption() =>
        TextCatalog.Core.Text("Pack_Assumption");

    internal static LocalizedText Assumptions() =>
        TextCatalog.Core.Text("Pack_Assumptions");

    internal static LocalizedText At() =>
        TextCatalog.Core.Text("Pack_At");

    internal static LocalizedText Award() =>
        TextCatalog.Core.Text("Pack_Award");

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

    internal static LocalizedText Bands() =>
        TextCatalog.Core.Text("Pack_Bands");

    internal static LocalizedText BaseNotFound(string id) =>
        TextCatalog.Core.Text("Pack_BaseNotFound", id);

    internal static LocalizedText Because() =>
        TextCatalog.Core.Text("Pack_Because");

    internal static LocalizedText Beyond() =>
        TextCatalog.Core.Text("Pack_Beyond");

    internal static LocalizedText Bonus() =>
        TextCatalog.Core.Text("Pack_Bonus");

    internal static LocalizedText Brackets() =>
        TextCatalog.Core.Text("Pack_Brackets");

    internal static LocalizedText BracketsMustRise(string found) =>
        TextCatalog.Core.Text("Pack_BracketsMustRise", found);

    internal static LocalizedText Cap() =>
        TextCatalog.Core.Text("Pack_Cap");

    internal static LocalizedText ChainTooLong(int limit) =>
        TextCatalog.Core.Text("Pack_ChainTooLong", limit);

    internal static LocalizedText CheckCondition() =>
        TextCatalog.Core.Text("Pack_CheckCondition");

    internal static LocalizedText CheckId() =>
        TextCatalog.Core.Text("Pack_CheckId");

    internal static LocalizedText CheckMustCompare() =>
        TextCatalog.Core.Text("Pack_CheckMustCompare");

    internal static LocalizedText Checks() =>
        TextCatalog.Core.Text("Pack_Checks");

    internal static LocalizedText ChoiceInput() =>
        TextCatalog.Core.Text("Pack_ChoiceInput");

    internal static LocalizedText ChoiceInputExpected(string found) =>
        TextCatalog.Core.Text("Pack_ChoiceInputExpected", found);

    internal static LocalizedText ChoicePoints() =>
        TextCatalog.Core.Text("Pack_ChoicePoints");

    internal static LocalizedText ChoiceWord() =>
        TextCatalog.Core.Text("Pack_ChoiceWord");

    internal static LocalizedText Choices() =>
        TextCatalog.Core.Text("Pack_Choices");

    internal static LocalizedText ChoicesMisfit(string name) =>
        TextCatalog.Core.Text("Pack_ChoicesMisfit", name);

    internal static LocalizedText CircularMeasure(string name, IEnumerable<string> circle) =>
        TextCatalog.Core.Text("Pack_CircularMeasure", name, circle);

    internal static LocalizedText City() =>
        TextCatalog.Core.Text("Pack_City");

    internal static LocalizedText Cohort() =>
        TextCatalog.Core.Text("Pack_Cohort");

    internal static LocalizedText CohortParts() =>
        TextCatalog.Core.Text("Pack_CohortParts");

    internal static LocalizedText CohortSubjects() =>
        TextCatalog.Core.Text("Pack_CohortSubjects");

    internal static LocalizedText Combine() =>
        TextCatalog.Core.Text("Pack_Combine");

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

    internal static LocalizedText Deduct() =>
        TextCatalog.Core.Text("Pack_Deduct");

    internal static LocalizedText DeductionCount() =>
        TextCatalog.Core.Text("Pack_DeductionCount");

    internal static LocalizedText Deductions() =>
        TextCatalog.Core.Text("Pack_Deductions");

    internal static LocalizedText DeductsNothing() =>
        TextCatalog.Core.Text("Pack_DeductsNothing");

    internal static LocalizedText Direction() =>
        TextCatalog.Core.Text("Pack_Direction");

    internal static LocalizedText DirectionMisfit() =>
        TextCatalog.Core.Text("Pack_DirectionMisfit");

    internal static LocalizedText DuplicateId(string id) =>
        TextCatalog.Core.Text("Pack_DuplicateId", id);

    internal static LocalizedText DuplicateName(string name) =>
        TextCatalog.Core.Text("Pack_DuplicateName", name);

    internal static LocalizedText Evaluation() =>
        TextCatalog.Core.Text("Pack_Evaluation");

    internal static LocalizedText Exempt() =>
        TextCatalog.Core.Text("Pack_Exempt");

    internal static LocalizedText ExpectationsToWrite() =>
        TextCatalog.Core.Text("Pack_ExpectationsToWrite");

    internal static LocalizedText Extends() =>
        TextCatalog.Core.Text("Pack_Extends");

    internal static LocalizedText ExtendsInACircle(IEnumerable<string> circle) =>
        TextCatalog.Core.Text("Pack_ExtendsInACircle", circle);

    internal static LocalizedText FiguresToFillIn() =>
        TextCatalog.Core.Text("Pack_FiguresToFillIn");

    internal static LocalizedText FindingName() =>
        TextCatalog.Core.Text("Pack_FindingName");

    internal static LocalizedText FindingOrCount() =>
        TextCatalog.Core.Text("Pack_FindingOrCount");

    internal static LocalizedText Findings() =>
        TextCatalog.Core.Text("Pack_Findings");

    internal static LocalizedText FirstStandsAt(int line, int column) =>
        TextCatalog.Core.Text("Pack_FirstStandsAt", line, column);

    internal static LocalizedText Floor() =>
        TextCatalog.Core.Text("Pack_Floor");

    internal static LocalizedText FloorOutside(Rational floor, Rational full) =>
        TextCatalog.Core.Text("Pack_FloorOutside", floor, full);

    internal static LocalizedText FolderNotReadable(string reason) =>
        TextCatalog.Core.Text("Pack_FolderNotReadable", reason);

    internal static LocalizedText Format() =>
        TextCatalog.Core.Text("Pack_Format");

    internal static LocalizedText Fund() =>
        TextCatalog.Core.Text("Pack_Fund");

    internal static LocalizedText Gate() =>
        TextCatalog.Core.Text("Pack_Gate");

    internal static LocalizedText GradeTotals() =>
        TextCatalog.Core.Text("Pack_GradeTotals");

    internal static LocalizedText Grades() =>
        TextCatalog.Core.Text("Pack_Grades");

    internal static LocalizedText Hit() =>
        TextCatalog.Core.Text("Pack_Hit");

    internal static LocalizedText IdIsNotPath(string id, string expected) =>
        TextCatalog.Core.Text("Pack_IdIsNotPath", id, expected);

    internal static LocalizedText IndicatorId() =>
        TextCatalog.Core.Text("Pack_IndicatorId");

    internal static LocalizedText IndicatorName() =>
        TextCatalog.Core.Text("Pack_IndicatorName");

    internal static LocalizedText Indicators() =>
        TextCatalog.Core.Text("Pack_Indicators");

    internal static LocalizedText InputType() =>
        TextCatalog.Core.Text("Pack_InputType");

    internal static LocalizedText Inputs() =>
        TextCatalog.Core.Text("Pack_Inputs");

    internal static LocalizedText Issued() =>
        TextCatalog.Core.Text("Pack_Issued");

    internal static LocalizedText ItemDeductMisfit() =>
        TextCatalog.Core.Text("Pack_ItemDeductMisfit");

    internal static LocalizedText ItemId() =>
        TextCatalog.Core.Text("Pack_ItemId");

    internal static LocalizedText ItemPointsMisfit() =>
        TextCatalog.Core.Text("Pack_ItemPointsMisfit");

    internal static LocalizedText Items() =>
        TextCatalog.Core.Text("Pack_Items");

    internal static LocalizedText ItemsMode() =>
        TextCatalog.Core.Text("Pack_ItemsMode");

    internal static LocalizedText LeafKeysOnSection(string id, IEnumerable<string> keys) =>
        TextCatalog.Core.Text("Pack_LeafKeysOnSection", id, keys);

    internal static LocalizedText LeafWithChildren(string id) =>
        TextCatalog.Core.Text("Pack_LeafWithChildren", id);

    internal static LocalizedText LevelsWithoutPoints(IEnumerable<string> levels) =>
        TextCatalog.Core.Text("Pack_LevelsWithoutPoints", levels);

    internal static LocalizedText LineNeedsTwoPlaces() =>
        TextCatalog.Core.Text("Pack_LineNeedsTwoPlaces");

    internal static LocalizedText LintRules() =>
        TextCatalog.Core.Text("Pack_LintRules");

    internal static LocalizedText LintSettings() =>
        TextCatalog.Core.Text("Pack_LintSettings");

    internal static LocalizedText ListFlag() =>
        TextCatalog.Core.Text("Pack_ListFlag");

    internal static LocalizedText ListOfNumbersOnly() =>
        TextCatalog.Core.Text("Pack_ListOfNumbersOnly");

    internal static LocalizedText Measure() =>
        TextCatalog.Core.Text("Pack_Measure");

    internal static LocalizedText MeasureUnused(string spelling) =>
        TextCatalog.Core.Text("Pack_MeasureUnused", spelling);

    internal static LocalizedText Measures() =>
        TextCatalog.Core.Text("Pack_Measures");

    internal static LocalizedText MisfitWithMeasure(LocalizedText found, LocalizedText measure) =>
        TextCatalog.Core.Text("Pack_MisfitWithMeasure", found, measure);

    internal static LocalizedText Mode() =>
        TextCatalog.Core.Text("Pack_Mode");

    internal static LocalizedText NameHint() =>
        TextCatalog.Core.Text("Pack_NameHint");

    internal static LocalizedText NoCriterion() =>
        TextCatalog.Core.Text("Pack_NoCriterion");

    internal static LocalizedText NoPackAnswers(string query) =>
        TextCatalog.Core.Text("Pack_NoPackAnswers", query);

    internal static LocalizedText NoPacks() =>
        TextCatalog.Core.Text("Pack_NoPacks");

    internal static LocalizedText NoUnitHere() =>
        TextCatalog.Core.Text("Pack_NoUnitHere");

    internal static LocalizedText NotALintCode(string code) =>
        TextCatalog.Core.Text("Pack_NotALintCode", code);

    internal static LocalizedText NotApplicable() =>
        TextCatalog.Core.Text("Pack_NotApplicable");

    internal static LocalizedText Note() =>
        TextCatalog.Core.Text("Pack_Note");

    internal static LocalizedText Of() =>
        TextCatalog.Core.Text("Pack_Of");

    internal static LocalizedText OneOf() =>
        TextCatalog.Core.Text("Pack_OneOf");

    internal static LocalizedText Origin() =>
        TextCatalog.Core.Text("Pack_Origin");

    internal static LocalizedText OriginInside(string origin, string interval) =>
        TextCatalog.Core.Text("Pack_OriginInside", origin, interval);

    internal static LocalizedText OverrideOfRemoved(string id) =>
        TextCatalog.Core.Text("Pack_OverrideOfRemoved", id);

    internal static LocalizedText OverrideOfUnknown(string id, string pack) =>
        TextCatalog.Core.Text("Pack_OverrideOfUnknown", id, pack);

    internal static LocalizedText Overrides() =>
        TextCatalog.Core.Text("Pack_Overrides");

    internal static LocalizedText OverridesBesideIndicators() =>
        TextCatalog.Core.Text("Pack_OverridesBesideIndicators");

    internal static LocalizedText OverridesWithoutBase() =>
        TextCatalog.Core.Text("Pack_OverridesWithoutBase");

    internal static LocalizedText PackId() =>
        TextCatalog.Core.Text("Pack_PackId");

    internal static LocalizedText PackIdHint() =>
        TextCatalog.Core.Text("Pack_PackIdHint");

    internal static LocalizedText PartId() =>
        TextCatalog.Core.Text("Pack_PartId");

    internal static LocalizedText PartialStep() =>
        TextCatalog.Core.Text("Pack_PartialStep");

    internal static LocalizedText Parts() =>
        TextCatalog.Core.Text("Pack_Parts");

    internal static LocalizedText PartsDoNotAddUp(Rational declared, Rational found) =>
        TextCatalog.Core.Text("Pack_PartsDoNotAddUp", declared, found);

    internal static LocalizedText Per() =>
        TextCatalog.Core.Text("Pack_Per");

    internal static LocalizedText Places() =>
        TextCatalog.Core.Text("Pack_Places");

    internal static LocalizedText PlainTarget() =>
        TextCatalog.Core.Text("Pack_PlainTarget");

    internal static LocalizedText Points() =>
        TextCatalog.Core.Text("Pack_Points");

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

    internal static LocalizedText Policy() =>
        TextCatalog.Core.Text("Pack_Policy");

    internal static LocalizedText PrintedTarget() =>
        TextCatalog.Core.Text("Pack_PrintedTarget");

    internal static LocalizedText Province() =>
        TextCatalog.Core.Text("Pack_Province");

    internal static LocalizedText Publisher() =>
        TextCatalog.Core.Text("Pack_Publisher");

    internal static LocalizedText Range() =>
        TextCatalog.Core.Text("Pack_Range");

    internal static LocalizedText RangeOfNumbersOnly() =>
        TextCatalog.Core.Text("Pack_RangeOfNumbersOnly");

    internal static LocalizedText ReferenceClause() =>
        TextCatalog.Core.Text("Pack_ReferenceClause");

    internal static LocalizedText ReferenceName() =>
        TextCatalog.Core.Text("Pack_ReferenceName");

    internal static LocalizedText ReferenceTable() =>
        TextCatalog.Core.Text("Pack_ReferenceTable");

    internal static LocalizedText Removed() =>
        TextCatalog.Core.Text("Pack_Removed");

    internal static LocalizedText Required(string key) =>
        TextCatalog.Core.Text("Pack_Required", key);

    internal static LocalizedText ReviewLeaf(string mark) =>
        TextCatalog.Core.Text("Pack_ReviewLeaf", mark);

    internal static LocalizedText ReviewSource(string mark) =>
        TextCatalog.Core.Text("Pack_ReviewSource", mark);

    internal static LocalizedText ReviewThis(string mark) =>
        TextCatalog.Core.Text("Pack_ReviewThis", mark);

    internal static LocalizedText Rounding() =>
        TextCatalog.Core.Text("Pack_Rounding");

    internal static LocalizedText RoundingHint() =>
        TextCatalog.Core.Text("Pack_RoundingHint");

    internal static LocalizedText RoundingUnsaid() =>
        TextCatalog.Core.Text("Pack_RoundingUnsaid");

    internal static LocalizedText Rows() =>
        TextCatalog.Core.Text("Pack_Rows");

    internal static LocalizedText RowsInACohort() =>
        TextCatalog.Core.Text("Pack_RowsInACohort");

    internal static LocalizedText SectionName() =>
        TextCatalog.Core.Text("Pack_SectionName");

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

    internal static LocalizedText Severity() =>
        TextCatalog.Core.Text("Pack_Severity");

    internal static LocalizedText Sources() =>
        TextCatalog.Core.Text("Pack_Sources");

    internal static LocalizedText Stage() =>
        TextCatalog.Core.Text("Pack_Stage");

    internal static LocalizedText StagesOutOfOrder() =>
        TextCatalog.Core.Text("Pack_StagesOutOfOrder");

    internal static LocalizedText Start() =>
        TextCatalog.Core.Text("Pack_Start");

    internal static LocalizedText Step() =>
        TextCatalog.Core.Text("Pack_Step");

    internal static LocalizedText StepNotPositive(string found) =>
        TextCatalog.Core.Text("Pack_StepNotPositive", found);

    internal static LocalizedText SubjectTwice(string subject, string part) =>
        TextCatalog.Core.Text("Pack_SubjectTwice", subject, part);

    internal static LocalizedText SuppressedCode() =>
        TextCatalog.Core.Text("Pack_SuppressedCode");

    internal static LocalizedText SuppressedOn() =>
        TextCatalog.Core.Text("Pack_SuppressedOn");

    internal static LocalizedText Suppressions() =>
        TextCatalog.Core.Text("Pack_Suppressions");

    internal static LocalizedText TakenOut() =>
        TextCatalog.Core.Text("Pack_TakenOut");

    internal static LocalizedText TargetRows() =>
        TextCatalog.Core.Text("Pack_TargetRows");

    internal static LocalizedText Title() =>
        TextCatalog.Core.Text("Pack_Title");

    internal static LocalizedText Tolerance() =>
        TextCatalog.Core.Text("Pack_Tolerance");

    internal static LocalizedText TwoSourcesHaveThePack(string id, string other) =>
        TextCatalog.Core.Text("Pack_TwoSourcesHaveThePack", id, other);

    internal static LocalizedText TwoSourcesHint() =>
        TextCatalog.Core.Text("Pack_TwoSourcesHint");

    internal static LocalizedText Undefined() =>
        TextCatalog.Core.Text("Pack_Undefined");

    internal static LocalizedText Unit() =>
        TextCatalog.Core.Text("Pack_Unit");

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

    internal static LocalizedText UnmetTarget() =>
        TextCatalog.Core.Text("Pack_UnmetTarget");

    internal static LocalizedText UpTo() =>
        TextCatalog.Core.Text("Pack_UpTo");

    internal static LocalizedText Valid() =>
        TextCatalog.Core.Text("Pack_Valid");

    internal static LocalizedText ValidFrom() =>
        TextCatalog.Core.Text("Pack_ValidFrom");

    internal static LocalizedText ValidTo() =>
        TextCatalog.Core.Text("Pack_ValidTo");

    internal static LocalizedText Version() =>
        TextCatalog.Core.Text("Pack_Version");

    internal static LocalizedText VersionHint() =>
        TextCatalog.Core.Text("Pack_VersionHint");

    internal static LocalizedText VetoCap() =>
        TextCatalog.Core.Text("Pack_VetoCap");

    internal static LocalizedText VetoId() =>
        TextCatalog.Core.Text("Pack_VetoId");

    internal static LocalizedText Vetoes() =>
        TextCatalog.Core.Text("Pack_Vetoes");

    internal static LocalizedText Weight() =>
        TextCatalog.Core.Text("Pack_Weight");

    internal static LocalizedText WeightBy() =>
        TextCatalog.Core.Text("Pack_WeightBy");

    internal static LocalizedText WeightMissing() =>
        TextCatalog.Core.Text("Pack_WeightMissing");

    internal static LocalizedText WeightsDoNotAddUp(string sum) =>
        TextCatalog.Core.Text("Pack_WeightsDoNotAddUp", sum);

    internal static LocalizedText When() =>
        TextCatalog.Core.Text("Pack_When");

    internal static LocalizedText WithoutPoints(IEnumerable<string> keys) =>
        TextCatalog.Core.Text("Pack_WithoutPoints", keys);

    internal static LocalizedText WithoutPointsHint() =>
        TextCatalog.Core.Text("Pack_WithoutPointsHint");

    internal static LocalizedText Wording() =>
        TextCatalog.Core.Text("Pack_Wording");

    internal static LocalizedText Year() =>
        TextCatalog.Core.Text("Pack_Year");
}
