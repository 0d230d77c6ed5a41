using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Criteria;

/// <summary>The sentences about criteria and intervals.</summary>
internal static class CriterionTexts
{
    internal static LocalizedText Awarded(Rational full) =>
        TextCatalog.Core.Text("Criterion_Awarded", full);

    internal static LocalizedText ClosedInfinity() =>
        TextCatalog.Core.Text("Criterion_ClosedInfinity");

    internal static LocalizedText ConstantPiece(string interval, string points) =>
        TextCatalog.Core.Text("Criterion_ConstantPiece", interval, points);

    internal static LocalizedText EmptyInterval(string text) =>
        TextCatalog.Core.Text("Criterion_EmptyInterval", text);

    internal static LocalizedText FirstRow() =>
        TextCatalog.Core.Text("Criterion_FirstRow");

    internal static LocalizedText FloorAndCap(Rational full) =>
        TextCatalog.Core.Text("Criterion_FloorAndCap", full);

    internal static LocalizedText FromFull(Rational full) =>
        TextCatalog.Core.Text("Criterion_FromFull", full);

    internal static LocalizedText IfAny(string finding, string points) =>
        TextCatalog.Core.Text("Criterion_IfAny", finding, points);

    internal static LocalizedText IntervalExpected(string found) =>
        TextCatalog.Core.Text("Criterion_IntervalExpected", found);

    internal static LocalizedText IntervalHint() =>
        TextCatalog.Core.Text("Criterion_IntervalHint");

    internal static LocalizedText LinePiece(string interval, string from, string fromPoints, string to, string toPoints) =>
        TextCatalog.Core.Text("Criterion_LinePiece", interval, from, fromPoints, to, toPoints);

    internal static LocalizedText Measure(string expression) =>
        TextCatalog.Core.Text("Criterion_Measure", expression);

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

    internal static LocalizedText PerItem(string finding, string points) =>
        TextCatalog.Core.Text("Criterion_PerItem", finding, points);

    internal static LocalizedText PerKey(string finding, string points) =>
        TextCatalog.Core.Text("Criterion_PerKey", finding, points);

    internal static LocalizedText ProportionPiece(string interval, string points, string of) =>
        TextCatalog.Core.Text("Criterion_ProportionPiece", interval, points, of);

    internal static LocalizedText Row(string condition, string points) =>
        TextCatalog.Core.Text("Criterion_Row", condition, points);

    internal static LocalizedText StaircasePiece(string interval, string points, string origin, string step, string deduct, LocalizedText partial) =>
        TextCatalog.Core.Text("Criterion_StaircasePiece", interval, points, origin, step, deduct, partial);

    internal static LocalizedText UntilNothing() =>
        TextCatalog.Core.Text("Criterion_UntilNothing");

    internal static LocalizedText WithCap(LocalizedText text, string cap) =>
        TextCatalog.Core.Text("Criterion_WithCap", text, cap);

    internal static LocalizedText WrongInfinity(string found) =>
        TextCatalog.Core.Text("Criterion_WrongInfinity", found);
}
