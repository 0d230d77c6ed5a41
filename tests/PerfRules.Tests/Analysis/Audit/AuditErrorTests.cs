using PerfRules.Tests.Support;

namespace PerfRules.Tests.Analysis.Audit;

/// <summary>What a case says wrongly of a report is refused at its place, before anything is audited.</summary>
public sealed class AuditErrorTests
{
    private const string Head = """
        format: 1
        pack: test/2024/audit
        subject: 某市
        facts: { 应缴: 12000.00万元, 实缴: 11640.00万元, 预算: 9000.00万元, 决算: 8865.00万元, 基本支出: 5365.40万元, 项目支出: 3499.60万元, 满意度: 95.82% }
        findings: []
        awards: { 制度: { points: 9, reason: 有一项制度未修订, evidence: 附件2 } }
        published:

        """;

    [Fact]
    public void PR0801_FigureWithABadName_SaysWhatANameIs() =>
        Refuses("  figures: { «2023年收入: 1万元 }", "error PR0801: '2023年收入' cannot be used as a name in expressions. A name has letters, digits, _ and ·, does not begin with a digit, and is no unit.");

    [Theory]
    [InlineData("  figures: { 规模: «600余家 }", "'600余家' is approximate")]
    [InlineData("  claims: [ { claim: 时限, printed: «≤60分钟, is: 1分钟 } ]", "'≤60分钟' is a range")]
    [InlineData("  claims: [ { claim: 救助, printed: «特困100% 低保80%, is: 满意度 } ]", "'特困100% 低保80%' is not a number")]
    [InlineData("  scores: { total: «很高 }", "'很高' is not a number")]
    public void PR0802_FigureThatIsNone_SaysHowToSayItOtherwise(string text, string message)
    {
        var marked = new MarkedText(Head + text + "\n");

        var diagnostic = Assert.Single(new AuditCase(marked.Text).TryAudit().Diagnostics);

        Assert.StartsWith(marked.Expect(AuditCase.File, ["error PR0802: " + message]), diagnostic.ToString(), StringComparison.Ordinal);
        Assert.Contains("say approximate figures, ranges and texts with holds or remark", diagnostic.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void PR0802_OverfulfilmentWithoutPercent_IsRefused() =>
        Refuses("  overfulfilment: «0.3", "error PR0802: '0.3' is not a percentage.");

    [Theory]
    [InlineData("  targets: [ «{ at: 目标表 } ]", "error PR0803: A target needs 'target'.")]
    [InlineData("  claims: [ «{ printed: 1 } ]", "error PR0803: A claim needs its name ('claim').")]
    [InlineData("  differences: [ «{ on: 合计, class: rounding } ]", "error PR0803: A known difference needs 'on', 'class' and 'reason'.")]
    public void PR0803_SomethingEssentialMissing_IsSaid(string text, string message) => Refuses(text, message);

    [Theory]
    [InlineData("{ claim: «甲, printed: 1, is: 1, holds: 1 = 1 }", "The claim '甲' has is, holds at once; only one can be said.")]
    [InlineData("{ claim: «甲, is: 1 }", "The claim '甲' has 'is' and no printed figure ('printed').")]
    [InlineData("{ claim: «甲, remark: 没有依据 }", "The remark '甲' needs its class ('class').")]
    [InlineData(
        "{ claim: «甲, printed: 5 }",
        "The claim '甲' does not say what it must equal. Give 'is' (an expression), 'holds' (a condition), 'items', 'tried', 'remark', or the figure of each place under 'printed'.")]
    public void PR0804_ClaimThatSaysNothingOrTooMuch_IsRefused(string claim, string message) =>
        Refuses($"  claims: [ {claim} ]", "error PR0804: " + message);

    [Theory]
    [InlineData("rouding", "Did you mean 'rounding'?")]
    [InlineData("reproduced", "Known are: rounding, ruleNotFollowed, factsDisagree, mislabelled, standardsDiffer, targetNotAssessed, evidenceMissing, doubleDeduction, scopeDiffers, notComputable.")]
    public void PR0805_UnknownClass_SaysWhichThereAre(string word, string hint) =>
        Refuses($"  differences: [ {{ on: 合计, class: «{word}, reason: 截尾 }} ]", $"error PR0805: There is no class of difference '{word}'. {hint}");

    [Theory]
    [InlineData("  claims: [ { claim: 甲, remark: 一, class: rounding }, { claim: «甲, remark: 二, class: rounding } ]", "'甲' is there twice.")]
    [InlineData("  targets: [ { target: 甲 }, { target: «甲 } ]", "'甲' is there twice.")]
    [InlineData("  differences: [ { on: 甲, class: rounding, reason: 一 }, { on: «甲, class: rounding, reason: 二 } ]", "'甲' is there twice.")]
    [InlineData("  figures: { «应缴: 1万元 }", "'应缴' is a name of the pack test/2024/audit already and cannot be a figure beside it.")]
    public void PR0806_NameThatIsTaken_IsRefused(string text, string message) => Refuses(text, "error PR0806: " + message);

    [Fact]
    public void PR0807_UnknownSubject_IsRefused() =>
        Refuses("  claims: [ { claim: 甲, subject: «市直, holds: 应缴 > 0 } ]", "error PR0807: There is no subject or part '市直'.");

    [Fact]
    public void PR0808_WayThatWasTriedAndGivesTheFigure_AsksForIs() =>
        Refuses(
            "  claims: [ { claim: 合计, printed: 8865万元, tried: [ 预算, «基本支出 + 项目支出 ] } ]",
            "error PR0808: '基本支出 + 项目支出' gives exactly 8865万元. Since it can be computed, use 'is'.");

    [Theory]
    [InlineData("  claims: [ { claim: 甲, printed: «98万人, is: 决算 } ]", "98万人 as printed does not measure what the expression does, which is a number in 万元.")]
    [InlineData("  scores: { indicators: { 征缴率: { measure: «98万元 } } }", "The measure 98万元 as printed does not measure what the rule does (%).")]
    public void PR0809_FigureOfAnotherKind_IsRefused(string text, string message)
    {
        var marked = new MarkedText(Head + text + "\n");

        var diagnostic = Assert.Single(new AuditCase(marked.Text).TryAudit().Diagnostics);

        Assert.StartsWith(marked.Expect(AuditCase.File, ["error PR0809: " + message]), diagnostic.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void PR0810_InputThatThePackDoesNotKnow_IsRefused() =>
        Refuses(
            "  claims: [ { claim: 甲, remark: 一, class: factsDisagree, would: { «实收: 1万元 } } ]",
            "error PR0810: The pack test/2024/audit has no input '实收'. Did you mean '实缴'?");

    [Theory]
    [InlineData("  scores: { indicators: { «征缴: 20 } }", "The sheet has no leaf '征缴'. Did you mean '征缴率'?")]
    [InlineData("  scores: { sections: { «决策: 5 } }", "The sheet has no section '决策'.")]
    [InlineData("  targets: [ { target: 甲, judged: «征缴 } ]", "The sheet has no leaf '征缴'. Did you mean '征缴率'?")]
    public void PR0811_IndicatorThatTheSheetDoesNotHave_IsRefused(string text, string message) => Refuses(text, "error PR0811: " + message);

    [Theory]
    [InlineData("is: 应收", "PR0205")]
    [InlineData("is: 应缴 + 满意度", "PR0206")]
    [InlineData("is: 应缴 > 1万元", "PR0206")]
    [InlineData("is: 应缴 +", "PR0201")]
    public void Audit_ExpressionThatIsWrong_IsRefusedAsInAPack(string expression, string code)
    {
        var diagnostics = new AuditCase(Head + $"  claims: [ {{ claim: 甲, printed: 1万元, {expression} }} ]\n").TryAudit().Diagnostics;

        Assert.Equal(code, Assert.Single(diagnostics).Code);
        Assert.Equal(8, diagnostics[0].Location.Position.Line);
    }

    private static void Refuses(string text, string message)
    {
        var marked = new MarkedText(Head + text + "\n");

        var (report, diagnostics) = new AuditCase(marked.Text).TryAudit();

        Assert.Equal(marked.Expect(AuditCase.File, [message]), string.Join('\n', diagnostics));
        Assert.Null(report);
    }
}
