using System.Collections.Immutable;
using System.Text.Json;
using PerfRules.Analysis.Audit;
using PerfRules.Diagnostics;
using PerfRules.Facts;
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
    /// <returns>The sheets and what differs. Never throws for facts that do not fit: that is a failure of the case.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static GoldenCaseResult Run(RuleScorer scorer, GoldenCase goldenCase)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(goldenCase);
        var result = goldenCase.Cohort is { } cohort ? RunCohort(scorer, goldenCase, cohort) : RunSheet(scorer, goldenCase, goldenCase.Facts!);
        if (goldenCase.Variant is { } variant)
        {
            result = result with { Failures = [.. result.Failures.Select(f => f with { Message = Named(variant, goldenCase.Clause, f.Message) })] };
        }

        return goldenCase.Published is null || result is { Sheet: null, Cohort: null } ? result
            : result with { Failures = [.. result.Failures, .. Audit(scorer, goldenCase)] };
    }

    /// <summary>Returns whether a case passes. What it expects is looked at first: the audit of a report takes a hundred times as long as scoring.</summary>
    internal static bool Passes(RuleScorer scorer, GoldenCase goldenCase) =>
        (goldenCase.Cohort is { } cohort ? RunCohort(scorer, goldenCase, cohort) : RunSheet(scorer, goldenCase, goldenCase.Facts!)) is { Passed: true } result
        && (goldenCase.Published is null || result is { Sheet: null, Cohort: null } || !Audit(scorer, goldenCase).Any());

    // A report holds the differences that the case lists, no other and none less.
    private static IEnumerable<GoldenCaseFailure> Audit(RuleScorer scorer, GoldenCase goldenCase)
    {
        if (!goldenCase.TryAudit(scorer, out var report, out var diagnostics))
        {
            return diagnostics.Select(d => Failure(d, CaseTexts.BadClaim()));
        }

        return
        [
            .. report.Unlisted.Select(f => new GoldenCaseFailure(
                "published/" + f.Id, "reproduced", Word(f.Class), f.Location, CaseTexts.UnlistedDifference(f.Id, Word(f.Class), f.Message))),
            .. report.Gone.Select(g => new GoldenCaseFailure(
                "published/" + g.On, Word(g.Class), "reproduced", g.Location, CaseTexts.DifferenceGone(g.On, Word(g.Class)))),
        ];
    }

    private static LocalizedText Named(string variant, string? clause, LocalizedText message)
    {
        var named = CaseTexts.OfVariant(variant, message);
        return clause is null ? named : LocalizedText.Join(string.Empty, " ", [named, CaseTexts.ByClause(clause)]);
    }

    // With an expected error nothing is scored, so all that can differ is which errors there are.
    private static IEnumerable<GoldenCaseFailure> MissingErrors(GoldenCase goldenCase, ImmutableArray<Diagnostic> diagnostics) => goldenCase.ExpectedErrors
        .Where(e => !diagnostics.Any(d => Is(d, e)))
        .Select(e => new GoldenCaseFailure(e.Value, e.Value, string.Empty, e.Location, CaseTexts.ErrorNotThere(e.Value)));

    private static bool Is(Diagnostic diagnostic, Documents.Located<string> expected) =>
        diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Code == expected.Value;

    private static string Word(AuditClass audited) => JsonNamingPolicy.CamelCase.ConvertName(audited.ToString());

    private static GoldenCaseResult RunSheet(RuleScorer scorer, GoldenCase goldenCase, FactSheet facts)
    {
        if (!scorer.TryScore(facts, out var sheet, out var diagnostics))
        {
            return Failed(goldenCase, diagnostics);
        }

        var expected = goldenCase.Expectations;
        return new GoldenCaseResult(
            goldenCase,
            sheet,
            null,
            [
                .. MissingErrors(goldenCase, []),
                .. new ScoreComparison(string.Empty, ScoreView.Of(sheet), expected).Failures(),
                .. expected.Subjects.Concat(expected.Parts).Select(g => Unknown(g.Id)),
            ]);
    }

    private static GoldenCaseResult RunCohort(RuleScorer scorer, GoldenCase goldenCase, FactCohort facts)
    {
        if (!scorer.TryScore(facts, out var cohort, out var diagnostics))
        {
            return Failed(goldenCase, diagnostics);
        }

        var expected = goldenCase.Expectations;
        var failures = ImmutableArray.CreateBuilder<GoldenCaseFailure>();

        failures.AddRange(MissingErrors(goldenCase, []));

        // What stands at the top of expect is said of the whole.
        failures.AddRange(new ScoreComparison(string.Empty, ScoreView.Of(cohort.Aggregate), expected).Failures());
        foreach (var (id, expectations) in expected.Subjects)
        {
            var sheet = cohort.Sheets.FirstOrDefault(s => s.Subject == id.Value);
            failures.AddRange(Compare("subjects/", id, sheet is null ? null : ScoreView.Of(sheet), expectations));
        }

        foreach (var (id, expectations) in expected.Parts)
        {
            var part = cohort.Parts.FirstOrDefault(p => p.Id == id.Value);
            failures.AddRange(Compare("parts/", id, part is null ? null : ScoreView.Of(part), expectations));
        }

        if (expected.Aggregate is { } aggregate)
        {
            failures.AddRange(new ScoreComparison("aggregate/", ScoreView.Of(cohort.Aggregate), aggregate).Failures());
        }

        return new GoldenCaseResult(goldenCase, null, cohort, failures.ToImmutable());
    }

    private static IEnumerable<GoldenCaseFailure> Compare(string group, Documents.Located<string> id, ScoreView? view, CaseExpectations expectations) =>
        view is null ? [Unknown(id)] : new ScoreComparison($"{group}{id.Value}/", view, expectations).Failures();

    private static GoldenCaseFailure Unknown(Documents.Located<string> id) =>
        new(id.Value, id.Value, string.Empty, id.Location, CaseTexts.UnknownSubject(id.Value));

    private static GoldenCaseResult Failed(GoldenCase goldenCase, ImmutableArray<Diagnostic> diagnostics) =>
        new(
            goldenCase,
            null,
            null,
            [
                .. MissingErrors(goldenCase, diagnostics),
                .. diagnostics.Where(d => !goldenCase.ExpectedErrors.Any(e => Is(d, e))).Select(d => Failure(d, CaseTexts.BadFacts())),
            ]);

    private static GoldenCaseFailure Failure(Diagnostic diagnostic, LocalizedText what) => new(
        diagnostic.Code,
        string.Empty,
        string.Empty,
        diagnostic.Location,
        LocalizedText.Join(string.Empty, " ", new[] { what, diagnostic.Message, diagnostic.Hint }.OfType<LocalizedText>()));
}
