using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Criteria;

/// <summary>The sentences about criteria and intervals.</summary>
internal static class CriterionTexts
{
    internal static LocalizedText Aggravated(LocalizedText text, LocalizedText amounts, string points) =>
        TextCatalog.Core.Text("Criterion_Aggravated", text, amounts, points);

    internal static LocalizedText Alternative(LocalizedText condition) =>
        TextCatalog.Core.Text("Criterion_Alternative", condition);

    internal static LocalizedText Awarded(Rational full) =>
        TextCatalog.Core.Text("Criterion_Awarded", full);

    internal static LocalizedText Choice(string input) =>
        TextCatalog.Core.Text("Criterion_Choice", input);

    internal static LocalizedText ClosedInfinity() =>
        TextCatalog.Core.Text("Criterion_ClosedInfinity");

    internal static LocalizedText ConstantPiece(LocalizedText interval, string points) =>
        TextCatalog.Core.Text("Criterion_ConstantPiece", interval, points);

    internal static LocalizedText EmptyInterval(string text) =>
        TextCatalog.Core.Text("Criterion_EmptyInterval", text);

    internal static LocalizedText Escalating(LocalizedText text) =>
        TextCatalog.Core.Text("Criterion_Escalating", text);

    internal static LocalizedText FirstRow() =>
        TextCatalog.Core.Text("Criterion_FirstRow");

    internal static LocalizedText FloorAndCap(Rational full) =>
        TextCatalog.Core.Text("Criterion_FloorAndCap", full);

    internal static LocalizedText FromFull(Rational full) =>
        TextCatalog.Core.Text("Criterion_FromFull", full);

    internal static LocalizedText IfAny(IEnumerable<string> findings, string points) =>
        TextCatalog.Core.Text("Criterion_IfAny", findings, points);

    internal static LocalizedText IntervalExpected(string found) =>
        TextCatalog.Core.Text("Criterion_IntervalExpected", found);

    internal static LocalizedText IntervalHint() =>
        TextCatalog.Core.Text("Criterion_IntervalHint");

    internal static LocalizedText Item(string id, LocalizedText condition) =>
        TextCatalog.Core.Text("Criterion_Item", id, condition);

    internal static LocalizedText ItemWithPoints(string id, LocalizedText condition, string points) =>
        TextCatalog.Core.Text("Criterion_ItemWithPoints", id, condition, points);

    internal static LocalizedText ItemsAll(string full) =>
        TextCatalog.Core.Text("Criterion_ItemsAll", full);

    internal static LocalizedText ItemsEach() =>
        TextCatalog.Core.Text("Criterion_ItemsEach");

    internal static LocalizedText ItemsMinus(string full, string deduct) =>
        TextCatalog.Core.Text("Criterion_ItemsMinus", full, deduct);

    internal static LocalizedText Level(string level, string points) =>
        TextCatalog.Core.Text("Criterion_Level", level, points);

    internal static LocalizedText LinePiece(LocalizedText interval, LocalizedText from, string fromPoints, LocalizedText to, string toPoints) =>
        TextCatalog.Core.Text("Criterion_LinePiece", interval, from, fromPoints, to, toPoints);

    internal static LocalizedText Measure(LocalizedText expression) =>
        TextCatalog.Core.Text("Criterion_Measure", expression);

    internal static LocalizedText NoAlternative(IEnumerable<LocalizedText> facts) =>
        TextCatalog.Core.Text("Criterion_NoAlternative", facts);

    internal static LocalizedText NotComparable() =>
        TextCatalog.Core.Text("Criterion_NotComparable");

    internal static LocalizedText NotProvable() =>
        TextCatalog.Core.Text("Criterion_NotProvable");

    internal static LocalizedText NotProvableHint() =>
        TextCatalog.Core.Text("Criterion_NotProvableHint");

    internal static LocalizedText OneRow() =>
        TextCatalog.Core.Text("Criterion_OneRow");

    internal static LocalizedText OtherwiseRow(string points) =>
        TextCatalog.Core.Text("Criterion_OtherwiseRow", points);

    internal static LocalizedText Part(string id, Rational full) =>
        TextCatalog.Core.Text("Criterion_Part", id, full);

    internal static LocalizedText PartLine(LocalizedText line) =>
        TextCatalog.Core.Text("Criterion_PartLine", line);

    internal static LocalizedText PartialDown() =>
        TextCatalog.Core.Text("Criterion_PartialDown");

    internal static LocalizedText PartialExact() =>
        TextCatalog.Core.Text("Criterion_PartialExact");

    internal static LocalizedText PartialUp() =>
        TextCatalog.Core.Text("Criterion_PartialUp");

    internal static LocalizedText PerCount(LocalizedText count, string points) =>
        TextCatalog.Core.Text("Criterion_PerCount", count, points);

    internal static LocalizedText PerItem(IEnumerable<string> findings, string points) =>
        TextCatalog.Core.Text("Criterion_PerItem", findings, points);

    internal static LocalizedText PerKey(IEnumerable<string> findings, string points) =>
        TextCatalog.Core.Text("Criterion_PerKey", findings, points);

    internal static LocalizedText PerKind(IEnumerable<string> findings, string points) =>
        TextCatalog.Core.Text("Criterion_PerKind", findings, points);

    internal static LocalizedText ProportionPiece(LocalizedText interval, string points, LocalizedText of) =>
        TextCatalog.Core.Text("Criterion_ProportionPiece", interval, points, of);

    internal static LocalizedText Row(LocalizedText condition, string points) =>
        TextCatalog.Core.Text("Criterion_Row", condition, points);

    internal static LocalizedText StaircasePiece(LocalizedText interval, string points, LocalizedText origin, LocalizedText step, string deduct, LocalizedText partial) =>
        TextCatalog.Core.Text("Criterion_StaircasePiece", interval, points, origin, step, deduct, partial);

    internal static LocalizedText TakenOut(LocalizedText amount, string input, string because) =>
        TextCatalog.Core.Text("Criterion_TakenOut", amount, input, because);

    internal static LocalizedText TwoAlternatives(IEnumerable<LocalizedText> facts) =>
        TextCatalog.Core.Text("Criterion_TwoAlternatives", facts);

    internal static LocalizedText UntilNothing() =>
        TextCatalog.Core.Text("Criterion_UntilNothing");

    internal static LocalizedText WithCap(LocalizedText text, string cap) =>
        TextCatalog.Core.Text("Criterion_WithCap", text, cap);

    internal static LocalizedText WrongInfinity(string found) =>
        TextCatalog.Core.Text("Criterion_WrongInfinity", found);
}
