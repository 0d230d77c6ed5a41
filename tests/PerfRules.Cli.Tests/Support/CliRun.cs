using System.Text.RegularExpressions;

namespace PerfRules.Cli.Tests.Support;

/// <summary>What one run of the tool gave.</summary>
internal sealed record CliResult(int ExitCode, string Out, string Error)
{
    internal string[] OutLines => Out.Split('\n');

    /// <summary>Gets the cells of each line of a plain table: what stands between two blanks or more.</summary>
    internal string[][] Rows => [.. OutLines.Select(l => Regex.Split(l.Trim(), " {2,}"))];

    internal string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the tool in this process, in a folder of its own, with an environment that holds nothing but what a test puts in.</summary>
internal sealed class CliRun : IDisposable
{
    internal const string Pack = "sichuan/2024/suining-resident";

    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);

    /// <summary>Gets the folder of the run; empty at first, and with no folder of rule packs in or above it.</summary>
    internal string Folder { get; } = Directory.CreateTempSubdirectory("perfrules-cli-").FullName;

    /// <summary>Gets the current folder of the run, below <see cref="Folder"/>.</summary>
    internal string StartIn { get; init; } = string.Empty;

    internal bool IsTerminal { get; init; }

    internal bool IsErrorTerminal { get; init; }

    internal int Width { get; init; } = 100;

    internal CancellationToken Cancellation { get; init; }

    /// <summary>Gets what stands in the standard input.</summary>
    internal byte[] Input { get; init; } = [];

    /// <summary>Gets the folder of the packs that the tool ships with.</summary>
    internal static string ShippedRulesets => Path.Combine(AppContext.BaseDirectory, "rulesets");

    internal static string PublishedCase => Path.Combine(ShippedRulesets, "sichuan", "2024", "suining-resident", "cases", "published.yaml");

    internal static string PackFile => Path.Combine(ShippedRulesets, "sichuan", "2024", "suining-resident", "pack.yaml");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    internal CliRun With(string variable, string value)
    {
        _environment[variable] = value;
        return this;
    }

    internal CliResult Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var console = new CliConsole(output, error)
        {
            IsTerminal = IsTerminal,
            IsErrorTerminal = IsErrorTerminal,
            Width = Width,
            OpenInput = () => new MemoryStream(Input),
            Environment = name => _environment.GetValueOrDefault(name),
            CurrentDirectory = Directory.CreateDirectory(Path.Combine(Folder, StartIn)).FullName,
        };
        var exitCode = CliApplication.Run(arguments, console, Cancellation);
        return new CliResult(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Writes a file below the current folder and returns its path.</summary>
    internal string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes the published facts with one text replaced, and returns the file.</summary>
    internal string WriteFacts(string old, string replacement)
    {
        var text = File.ReadAllText(PublishedCase);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Write("facts.yaml", text.Replace(old, replacement, StringComparison.Ordinal));
    }
}
