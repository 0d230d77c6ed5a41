using System.Text;
using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Commands;

/// <summary>What people and attackers hand in as facts: accepted, or refused with clear messages, never with a stack trace.</summary>
public sealed class HostileFactsTests
{
    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "empty", [], "PR0003" },
        { "GBK", [.. "facts: { "u8, 0xD7, 0xDB, 0xBA, 0xCF, .. ": 1 }"u8], "PR0002" }, // 综合 in GBK
        { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("facts: {}")], "PR0002" },
        { "50 MB", [.. Enumerable.Repeat((byte)'#', 50_000_000)], "PR0004" },
        { "aliases", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]"u8.ToArray(), "PR0005" },
        { "duplicate keys", "format: 1\nfacts: { 其他支出: 1万元, 其他支出: 2万元 }"u8.ToArray(), "PR0103" },
        { "100,000 levels", [.. "facts: "u8, .. Enumerable.Repeat((byte)'[', 100_000)], "PR0004" },
        { "not closed", "facts: { 其他支出: 1万元"u8.ToArray(), "PR0003" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void Score_FileThatIsNoFactsFile_IsRefused(string what, byte[] bytes, string code)
    {
        using var run = new CliRun();
        File.WriteAllBytes(Path.Combine(run.Folder, "facts.yaml"), bytes);

        var result = run.Run("score", CliRun.Pack, "facts.yaml", "--lang", "en");

        Assert.True(result.ExitCode == 2, what);
        Assert.Empty(result.Out);
        Assert.Contains(result.ErrorLines, l => l.Contains($": error {code}: ", StringComparison.Ordinal));
        Assert.DoesNotContain(result.ErrorLines, l => l.StartsWith("   at ", StringComparison.Ordinal) || l.Contains("Exception", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\uFEFF", "\n")]
    [InlineData("", "\r\n")]
    public void Score_ByteOrderMarkOrCrLf_IsAccepted(string start, string lineEnd)
    {
        using var run = new CliRun();
        run.Write("facts.yaml", start + File.ReadAllText(CliRun.PublishedCase).ReplaceLineEndings(lineEnd));

        var result = run.Run("score", CliRun.Pack, "facts.yaml");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Contains("总分 99.36 / 100\n", result.Out, StringComparison.Ordinal);
    }
}
