using System.Collections.Frozen;
using PerfRules.Diagnostics;
using PerfRules.Documents;

namespace PerfRules.Facts;

/// <summary>Where the parts of a fact sheet stand in its file, for messages.</summary>
/// <param name="File">The file; empty for a sheet that a program made.</param>
/// <param name="Pack">The pack that the file says it is for, or null.</param>
/// <param name="Names">Where each input's name stands.</param>
internal sealed record FactSheetOrigin(string File, Located<string>? Pack, IReadOnlyDictionary<string, SourceLocation> Names)
{
    /// <summary>Gets where the subject's name stands; the whole file when it has none.</summary>
    internal SourceLocation Subject { get => field ?? new SourceLocation(File, SourcePosition.None, 0); init; }

    internal static FactSheetOrigin None { get; } = new(string.Empty, null, FrozenDictionary<string, SourceLocation>.Empty);

    internal SourceLocation NameOf(string input) =>
        Names.TryGetValue(input, out var location) ? location : new SourceLocation(File, SourcePosition.None, 0);
}
