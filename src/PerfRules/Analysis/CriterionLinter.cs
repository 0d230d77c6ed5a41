using PerfRules.Analysis.Proofs;
using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Analysis;

/// <summary>Reviews the criterion of one leaf: its proof, and what a proof does not see.</summary>
internal sealed class CriterionLinter(RulePack pack, MeasureDomains domains, LintReport report)
{
    private readonly RoundingStage? _measureRounding = pack.Rounding.FirstOrDefault(r => r.Stage == RoundingStageKind.Measure);
    private readonly RoundingStage? _leafRounding = pack.Rounding.FirstOrDefault(r => r.Stage == RoundingStageKind.Leaf);
    private readonly RoundingStage? _partRounding = pack.Rounding.FirstOrDefault(r => r.Stage == RoundingStageKind.Part);

    internal void Lint(Criterion criterion, Rational full, DeclaredShape declared) => Lint(criterion, full, declared, _leafRounding);

    private void Lint(Criterion criterion, Rational full, DeclaredShape declared, RoundingStage? rounding)
    {
        PointChecks.Run(criterion, full, rounding, report);
        switch (criterion)
        {
            case PiecewiseCriterion piecewise:
                LintPieces(piecewise);
                PieceProof.Run(piecewise, full, declared, _measureRounding, domains, report);
                break;
            case TableCriterion table:
                foreach (var row in table.Rows.Where(r => r.Condition is not null))
                {
                    UnitChecks.InCondition(row.Condition!, row.Location, report);
                }

                new TableProof(table, domains, report).Run(full);
                break;
            case DeductionsCriterion deductions:
                LintCounters(deductions, full, declared);
                break;
            case ItemsCriterion items:
                LintItems(items, full, declared);
                break;
            case ChoiceCriterion choice when choice.Levels.Max(l => l.Value) is var most && most < full:
                report.Error("PR0513", choice.Location, LintTexts.FullNotReachedInTable(full, most), LintTexts.FullNotReachedHint());
                break;
            case OneOfCriterion oneOf:
                foreach (var alternative in oneOf.Alternatives)
                {
                    Lint(alternative.Criterion, full, declared.OfPart(), rounding);
                }

                break;
            case SumCriterion sum:
                LintParts(sum, declared);
                break;
            default:
                break;
        }
    }

    /// <summary>Reports a condition that always or never holds, whatever the facts are within their ranges.</summary>
    internal void LintCondition(BoundExpression condition, SourceLocation location)
    {
        UnitChecks.InCondition(condition, location, report);
        var budget = new ProofBudget(ProofBudget.Usual, domains.Budget);
        var space = new ConditionBoxes(domains, budget);
        if (!space.Collect(condition))
        {
            return;
        }

        space.Close();
        try
        {
            space.CheckSize();
            var boxes = space.Boxes(condition);
            if (boxes.Count == 0)
            {
                report.Warning("PR0519", location, LintTexts.NeverHolds(ExpressionPrinter.Text(condition)), LintTexts.SettledHint());
            }
            else if (BoxCover.Uncovered(space.Whole, boxes, budget) is null)
            {
                report.Warning("PR0519", location, LintTexts.AlwaysHolds(ExpressionPrinter.Text(condition)), LintTexts.SettledHint());
            }
        }
        catch (ProofTooLargeException)
        {
            report.Warning("PR0512", location, LintTexts.TooLarge(), LintTexts.TooLargeHint());
        }
    }

    private void LintPieces(PiecewiseCriterion criterion)
    {
        foreach (var piece in criterion.Pieces)
        {
            if (piece.Outcome is StaircaseOutcome { Step: BoundNumber { Type.Unit: var stepUnit } } && stepUnit == Unit.Percent)
            {
                report.Error("PR0506", piece.Location, LintTexts.AmbiguousPercentStep(), LintTexts.AmbiguousPercentStepHint());
            }

            UnitChecks.InPiece(criterion.Measure, piece, report);
        }
    }

    private void LintCounters(DeductionsCriterion criterion, Rational full, DeclaredShape declared)
    {
        Rational? most = Rational.Zero;
        foreach (var counter in criterion.Counters)
        {
            foreach (var cost in counter.Costs.Append(counter.AggravatedCost).Where(c => c > full).Distinct())
            {
                report.Warning("PR0522", counter.Location, LintTexts.CostAboveFull(cost, full), LintTexts.CostHint());
            }

            if (counter.Cap is { } cap && (cap < counter.Costs[0] || cap > full))
            {
                report.Warning(
                    "PR0522", counter.Location, cap > full ? LintTexts.CapAboveFull(cap, full) : LintTexts.CapBelowCost(cap, counter.Costs[0]), LintTexts.CostHint());
            }

            if (counter.Count is { } count && domains.Of(count).Within(new Region(null, false, Rational.Zero, false)) is { } negative)
            {
                report.Warning(
                    "PR0531",
                    counter.Location,
                    LintTexts.NegativeCount(ExpressionPrinter.Text(count), Quantity.FromBase(SimplestValue.In(negative, count.Type.Unit), count.Type.Unit).ToString()),
                    LintTexts.NegativeCountHint());
            }

            most = most is { } sum && MostOf(counter) is { } more ? sum + more : null;
        }

        if (declared.Floor is { } floor && most is { } taken && full - taken > floor)
        {
            report.Error("PR0516", criterion.Counters[0].Location, LintTexts.FloorNotTaken(floor, full - taken), LintTexts.FloorNotReachedHint());
        }
    }

    // The most that a counter takes; null when there is no end to it.
    private static Rational? MostOf(DeductionCounter counter) => counter.Cap ?? (counter.Per, counter.Count) switch
    {
        (DeductionPer.Any, null) => counter.Costs[0],
        (DeductionPer.Kind, null) => Enumerable.Range(0, counter.Findings.Length)
            .Aggregate(Rational.Zero, (sum, i) => sum + counter.Costs[Math.Min(i, counter.Costs.Length - 1)]),
        _ => null,
    };

    private void LintItems(ItemsCriterion criterion, Rational full, DeclaredShape declared)
    {
        var seen = new Dictionary<BoundExpression, CriterionItem>();
        foreach (var item in criterion.Items)
        {
            var met = CanonicalExpression.Of(item.Met);
            if (!seen.TryAdd(met, item))
            {
                report.Warning(
                    "PR0523", item.Location, LintTexts.SameItem(seen[met].Id, item.Id, ExpressionPrinter.Text(item.Met)), LintTexts.SameItemHint(), [seen[met].Location]);
            }

            LintCondition(item.Met, item.Location);
        }

        var least = criterion.Mode == ItemsMode.Minus ? full - (criterion.Deduct * criterion.Items.Length) : Rational.Zero;
        if (declared.Floor is { } floor && least > floor)
        {
            report.Error("PR0516", criterion.Items[0].Location, LintTexts.FloorNotTaken(floor, least), LintTexts.FloorNotReachedHint());
        }
    }

    private void LintParts(SumCriterion sum, DeclaredShape declared)
    {
        foreach (var part in sum.Parts)
        {
            if (_partRounding is { } stage && part.Full.Round(stage.Places, stage.Mode) is var rounded && rounded != part.Full)
            {
                report.Warning("PR0518", part.Criterion.Location, LintTexts.FullIsRounded(part.Id, part.Full, rounded), LintTexts.FullIsRoundedHint());
            }

            Lint(part.Criterion, part.Full, declared.OfPart(), _partRounding);
        }
    }
}
