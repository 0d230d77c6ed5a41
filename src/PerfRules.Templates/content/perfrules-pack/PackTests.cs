using PerfRules.Testing.Xunit;
using Xunit;

/// <summary>rulesets 中每个规则包的验证案例，每个案例、每一行边界是一个测试。</summary>
public sealed class PackTests
{
    [Theory]
    [GoldenCases("rulesets")]
    public void Case_OfEveryPack_GivesWhatItExpects(GoldenCaseRow row) => row.Verify();
}
