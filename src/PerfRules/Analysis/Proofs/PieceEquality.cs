using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Analysis.Proofs;

/// <summary>Decides whether two criteria of intervals give the same points over the whole domain of their measure.</summary>
internal static class PieceEquality
{
    internal static Equality Compare(PiecewiseCriterion left, PiecewiseCriterion right, Rational full, RoundingStage? rounding, MeasureDomains domains)
    {
        var unit = left.Measure.Type.Unit;
        if (!CanonicalExpression.Of(left.Measure).Equals(CanonicalExpression.Of(right.Measure))
            || PiecePair.Of((left, full), (right, full), unit, (rounding?.StepIn(unit), rounding?.Mode ?? RoundingMode.HalfAway), domains) is not { } pair
            || !pair.Frame.Judged.Skip(1).All(f => Definedness.IsAlwaysDefined(f, domains)))
        {
            return Equality.Open;
        }

        try
        {
            return pair.Stretches().SelectMany(s => s.Samples).Where(s => s.Differ).Select(s => (PiecePoints?)s).FirstOrDefault() is { } difference
                ? new(EqualityKind.Different, WitnessOf(difference.Place, pair.Frame))
                : Equality.Same;
        }
        catch (ProofTooLargeException)
        {
            return Equality.Open;
        }
    }

    // Places of a frame that hangs on a fact are no values of the measure.
    private static Rational? WitnessOf(Rational place, Frame frame) => frame.Judged.Skip(1).Any() ? null : place;
}
