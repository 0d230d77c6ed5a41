using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Phrases;

/// <summary>The sentences about phrases.</summary>
internal static class PhraseTexts
{
    internal static LocalizedText AllOrEach() =>
        TextCatalog.Core.Text("Phrase_AllOrEach");

    internal static LocalizedText ChangeOrValue() =>
        TextCatalog.Core.Text("Phrase_ChangeOrValue");

    internal static LocalizedText EdgeTwice(string value) =>
        TextCatalog.Core.Text("Phrase_EdgeTwice", value);

    internal static LocalizedText EdgeUnsaid(string value) =>
        TextCatalog.Core.Text("Phrase_EdgeUnsaid", value);

    internal static LocalizedText FaultUnnamed(string found) =>
        TextCatalog.Core.Text("Phrase_FaultUnnamed", found);

    internal static LocalizedText FormulaWhere() =>
        TextCatalog.Core.Text("Phrase_FormulaWhere");

    internal static LocalizedText FullNeverEarned(string full) =>
        TextCatalog.Core.Text("Phrase_FullNeverEarned", full);

    internal static LocalizedText ItemsDoNotAddUp(Rational sum) =>
        TextCatalog.Core.Text("Phrase_ItemsDoNotAddUp", sum);

    internal static LocalizedText NameUnsayable(string name) =>
        TextCatalog.Core.Text("Phrase_NameUnsayable", name);

    internal static LocalizedText NoPointsAt(string value) =>
        TextCatalog.Core.Text("Phrase_NoPointsAt", value);

    internal static LocalizedText NotComparableUnsayable() =>
        TextCatalog.Core.Text("Phrase_NotComparableUnsayable");

    internal static LocalizedText NothingUnderstood() =>
        TextCatalog.Core.Text("Phrase_NothingUnderstood");

    internal static LocalizedText NotUnderstood(string found) =>
        TextCatalog.Core.Text("Phrase_NotUnderstood", found);

    internal static LocalizedText OnceOrEach(string found) =>
        TextCatalog.Core.Text("Phrase_OnceOrEach", found);

    internal static LocalizedText PartialOfNoStep(string found) =>
        TextCatalog.Core.Text("Phrase_PartialOfNoStep", found);

    internal static LocalizedText PartialUnsaid(string step) =>
        TextCatalog.Core.Text("Phrase_PartialUnsaid", step);

    internal static LocalizedText PercentOfWhat(string found) =>
        TextCatalog.Core.Text("Phrase_PercentOfWhat", found);

    internal static LocalizedText PercentSign(string value) =>
        TextCatalog.Core.Text("Phrase_PercentSign", value);

    internal static LocalizedText PointsUnsayable(Rational points) =>
        TextCatalog.Core.Text("Phrase_PointsUnsayable", points);

    internal static LocalizedText SecondMeasure(string found, string first) =>
        TextCatalog.Core.Text("Phrase_SecondMeasure", found, first);

    internal static LocalizedText TargetUnknown() =>
        TextCatalog.Core.Text("Phrase_TargetUnknown");

    internal static LocalizedText TooLong(int length, int most) =>
        TextCatalog.Core.Text("Phrase_TooLong", length, most);

    internal static LocalizedText TwoPointsAt(string value) =>
        TextCatalog.Core.Text("Phrase_TwoPointsAt", value);
}
