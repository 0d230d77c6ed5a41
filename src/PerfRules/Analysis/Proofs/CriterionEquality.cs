using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Analysis.Proofs;

/// <summary>Compares two criteria that score out of the same points: whether they give the same points for all facts that the declared inputs allow.</summary>
/// <remarks>
/// <para>The points are compared after floor and cap, before rounding. Inputs that a rule mentions more than once count as several, so what is proven the same is
/// the same; what is called different may not occur.</para>
/// <para>Missing facts are not looked at: two rules that mention different inputs are missing for different facts, which the caller sees from their plans.</para>
/// </remarks>
/// <param name="pack">The pack whose inputs and roundings count.</param>
internal sealed class CriterionEquality(RulePack pack)
{
    private readonly MeasureDomains _domains = new(pack);

    /// <summary>Compares two criteria.</summary>
    /// <param name="left">One criterion.</param>
    /// <param name="right">The other.</param>
    /// <param name="full">The points that both are held to.</param>
    internal Equality Compare(Criterion left, Criterion right, Rational full) => (left, right) switch
    {
        (PiecewiseCriterion a, PiecewiseCriterion b) => PieceEquality.Compare(a, b, full, pack.Rounding.FirstOrDefault(r => r.Stage == RoundingStageKind.Measure), _domains),
        (TableCriterion a, TableCriterion b) => Compare(a, b),
        (DeductionsCriterion a, DeductionsCriterion b) => Compare(a, b, full),
        (ItemsCriterion a, ItemsCriterion b) => Compare(a, b, full),
        (ChoiceCriterion a, ChoiceCriterion b) when a.Level.Equals(b.Level) => Equality.Of(a.Levels.SequenceEqual(b.Levels)),
        (OneOfCriterion a, OneOfCriterion b) => Compare(a, b, full),
        (SumCriterion a, SumCriterion b) => Compare(a, b),
        (AwardCriterion, AwardCriterion) => Equality.Same,
        _ => Equality.Open,
    };

    /// <summary>Compares two conditions; one that is null never holds.</summary>
    internal Equality Compare(BoundExpression? left, BoundExpression? right)
    {
        var conditions = new[] { left, right }.Select(c => c ?? new BoundYesNo(false)).ToList();
        return CanonicalExpression.Of(conditions[0]).Equals(CanonicalExpression.Of(conditions[1])) ? Equality.Same
            : ConditionCells.Of(conditions, _domains) is { } cells ? Equality.Of(cells.All(holds => holds[0] == holds[1]))
            : Equality.Open;
    }

    private Equality Compare(TableCriterion left, TableCriterion right)
    {
        var conditions = left.Rows.Concat(right.Rows).Select(r => r.Condition ?? new BoundYesNo(true)).ToList();
        if (!Equals(left.Shown, right.Shown) || ConditionCells.Of(conditions, _domains) is not { } cells)
        {
            return Equality.Open;
        }

        return Equality.Of(cells.All(holds => left.PointsWhere(holds.AsSpan(0, left.Rows.Length)) == right.PointsWhere(holds.AsSpan(left.Rows.Length))));
    }

    private static Equality Compare(DeductionsCriterion left, DeductionsCriterion right, Rational full) =>
        left.Counters.Length == right.Counters.Length && left.Counters.Zip(right.Counters).All(c => CostsSame(c.First, c.Second, full)) ? Equality.Same : Equality.Open;

    // Whoever has lost the full points has lost them, however much more a counter would take.
    private static bool CostsSame(DeductionCounter left, DeductionCounter right, Rational full)
    {
        if (!left.Findings.SequenceEqual(right.Findings) || !Equals(left.Count, right.Count) || !Equals(left.AggravatedBy, right.AggravatedBy)
            || left.AggravatedCost != right.AggravatedCost)
        {
            return false;
        }

        if (left.Per == right.Per && left.Cap == right.Cap && left.Costs.SequenceEqual(right.Costs))
        {
            return true;
        }

        if (left.Count is not null || left.AggravatedBy is not null)
        {
            return left.Per == right.Per && left.Costs.SequenceEqual(right.Costs) && CounterCosts.Most(left, full) == CounterCosts.Most(right, full);
        }

        // With other ways to count there is something or nothing in both, and that has to be all that matters.
        var (_, areSame, areFlat) = CounterCosts.Compare(left, right, full);
        return areSame && (left.Per == right.Per || areFlat);
    }

    private Equality Compare(ItemsCriterion left, ItemsCriterion right, Rational full)
    {
        var conditions = left.Items.Concat(right.Items).Select(i => i.Met).ToList();
        return ConditionCells.Of(conditions, _domains) is { } cells
            ? Equality.Of(cells.All(holds => Points(left, holds.AsSpan(0, left.Items.Length), full) == Points(right, holds.AsSpan(left.Items.Length), full)))
            : Equality.Open;
    }

    private static Rational Points(ItemsCriterion items, ReadOnlySpan<bool> met, Rational full)
    {
        var (earned, lacking) = (Rational.Zero, 0);
        for (var i = 0; i < met.Length; i++)
        {
            earned += met[i] ? items.Items[i].Points : Rational.Zero;
            lacking += met[i] ? 0 : 1;
        }

        var points = items.Mode switch
        {
            ItemsMode.Each => earned,
            ItemsMode.All => lacking == 0 ? full : Rational.Zero,
            _ => full - (items.Deduct * lacking),
        };
        return points.HeldTo(full);
    }

    private Equality Compare(OneOfCriterion left, OneOfCriterion right, Rational full) => AllSame(
        left.Alternatives.Length == right.Alternatives.Length,
        left.Alternatives.Zip(right.Alternatives).SelectMany(a => new[] { Compare(a.First.When, a.Second.When), Compare(a.First.Criterion, a.Second.Criterion, full) }));

    private Equality Compare(SumCriterion left, SumCriterion right) => AllSame(
        left.Parts.Length == right.Parts.Length && left.Parts.Zip(right.Parts).All(p => p.First.Full == p.Second.Full),
        left.Parts.Zip(right.Parts).Select(p => Compare(p.First.Criterion, p.Second.Criterion, p.First.Full)));

    // What differs in one place may be made up for in another.
    private static Equality AllSame(bool alike, IEnumerable<Equality> places) =>
        alike && places.All(p => p.Kind == EqualityKind.Same) ? Equality.Same : Equality.Open;
}
