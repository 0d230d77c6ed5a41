using PerfRules.Texts;

namespace PerfRules.Packs;

/// <summary>The names of what a pack document holds, as messages about its keys call them.</summary>
internal static class PackKeyTexts
{
    internal static LocalizedText ABand() =>
        TextCatalog.Core.Text("PackKey_ABand");

    internal static LocalizedText ABracket() =>
        TextCatalog.Core.Text("PackKey_ABracket");

    internal static LocalizedText ACheck() =>
        TextCatalog.Core.Text("PackKey_ACheck");

    internal static LocalizedText AChoice() =>
        TextCatalog.Core.Text("PackKey_AChoice");

    internal static LocalizedText ACohortPart() =>
        TextCatalog.Core.Text("PackKey_ACohortPart");

    internal static LocalizedText ADeduction() =>
        TextCatalog.Core.Text("PackKey_ADeduction");

    internal static LocalizedText AFindingKind() =>
        TextCatalog.Core.Text("PackKey_AFindingKind");

    internal static LocalizedText APack() =>
        TextCatalog.Core.Text("PackKey_APack");

    internal static LocalizedText APart() =>
        TextCatalog.Core.Text("PackKey_APart");

    internal static LocalizedText APlace() =>
        TextCatalog.Core.Text("PackKey_APlace");

    internal static LocalizedText AProportion() =>
        TextCatalog.Core.Text("PackKey_AProportion");

    internal static LocalizedText AReference() =>
        TextCatalog.Core.Text("PackKey_AReference");

    internal static LocalizedText ARounding() =>
        TextCatalog.Core.Text("PackKey_ARounding");

    internal static LocalizedText ARow() =>
        TextCatalog.Core.Text("PackKey_ARow");

    internal static LocalizedText ASource() =>
        TextCatalog.Core.Text("PackKey_ASource");

    internal static LocalizedText AStepDeduction() =>
        TextCatalog.Core.Text("PackKey_AStepDeduction");

    internal static LocalizedText ASuppression() =>
        TextCatalog.Core.Text("PackKey_ASuppression");

    internal static LocalizedText ATable() =>
        TextCatalog.Core.Text("PackKey_ATable");

    internal static LocalizedText AThreshold() =>
        TextCatalog.Core.Text("PackKey_AThreshold");

    internal static LocalizedText AVeto() =>
        TextCatalog.Core.Text("PackKey_AVeto");

    internal static LocalizedText Additions() =>
        TextCatalog.Core.Text("PackKey_Additions");

    internal static LocalizedText AdjustedInput() =>
        TextCatalog.Core.Text("PackKey_AdjustedInput");

    internal static LocalizedText Adjustments() =>
        TextCatalog.Core.Text("PackKey_Adjustments");

    internal static LocalizedText AggravatingAmount() =>
        TextCatalog.Core.Text("PackKey_AggravatingAmount");

    internal static LocalizedText AnAddition() =>
        TextCatalog.Core.Text("PackKey_AnAddition");

    internal static LocalizedText AnAdjustment() =>
        TextCatalog.Core.Text("PackKey_AnAdjustment");

    internal static LocalizedText AnAggravation() =>
        TextCatalog.Core.Text("PackKey_AnAggravation");

    internal static LocalizedText AnAlternative() =>
        TextCatalog.Core.Text("PackKey_AnAlternative");

    internal static LocalizedText AnIndicator() =>
        TextCatalog.Core.Text("PackKey_AnIndicator");

    internal static LocalizedText AnInput() =>
        TextCatalog.Core.Text("PackKey_AnInput");

    internal static LocalizedText AnInterpolation() =>
        TextCatalog.Core.Text("PackKey_AnInterpolation");

    internal static LocalizedText AnItem() =>
        TextCatalog.Core.Text("PackKey_AnItem");

    internal static LocalizedText AnOverride() =>
        TextCatalog.Core.Text("PackKey_AnOverride");

