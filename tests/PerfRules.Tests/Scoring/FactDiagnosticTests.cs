using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Scoring;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Scoring;

/// <summary>One test per diagnostic of facts, named after its code: the place is the mark «.</summary>
public sealed class FactDiagnosticTests
{
    private static readonly TestPack Pack = TestPack.Minimal
        .With("indicators:", """
              人数: { type: people, unit: 万人 }
              比例: { type: percent, range: "[0%, 100%]" }
              月数: { type: duration, unit: 个月 }
              到位: { type: yesno }
              方式: { type: choice, choices: [DRG, DIP] }
              起始: { type: date }
              各月: { type: money, unit: 万元, list: true }
            findings: { 拖欠: { unit: 例 } }
            indicators:
            """)
        .Append("  - { id: 态度, points: 5, origin: awarded, award: 态度 }\n");

    private static readonly TestPack Aggravated = TestPack.Judging(
        """
        parts:
          - { id: 甲, points: 5, deductions: [ { finding: 拖欠, deduct: 1, per: item, aggravated: { amount: "≥ 10万元", deduct: 2 } } ] }
          - { id: 乙, points: 5, deductions: [ { finding: 漏报, deduct: 1, per: item } ] }
        """).With("indicators:", "findings: { 拖欠: {}, 漏报: {} }\nindicators:");

    [Fact]
    public void PR0401_MisspeltFact_GetsASuggestion() =>
        Pack.RefusesFacts("facts: { «收人: 1万元 }", "error PR0401: The pack test/2024/minimal has no input '收人'. Did you mean '收入'?");

    [Fact]
    public void PR0401_StrangeFact_GetsTheListOfInputs() =>
        Pack.RefusesFacts("facts: { «面积大小: 1 }", "error PR0401: The pack test/2024/minimal has no input '面积大小'. Known are: 收入, 预算, 人数, 比例, 月数, 到位, 方式, 起始, 各月.");

    [Fact]
    public void PR0401_MisspeltFactOfThePublishedPack_GetsASuggestion()
    {
        var sheet = FactSheet.Parse("pack: sichuan/2024/suining-resident\nfacts: { 基金收人决算: 1万元 }\n", "f.yaml");

        Assert.False(Suining.Scorer.TryScore(sheet, out _, out var diagnostics));
        Assert.Equal("f.yaml(2,10): error PR0401: The pack sichuan/2024/suining-resident has no input '基金收人决算'. Did you mean '基金收入决算'?", string.Join('\n', diagnostics));
    }

    [Theory]
    [InlineData("收入: «3万人", "'收入' is '3万人', expected a number in 万元. For example 1,234.5万元.")]
    [InlineData("收入: «50%", "'收入' is '50%', expected a number in 万元. For example 1,234.5万元.")]
    [InlineData("人数: «3人次", "'人数' is '3人次', expected a number in 万人. For example 1,234.5万人.")]
    [InlineData("比例: «3万元", "'比例' is '3万元', expected a percentage. For example 98.56%.")]
    [InlineData("月数: «90天", "'月数' is '90天', expected a number in 个月. For example 1,234.5个月.")]
    [InlineData("到位: «部分", "'到位' is '部分', expected a yes/no value. Write 是 or 否 (yes or no).")]
    [InlineData("方式: «DRB", "'方式' is 'DRB', expected a choice (DRG, DIP). Did you mean 'DRG'?")]
    [InlineData("收入: «[1万元]", "'收入' takes a single value, found a list.")]
    [InlineData("各月: «1万元", "'各月' takes a list.")]
    public void PR0402_ValueOfTheWrongKind_IsRefused(string fact, string expected) => Pack.RefusesFacts($"facts: {{ {fact} }}", "error PR0402: " + expected);

    // 3人 is no money, and 12 may be 元 or 万元; 0 is nothing of anything.
    [Theory]
    [InlineData("amount: 3人", "3人")]
    [InlineData("amount: 12", "12")]
    [InlineData("amount: 5万元/月", "5万元/月")]
    public void PR0402_AmountOfAFindingThatIsNoMoney_IsRefusedAtTheFinding(string amount, string shown) => Aggravated.RefusesFacts(
        $"facts: {{}}\nfindings:\n  - {{ kind: 拖欠, amount: 20万元 }}\n  - {{ kind: «拖欠, {amount} }}",
        $"error PR0402: What '拖欠' costs depends on its amount, and '{shown}' is not an amount of money with its unit. For example 1,234.5万元.");

