using System.Collections.Frozen;
using PerfRules.Diagnostics;
using PerfRules.Documents;

namespace PerfRules.Facts;

/// <summary>What has been read of a facts file so far: one subject's facts, or what several share and what each has.</summary>
internal sealed class FactSheetParts
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? Format { get; set; }

    internal Located<string>? Pack { get; set; }

    internal Located<string>? Subject { get; set; }

    internal Dictionary<string, FactValue> Facts { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, SourceLocation> Names { get; } = new(StringComparer.Ordinal);

    internal List<Finding>? Findings { get; set; }

    internal Dictionary<string, Award> Awards { get; } = new(StringComparer.Ordinal);

    internal List<TargetRow>? Rows { get; set; }

    /// <summary>Gets whether this changes other facts, so that null takes findings and awards away; a fact that is null is named without a value.</summary>
    internal bool IsChange { get; init; }

    /// <summary>Gets or sets whether a change takes the findings away, as if nothing had been examined.</summary>
    internal bool FindingsTakenAway { get; set; }

    /// <summary>Gets the awards that a change takes away.</summary>
    internal HashSet<string> AwardsTakenAway { get; } = new(StringComparer.Ordinal);

    internal FactSheetParts? Shared { get; set; }

    internal List<FactSheetParts>? Subjects { get; set; }

    internal SourceLocation? SubjectsLocation { get; set; }

    internal FactFile? Build(string file, DiagnosticBag diagnostics)
    {
        if (Format is { Value: not "1" })
        {
            diagnostics.Error("PR0104", Format.Location, FactTexts.UnknownFormat(Format.Value));
        }

        if (Subjects is null && Shared is null)
        {
            return new FactFile(Sheet(file, Pack, null, diagnostics), null);
        }

        if (Facts.Count > 0 || Findings is not null || Awards.Count > 0 || Rows is not null || Subject is not null)
        {
            diagnostics.Error("PR0412", Subject?.Location ?? Location, FactTexts.OwnFactsBesideSubjects());
        }

        if (Subjects is not { Count: > 0 } subjects)
        {
            diagnostics.Error("PR0412", SubjectsLocation ?? Location, FactTexts.NoSubjects());
            return null;
        }

        return diagnostics.HasErrors ? null : new FactFile(null, new FactCohort(subjects.Select(s => s.Sheet(file, Pack, Shared, diagnostics))));
    }

    // A subject has what all share and what is its own; the same input on both sides is an error, because nobody could tell which one counts.
    private FactSheet Sheet(string file, Located<string>? pack, FactSheetParts? shared, DiagnosticBag diagnostics)
    {
        foreach (var twice in Facts.Keys.Where(name => shared?.Facts.ContainsKey(name) == true))
        {
            diagnostics.Error("PR0412", Names[twice], FactTexts.SharedAndOwn(twice, Subject?.Value ?? string.Empty));
        }

        foreach (var twice in Awards.Where(award => shared?.Awards.ContainsKey(award.Key) == true))
        {
            diagnostics.Error("PR0412", twice.Value.Location, FactTexts.SharedAndOwn(twice.Key, Subject?.Value ?? string.Empty));
        }

        return new FactSheet(
            Subject?.Value ?? string.Empty,
            Merge(shared?.Facts, Facts),
            shared?.Findings is null && Findings is null ? null : [.. (shared?.Findings ?? []).Concat(Findings ?? [])],
            Merge(shared?.Awards, Awards),
            new FactSheetOrigin(file, pack, Merge(shared?.Names, Names)) { Subject = Subject?.Location! })
        {
            Rows = [.. (shared?.Rows ?? []).Concat(Rows ?? [])],
        };
    }

    private static FrozenDictionary<string, T> Merge<T>(Dictionary<string, T>? shared, Dictionary<string, T> own) =>
        (shared ?? []).Where(p => !own.ContainsKey(p.Key)).Concat(own).ToFrozenDictionary(StringComparer.Ordinal);
}
