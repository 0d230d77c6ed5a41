using System.Text;
using PerfRules.Diagnostics;
using PerfRules.Packs;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Packs;

/// <summary>Looking packs up in a folder; one test per diagnostic, named after its code.</summary>
public sealed class CatalogTests
{
    [Fact]
    public void Load_ShippedRulesets_FindsThePackByItsId()
    {
        var catalog = RulePackCatalog.Load(Repository.Rulesets);

        Assert.Empty(catalog.Diagnostics);
        Assert.Equal(Suining.Id, catalog.Get(Suining.Id).Id);
        Assert.Same(catalog.Get(Suining.Id), catalog.Get("\\sichuan\\2024\\suining-resident\\"));
    }

    [Theory]
    [InlineData(@"sichuan\2024\suining-resident")] // as a path is typed on Windows
    [InlineData(@"\sichuan\2024/suining-resident\")] // both at once
    [InlineData("Sichuan/2024/Suining-Resident")]
    [InlineData(@"SICHUAN\2024\SUINING-RESIDENT")]
    public void Get_IdAsItIsTypedOnWindows_FindsThePack(string id) => Assert.Equal(Suining.Id, RulePackCatalog.Load(Repository.Rulesets).Get(id).Id);

    [Fact]
    public void Get_BrokenPackInOtherCase_ThrowsItsOwnFaults()
    {
        using var folder = new TemporaryFile(".txt", []);
        var broken = Write(folder, TestPack.Id, TestPack.Minimal.With("version: 1.0.0", "version: one").Text);

        var exception = Assert.Throws<PerfRulesException>(() => RulePackCatalog.Load(folder.Folder).Get(@"Test\2024\Minimal"));

        Assert.StartsWith($"{broken}(3,10): error PR0107: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PR0601_PackOfAnotherYear_IsSuggestedAndNotTaken()
    {
        var catalog = RulePackCatalog.Load(Repository.Rulesets);

        var exception = Assert.Throws<PerfRulesException>(() => catalog.Get("sichuan/2023/suining-resident"));

        Assert.Equal($"{Repository.Rulesets}: error PR0601: There is no pack 'sichuan/2023/suining-resident'. Did you mean 'sichuan/2024/suining-resident'?", exception.Message);
    }

    [Fact]
    public void PR0601_EmptyFolder_SaysThatThereAreNone()
    {
        using var folder = new TemporaryFile(".txt", []);

        var exception = Assert.Throws<PerfRulesException>(() => RulePackCatalog.Load(folder.Folder).Get("a/b/c"));

        Assert.Equal($"{folder.Folder}: error PR0601: There is no pack 'a/b/c'. There are no packs (province/year/name/pack.yaml) in this folder.", exception.Message);
    }

    [Fact]
    public void PR0602_PackInAnotherFolderThanItsId_IsReported()
    {
        using var folder = new TemporaryFile(".txt", []);
        var file = Write(folder, "test/2025/minimal", TestPack.Minimal.Text);

        var catalog = RulePackCatalog.Load(folder.Folder);

        Assert.Empty(catalog.Packs);
        Assert.Equal($"{file}: error PR0602: The pack's id is 'test/2024/minimal', but by its folder it should be 'test/2025/minimal'.", string.Join('\n', catalog.Diagnostics));
    }

    [Fact]
    public void PR0603_FolderThatIsNotThere_IsReported()
    {
        var folder = Path.Combine(Path.GetTempPath(), "perfrules-no-such-folder");

        var exception = Assert.Throws<PerfRulesException>(() => RulePackCatalog.Load(folder));

        Assert.StartsWith($"{folder}: error PR0603: The folder of packs cannot be read: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Get_PackThatCannotBeRead_ThrowsItsOwnFaultsAndLeavesTheOthers()
    {
        using var folder = new TemporaryFile(".txt", []);
        var broken = Write(folder, "test/2024/broken", TestPack.Minimal.With("version: 1.0.0", "version: one").Text.Replace("minimal", "broken", StringComparison.Ordinal));
        Write(folder, TestPack.Id, TestPack.Minimal.Text);

        var catalog = RulePackCatalog.Load(folder.Folder);

        Assert.Equal(TestPack.Id, Assert.Single(catalog.Packs).Id);
        Assert.Equal(
            $"{broken}(3,10): error PR0107: The version 'one' is not well formed. Expected major.minor.patch, such as 1.0.0.",
            Assert.Throws<PerfRulesException>(() => catalog.Get("test/2024/broken")).Message);
    }

    private static string Write(TemporaryFile folder, string id, string text)
    {
        var path = Path.Combine([folder.Folder, .. id.Split('/'), "pack.yaml"]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }
}
