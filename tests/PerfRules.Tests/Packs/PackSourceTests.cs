using System.Reflection;
using System.Text;
using PerfRules.Diagnostics;
using PerfRules.Packs;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Packs;

/// <summary>Packs from folders, from the resources of an assembly and from memory.</summary>
public sealed class PackSourceTests
{
    private static readonly Assembly Here = typeof(PackSourceTests).Assembly;

    // The base that "test/2025/minimal" below changes: one leaf of 10 points.
    private const string Below = "test/2024/minimal";

    private const string Above =
        """
        format: 1
        pack: test/2025/minimal
        version: 1.0.0
        title: 次年
        extends: test/2024/minimal
        overrides: { 完成率: { points: 20 } }

        """;

    [Fact]
    public void Load_TextsThatExtendEachOther_ReadsBothFromMemory()
    {
        var source = RulePackSource.FromTexts("memory", [new("test/2025/minimal", Above), new(Below, TestPack.Minimal.Text)]);

        var catalog = RulePackCatalog.Load(source);

        Assert.Empty(catalog.Diagnostics);
        Assert.Equal("memory", catalog.Directory);
        Assert.Equal("20", catalog.Get("test/2025/minimal").FullPoints.ToString());
        Assert.Equal("memory/test/2024/minimal/pack.yaml", catalog.Get(Below).File);
        Assert.Equal(TestPack.Minimal.Load().Hash, catalog.Get(Below).Hash);
    }

    [Fact]
    public void Load_TextWithAFault_NamesSourceAndPlace()
    {
        var source = RulePackSource.FromTexts("memory", [new(Below, TestPack.Minimal.With("version: 1.0.0", "version: one").Text)]);

        var catalog = RulePackCatalog.Load(source);

        // Line 3 is "version: one", its value begins in column 10.
        Assert.Equal(
            "memory/test/2024/minimal/pack.yaml(3,10): error PR0107: The version 'one' is not well formed. Expected major.minor.patch, such as 1.0.0.",
            Assert.Throws<PerfRulesException>(() => catalog.Get(Below)).Message);
    }

    [Fact]
    public void Load_BaseThatOnlyTheDiskHas_IsNotLookedForThere()
    {
        var source = RulePackSource.FromTexts(string.Empty, [new("test/2025/minimal", Above)]);

        var diagnostic = Assert.Single(RulePackCatalog.Load(source).Diagnostics);

        Assert.Equal("PR0604", diagnostic.Code);
        Assert.Equal("test/2025/minimal/pack.yaml(5,10)", diagnostic.Location.ToString());
    }

    [Fact]
    public void FromTexts_IdTwice_IsRefused() =>
        Assert.Equal("texts", Assert.Throws<ArgumentException>(() => RulePackSource.FromTexts("x", [new(Below, "a"), new(Below, "b")])).ParamName);

    [Fact]
    public void Load_ResourcesOfAnAssembly_GivesThePacksBelowThePrefix()
    {
        var catalog = RulePackCatalog.Load(RulePackSource.FromResources(Here, "packs/"));

        Assert.Empty(catalog.Diagnostics);
        Assert.Equal("PerfRules.Tests", catalog.Directory);
        Assert.Equal([Suining.Id], catalog.Packs.Select(p => p.Id));
        Assert.Equal(Suining.Scorer.Pack.Hash, catalog.Get(Suining.Id).Hash);
        Assert.Equal("PerfRules.Tests/sichuan/2024/suining-resident/pack.yaml", catalog.Get(Suining.Id).File);
    }

    [Fact]
    public void Load_ResourcesNamedWithBackslashes_AreTheSame() =>
        Assert.Equal(["shandong/2024/qingdao-employee"], RulePackCatalog.Load(RulePackSource.FromResources(Here, @"windows\")).Packs.Select(p => p.Id));

    [Fact]
    public void Load_ResourcesOfAnotherPrefix_GivesNoPack() =>
        Assert.Empty(RulePackCatalog.Load(RulePackSource.FromResources(Here, "elsewhere/")).Packs);

    [Fact]
    public void PR0609_IdInTwoSources_IsAFaultOfTheLaterOne()
    {
        using var folder = new TemporaryFile(".txt", []);
        var file = Path.Combine([folder.Folder, .. Below.Split('/'), "pack.yaml"]);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, TestPack.Minimal.Text, new UTF8Encoding(false));
        var memory = RulePackSource.FromTexts("memory", [new(Below, TestPack.Minimal.Text)]);

        var catalog = RulePackCatalog.Load([memory, RulePackSource.FromDirectory(folder.Folder)], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal($"memory; {folder.Folder}", catalog.Directory);
        Assert.Equal("memory/test/2024/minimal/pack.yaml", Assert.Single(catalog.Packs).File);
        Assert.Equal(
            $"{file}: error PR0609: The pack test/2024/minimal is already in memory/test/2024/minimal/pack.yaml. Take it out of one of the sources, or give one of them another id.",
            string.Join('\n', catalog.Diagnostics));
    }

    [Fact]
    public void Load_Cancelled_ThrowsAndReturnsNothing()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => RulePackCatalog.Load([RulePackSource.FromDirectory(Repository.Rulesets)], null, cancelled.Token));
    }

    [Fact]
    public void FromDirectory_Blank_IsRefused() => Assert.Throws<ArgumentException>(() => RulePackSource.FromDirectory(" "));

    [Fact]
    public void Load_SourceThatIsNull_NamesTheParameter() =>
        Assert.Equal("sources", Assert.Throws<ArgumentNullException>(() => RulePackCatalog.Load([null!], cancellationToken: TestContext.Current.CancellationToken)).ParamName);
}
