namespace PerfRules.Cli;

/// <summary>What the tool's exit code means; the numbers are a contract with scripts.</summary>
internal static class ExitCodes
{
    /// <summary>All is well.</summary>
    internal const int Fine = 0;

    /// <summary>A golden case or the review of a pack failed.</summary>
    internal const int Failed = 1;

    /// <summary>The command line, a pack or the facts cannot be used, or a fact is missing.</summary>
    internal const int BadInput = 2;

    /// <summary>The user interrupted the tool: 128 and the number of SIGINT, as shells say it.</summary>
    internal const int Interrupted = 130;
}
