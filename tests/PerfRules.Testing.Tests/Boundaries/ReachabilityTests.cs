using System.Globalization;

namespace PerfRules.Testing.Tests.Boundaries;

/// <summary>Nothing that some facts bring about is called unreachable, on small packs of which all facts are tried.</summary>
public sealed class ReachabilityTests
{
    // PERFRULES_RANDOM_CASES=10000 runs ten thousand, from PERFRULES_RANDOM_SEED on.
    [Fact]
    public void Measure_RandomSmallPacks_CallNothingUnreachableThatIsReached()
    {
        Assert.Empty(Enumerable.Range(Setting("PERFRULES_RANDOM_SEED", 20_240_502), Setting("PERFRULES_RANDOM_CASES", 60)).Select(ReachabilityOracle.Refute).OfType<string>());
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var asked) ? asked : otherwise;
}
