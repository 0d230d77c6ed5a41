using System.Reflection;
using PerfRules.Packs;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Packs;

/// <summary>A copied indicator is the original in everything.</summary>
public sealed class IndicatorCopyTests
{
    // One leaf of the shipped packs at least has each property, so that one that the copy forgets is noticed.
    [Fact]
    public void Indicator_Copied_HasEveryPropertyOfTheOriginal()
    {
        var properties = typeof(Indicator).GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(p => p.GetIndexParameters().Length == 0).ToList();
        var leaves = Directory.EnumerateFiles(Repository.Rulesets, "pack.yaml", SearchOption.AllDirectories).SelectMany(f => RulePack.Load(f).Leaves).ToList();

        Assert.All(leaves, leaf => Assert.Equal(properties.Select(p => p.GetValue(leaf)), properties.Select(p => p.GetValue(new Indicator(leaf)))));
        Assert.NotEmpty(leaves);
    }
}
