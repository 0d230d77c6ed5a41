namespace PerfRules.Diagnostics;

/// <summary>Represents a place in a text file.</summary>
/// <param name="Line">The line, 1-based; 0 when the place is not known.</param>
/// <param name="Column">The column, 1-based, counted in UTF-16 units; 0 when the place is not known.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public readonly record struct SourcePosition(int Line, int Column) : IComparable<SourcePosition>
{
    /// <summary>Gets the position of something that stands in no file.</summary>
    public static SourcePosition None => default;

    /// <summary>Gets a value indicating whether the place is known.</summary>
    public bool IsKnown => Line > 0;

    /// <summary>Compares two positions.</summary>
    /// <param name="left">The first position.</param>
    /// <param name="right">The second position.</param>
    /// <returns>Whether the first stands before the second.</returns>
    public static bool operator <(SourcePosition left, SourcePosition right) => left.CompareTo(right) < 0;

    /// <summary>Compares two positions.</summary>
    /// <param name="left">The first position.</param>
    /// <param name="right">The second position.</param>
    /// <returns>Whether the first stands behind the second.</returns>
    public static bool operator >(SourcePosition left, SourcePosition right) => left.CompareTo(right) > 0;

    /// <summary>Compares two positions.</summary>
    /// <param name="left">The first position.</param>
    /// <param name="right">The second position.</param>
    /// <returns>Whether the first does not stand behind the second.</returns>
    public static bool operator <=(SourcePosition left, SourcePosition right) => left.CompareTo(right) <= 0;

    /// <summary>Compares two positions.</summary>
    /// <param name="left">The first position.</param>
    /// <param name="right">The second position.</param>
    /// <returns>Whether the first does not stand before the second.</returns>
    public static bool operator >=(SourcePosition left, SourcePosition right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(SourcePosition other) => (Line, Column).CompareTo((other.Line, other.Column));

    /// <summary>Moves the position along its line.</summary>
    /// <param name="columns">How many columns; may be zero.</param>
    /// <returns>The new position; <see cref="None"/> stays as it is.</returns>
    public SourcePosition Plus(int columns) => IsKnown ? new(Line, Column + columns) : this;
}
