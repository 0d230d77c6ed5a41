using System.Collections.Immutable;
using PerfRules.Criteria;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Plans;

/// <summary>Runs a plan on the facts of one subject, on exact numbers, step by step as the plan is written.</summary>
internal sealed partial class PlanInterpreter
{
    private readonly Plan _plan;
    private readonly PlanFacts _facts;
    private readonly PlanValue?[] _measures;
    private readonly RoundingStage? _partRounding;
    private readonly RoundingStage? _leafRounding;

    private PlanInterpreter(Plan plan, PlanFacts facts)
    {
        _plan = plan;
        _facts = facts;
        _measures = new PlanValue?[plan.Measures.Length];
        _partRounding = plan.RoundingAt(RoundingStageKind.Part);
        _leafRounding = plan.RoundingAt(RoundingStageKind.Leaf);
    }

    /// <summary>Scores every leaf, in the plan's order.</summary>
    internal static LeafOutcome[] Score(Plan plan, PlanFacts facts)
    {
        var run = new PlanInterpreter(plan, facts);
        var outcomes = new LeafOutcome[plan.Leaves.Length];
        for (var i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = run.ScoreLeaf(plan.Leaves[i], facts.Awards[i]);
        }

        return outcomes;
    }

    /// <summary>Evaluates both sides of a check; a side that is missing or undefined says so.</summary>
    internal static (PlanValue Left, PlanValue Right) Evaluate(Plan plan, PlanFacts facts, PlanCheck check)
    {
        var run = new PlanInterpreter(plan, facts);
        return run.MissingOf(check.Needs) is ([], false)
            ? (run.Evaluate(check.Left), run.Evaluate(check.Right))
            : default;
    }

    private (ImmutableArray<int> Inputs, bool Findings) MissingOf(PlanMentions needs)
    {
        // Mostly nothing is missing, and then nothing is allocated.
        var missing = ImmutableArray<int>.Empty;
        foreach (var slot in needs.Inputs)
        {
            missing = _facts.Inputs[slot].Kind == PlanValueKind.Missing ? missing.Add(slot) : missing;
        }

        return (missing, needs.Findings && _facts.Findings is null);
    }

    private LeafOutcome ScoreLeaf(PlanLeaf leaf, Award? award)
    {
        var full = leaf.Indicator.FullPoints;
        if (leaf.Criterion is PlanAward)
        {
            return award is null
                ? new LeafOutcome(PlanStatus.Missing, null, null, null, [], false)
                : Finish(leaf, PlanStatus.Awarded, new AwardDecision(award, award.Points), full);
        }

        var (missing, findingsMissing) = MissingOf(leaf.Needs);
        if (missing.Length > 0 || findingsMissing)
        {
            return new LeafOutcome(PlanStatus.Missing, null, null, null, missing, findingsMissing);
        }

        var decision = Decide(leaf.Criterion, full);
        if (decision.Raw is not null)
        {
            return Finish(leaf, PlanStatus.Scored, decision, full);
        }

        Rational? substitute = leaf.Indicator.Undefined switch
        {
            UndefinedPolicy.Full => full,
            UndefinedPolicy.Zero => Rational.Zero,
            _ => null,
        };
        return new LeafOutcome(PlanStatus.Undefined, substitute, substitute, decision, [], false);
    }

    // DESIGN 3.8: floor at 0 and cap at full points, then leaf rounding.
    private LeafOutcome Finish(PlanLeaf leaf, PlanStatus status, Decision decision, Rational full)
    {
        var held = Hold(decision.Raw!.Value, full);
        return new LeafOutcome(status, Round(held, _leafRounding), held, decision, [], false);
    }

    private static Rational Hold(Rational points, Rational full) => points.Sign < 0 ? Rational.Zero : points > full ? full : points;

    private static Rational Round(Rational points, RoundingStage? stage) => stage is null ? points : points.Round(stage.Places, stage.Mode);

    private Decision Decide(PlanCriterion criterion, Rational full) => criterion switch
    {
        PlanPiecewise piecewise => DecidePiece(piecewise),
        PlanTable table => DecideRow(table),
        PlanDeductions deductions => DecideCounters(deductions, full),
        PlanSum sum => DecideParts(sum),
        _ => throw new InvalidOperationException(),
    };

