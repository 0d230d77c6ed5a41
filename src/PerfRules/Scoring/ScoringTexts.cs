using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Scoring;

/// <summary>The sentences about binding facts and about the reasons on a score sheet.</summary>
internal static class ScoringTexts
{
    internal static LocalizedText AdjustedFrom(LocalizedText reason, string before, LocalizedText reasons) =>
        TextCatalog.Core.Text("Scoring_AdjustedFrom", reason, before, reasons);

    internal static LocalizedText AllItemsMet(int count) =>
        TextCatalog.Core.Text("Scoring_AllItemsMet", count);

    internal static LocalizedText AllMeetTarget(LocalizedText values, LocalizedText target) =>
        TextCatalog.Core.Text("Scoring_AllMeetTarget", values, target);

    internal static LocalizedText AlternativeApplies(LocalizedText condition, LocalizedText reason) =>
        TextCatalog.Core.Text("Scoring_AlternativeApplies", condition, reason);

    internal static LocalizedText AmountNotMoney(string kind, Quantity amount) =>
        TextCatalog.Core.Text("Scoring_AmountNotMoney", kind, amount);

    internal static LocalizedText AwardForRule(string id) =>
        TextCatalog.Core.Text("Scoring_AwardForRule", id);

    internal static LocalizedText AwardMissing(string id) =>
        TextCatalog.Core.Text("Scoring_AwardMissing", id);

    internal static LocalizedText AwardOutside(string id, Rational points, Rational full) =>
        TextCatalog.Core.Text("Scoring_AwardOutside", id, points, full);

    internal static LocalizedText AwardedBecause(string reason) =>
        TextCatalog.Core.Text("Scoring_AwardedBecause", reason);

    internal static LocalizedText BarePercentage(string name, string found) =>
        TextCatalog.Core.Text("Scoring_BarePercentage", name, found);

    internal static LocalizedText BonusUndefined(LocalizedText reason) =>
        TextCatalog.Core.Text("Scoring_BonusUndefined", reason);

    internal static LocalizedText CapHeld(string full) =>
        TextCatalog.Core.Text("Scoring_CapHeld", full);

    internal static LocalizedText Capped(LocalizedText text, string cap) =>
        TextCatalog.Core.Text("Scoring_Capped", text, cap);

    internal static LocalizedText CheckUndefined() =>
        TextCatalog.Core.Text("Scoring_CheckUndefined");

    internal static LocalizedText CheckWithoutFacts() =>
        TextCatalog.Core.Text("Scoring_CheckWithoutFacts");

    internal static LocalizedText Compares(string value, LocalizedText comparison) =>
        TextCatalog.Core.Text("Scoring_Compares", value, comparison);

    internal static LocalizedText ConditionLacks(IEnumerable<string> inputs) =>
        TextCatalog.Core.Text("Scoring_ConditionLacks", inputs);

    internal static LocalizedText ConditionLacksFindings() =>
        TextCatalog.Core.Text("Scoring_ConditionLacksFindings");

    internal static LocalizedText CountNegative(LocalizedText count, string number) =>
        TextCatalog.Core.Text("Scoring_CountNegative", count, number);

    internal static LocalizedText Converted(string printed, string converted) =>
        TextCatalog.Core.Text("Scoring_Converted", printed, converted);

    internal static LocalizedText Counted(LocalizedText count, string number, string deduct, string cost) =>
        TextCatalog.Core.Text("Scoring_Counted", count, number, deduct, cost);

    internal static LocalizedText DeductedToNothing(string full) =>
        TextCatalog.Core.Text("Scoring_DeductedToNothing", full);

    internal static LocalizedText DivisionByZero() =>
        TextCatalog.Core.Text("Scoring_DivisionByZero");

    internal static LocalizedText Example(string example) =>
        TextCatalog.Core.Text("Scoring_Example", example);

    internal static LocalizedText ExemptBecause(string because) =>
        TextCatalog.Core.Text("Scoring_ExemptBecause", because);

    internal static LocalizedText ExemptUndecided(LocalizedText condition) =>
        TextCatalog.Core.Text("Scoring_ExemptUndecided", condition);

    internal static LocalizedText FactsMissing(IEnumerable<string> names) =>
        TextCatalog.Core.Text("Scoring_FactsMissing", names);

    internal static LocalizedText FigureLeftOut(string id, string figure, string value) =>
        TextCatalog.Core.Text("Scoring_FigureLeftOut", id, figure, value);

