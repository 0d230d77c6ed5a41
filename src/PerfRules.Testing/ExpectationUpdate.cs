using System.Collections.Immutable;
using System.Text.Json;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Scoring;

namespace PerfRules.Testing;

/// <summary>Rewrites the expectations of a case file that differ from what comes out.</summary>
/// <remarks>Only the texts of expectations change; comments, order and layout stay. What a person has signed off (<c>reviewed: true</c>), or a report has printed
/// (<c>published</c>), is never touched: there the pack is wrong, or the facts are.</remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class ExpectationUpdate
{
    /// <summary>Works the changes out; nothing is written.</summary>
    /// <param name="text">The text of the case file.</param>
    /// <param name="results">What came of its cases.</param>
    /// <returns>The new text with its changes.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static UpdatedCases Make(string text, IEnumerable<GoldenCaseResult> results)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(results);
        var lines = new TextLines(text);
        var layout = YamlLayout.Read(text, lines);
        var (changes, kept, edits) = (new List<ExpectationChange>(), new List<GoldenCaseFailure>(), new List<TextEdit>());
        foreach (var (result, failure) in results.SelectMany(r => r.Failures.Select(f => (r, f))))
        {
            if (result.Case.IsReviewed == true || result.Case.Published is not null)
            {
                kept.Add(failure);
            }
            else if (Actual(result, failure) is { } actual && lines.OffsetOf(failure.Location.Position) is { } start && layout?.ScalarAt(start) is { } span)
            {
                changes.Add(new ExpectationChange(failure.Location, failure.What, text[span.Start..span.End], actual));
                edits.Add(new TextEdit(span, actual, string.Empty));
            }
            else
            {
                kept.Add(failure);
            }
        }

        return new UpdatedCases(TextFixes.Apply(text, [.. edits.OrderBy(e => e.Span.Start)]), [.. changes], [.. kept]);
    }

    // Null where nothing can stand in the place of what is expected: a name that the pack does not have, an error, a claim of a report.
    private static string? Actual(GoldenCaseResult result, GoldenCaseFailure failure)
    {
        if (failure.Actual.Length == 0 || failure.What.StartsWith("published/", StringComparison.Ordinal) || result is { Sheet: null, Cohort: null })
        {
            return null;
        }

        if (failure.Actual != "null")
        {
            return failure.Actual is "true" or "false" ? failure.Actual : YamlText.Scalar(failure.Actual);
        }

        // A leaf without points: its status is expected in their place, where the case names the points alone.
        var expected = result.Case.Expectations.Indicators.FirstOrDefault(i => "indicators/" + i.Id.Value == failure.What).Expectation;
        var leaf = result.Sheet?.Indicators.FirstOrDefault(i => "indicators/" + i.Indicator.Id == failure.What);
        return failure.What == "grade" ? YamlText.Scalar("null")
            : leaf is not null && expected?.Score?.Location == expected?.Location ? $"{{ status: {Word(leaf.Status)} }}"
            : null;
    }

    private static string Word(IndicatorStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());
}

/// <summary>Represents a case file with its expectations rewritten.</summary>
/// <param name="Text">The new text; the old one when nothing changed.</param>
/// <param name="Changes">What changed, in the order of the cases.</param>
/// <param name="Kept">What differs and was left as it is: signed off, printed by a report, or nothing that a score could stand in the place of.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record UpdatedCases(string Text, ImmutableArray<ExpectationChange> Changes, ImmutableArray<GoldenCaseFailure> Kept);

/// <summary>Represents one expectation that was rewritten.</summary>
/// <param name="Location">Where it stands.</param>
/// <param name="What">What it is about, as in <see cref="GoldenCaseFailure.What"/>.</param>
/// <param name="Before">The text that stood there, quotes included.</param>
/// <param name="After">The text that stands there now.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record ExpectationChange(SourceLocation Location, string What, string Before, string After);
