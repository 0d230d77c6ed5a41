using System.Text;
using System.Text.RegularExpressions;
using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Guides;

/// <summary>
/// The guide beside the rulesets, walked through as its reader would, in an empty folder: files are written and edited, commands run, and what they
/// print is compared letter by letter. To take over a change of what is printed, run with PERFRULES_ACCEPT=1 and read the difference.
/// </summary>
public sealed partial class GuideTests
{
    private const string Guide = "GUIDE.zh-CN.md";

    [Fact]
    public void Guide_EveryStepInOrder_DoesAndPrintsWhatStandsThere()
    {
        var path = Path.Combine(Root(), "rulesets", Guide);
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        using var run = new CliRun();
        var commands = 0;

        var walked = Fence().Replace(text, fence =>
        {
            var (kind, file, body) = (fence.Groups["kind"].Value, fence.Groups["file"].Value, fence.Groups["body"].Value);
            switch (kind)
            {
                case "text" or "yaml" when file.Length > 0:
                    run.Write(file, body);
                    return fence.Value;
                case "diff":
                    Edit(Path.Combine(run.Folder, file), body);
                    return fence.Value;
                case "console":
                    var printed = new StringBuilder();
                    foreach (var command in body.Split('\n').Where(l => l.StartsWith("$ perfrules ", StringComparison.Ordinal)))
                    {
                        commands++;
                        printed.Append(command).Append('\n').Append(Print(run, command["$ perfrules ".Length..]));
                    }

                    return $"```console\n{printed}```";
                default:
                    return fence.Value;
            }
        });

        Assert.True(commands >= 12, $"The guide runs {commands} commands.");
        if (Environment.GetEnvironmentVariable("PERFRULES_ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") is null)
        {
            File.WriteAllText(path, walked);
            return;
        }

        Assert.Equal(text, walked);
    }

    // What is printed beside the result comes behind it; the folder of the run is where the reader stands.
    private static string Print(CliRun run, string command)
    {
        var result = run.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--lang", "zh"]);
        var printed = (result.Out + result.Error).Replace(run.Folder + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal).Replace('\\', '/');
        return printed.Length == 0 || printed.EndsWith('\n') ? printed : printed + "\n";
    }

    // Lines with - are there once and become the lines with + that follow them.
    private static void Edit(string file, string body)
    {
        var text = File.ReadAllText(file);
        foreach (Match change in Change().Matches(body + "\n"))
        {
            var old = Lines(change.Groups["old"].Value);
            Assert.Equal(2, text.Split(old).Length);
            text = text.Replace(old, Lines(change.Groups["new"].Value), StringComparison.Ordinal);
        }

        File.WriteAllText(file, text);
    }

    private static string Lines(string marked) => string.Concat(marked.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l[1..] + "\n"));

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PerfRules.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    [GeneratedRegex("^```(?<kind>[a-z]+)(?: (?<file>[^\n]+))?\n(?<body>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("(?<old>(?:^-[^\n]*\n)+)(?<new>(?:^\\+[^\n]*\n)*)", RegexOptions.Multiline)]
    private static partial Regex Change();
}
