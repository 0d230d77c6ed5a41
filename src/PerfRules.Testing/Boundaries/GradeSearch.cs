using System.Collections.Immutable;
using System.Numerics;
using PerfRules.Facts;
using PerfRules.Plans;
using PerfRules.Scoring;
using PerfRules.Testing.Solving;
using PerfRules.Texts;

namespace PerfRules.Testing.Boundaries;

/// <summary>Seeks facts whose total stands on the edge of a grade: rows of the draft, each for another leaf, put together until their losses add up.</summary>
/// <remarks>Losses are added as the pack adds points; what comes out is scored before it is used, so rescaling and weights can only make it find less.</remarks>
internal sealed class GradeSearch
{
    // Sums that are kept: totals to two places between two grades are fewer.
    private const int MostSums = 8000;

    private const int MostTries = 50;

    private readonly RuleScorer _scorer;
    private readonly PlanFacts _facts;
    private readonly Rational? _total;
    private readonly Dictionary<Rational, (BigInteger Changed, ImmutableArray<PlanFacts> Facts)> _sums = new() { [Rational.Zero] = (BigInteger.Zero, []) };

    internal GradeSearch(RuleScorer scorer, PlanFacts facts, IEnumerable<DraftRow> rows)
    {
        (_scorer, _facts) = (scorer, facts);
        var places = GradeEdges.Places(scorer.Pack);
        _total = Total(facts);
        if (_total is not { } total || places.Count == 0)
        {
            return;
        }

        var lowest = places.Min(p => p.Total) - total - GradeEdges.Step(scorer.Pack);
        foreach (var leaf in rows.Where(r => r.Leaves.Count == 1).GroupBy(r => r.Leaves[0]))
        {
            var options = leaf.Select(r => (r.Facts, Gain: Total(r.Facts) - total, Changed: Changed(r.Facts))).Where(o => o.Gain is { IsZero: false }).DistinctBy(o => o.Gain).ToList();
            foreach (var (sum, (changed, chosen)) in _sums.ToList())
            {
                foreach (var option in options.Where(o => (o.Changed & changed).IsZero && sum + o.Gain!.Value >= lowest))
                {
                    if (_sums.Count < MostSums)
                    {
                        _sums.TryAdd(sum + option.Gain!.Value, (changed | option.Changed, chosen.Add(option.Facts)));
                    }
                }
            }
        }
    }

    internal PlanFacts? Find(LocalizedText edge, Side side)
    {
        if (_total is not { } total)
        {
            return null;
        }

        var place = GradeEdges.Places(_scorer.Pack).First(p => BoundaryTexts.GradeEdge(p.Total.ToString(), p.Band.Grade).ToString() == edge.ToString()).Total;
        return _sums.Select(s => (Distance: total + s.Key - place, s.Value.Facts))
            .Where(s => s.Distance.Sign == Standing.Sign(side) && s.Distance.Abs() <= GradeEdges.Step(_scorer.Pack))
            .Select(s => s.Facts.Aggregate(_facts, Merge))
            .FirstOrDefault(f => Stands(f, place, side)) ?? Tuned(total, place, side);
    }

    private bool Stands(PlanFacts facts, Rational place, Side side) =>
        Total(facts) is { } reached && (reached - place).Sign == Standing.Sign(side) && (reached - place).Abs() <= GradeEdges.Step(_scorer.Pack);

    // What is still lacking is made up for by a leaf whose points go along a line, and so can be nearly anything.
    private PlanFacts? Tuned(Rational total, Rational place, Side side)
    {
        var wanted = place + (Standing.Sign(side) * GradeEdges.Step(_scorer.Pack)) - total;
        return _scorer.Plan.Leaves.SelectMany((leaf, i) => leaf.Criterion is PlanPiecewise rule ? Tuned(leaf, i, rule, wanted) : []).Take(MostTries)
            .FirstOrDefault(f => Stands(f, place, side));
    }

    private IEnumerable<PlanFacts> Tuned(PlanLeaf leaf, int index, PlanPiecewise rule, Rational wanted)
    {
        if (BoundarySearch.Run(_scorer.Plan, _facts, index).Outcome.Points is not { } points)
        {
            yield break;
        }

        var own = leaf.Needs.Inputs.Aggregate(BigInteger.Zero, (bits, slot) => bits | (BigInteger.One << (slot + 1)));
        foreach (var (piece, line) in rule.Pieces.Select(p => (p, p.Outcome as PlanLine)).Where(p => p.Item2 is not null))
        {
            foreach (var (sum, (changed, chosen)) in _sums.Where(s => (s.Value.Changed & own).IsZero))
            {
                var needed = points + wanted - sum;
                if (needed.Sign > 0 && needed < leaf.Indicator.FullPoints && At(line!, needed) is { } along && Holds(piece, along)
                    && new FactSolver(_scorer.Plan, chosen.Aggregate(_facts, Merge)).Solve(FactSolver.Judged(rule), along, Side.At).Facts is { } tuned)
                {
                    yield return tuned;
                }
            }
        }
    }

    private static bool Holds(PlanPiece piece, Rational value) =>
        (piece.Lower is null || (piece.Lower is PlanConstant lower && value > lower.Value.Number)) && (piece.Upper is null || (piece.Upper is PlanConstant upper && value < upper.Value.Number));

    // Where a line has so many points; null where its ends are not constants.
    private static Rational? At(PlanLine line, Rational points) => (line.From, line.To) is (PlanConstant { Value.Number: var from }, PlanConstant { Value.Number: var to }) && line.FromPoints != line.ToPoints
        ? from + ((points - line.FromPoints) * (to - from) / (line.ToPoints - line.FromPoints))
        : null;

    // A bit for each input that differs, and one for the findings: two rows that change the same cannot be put together.
    private BigInteger Changed(PlanFacts facts)
    {
        var changed = facts.Findings.Equals(_facts.Findings) ? BigInteger.Zero : BigInteger.One;
        for (var i = 0; i < _facts.Inputs.Length; i++)
        {
            if (!facts.Inputs[i].Equals(_facts.Inputs[i]))
            {
                changed |= BigInteger.One << (i + 1);
            }
        }

        return changed;
    }

    private PlanFacts Merge(PlanFacts all, PlanFacts more) => all with
    {
        Inputs = [.. all.Inputs.Select((v, i) => more.Inputs[i].Equals(_facts.Inputs[i]) ? v : more.Inputs[i])],
        Findings = more.Findings.Equals(_facts.Findings) ? all.Findings : more.Findings,
    };

    private Rational? Total(PlanFacts facts)
    {
        var sheet = _scorer.ScoreBound(facts);
        return sheet.IsComplete ? sheet.Total : null;
    }
}
