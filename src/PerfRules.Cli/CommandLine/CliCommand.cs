using System.CommandLine;
using PerfRules.Texts;

namespace PerfRules.Cli.CommandLine;

/// <summary>A command of the tool: what may stand on its command line, and what it does.</summary>
internal abstract class CliCommand(string name, LocalizedText summary) : Command(name), IDescribed
{
    public string ValueName => string.Empty;

    public LocalizedText Summary => summary;

    /// <summary>Gets what help says beyond the summary; may be empty.</summary>
    internal IReadOnlyList<LocalizedText> Remarks { get; init; } = [];

    /// <summary>Gets command lines that work in a clone, each with what it shows.</summary>
    internal IReadOnlyList<(string CommandLine, LocalizedText Shows)> Examples { get; init; } = [];

    /// <summary>Runs the command.</summary>
    /// <param name="arguments">The command line, which has been found free of faults.</param>
    /// <param name="session">What the command works with.</param>
    /// <returns>The exit code.</returns>
    internal abstract int Run(ParseResult arguments, CliSession session);
}
