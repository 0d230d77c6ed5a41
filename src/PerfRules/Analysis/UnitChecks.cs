using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Analysis;

/// <summary>Finds plain numbers beside percentages: 95 is 9500%.</summary>
/// <remarks>Both are numbers without dimension, so the loader lets them meet: a rate of two amounts may be compared with 1 as well as with 100%.
/// A plain number other than 0 and 1 beside a percentage, and a percentage beside an input that is a plain number, are nearly always slips.</remarks>
internal static class UnitChecks
{
    internal static void InPiece(BoundExpression measure, Piece piece, LintReport report)
    {
        var beside = new List<BoundExpression?> { piece.Interval.Lower?.Expression, piece.Interval.Upper?.Expression };
        beside.AddRange(piece.Outcome switch
        {
            StaircaseOutcome stairs => [stairs.Origin, stairs.Step],
            LineOutcome line => [line.From, line.To],
            _ => Array.Empty<BoundExpression>(),
        });
        if (beside.Find(e => e is not null && Misfits(measure, e)) is { } wrong)
        {
            Report(measure, wrong, piece.Location, report);
        }
    }

    internal static void InCondition(BoundExpression condition, SourceLocation location, LintReport report)
    {
        switch (condition)
        {
            case BoundUnary unary:
                InCondition(unary.Operand, location, report);
                break;
            case BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } logic:
                InCondition(logic.Left, location, report);
                InCondition(logic.Right, location, report);
                break;
            case BoundBinary { Left.Type.Kind: ExpressionKind.Number } comparison when OperatorText.IsComparison(comparison.Operator):
                if (Misfits(comparison.Left, comparison.Right))
                {
                    Report(comparison.Left, comparison.Right, location, report);
                }
                else if (Misfits(comparison.Right, comparison.Left))
                {
                    Report(comparison.Right, comparison.Left, location, report);
                }

                break;
            default:
                break;
        }
    }

    internal static void InRange(string name, Unit unit, Interval range, SourceLocation location, LintReport report)
    {
        foreach (var end in new[] { range.Lower?.Expression, range.Upper?.Expression })
        {
            if (unit.IsPercentage && end is BoundNumber { Type.Unit: var written } number && IsPlain(written, number.Value))
            {
                report.Warning("PR0507", location, LintTexts.PlainBesidePercentage(number.Value, Percent(number.Value), LocalizedText.Verbatim(name)), LintTexts.PlainBesidePercentageHint(number.Value));
                return;
            }
        }
    }

    private static bool Misfits(BoundExpression judged, BoundExpression constant)
    {
        if (constant is not BoundNumber number || judged is BoundNumber || judged.Type.Kind != ExpressionKind.Number || !judged.Type.Dimension.IsNone)
        {
            return false;
        }

        return judged.Type.Unit.IsPercentage
            ? IsPlain(number.Type.Unit, number.Value)
            : judged is BoundName { Symbol.Kind: SymbolKind.Input } && number.Type.Unit.IsPercentage && !number.Value.IsZero;
    }

    private static bool IsPlain(Unit unit, Rational value) => unit == Unit.None && !value.IsZero && value.Abs() != Rational.One;

    private static void Report(BoundExpression judged, BoundExpression constant, SourceLocation location, LintReport report)
    {
        var value = ((BoundNumber)constant).Value;
        var name = ExpressionPrinter.Text(judged);
        if (judged.Type.Unit.IsPercentage)
        {
            report.Warning("PR0507", location, LintTexts.PlainBesidePercentage(value, Percent(value), name), LintTexts.PlainBesidePercentageHint(value));
        }
        else
        {
            report.Warning("PR0507", location, LintTexts.PercentageBesidePlain(Quantity.FromBase(value, constant.Type.Unit).ToString(), value, name), LintTexts.PercentageBesidePlainHint());
        }
    }

    private static string Percent(Rational value) => Quantity.FromBase(value, Unit.Percent).ToString();
}