    internal static LocalizedText AsPrinted() =>
        TextCatalog.Core.Text("PackKey_AsPrinted");

    internal static LocalizedText Assumption() =>
        TextCatalog.Core.Text("PackKey_Assumption");

    internal static LocalizedText Assumptions() =>
        TextCatalog.Core.Text("PackKey_Assumptions");

    internal static LocalizedText At() =>
        TextCatalog.Core.Text("PackKey_At");

    internal static LocalizedText Award() =>
        TextCatalog.Core.Text("PackKey_Award");

    internal static LocalizedText Bands() =>
        TextCatalog.Core.Text("PackKey_Bands");

    internal static LocalizedText Because() =>
        TextCatalog.Core.Text("PackKey_Because");

    internal static LocalizedText Beyond() =>
        TextCatalog.Core.Text("PackKey_Beyond");

    internal static LocalizedText Bonus() =>
        TextCatalog.Core.Text("PackKey_Bonus");

    internal static LocalizedText Brackets() =>
        TextCatalog.Core.Text("PackKey_Brackets");

    internal static LocalizedText Cap() =>
        TextCatalog.Core.Text("PackKey_Cap");

    internal static LocalizedText CheckCondition() =>
        TextCatalog.Core.Text("PackKey_CheckCondition");

    internal static LocalizedText CheckId() =>
        TextCatalog.Core.Text("PackKey_CheckId");

    internal static LocalizedText Checks() =>
        TextCatalog.Core.Text("PackKey_Checks");

    internal static LocalizedText ChoiceInput() =>
        TextCatalog.Core.Text("PackKey_ChoiceInput");

    internal static LocalizedText ChoicePoints() =>
        TextCatalog.Core.Text("PackKey_ChoicePoints");

    internal static LocalizedText ChoiceWord() =>
        TextCatalog.Core.Text("PackKey_ChoiceWord");

    internal static LocalizedText Choices() =>
        TextCatalog.Core.Text("PackKey_Choices");

    internal static LocalizedText City() =>
        TextCatalog.Core.Text("PackKey_City");

    internal static LocalizedText Cohort() =>
        TextCatalog.Core.Text("PackKey_Cohort");

    internal static LocalizedText CohortParts() =>
        TextCatalog.Core.Text("PackKey_CohortParts");

    internal static LocalizedText CohortSubjects() =>
        TextCatalog.Core.Text("PackKey_CohortSubjects");

    internal static LocalizedText Combine() =>
        TextCatalog.Core.Text("PackKey_Combine");

    internal static LocalizedText Deduct() =>
        TextCatalog.Core.Text("PackKey_Deduct");

    internal static LocalizedText DeductionCount() =>
        TextCatalog.Core.Text("PackKey_DeductionCount");

    internal static LocalizedText Deductions() =>
        TextCatalog.Core.Text("PackKey_Deductions");

    internal static LocalizedText Direction() =>
        TextCatalog.Core.Text("PackKey_Direction");

    internal static LocalizedText DroppedKey() =>
        TextCatalog.Core.Text("PackKey_DroppedKey");

    internal static LocalizedText Evaluation() =>
        TextCatalog.Core.Text("PackKey_Evaluation");

    internal static LocalizedText Exempt() =>
        TextCatalog.Core.Text("PackKey_Exempt");

    internal static LocalizedText Extends() =>
        TextCatalog.Core.Text("PackKey_Extends");

    internal static LocalizedText FindingName() =>
        TextCatalog.Core.Text("PackKey_FindingName");

    internal static LocalizedText Findings() =>
        TextCatalog.Core.Text("PackKey_Findings");

    internal static LocalizedText Floor() =>
        TextCatalog.Core.Text("PackKey_Floor");

    internal static LocalizedText Format() =>
        TextCatalog.Core.Text("PackKey_Format");

    internal static LocalizedText Fund() =>
        TextCatalog.Core.Text("PackKey_Fund");

    internal static LocalizedText Gate() =>
        TextCatalog.Core.Text("PackKey_Gate");

