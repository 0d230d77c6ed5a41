using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Analysis;

/// <summary>The sentences of the linter.</summary>
internal static class LintTexts
{
    internal static LocalizedText ALock() =>
        TextCatalog.Core.Text("Lint_ALock");

    internal static LocalizedText AgainstDirection(string from, Rational fromPoints, string to, Rational toPoints) =>
        TextCatalog.Core.Text("Lint_AgainstDirection", from, fromPoints, to, toPoints);

    internal static LocalizedText AlwaysHolds(LocalizedText condition) =>
        TextCatalog.Core.Text("Lint_AlwaysHolds", condition);

    internal static LocalizedText AmbiguousPercentStep() =>
        TextCatalog.Core.Text("Lint_AmbiguousPercentStep");

    internal static LocalizedText AmbiguousPercentStepHint() =>
        TextCatalog.Core.Text("Lint_AmbiguousPercentStepHint");

    internal static LocalizedText BeyondFull(string place, Rational points, Rational full) =>
        TextCatalog.Core.Text("Lint_BeyondFull", place, points, full);

    internal static LocalizedText BeyondFullHint() =>
        TextCatalog.Core.Text("Lint_BeyondFullHint");

    internal static LocalizedText CapAboveFull(Rational cap, Rational full) =>
        TextCatalog.Core.Text("Lint_CapAboveFull", cap, full);

    internal static LocalizedText CapBelowCost(Rational cap, Rational cost) =>
        TextCatalog.Core.Text("Lint_CapBelowCost", cap, cost);

    internal static LocalizedText ChangedSinceLocked(string pack) =>
        TextCatalog.Core.Text("Lint_ChangedSinceLocked", pack);

    internal static LocalizedText ChangedSinceLockedHint() =>
        TextCatalog.Core.Text("Lint_ChangedSinceLockedHint");

    internal static LocalizedText CostAboveFull(Rational cost, Rational full) =>
        TextCatalog.Core.Text("Lint_CostAboveFull", cost, full);

    internal static LocalizedText CostHint() =>
        TextCatalog.Core.Text("Lint_CostHint");

    internal static LocalizedText EdgeOffGrid(string edge) =>
        TextCatalog.Core.Text("Lint_EdgeOffGrid", edge);

    internal static LocalizedText EdgeOffGridHint() =>
        TextCatalog.Core.Text("Lint_EdgeOffGridHint");

    internal static LocalizedText FloorNotGiven(Rational floor, Rational least) =>
        TextCatalog.Core.Text("Lint_FloorNotGiven", floor, least);

    internal static LocalizedText FloorNotReached(Rational floor, Rational least, string place) =>
        TextCatalog.Core.Text("Lint_FloorNotReached", floor, least, place);

    internal static LocalizedText FloorNotReachedHint() =>
        TextCatalog.Core.Text("Lint_FloorNotReachedHint");

    internal static LocalizedText FloorNotTaken(Rational floor, Rational least) =>
        TextCatalog.Core.Text("Lint_FloorNotTaken", floor, least);

    internal static LocalizedText FullIsRounded(string id, Rational full, Rational rounded) =>
        TextCatalog.Core.Text("Lint_FullIsRounded", id, full, rounded);

    internal static LocalizedText FullIsRoundedHint() =>
        TextCatalog.Core.Text("Lint_FullIsRoundedHint");

    internal static LocalizedText FullNotReached(Rational full, Rational most, string place) =>
        TextCatalog.Core.Text("Lint_FullNotReached", full, most, place);

    internal static LocalizedText FullNotReachedHint() =>
        TextCatalog.Core.Text("Lint_FullNotReachedHint");

    internal static LocalizedText FullNotReachedInTable(Rational full, Rational most) =>
        TextCatalog.Core.Text("Lint_FullNotReachedInTable", full, most);

    internal static LocalizedText Gap(string gap, string witness) =>
        TextCatalog.Core.Text("Lint_Gap", gap, witness);

    internal static LocalizedText GapHint() =>
        TextCatalog.Core.Text("Lint_GapHint");

    internal static LocalizedText GapHintShared(IEnumerable<string> names) =>
        TextCatalog.Core.Text("Lint_GapHintShared", names);

    internal static LocalizedText GradeNever(string grade, Rational most) =>
        TextCatalog.Core.Text("Lint_GradeNever", grade, most);

