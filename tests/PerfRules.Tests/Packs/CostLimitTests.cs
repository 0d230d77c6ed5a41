using System.Diagnostics;
using PerfRules.Packs;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Packs;

/// <summary>Packs within the limit of bytes that would cost without end if nothing else were bounded.</summary>
public sealed class CostLimitTests
{
    [Fact]
    public void Parse_ComparisonsNestedInBrackets_TakesNoLongerThanTheyAreLong()
    {
        var nested = new string('(', 50) + "收入" + string.Concat(Enumerable.Repeat(" = \"x\")", 50));

        Bounded(() => TestPack.Minimal.With("收入 / 预算", new string('(', 50) + "«收入" + nested[52..]).Refuses("error PR0206: Cannot compare a number in 万元 with a choice (x)."));
    }

    [Fact]
    public void Parse_ComparisonsOfAnUnknownNameNestedInBrackets_TakesNoLongerThanTheyAreLong() =>
        Bounded(() => TestPack.Minimal.With("收入 / 预算", new string('(', 50) + "«甲" + string.Concat(Enumerable.Repeat(" = 乙)", 50)))
            .Refuses("error PR0205: There is no input or measure named '甲'. Known are: 收入, 预算."));

    [Fact]
    public void Parse_MeasuresInReverseOrder_AreOrderedQuickly()
    {
        var measures = "measures:\n" + string.Concat(Enumerable.Range(1, 30).Reverse().Select(i => $"  甲{i}: 甲{i - 1} + 1万元\n")) + "  甲0: 收入\n";

        var pack = TestPack.Minimal.Append(measures).With("收入 / 预算", "甲30 / 预算");

        // 1万元 and 30 times 1万元 more, out of 31万元.
        Assert.Equal("10", pack.Score("收入: 1万元, 预算: 31万元").Total.ToString());
    }

    [Fact]
    public void Parse_ThousandsOfMeasuresNested_AreRefusedQuickly()
    {
        var measures = "measures:\n" + string.Concat(Enumerable.Range(1, 8_000).Reverse().Select(i => $"  甲{i}: 甲{i - 1} + 1万元\n")) + "  甲0: 收入\n";

        Bounded(() =>
        {
            var result = RulePackLoader.Parse(TestPack.Minimal.Append(measures).Text);

            Assert.Equal("(19,3): error PR0203: The expression is nested deeper than the limit of 32.", result.Diagnostics[0].ToString());
        });
    }

    [Fact]
    public void Parse_MeasuresThatDouble_AreRefusedOnceAndTheirUsesAreNot()
    {
        // Written out, 甲k has 2^(k+1) - 1 parts: 甲9 has 1,023, 甲10 would have 2,047.
        var measures = "measures:\n  甲0: 收入\n" + string.Concat(Enumerable.Range(1, 20).Select(i => $"  甲{i}: {(i == 10 ? "«" : string.Empty)}甲{i - 1} + 甲{i - 1}\n"));

        TestPack.Minimal.Append(measures).With("收入 / 预算", "甲20 / 预算").Refuses("error PR0203: The expression has more parts than the limit of 2000.");
    }

    [Fact]
    public void Score_LargestAllowedMeasure_IsExplainedInBoundedTime()
    {
        var measures = "measures:\n  甲0: 收入\n" + string.Concat(Enumerable.Range(1, 9).Select(i => $"  甲{i}: 甲{i - 1} + 甲{i - 1}\n"));
        var pack = TestPack.Minimal.Append(measures).With("收入 / 预算", "甲9 / 预算");

        Bounded(() => Assert.Single(pack.Score("收入: 1万元, 预算: 512万元").Indicators[0].Explain().Arithmetic));
    }

    [Fact]
    public void Parse_TwentyThousandParts_AreReadInBoundedTimeAndMemory()
    {
        var parts = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"      - {{ id: p{i}, points: 1, award: x }}\n"));
        var text = TestPack.Minimal.Text + "  - id: 多项\n    points: 20000\n    origin: printed\n    parts:\n" + parts;
        var allocated = GC.GetAllocatedBytesForCurrentThread();

        Bounded(() => Assert.NotNull(RulePackLoader.Parse(text)));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 500L * 1024 * 1024);
    }

    private static void Bounded(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"took {clock.Elapsed}");
    }
}