    internal static LocalizedText GradeTotals() =>
        TextCatalog.Core.Text("PackKey_GradeTotals");

    internal static LocalizedText Grades() =>
        TextCatalog.Core.Text("PackKey_Grades");

    internal static LocalizedText Hit() =>
        TextCatalog.Core.Text("PackKey_Hit");

    internal static LocalizedText IndicatorId() =>
        TextCatalog.Core.Text("PackKey_IndicatorId");

    internal static LocalizedText IndicatorName() =>
        TextCatalog.Core.Text("PackKey_IndicatorName");

    internal static LocalizedText Indicators() =>
        TextCatalog.Core.Text("PackKey_Indicators");

    internal static LocalizedText InputType() =>
        TextCatalog.Core.Text("PackKey_InputType");

    internal static LocalizedText Inputs() =>
        TextCatalog.Core.Text("PackKey_Inputs");

    internal static LocalizedText Issued() =>
        TextCatalog.Core.Text("PackKey_Issued");

    internal static LocalizedText ItemId() =>
        TextCatalog.Core.Text("PackKey_ItemId");

    internal static LocalizedText Items() =>
        TextCatalog.Core.Text("PackKey_Items");

    internal static LocalizedText ItemsMode() =>
        TextCatalog.Core.Text("PackKey_ItemsMode");

    internal static LocalizedText LintRules() =>
        TextCatalog.Core.Text("PackKey_LintRules");

    internal static LocalizedText LintSettings() =>
        TextCatalog.Core.Text("PackKey_LintSettings");

    internal static LocalizedText ListFlag() =>
        TextCatalog.Core.Text("PackKey_ListFlag");

    internal static LocalizedText Measure() =>
        TextCatalog.Core.Text("PackKey_Measure");

    internal static LocalizedText Measures() =>
        TextCatalog.Core.Text("PackKey_Measures");

    internal static LocalizedText Mode() =>
        TextCatalog.Core.Text("PackKey_Mode");

    internal static LocalizedText NotApplicable() =>
        TextCatalog.Core.Text("PackKey_NotApplicable");

    internal static LocalizedText Note() =>
        TextCatalog.Core.Text("PackKey_Note");

    internal static LocalizedText Of() =>
        TextCatalog.Core.Text("PackKey_Of");

    internal static LocalizedText OneOf() =>
        TextCatalog.Core.Text("PackKey_OneOf");

    internal static LocalizedText Origin() =>
        TextCatalog.Core.Text("PackKey_Origin");

    internal static LocalizedText Overrides() =>
        TextCatalog.Core.Text("PackKey_Overrides");

    internal static LocalizedText PackId() =>
        TextCatalog.Core.Text("PackKey_PackId");

    internal static LocalizedText PartId() =>
        TextCatalog.Core.Text("PackKey_PartId");

    internal static LocalizedText PartialStep() =>
        TextCatalog.Core.Text("PackKey_PartialStep");

    internal static LocalizedText Parts() =>
        TextCatalog.Core.Text("PackKey_Parts");

    internal static LocalizedText Per() =>
        TextCatalog.Core.Text("PackKey_Per");

    internal static LocalizedText Places() =>
        TextCatalog.Core.Text("PackKey_Places");

    internal static LocalizedText PlainTarget() =>
        TextCatalog.Core.Text("PackKey_PlainTarget");

    internal static LocalizedText Points() =>
        TextCatalog.Core.Text("PackKey_Points");

    internal static LocalizedText Policy() =>
        TextCatalog.Core.Text("PackKey_Policy");

    internal static LocalizedText PrintedTarget() =>
        TextCatalog.Core.Text("PackKey_PrintedTarget");

    internal static LocalizedText Province() =>
        TextCatalog.Core.Text("PackKey_Province");

    internal static LocalizedText Publisher() =>
        TextCatalog.Core.Text("PackKey_Publisher");

    internal static LocalizedText Range() =>
        TextCatalog.Core.Text("PackKey_Range");

