using PerfRules.Analysis;
using PerfRules.Diagnostics;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Analysis.Wording;

/// <summary>The official wording held against the criterion of a leaf of 10 points: what agrees, what differs and where.</summary>
public sealed class WordingCheckTests
{
    private const string Points10 = "threshold: { at: \"≥ 90\", else: 0 }";

    // What the words leave open agrees with every way of settling it.
    [Theory]
    [InlineData("不低于90的得满分（10分），否则不得分。", Points10)]
    [InlineData("90以上得10分，90以下不得分", Points10)] // 90 in both bands
    [InlineData("90以上得10分，90以下不得分", "threshold: { at: \"> 90\", else: 0 }")]
    [InlineData("大于90得10分，小于90不得分", Points10)] // nothing said of 90 itself
    [InlineData("大于90得10分，小于90不得分", "table: { hit: first, rows: [ { when: x > 90, points: 10 }, { when: otherwise, points: 0 } ] }")]
    [InlineData("≥90得10分，每低1扣3分，扣完为止", "stepDeduction: { at: \"≥ 90\", step: 1, deduct: 3, partial: up }")]
    [InlineData("≥90得10分，每低1扣3分，扣完为止", "stepDeduction: { at: \"≥ 90\", step: 1, deduct: 3, partial: down }")]
    [InlineData("≥90得10分，每低1扣3分，扣完为止", "stepDeduction: { at: \"≥ 90\", step: 1, deduct: 3, partial: exact }")]
    [InlineData("≥90按比例得分，100得10分；低于90不得分", "bands: [ { at: \"≥ 90\", from: { at: 80, points: 8 }, to: { at: 90, points: 9 } }, { at: \"< 90\", points: 0 } ]")]
    public void Lint_WordingThatMayMeanTheCriterion_HasNothingToSay(string wording, string criterion) =>
        Assert.DoesNotContain(Lint(wording, criterion), d => d.Code is "PR0532" or "PR0533");

    [Theory]
    [InlineData("≥90得10分，否则不得分", "threshold: { at: \"> 90\", else: 0 }", "for x = 90 the wording gives 10 points, the criterion 0 points.")]
    [InlineData("≥90得10分，否则不得分", "bands: [ { at: \"≥ 90\", points: 10 } ]", "for x = 0 the wording gives 0 points, the criterion none.")]
    // 10 - 3 × 0.5, 10 - 3 and 10 at half a step are what the words can mean; 10 - 2 is not.
    [InlineData("≥90得10分，每低1扣3分，扣完为止", "stepDeduction: { at: \"≥ 90\", step: 1, deduct: 2, partial: up }", "for x = 89 the wording gives 7 points, the criterion 8 points.")]
    // A fourth of the way from 60 to 100 is 70; the line through 60 and 90 gives 10 ÷ 3 there.
    [InlineData("≥60按直线得分，60得0分，100得10分；低于60不得分", "interpolate: { from: { at: 60, points: 0 }, to: { at: 90, points: 10 } }", "the wording gives ")]
    [InlineData("≥90得10分，＜90得5分", "table: { hit: one, rows: [ { when: x >= 90, points: 10 }, { when: x < 90, points: 6 } ] }", "the wording gives 5 points, the criterion 6 points.")]
    public void PR0532_WordingThatCannotMeanTheCriterion_IsFoundWithTheValue(string wording, string criterion, string shows)
    {
        var found = Assert.Single(Lint(wording, criterion), d => d.Code is "PR0532" or "PR0533");

        Assert.Equal(("PR0532", DiagnosticSeverity.Error, 16), (found.Code, found.Severity, found.Location.Position.Line));
        Assert.Contains(shows, found.Message.ToString(), StringComparison.Ordinal);
    }

    // 每低1% is one 个百分点 or one percent of 90%, and nothing else: 0.9 个百分点.
    [Theory]
    [InlineData("step: 1pp", true)]
    [InlineData("step: 1% of 90%", true)]
    [InlineData("step: 2pp", false)]
    public void Lint_StepOfWhichNobodySaysOfWhat_AgreesWithBothMeanings(string step, bool agrees)
    {
        var found = Lint("≥90%得10分，每低1%扣3分，扣完为止", $"stepDeduction: {{ at: \"≥ 90%\", {step}, deduct: 3, partial: up }}", "percent");

        Assert.Equal(agrees, !found.Any(d => d.Code == "PR0532"));
        Assert.DoesNotContain(found, d => d.Code == "PR0533");
    }

