using PerfRules.Facts;
using PerfRules.Scoring;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Scoring;

/// <summary>Rounding stages, order, statuses, checks and explanations, each with its arithmetic.</summary>
public sealed class ScoringOrderTests
{
    // Two leaves in a section: 甲 = 10 × a / 3 as two parts of 5 × a / 3 each, 乙 = 10 × b / 3; and one leaf outside, 丙 = 10 × c / 3.
    private static readonly TestPack Thirds = new(
        """
        format: 1
        pack: test/2024/thirds
        version: 1.0.0
        title: 三分之一
        evaluation: 单位自评
        rounding: []
        inputs: { a: { type: number }, b: { type: number }, c: { type: number } }
        indicators:
          - section: 节
            points: 20
            children:
              - id: 甲
                points: 10
                origin: printed
                parts:
                  - { id: 一, points: 5, measure: a, proportional: { at: "≥ 0", of: 3, else: 0 } }
                  - { id: 二, points: 5, measure: a, proportional: { at: "≥ 0", of: 3, else: 0 } }
              - { id: 乙, points: 10, origin: printed, measure: b, proportional: { at: "≥ 0", of: 3, else: 0 } }
          - { id: 丙, points: 10, origin: printed, measure: c, proportional: { at: "≥ 0", of: 3, else: 0 } }

        """);

    [Theory]

    // a = b = c = 1: parts 1.6667 each, 甲 = 乙 = 丙 = 3.3333…, section 6.6667, total 10.
    [InlineData("[]", "10/3", "20/3", "10", "nothing is rounded: 10/3 × 3")]
    [InlineData("[ { stage: part, places: 1, mode: half-away } ]", "3.4", "101/15", "151/15", "1.7 + 1.7 = 3.4; 3.4 + 10/3 = 101/15; + 10/3 = 151/15")]
    [InlineData("[ { stage: leaf, places: 1, mode: half-away } ]", "3.3", "6.6", "9.9", "3.3 + 3.3 = 6.6; + 3.3 = 9.9")]
    [InlineData("[ { stage: leaf, places: 0, mode: ceiling } ]", "4", "8", "12", "4 + 4; + 4")]
    [InlineData("[ { stage: section, places: 1, mode: half-away } ]", "10/3", "6.7", "301/30", "20/3 = 6.67 → 6.7; + 10/3 = 301/30")]
    [InlineData("[ { stage: total, places: 0, mode: truncate } ]", "10/3", "20/3", "10", "10 → 10")]
    [InlineData("[ { stage: part, places: 0, mode: half-away }, { stage: leaf, places: 0, mode: half-away }, { stage: total, places: 0, mode: floor } ]", "4", "7", "10", "2 + 2 = 4; 4 + 3 = 7; + 3")]
    [InlineData("[ { stage: leaf, places: 2, mode: half-away }, { stage: section, places: 1, mode: half-away }, { stage: total, places: 0, mode: half-away } ]", "3.33", "6.7", "10", "3.33 + 3.33 = 6.66 → 6.7; + 3.33 = 10.03 → 10")]
    [InlineData("[ { stage: measure, places: 0, mode: half-away } ]", "10/3", "20/3", "10", "the measure 1 is whole already")]
    public void Score_RoundingStages_ChangeWhatFollows(string rounding, string leaf, string section, string total, string arithmetic)
    {
        var sheet = Thirds.With("rounding: []", "rounding: " + rounding).Score("a: 1, b: 1, c: 1");

        Assert.True((leaf, section, total) == (sheet["甲"].Score.ToString(), sheet.Sections[0].Score.ToString(), sheet.Total.ToString()), $"{arithmetic}: {sheet["甲"].Score}, {sheet.Sections[0].Score}, {sheet.Total}");
    }

    [Theory]
    [InlineData("rounding: []", "1.4", "14/3")] // 10 × 1.4 / 3
    [InlineData("rounding: [ { stage: measure, places: 0, mode: half-away } ]", "1.4", "10/3")] // 1.4 → 1: 10 × 1 / 3
    [InlineData("rounding: [ { stage: measure, places: 0, mode: half-away } ]", "1.5", "20/3")] // 1.5 → 2
    [InlineData("rounding: [ { stage: measure, places: 0, mode: half-even } ]", "2.5", "20/3")] // 2.5 → 2
    public void Score_RoundingOfTheMeasure_ComesBeforeItIsJudged(string rounding, string c, string points) =>
        Assert.Equal(points, Thirds.With("rounding: []", rounding).Score($"a: 0, b: 0, c: {c}")["丙"].Score.ToString());

