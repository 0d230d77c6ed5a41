using System.Globalization;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Scoring;

// Banned symbol: here the current culture is changed, to see that it does not matter.
#pragma warning disable RS0030

public sealed class CultureTests
{
    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    [InlineData("zh-CN")]
    public void Score_AnyCulture_GivesTheSameSheetAndMessages(string culture)
    {
        var expected = ScoreSheetJson.Write(Suining.Published, DisplayLanguage.English);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Odd(culture);
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture;

            var sheet = new RuleScorer(RulePack.Load(Suining.PackFile)).Score(FactSheet.Load(Suining.CaseFile));

            Assert.Equal(expected, ScoreSheetJson.Write(sheet, DisplayLanguage.English));
            TestPack.Minimal.With("points: 10", "points: «-1.5").Refuses("error PR0111: The points '-1.5' must be greater than zero.");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = before;
        }
    }

    // The tests run with invariant globalization, so what makes a culture dangerous is put in by hand.
    private static CultureInfo Odd(string name)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "−";
        culture.NumberFormat.PercentSymbol = "٪";
        return culture;
    }
}