    [Theory]
    [InlineData("①有制度（4分）；②有执行（6分）。", "items: { mode: each, list: [ { id: 一, points: 4, when: x > 1 }, { id: 二, points: 6, when: x > 2 } ] }", null)]
    [InlineData("①有制度（4分）；②有执行（6分）。", "items: { mode: each, list: [ { id: 一, points: 6, when: x > 1 }, { id: 二, points: 4, when: x > 2 } ] }", "「一」（4分）须「x > 1」；「二」（6分）须「x > 2」")]
    [InlineData("以下评分项符合得满分，否则不得分：①有制度（4分）；②有执行（6分）。", "items: { mode: all, list: [ { id: 一, when: x > 1 }, { id: 二, when: x > 2 } ] }", null)]
    [InlineData("每发现一例拖欠扣0.5分，扣完为止", "deductions: [ { finding: 逾期, deduct: 0.5, per: item } ]", null)]
    [InlineData("每发现一例拖欠扣0.5分，扣完为止", "deductions: [ { finding: 逾期, deduct: 0.2, per: item } ]", "reads as “每发现一例「逾期」扣0.5分，扣完为止”, the criterion is “每发现一例「逾期」扣0.2分，扣完为止”.")]
    public void Lint_WordingOfRequirementsAndFindings_IsComparedByTheirOrder(string wording, string criterion, string? differs)
    {
        var found = Lint(wording, criterion).Where(d => d.Code is "PR0532" or "PR0533").ToList();

        Assert.Equal(differs is null ? [] : ["PR0532"], found.Select(d => d.Code));
        Assert.All(found, d => Assert.Contains(differs!, d.Message.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Lint_WordingWithAPrintedCriterion_IsComparedWithThatOne() =>
        Assert.DoesNotContain(Lint("≥90得10分，否则不得分", "threshold: { at: \"≥ 80\", else: 0 }\nasPrinted: { measure: x, threshold: { at: \"≥ 90\", else: 0 } }"), d => d.Code == "PR0532");

    [Fact]
    public void Lint_WordingOfAnAward_IsNotCompared() =>
        Assert.DoesNotContain(
            PackLinter.Lint(TestPack.Judging("wording: ≥90得10分，否则不得分\naward: 看情况").With("origin: printed", "origin: awarded").Load()), d => d.Code is "PR0532" or "PR0533");

    [Fact]
    public void Lint_WordingThatNamesFactsOfThePack_LeavesThemUnused()
    {
        var pack = TestPack.Judging("wording: 按顺序判断：「y > 1」得10分；其余不得分\nmeasure: x\nthreshold: { at: \"≥ 90\" }").With("x: { type: number }", "x: { type: number }\n  y: { type: number }").Load();

        Assert.Equal(["PR0503", "PR0532"], PackLinter.Lint(pack).Concat(PackLinter.Lint(pack)).Select(d => d.Code).Distinct());
    }

    // A count is whole, and no whole number lies between 0.2 and 0.8: there is nothing to compare.
    [Fact]
    public void Lint_WordingOfAMeasureWithoutAnyValue_HasNothingThatDiffers() =>
        Assert.DoesNotContain(Lint("≥90家得10分，否则不得分", "threshold: { at: \"≥ 80家\", else: 0 }", "count, unit: 家, range: \"[0.2家, 0.8家]\""), d => d.Code == "PR0532");

    [Fact]
    public void Load_WordingOfASection_IsRefused() =>
        TestPack.Minimal.With("indicators:\n", "indicators:\n  - section: 上级\n    points: 1\n    wording: «得满分\n    children: [ { id: 叶, points: 1, origin: awarded, award: 看 } ]\n")
            .Refuses("error PR0110: '上级' is a section; wording belong to leaves.");

    [Fact]
    public void Load_Wording_ChangesTheHash()
    {
        var plain = TestPack.Judging(Criterion(Points10));

        Assert.NotEqual(plain.Load().Hash, plain.With("origin: printed", "origin: printed\n    wording: ≥90得10分，否则不得分").Load().Hash);
    }

    private static string Criterion(string criterion) =>
        criterion.StartsWith("items", StringComparison.Ordinal) || criterion.StartsWith("deductions", StringComparison.Ordinal) ? criterion : "measure: x\n" + criterion;

    private static System.Collections.Immutable.ImmutableArray<Diagnostic> Lint(string wording, string criterion, string type = "number") =>
        PackLinter.Lint(TestPack.Judging($"wording: {wording}\n{Criterion(criterion)}").With("type: number", "type: " + type)
            .With("indicators:", "findings: { 逾期: { unit: 例 } }\nindicators:").Load());
}