    [Fact]
    public void Score_RoundingOfAMeasureInPercent_IsInPercent()
    {
        // 94.996% rounded to two places of percent is 95.00%, and 95% earns the points.
        var pack = TestPack.Minimal.With("≥ 100%", "≥ 95%");

        Assert.Equal("0", pack.Score("收入: 94996元, 预算: 100000元").Total.ToString());
        Assert.Equal("10", pack.With("rounding: []", "rounding: [ { stage: measure, places: 2, mode: half-away } ]").Score("收入: 94996元, 预算: 100000元").Total.ToString());
    }

    [Theory]
    [InlineData("8.05", "优", "8.1 ≥ 8.1 after rounding to one place")]
    [InlineData("8.04", "良", "8.0 < 8.1")]
    public void Score_Grade_IsThatOfTheRoundedTotal(string x, string grade, string arithmetic)
    {
        var sheet = TestPack.Judging("measure: x\nproportional: { at: \"≥ 0\", of: 10, else: 0 }")
            .With("rounding: []", "rounding: [ { stage: total, places: 1, mode: half-away } ]\ngrades: { 优: \"[8.1, +∞)\", 良: \"[0, 8.1)\" }")
            .Score($"x: {x}");

        Assert.True(grade == sheet.Grade, arithmetic);
    }

    [Fact]
    public void Score_MissingFact_LeavesTheLeafMissingAndTheSheetIncomplete()
    {
        var sheet = Suining.Scorer.Score(Suining.Facts.With("利息收益率", null));
        var leaf = sheet["基金收益率"];

        // 99.36 - 6
        Assert.Equal(("93.36", false, null), (sheet.Total.ToString(), sheet.IsComplete, sheet.Grade));
        Assert.Equal((IndicatorStatus.Missing, null), (leaf.Status, leaf.Score));
        Assert.Equal(["利息收益率"], leaf.MissingInputs);
        Assert.Equal("missing: 利息收益率; no score", leaf.Reason.ToString());
        Assert.Equal("缺少数据：利息收益率，未计分", leaf.Reason.ToString(DisplayLanguage.Chinese));
        Assert.Equal(15, sheet.Indicators.Count(i => i.Status == IndicatorStatus.Scored));
    }

    [Fact]
    public void Score_FactOfTwoMeasures_LeavesBothMissing()
    {
        var sheet = Suining.Scorer.Score(Suining.Facts.With("基金支出决算", null));

        Assert.Equal(["支出预算完成", "待遇支出占比", "其他支出占比"], sheet.Indicators.Where(i => i.Status == IndicatorStatus.Missing).Select(i => i.Indicator.Id));
        Assert.Null(Assert.Single(sheet.Checks).Holds);
    }

    [Fact]
    public void Score_FindingsNotStated_LeaveTheLeafThatCountsThemMissing()
    {
        var leaf = Suining.Scorer.Score(Suining.Facts.WithFindings(null))["待遇支付及时性"];

        Assert.Equal((IndicatorStatus.Missing, true), (leaf.Status, leaf.FindingsMissing));
        Assert.Equal("nothing is said about findings, so there is no score; write findings: [] when the examination found nothing", leaf.Reason.ToString());
    }

    [Fact]
    public void Score_AwardNotGiven_IsMissing()
    {
        var sheet = TestPack.Minimal.Append("  - { id: 态度, points: 5, origin: awarded, award: 配合程度 }\n").Score("收入: 1元, 预算: 1元");

        Assert.Equal(IndicatorStatus.Missing, sheet["态度"].Status);
        Assert.False(sheet.IsComplete);
        Assert.Equal("missing: give points and a reason for '态度' under awards", sheet["态度"].Reason.ToString());
    }

