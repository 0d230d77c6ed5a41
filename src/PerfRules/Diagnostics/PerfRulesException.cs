using System.Collections.Immutable;

namespace PerfRules.Diagnostics;

/// <summary>Thrown when a pack or facts cannot be used; carries every diagnostic, not only the first.</summary>
/// <threadsafety>What it carries is immutable.</threadsafety>
public sealed class PerfRulesException : Exception
{
    /// <summary>Initializes a new instance.</summary>
    public PerfRulesException()
        : this("PerfRules failed.")
    {
    }

    /// <summary>Initializes a new instance with a message and no diagnostics.</summary>
    /// <param name="message">The message.</param>
    public PerfRulesException(string message)
        : base(message) => Diagnostics = [];

    /// <summary>Initializes a new instance with a message, a cause and no diagnostics.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public PerfRulesException(string message, Exception innerException)
        : base(message, innerException) => Diagnostics = [];

    /// <summary>Initializes a new instance from diagnostics.</summary>
    /// <param name="diagnostics">What was found, ordered by file and position; not empty.</param>
    public PerfRulesException(IEnumerable<Diagnostic> diagnostics)
        : this([.. diagnostics])
    {
    }

    /// <summary>Initializes a new instance from one diagnostic and what caused it.</summary>
    internal PerfRulesException(Diagnostic diagnostic, Exception? innerException)
        : base(diagnostic.ToString(), innerException) => Diagnostics = [diagnostic];

    private PerfRulesException(ImmutableArray<Diagnostic> diagnostics)
        : base(string.Join('\n', diagnostics.Select(d => d.ToString()))) => Diagnostics = diagnostics;

    /// <summary>Gets what was found, ordered by file and position; may be empty.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}
