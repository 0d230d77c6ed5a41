namespace PerfRules.Testing.Tests;

/// <summary>Expectations rewritten in the text of a case file.</summary>
public sealed class ExpectationUpdateTests
{
    // 决算 940 of 1000 is 94%: 5.4 - 0.9 = 4.5; 930 is 93%: 3.6. Only what differs changes, with everything around it left as it is.
    [Fact]
    public void Make_WrongExpectations_ChangesTheirTextsAlone()
    {
        var text = VariantPack.Base + """
            variants: # 表
              - { name: 甲,  facts: { 决算: 940万元 }, expect: { indicators: { 支出完成: 5.4 - 0.9*2 } } } # 写错了
              - name: 乙
                facts: { 决算: 930万元 }
                expect:
                  indicators: { 支出完成: "max(0, 5)", 及时: 5 }   # 及时没有变
                  total: 1
              - { name: 丙, facts: { 预算: 0万元 }, expect: { indicators: { 支出完成: 6 } } }
              - { name: 丁, findings: null, expect: { complete: true, indicators: { 及时: { status: scored } } } }

            """;

        var updated = Update(text);

        Assert.Equal(
            text.Replace("支出完成: 5.4 - 0.9*2 }", "支出完成: 4.5 }", StringComparison.Ordinal)
                .Replace("\"max(0, 5)\"", "3.6", StringComparison.Ordinal)
                .Replace("total: 1\n", "total: 12.6\n", StringComparison.Ordinal)
                .Replace("{ 支出完成: 6 }", "{ 支出完成: { status: undefined } }", StringComparison.Ordinal)
                .Replace("{ complete: true, indicators: { 及时: { status: scored } } }", "{ complete: false, indicators: { 及时: { status: missing } } }", StringComparison.Ordinal),
            updated.Text);
        Assert.Equal(
            ["indicators/支出完成: 5.4 - 0.9*2 → 4.5", "total: 1 → 12.6", "indicators/支出完成: \"max(0, 5)\" → 3.6", "indicators/支出完成: 6 → { status: undefined }", "complete: true → false", "indicators/及时/status: scored → missing"],
            updated.Changes.Select(c => $"{c.What}: {c.Before} → {c.After}"));
        Assert.Empty(updated.Kept);
        Assert.Empty(Update(updated.Text).Changes);
    }

    [Theory]
    [InlineData("reviewed: true, facts: { 决算: 940万元 }, expect: { indicators: { 支出完成: 1 } }")] // signed off
    [InlineData("facts: { 决算: 940 }, expect: { indicators: { 没有: 1 } }")] // no such leaf: there is nothing to write
    [InlineData("facts: { 决算: -1万元 }, expect: { total: 1 }")] // the facts do not fit
    public void Make_WhatCannotOrMustNotChange_IsKeptAndSaid(string variant)
    {
        var text = $"{VariantPack.Base}variants:\n  - {{ name: 一, {variant} }}\n";

        var updated = Update(text);

        Assert.Equal((text, 0, 1), (updated.Text, updated.Changes.Length, updated.Kept.Length));
    }

    [Fact]
    public void Make_FileThatIsSignedOffAsAWhole_IsKept()
    {
        var text = VariantPack.Base.Replace("total: 6 + 5 + 4", "total: 1", StringComparison.Ordinal) + "reviewed: true\n";

        Assert.Equal(text, Update(text).Text);
    }

    private static UpdatedCases Update(string text) =>
        ExpectationUpdate.Make(text, GoldenCase.ParseAll(text, "case.yaml").Select(c => GoldenCaseRunner.Run(VariantPack.Scorer, c)));
}
