using PerfRules.Facts;
using PerfRules.Scoring;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Scoring;

/// <summary>Targets and values as tables print them: each is compared exactly, or refused at its place; none is guessed.</summary>
public sealed class AwkwardRowTests
{
    private const string Hint =
        "Where nothing can be compared write met (是, 否 or 不可比) and a reason; figures within a sentence go under values.";

    private const string WordsHint =
        "Write the words as an operator: 以内, 以下 and 不超过 are ≤, 以上, 不低于 and 至少 are ≥, 低于 and 不足 are <, 超过 and 高于 are >.";

    private static readonly TestPack Pack = new(
        """
        format: 1
        pack: test/2022/rows
        version: 1.0.0
        title: 一行绩效目标
        evaluation: 单位自评
        sources: { 自评表: { title: 项目支出绩效自评表 } }
        rounding: []
        targetRows:
          section: 绩效指标
          points: 10
          plain: atLeast
          unmet: zero
          origin: printed
          source: { ref: 自评表, clause: 年度绩效指标 }

        """);

    [Theory]
    [InlineData("target: ≤52万元, value: 514776.52元", true)] // 51.477652万元
    [InlineData("target: ≤51万元, value: 514776.52元", false)]
    [InlineData("target: ≤60分钟, value: 1小时", true)] // the limit itself
    [InlineData("target: ≤60分钟, value: 61分钟", false)]
    [InlineData("target: ≤2周, value: 15天", false)] // 14 days
    [InlineData("target: ≥20M, value: 20M", true)] // no known unit, but the same on both sides
    [InlineData("target: ≥20M, value: 19.9M", false)]
    [InlineData("target: 3株, value: 2株", false)]
    [InlineData("target: '≥30,000元', value: '３０，０００元'", true)]
    [InlineData("target: 100%, value: 100%", true)]
    [InlineData("target: 100%, value: 99.99%", false)]
    [InlineData("target: 626万元, plain: atMost, value: 624.78万元", true)]
    [InlineData("target: 626万元, plain: atMost, value: 626.01万元", false)]
    [InlineData("target: 3种, plain: equal, value: 4种", false)]
    [InlineData("target: ≥0, value: 0家", true)] // a bare zero is zero of anything
    [InlineData("target: '[95%, 105%]', value: 105%", true)]
    [InlineData("target: '[95%, 105%]', value: 105.01%", false)]
    [InlineData("target: ≥70%, values: { 特困人员: 100%, 低保对象: 80% }", true)]
    [InlineData("target: ≥70%, values: { 特困人员: 100%, 低保对象: 69.9% }", false)] // every one has to meet it
    [InlineData("target: ≤30%, values: { 甲: 10%, 乙: 31% }", false)]
    [InlineData("target: '[10%, 20%]', values: { 甲: 10%, 乙: 21%, 丙: 15% }", false)]
    [InlineData("target: '[10%, 20%]', values: { 甲: 10%, 乙: 20% }", true)]
    [InlineData("target: ≤30000元, value: 特困人员、低保对象年救助限额为3万元。, values: { 年救助限额: 3万元 }", true)]
    public void Score_Row_ComparesExactly(string row, bool met)
    {
        var sheet = Score(row);

        Assert.Equal(met, sheet["甲"].IsMet);
        Assert.Equal(met ? "10" : "0", sheet["甲"].Score.ToString());
        Assert.Equal(IndicatorStatus.Scored, sheet["甲"].Status);
        Assert.Equal(new TargetCounts(met ? 1 : 0, met ? 0 : 1, 0, 0, 0), sheet.Targets);
    }

    [Theory]
    [InlineData("target: ≥35家, value: 256家", "256家，达到指标值 ≥35家，得 10 分", "256家 meets the target ≥35家: 10 points")]
    [InlineData("target: ≤52万元, value: 514776.52元", "514776.52元（即 51.477652万元），达到指标值 ≤52万元，得 10 分", "514776.52元 (that is, 51.477652万元) meets the target ≤52万元: 10 points")]
    [InlineData("target: 20条, value: 19条", "19条，未达到指标值 20条（没有运算符，按 ≥20条），得 0 分", "19条 misses the target 20条 (no operator: read as ≥20条): 0 points")]
    [InlineData(
        "target: ≥70%, values: { 特困人员: 100%, 低保对象: 80% }",
        "特困人员 100%、低保对象 80%，每个都达到指标值 ≥70%，得 10 分",
        "特困人员 100%, 低保对象 80%: each meets the target ≥70%: 10 points")]
    [InlineData(
        "target: ≥90%, values: { 特困人员: 100%, 低保对象: 80% }",
        "特困人员 100%、低保对象 80%，其中 低保对象 80% 未达到指标值 ≥90%，应每个都达到，得 0 分",
        "特困人员 100%, 低保对象 80%: 低保对象 80% misses the target ≥90%, which each has to meet: 0 points")]
    public void Reason_Row_SaysWhatWasReadIntoIt(string row, string chinese, string english)
    {
        var reason = Score(row)["甲"].Reason;

        Assert.Equal(chinese, reason.ToString(DisplayLanguage.Chinese));
        Assert.Equal(english, reason.ToString(DisplayLanguage.English));
    }

