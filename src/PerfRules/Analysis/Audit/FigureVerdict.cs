using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Analysis.Audit;

/// <summary>What is said of a printed figure beside the value that it should show.</summary>
/// <param name="Class">Reproduced, rounding, mislabelled, or factsDisagree for another number.</param>
/// <param name="Computed">The value as it is shown.</param>
/// <param name="Message">What is so.</param>
internal sealed record FigureVerdict(AuditClass Class, string Computed, LocalizedText Message)
{
    /// <summary>Judges a figure; null when it carries the unit of something else than the expression measures, and has other digits.</summary>
    internal static FigureVerdict? Of(PrintedFigure figure, Rational value, BoundExpression expression, (Rational Least, Rational Greatest)? range)
    {
        var unit = figure.Quantity.Unit;
        if (figure.Quantity.Dimension != expression.Type.Dimension && !value.IsZero)
        {
            return Bare(figure, value, expression.Type.Unit, range);
        }

        var computed = NumberText.Quantity(value, unit);
        var verdict = Of(figure, value, range, computed);
        return verdict.Class != AuditClass.Reproduced ? verdict
            : unit == Unit.Percent && IsDifferenceOfShares(expression)
                ? new(AuditClass.Mislabelled, NumberText.Quantity(value, Unit.PercentagePoint), AuditTexts.PointsCalledPercent(figure.Text))
            : unit == Unit.PercentagePoint && expression is BoundBinary { Operator: BinaryOperator.Divide }
                ? new(AuditClass.Mislabelled, NumberText.Quantity(value, Unit.Percent), AuditTexts.PercentCalledPoints(figure.Text))
            : verdict;
    }

    /// <summary>Judges a figure without the unit that it should have: mislabelled with the right digits; else, when it has no unit at all, by its digits alone.</summary>
    /// <returns>The verdict; null for a figure with another unit and other digits.</returns>
    internal static FigureVerdict? Bare(PrintedFigure figure, Rational value, Unit unit, (Rational Least, Rational Greatest)? range)
    {
        var bare = new PrintedFigure(figure.Text, new Quantity(figure.Quantity.Number, unit), figure.Places);
        var shown = NumberText.Quantity(value, unit);
        return bare.Compare(value) == PrintedMatch.Agrees ? new(AuditClass.Mislabelled, shown, AuditTexts.OtherUnit(figure.Text, shown))
            : figure.Quantity.Unit == Unit.None ? Of(bare, value, range, shown)
            : null;
    }

    /// <summary>Judges a figure that measures the same as the value.</summary>
    internal static FigureVerdict Of(PrintedFigure figure, Rational value, (Rational Least, Rational Greatest)? range, string computed) => figure.Compare(value) switch
    {
        PrintedMatch.Agrees => new(AuditClass.Reproduced, computed, AuditTexts.Agrees(figure.Text, computed)),
        PrintedMatch.CutOff => new(AuditClass.Rounding, computed, AuditTexts.CutOff(figure.Text, computed, Rounded(figure, value))),
        PrintedMatch.RoundedOtherwise => new(AuditClass.Rounding, computed, AuditTexts.RoundedOtherwise(figure.Text, computed, Rounded(figure, value))),
        _ when range is var (least, greatest) && figure.IsBetween(least, greatest) =>
            new(AuditClass.Rounding, computed, AuditTexts.FromUnrounded(figure.Text, computed, Rounded(figure, value))),
        PrintedMatch.OtherUnit => OtherUnit(figure, value, computed),
        _ => new(AuditClass.FactsDisagree, computed, AuditTexts.OtherNumber(figure.Text, computed, Rounded(figure, value))),
    };

    // 100.68 without its sign is best answered with 100.683389%.
    private static FigureVerdict OtherUnit(PrintedFigure figure, Rational value, string computed)
    {
        var shown = figure.Quantity.Unit == Unit.None ? NumberText.Quantity(value, Unit.Percent) : computed;
        return new(AuditClass.Mislabelled, shown, AuditTexts.OtherUnit(figure.Text, shown));
    }

    private static string Rounded(PrintedFigure figure, Rational value)
    {
        var number = (value / figure.Quantity.Unit.Scale).Round(figure.Places, RoundingMode.HalfAway);
        var text = number.ToDecimalString(figure.Places);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var missing = figure.Places - (point < 0 ? 0 : text.Length - point - 1);
        return text + (point < 0 && missing > 0 ? "." : string.Empty) + new string('0', missing) + figure.Quantity.Unit.Symbol;
    }

    // 83.85% - 85.65% is 1.81个百分点 and not 1.81%; what a constant lacks to 100% is a share again.
    private static bool IsDifferenceOfShares(BoundExpression expression) => expression switch
    {
        BoundCall { Function: ExpressionFunction.Abs } abs => IsDifferenceOfShares(abs.Arguments[0]),
        BoundUnary { Operator: UnaryOperator.Negate } negate => IsDifferenceOfShares(negate.Operand),
        BoundBinary { Operator: BinaryOperator.Subtract } difference =>
            ConstantExpression.Evaluate(difference.Left) is null && IsShare(difference.Left) && IsShare(difference.Right),
        _ => false,
    };

    private static bool IsShare(BoundExpression expression) =>
        expression.Type.Dimension.IsNone && (expression.Type.Unit.IsPercentage || expression is BoundBinary { Operator: BinaryOperator.Divide });
}