    internal static LocalizedText FigureNotInValue(string id, string figure, string value) =>
        TextCatalog.Core.Text("Scoring_FigureNotInValue", id, figure, value);

    internal static LocalizedText FindingsMissing() =>
        TextCatalog.Core.Text("Scoring_FindingsMissing");

    internal static LocalizedText FloorHeld() =>
        TextCatalog.Core.Text("Scoring_FloorHeld");

    internal static LocalizedText Found(IEnumerable<string> kinds, string count, string deduct, string cost) =>
        TextCatalog.Core.Text("Scoring_Found", kinds, count, deduct, cost);

    internal static LocalizedText FoundAny(IEnumerable<string> kinds, string cost) =>
        TextCatalog.Core.Text("Scoring_FoundAny", kinds, cost);

    internal static LocalizedText FoundKinds(IEnumerable<string> kinds, string count, string deduct, string cost) =>
        TextCatalog.Core.Text("Scoring_FoundKinds", kinds, count, deduct, cost);

    internal static LocalizedText GateUndecided(LocalizedText condition) =>
        TextCatalog.Core.Text("Scoring_GateUndecided", condition);

    internal static LocalizedText Gated(LocalizedText reason, LocalizedText condition) =>
        TextCatalog.Core.Text("Scoring_Gated", reason, condition);

    internal static LocalizedText Gives(LocalizedText reason, string points) =>
        TextCatalog.Core.Text("Scoring_Gives", reason, points);

    internal static LocalizedText GivesRounded(LocalizedText reason, LocalizedText mode, int places, string points) =>
        TextCatalog.Core.Text("Scoring_GivesRounded", reason, mode, places, points);

    internal static LocalizedText GivesTogether(LocalizedText reason, string points) =>
        TextCatalog.Core.Text("Scoring_GivesTogether", reason, points);

    internal static LocalizedText GivesTogetherRounded(LocalizedText reason, LocalizedText mode, int places, string points) =>
        TextCatalog.Core.Text("Scoring_GivesTogetherRounded", reason, mode, places, points);

    internal static LocalizedText InInterval(string value, LocalizedText interval) =>
        TextCatalog.Core.Text("Scoring_InInterval", value, interval);

    internal static LocalizedText ItemsNotMet(IEnumerable<string> items, int count) =>
        TextCatalog.Core.Text("Scoring_ItemsNotMet", items, count);

    internal static LocalizedText LeavesWithoutScore(IEnumerable<string> leaves) =>
        TextCatalog.Core.Text("Scoring_LeavesWithoutScore", leaves);

    internal static LocalizedText JudgedMet(string reason) =>
        TextCatalog.Core.Text("Scoring_JudgedMet", reason);

    internal static LocalizedText JudgedUnmet(string reason) =>
        TextCatalog.Core.Text("Scoring_JudgedUnmet", reason);

    internal static LocalizedText LevelChosen(string input, string level) =>
        TextCatalog.Core.Text("Scoring_LevelChosen", input, level);

    internal static LocalizedText Line(string raw) =>
        TextCatalog.Core.Text("Scoring_Line", raw);

    internal static LocalizedText ListExpected(string name) =>
        TextCatalog.Core.Text("Scoring_ListExpected", name);

    internal static LocalizedText ListGiven(string name) =>
        TextCatalog.Core.Text("Scoring_ListGiven", name);

    internal static LocalizedText ModeCeiling() =>
        TextCatalog.Core.Text("Scoring_ModeCeiling");

    internal static LocalizedText ModeFloor() =>
        TextCatalog.Core.Text("Scoring_ModeFloor");

    internal static LocalizedText ModeHalfAway() =>
        TextCatalog.Core.Text("Scoring_ModeHalfAway");

    internal static LocalizedText ModeHalfEven() =>
        TextCatalog.Core.Text("Scoring_ModeHalfEven");

    internal static LocalizedText ModeTruncate() =>
        TextCatalog.Core.Text("Scoring_ModeTruncate");

    internal static LocalizedText NeedsCohort(string pack) =>
        TextCatalog.Core.Text("Scoring_NeedsCohort", pack);

    internal static LocalizedText NegativeCount(string kind, int count) =>
        TextCatalog.Core.Text("Scoring_NegativeCount", kind, count);

    internal static LocalizedText NoAlternativeApplies() =>
        TextCatalog.Core.Text("Scoring_NoAlternativeApplies");

    internal static LocalizedText NoCohortDefined(string pack) =>
        TextCatalog.Core.Text("Scoring_NoCohortDefined", pack);