    [Theory]
    [InlineData("{ kind: 拖欠, amount: 0 }")]
    [InlineData("{ kind: 拖欠 }")]
    [InlineData("{ kind: 漏报, amount: 3人 }")] // of a kind that its amount does not make worse, it may be any
    public void Score_AmountThatNothingIsComparedWith_IsFine(string finding) =>
        Assert.Equal("9", Aggravated.Score(string.Empty, $"findings: [ {finding} ]").Total.ToString()); // 10 - 1

    [Fact]
    public void PR0402_NumberForADate_IsRefused()
    {
        Assert.False(new RuleScorer(Pack.Load()).TryScore(FactSheet.FromDictionary("甲", new Dictionary<string, object?> { ["起始"] = 5 }), out _, out var diagnostics));
        Assert.Equal("error PR0402: '起始' is '5', expected a date.", string.Join('\n', diagnostics));
    }

    [Theory]
    [InlineData("0.95", "0.95%", "95%")]
    [InlineData("98.56", "98.56%", "9856%")]
    [InlineData("1", "1%", "100%")]
    public void PR0403_BarePercentage_IsAskedWhichIsMeant(string value, string small, string large) =>
        Pack.RefusesFacts($"facts: {{ 比例: «{value} }}", $"error PR0403: '比例' is a percentage; '{value}' has no percent sign. Write {small} or {large}, whichever is meant.");

    [Theory]
    [InlineData("收入: «\"1,2,3\"", "'收入': The groups in '1,2,3' of '1,2,3' are wrong: thousands come in threes (1,234,567), and one place takes one number. For example 1,234.5万元.")]
    [InlineData("收入: «600余万元", "'收入': '600余万元' is approximate and cannot be scored: give the exact figure. For example 1,234.5万元.")]
    [InlineData("月数: «≤6个月", "'月数': '≤6个月' is a range, not a value: give the actual figure. For example 1,234.5个月.")]
    [InlineData("比例: «95%-100%", "'比例': '95%-100%' holds more than one value: one input takes one value, so give them apart. For example 98.56%.")]
    [InlineData("收入: «380万元-400万元", "'收入': '380万元-400万元' holds more than one value: one input takes one value, so give them apart. For example 1,234.5万元.")]
    [InlineData("收入: «2024-05-02", "'收入': '2024-05-02' holds more than one value: one input takes one value, so give them apart. For example 1,234.5万元.")]
    [InlineData("收入: «3/(4-4)", "'收入': '3/(4-4)' holds more than one value: one input takes one value, so give them apart. For example 1,234.5万元.")]
    [InlineData("收入: «预算 / 2", "'收入': '预算 / 2' is not a number; expected something like 258.37亿元, 98.56%, 10.19个月. For example 1,234.5万元.")]
    [InlineData("起始: «昨天", "'起始': '昨天' is not a date; expected something like 2024-05-02 or 2024年5月2日.")]
    public void PR0404_UnreadableValue_IsRefused(string fact, string expected) => Pack.RefusesFacts($"facts: {{ {fact} }}", "error PR0404: " + expected);

    [Fact]
    public void PR0404_UnreadableCountDateAndAmount_AreRefusedTogether() =>
        Parse("findings:\n  - { kind: 拖欠, count: «三, date: «昨天, amount: «许多 }\n").Is(
            "error PR0404: The count '三' is not a whole number of at least 0.",
            "error PR0404: '昨天' is not a date; expected something like 2024-05-02 or 2024年5月2日.",
            "error PR0404: '许多' is approximate and cannot be scored: give the exact figure.");

    [Fact]
    public void PR0404_NegativeCountFromAProgram_IsRefused()
    {
        var sheet = FactSheet.FromDictionary("甲", [], [new Finding { Kind = "拖欠", Count = -1 }]);

        Assert.False(new RuleScorer(Pack.Load()).TryScore(sheet, out _, out var diagnostics));
        Assert.Equal("error PR0404: The count -1 of '拖欠' is negative.", string.Join('\n', diagnostics));
    }

