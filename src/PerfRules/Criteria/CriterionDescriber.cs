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
                yield return CriterionTexts.Measure(ExpressionPrinter.Text(piecewise.Measure));
                foreach (var item in piecewise.Adjusted?.Items ?? [])
                {
                    yield return CriterionTexts.TakenOut(ExpressionPrinter.Text(item.TakeOut), item.Of.Symbol.Name, item.Because);
                }

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
                    yield return CriterionTexts.Measure(ExpressionPrinter.Text(shown));
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
            case ItemsCriterion items:
                yield return items.Mode switch
                {
                    ItemsMode.Each => CriterionTexts.ItemsEach(),
                    ItemsMode.All => CriterionTexts.ItemsAll(NumberText.Points(full)),
                    _ => CriterionTexts.ItemsMinus(NumberText.Points(full), NumberText.Points(items.Deduct)),
                };
                foreach (var item in items.Items)
                {
                    yield return items.Mode == ItemsMode.Each
                        ? CriterionTexts.ItemWithPoints(item.Id, ExpressionPrinter.Text(item.Met), NumberText.Points(item.Points))
                        : CriterionTexts.Item(item.Id, ExpressionPrinter.Text(item.Met));
                }

                break;
            case ChoiceCriterion choice:
                yield return CriterionTexts.Choice(choice.Level.Symbol.Name);
                foreach (var (level, points) in choice.Levels)
                {
                    yield return CriterionTexts.Level(level, NumberText.Points(points));
                }

                break;
            case OneOfCriterion oneOf:
                foreach (var alternative in oneOf.Alternatives)
                {
                    yield return CriterionTexts.Alternative(ExpressionPrinter.Text(alternative.When));
                    foreach (var line in Describe(alternative.Criterion, full))
                    {
                        yield return CriterionTexts.PartLine(line);
                    }
                }

                break;
            case NotComparableCriterion:
                yield return CriterionTexts.NotComparable();
                break;
            default:
                yield return CriterionTexts.Awarded(full);
                break;
        }
    }

    /// <summary>Describes one piece.</summary>
    internal static LocalizedText Describe(Piece piece, Unit unit)
    {
        var interval = piece.Interval.ToText();
        return piece.Outcome switch
        {
            ConstantOutcome constant => CriterionTexts.ConstantPiece(interval, NumberText.Points(constant.Points)),
            LineOutcome line when IsProportion(line) => CriterionTexts.ProportionPiece(
                interval, NumberText.Points(line.ToPoints), ExpressionPrinter.Text(line.To)),
            LineOutcome line => CriterionTexts.LinePiece(
                interval, Print(line.From, unit), NumberText.Points(line.FromPoints), Print(line.To, unit), NumberText.Points(line.ToPoints)),
            StaircaseOutcome stairs => CriterionTexts.StaircasePiece(
                interval,
                NumberText.Points(stairs.Points),
                Print(stairs.Origin, unit),
                ExpressionPrinter.Text(stairs.Step),
                NumberText.Points(stairs.Deduct),
                Describe(stairs.Partial)),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary>Describes one row of a table.</summary>
    internal static LocalizedText Describe(TableRow row) => row.Condition is { } condition
        ? CriterionTexts.Row(ExpressionPrinter.Text(condition), NumberText.Points(row.Points))
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

    /// <summary>Describes one counter.</summary>
    internal static LocalizedText Describe(DeductionCounter counter)
    {
        var cost = string.Join(" / ", counter.Costs.Select(NumberText.Points));
        var text = counter.Count is { } count ? CriterionTexts.PerCount(ExpressionPrinter.Text(count), cost) : counter.Per switch
        {
            DeductionPer.Item => CriterionTexts.PerItem(counter.Findings, cost),
            DeductionPer.Key => CriterionTexts.PerKey(counter.Findings, cost),
            DeductionPer.Kind => CriterionTexts.PerKind(counter.Findings, cost),
            _ => CriterionTexts.IfAny(counter.Findings, cost),
        };
        text = counter.Costs.Length > 1 ? CriterionTexts.Escalating(text) : text;
        text = counter.AggravatedBy is { } by ? CriterionTexts.Aggravated(text, by.ToText(), NumberText.Points(counter.AggravatedCost)) : text;
        return counter.Cap is { } cap ? CriterionTexts.WithCap(text, NumberText.Points(cap)) : text;
    }

    private static LocalizedText Print(BoundExpression expression, Unit unit) =>
        expression is BoundNumber { Value.IsZero: true } ? LocalizedText.Verbatim(Quantity.FromBase(Rational.Zero, unit).ToString()) : ExpressionPrinter.Text(expression);
}
