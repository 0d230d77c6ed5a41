using PerfRules.Texts;

namespace PerfRules.Diagnostics;

/// <summary>Represents one thing found wrong or doubtful: a stable code, a place, what was found and expected, and what to do.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class Diagnostic
{
    /// <summary>Initializes a new instance.</summary>
    /// <param name="code">The stable code, such as <c>PR0107</c>.</param>
    /// <param name="severity">How grave it is.</param>
    /// <param name="location">Where it stands.</param>
    /// <param name="message">What was found and what was expected.</param>
    /// <param name="hint">What to do, or null when the message says it all.</param>
    /// <exception cref="ArgumentNullException"><paramref name="code"/>, <paramref name="location"/> or <paramref name="message"/> is null.</exception>
    public Diagnostic(string code, DiagnosticSeverity severity, SourceLocation location, LocalizedText message, LocalizedText? hint = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(location);
        ArgumentNullException.ThrowIfNull(message);
        Code = code;
        Severity = severity;
        Location = location;
        Message = message;
        Hint = hint;
    }

    /// <summary>Gets the stable code: <c>PR</c> and four digits.</summary>
    public string Code { get; }

    /// <summary>Gets how grave it is.</summary>
    public DiagnosticSeverity Severity { get; }

    /// <summary>Gets where it stands; <see cref="SourceLocation.None"/> when it stands in no file.</summary>
    public SourceLocation Location { get; }

    /// <summary>Gets what was found and what was expected.</summary>
    public LocalizedText Message { get; }

    /// <summary>Gets what to do; null when the message says it all.</summary>
    public LocalizedText? Hint { get; }

    /// <summary>Gets the other places that it is about, such as the band that this one overlaps; empty when there are none.</summary>
    public System.Collections.Immutable.ImmutableArray<SourceLocation> Related { get; init; } = [];

    /// <summary>Gets a value indicating whether there is one answer to the finding, which <c>PackFixer</c> can write.</summary>
    public bool IsFixable => Fix is not null;

    /// <summary>Gets what settles the finding; null where a person has to decide.</summary>
    internal DiagnosticFix? Fix { get; init; }

    /// <summary>Writes the diagnostic in English, as compilers print it.</summary>
    /// <returns><c>file(line,column): error PR0107: message Hint</c>.</returns>
    public override string ToString() => ToString(DisplayLanguage.English);

    /// <summary>Writes the diagnostic as compilers print it.</summary>
    /// <param name="language">The language of message and hint; the words error, warning and info stay, for tools that read them.</param>
    /// <returns><c>file(line,column): error PR0107: message Hint</c>.</returns>
    public string ToString(DisplayLanguage language)
    {
        var severity = Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "info",
        };
        var place = Location.ToString();
        var separator = language == DisplayLanguage.Chinese ? string.Empty : " ";
        return (place.Length == 0 ? string.Empty : place + ": ")
            + $"{severity} {Code}: {Message.ToString(language)}"
            + (Hint is null ? string.Empty : separator + Hint.ToString(language));
    }
}