    [Fact]
    public void Reason_ProportionalRow_ShowsTheArithmetic()
    {
        var scorer = new RuleScorer(Pack.With("unmet: zero", "unmet: proportional").Load());

        var leaf = scorer.Score(Facts("target: 20条, value: 15条"))["甲"];

        // 10 × 15 ÷ 20
        Assert.Equal("7.5", leaf.Score.ToString());
        Assert.Equal("15条，未达到指标值 20条（没有运算符，按 ≥20条），10 × 15条 ÷ 20条 = 7.5，得 7.5 分", leaf.Reason.ToString(DisplayLanguage.Chinese));
    }

    [Theory]
    [InlineData("met: 是, reason: 印为持续提升", IndicatorStatus.Awarded, true, "10")]
    [InlineData("met: 否, reason: 没有提升", IndicatorStatus.Awarded, false, "0")]
    [InlineData("met: 否, score: 8, reason: 大体提升", IndicatorStatus.Awarded, false, "8")]
    [InlineData("met: 不可比, score: 6.5, reason: 评价组合议", IndicatorStatus.Awarded, null, "6.5")]
    [InlineData("met: 不可比, reason: 没有印完成值", IndicatorStatus.Undefined, null, "")]
    public void Score_RowInWords_TakesTheJudgement(string judgement, IndicatorStatus status, bool? met, string score)
    {
        var leaf = Score($"target: 持续提升, {judgement}")["甲"];

        Assert.Equal((status, met, score), (leaf.Status, leaf.IsMet, leaf.Score.ToString()));
    }

    [Fact]
    public void Score_NotComparableWithoutScore_LeavesTheTotalIncomplete()
    {
        var sheet = Score("target: 持续提升, met: 不可比, reason: 没有印完成值");

        Assert.False(sheet.IsComplete);
        Assert.Equal("不可比：没有印完成值，未计分", sheet["甲"].Reason.ToString(DisplayLanguage.Chinese));
        Assert.Equal(1, sheet.Targets!.NotComparable);
    }

    [Fact]
    public void Score_ComparableScopesThatDiffer_MayBeCalledNotComparable() =>
        Assert.Null(Score("target: ≥35家, value: 256家, met: 不可比, reason: 指标值是二级以上医院，完成值含一级")["甲"].IsMet);

    [Fact]
    public void Score_Deviation_IsCarriedAsPrinted()
    {
        var row = Score("target: ≤40万元, value: 34.86万元, deviation: 结转用于服务验收后支付")["甲"].Indicator.Row!;

        Assert.Equal("结转用于服务验收后支付", row.Deviation);
    }

    [Theory]
    [InlineData("target: ≥500家, value: «600余家", "error PR0404: '甲': '600余家' is approximate and cannot be scored: give the exact figure. " + Hint)]
    [InlineData("target: ≤60分钟, value: «≤60分钟", "error PR0404: '甲': '≤60分钟' is a range, not a value: give the actual figure. " + Hint)]
    [InlineData("target: ≥70%, value: «特困100%、低保80%", "error PR0404: '甲': '特困100%、低保80%' holds more than one value: one input takes one value, so give them apart. " + Hint)]
    [InlineData("target: «≥20M, value: 20G", "error PR0415: '甲': The unit 'M' is not known. " + Hint)]
    [InlineData("target: ≥20条, value: «20M", "error PR0404: '甲': The unit 'M' is not known. " + Hint)]
    [InlineData("target: «≥20M, value: 20条", "error PR0415: '甲': The unit 'M' is not known. " + Hint)]
    [InlineData("target: «≥600余家, value: 700家", "error PR0415: '甲': the target '≥600余家' is not a number that can be compared. " + Hint)]
    [InlineData("target: ≤60分钟, value: «60分钟以内", "error PR0404: '甲': '60分钟以内' is a range, not a value: give the actual figure. " + Hint)]
    [InlineData("target: ≥500家, value: «600家以上", "error PR0404: '甲': '600家以上' is a range, not a value: give the actual figure. " + Hint)]
    [InlineData("target: «60分钟以内, value: 90分钟以内", "error PR0415: '甲': the target '60分钟以内' is not a number that can be compared. " + WordsHint)]
    [InlineData("target: «30个工作日内, value: 31个工作日", "error PR0415: '甲': the target '30个工作日内' is not a number that can be compared. " + WordsHint)]
    [InlineData("target: «不超过2小时, value: 1小时", "error PR0415: '甲': the target '不超过2小时' is not a number that can be compared. " + WordsHint)]
    public void PR0404_Row_ThatCannotBeCompared_IsRefusedAtItsPlace(string row, string diagnostic) => Refuses(row, diagnostic);

