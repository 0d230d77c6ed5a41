using System.Collections.Immutable;
using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Plans.Compiled;

/// <summary>The shapes of criteria, each as a tree of tests with raw points at its ends.</summary>
internal sealed partial class PlanLowering
{
    private Outcome Lower(PlanCriterion criterion, Rational full) => criterion switch
    {
        PlanPiecewise piecewise => LowerPieces(piecewise),
        PlanTable table => LowerRows(table),
        PlanDeductions deductions => LowerCounters(deductions, full),
        PlanItems items => LowerItems(items, full),
        PlanChoice choice => LowerLevels(choice),
        PlanOneOf oneOf => LowerAlternatives(oneOf, full),
        PlanSum sum => LowerParts(sum),
        PlanNotComparable => Outcomes.Undefined,
        _ => throw new NotLoweredException($"there is no form for {criterion.GetType().Name}"),
    };

    private Outcome LowerPieces(PlanPiecewise criterion)
    {
        var measure = Measure(criterion.Measure) is { Kind: PlanValueKind.Number } lowered
            ? lowered.Number
            : throw new NotLoweredException("there is no form for pieces of what is no number");
        var undefined = measure.Undefined;
        var judged = criterion.Step is { } step ? Share(measure.RoundToMultiple(step, criterion.Mode)) : measure;
        judged = judged with { Undefined = Test.Never };

        var outcome = Outcomes.Undefined;
        for (var i = criterion.Pieces.Length - 1; i >= 0; i--)
        {
            var piece = criterion.Pieces[i];
            var decided = criterion.Raw is null ? new PieceForm(measure, criterion.Step is null ? null : judged, i, null) : null;
            var lower = piece.Lower is null ? null : Numeric(piece.Lower);
            var upper = piece.Upper is null ? null : Numeric(piece.Upper);
            var above = lower is null ? Test.Always : judged.Compare(piece.LowerClosed ? BinaryOperator.GreaterOrEqual : BinaryOperator.Greater, lower);
            var below = upper is null ? Test.Always : judged.Compare(piece.UpperClosed ? BinaryOperator.LessOrEqual : BinaryOperator.Less, upper);
            outcome = Outcomes.Choose(
                Test.Or(lower?.Undefined ?? Test.Never, Test.And(above, upper?.Undefined ?? Test.Never)),
                Outcomes.Undefined,
                Outcomes.Choose(Test.And(above, below), Lower(piece.Outcome, judged, decided), outcome));
        }

        return Outcomes.Choose(undefined, Outcomes.Undefined, outcome);
    }

    private Outcome Lower(PlanOutcome outcome, Fraction judged, PieceForm? decided)
    {
        switch (outcome)
        {
            case PlanConstantOutcome constant:
                return new OutcomePoints(Fraction.Of(constant.Points)) { Decided = decided };
            case PlanLine line:
                var (from, to) = (Numeric(line.From), Numeric(line.To));
                var share = judged.Subtract(from).Multiply(Fraction.Of(line.ToPoints - line.FromPoints)).Divide(to.Subtract(from));
                return new OutcomePoints(Fraction.Of(line.FromPoints).Add(share)) { Decided = decided };
            case PlanStaircase stairs:
                var size = Numeric(stairs.Step);
                var distance = judged.Subtract(Numeric(stairs.Origin)).Abs();
                var steps = distance.Divide(size);
                var counted = stairs.Partial switch
                {
                    Partial.Up => steps.RoundToMultiple(Rational.One, RoundingMode.Ceiling),
                    Partial.Down => steps.RoundToMultiple(Rational.One, RoundingMode.Floor),
                    _ => steps,
                };
                var points = Fraction.Of(stairs.Points).Subtract(Fraction.Of(stairs.Deduct).Multiply(counted));
                return Outcomes.Choose(
                    Test.Or(size.Undefined, size.Compare(BinaryOperator.LessOrEqual, Fraction.Of(Wholes.Zero))),
                    Outcomes.Undefined,
                    new OutcomePoints(points) { Decided = decided is null ? null : decided with { Steps = new StepForm(distance, counted) } });
            default:
                throw new NotLoweredException($"there is no form for {outcome.GetType().Name}");
        }
    }

    private Outcome LowerRows(PlanTable table)
    {
        var rows = table.Rows.Select((r, i) => (When: r.Condition is null ? null : Lower(r.Condition), Gives: Gives(table, i))).ToList();
        return table.Hit == TableHit.First ? FirstRow(rows) : OnlyRow(rows);
    }

