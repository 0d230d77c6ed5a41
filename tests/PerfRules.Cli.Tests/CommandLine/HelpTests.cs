using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Rendering;
using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.CommandLine;

/// <summary>
/// The help of every command in both languages, kept in the folder Help. To take over a change, run the tests with
/// PERFRULES_ACCEPT=1 and read the difference before committing it.
/// </summary>
public sealed class HelpTests
{
    public static TheoryData<string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string>();
            foreach (var name in new CommandTree().Commands.Select(c => c.Name).Prepend("perfrules"))
            {
                pages.Add(name, "zh");
                pages.Add(name, "en");
            }

            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Help_Page_IsAsKept(string name, string language)
    {
        using var run = new CliRun { Width = 100 };
        string[] command = name == "perfrules" ? [] : [name];

        var result = run.Run([.. command, "--help", "--lang", language]);

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        GoldenFile.Check($"CommandLine/Help/{name}.{language}.txt", result.Out);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(500)] // long lines are hard to read: help is never wider than 120
    public void Help_AnyWidth_FitsIt(int width)
    {
        using var run = new CliRun { Width = width };

        // Command lines of examples are to be copied, so they are never broken.
        var lines = run.Run("score", "--help").OutLines.Where(l => !l.Contains("perfrules score", StringComparison.Ordinal));

        Assert.All(lines, l => Assert.InRange(DisplayWidth.Of(l), 0, Math.Min(width, 120)));
    }

    [Fact]
    public void Help_WithFaultsBesideIt_IsShownAllTheSame()
    {
        using var run = new CliRun();

        Assert.Equal(run.Run("score", "-h"), run.Run("score", "--formt", "xml", "-?"));
    }
}
