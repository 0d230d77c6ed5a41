namespace PerfRules.Cli;

/// <summary>The codes of the core that decide which exit code the tool returns.</summary>
internal static class DiagnosticCodes
{
    /// <summary>A file does not exist or cannot be opened.</summary>
    internal const string FileNotReadable = "PR0001";
}