    internal static LocalizedText NoGradeCovers(string total) =>
        TextCatalog.Core.Text("Scoring_NoGradeCovers", total);

    internal static LocalizedText NoPiece(string value) =>
        TextCatalog.Core.Text("Scoring_NoPiece", value);

    internal static LocalizedText NoRow() =>
        TextCatalog.Core.Text("Scoring_NoRow");

    internal static LocalizedText NoTargetRows(string pack) =>
        TextCatalog.Core.Text("Scoring_NoTargetRows", pack);

    internal static LocalizedText NotApplicableBecause(LocalizedText condition) =>
        TextCatalog.Core.Text("Scoring_NotApplicableBecause", condition);

    internal static LocalizedText NotApplicableFull(LocalizedText reason, string points) =>
        TextCatalog.Core.Text("Scoring_NotApplicableFull", reason, points);

    internal static LocalizedText NotApplicableLeftOut(LocalizedText reason) =>
        TextCatalog.Core.Text("Scoring_NotApplicableLeftOut", reason);

    internal static LocalizedText NotApplicableMean(LocalizedText reason, string points) =>
        TextCatalog.Core.Text("Scoring_NotApplicableMean", reason, points);

    internal static LocalizedText NotApplicableNoPeers(LocalizedText reason) =>
        TextCatalog.Core.Text("Scoring_NotApplicableNoPeers", reason);

    internal static LocalizedText NotApplicableUndecided(LocalizedText condition) =>
        TextCatalog.Core.Text("Scoring_NotApplicableUndecided", condition);

    internal static LocalizedText NotComparable(string reason) =>
        TextCatalog.Core.Text("Scoring_NotComparable", reason);

    internal static LocalizedText NotReadable(string name, LocalizedText why) =>
        TextCatalog.Core.Text("Scoring_NotReadable", name, why);

    internal static LocalizedText NothingApplies() =>
        TextCatalog.Core.Text("Scoring_NothingApplies");

    internal static LocalizedText NothingFound(IEnumerable<string> kinds) =>
        TextCatalog.Core.Text("Scoring_NothingFound", kinds);

    internal static LocalizedText OtherPack(string found, string pack) =>
        TextCatalog.Core.Text("Scoring_OtherPack", found, pack);

    internal static LocalizedText OtherwiseHeld() =>
        TextCatalog.Core.Text("Scoring_OtherwiseHeld");

    internal static LocalizedText OutOfRange(string name, string found, string range) =>
        TextCatalog.Core.Text("Scoring_OutOfRange", name, found, range);

    internal static LocalizedText PackHasNone() =>
        TextCatalog.Core.Text("Scoring_PackHasNone");

    internal static LocalizedText PartGives(string part, LocalizedText reason, string points) =>
        TextCatalog.Core.Text("Scoring_PartGives", part, reason, points);

    internal static LocalizedText PartGivesTogether(string part, LocalizedText reason, string points) =>
        TextCatalog.Core.Text("Scoring_PartGivesTogether", part, reason, points);

    internal static LocalizedText PartUndefined(string part, LocalizedText reason) =>
        TextCatalog.Core.Text("Scoring_PartUndefined", part, reason);

    internal static LocalizedText PercentHint(string asPercent, string asRatio) =>
        TextCatalog.Core.Text("Scoring_PercentHint", asPercent, asRatio);

    internal static LocalizedText PlainRead(string target, LocalizedText interval) =>
        TextCatalog.Core.Text("Scoring_PlainRead", target, interval);

    internal static LocalizedText Proportion(string points, string value, LocalizedText of, string raw) =>
        TextCatalog.Core.Text("Scoring_Proportion", points, value, of, raw);

    internal static LocalizedText RangeHint() =>
        TextCatalog.Core.Text("Scoring_RangeHint");

    internal static LocalizedText RowHeld(LocalizedText condition) =>
        TextCatalog.Core.Text("Scoring_RowHeld", condition);

    internal static LocalizedText RowIsComparable(string id, string target, string value) =>
        TextCatalog.Core.Text("Scoring_RowIsComparable", id, target, value);

    internal static LocalizedText RowIsComparableHint() =>
        TextCatalog.Core.Text("Scoring_RowIsComparableHint");

    internal static LocalizedText RowRule(LocalizedText target) =>
        TextCatalog.Core.Text("Scoring_RowRule", target);

    internal static LocalizedText RowScoreOutside(string id, Rational score, Rational full) =>
        TextCatalog.Core.Text("Scoring_RowScoreOutside", id, score, full);