    internal static LocalizedText GradesGap(string gap, string witness) =>
        TextCatalog.Core.Text("Lint_GradesGap", gap, witness);

    internal static LocalizedText GradesOverlap(string first, string second, string witness) =>
        TextCatalog.Core.Text("Lint_GradesOverlap", first, second, witness);

    internal static LocalizedText IdleSuppression(string code, string on) =>
        TextCatalog.Core.Text("Lint_IdleSuppression", code, on);

    internal static LocalizedText IdleSuppressionHint() =>
        TextCatalog.Core.Text("Lint_IdleSuppressionHint");

    internal static LocalizedText InStretch(LocalizedText judged, string region) =>
        TextCatalog.Core.Text("Lint_InStretch", judged, region);

    internal static LocalizedText JumpsHint(IEnumerable<string> jumps) =>
        TextCatalog.Core.Text("Lint_JumpsHint", jumps);

    internal static LocalizedText LockedHash() =>
        TextCatalog.Core.Text("Lint_LockedHash");

    internal static LocalizedText NearlyAlike(string name, string other) =>
        TextCatalog.Core.Text("Lint_NearlyAlike", name, other);

    internal static LocalizedText NearlyAlikeHint() =>
        TextCatalog.Core.Text("Lint_NearlyAlikeHint");

    internal static LocalizedText NegativeCount(LocalizedText count, string witness) =>
        TextCatalog.Core.Text("Lint_NegativeCount", count, witness);

    internal static LocalizedText NegativeCountHint() =>
        TextCatalog.Core.Text("Lint_NegativeCountHint");

    internal static LocalizedText NeverHolds(LocalizedText condition) =>
        TextCatalog.Core.Text("Lint_NeverHolds", condition);

    internal static LocalizedText NoAssumption(string id) =>
        TextCatalog.Core.Text("Lint_NoAssumption", id);

    internal static LocalizedText NoAssumptionHint() =>
        TextCatalog.Core.Text("Lint_NoAssumptionHint");

    internal static LocalizedText NoPoints() =>
        TextCatalog.Core.Text("Lint_NoPoints");

    internal static LocalizedText NoSatisfaction() =>
        TextCatalog.Core.Text("Lint_NoSatisfaction");

    internal static LocalizedText NoSource(string id) =>
        TextCatalog.Core.Text("Lint_NoSource", id);

    internal static LocalizedText NoSourceHint() =>
        TextCatalog.Core.Text("Lint_NoSourceHint");

    internal static LocalizedText NoValidity(string pack) =>
        TextCatalog.Core.Text("Lint_NoValidity", pack);

    internal static LocalizedText NoValidityHint() =>
        TextCatalog.Core.Text("Lint_NoValidityHint");

    internal static LocalizedText NotBestInside(LocalizedText valley) =>
        TextCatalog.Core.Text("Lint_NotBestInside", valley);

    internal static LocalizedText NotLocked(string pack) =>
        TextCatalog.Core.Text("Lint_NotLocked", pack);

    internal static LocalizedText NotLockedHint() =>
        TextCatalog.Core.Text("Lint_NotLockedHint");

    internal static LocalizedText NotProven() =>
        TextCatalog.Core.Text("Lint_NotProven");

    internal static LocalizedText NotProvenHint() =>
        TextCatalog.Core.Text("Lint_NotProvenHint");

    internal static LocalizedText OutputAndBenefit(Rational points, Rational full, string share) =>
        TextCatalog.Core.Text("Lint_OutputAndBenefit", points, full, share);

    internal static LocalizedText OutsideDomain(LocalizedText band, string domain) =>
        TextCatalog.Core.Text("Lint_OutsideDomain", band, domain);

    internal static LocalizedText Overlap(LocalizedText first, LocalizedText second, string witness) =>
        TextCatalog.Core.Text("Lint_Overlap", first, second, witness);

    internal static LocalizedText OverlapHint() =>
        TextCatalog.Core.Text("Lint_OverlapHint");

    internal static LocalizedText PercentageBesidePlain(string percent, Rational value, LocalizedText input) =>
        TextCatalog.Core.Text("Lint_PercentageBesidePlain", percent, value, input);

    internal static LocalizedText PercentageBesidePlainHint() =>
        TextCatalog.Core.Text("Lint_PercentageBesidePlainHint");