    [Fact]
    public void PR0405_FindingsWithoutAnything_AskWhatIsMeant() =>
        Parse("findings:«\n").Is("error PR0405: There is nothing under findings. Write findings: [] when the examination found nothing; delete the line when nothing was examined.");

    [Theory]
    [InlineData("100.01%")]
    [InlineData("-0.01%")]
    public void PR0406_ValueOutsideThePlausibleRange_IsRefused(string value) =>
        Pack.RefusesFacts($"facts: {{ 比例: «{value} }}", $"error PR0406: '比例' is {value}, outside the plausible range [0%, 100%] of the pack. Check figure and unit; if the figure is right, the pack's range is not.");

    [Theory]
    [InlineData("100%")]
    [InlineData("0%")]
    public void PR0406_ValueAtTheEndOfTheRange_IsAccepted(string value) => Assert.NotNull(Pack.Score($"比例: {value}"));

    [Fact]
    public void PR0408_UnknownKindOfFinding_GetsTheList() =>
        Pack.RefusesFacts("findings: [ { kind: «欠款, count: 1 } ]", "error PR0408: The pack test/2024/minimal has no kind of finding '欠款'. Known are: 拖欠.");

    [Theory]
    [InlineData("awards: { 完成率: { points: «5, reason: 好 } }", "The leaf '完成率' is scored by its rule and cannot be awarded.")]
    [InlineData("awards: { 态度: { points: «5.01, reason: 好 } }", "The award of 5.01 for '态度' is not between 0 and the full points 5.")]
    [InlineData("awards: { 态度: { points: «-1, reason: 好 } }", "The award of -1 for '态度' is not between 0 and the full points 5.")]
    [InlineData("awards: { 太度: { points: «5, reason: 好 } }", "The pack test/2024/minimal has no leaf '太度' to award. Did you mean '态度'?")]
    public void PR0409_AwardThatCannotBe_IsRefused(string facts, string expected) => Pack.RefusesFacts(facts, "error PR0409: " + expected);

    [Fact]
    public void PR0410_FactsForAnotherPack_AreRefused() =>
        Pack.RefusesFacts("pack: «test/2023/minimal\nfacts: { }", "error PR0410: The file is for the pack 'test/2023/minimal', but the pack in use is 'test/2024/minimal'.");

    [Fact]
    public void PR0104_FactsOfTheFuture_AreRefused() => Parse("format: «2\nfacts: { }\n").Is("error PR0104: The format is '2'; this version reads format: 1.");

    [Fact]
    public void PR0105_FindingWithoutKindAndAwardWithoutReason_AreRefused() =>
        Parse("findings:\n  - «{ count: 1 }\nawards: { «态度: { points: 1 } }\n").Is(
            "error PR0105: The finding has no kind.", "error PR0105: The award for '态度' is not complete: it needs points and a reason.");

    [Fact]
    public void TryScore_SeveralFaults_AreReportedInOneGo() =>
        Pack.RefusesFacts(
            "facts:\n  收入: «3万人\n  «预祘: 1\n  比例: «0.95\n",
            "error PR0402: '收入' is '3万人', expected a number in 万元. For example 1,234.5万元.",
            "error PR0401: The pack test/2024/minimal has no input '预祘'. Did you mean '预算'?",
            "error PR0403: '比例' is a percentage; '0.95' has no percent sign. Write 0.95% or 95%, whichever is meant.");

    [Fact]
    public void Score_FactsThatDoNotFit_ThrowsEveryDiagnostic()
    {
        var facts = FactSheet.Parse("facts: { 收入: 3万人, 比例: 0.95 }", "f.yaml");

        var exception = Assert.Throws<PerfRulesException>(() => new RuleScorer(Pack.Load()).Score(facts));

        Assert.Equal(["PR0402", "PR0403"], exception.Diagnostics.Select(d => d.Code));
        Assert.Equal(string.Join('\n', exception.Diagnostics), exception.Message);
    }

    private static ParsedFacts Parse(string marked) => new(new MarkedText(marked));

    private sealed record ParsedFacts(MarkedText Marked)
    {
        internal void Is(params string[] diagnostics)
        {
            var exception = Assert.Throws<PerfRulesException>(() => FactSheet.Parse(Marked.Text, "f.yaml"));

            Assert.Equal(Marked.Expect("f.yaml", diagnostics), exception.Message);
        }
    }
}
