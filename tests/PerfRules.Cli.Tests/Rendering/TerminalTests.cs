using System.Text.RegularExpressions;
using PerfRules.Cli.Rendering;
using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Rendering;

public sealed partial class TerminalTests
{
    [Fact]
    public void Score_AtATerminal_IsFramedAndColoured()
    {
        using var run = new CliRun { IsTerminal = true, Width = 120 };

        var result = run.Run("score", CliRun.Pack);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("│", result.Out, StringComparison.Ordinal);
        Assert.Matches(@"\e\[[0-9;]*m5\.4\e\[0m", result.Out); // 5.4 of 6 has the colour of points lost
        Assert.Contains("99.36 / 100", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NO_COLOR", "1")]
    [InlineData("TERM", "dumb")]
    public void Score_TerminalWithoutColour_HasNoEscapeSequence(string variable, string value)
    {
        using var run = new CliRun { IsTerminal = true, Width = 120 }.With(variable, value);

        var result = run.Run("score", CliRun.Pack, "--explain");

        Assert.Contains("│", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Out);
    }

    [Fact]
    public void Score_EmptyNoColor_CountsAsNotSet()
    {
        using var run = new CliRun { IsTerminal = true }.With("NO_COLOR", string.Empty);

        Assert.Contains('\u001b', run.Run("score", CliRun.Pack).Out);
    }

    [Fact]
    public void Score_Piped_HasNeitherFrameNorColourNorTrailingBlanks()
    {
        using var run = new CliRun().With("TERM", "xterm-256color");

        var result = run.Run("score", CliRun.Pack, "--explain");

        Assert.DoesNotContain('\u001b', result.Out);
        Assert.DoesNotContain('│', result.Out);
        Assert.All(result.OutLines, l => Assert.Equal(l.TrimEnd(' '), l));
    }

    [Theory]
    [InlineData(80, "zh")]
    [InlineData(120, "zh")]
    [InlineData(200, "zh")]
    [InlineData(80, "en")]
    [InlineData(120, "en")]
    public void Score_AnyTerminal_FitsItsWidth(int width, string language)
    {
        using var run = new CliRun { IsTerminal = true, Width = width };

        var lines = EscapeSequence().Replace(run.Run("score", CliRun.Pack, "--explain", "--lang", language).Out, string.Empty).Split('\n');

        Assert.All(lines, l => Assert.InRange(DisplayWidth.Of(l), 0, width));
        var frame = lines.Where(l => l.StartsWith('│')).Select(DisplayWidth.Of).Distinct();
        Assert.Single(frame);
    }

    [Fact]
    public void Score_NarrowTerminal_BreaksTheReasonInItsColumn()
    {
        using var run = new CliRun { IsTerminal = true, Width = 80 }.With("NO_COLOR", "1");

        var lines = run.Run("score", CliRun.Pack).OutLines;

        var first = Array.FindIndex(lines, l => l.Contains("98.82% │", StringComparison.Ordinal));
        Assert.True(first > 0);
        Assert.StartsWith("│  ", lines[first + 1], StringComparison.Ordinal);
        Assert.EndsWith("│", lines[first + 1], StringComparison.Ordinal);
    }

    [Fact]
    public void Score_TerminalTooNarrowForATable_PrintsItWithoutFrame()
    {
        using var run = new CliRun { IsTerminal = true, Width = 40 }.With("NO_COLOR", "1");
        using var piped = new CliRun();

        var result = run.Run("score", CliRun.Pack);

        Assert.DoesNotContain('│', result.Out);
        Assert.All(piped.Run("score", CliRun.Pack).OutLines.Where(l => l.Contains("  得分", StringComparison.Ordinal)), l => Assert.Contains(l, result.OutLines));
    }

    [GeneratedRegex(@"\e\[[0-9;]*m")]
    private static partial Regex EscapeSequence();
}
