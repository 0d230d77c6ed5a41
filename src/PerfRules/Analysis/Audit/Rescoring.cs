using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Facts;
using PerfRules.Scoring;

namespace PerfRules.Analysis.Audit;

/// <summary>Scores again with other facts.</summary>
/// <param name="scorer">The scorer.</param>
/// <param name="facts">The facts of the one subject; null for a cohort.</param>
/// <param name="cohort">The facts of the subjects; null for one.</param>
/// <param name="current">The total with the facts as they are.</param>
internal sealed class Rescoring(RuleScorer scorer, FactSheet? facts, FactCohort? cohort, Rational current)
{
    internal Rational Current => current;

    /// <summary>Returns the total with some facts changed; null when they do not fit, which is reported, or leave the total incomplete.</summary>
    /// <param name="changes">The subject (null for all), the input (which may name the subject itself: 市直·X), and its value (null to take it out).</param>
    /// <param name="diagnostics">Where an input is reported that the pack does not know.</param>
    /// <param name="unfit">Where is reported what does not fit the pack; null for <paramref name="diagnostics"/>.</param>
    internal Rational? Total(IEnumerable<(string? Subject, Located<string> Input, FactValue? Value)> changes, DiagnosticBag diagnostics, DiagnosticBag? unfit = null)
    {
        var changed = cohort is null ? [facts!] : cohort.Subjects;
        foreach (var (subject, input, value) in changes)
        {
            var (owner, name) = Split(input.Value, subject);
            if (!scorer.Pack.Inputs.Any(i => i.Name == name))
            {
                var known = scorer.Pack.Inputs.Select(i => i.Name).ToList();
                diagnostics.Error(
                    "PR0810",
                    input.Location,
                    AuditTexts.UnknownInput(input.Value, scorer.Pack.Id),
                    Suggestion.For(name, known) is { } near ? DocumentTexts.DidYouMean(near) : null);
                return null;
            }

            changed = [.. changed.Select(s => owner is null || s.Subject == owner ? s.With(name, value) : s)];
        }

        ImmutableArray<Diagnostic> faults;
        if (cohort is null)
        {
            if (scorer.TryScore(changed[0], out var sheet, out faults))
            {
                return sheet.IsComplete ? sheet.Total : null;
            }
        }
        else if (scorer.TryScore(new FactCohort(changed), out var sheets, out faults))
        {
            return sheets.IsComplete ? sheets.Aggregate.Total : null;
        }

        (unfit ?? diagnostics).AddRange(faults);
        return null;
    }

    private (string? Subject, string Input) Split(string name, string? subject) =>
        cohort?.Subjects.FirstOrDefault(s => name.StartsWith(s.Subject + "·", StringComparison.Ordinal)) is { } named
            ? (named.Subject, name[(named.Subject.Length + 1)..])
            : (cohort is null || cohort.Subjects.All(s => s.Subject != subject) ? null : subject, name);
}
