using System.Collections.Immutable;
using PerfRules.Criteria;
using PerfRules.Documents;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Packs.Reading;

/// <summary>Interpolations and progressive brackets, rewritten into lines that join.</summary>
internal sealed partial class CriterionBuilder
{
    // Level below and above the two places: 60%以下不得分，90%以上满分，其间按直线.
    private ImmutableArray<Piece> BuildInterpolation(InterpolateDocument document, ExpressionType measure, Rational full)
    {
        if (document is not { From: { At: { } fromAt, Points: { } fromText }, To: { At: { } toAt, Points: { } toText } }
            || BuildLine(fromAt, fromText, toAt, toText, measure, full) is not { } line
            || !IsRising(toAt, line.From, line.To))
        {
            return [];
        }

        return
        [
            new Piece(new Interval(null, new IntervalEnd(line.From, false)), new ConstantOutcome(line.FromPoints), document.Location),
            new Piece(new Interval(new IntervalEnd(line.From, true), new IntervalEnd(line.To, true)), line, document.Location),
            new Piece(new Interval(new IntervalEnd(line.To, false), null), new ConstantOutcome(line.ToPoints), document.Location),
        ];
    }

    // Each stretch earns at its own rate, like an income tax: nothing up to the start, and nothing more above the last.
    private ImmutableArray<Piece> BuildBrackets(BracketsDocument document, ExpressionType measure, Rational full)
    {
        if (document.Start is not { } startText || values.NumberLike(startText, measure) is not { } start || ConstantOf(startText, start) is not { } place)
        {
            return [];
        }

        var pieces = ImmutableArray.CreateBuilder<Piece>();
        pieces.Add(new Piece(new Interval(null, new IntervalEnd(start, true)), new ConstantOutcome(Rational.Zero), document.Location));
        var earned = Rational.Zero;
        foreach (var bracket in document.List)
        {
            if (bracket is not { UpTo: { } upToText, Step: { } stepText, Points: { } pointsText }
                || values.NumberLike(upToText, measure) is not { } upTo
                || ConstantOf(upToText, upTo) is not { } end
                || values.NumberLike(stepText, measure) is not { } step
                || ConstantOf(stepText, step) is not { } size
                || values.Points(pointsText, full) is not { } points)
            {
                return [];
            }

            if (size.Sign <= 0)
            {
                diagnostics.Error("PR0303", stepText.Location, PackTexts.StepNotPositive(stepText.Value));
                return [];
            }

            if (end <= place)
            {
                diagnostics.Error("PR0303", upToText.Location, PackTexts.BracketsMustRise(upToText.Value));
                return [];
            }

            var sum = earned + (points * (end - place) / size);
            if (sum.Sign < 0 || sum > full)
            {
                diagnostics.Error("PR0306", pointsText.Location, PackTexts.PointsOutside(sum, full));
                return [];
            }

            pieces.Add(new Piece(
                new Interval(new IntervalEnd(start, false), new IntervalEnd(upTo, true)), new LineOutcome(start, earned, upTo, sum), bracket.Location));
            (start, place, earned) = (upTo, end, sum);
        }

        pieces.Add(new Piece(new Interval(new IntervalEnd(start, false), null), new ConstantOutcome(earned), document.Location));
        return pieces.ToImmutable();
    }

    private bool IsRising(Located<string> text, BoundExpression from, BoundExpression to)
    {
        if (ConstantExpression.Evaluate(from) is not { } low || ConstantExpression.Evaluate(to) is not { } high || low < high)
        {
            return true;
        }

        diagnostics.Error("PR0303", text.Location, PackTexts.BracketsMustRise(text.Value));
        return false;
    }

    private Rational? ConstantOf(Located<string> text, BoundExpression expression)
    {
        if (ConstantExpression.Evaluate(expression) is { } constant)
        {
            return constant;
        }

        diagnostics.Error("PR0303", text.Location, PackTexts.ConstantExpected(text.Value));
        return null;
    }
}
