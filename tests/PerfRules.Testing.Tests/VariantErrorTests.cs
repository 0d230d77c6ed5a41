using PerfRules.Diagnostics;

namespace PerfRules.Testing.Tests;

/// <summary>The mistakes that people make in tables of variants, one test for each.</summary>
public sealed class VariantErrorTests
{
    [Fact]
    public void PR0105_VariantWithoutName_IsRefused() =>
        Refuses("{ expect: { total: 15 } }", "case.yaml(11,5): error PR0105: The variant has no name.");

    [Fact]
    public void PR0701_VariantThatExpectsNothing_IsRefused() => Refuses("{ name: 一, facts: { 决算: 1万元 } }", "case.yaml(11,13): error PR0701: ");

    [Theory]
    [InlineData("6 - 2*", "case.yaml(11,39): error PR0702: ")]
    [InlineData("6万元 - 2万元", "case.yaml(11,33): error PR0702: '6万元 - 2万元' has a unit and is no number of points.")]
    [InlineData("\"sum(1, 2)\"", "case.yaml(11,33): error PR0702: 'sum(1, 2)' has no value: ")]
    [InlineData("决算 * 2", "case.yaml(11,33): error PR0702: ")]
    public void PR0702_ArithmeticWithoutPoints_IsRefused(string total, string message) => Refuses($"{{ name: 一, expect: {{ total: {total} }} }}", message);

    [Fact]
    public void PR0702_ErrorThatIsNoCode_IsRefused() =>
        Refuses("{ name: 一, errors: [ 403 ] }", "case.yaml(11,26): error PR0702: '403' is not a diagnostic code. A code is PR and four digits, such as PR0403.");

    [Fact]
    public void PR0704_TwoVariantsOfOneName_AreRefused() => Refuses(
        "{ name: 一, expect: { total: 15 } }\n  - { name: 一, expect: { total: 15 } }", "case.yaml(12,13): error PR0704: The variant '一' is there twice.");

    [Fact]
    public void PR0705_SubjectThatTheBaseDoesNotHave_IsRefused()
    {
        const string Cohort = """
            pack: test/2024/variants
            subjects: { 东: { facts: { 决算: 1万元 } } }
            variants:
              - { name: 一, subjects: { 冬: { facts: { 决算: 2万元 } } }, expect: { complete: false } }
            """;

        Assert.Equal("case.yaml(4,28): error PR0705: The base case has no subject '冬'.", Faults(() => GoldenCase.ParseAll(Cohort, "case.yaml")));
    }

    [Fact]
    public void PR0706_ErrorsBesideScores_AreRefused() => Refuses(
        "{ name: 一, errors: [ PR0403 ], expect: { total: 15 } }",
        "case.yaml(11,26): error PR0706: Errors and scores are expected at once: with an error nothing is scored.");

    [Theory]
    [InlineData("gone", "No case in the same folder is called 'gone'.")]
    [InlineData("../base", "'../base' is not the name of a case: base is a file's name in the same folder, without its extension.")]
    [InlineData("second", "The case 'second' has a base itself; name the first case.")]
    public void PR0703_BaseThatCannotBeOne_IsRefused(string named, string message)
    {
        using var folder = new CaseFolder(
            ("base.yaml", VariantPack.Base), ("second.yaml", "pack: test/2024/variants\nbase: base\nexpect: { total: 15 }\n"));
        var file = folder.Write("third.yaml", $"pack: test/2024/variants\nbase: {named}\nexpect: {{ total: 15 }}\n");

        Assert.Equal($"{file}(2,7): error PR0703: {message}", Faults(() => GoldenCase.LoadAll(file)));
    }

    private static void Refuses(string variant, string message) =>
        Assert.StartsWith(message, Faults(() => GoldenCase.ParseAll($"{VariantPack.Base}variants:\n  - {variant}\n", "case.yaml")), StringComparison.Ordinal);

    private static string Faults(Action read) => string.Join('\n', Assert.Throws<PerfRulesException>(read).Diagnostics);
}
