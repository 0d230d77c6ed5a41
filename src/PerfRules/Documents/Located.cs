using PerfRules.Diagnostics;

namespace PerfRules.Documents;

/// <summary>A value with the place that it was read from.</summary>
/// <param name="Value">The value.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="Inset">Columns between <paramref name="Location"/> and the first character of a text value: 1 behind a quote.</param>
internal sealed record Located<T>(T Value, SourceLocation Location, int Inset = 0)
{
    /// <summary>Returns the place of a stretch within a text value.</summary>
    /// <remarks>Exact for text on one line without escapes, which is what packs hold; else it points at or near the value.</remarks>
    internal SourceLocation At(int offset, int length) =>
        Location with { Position = Location.Position.Plus(Inset + offset), Length = Math.Max(1, length) };
}
