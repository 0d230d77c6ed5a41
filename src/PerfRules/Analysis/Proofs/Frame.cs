using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Analysis.Proofs;

/// <summary>What the ends of a criterion are measured against, so that they are constants: nothing, a fact that they all lie a constant from
/// (参照利率 + 1pp), or a positive fact that they are all multiples of (90% × 目标值).</summary>
internal sealed class Frame
{
    private readonly BoundExpression? _fact;
    private readonly bool _isMultiple;
    private readonly Unit _unit;

    private Frame(BoundExpression measure, BoundExpression? fact, bool isMultiple, ValueDomain domain)
    {
        Measure = measure;
        _fact = fact;
        _isMultiple = isMultiple;
        Domain = domain;
        _unit = isMultiple ? Unit.Percent : measure.Type.Unit;
    }

    internal BoundExpression Measure { get; }

    /// <summary>Gets what the places are values of: the measure, its difference from the fact, or its share of it.</summary>
    internal BoundExpression Placed => _fact is null ? Measure
        : _isMultiple ? new BoundBinary(BinaryOperator.Divide, Measure, _fact, ExpressionType.Number(Unit.Percent))
        : new BoundBinary(BinaryOperator.Subtract, Measure, _fact, Measure.Type);

    /// <summary>Gets the places that the judged value may have in the frame.</summary>
    internal ValueDomain Domain { get; }

    /// <summary>Gets the expressions that the domain was worked out from.</summary>
    internal IEnumerable<BoundExpression> Judged => _fact is null ? [Measure] : [Measure, _fact];

    /// <summary>Finds the frame in which every end is a constant; null when there is none.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="step">The step that the pack rounds the measure to, or null.</param>
    /// <param name="mode">How it rounds.</param>
    /// <param name="domains">What the expressions may be.</param>
    internal static Frame? Of(PiecewiseCriterion criterion, Rational? step, RoundingMode mode, MeasureDomains domains)
    {
        var measure = criterion.Measure;
        var judged = domains.Of(measure);
        judged = step is { } s ? judged.Rounded(s, mode) : judged;
        var places = criterion.Pieces.SelectMany(Places).Select(Affine.Of).ToList();
        if (places.TrueForAll(p => p.Fact is null))
        {
            return new Frame(measure, null, false, judged);
        }

        var fact = places.First(p => p.Fact is not null).Fact!;
        var key = CanonicalExpression.Of(fact);
        if (!places.TrueForAll(p => p.Fact is null || CanonicalExpression.Of(p.Fact) == key))
        {
            return null;
        }

        var domain = domains.Of(fact);
        if (places.TrueForAll(p => p.Fact is not null && p.Factor == Rational.One))
        {
            return new Frame(measure, fact, false, MeasureDomains.Combine(BinaryOperator.Subtract, judged, domain));
        }

        return places.TrueForAll(p => p.Offset.IsZero) && domain.Range.Intersect(new Region(null, false, Rational.Zero, true)) is null
            ? new Frame(measure, fact, true, MeasureDomains.Combine(BinaryOperator.Divide, judged, domain))
            : null;
    }

    /// <summary>Returns where an expression lies in the frame; null when it is no constant there.</summary>
    internal Rational? PlaceOf(BoundExpression expression)
    {
        var place = Affine.Of(expression);
        return _isMultiple ? (place.Offset.IsZero ? place.Factor : null)
            : place.Fact is null == _fact is null ? place.Offset
            : null;
    }

    /// <summary>Returns how long a distance is in the frame; null when it is no constant there.</summary>
    internal Rational? LengthOf(BoundExpression expression) =>
        _isMultiple ? PlaceOf(expression) : ConstantExpression.Evaluate(expression);

    internal Region? RegionOf(Interval interval)
    {
        var lower = interval.Lower is { } low ? PlaceOf(low.Expression) : null;
        var upper = interval.Upper is { } high ? PlaceOf(high.Expression) : null;
        return (interval.Lower is not null && lower is null) || (interval.Upper is not null && upper is null)
            ? null
            : new Region(lower, interval.Lower?.IsClosed ?? false, upper, interval.Upper?.IsClosed ?? false);
    }

    /// <summary>Gets one of the unit that values are shown in.</summary>
    internal Rational Grain => _unit.Scale;

    internal Rational Simplest(Region region) => SimplestValue.In(region, _unit, Domain.Step);

    internal string Show(Region region) => region.ToString(Show);

    /// <summary>Writes a place: 94.995%, or 参照利率 + 1%, or 90% × 目标值.</summary>
    internal string Show(Rational place)
    {
        if (_fact is null)
        {
            return Quantity.FromBase(place, _unit).ToString();
        }

        var fact = ExpressionPrinter.Print(_fact, DisplayLanguage.English);
        return _isMultiple ? $"{Quantity.FromBase(place, _unit)} × {fact}"
            : place.IsZero ? fact
            : $"{fact} {(place.Sign < 0 ? '-' : '+')} {Quantity.FromBase(place.Abs(), _unit)}";
    }

    // Zero lies in every frame of multiples, and a step counts as a place there.
    private static IEnumerable<BoundExpression> Places(Piece piece)
    {
        var ends = new[] { piece.Interval.Lower?.Expression, piece.Interval.Upper?.Expression }.OfType<BoundExpression>();
        return piece.Outcome switch
        {
            LineOutcome line => [.. ends, line.From, line.To],
            StaircaseOutcome stairs when ConstantExpression.Evaluate(stairs.Step) is null => [.. ends, stairs.Origin, stairs.Step],
            StaircaseOutcome stairs => [.. ends, stairs.Origin],
            _ => ends,
        };
    }

    // An expression as factor × fact + offset; the fact is null for a constant.
    private readonly record struct Affine(BoundExpression? Fact, Rational Factor, Rational Offset)
    {
        internal static Affine Of(BoundExpression expression)
        {
            if (ConstantExpression.Evaluate(expression) is { } constant)
            {
                return new Affine(null, Rational.Zero, constant);
            }

            switch (expression)
            {
                case BoundUnary { Operator: UnaryOperator.Negate } negate:
                    return Of(negate.Operand).Times(-Rational.One);
                case BoundBinary { Operator: BinaryOperator.Add or BinaryOperator.Subtract } sum when ConstantExpression.Evaluate(sum.Right) is { } added:
                    return Of(sum.Left).Plus(sum.Operator == BinaryOperator.Add ? added : -added);
                case BoundBinary { Operator: BinaryOperator.Add } sum when ConstantExpression.Evaluate(sum.Left) is { } added:
                    return Of(sum.Right).Plus(added);
                case BoundBinary { Operator: BinaryOperator.Multiply } product when ConstantExpression.Evaluate(product.Right) is { } factor:
                    return Of(product.Left).Times(factor);
                case BoundBinary { Operator: BinaryOperator.Multiply } product when ConstantExpression.Evaluate(product.Left) is { } factor:
                    return Of(product.Right).Times(factor);
                case BoundBinary { Operator: BinaryOperator.Divide } quotient when ConstantExpression.Evaluate(quotient.Right) is { IsZero: false } divisor:
                    return Of(quotient.Left).Times(Rational.One / divisor);
                default:
                    return new Affine(expression, Rational.One, Rational.Zero);
            }
        }

        private Affine Times(Rational factor) => new(Fact, Factor * factor, Offset * factor);

        private Affine Plus(Rational offset) => this with { Offset = Offset + offset };
    }
}
