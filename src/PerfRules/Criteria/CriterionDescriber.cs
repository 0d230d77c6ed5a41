using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Criteria;

/// <summary>Puts a criterion into words, one line for each piece, row, counter or part.</summary>
internal static class CriterionDescriber
{
    /// <summary>Describes a whole criterion.</summary>
    internal static IEnumerable<LocalizedText> Describe(Criterion criterion, Rational full)
    {
        switch (criterion)
        {
            case PiecewiseCriterion piecewise:
                yield return CriterionTexts.Measure(ExpressionPrinter.Print(piecewise.Measure));
                foreach (var piece in piecewise.Pieces)
                {
                    yield return Describe(piece, piecewise.Measure.Type.Unit);
                }

                if (piecewise.Pieces.Any(p => p.Outcome is not ConstantOutcome))
                {
                    yield return CriterionTexts.FloorAndCap(full);
                }

                break;
            case TableCriterion table:
                if (table.Shown is { } shown)
                {
                    yield return CriterionTexts.Measure(ExpressionPrinter.Print(shown));
                }

                yield return table.Hit == TableHit.First ? CriterionTexts.FirstRow() : CriterionTexts.OneRow();
                foreach (var row in table.Rows)
                {
                    yield return Describe(row);
                }

                break;
            case DeductionsCriterion deductions:
                yield return CriterionTexts.FromFull(full);
                foreach (var counter in deductions.Counters)
                {
                    yield return Describe(counter);
                }

                yield return CriterionTexts.UntilNothing();
                break;
            case SumCriterion sum:
                foreach (var part in sum.Parts)
                {
                    yield return CriterionTexts.Part(part.Id, part.Full);
                    foreach (var line in Describe(part.Criterion, part.Full))
                    {
                        yield return CriterionTexts.PartLine(line);
                    }
                }

                break;
            default:
                yield return CriterionTexts.Awarded(full);
                break;
        }
    }

    /// <summary>Describes one piece.</summary>
    internal static LocalizedText Describe(Piece piece, Unit unit)
    {
        var interval = piece.Interval.ToString();
        return piece.Outcome switch
        {
            ConstantOutcome constant => CriterionTexts.ConstantPiece(interval, NumberText.Points(constant.Points)),
            LineOutcome line when IsProportion(line) => CriterionTexts.ProportionPiece(
                interval, NumberText.Points(line.ToPoints), ExpressionPrinter.Print(line.To)),
            LineOutcome line => CriterionTexts.LinePiece(
                interval, Print(line.From, unit), NumberText.Points(line.FromPoints), Print(line.To, unit), NumberText.Points(line.ToPoints)),
            StaircaseOutcome stairs => CriterionTexts.StaircasePiece(
                interval,
                NumberText.Points(stairs.Points),
                Print(stairs.Origin, unit),
                ExpressionPrinter.Print(stairs.Step),
                NumberText.Points(stairs.Deduct),
                Describe(stairs.Partial)),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary>Describes one row of a table.</summary>
    internal static LocalizedText Describe(TableRow row) => row.Condition is { } condition
        ? CriterionTexts.Row(ExpressionPrinter.Print(condition), NumberText.Points(row.Points))
        : CriterionTexts.OtherwiseRow(NumberText.Points(row.Points));

    /// <summary>Returns whether a line passes through nothing at nothing (得分与完成值成正比).</summary>
    internal static bool IsProportion(LineOutcome line) =>
        line.FromPoints.IsZero && ConstantExpression.Evaluate(line.From) is { IsZero: true };

    internal static LocalizedText Describe(Partial partial) => partial switch
    {
        Partial.Up => CriterionTexts.PartialUp(),
        Partial.Down => CriterionTexts.PartialDown(),
        _ => CriterionTexts.PartialExact(),
    };

    private static LocalizedText Describe(DeductionCounter counter)
    {
        var cost = NumberText.Points(counter.Deduct);
        var text = counter.Per switch
        {
            DeductionPer.Item => CriterionTexts.PerItem(counter.Finding, cost),
            DeductionPer.Key => CriterionTexts.PerKey(counter.Finding, cost),
            _ => CriterionTexts.IfAny(counter.Finding, cost),
        };
        return counter.Cap is { } cap ? CriterionTexts.WithCap(text, NumberText.Points(cap)) : text;
    }

    private static string Print(BoundExpression expression, Unit unit) =>
        expression is BoundNumber { Value.IsZero: true } ? Quantity.FromBase(Rational.Zero, unit).ToString() : ExpressionPrinter.Print(expression);
}