    internal static LocalizedText PlainBesidePercentage(Rational plain, string percent, LocalizedText measure) =>
        TextCatalog.Core.Text("Lint_PlainBesidePercentage", plain, percent, measure);

    internal static LocalizedText PlainBesidePercentageHint(Rational plain) =>
        TextCatalog.Core.Text("Lint_PlainBesidePercentageHint", plain);

    internal static LocalizedText PointsAreRounded(Rational points, Rational rounded) =>
        TextCatalog.Core.Text("Lint_PointsAreRounded", points, rounded);

    internal static LocalizedText PointsAreRoundedHint() =>
        TextCatalog.Core.Text("Lint_PointsAreRoundedHint");

    internal static LocalizedText PointsNotProven() =>
        TextCatalog.Core.Text("Lint_PointsNotProven");

    internal static LocalizedText RowNever(int row) =>
        TextCatalog.Core.Text("Lint_RowNever", row);

    internal static LocalizedText RowUnreachable(int row) =>
        TextCatalog.Core.Text("Lint_RowUnreachable", row);

    internal static LocalizedText SameItem(string first, string second, LocalizedText condition) =>
        TextCatalog.Core.Text("Lint_SameItem", first, second, condition);

    internal static LocalizedText SameItemHint() =>
        TextCatalog.Core.Text("Lint_SameItemHint");

    internal static LocalizedText SettledHint() =>
        TextCatalog.Core.Text("Lint_SettledHint");

    internal static LocalizedText SomePoints(Rational points) =>
        TextCatalog.Core.Text("Lint_SomePoints", points);

    internal static LocalizedText TableGap(IEnumerable<LocalizedText> facts) =>
        TextCatalog.Core.Text("Lint_TableGap", facts);

    internal static LocalizedText TableGapHint() =>
        TextCatalog.Core.Text("Lint_TableGapHint");

    internal static LocalizedText TableHintShared(IEnumerable<string> names) =>
        TextCatalog.Core.Text("Lint_TableHintShared", names);

    internal static LocalizedText TableOverlap(int first, int second, IEnumerable<LocalizedText> facts) =>
        TextCatalog.Core.Text("Lint_TableOverlap", first, second, facts);

    internal static LocalizedText TableOverlapHint() =>
        TextCatalog.Core.Text("Lint_TableOverlapHint");

    internal static LocalizedText TooLarge() =>
        TextCatalog.Core.Text("Lint_TooLarge");

    internal static LocalizedText TooLargeHint() =>
        TextCatalog.Core.Text("Lint_TooLargeHint");

    internal static LocalizedText Unreachable(LocalizedText band) =>
        TextCatalog.Core.Text("Lint_Unreachable", band);

    internal static LocalizedText UnreachableHint() =>
        TextCatalog.Core.Text("Lint_UnreachableHint");

    internal static LocalizedText UnusedFinding(string name) =>
        TextCatalog.Core.Text("Lint_UnusedFinding", name);

    internal static LocalizedText UnusedHint() =>
        TextCatalog.Core.Text("Lint_UnusedHint");

    internal static LocalizedText UnusedInput(string name) =>
        TextCatalog.Core.Text("Lint_UnusedInput", name);

    internal static LocalizedText ValidAtOnce(string earlier, string later) =>
        TextCatalog.Core.Text("Lint_ValidAtOnce", earlier, later);

    internal static LocalizedText Valley(string first, Rational firstPoints, string low, Rational lowPoints, string last, Rational lastPoints) =>
        TextCatalog.Core.Text("Lint_Valley", first, firstPoints, low, lowPoints, last, lastPoints);

    internal static LocalizedText WordingDiffers(IEnumerable<LocalizedText> where, LocalizedText byWording, LocalizedText byRule) =>
        TextCatalog.Core.Text("Lint_WordingDiffers", where, byWording, byRule);

    internal static LocalizedText WordingDiffersHint() =>
        TextCatalog.Core.Text("Lint_WordingDiffersHint");

    internal static LocalizedText WordingNotCompared(string phrase) =>
        TextCatalog.Core.Text("Lint_WordingNotCompared", phrase);

    internal static LocalizedText WordingNotRead(LocalizedText why) =>
        TextCatalog.Core.Text("Lint_WordingNotRead", why);

    internal static LocalizedText WordingReadsAs(string wording, string rule) =>
        TextCatalog.Core.Text("Lint_WordingReadsAs", wording, rule);
}
