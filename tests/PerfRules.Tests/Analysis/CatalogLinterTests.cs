using PerfRules.Analysis;
using PerfRules.Diagnostics;
using PerfRules.Packs;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Analysis;

/// <summary>Packs beside each other, and beside what their versions said when they were locked.</summary>
public sealed class CatalogLinterTests
{
    [Fact]
    public void PR0527_YearsOfAStandardThatApplyAtOnce_AreFoundAtTheLater()
    {
        var found = Assert.Single(CatalogLinter.Lint([
            Pack("2023", "valid: { from: 2023-01-01, to: 2024-06-30 }"), Pack("2024", "year: 2024"), Pack("2025", "year: 2025")]));

        Assert.Equal(
            "2024.yaml: warning PR0527: test/2023/minimal and test/2024/minimal apply at the same time. Write year, or from and to under valid.", found.ToString());
        Assert.Equal("2023.yaml", Assert.Single(found.Related).File);
    }

    [Fact]
    public void PR0528_YearOfAStandardWithoutValidity_IsFound() =>
        Assert.Equal(
            "2023.yaml: warning PR0528: test/2023/minimal states neither year nor validity, and there are other packs of its standard. Write year, or from and to under valid.",
            Assert.Single(CatalogLinter.Lint([Pack("2023", string.Empty), Pack("2024", "year: 2024")])).ToString());

    [Fact]
    public void Lint_YearsThatFollowEachOther_HasNothingToSay() => Assert.Empty(CatalogLinter.Lint([Pack("2023", "year: 2023"), Pack("2024", "year: 2024")]));

    [Fact]
    public void PR0529_PackThatChangedSinceItWasLocked_IsFound()
    {
        var locked = PackLock.Empty.With([Pack("2024", "year: 2024")]);

        var found = Assert.Single(PackLock.Parse(locked.ToString()).Check([Pack("2024", "year: 2025")]));

        Assert.Equal(
            "2024.yaml: error PR0529: What test/2024/minimal@1.0.0 says differs from what was locked, and its version is the same. "
                + "A rule that changes needs a new version; then run perfrules lock.",
            found.ToString());
    }

    [Fact]
    public void PR0530_PackThatIsNotLocked_IsFound() =>
        Assert.Equal(
            "2024.yaml: warning PR0530: test/2024/minimal@1.0.0 is not locked yet. Run perfrules lock.",
            Assert.Single(PackLock.Empty.Check([Pack("2024", "year: 2024")])).ToString());

    [Fact]
    public void Check_CommentsAndLayoutChanged_HasNothingToSay()
    {
        var locked = PackLock.Empty.With([Pack("2024", "year: 2024")]);

        Assert.Empty(locked.Check([Pack("2024", "year:    2024 # 年度")]));
    }

    [Fact]
    public void Parse_NoLock_IsRefused() =>
        Assert.Equal("PR0101", Assert.Single(Assert.Throws<PerfRulesException>(() => PackLock.Parse("format: 1\npack: a/b/c\n")).Diagnostics).Code);

    private static RulePack Pack(string year, string keys) =>
        RulePack.Parse(TestPack.Minimal.With("test/2024/minimal", $"test/{year}/minimal").With("rounding: []", "rounding: []\n" + keys).Text, year + ".yaml");
}
