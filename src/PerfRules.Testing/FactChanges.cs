using PerfRules.Diagnostics;
using PerfRules.Facts;

namespace PerfRules.Testing;

/// <summary>Puts changes into the facts of a base case.</summary>
/// <remarks>A fact or award that is changed replaces the one of its name, and one that is null is taken out; a row of targets replaces the row of its
/// id; findings are replaced altogether.</remarks>
internal static class FactChanges
{
    /// <summary>Makes the changed facts; neither the original nor the change is touched.</summary>
    /// <param name="original">The facts of the base case.</param>
    /// <param name="change">What differs.</param>
    /// <param name="diagnostics">Takes a subject that the base case does not have.</param>
    /// <returns>The facts, which stand where the change stands.</returns>
    internal static FactSheetParts Apply(FactSheetParts original, FactSheetParts change, DiagnosticBag diagnostics)
    {
        var result = Merge(original, change);
        if (original.Shared is not null || change.Shared is not null)
        {
            result.Shared = Merge(original.Shared ?? Nothing(change.Location), change.Shared ?? Nothing(change.Location));
        }

        if (original.Subjects is null)
        {
            // A change of subjects where there are none is refused when the facts are put together.
            result.Subjects = change.Subjects;
            result.SubjectsLocation = change.SubjectsLocation;
            return result;
        }

        foreach (var unknown in (change.Subjects ?? []).Where(c => original.Subjects.All(s => s.Subject!.Value != c.Subject!.Value)))
        {
            diagnostics.Error("PR0705", unknown.Location, CaseTexts.NoSuchSubject(unknown.Subject!.Value));
        }

        result.SubjectsLocation = original.SubjectsLocation;
        result.Subjects =
        [
            .. original.Subjects.Select(s => Merge(s, change.Subjects?.FirstOrDefault(c => c.Subject!.Value == s.Subject!.Value) ?? Nothing(change.Location))),
        ];
        return result;
    }

    private static FactSheetParts Nothing(SourceLocation location) => new() { Location = location };

    private static FactSheetParts Merge(FactSheetParts original, FactSheetParts change)
    {
        var result = new FactSheetParts
        {
            Location = change.Location,
            Format = original.Format,
            Pack = change.Pack ?? original.Pack,
            Subject = change.Subject ?? original.Subject,
            Findings = change.FindingsTakenAway ? null : change.Findings ?? original.Findings,
        };
        Merge(original.Names, change.Names, [], result.Names);
        Merge(original.Facts, change.Facts, change.Names.Keys, result.Facts);
        Merge(original.Awards, change.Awards, change.AwardsTakenAway, result.Awards);
        result.Rows = change.Rows is null ? original.Rows : [.. Rows(original.Rows ?? [], change.Rows)];
        return result;
    }

    private static void Merge<T>(Dictionary<string, T> original, Dictionary<string, T> change, IEnumerable<string> without, Dictionary<string, T> result)
    {
        var gone = without.Concat(change.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, value) in original.Where(p => !gone.Contains(p.Key)).Concat(change))
        {
            result.Add(name, value);
        }
    }

    private static IEnumerable<TargetRow> Rows(List<TargetRow> original, List<TargetRow> change) =>
        original.Select(o => change.LastOrDefault(c => c.Id == o.Id) ?? o).Concat(change.Where(c => original.All(o => o.Id != c.Id)));
}
