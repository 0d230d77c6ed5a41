using System.Reflection;

namespace PerfRules.NRules.Tests.Absent;

/// <summary>Stands for all tests of PerfRules.NRules where NRules cannot be had; elsewhere it is not compiled.</summary>
public sealed class NRulesTests
{
    private static readonly string Version = typeof(NRulesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "NRulesVersion").Value!;

    [Fact]
    public void EveryTestOfTheEngine_WithoutNRules_IsLeftOut() =>
        Assert.Skip($"NRules {Version} is not in the global packages folder and no feed that was asked has it, so PerfRules.NRules and its tests are left out.");
}