    [Theory]
    [InlineData("", "none", false, "a divisor is zero, so there is no value: no score")]
    [InlineData("undefined: error, ", "none", false, "a divisor is zero, so there is no value: no score")]
    [InlineData("undefined: full, ", "10", true, "a divisor is zero, so there is no value; the pack gives 10 points when that happens")]
    [InlineData("undefined: zero, ", "0", true, "a divisor is zero, so there is no value; the pack gives 0 points when that happens")]
    public void Score_DivisionByZero_IsUndefinedAndGivesWhatThePackSays(string policy, string points, bool complete, string reason)
    {
        var pack = TestPack.Minimal.With("origin: printed\n", "origin: printed\n" + (policy.Length == 0 ? string.Empty : "    " + policy.TrimEnd(' ', ',') + "\n"));

        var sheet = pack.Score("收入: 1元, 预算: 0元");

        Assert.Equal((IndicatorStatus.Undefined, points, complete), (sheet.Indicators[0].Status, sheet.Indicators[0].Score?.ToString() ?? "none", sheet.IsComplete));
        Assert.Equal(reason, sheet.Indicators[0].Reason.ToString());
    }

    [Theory]
    [InlineData("x", "x: 5", "5")]
    [InlineData("x", "", "none")]
    [InlineData("default(x, 7)", "", "7")]
    [InlineData("default(x, 7)", "x: 5", "5")]
    [InlineData("default(x, y)", "y: 3", "3")]
    [InlineData("default(x, y)", "x: 5", "none")] // y is mentioned outside default's first place
    [InlineData("if(given(x), 1, 2)", "", "2")]
    [InlineData("if(given(x), 1, 2)", "x: 5", "1")]
    [InlineData("if(given(x) or given(y), 1, 2)", "y: 5", "1")]
    [InlineData("if(y > 0, x, 2)", "y: 0", "none")] // x is mentioned, whether or not its branch is taken
    [InlineData("if(y > 0, 1 / y, 2)", "y: 0", "2")] // the other branch is not worked out
    [InlineData("if(y = 0 or 1 / y > 0, 4, 5)", "y: 0", "4")] // neither is what or does not need
    [InlineData("count(x > 1, y > 1, x > y)", "x: 3, y: 2", "3")]
    [InlineData("sum(x, y, 1)", "x: 3, y: 2", "6")]
    [InlineData("min(x, y)", "x: 3, y: -2", "-2")]
    [InlineData("abs(x)", "x: -3", "3")]
    [InlineData("round(x, 0.5)", "x: 3.25", "3.5")] // 6.5 steps, half away from zero: 7 × 0.5
    [InlineData("round(x, 0.5, half-even)", "x: 3.25", "3")] // 6.5 steps, half to even: 6 × 0.5
    [InlineData("round(x, 0.5, ceiling)", "x: -3.4", "-3")]
    public void Score_Functions_HaveTheirMeaning(string measure, string facts, string value)
    {
        var pack = TestPack.Judging($"measure: {measure}\nbands: [ {{ at: \"(-∞, +∞)\", points: 1 }} ]").With("indicators:", "  y: { type: number }\nindicators:");

        Assert.Equal(value, pack.Score(facts).Indicators[0].Measure?.ToString() ?? "none");
    }

    [Theory]
    [InlineData("count(各月)", "3")]
    [InlineData("sum(各月) / 1万元", "6")]
    [InlineData("max(各月) / 1万元", "3")]
    [InlineData("min(各月) / 1万元", "1")]
    [InlineData("count(清单)", "3")] // through a shared measure
    public void Score_Lists_AreCountedAndSummed(string measure, string value)
    {
        var pack = TestPack.Judging($"measure: {measure}\nbands: [ {{ at: \"(-∞, +∞)\", points: 1 }} ]")
            .With("indicators:", "  各月: { type: money, unit: 万元, list: true }\nmeasures: { 清单: 各月 }\nindicators:");

        Assert.Equal(Quantity.Parse(value).Value, pack.Score("各月: [1万元, 20000元, 3]").Indicators[0].Measure!.Value.Value);
    }

