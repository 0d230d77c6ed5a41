using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Packs;

/// <summary>The sentences about what stands around a criterion.</summary>
internal static class IndicatorTexts
{
    internal static LocalizedText Bonus(Rational cap) =>
        TextCatalog.Core.Text("Indicator_Bonus", cap);

    internal static LocalizedText Exempt(LocalizedText condition, string because) =>
        TextCatalog.Core.Text("Indicator_Exempt", condition, because);

    internal static LocalizedText Gate(LocalizedText condition) =>
        TextCatalog.Core.Text("Indicator_Gate", condition);

    internal static LocalizedText NotApplicable(LocalizedText condition, LocalizedText policy) =>
        TextCatalog.Core.Text("Indicator_NotApplicable", condition, policy);

    internal static LocalizedText PolicyFull() =>
        TextCatalog.Core.Text("Indicator_PolicyFull");

    internal static LocalizedText PolicyPeerMean() =>
        TextCatalog.Core.Text("Indicator_PolicyPeerMean");

    internal static LocalizedText PolicyRescaleSection() =>
        TextCatalog.Core.Text("Indicator_PolicyRescaleSection");

    internal static LocalizedText PolicyRescaleTotal() =>
        TextCatalog.Core.Text("Indicator_PolicyRescaleTotal");

    internal static LocalizedText UndefinedFull() =>
        TextCatalog.Core.Text("Indicator_UndefinedFull");

    internal static LocalizedText UndefinedZero() =>
        TextCatalog.Core.Text("Indicator_UndefinedZero");

    internal static LocalizedText Veto(LocalizedText condition, string cap, string because) =>
        TextCatalog.Core.Text("Indicator_Veto", condition, cap, because);
}
