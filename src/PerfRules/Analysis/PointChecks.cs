using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Analysis;

/// <summary>Finds points of rows that the rounding of scores changes: what is written there is never given, and what is depends on the stage that rounds.</summary>
internal static class PointChecks
{
    /// <summary>Reports the points of a criterion that have more places than its score keeps.</summary>
    /// <param name="criterion">The criterion; what stands in its parts and alternatives is not looked at.</param>
    /// <param name="full">Its full points; where those change, that is said of the leaf.</param>
    /// <param name="rounding">How its score is rounded; null when it is not.</param>
    /// <param name="report">Where findings go.</param>
    internal static void Run(Criterion criterion, Rational full, RoundingStage? rounding, LintReport report)
    {
        if (rounding is null)
        {
            return;
        }

        var changed = PointsOf(criterion).Where(p => p.Points.Abs() != full && p.Points.Round(rounding.Places, rounding.Mode) != p.Points);
        foreach (var (points, location) in changed.Distinct().Take(LintReport.MostOfAKind))
        {
            report.Warning("PR0542", location, LintTexts.PointsAreRounded(points, points.Round(rounding.Places, rounding.Mode)), LintTexts.PointsAreRoundedHint());
        }
    }

    private static IEnumerable<(Rational Points, SourceLocation Location)> PointsOf(Criterion criterion) => criterion switch
    {
        PiecewiseCriterion piecewise => piecewise.Pieces.SelectMany(p => PointsOf(p.Outcome).Select(points => (points, p.Location))),
        TableCriterion table => table.Rows.Select(r => (r.Points, r.Location)),
        ChoiceCriterion choice => choice.Levels.Select(l => (l.Value, choice.Location)),
        ItemsCriterion items => items.Items.Select(i => (i.Points, i.Location)).Append((items.Deduct, items.Location)),
        DeductionsCriterion deductions => deductions.Counters.SelectMany(c => c.Costs.Append(c.AggravatedCost).Append(c.Cap ?? Rational.Zero).Select(points => (points, c.Location))),
        _ => [],
    };

    private static IEnumerable<Rational> PointsOf(PieceOutcome outcome) => outcome switch
    {
        ConstantOutcome constant => [constant.Points],
        StaircaseOutcome stairs => [stairs.Points, stairs.Deduct],
        LineOutcome line => [line.FromPoints, line.ToPoints],
        _ => [],
    };
}