    internal static LocalizedText ReferenceClause() =>
        TextCatalog.Core.Text("PackKey_ReferenceClause");

    internal static LocalizedText ReferenceName() =>
        TextCatalog.Core.Text("PackKey_ReferenceName");

    internal static LocalizedText ReferenceTable() =>
        TextCatalog.Core.Text("PackKey_ReferenceTable");

    internal static LocalizedText Removed() =>
        TextCatalog.Core.Text("PackKey_Removed");

    internal static LocalizedText RemovedName() =>
        TextCatalog.Core.Text("PackKey_RemovedName");

    internal static LocalizedText Rounding() =>
        TextCatalog.Core.Text("PackKey_Rounding");

    internal static LocalizedText Rows() =>
        TextCatalog.Core.Text("PackKey_Rows");

    internal static LocalizedText SectionName() =>
        TextCatalog.Core.Text("PackKey_SectionName");

    internal static LocalizedText Severity() =>
        TextCatalog.Core.Text("PackKey_Severity");

    internal static LocalizedText Sources() =>
        TextCatalog.Core.Text("PackKey_Sources");

    internal static LocalizedText Stage() =>
        TextCatalog.Core.Text("PackKey_Stage");

    internal static LocalizedText Start() =>
        TextCatalog.Core.Text("PackKey_Start");

    internal static LocalizedText Step() =>
        TextCatalog.Core.Text("PackKey_Step");

    internal static LocalizedText SuppressedCode() =>
        TextCatalog.Core.Text("PackKey_SuppressedCode");

    internal static LocalizedText SuppressedOn() =>
        TextCatalog.Core.Text("PackKey_SuppressedOn");

    internal static LocalizedText Suppressions() =>
        TextCatalog.Core.Text("PackKey_Suppressions");

    internal static LocalizedText TakenOut() =>
        TextCatalog.Core.Text("PackKey_TakenOut");

    internal static LocalizedText TargetRows() =>
        TextCatalog.Core.Text("PackKey_TargetRows");

    internal static LocalizedText Title() =>
        TextCatalog.Core.Text("PackKey_Title");

    internal static LocalizedText Tolerance() =>
        TextCatalog.Core.Text("PackKey_Tolerance");

    internal static LocalizedText Undefined() =>
        TextCatalog.Core.Text("PackKey_Undefined");

    internal static LocalizedText Unit() =>
        TextCatalog.Core.Text("PackKey_Unit");

    internal static LocalizedText UnmetTarget() =>
        TextCatalog.Core.Text("PackKey_UnmetTarget");

    internal static LocalizedText UpTo() =>
        TextCatalog.Core.Text("PackKey_UpTo");

    internal static LocalizedText Valid() =>
        TextCatalog.Core.Text("PackKey_Valid");

    internal static LocalizedText ValidFrom() =>
        TextCatalog.Core.Text("PackKey_ValidFrom");

    internal static LocalizedText ValidTo() =>
        TextCatalog.Core.Text("PackKey_ValidTo");

    internal static LocalizedText Version() =>
        TextCatalog.Core.Text("PackKey_Version");

    internal static LocalizedText VetoCap() =>
        TextCatalog.Core.Text("PackKey_VetoCap");

    internal static LocalizedText VetoId() =>
        TextCatalog.Core.Text("PackKey_VetoId");

    internal static LocalizedText Vetoes() =>
        TextCatalog.Core.Text("PackKey_Vetoes");

    internal static LocalizedText Weight() =>
        TextCatalog.Core.Text("PackKey_Weight");

    internal static LocalizedText WeightBy() =>
        TextCatalog.Core.Text("PackKey_WeightBy");

    internal static LocalizedText When() =>
        TextCatalog.Core.Text("PackKey_When");

    internal static LocalizedText Wording() =>
        TextCatalog.Core.Text("PackKey_Wording");

    internal static LocalizedText Year() =>
        TextCatalog.Core.Text("PackKey_Year");
}
