using System.Collections.Immutable;
using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Packs.Reading;

/// <summary>Bands, thresholds, step deductions and proportions, all rewritten into pieces.</summary>
internal sealed partial class CriterionBuilder
{
    private IEnumerable<Piece> BuildBand(BandDocument document, ExpressionType measure, Rational full)
    {
        if (document.At is not { } at || values.Interval(at, measure) is not { } interval || BuildOutcome(document, interval, measure, full) is not { } outcome)
        {
            return [];
        }

        return [new Piece(interval, outcome, document.Location)];
    }

    private PieceOutcome? BuildOutcome(BandDocument document, Interval interval, ExpressionType measure, Rational full)
    {
        var points = document.Points is null ? null : values.Points(document.Points, full);
        if (points is { } written)
        {
            CheckWithin(document.Points!, written, full);
        }

        if (document is { Step: { } step, Beyond: { } beyond, Deduct: { } deductText, Partial: { } partial })
        {
            return points is { } start && values.NumberLike(beyond, measure) is { } origin && CheckOrigin(beyond, origin, interval)
                ? BuildStaircase(start, origin, step, deductText, partial, measure, full)
                : null;
        }

        if (document.Of is { } of)
        {
            return values.NumberLike(of, measure) is { } whole ? Proportion(points ?? full, whole, measure) : null;
        }

        if (document is { From: { At: { } fromAt, Points: { } fromPoints }, To: { At: { } toAt, Points: { } toPoints } })
        {
            return BuildLine(fromAt, fromPoints, toAt, toPoints, measure, full);
        }

        return points is { } constant ? new ConstantOutcome(constant) : null;
    }

    private LineOutcome? BuildLine(
        Located<string> fromAt, Located<string> fromPoints, Located<string> toAt, Located<string> toPoints, ExpressionType measure, Rational full)
    {
        if (values.NumberLike(fromAt, measure) is not { } from || values.NumberLike(toAt, measure) is not { } to
            || values.Points(fromPoints, full) is not { } first || values.Points(toPoints, full) is not { } second)
        {
            return null;
        }

        CheckWithin(fromPoints, first, full);
        CheckWithin(toPoints, second, full);
        if (ConstantExpression.Evaluate(from) is { } a && a == ConstantExpression.Evaluate(to))
        {
            diagnostics.Error("PR0303", toAt.Location, PackTexts.LineNeedsTwoPlaces());
            return null;
        }

        return new LineOutcome(from, first, to, second);
    }

    private StaircaseOutcome? BuildStaircase(
        Rational points, BoundExpression origin, Located<string> step, Located<string> deductText, Located<string> partial, ExpressionType measure, Rational full)
    {
        var size = values.NumberLike(step, measure);
        var deduct = values.Points(deductText, full);
        var part = values.Word(partial, PackWords.Partials, PackKeyTexts.PartialStep());
        if (size is not null && ConstantExpression.Evaluate(size) is { Sign: <= 0 })
        {
            diagnostics.Error("PR0303", step.Location, PackTexts.StepNotPositive(step.Value));
            return null;
        }

        if (deduct is { IsZero: true })
        {
            diagnostics.Error("PR0111", deductText.Location, PackTexts.DeductsNothing());
            return null;
        }

        return size is null || deduct is null ? null : new StaircaseOutcome(points, origin, size, deduct.Value, part);
    }

    // Steps are counted away from the origin, so the interval must lie on one side of it.
    private bool CheckOrigin(Located<string> text, BoundExpression origin, Interval interval)
    {
        if (ConstantExpression.Evaluate(origin) is not { } place
            || (interval.Lower is not null && interval.Lower.Constant is null)
            || (interval.Upper is not null && interval.Upper.Constant is null))
        {
            return true;
        }

        if ((interval.Lower is { } lower && lower.Constant >= place) || (interval.Upper is { } upper && upper.Constant <= place))
        {
            return true;
        }

        diagnostics.Error("PR0305", text.Location, PackTexts.OriginInside(text.Value, interval.ToString()));
        return false;
    }

    private ImmutableArray<Piece> BuildThreshold(ThresholdDocument document, ExpressionType measure, Rational full)
    {
        var otherwise = document.Else is null ? Rational.Zero : values.Points(document.Else, full);
        if (document.At is not { } at || values.Interval(at, measure) is not { } interval || otherwise is not { } low)
        {
            return [];
        }

        if (document.Else is { } text)
        {
            CheckWithin(text, low, full);
        }

        return [new Piece(interval, new ConstantOutcome(full), document.Location), .. Outside(interval, document.Location, _ => new ConstantOutcome(low))];
    }

    private ImmutableArray<Piece> BuildStepDeduction(StepDeductionDocument document, ExpressionType measure, Rational full)
    {
        if (document is not { At: { } at, Step: { } step, Deduct: { } deduct, Partial: { } partial } || values.Interval(at, measure) is not { } interval)
        {
            return [];
        }

        var failed = false;
        ImmutableArray<Piece> pieces =
        [
            new Piece(interval, new ConstantOutcome(full), document.Location),
            .. Outside(interval, document.Location, origin =>
            {
                var staircase = BuildStaircase(full, origin, step, deduct, partial, measure, full);
                failed |= staircase is null;
                return (PieceOutcome?)staircase ?? new ConstantOutcome(Rational.Zero);
            }),
        ];
        return failed ? [] : pieces;
    }

    private ImmutableArray<Piece> BuildProportional(ProportionalDocument document, ExpressionType measure, Rational full)
    {
        if (document is not { At: { } at, Of: { } of, Else: { } otherwise }
            || values.Interval(at, measure) is not { } interval
            || values.NumberLike(of, measure) is not { } whole
            || values.Points(otherwise, full) is not { } low)
        {
            return [];
        }

        CheckWithin(otherwise, low, full);
        return
        [
            new Piece(interval, Proportion(full, whole, measure), document.Location),
            .. Outside(interval, document.Location, _ => new ConstantOutcome(low)),
        ];
    }

    private static LineOutcome Proportion(Rational points, BoundExpression whole, ExpressionType measure) =>
        new(new BoundNumber(Rational.Zero, ExpressionType.Number(measure.Unit)), Rational.Zero, whole, points);

    // What lies below and above an interval, each with the end that it starts from.
    private static IEnumerable<Piece> Outside(Interval interval, SourceLocation location, Func<BoundExpression, PieceOutcome> outcome)
    {
        if (interval.Lower is { } lower)
        {
            yield return new Piece(new Interval(null, new IntervalEnd(lower.Expression, !lower.IsClosed)), outcome(lower.Expression), location);
        }

        if (interval.Upper is { } upper)
        {
            yield return new Piece(new Interval(new IntervalEnd(upper.Expression, !upper.IsClosed), null), outcome(upper.Expression), location);
        }
    }
}
