using PerfRules.Analysis.Audit;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Facts;

namespace PerfRules.Testing;

/// <summary>What has been read of a case, or of one of its variants.</summary>
internal sealed class CaseParts
{
    internal required SourceLocation Location { get; init; }

    /// <summary>Gets or sets the hash of what the case itself says: of a file without its variants, of a variant without the file around it.</summary>
    internal string Hash { get; set; } = string.Empty;

    internal Located<string>? Name { get; set; }

    internal Located<string>? Title { get; set; }

    internal List<string> Tags { get; } = [];

    internal Located<string>? Base { get; set; }

    internal Located<string>? Clause { get; set; }

    internal Located<bool>? Reviewed { get; set; }

    internal required FactSheetParts Facts { get; init; }

    internal CaseExpectations Expectations { get; } = new();

    internal List<Located<string>> Errors { get; } = [];

    internal List<CaseParts> Variants { get; } = [];

    internal PublishedReport? Published { get; set; }

    /// <summary>Gets whether the case itself says what must come out.</summary>
    internal bool ExpectsAnything => !Expectations.IsEmpty || Errors.Count > 0 || Published is not null;
}
