using System.Collections.Immutable;
using System.Numerics;
using PerfRules.Criteria;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Plans.Compiled;

namespace PerfRules.Scoring;

/// <summary>Scores rows with an engine and adds the leaves up: by whole numbers where the pack only adds, else by <see cref="RollUp"/>.</summary>
internal sealed class RowScorer
{
    private readonly RulePack _pack;
    private readonly ImmutableArray<NotApplicablePolicy?> _policies;
    private readonly long _denominator;
    private readonly GradeParts[] _grades;

    internal RowScorer(PlanEngine engine)
    {
        Engine = engine;
        _pack = engine.Plan.Pack;
        _policies = [.. engine.Plan.Leaves.Select(l => l.Indicator.NotApplicable?.Policy)];

        // All points over one denominator, every weight one and no rounding behind the leaves: the total is their sum.
        _denominator = engine.Denominators is [var first, ..] && engine.Denominators.All(d => d == first)
            && !_pack.Rounding.Any(r => r.Stage is RoundingStageKind.Section or RoundingStageKind.Total) && _pack.Indicators.All(HasNoWeights) ? first : 0;
        _grades = [.. _pack.Grades.Select(g => GradeParts.Of(g, _denominator))];
    }

    internal PlanEngine Engine { get; }

    /// <summary>Scores a row and writes down points and status of every leaf.</summary>
    internal RowScore Score(PlanRow row, Span<LeafResult> leaves)
    {
        Engine.Run(row);
        return _denominator != 0 && !row.HasExactPoints ? AddUp(row, leaves) : AddUpWithWeights(row, leaves);
    }

    internal LeafResult ResultOf(PlanRow row, int leaf)
    {
        var status = row.Status[leaf];
        if ((status & LeafCode.NoPoints) != 0)
        {
            return new LeafResult((IndicatorStatus)(status & ~LeafCode.NoPoints), 0, 0);
        }

        return row.HasExactPoints && row.ExactPoints(leaf) is { } exact
            ? new LeafResult((IndicatorStatus)status, exact)
            : new LeafResult((IndicatorStatus)status, row.Points[leaf], Engine.Denominators[leaf] is > 0 and var fixedOne ? fixedOne : row.Denominators[leaf]);
    }

    private static bool HasNoWeights(Indicator node) => node.Weight == Rational.One && node.Children.All(HasNoWeights);

    // The sum of whole numbers over one denominator; a leaf that does not apply has to be scaled away, and goes the long way.
    private RowScore AddUp(PlanRow row, Span<LeafResult> leaves)
    {
        var points = row.Points;
        var status = row.Status;
        var sum = 0L;
        var complete = true;
        for (var i = 0; i < status.Length; i++)
        {
            if (status[i] < LeafCode.NoPoints)
            {
                sum += points[i];
                leaves[i] = new LeafResult((IndicatorStatus)status[i], points[i], _denominator);
            }
            else if (status[i] == ((byte)PlanStatus.NotApplicable | LeafCode.NoPoints))
            {
                return AddUpWithWeights(row, leaves);
            }
            else
            {
                complete = false;
                leaves[i] = new LeafResult((IndicatorStatus)(status[i] - LeafCode.NoPoints), 0, 0);
            }
        }

        var total = Rational.OfParts(sum, _denominator);
        if (!complete || row.Vetoes.Length > 0)
        {
            return Graded(row, total, complete);
        }

        foreach (var grade in _grades)
        {
            if (sum >= grade.From && sum <= grade.To)
            {
                return new RowScore(total, true, grade.Name);
            }
        }

        return new RowScore(total, true, null);
    }

    private RowScore AddUpWithWeights(PlanRow row, Span<LeafResult> leaves)
    {
        var points = new Dictionary<string, LeafPoints>(leaves.Length, StringComparer.Ordinal);
        for (var i = 0; i < row.Status.Length; i++)
        {
            leaves[i] = ResultOf(row, i);
            points.Add(_pack.Leaves[i].Id, PointsOf(row, i));
        }

        var rollUp = RollUp.Add(_pack, points);
        return Graded(row, rollUp.Total, rollUp.IsComplete) with { Applies = rollUp.Applies };
    }

    private LeafPoints PointsOf(PlanRow row, int leaf) => new(
        ResultOf(row, leaf).Points,
        row.Status[leaf] == ((byte)PlanStatus.NotApplicable | LeafCode.NoPoints) ? _policies[leaf] : null);

    private RowScore Graded(PlanRow row, Rational total, bool complete)
    {
        if (!complete || row.Vetoes.AsSpan().Contains((byte)VetoState.Open))
        {
            return new RowScore(total, complete, null);
        }

        if (row.Vetoes.AsSpan().Contains((byte)VetoState.Holds))
        {
            return new RowScore(total, true, SheetWriter.GradeOf(_pack, total, VetoesOf(row).Select(v => v.Cap)));
        }

        foreach (var grade in _pack.Grades)
        {
            if (grade.Holds(total))
            {
                return new RowScore(total, true, grade.Grade);
            }
        }

        return new RowScore(total, true, null);
    }

    internal IEnumerable<VetoDefinition> VetoesOf(PlanRow row) =>
        Engine.Plan.Vetoes.Where((_, i) => row.Vetoes[i] == (byte)VetoState.Holds).Select(v => v.Definition);

    // A grade as the whole numbers of parts of a point that it covers.
    private sealed record GradeParts(string Name, long From, long To)
    {
        internal static GradeParts Of(GradeBand grade, long denominator) => new(
            grade.Grade, End(grade.Interval.Lower, denominator, RoundingMode.Ceiling, 1, long.MinValue), End(grade.Interval.Upper, denominator, RoundingMode.Floor, -1, long.MaxValue));

        private static long End(IntervalEnd? end, long denominator, RoundingMode mode, int inwards, long infinite)
        {
            if (end is null)
            {
                return infinite;
            }

            var parts = end.Constant!.Value * denominator;
            var edge = parts.RoundToInteger(mode) + (parts.IsInteger && !end.IsClosed ? inwards : 0);
            return (long)BigInteger.Max(long.MinValue, BigInteger.Min(long.MaxValue, edge));
        }
    }
}