    // What is shown beside a row costs the score nothing only where it lies in a slot as it is.
    private OutcomePoints Gives(PlanTable table, int row) => new(Fraction.Of(table.Rows[row].Points))
    {
        Decided = table.Shown is not { } shown ? new RowForm(row, null)
            : _plan.Measures[shown] is PlanInput { Slot: var slot } && _layout.Slots[slot].Kind == PlanValueKind.Number ? new RowForm(row, Number(slot))
            : null,
    };

    private static Outcome FirstRow(List<(Lowered? When, OutcomePoints Gives)> rows)
    {
        var outcome = Outcomes.Undefined;
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            outcome = rows[i].When is { } when
                ? Outcomes.Choose(when.Undefined, Outcomes.Undefined, Outcomes.Choose(when.Yes, rows[i].Gives, outcome))
                : rows[i].Gives;
        }

        return outcome;
    }

    // A row that holds alone: those before it do not, those behind it are asked unless they contradict it.
    private static Outcome OnlyRow(List<(Lowered? When, OutcomePoints Gives)> rows)
    {
        var otherwise = rows.FindAll(r => r.When is null);
        var conditions = rows.FindAll(r => r.When is not null);
        var outcome = otherwise is [var (_, only)] ? only : Outcomes.Undefined;
        for (var i = conditions.Count - 1; i >= 0; i--)
        {
            var row = conditions[i].When!;
            var another = conditions.Skip(i + 1)
                .Where(c => !Contradiction.Between(row.Yes, c.When!.Yes))
                .Aggregate(Test.Never, (any, c) => Test.Or(any, c.When!.Yes));
            outcome = Outcomes.Choose(row.Yes, Outcomes.Choose(another, Outcomes.Undefined, conditions[i].Gives), outcome);
        }

        var undefined = conditions.Aggregate(Test.Never, (any, c) => Test.Or(any, c.When!.Undefined));
        return Outcomes.Choose(undefined, Outcomes.Undefined, outcome);
    }

    private OutcomePoints LowerCounters(PlanDeductions criterion, Rational full)
    {
        var counters = criterion.Counters.Select(c => (Counter: c, Found: Count(c))).ToList();
        return new OutcomePoints(counters.Select(c => Cap(c.Counter, c.Found.Cost)).Aggregate(Fraction.Of(full), (points, cost) => points.Subtract(cost)))
        {
            Decided = counters.Exists(c => c.Found.Count is null) ? null : new CountersForm([.. counters.Select(c => new CounterForm(c.Counter, c.Found.Count!, c.Found.Cost))]),
        };
    }

    // What is counted, and what it costs before the cap; no count where the findings themselves have to be looked at.
    private (Fraction? Count, Fraction Cost) Count(PlanCounter counter)
    {
        if (counter.Count is { } count)
        {
            var number = Numeric(count);
            return (number, CostOf(number, counter.Costs[0]));
        }

        return CountFindings(counter);
    }

    private Fraction Cap(PlanCounter counter, Fraction cost)
    {
        if (counter.Cap is not { } cap)
        {
            return cost;
        }

        var shared = Share(cost);
        return Fraction.Choose(shared.Compare(BinaryOperator.Greater, Fraction.Of(cap)), Fraction.Of(cap) with { Undefined = shared.Undefined }, shared);
    }

    // Fewer than nothing would give points back.
    private static Fraction CostOf(Fraction count, Rational cost)
    {
        var undefined = Test.Or(count.Undefined, count.Compare(BinaryOperator.Less, Fraction.Of(Wholes.Zero)));
        return count.Multiply(Fraction.Of(cost)) with { Undefined = undefined };
    }

    private (Fraction? Count, Fraction Cost) CountFindings(PlanCounter counter)
    {
        _touched.Add(_layout.FindingsSlot);
        var kinds = counter.Kinds.Select(k => Number(_layout.KindSlot(k)).Numerator).ToList();
        if (SlotLayout.NeedsFindings(counter))
        {
            var slot = _layout.CounterSlot(counter);
            var aggravated = Number(slot + 1).Numerator;
            var plain = Wholes.Subtract(Number(slot).Numerator, aggravated);
            return (null, Fraction.Of(aggravated).Multiply(Fraction.Of(counter.AggravatedCost)).Add(Cost(counter.Costs, plain)));
        }

        var sum = kinds.Aggregate(Wholes.Add);
        var number = counter.Per switch
        {
            DeductionPer.Item => sum,
            DeductionPer.Kind => kinds.Distinct().Select(k => Wholes.Of(Test.Compare(k, BinaryOperator.Greater, Wholes.Zero))).Aggregate(Wholes.Add),
            DeductionPer.Any => Wholes.Of(Test.Compare(sum, BinaryOperator.Greater, Wholes.Zero)),
            _ => throw new NotLoweredException($"there is no form for counting per {counter.Per}"),
        };
        return (Fraction.Of(number), Cost(counter.Costs, number));
    }

    // The first costs in turn, and the last of them for everything beyond: each listed one from its place on, the last once more.
    private Fraction Cost(ImmutableArray<Rational> costs, Whole number)
    {
        if (costs.Length == 1)
        {
            return Fraction.Of(number).Multiply(Fraction.Of(costs[0]));
        }

        var count = Share(number);
        var beyond = Wholes.Subtract(count, Wholes.Constant(costs.Length));
        var cost = Fraction.Of(Wholes.Choose(Test.Compare(beyond, BinaryOperator.Greater, Wholes.Zero), beyond, Wholes.Zero)).Multiply(Fraction.Of(costs[^1]));
        for (var i = 0; i < costs.Length; i++)
        {
            var reached = Test.Compare(count, BinaryOperator.Greater, Wholes.Constant(i));
            cost = cost.Add(Fraction.Of(Wholes.Of(reached)).Multiply(Fraction.Of(costs[i])));
        }

        return cost;
    }

    private OutcomePoints LowerItems(PlanItems criterion, Rational full)
    {
        var met = criterion.Items.Select(i => (i.Points, When: Lower(i.Met))).ToList();
        var undefined = met.Aggregate(Test.Never, (any, i) => Test.Or(any, i.When.Undefined));
        var points = criterion.Mode switch
        {
            ItemsMode.Each => met.Aggregate(
                Fraction.Of(Wholes.Zero), (sum, i) => sum.Add(Fraction.Of(Wholes.Of(i.When.Yes)).Multiply(Fraction.Of(i.Points)))),
            ItemsMode.All => Fraction.Of(Wholes.Of(met.Aggregate(Test.Always, (all, i) => Test.And(all, i.When.Yes)))).Multiply(Fraction.Of(full)),
            ItemsMode.Minus => met.Aggregate(
                Fraction.Of(full), (sum, i) => sum.Subtract(Fraction.Of(Wholes.Of(Test.Not(i.When.Yes))).Multiply(Fraction.Of(criterion.Deduct)))),
            _ => throw new NotLoweredException($"there is no form for items {criterion.Mode}"),
        };
        return new OutcomePoints(points with { Undefined = undefined });
    }

    private Outcome LowerLevels(PlanChoice criterion)
    {
        var level = Lower(criterion.Level) is { Kind: PlanValueKind.Word } word
            ? word with { Number = Share(word.Number) }
            : throw new NotLoweredException("there is no form for levels of what is no word");
        Outcome outcome = new OutcomeDeferred();
        foreach (var (name, points) in criterion.Levels.Reverse())
        {
            var code = Fraction.Of(Wholes.Constant(_layout.CodeOf(name)));
            outcome = Outcomes.Choose(level.Number.Compare(BinaryOperator.Equal, code), Outcomes.Of(points), outcome);
        }

        return Outcomes.Choose(level.Undefined, Outcomes.Undefined, outcome);
    }

    private Outcome LowerAlternatives(PlanOneOf criterion, Rational full)
    {
        var outcome = Outcomes.Undefined;
        foreach (var alternative in criterion.Alternatives.Reverse())
        {
            var when = Lower(alternative.When);
            outcome = Outcomes.Choose(
                when.Undefined, Outcomes.Undefined, Outcomes.Choose(when.Yes, Undecided(Lower(alternative.Criterion, full)), outcome));
        }

        return outcome;
    }

    // What decided is the alternative, and only in it what the tree knows.
    private static Outcome Undecided(Outcome outcome) => Outcomes.Map(outcome, f => new OutcomePoints(f));

    private OutcomePoints LowerParts(PlanSum sum)
    {
        var parts = sum.Parts.Select(p => (Rule: Lower(p.Criterion, p.Full), p.Full)).ToImmutableArray();
        var points = parts
            .Select(part => Outcomes.ToFraction(Outcomes.Map(
                Outcomes.Map(part.Rule, f => Outcomes.Hold(f, part.Full)),
                f => new OutcomePoints(Round(f, _partRounding, part.Full)))))
            .Aggregate((all, part) => all.Add(part));
        return new OutcomePoints(points) { Decided = new PartsForm(parts, _partRounding) };
    }
}
