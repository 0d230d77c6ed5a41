using System.Resources;
using PerfRules.Texts;

namespace PerfRules.NRules.Texts;

/// <summary>The sentences of this library in both languages.</summary>
internal static class NRulesTexts
{
    internal static TextCatalog Catalog { get; } = new(
        new ResourceManager("PerfRules.NRules.Texts.ChineseTexts", typeof(NRulesTexts).Assembly),
        new ResourceManager("PerfRules.NRules.Texts.EnglishTexts", typeof(NRulesTexts).Assembly));
}
