using System.Resources;
using PerfRules.Texts;

namespace PerfRules.Testing;

/// <summary>The sentences of the testing kit in both languages.</summary>
internal static class TestingTexts
{
    internal static TextCatalog Catalog { get; } = new(
        new ResourceManager("PerfRules.Testing.Texts.ChineseTexts", typeof(TestingTexts).Assembly),
        new ResourceManager("PerfRules.Testing.Texts.EnglishTexts", typeof(TestingTexts).Assembly));
}