    [Theory]
    [InlineData("target: ≥90, value: «95%", "error PR0415: '甲': the target '≥90' and the value '95%' measure different things.")]
    [InlineData("target: ≥90%, value: «0.95", "error PR0415: '甲': the target '≥90%' and the value '0.95' measure different things.")]
    [InlineData("target: ≥30万人次, value: «253681人", "error PR0415: '甲': the target '≥30万人次' and the value '253681人' measure different things.")]
    [InlineData("target: ≤30天, value: «30个工作日", "error PR0415: '甲': the target '≤30天' and the value '30个工作日' measure different things.")]
    [InlineData(
        "target: ≥4次, value: 4次, met: «是, reason: 印为4次",
        "error PR0415: '甲': the target '≥4次' and the value '4次' can be compared, so whether it is met is not for met: 是 or 否 to say. Where the two are of different scope and must not be compared, write met: 不可比 and a reason.")]
    [InlineData(
        "target: ≥70%, value: 特困100%；低保60%, values: { «特困: 100% }",
        "error PR0415: '甲': the value '特困100%；低保60%' also holds '60%', which values leaves out; every figure must meet the target.")]
    [InlineData(
        "target: ≥70%, value: 特困100%；低保60%, values: { «特困: 100%, 低保: 80% }",
        "error PR0415: '甲': '80%' under values does not stand in the value '特困100%；低保60%'.")]
    [InlineData("target: 持续提升, met: «是, score: 11, reason: 好", "error PR0415: '甲': the score 11 is above the full points 10.")]
    public void PR0415_Row_ThatWouldBeAGuess_IsRefused(string row, string diagnostic) => Refuses(row, diagnostic);

    [Theory]
    [InlineData("met: 是, reason: 好, values: { 甲: 1% }", "error PR0415: A row with met is not compared: leave values out.")]
    [InlineData("score: 8", "error PR0415: A score is an award: it needs met and a reason. Where target and value can be compared, the rule gives the points: leave score out.")]
    [InlineData("met: 大概, reason: 好", "error PR0415: met is '大概'.")]
    [InlineData("met: 是", "error PR0415: met needs a reason.")]
    [InlineData("plain: about, value: 1家", "error PR0415: plain is 'about'.")]
    [InlineData("met: 是, score: -1, reason: 好", "error PR0415: '-1' cannot be the points of a row")]
    public void PR0415_RowThatContradictsItself_IsRefusedWhenRead(string rest, string start)
    {
        var failure = Assert.Throws<PerfRules.Diagnostics.PerfRulesException>(() => Facts($"target: 提升, {rest}"));

        Assert.StartsWith(start, Assert.Single(failure.Diagnostics).ToString().Split(": ", 2)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void PR0415_RowWithoutPoints_InAPackWithPoints_IsRefused() =>
        Pack.RefusesFacts("rows:\n  - { id: «甲, target: ≥1家, value: 1家 }", "error PR0415: '甲': the row does not say its points.");

    [Fact]
    public void PR0412_RowsBesideSubjects_AreRefused()
    {
        var failure = Assert.Throws<PerfRules.Diagnostics.PerfRulesException>(
            () => FactFile.Parse("rows: [ { id: 甲, target: ≥1家 } ]\nsubjects: { 市直: { facts: {} } }", "facts.yaml"));

        Assert.Contains("PR0412", failure.Message, StringComparison.Ordinal);
    }

    private static FactSheet Facts(string row) => FactSheet.Parse($"rows:\n  - {{ id: 甲, points: 10, {row} }}", "facts.yaml");

    private static ScoreSheet Score(string row) => new RuleScorer(Pack.Load()).Score(Facts(row));

    private static void Refuses(string row, string diagnostic) => Pack.RefusesFacts($"rows:\n  - {{ id: 甲, points: 10, {row} }}", diagnostic);
}
