namespace PerfRules.Diagnostics;

/// <summary>Represents a stretch of text in a named file.</summary>
/// <param name="File">The file as the user named it; empty when the text came from memory without a name.</param>
/// <param name="Position">Where the stretch begins.</param>
/// <param name="Length">The stretch's length in UTF-16 units; at least 0.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record SourceLocation(string File, SourcePosition Position, int Length = 1)
{
    /// <summary>Gets the location of something that stands in no file.</summary>
    public static SourceLocation None { get; } = new(string.Empty, SourcePosition.None, 0);

    /// <summary>Writes <c>file(line,column)</c>, or what of it is known.</summary>
    /// <returns>The location as compilers print it; empty when nothing is known.</returns>
    public override string ToString() =>
        Position.IsKnown
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}({Position.Line},{Position.Column})")
            : File;
}