    private PieceDecision DecidePiece(PlanPiecewise criterion)
    {
        if (Number(Measure(criterion.Measure)) is not { } measure)
        {
            return new PieceDecision(null, null, -1, null, null, null);
        }

        var judged = criterion.Step is { } step ? measure.RoundToMultiple(step, criterion.Mode) : measure;
        for (var i = 0; i < criterion.Pieces.Length; i++)
        {
            var piece = criterion.Pieces[i];
            var held = Holds(piece, judged);
            if (held is null)
            {
                return new PieceDecision(measure, judged, -1, null, null, null);
            }

            if (held.Value)
            {
                var (distance, counted, raw) = Apply(piece.Outcome, judged);
                return new PieceDecision(measure, judged, i, distance, counted, raw);
            }
        }

        return new PieceDecision(measure, judged, -1, null, null, null);
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

    private (Rational? Distance, Rational? Counted, Rational? Raw) Apply(PlanOutcome outcome, Rational value)
    {
        switch (outcome)
        {
            case PlanConstantOutcome constant:
                return (null, null, constant.Points);
            case PlanLine line:
                return Number(Evaluate(line.From)) is { } from && Number(Evaluate(line.To)) is { } to && from != to
                    ? (null, null, line.FromPoints + ((value - from) * (line.ToPoints - line.FromPoints) / (to - from)))
                    : (null, null, null);
            case PlanStaircase stairs:
                if (Number(Evaluate(stairs.Origin)) is not { } origin || Number(Evaluate(stairs.Step)) is not { Sign: > 0 } step)
                {
                    return (null, null, null);
                }

                var distance = (value - origin).Abs();
                var steps = distance / step;
                var counted = stairs.Partial switch
                {
                    Partial.Up => steps.RoundToWhole(RoundingMode.Ceiling),
                    Partial.Down => steps.RoundToWhole(RoundingMode.Floor),
                    _ => steps,
                };
                return (distance, counted, stairs.Points - (stairs.Deduct * counted));
            default:
                throw new InvalidOperationException();
        }
    }

    private RowDecision DecideRow(PlanTable table)
    {
        var shown = table.Shown is { } index ? Number(Measure(index)) : null;
        var hits = new List<int>();
        var otherwise = new List<int>();
        for (var i = 0; i < table.Rows.Length && !(table.Hit == TableHit.First && hits.Count > 0); i++)
        {
            // With exactly one, an otherwise row holds only when no other does, wherever it stands.
            if (table.Rows[i].Condition is not { } condition)
            {
                (table.Hit == TableHit.One ? otherwise : hits).Add(i);
                continue;
            }

            var value = Evaluate(condition);
            if (!value.IsUsable)
            {
                return new RowDecision(-1, shown, null);
            }

            if (value.IsYes)
            {
                hits.Add(i);
            }
        }

        return (hits.Count > 0 ? hits : otherwise) is [var row]
            ? new RowDecision(row, shown, table.Rows[row].Points)
            : new RowDecision(-1, shown, null);
    }

    private CountersDecision DecideCounters(PlanDeductions criterion, Rational full)
    {
        var counters = ImmutableArray.CreateBuilder<CounterDecision>(criterion.Counters.Length);
        var points = full;
        foreach (var counter in criterion.Counters)
        {
            var findings = _facts.Findings!.Value[counter.Kind];
            var counting = findings.Where(f => f.Waived is null && f.Count > 0).ToList();
            Rational count = counter.Per switch
            {
                DeductionPer.Item => counting.Sum(f => (long)f.Count),
                DeductionPer.Key => counting.Where(f => f.Key is not null).Select(f => f.Key).Distinct(StringComparer.Ordinal).Count()
                    + counting.Count(f => f.Key is null),
                _ => counting.Count > 0 ? 1 : 0,
            };
            var cost = counter.Deduct * count;
            var capped = counter.Cap is { } cap && cost > cap;
            cost = capped ? counter.Cap!.Value : cost;
            points -= cost;
            counters.Add(new CounterDecision(count, findings.Count(f => f.Waived is not null), cost, capped));
        }

        return new CountersDecision(counters.MoveToImmutable(), points);
    }

    private PartsDecision DecideParts(PlanSum sum)
    {
        var parts = ImmutableArray.CreateBuilder<PartOutcome>(sum.Parts.Length);
        Rational? total = Rational.Zero;
        foreach (var part in sum.Parts)
        {
            var decision = Decide(part.Criterion, part.Full);
            Rational? points = decision.Raw is { } raw ? Round(Hold(raw, part.Full), _partRounding) : null;
            total = total is { } before && points is { } more ? before + more : null;
            parts.Add(new PartOutcome(decision, points));
        }

        return new PartsDecision(parts.MoveToImmutable(), total);
    }

    private static Rational? Number(PlanValue value) => value.Kind == PlanValueKind.Number ? value.Number : null;
}