    internal static LocalizedText RowTwice(string id) =>
        TextCatalog.Core.Text("Scoring_RowTwice", id);

    internal static LocalizedText RowUnitsDiffer(string id, string target, string value) =>
        TextCatalog.Core.Text("Scoring_RowUnitsDiffer", id, target, value);

    internal static LocalizedText RowValueMissing() =>
        TextCatalog.Core.Text("Scoring_RowValueMissing");

    internal static LocalizedText RowWithPoints(string id, string pack) =>
        TextCatalog.Core.Text("Scoring_RowWithPoints", id, pack);

    internal static LocalizedText RowWithoutPoints(string id) =>
        TextCatalog.Core.Text("Scoring_RowWithoutPoints", id);

    internal static LocalizedText RowsDoNotAddUp(Rational declared, Rational found) =>
        TextCatalog.Core.Text("Scoring_RowsDoNotAddUp", declared, found);

    internal static LocalizedText RowsWithoutValue(IEnumerable<string> rows) =>
        TextCatalog.Core.Text("Scoring_RowsWithoutValue", rows);

    internal static LocalizedText SomeMissTarget(LocalizedText values, LocalizedText missing, LocalizedText target) =>
        TextCatalog.Core.Text("Scoring_SomeMissTarget", values, missing, target);

    internal static LocalizedText Staircase(LocalizedText origin, string distance, string steps, string points, string deduct, string raw) =>
        TextCatalog.Core.Text("Scoring_Staircase", origin, distance, steps, points, deduct, raw);

    internal static LocalizedText SubjectInNoPart(string subject) =>
        TextCatalog.Core.Text("Scoring_SubjectInNoPart", subject);

    internal static LocalizedText SubjectMissing(string subject, string part) =>
        TextCatalog.Core.Text("Scoring_SubjectMissing", subject, part);

    internal static LocalizedText TargetHint() =>
        TextCatalog.Core.Text("Scoring_TargetHint");

    internal static LocalizedText TargetInWordsHint() =>
        TextCatalog.Core.Text("Scoring_TargetInWordsHint");

    internal static LocalizedText TargetMet(LocalizedText value, LocalizedText target) =>
        TextCatalog.Core.Text("Scoring_TargetMet", value, target);

    internal static LocalizedText TargetMissed(LocalizedText value, LocalizedText target) =>
        TextCatalog.Core.Text("Scoring_TargetMissed", value, target);

    internal static LocalizedText TargetNotComparable(string id, string target) =>
        TextCatalog.Core.Text("Scoring_TargetNotComparable", id, target);

    internal static LocalizedText UndefinedGives(LocalizedText reason, string points) =>
        TextCatalog.Core.Text("Scoring_UndefinedGives", reason, points);

    internal static LocalizedText UndefinedWithoutScore(LocalizedText reason) =>
        TextCatalog.Core.Text("Scoring_UndefinedWithoutScore", reason);

    internal static LocalizedText UnknownAward(string id, string pack) =>
        TextCatalog.Core.Text("Scoring_UnknownAward", id, pack);

    internal static LocalizedText UnknownFact(string name, string pack) =>
        TextCatalog.Core.Text("Scoring_UnknownFact", name, pack);

    internal static LocalizedText UnknownFindingKind(string name, string pack) =>
        TextCatalog.Core.Text("Scoring_UnknownFindingKind", name, pack);

    internal static LocalizedText VetoOpen(string veto, LocalizedText reason) =>
        TextCatalog.Core.Text("Scoring_VetoOpen", veto, reason);

    internal static LocalizedText Waived(LocalizedText text, int count, LocalizedText reasons) =>
        TextCatalog.Core.Text("Scoring_Waived", text, count, reasons);

    internal static LocalizedText WithAggravated(LocalizedText text, string count, string cost) =>
        TextCatalog.Core.Text("Scoring_WithAggravated", text, count, cost);

    internal static LocalizedText WithBonus(LocalizedText reason, string bonus, LocalizedText why) =>
        TextCatalog.Core.Text("Scoring_WithBonus", reason, bonus, why);

    internal static LocalizedText WrongKind(string name, string found, LocalizedText expected) =>
        TextCatalog.Core.Text("Scoring_WrongKind", name, found, expected);

    internal static LocalizedText WrongUnit(string name, string found, LocalizedText expected) =>
        TextCatalog.Core.Text("Scoring_WrongUnit", name, found, expected);

    internal static LocalizedText YesNoHint() =>
        TextCatalog.Core.Text("Scoring_YesNoHint");
}
