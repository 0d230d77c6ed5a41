using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Commands;

/// <summary>One message for each mistake in a facts file with several subjects, and exit code 2.</summary>
public sealed class ScoreCohortFaultTests
{
    private const string OwnFacts = "    facts: { 人口: 300人, 完成率: 90%, 有制度: 是, 有台账: 是, 造假: 否, 获表彰: 否 }\n";

    [Theory]
    [InlineData("  乙:\n", "  甲:\n", "(9,3): error PR0103: ", "甲")] // a subject twice
    [InlineData("  甲:\n", "  丙:\n", "(6,3): error PR0414: ", "“市级”需要被评价单位“甲”，数据中没有。")] // a subject that a part needs
    [InlineData(OwnFacts, "    facts: { 人口: 300人, 完成率: 90%, 有制度: 是, 有台账: 是, 造假: 否, 获表彰: 否, 计划: 1万元 }\n", "(10,", "计划")] // shared and own
    [InlineData("pack: test/2024/cohort\n", "pack: test/2024/cohort\nsubject: 甲\n", "(3,10): error PR0412: ", "subjects")] // one subject beside several
    public void Score_BadCohort_NamesTheMistakeOnce(string old, string replacement, string place, string words)
    {
        using var run = new CliRun();
        SmallCohort.AddTo(run);
        SmallCohort.WriteFacts(run, old, replacement);

        var result = run.Run("score", SmallCohort.Id, "facts.yaml");

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Out));
        var line = Assert.Single(result.ErrorLines);
        Assert.Contains($"facts.yaml{place}", line, StringComparison.Ordinal);
        Assert.Contains(words, line, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_NoSubjects_IsRefused()
    {
        using var run = new CliRun();
        SmallCohort.AddTo(run);
        run.Write("facts.yaml", "format: 1\nshared: { facts: { 遇灾害: 否 } }\nsubjects: {}\n");

        var result = run.Run("score", SmallCohort.Id, "facts.yaml");

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Out));
        Assert.Contains("facts.yaml(3,11): error PR0412: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Score_OneSubjectForACohortPack_IsRefused()
    {
        using var run = new CliRun();
        SmallCohort.AddTo(run);
        var file = run.Write("facts.yaml", "format: 1\nsubject: 甲\nfacts: { 完成率: 96% }\n");

        var result = run.Run("score", SmallCohort.Id, "facts.yaml");

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Out));
        Assert.Equal($"错误：规则包 test/2024/cohort 给多个被评价单位打分并合并，而 {file} 只有一个单位的数据；请用 shared 和 subjects 写明各单位。\n", result.Error);
    }

    [Fact]
    public void Score_SeveralSubjectsForAPackWithoutCohort_IsRefused()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run);
        run.Write("facts.yaml", "format: 1\nsubjects:\n  甲: { facts: { 完成率: 96% } }\n  乙: { facts: { 完成率: 90% } }\n");

        var result = run.Run("score", SmallPack.Id, "facts.yaml");

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Out));
        Assert.EndsWith("facts.yaml(3,3): error PR0413: 规则包 test/2024/small 没有说明怎样合并多个单位（cohort）。", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Score_SubjectWithoutItsWeight_SaysThatTheWholeIsIncomplete()
    {
        using var run = new CliRun();
        SmallCohort.AddTo(run);
        SmallCohort.WriteFacts(run, "人口: 300人, ", string.Empty);

        var result = run.Run("score", SmallCohort.Id, "facts.yaml");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("错误：有单位的指标没有得分，或缺少用来加权的“人口”，综合结果不完整。", result.ErrorLines[0]);
        Assert.EndsWith("等级 —（有指标未评分，不评等级）\n", result.Out, StringComparison.Ordinal);
    }
}
