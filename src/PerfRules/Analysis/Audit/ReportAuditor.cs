using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Scoring;

namespace PerfRules.Analysis.Audit;

/// <summary>Recomputes a published report and says where it and its own figures part (报告核验).</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class ReportAuditor
{
    private readonly RuleScorer _scorer;

    /// <summary>Initializes a new instance.</summary>
    /// <param name="scorer">The scorer of the pack that the report was made with.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scorer"/> is null.</exception>
    public ReportAuditor(RuleScorer scorer)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        _scorer = scorer;
    }

    /// <summary>Audits the report on one subject.</summary>
    /// <param name="facts">The printed facts.</param>
    /// <param name="published">What the report printed of them.</param>
    /// <param name="report">What came of it; null when facts do not fit the pack or a claim cannot be understood.</param>
    /// <param name="diagnostics">What does not fit, ordered by position; empty when all does.</param>
    /// <returns>Whether the audit could be made. Differences between printed and computed are its result, and no failure.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public bool TryAudit(FactSheet facts, PublishedReport published, [NotNullWhen(true)] out AuditReport? report, out ImmutableArray<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(published);
        report = null;
        if (!_scorer.TryScore(facts, out var sheet, out diagnostics))
        {
            return false;
        }

        var bag = new DiagnosticBag();
        var (pack, own) = _scorer.Pack.TargetRows is null ? (_scorer.Pack, facts) : TargetRowExpansion.Expand(_scorer.Pack, facts, bag)!.Value;
        var items = Audit(
            pack,
            [AuditSide.Of(sheet, null, 0)],
            [sheet],
            [own],
            [facts],
            new Rescoring(_scorer, facts, null, sheet.Total),
            sheet.AsPrinted?.Total,
            published,
            bag);
        return Finish(bag, new AuditReport(published, sheet, null, items), out report, out diagnostics);
    }

    /// <summary>Audits the report on several subjects.</summary>
    /// <param name="facts">The printed facts.</param>
    /// <param name="published">What the report printed of them.</param>
    /// <param name="report">What came of it; null when facts do not fit the pack or a claim cannot be understood.</param>
    /// <param name="diagnostics">What does not fit, ordered by position; empty when all does.</param>
    /// <returns>Whether the audit could be made. Differences between printed and computed are its result, and no failure.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public bool TryAudit(FactCohort facts, PublishedReport published, [NotNullWhen(true)] out AuditReport? report, out ImmutableArray<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(published);
        report = null;
        if (!_scorer.TryScore(facts, out var cohort, out diagnostics))
        {
            return false;
        }

        var bag = new DiagnosticBag();
        var full = _scorer.Pack.FullPoints;
        ImmutableArray<AuditSide> sides =
        [
            AuditSide.Of(cohort.Aggregate, null, full),
            .. cohort.Parts.Select(p => AuditSide.Of(p, p.Id, full)),
            .. cohort.Sheets.Select((s, i) => AuditSide.Of(s, s.Subject, i)),
        ];
        var items = Audit(
            _scorer.Pack,
            sides,
            cohort.Sheets,
            facts.Subjects,
            facts.Subjects,
            new Rescoring(_scorer, null, facts, cohort.Aggregate.Total),
            cohort.AsPrinted?.Aggregate.Total,
            published,
            bag);
        return Finish(bag, new AuditReport(published, null, cohort, items), out report, out diagnostics);
    }

    private static bool Finish(DiagnosticBag bag, AuditReport made, out AuditReport? report, out ImmutableArray<Diagnostic> diagnostics)
    {
        diagnostics = bag.ToSorted();
        report = bag.HasErrors ? null : made;
        return !bag.HasErrors;
    }

    private static ImmutableArray<AuditItem> Audit(
        RulePack pack,
        ImmutableArray<AuditSide> sides,
        ImmutableArray<ScoreSheet> sheets,
        ImmutableArray<FactSheet> bound,
        ImmutableArray<FactSheet> given,
        Rescoring rescoring,
        Rational? asPrinted,
        PublishedReport published,
        DiagnosticBag diagnostics)
    {
        var plan = PlanBuilder.Build(pack, ScoringStandard.Applied);
        var names = new AuditNames(pack, sides, [.. bound.Select(f => FactBinder.Bind(plan, f, diagnostics))], given);
        foreach (var (name, figure) in published.Figures)
        {
            names.Add(name, figure, diagnostics);
        }

        var claims = new ClaimAuditor(names, rescoring, diagnostics);
        return
        [
            .. new ScoreAuditor(pack, sides[0], sides[0].Total, published.Scores, names, diagnostics).Audit(),
            .. Group(published.Scores.Parts),
            .. Group(published.Scores.Subjects),
            .. new StandingAuditor(published, sheets, given, asPrinted, diagnostics).Audit(),
            .. published.Claims.Select(claims.Audit).OfType<AuditItem>(),
        ];

        IEnumerable<AuditItem> Group(IEnumerable<(Located<string> Id, PrintedScores Scores)> group)
        {
            foreach (var (id, scores) in group)
            {
                if (sides.FirstOrDefault(s => s.Name == id.Value) is { } side)
                {
                    foreach (var item in new ScoreAuditor(pack, side, sides[0].Total, scores, names, diagnostics).Audit())
                    {
                        yield return item;
                    }
                }
                else
                {
                    diagnostics.Error("PR0807", id.Location, AuditTexts.UnknownSubject(id.Value), DocumentTexts.KnownAre([.. sides.Select(s => s.Name).OfType<string>()]));
                }
            }
        }
    }
}
