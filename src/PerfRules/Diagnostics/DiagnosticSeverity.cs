namespace PerfRules.Diagnostics;

/// <summary>Says how grave a <see cref="Diagnostic"/> is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>For information; changes no exit code.</summary>
    Info = 0,

    /// <summary>Worth a look; changes no exit code.</summary>
    Warning = 1,

    /// <summary>Wrong; the pack or the facts are not used.</summary>
    Error = 2,
}
