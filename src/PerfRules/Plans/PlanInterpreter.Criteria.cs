using System.Collections.Immutable;
using PerfRules.Criteria;
using PerfRules.Facts;

namespace PerfRules.Plans;

/// <summary>The shapes of criteria: what decides, and the raw points that it gives.</summary>
internal sealed partial class PlanInterpreter
{
    private Decision Decide(PlanCriterion criterion, Rational full) => criterion switch
    {
        PlanPiecewise piecewise => DecidePiece(piecewise),
        PlanTable table => DecideRow(table),
        PlanDeductions deductions => DecideCounters(deductions, full),
        PlanItems items => DecideItems(items, full),
        PlanChoice choice => DecideLevel(choice),
        PlanOneOf oneOf => DecideAlternative(oneOf, full),
        PlanSum sum => DecideParts(sum),
        PlanNotComparable => new NotComparableDecision(),
        _ => throw new InvalidOperationException(),
    };

    private PieceDecision DecidePiece(PlanPiecewise criterion)
    {
        var before = criterion.Raw is { } unadjusted ? Number(Measure(unadjusted)) : null;
        if (Number(Measure(criterion.Measure)) is not { } measure)
        {
            return new PieceDecision(null, MeasureStages.Of(before, null, null), -1, null, null);
        }

        var judged = criterion.Step is { } step ? measure.RoundToMultiple(step, criterion.Mode) : measure;
        var stages = MeasureStages.Of(before, measure, judged);
        for (var i = 0; i < criterion.Pieces.Length; i++)
        {
            var piece = criterion.Pieces[i];
            var held = Holds(piece, judged);
            if (held is null)
            {
                break;
            }

            if (held.Value)
            {
                var raw = Apply(piece.Outcome, judged, out var steps);
                return new PieceDecision(measure, stages, i, steps, raw);
            }
        }

        return new PieceDecision(measure, stages, -1, null, null);
    }

    // Null when an end is undefined.
    private bool? Holds(PlanPiece piece, Rational value)
    {
        if (piece.Lower is not null)
        {
            if (Number(Evaluate(piece.Lower)) is not { } lower)
            {
                return null;
            }

            var order = value.CompareTo(lower);
            if (order < 0 || (order == 0 && !piece.LowerClosed))
            {
                return false;
            }
        }

        if (piece.Upper is not null)
        {
            if (Number(Evaluate(piece.Upper)) is not { } upper)
            {
                return null;
            }

            var order = value.CompareTo(upper);
            if (order > 0 || (order == 0 && !piece.UpperClosed))
            {
                return false;
            }
        }

        return true;
    }

    private Rational? Apply(PlanOutcome outcome, Rational value, out StepCount? steps)
    {
        steps = null;
        switch (outcome)
        {
            case PlanConstantOutcome constant:
                return constant.Points;
            case PlanLine line:
                return Number(Evaluate(line.From)) is { } from && Number(Evaluate(line.To)) is { } to && from != to
                    ? line.FromPoints + ((value - from) * (line.ToPoints - line.FromPoints) / (to - from))
                    : null;
            case PlanStaircase stairs:
                if (Number(Evaluate(stairs.Origin)) is not { } origin || Number(Evaluate(stairs.Step)) is not { Sign: > 0 } step)
                {
                    return null;
                }

                var distance = (value - origin).Abs();
                var number = distance / step;
                var counted = stairs.Partial switch
                {
                    Partial.Up => number.RoundToWhole(RoundingMode.Ceiling),
                    Partial.Down => number.RoundToWhole(RoundingMode.Floor),
                    _ => number,
                };
                steps = new StepCount(distance, counted);
                return stairs.Points - (stairs.Deduct * counted);
            default:
                throw new InvalidOperationException();
        }
    }

    private RowDecision DecideRow(PlanTable table)
    {
        var shown = table.Shown is { } index ? Number(Measure(index)) : null;
        var hits = (Last: -1, Count: 0);
        var otherwise = (Last: -1, Count: 0);
        for (var i = 0; i < table.Rows.Length && !(table.Hit == TableHit.First && hits.Count > 0); i++)
        {
            // With exactly one, an otherwise row holds only when no other does, wherever it stands.
            if (table.Rows[i].Condition is not { } condition)
            {
                ref var held = ref table.Hit == TableHit.One ? ref otherwise : ref hits;
                held = (i, held.Count + 1);
                continue;
            }

            var value = Evaluate(condition);
            if (!value.IsUsable)
            {
                return new RowDecision(-1, shown, null);
            }

            if (value.IsYes)
            {
                hits = (i, hits.Count + 1);
            }
        }

        return (hits.Count > 0 ? hits : otherwise) is (var row, 1)
            ? new RowDecision(row, shown, table.Rows[row].Points)
            : new RowDecision(-1, shown, null);
    }