    [Theory]
    [InlineData("收入 = 预算, tolerance: 1万元", "收入: 10万元, 预算: 11万元", true)] // off by exactly 1万元
    [InlineData("收入 = 预算, tolerance: 1万元", "收入: 10万元, 预算: 11.0001万元", false)]
    [InlineData("收入 = 预算, tolerance: 1万元", "收入: 11万元, 预算: 10万元", true)]
    [InlineData("收入 = 预算", "收入: 10万元, 预算: 10.0001万元", false)]
    [InlineData("收入 = 预算", "收入: 10万元, 预算: 100000元", true)]
    [InlineData("收入 >= 预算", "收入: 10万元, 预算: 10万元", true)]
    [InlineData("收入 > 预算", "收入: 10万元, 预算: 10万元", false)]
    [InlineData("收入 = 预算", "收入: 10万元", null)]
    public void Score_Checks_HoldWithinTheirTolerance(string that, string facts, bool? holds) =>
        Assert.Equal(holds, Assert.Single(TestPack.Minimal.Append($"checks:\n  - {{ id: 核对, that: {that} }}\n").Score(facts).Checks).Holds);

    [Theory]
    [InlineData("收入: 10万元", "not checked: a fact is missing", "缺少数据，未核对")]
    [InlineData("收入: 10万元, 预算: 0万元", "not checked: a divisor is zero", "除数为零，未核对")]
    public void Score_CheckThatCannotBeWorkedOut_SaysWhy(string facts, string english, string chinese)
    {
        var check = Assert.Single(TestPack.Minimal.Append("checks:\n  - { id: 核对, that: 收入 / 预算 > 1 }\n").Score(facts).Checks);

        Assert.Equal((null, english, chinese), (check.Holds, check.Reason.ToString(DisplayLanguage.English), check.Reason.ToString(DisplayLanguage.Chinese)));
    }

    [Fact]
    public void Explain_BandOfThePublishedSheet_SaysRuleRowArithmeticAndNeighbours()
    {
        var explanation = Suining.Published["支出预算完成"].Explain();

        var row = Assert.Single(explanation.Decided);
        Assert.Equal("(100%, 105%]: 5.4 points", row.Text.ToString());
        Assert.Equal("(100%, 105%]：得 5.4 分", row.Text.ToString(DisplayLanguage.Chinese));
        Assert.EndsWith("pack.yaml", row.Location.File, StringComparison.Ordinal);

        // 270906.35 / 265284.08 - 100% = 2.1193…pp below, 105% - 102.1193…% = 2.8806…pp above
        Assert.Equal(("2.12个百分点", "2.88个百分点"), (row.Below!.Value.ToString(2), row.Above!.Value.ToString(2)));
        var line = Assert.Single(explanation.Arithmetic);
        Assert.Equal("基金支出决算 ÷ 基金支出预算", line.Expression.ToString());
        Assert.Equal("270906.35万元 ÷ 265284.08万元", line.Substituted.ToString());
        Assert.Equal("102.12%", line.Shown);
        Assert.Equal(new Rational(27090635, 26528408), line.Exact!.Value.Value);
        Assert.Equal("《城乡居民基本医疗保险基金预算绩效自评表（2024年度）》 产出指标/数量指标“支出预算完成”", explanation.Source!.ToString());
        Assert.Equal(["100%", "95%", "105%"], explanation.Assumptions.Select(a => a.Key));
    }

    [Fact]
    public void Reason_EveryLeafOfThePublishedSheet_IsSaidInBothLanguages()
    {
        var english = Suining.Published.Indicators.Select(i => i.Reason.ToString(DisplayLanguage.English)).ToList();
        var chinese = Suining.Published.Indicators.Select(i => i.Reason.ToString(DisplayLanguage.Chinese)).ToList();

        Assert.Equal("98.82% is ≥97%, 3 × ≈98.819742% ÷ 100% = ≈2.9646, rounded half away from zero to 2 places: 2.96 points", english[1]);
        Assert.Equal("98.82%，符合 ≥97%，3 × ≈98.819742% ÷ 100% = ≈2.9646，四舍五入到 2 位小数，得 2.96 分", chinese[1]);
        Assert.All(chinese, text => Assert.EndsWith("分", text, StringComparison.Ordinal));
        Assert.All(english, text => Assert.Matches(" points( in all)?$", text));
    }

    [Fact]
    public void Score_ManyThreadsOnOneScorer_GiveTheSameSheet()
    {
        var expected = ScoreSheetJson.Write(Suining.Published);
        var sheets = new string[64];

        var threads = Enumerable.Range(0, sheets.Length).Select(i => new Thread(() => sheets[i] = ScoreSheetJson.Write(Suining.Scorer.Score(Suining.Facts)))).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());

        Assert.All(sheets, sheet => Assert.Equal(expected, sheet));
    }
}
