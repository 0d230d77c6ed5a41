using System.Globalization;
using System.Text.Json;
using PerfRules.Diagnostics;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Testing;

/// <summary>Compares what a case expects with what came out.</summary>
/// <param name="prefix">What stands in front of the names of differences: empty, or the subject or part with a slash behind it.</param>
/// <param name="sheet">What came out.</param>
/// <param name="expected">What the case expects.</param>
internal sealed class ScoreComparison(string prefix, ScoreView sheet, CaseExpectations expected)
{
    internal IEnumerable<GoldenCaseFailure> Failures()
    {
        if (expected.Total is { } total && total.Value != sheet.Total)
        {
            yield return Differs("total", total.ToString(), sheet.Total?.ToString() ?? "null", total.Location);
        }

        if (expected.Grade is { } grade && grade.Value != (sheet.Grade ?? "null"))
        {
            yield return Differs("grade", grade.Value, sheet.Grade ?? "null", grade.Location);
        }

        if (expected.Complete is { } complete && complete.Value != sheet.IsComplete)
        {
            yield return Differs("complete", Word(complete.Value), Word(sheet.IsComplete), complete.Location);
        }

        foreach (var failure in Targets().Concat(Sections()).Concat(Indicators()).Concat(Checks()))
        {
            yield return failure;
        }
    }

    private IEnumerable<GoldenCaseFailure> Targets()
    {
        foreach (var (key, count) in TargetExpectation.Kinds)
        {
            if (expected.Targets?.Counts.TryGetValue(key, out var wanted) == true && (sheet.Targets is null || wanted.Value != count(sheet.Targets)))
            {
                var actual = sheet.Targets is null ? "null" : count(sheet.Targets).ToString(CultureInfo.InvariantCulture);
                yield return Differs("targets/" + key, wanted.ToString(), actual, wanted.Location);
            }
        }
    }

    private IEnumerable<GoldenCaseFailure> Sections()
    {
        foreach (var (id, score) in expected.Sections)
        {
            if (sheet.Sections.FirstOrDefault(s => s.Section.Id == id.Value) is not { } section)
            {
                yield return new GoldenCaseFailure(prefix + "sections/" + id.Value, score.ToString(), string.Empty, id.Location, CaseTexts.UnknownSection(id.Value));
            }
            else if (section.Score != score.Value)
            {
                yield return Differs("sections/" + id.Value, score.ToString(), section.Score.ToString(), score.Location);
            }
        }
    }

    private IEnumerable<GoldenCaseFailure> Indicators()
    {
        foreach (var (id, expectation) in expected.Indicators)
        {
            var what = "indicators/" + id.Value;
            if (sheet.Leaves.FirstOrDefault(l => l.Indicator.Id == id.Value) is not { } leaf)
            {
                yield return new GoldenCaseFailure(prefix + what, string.Empty, string.Empty, id.Location, CaseTexts.UnknownIndicator(id.Value));
                continue;
            }

            if (expectation.Score is { } score && score.Value != leaf.Score)
            {
                yield return Differs(what, score.ToString(), leaf.Score?.ToString() ?? "null", score.Location, leaf);
            }

            if (expectation.Status is { } status && status.Value != leaf.Status)
            {
                yield return Differs(what + "/status", Word(status.Value), leaf.Status is { } actual ? Word(actual) : "null", status.Location, leaf);
            }

            if (expectation.Measure is { } measure && measure.Value != leaf.Measure)
            {
                yield return Differs(what + "/measure", measure.Value, leaf.Measure ?? "null", measure.Location, leaf);
            }

            if (expectation.Reason is { } reason && !Says(leaf.Reason, reason.Value))
            {
                var language = reason.Value.Any(IsHan) ? DisplayLanguage.Chinese : DisplayLanguage.English;
                yield return Differs(what + "/reason", reason.Value, leaf.Reason?.ToString(language) ?? "null", reason.Location, leaf);
            }

            if (expectation.Met is { } met && met.Value != leaf.IsMet)
            {
                yield return Differs(what + "/met", Word(met.Value), leaf.IsMet is { } actual ? Word(actual) : "null", met.Location, leaf);
            }
        }
    }

    private IEnumerable<GoldenCaseFailure> Checks()
    {
        foreach (var (id, holds) in expected.Checks)
        {
            if (sheet.Checks.FirstOrDefault(c => c.Check.Id == id.Value) is not { } check)
            {
                yield return new GoldenCaseFailure(prefix + "checks/" + id.Value, Word(holds.Value), string.Empty, id.Location, CaseTexts.UnknownCheck(id.Value));
            }
            else if (check.Holds != holds.Value)
            {
                yield return Differs("checks/" + id.Value, Word(holds.Value), check.Holds is { } actual ? Word(actual) : "null", holds.Location, null, check.Reason);
            }
        }
    }

    private GoldenCaseFailure Differs(
        string what, string expectedText, string actual, SourceLocation location, LeafView? leaf = null, LocalizedText? because = null)
    {
        var message = CaseTexts.Differs(prefix + what, expectedText, actual);
        var reason = leaf?.Reason ?? because;
        return new GoldenCaseFailure(
            prefix + what, expectedText, actual, location, reason is null ? message : LocalizedText.Join(string.Empty, " ", [message, CaseTexts.Because(reason)]))
        {
            Rule = leaf?.Indicator,
            Decided = leaf?.Result?.Explain().Decided ?? [],
        };
    }

    private static bool Says(LocalizedText? reason, string words) =>
        reason is not null && new[] { DisplayLanguage.Chinese, DisplayLanguage.English }.Any(l => reason.ToString(l).Contains(words, StringComparison.Ordinal));

    private static bool IsHan(char sign) => sign is >= '\u4E00' and <= '\u9FFF';

    private static string Word(bool value) => value ? "true" : "false";

    private static string Word(IndicatorStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());
}