    private CountersDecision DecideCounters(PlanDeductions criterion, Rational full)
    {
        var counters = ImmutableArray.CreateBuilder<CounterDecision>(criterion.Counters.Length);
        var points = full;
        foreach (var counter in criterion.Counters)
        {
            if (Count(counter) is not { } decision)
            {
                return new CountersDecision(counters.ToImmutable(), null, null);
            }

            // Fewer than nothing would give points back.
            if (decision.Count.Sign < 0)
            {
                return new CountersDecision(counters.ToImmutable(), decision.Count, null);
            }

            counters.Add(decision);
            points -= decision.Cost;
        }

        return new CountersDecision(counters.MoveToImmutable(), null, points);
    }

    // Null when the number that is counted is undefined.
    private CounterDecision? Count(PlanCounter counter)
    {
        if (counter.Count is { } expression)
        {
            return Number(Evaluate(expression)) is { } number ? Capped(counter, number, 0, 0, number * counter.Costs[0]) : null;
        }

        var (count, aggravated, waived) = FindingCount.Of(counter, _facts.Findings!.Value);
        return Capped(counter, count, aggravated, waived, (aggravated * counter.AggravatedCost) + Cost(counter.Costs, count - aggravated));
    }

    // The first costs in turn, and the last of them for everything beyond.
    private static Rational Cost(ImmutableArray<Rational> costs, long count)
    {
        var listed = Math.Min(count, costs.Length);
        var cost = Rational.Zero;
        for (var i = 0; i < listed; i++)
        {
            cost += costs[i];
        }

        return cost + ((count - listed) * costs[^1]);
    }

    /// <summary>Holds what a counter costs at its cap.</summary>
    internal static CounterDecision Capped(PlanCounter counter, Rational count, long aggravated, int waived, Rational cost) =>
        counter.Cap is { } cap && cost > cap
            ? new CounterDecision(count, aggravated, waived, cap, true)
            : new CounterDecision(count, aggravated, waived, cost, false);

    private ItemsDecision DecideItems(PlanItems criterion, Rational full)
    {
        var met = ImmutableArray.CreateBuilder<bool>(criterion.Items.Length);
        var earned = Rational.Zero;
        foreach (var (points, condition) in criterion.Items)
        {
            var value = Evaluate(condition);
            if (!value.IsUsable)
            {
                return new ItemsDecision([], null);
            }

            met.Add(value.IsYes);
            earned += value.IsYes ? points : Rational.Zero;
        }

        var lacking = met.Count(m => !m);
        return new ItemsDecision(met.MoveToImmutable(), criterion.Mode switch
        {
            ItemsMode.Each => earned,
            ItemsMode.All => lacking == 0 ? full : Rational.Zero,
            _ => full - (criterion.Deduct * lacking),
        });
    }

    private LevelDecision DecideLevel(PlanChoice criterion)
    {
        // A level that a shared measure works out may be undefined.
        var level = Evaluate(criterion.Level);
        return level.IsUsable ? new LevelDecision(level.Word, criterion.Levels.First(l => l.Key == level.Word).Value) : new LevelDecision(string.Empty, null);
    }

    private AlternativeDecision DecideAlternative(PlanOneOf criterion, Rational full)
    {
        var index = Chosen(criterion);
        if (index < 0)
        {
            return new AlternativeDecision(-1, null, null);
        }

        var inner = Decide(criterion.Alternatives[index].Criterion, full);
        return new AlternativeDecision(index, inner, inner.Raw);
    }

    // Exactly one holds for usable conditions (proven when the pack was loaded); -1 when a condition is undefined.
    private int Chosen(PlanOneOf criterion)
    {
        for (var i = 0; i < criterion.Alternatives.Length; i++)
        {
            var value = Evaluate(criterion.Alternatives[i].When);
            if (!value.IsUsable)
            {
                return -1;
            }

            if (value.IsYes)
            {
                return i;
            }
        }

        return -1;
    }

    private PartsDecision DecideParts(PlanSum sum)
    {
        var parts = ImmutableArray.CreateBuilder<PartOutcome>(sum.Parts.Length);
        Rational? total = Rational.Zero;
        foreach (var part in sum.Parts)
        {
            var outcome = PutTogether(Decide(part.Criterion, part.Full), part.Full, _partRounding);
            total = total is { } before && outcome.Points is { } more ? before + more : null;
            parts.Add(outcome);
        }

        return new PartsDecision(parts.MoveToImmutable(), total);
    }
}
