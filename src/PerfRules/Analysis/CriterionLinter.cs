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

    internal void Lint(Criterion criterion, Rational full, DeclaredShape declared)
    {
        var least = Lint(criterion, full, declared, _leafRounding);
        if (declared.Floor is not { } floor || criterion is PiecewiseCriterion)
        {
            return;
        }

        var place = criterion switch
        {
            TableCriterion table => table.Rows[0].Location,
            DeductionsCriterion deductions => deductions.Counters[0].Location,
            ItemsCriterion items => items.Items[0].Location,
            _ => criterion.Location,
        };
        if (least is null)
        {
            report.Warning("PR0512", place, LintTexts.PointsNotProven(), LintTexts.NotProvenHint());
        }
        else if (least != floor)
        {
            report.Error(
                "PR0516",
                place,
                criterion is DeductionsCriterion or ItemsCriterion ? LintTexts.FloorNotTaken(floor, least.Value) : LintTexts.FloorNotGiven(floor, least.Value),
                LintTexts.FloorNotReachedHint());
        }
    }

    // Returns the least points that the criterion gives; null when that is not proven. A part, like an alternative, is looked at by itself.
    private Rational? Lint(Criterion criterion, Rational full, DeclaredShape declared, RoundingStage? rounding)
    {
        PointChecks.Run(criterion, full, rounding, report);
        switch (criterion)
        {
            case PiecewiseCriterion piecewise:
                LintPieces(piecewise);
                return PieceProof.Run(piecewise, full, declared, _measureRounding, domains, report);
            case TableCriterion table:
                foreach (var row in table.Rows.Where(r => r.Condition is not null))
                {
                    UnitChecks.InCondition(row.Condition!, row.Location, report);
                }

                return new TableProof(table, domains, report).Run(full);
            case DeductionsCriterion deductions:
                return LintCounters(deductions, full);
            case ItemsCriterion items:
                return LintItems(items, full);
            case ChoiceCriterion choice:
                if (choice.Levels.Max(l => l.Value) is var most && most < full)
                {
                    report.Error("PR0513", choice.Location, LintTexts.FullNotReachedInTable(full, most), LintTexts.FullNotReachedHint());
                }

                return choice.Levels.Min(l => l.Value);
            case OneOfCriterion oneOf:
                return oneOf.Alternatives.Select(a => Lint(a.Criterion, full, declared.OfPart(), rounding)).ToList() is var alternatives && alternatives.Contains(null)
                    ? null
                    : alternatives.Min();
            case SumCriterion sum:
                return LintParts(sum, declared);
            case AwardCriterion:
                return Rational.Zero;
            default:
                return null;
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

    private Rational LintCounters(DeductionsCriterion criterion, Rational full)
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

            most = most is { } sum && CounterCosts.Bound(counter) is { } more ? sum + more : null;
        }

        return most is { } taken ? Left(full, taken) : Rational.Zero;
    }

    private static Rational Left(Rational full, Rational taken) => full > taken ? full - taken : Rational.Zero;

    private Rational LintItems(ItemsCriterion criterion, Rational full)
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

        return criterion.Mode == ItemsMode.Minus ? Left(full, criterion.Deduct * criterion.Items.Length) : Rational.Zero;
    }

    private Rational? LintParts(SumCriterion sum, DeclaredShape declared)
    {
        Rational? least = Rational.Zero;
        foreach (var part in sum.Parts)
        {
            if (_partRounding is { } stage && part.Full.Round(stage.Places, stage.Mode) is var rounded && rounded != part.Full)
            {
                report.Warning("PR0518", part.Criterion.Location, LintTexts.FullIsRounded(part.Id, part.Full, rounded), LintTexts.FullIsRoundedHint());
            }

            least = Lint(part.Criterion, part.Full, declared.OfPart(), _partRounding) is { } points ? least + points : null;
        }

        return least;
    }
}
