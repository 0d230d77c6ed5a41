using System.Text.Json;
using PerfRules.Diagnostics;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Testing;

/// <summary>Scores golden cases and compares the sheets with what the cases expect.</summary>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class GoldenCaseRunner
{
    /// <summary>Runs one case.</summary>
    /// <param name="scorer">The scorer of the pack that the case is for.</param>
    /// <param name="goldenCase">The case.</param>
    /// <returns>The sheet and what differs. Never throws for facts that do not fit: that is a failure of the case.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static GoldenCaseResult Run(RuleScorer scorer, GoldenCase goldenCase)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(goldenCase);
        if (!scorer.TryScore(goldenCase.Facts, out var sheet, out var diagnostics))
        {
            return new GoldenCaseResult(goldenCase, null, [.. diagnostics.Select(Failure)]);
        }

        return new GoldenCaseResult(goldenCase, sheet, [.. new Comparison(sheet, goldenCase.Expectations).Failures()]);
    }

    private static GoldenCaseFailure Failure(Diagnostic diagnostic) => new(
        diagnostic.Code,
        string.Empty,
        string.Empty,
        diagnostic.Location,
        LocalizedText.Join(string.Empty, " ", new[] { CaseTexts.BadFacts(), diagnostic.Message, diagnostic.Hint }.OfType<LocalizedText>()));

    private sealed class Comparison(ScoreSheet sheet, CaseExpectations expected)
    {
        internal IEnumerable<GoldenCaseFailure> Failures()
        {
            if (expected.Total is { } total && total.Value != sheet.Total)
            {
                yield return Differs("total", total.Value.ToString(), sheet.Total.ToString(), total.Location);
            }

            if (expected.Grade is { } grade && grade.Value != (sheet.Grade ?? "null"))
            {
                yield return Differs("grade", grade.Value, sheet.Grade ?? "null", grade.Location);
            }

            if (expected.Complete is { } complete && complete.Value != sheet.IsComplete)
            {
                yield return Differs("complete", Word(complete.Value), Word(sheet.IsComplete), complete.Location);
            }

            foreach (var failure in Sections().Concat(Indicators()).Concat(Checks()))
            {
                yield return failure;
            }
        }

        private IEnumerable<GoldenCaseFailure> Sections()
        {
            foreach (var (id, score) in expected.Sections)
            {
                if (sheet.Sections.FirstOrDefault(s => s.Section.Id == id.Value) is not { } section)
                {
                    yield return new GoldenCaseFailure("sections/" + id.Value, score.Value.ToString(), string.Empty, id.Location, CaseTexts.UnknownSection(id.Value));
                }
                else if (section.Score != score.Value)
                {
                    yield return Differs("sections/" + id.Value, score.Value.ToString(), section.Score.ToString(), score.Location);
                }
            }
        }

        private IEnumerable<GoldenCaseFailure> Indicators()
        {
            foreach (var (id, expectation) in expected.Indicators)
            {
                var what = "indicators/" + id.Value;
                if (sheet.Indicators.FirstOrDefault(i => i.Indicator.Id == id.Value) is not { } leaf)
                {
                    yield return new GoldenCaseFailure(what, string.Empty, string.Empty, id.Location, CaseTexts.UnknownIndicator(id.Value));
                    continue;
                }

                if (expectation.Score is { } score && score.Value != leaf.Score)
                {
                    yield return Differs(what, score.Value.ToString(), leaf.Score?.ToString() ?? "null", score.Location, leaf.Reason);
                }

                if (expectation.Status is { } status && status.Value != leaf.Status)
                {
                    yield return Differs(what + "/status", Word(status.Value), Word(leaf.Status), status.Location, leaf.Reason);
                }

                if (expectation.Measure is { } measure && measure.Value != leaf.MeasureText)
                {
                    yield return Differs(what + "/measure", measure.Value, leaf.MeasureText ?? "null", measure.Location, leaf.Reason);
                }
            }
        }

        private IEnumerable<GoldenCaseFailure> Checks()
        {
            foreach (var (id, holds) in expected.Checks)
            {
                if (sheet.Checks.FirstOrDefault(c => c.Check.Id == id.Value) is not { } check)
                {
                    yield return new GoldenCaseFailure("checks/" + id.Value, Word(holds.Value), string.Empty, id.Location, CaseTexts.UnknownCheck(id.Value));
                }
                else if (check.Holds != holds.Value)
                {
                    yield return Differs("checks/" + id.Value, Word(holds.Value), check.Holds is { } actual ? Word(actual) : "null", holds.Location, check.Reason);
                }
            }
        }

        private static GoldenCaseFailure Differs(string what, string expectedText, string actual, SourceLocation location, LocalizedText? reason = null)
        {
            var message = CaseTexts.Differs(what, expectedText, actual);
            return new GoldenCaseFailure(
                what, expectedText, actual, location, reason is null ? message : LocalizedText.Join(string.Empty, " ", [message, CaseTexts.Because(reason)]));
        }

        private static string Word(bool value) => value ? "true" : "false";

        private static string Word(IndicatorStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());
    }
}
