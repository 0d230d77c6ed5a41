using System.Collections.Immutable;
using PerfRules.Analysis;
using PerfRules.Analysis.Audit;
using PerfRules.Diagnostics;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Scoring;
using PerfRules.Testing.Coverage;
using PerfRules.Texts;

namespace PerfRules.Testing;

/// <summary>Reviews a pack beside its golden cases: what only printed scores can show.</summary>
/// <remarks>
/// <para>Inferred rules that the printed scores do not determine (PR0541, for information): rows that no printed score comes from, or only where it is held at zero or at the
/// full points. A printed score counts where the rule gives it.</para>
/// <para>Scores that depend on the stage at which the measure is rounded (PR0543): with the measure rounded first, or exact, the facts of a case give other points, and the printed
/// score is those, or nothing that is printed or expected tells.</para>
/// <para>Findings that the pack lists under <c>lint: suppress</c> are left out. Rows of targets come with the facts and have no rules of the pack.</para>
/// </remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class CaseLinter
{
    /// <summary>Reviews a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="cases">Its golden cases; those whose facts do not fit the pack show nothing.</param>
    /// <returns>What was found, ordered by position; empty when nothing was.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ImmutableArray<Diagnostic> Lint(RulePack pack, IEnumerable<GoldenCase> cases)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(cases);
        var report = LintReport.For(pack, cases: true);
        var scorer = new RuleScorer(pack);
        var subjects = pack.TargetRows is null ? cases.SelectMany(c => PrintedSubject.Of(scorer, c)).ToList() : [];
        for (var i = 0; i < scorer.Plan.Leaves.Length; i++)
        {
            var leaf = scorer.Plan.Leaves[i];
            report.Subject = leaf.Indicator.Id;
            if (leaf.Indicator.Origin == Origin.Inferred)
            {
                FindUndetermined(leaf, [.. subjects.Where(s => s.IsReproduced(i)).Select(s => s.Run.Of(i))], report);
            }

            foreach (var subject in subjects)
            {
                FindStage(leaf, i, subject, report);
            }
        }

        report.Subject = string.Empty;
        return report.ToSorted();
    }

    private static void FindUndetermined(PlanLeaf leaf, List<LeafRun> printed, LintReport report)
    {
        if (printed.Count == 0)
        {
            return;
        }

        var rows = LeafTargets.Of(printed[0].Plan, leaf).Where(t => t is { Kind: CoverageKind.Row, IsShadowed: false }).ToList();
        var open = rows.FindAll(t => !printed.Exists(r => t.IsHit(r) && !IsHeld(r.Outcome.Decision, leaf)));
        if (open.Count > 0)
        {
            report.Note(
                "PR0541",
                leaf.Indicator.Location,
                CaseLintTexts.NotDetermined(
                    leaf.Indicator.Id, printed.Count, printed.Select(r => NumberText.Points(r.Outcome.Points!.Value)).Distinct(), open.Select(t => t.Text)),
                CaseLintTexts.NotDeterminedHint());
        }
    }

    // Points held at zero or at the full points could come from any longer staircase or steeper line.
    private static bool IsHeld(Decision? decision, PlanLeaf leaf) =>
        decision is PieceDecision { Raw: { } raw } && (raw.Sign < 0 || raw > leaf.Indicator.FullPoints);

    private static void FindStage(PlanLeaf leaf, int index, PrintedSubject subject, LintReport report)
    {
        var (outcome, other) = (subject.Run.Result.Leaves[index], subject.Otherwise[index]);
        if (outcome is not { Status: PlanStatus.Scored, Points: { } points } || other.Points is not { } otherPoints || points == otherPoints
            || MeasureStage.Difference(leaf.Source, outcome.Decision, other.Decision) is not var (judged, otherwise))
        {
            return;
        }

        if (subject.PrintedOf(index) is { } printed)
        {
            if (printed.Compare(points) != PrintedMatch.Agrees && printed.Compare(otherPoints) == PrintedMatch.Agrees)
            {
                report.Warning(
                    "PR0543", leaf.Indicator.Location, CaseLintTexts.StagePrinted(leaf.Indicator.Id, subject.Name, otherwise, otherPoints, judged, points), CaseLintTexts.StageHint());
            }
        }
        else if (!subject.IsExpected(index))
        {
            report.Warning(
                "PR0543", leaf.Indicator.Location, CaseLintTexts.StageUnsaid(leaf.Indicator.Id, subject.Name, judged, points, otherwise, otherPoints), CaseLintTexts.StageHint());
        }
    }
}
