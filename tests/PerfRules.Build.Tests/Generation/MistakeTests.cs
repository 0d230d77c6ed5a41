using System.Text;
using PerfRules.Build.Generation;
using PerfRules.Build.Tests.Support;
using PerfRules.Diagnostics;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Build.Tests.Generation;

/// <summary>One test for each mistake of who asks for a pack; the messages are shown by the build at their place.</summary>
public sealed class MistakeTests : IDisposable
{
    private readonly TemporaryFile _folder = new(".txt", []);

    private static string Minimal => TestPack.Minimal.Text;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void PR1500_RequestThatIsNotThere_IsSaidAndNothingWritten()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var exitCode = BuildStep.Run([Path.Combine(_folder.Folder, "none.txt")], output, error);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("PerfRules.Build: error PR1500: ", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(string.Empty, output.ToString());
    }

    [Fact]
    public void PR1501_PackThatIsNotThere_NamesTheFolders() => Refuses(
        [new("test/2025/minimal")],
        $"PerfRulesPack: error PR1501: The pack test/2025/minimal was not found. Looked in: {_folder.Folder}. Set PerfRulesRulesets, or refer to PerfRules.Rulesets.");

    [Fact]
    public void PR1502_TwoPacksOfOneClass_AreToldApartByTheProject()
    {
        Write("a/2024/minimal", Minimal.Replace("test/", "a/", StringComparison.Ordinal));
        Write("b/2024/minimal", Minimal.Replace("test/", "b/", StringComparison.Ordinal));

        Refuses(
            [new("a/2024/minimal"), new("b/2024/minimal")],
            "PerfRulesPack: error PR1502: a/2024/minimal and b/2024/minimal would both be the class Minimal2024; give one of them a Class.");
        Assert.Contains("class Other", Generated.CodeIn([_folder.Folder], new("a/2024/minimal"), new("b/2024/minimal", "Other")), StringComparison.Ordinal);
    }

    // 收入·本年 and 收入_本年 are two names in a pack; C# takes no ·.
    [Fact]
    public void PR1503_TwoNamesOfOneMember_AreToldApartByNames()
    {
        var file = Write("test/2024/minimal", Minimal.Replace("收入", "收入·本年", StringComparison.Ordinal).Replace("预算", "收入_本年", StringComparison.Ordinal));
        var names = Names("收入·本年 = Income");

        Refuses(
            [new("test/2024/minimal")],
            $"{file}: error PR1503: '收入·本年' and '收入_本年' would both be 收入_本年 in C#. Give one of them another name in a Names file.");
        Assert.Contains("required Money Income ", Generated.CodeIn([_folder.Folder], new PackRequest("test/2024/minimal", null, names)), StringComparison.Ordinal);
    }

    [Fact]
    public void PR1503_NameGivenTwice_IsRefused()
    {
        Write("test/2024/minimal", Minimal);
        var names = Names("收入 = Income", "收入 = Revenue");

        Refuses([new("test/2024/minimal", null, names)], $"{names}(2,1): error PR1503: '收入' has a name already and is given Revenue.");
    }

    [Fact]
    public void PR1504_LineThatIsNoName_IsRefusedAtItsPlace()
    {
        Write("test/2024/minimal", Minimal);
        var names = Names("# English names", "收入: Income");

        Refuses([new("test/2024/minimal", null, names)], $"{names}(2,1): error PR1504: '收入: Income' is not: name in the pack = name in C#.");
    }

    [Fact]
    public void PR1505_NameThatThePackDoesNotHave_IsRefused()
    {
        Write("test/2024/minimal", Minimal);
        var names = Names("支出 = Expenditure");

        Refuses([new("test/2024/minimal", null, names)], $"{names}(1,1): error PR1505: The pack test/2024/minimal has no '支出'.");
    }

    [Theory]
    [InlineData("2024", "'2024' cannot be a name in C#.")]
    [InlineData("A.B", "'A.B' cannot be a name in C#.")]
    [InlineData("class", "'class' cannot be a name in C#.")]
    public void Class_ThatIsNoIdentifier_IsRefused(string name, string message)
    {
        Write("test/2024/minimal", Minimal);

        Refuses([new("test/2024/minimal", name)], $"PerfRulesPack: error PR1506: {message}");
    }

    [Fact]
    public void PR1506_EnglishNameThatIsNoIdentifier_IsRefusedAtItsPlace()
    {
        Write("test/2024/minimal", Minimal);
        var names = Names("收入 = the income");

        Refuses([new("test/2024/minimal", null, names)], $"{names}(1,1): error PR1506: 'the income' cannot be a name in C#.");
    }

    [Fact]
    public void PR1507_PackInAnotherFolderThanItsId_IsRefused()
    {
        var file = Write("test/2025/minimal", Minimal);

        Refuses([new("test/2025/minimal")], $"{file}: error PR1507: The pack is test/2024/minimal; asked for was test/2025/minimal.");
    }

    // 95% lies in no band: an error of lint, and such a pack would leave 95% without points.
    [Fact]
    public void Generate_PackWithAGap_IsRefusedByLint()
    {
        var file = Write("test/2024/minimal", Minimal.Replace("threshold: { at: \"≥ 100%\" }", "bands: [ { at: \"> 95%\", points: 10 }, { at: \"< 95%\", points: 0 } ]", StringComparison.Ordinal));

        var diagnostics = Assert.Throws<PerfRulesException>(() => Generated.CodeIn([_folder.Folder], new PackRequest("test/2024/minimal"))).Diagnostics;

        Assert.All(diagnostics, d => Assert.StartsWith(file + "(17,", d.ToString(), StringComparison.Ordinal));
        Assert.Contains("PR0502", diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void Generate_PackThatCannotBeRead_ShowsItsFaultsInChinese()
    {
        var file = Write("test/2024/minimal", Minimal.Replace("version: 1.0.0", "version: one", StringComparison.Ordinal));
        var request = Path.Combine(_folder.Folder, "request.txt");
        File.WriteAllLines(request, [$"output={request}.cs", "namespace=A.B", "access=internal", "language=zh-CN", $"rulesets={_folder.Folder}", @"pack=Test\2024\minimal"]);
        using var error = new StringWriter();

        var exitCode = BuildStep.Run([request], TextWriter.Null, error);

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"{file}(3,10): error PR0107: 版本", error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(request + ".cs"));
    }

    [Fact]
    public void Generate_PackWithCrLfAndByteOrderMark_GivesTheSameCode()
    {
        Write("test/2024/minimal", Minimal);
        var plain = Generated.CodeIn([_folder.Folder], new PackRequest("test/2024/minimal"));
        File.WriteAllText(Path.Combine(_folder.Folder, "test", "2024", "minimal", "pack.yaml"), Minimal.ReplaceLineEndings("\r\n"), new UTF8Encoding(true));

        Assert.Equal(plain, Generated.CodeIn([_folder.Folder], new PackRequest("test/2024/minimal")));
    }

    [Fact]
    public void Texts_BothLanguages_AreThereForEveryMethod() =>
        Assert.All(
            typeof(BuildTexts).GetMethods(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.DeclaredOnly)
                .Where(m => m.ReturnType == typeof(LocalizedText)),
            m =>
            {
                object[] arguments = [.. m.GetParameters().Select(object (p) => p.ParameterType == typeof(string) ? "值" : new[] { "值" })];
                var text = (LocalizedText)m.Invoke(null, arguments)!;

                Assert.NotEqual(text.ToString(DisplayLanguage.English), text.ToString(DisplayLanguage.Chinese));
            });

    private string Write(string id, string text)
    {
        var file = Path.Combine([_folder.Folder, .. id.Split('/'), "pack.yaml"]);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    private string Names(params string[] lines)
    {
        File.WriteAllLines(_folder.Path, lines);
        return _folder.Path;
    }

    private void Refuses(PackRequest[] packs, string message) =>
        Assert.Equal(message, Assert.Throws<PerfRulesException>(() => Generated.CodeIn([_folder.Folder], packs)).Message);
}
