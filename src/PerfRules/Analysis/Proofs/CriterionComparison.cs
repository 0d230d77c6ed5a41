using System.Collections.Immutable;
using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Phrases;
using PerfRules.Texts;

namespace PerfRules.Analysis.Proofs;

/// <summary>Compares what two criteria give, over every value that the declared inputs allow.</summary>
/// <remarks>
/// Bands and tables are cut where either changes; between two cuts each gives the same points or points on a straight line, so trying two values of each
/// cell tries all. Sums and alternatives are compared part by part.
/// </remarks>
internal sealed class CriterionComparison
{
    private const int MostBreaks = 2_000;
    private const long MostTrials = 400_000;

    private readonly MeasureDomains _domains;
    private readonly RoundingStage? _measureRounding;

    internal CriterionComparison(RulePack pack, MeasureDomains domains)
    {
        _domains = domains;
        _measureRounding = pack.Rounding.FirstOrDefault(r => r.Stage == RoundingStageKind.Measure);
    }

    /// <summary>Compares two criteria.</summary>
    /// <param name="first">The one; where it gives nothing, it is not compared, and where two of its bands hold a value, either may be meant.</param>
    /// <param name="second">The other.</param>
    /// <param name="full">The full points of both.</param>
    /// <param name="difference">Where they part; null when they do not, or when they cannot be compared.</param>
    /// <returns>Whether they can be compared.</returns>
    internal bool TryCompare(Criterion first, Criterion second, Rational full, out CriterionDifference? difference)
    {
        difference = null;
        switch (first, second)
        {
            case (PiecewiseCriterion or TableCriterion, PiecewiseCriterion or TableCriterion):
                return TryCompareValues(first, second, full, out difference);
            case (SumCriterion a, SumCriterion b) when a.Parts.Select(p => p.Full).SequenceEqual(b.Parts.Select(p => p.Full)):
                return TryCompareAll(a.Parts.Zip(b.Parts, (x, y) => (x.Criterion, y.Criterion, x.Full)), out difference);
            case (OneOfCriterion a, OneOfCriterion b)
                when a.Alternatives.Select(x => CanonicalExpression.Of(x.When)).SequenceEqual(b.Alternatives.Select(x => CanonicalExpression.Of(x.When))):
                return TryCompareAll(a.Alternatives.Zip(b.Alternatives, (x, y) => (x.Criterion, y.Criterion, full)), out difference);
            case (DeductionsCriterion, DeductionsCriterion) or (ItemsCriterion, ItemsCriterion) or (ChoiceCriterion, ChoiceCriterion) or (AwardCriterion, AwardCriterion):
                return TryComparePhrases(first, second, out difference);
            default:
                return false;
        }
    }

    // What counts findings, requirements and levels is the same exactly when its phrase is.
    private static bool TryComparePhrases(Criterion first, Criterion second, out CriterionDifference? difference)
    {
        difference = null;
        if (PhraseBook.WriteCriterion(first).Phrase is not { } one || PhraseBook.WriteCriterion(second).Phrase is not { } other)
        {
            return false;
        }

        difference = one == other ? null : new PhraseDifference(one, other);
        return true;
    }

    private bool TryCompareAll(IEnumerable<(Criterion First, Criterion Second, Rational Full)> pairs, out CriterionDifference? difference)
    {
        difference = null;
        foreach (var (first, second, full) in pairs)
        {
            if (!TryCompare(first, second, full, out difference) || difference is not null)
            {
                return difference is not null;
            }
        }

        return true;
    }

    private bool TryCompareValues(Criterion first, Criterion second, Rational full, out CriterionDifference? difference)
    {
        difference = null;
        var space = new ConditionBoxes(_domains, new ProofBudget(ProofBudget.Usual, _domains.Budget));
        try
        {
            if (SideOf(first, space, full, mayMeanSeveral: true) is not { } one || SideOf(second, space, full, mayMeanSeveral: false) is not { } other)
            {
                return false;
            }

            space.Close();
            space.CheckSize();
            one.Prepare(space);
            other.Prepare(space);
            difference = Find(space, one, other);
        }
        catch (ProofTooLargeException)
        {
            return false;
        }

        // What is judged on two axes may hang together, and then the place may not exist.
        var isSure = space.Axes.Count < 2 || MeasureDomains.MentionedTwice(space.Axes.Select(a => a.Judged)).Count == 0;
        return difference is null || isSure;
    }

    private Side? SideOf(Criterion criterion, ConditionBoxes space, Rational full, bool mayMeanSeveral)
    {
        if (criterion is TableCriterion table)
        {
            return table.Rows.All(r => r.Condition is null || space.Collect(r.Condition)) ? new TableSide(table) : null;
        }

        var piecewise = (PiecewiseCriterion)criterion;
        var step = _measureRounding is null ? null : (Rational?)(Rational.PowerOfTen(-_measureRounding.Places) * piecewise.Measure.Type.Unit.Scale);
        if (Frame.Of(piecewise, step, _measureRounding?.Mode ?? RoundingMode.HalfAway, _domains) is not { } frame)
        {
            return null;
        }

        var regions = piecewise.Pieces.Select(p => frame.RegionOf(p.Interval)).ToList();
        var curves = piecewise.Pieces.Select(p => PieceCurve.Of(p.Outcome, frame)).ToList();
        if (regions.Contains(null) || curves.Contains(null))
        {
            return null;
        }

        var places = regions.SelectMany(r => new[] { r!.Lower, r.Upper }).OfType<Rational>().Concat(curves.SelectMany(c => c!.Breaks(full, MostBreaks)));
        var axis = space.Collect(frame.Placed, frame.Domain, places);
        return new PieceSide(axis, [.. regions.Zip(curves, (r, c) => (r!, c!))], full, mayMeanSeveral);
    }

    private static ValueDifference? Find(ConditionBoxes space, Side one, Side other)
    {
        var samples = space.Axes.Select(a => Enumerable.Range(0, a.Count).SelectMany(c => a.Samples(c).Select(v => (Cell: c, Value: v))).ToArray()).ToList();
        if (samples.Aggregate(1L, (product, s) => product > MostTrials ? product : product * s.Length) > MostTrials)
        {
            throw new ProofTooLargeException();
        }

        ValueDifference? best = null;
        var places = new int[samples.Count];
        while (true)
        {
            var cells = Array.ConvertAll([.. Enumerable.Range(0, places.Length)], (int i) => samples[i][places[i]]);
            var meant = one.Points(cells);
            var given = other.Points(cells);
            if (meant.Count > 0 && !meant.Any(m => given.Contains(m)))
            {
                var where = space.Axes.Select((a, i) => a.Show(cells[i].Cell, cells[i].Value)).ToImmutableArray();

                // The place that is easiest to read; of those, one where the first still gives much: there the two begin to part.
                if (best is null || Length(where) < Length(best.Where) || (Length(where) == Length(best.Where) && meant[0] > best.First))
                {
                    best = new ValueDifference(where, meant[0], given.Count > 0 ? given[0] : null);
                }
            }

            var axis = 0;
            while (axis < places.Length && ++places[axis] == samples[axis].Length)
            {
                places[axis++] = 0;
            }

            if (axis == places.Length)
            {
                return best;
            }
        }
    }

    private static int Length(IEnumerable<LocalizedText> where) => where.Sum(w => w.ToString().Length);

    // What a criterion gives at a place: nothing where it is undefined, several where several of its bands hold it.
    private abstract class Side
    {
        internal virtual void Prepare(ConditionBoxes space)
        {
        }

        internal abstract IReadOnlyList<Rational> Points((int Cell, Rational Value)[] place);
    }

    private sealed class PieceSide(int axis, List<(Region At, PieceCurve Curve)> pieces, Rational full, bool mayMeanSeveral) : Side
    {
        internal override IReadOnlyList<Rational> Points((int Cell, Rational Value)[] place)
        {
            var value = place[axis].Value;
            var points = pieces.Where(p => p.At.Holds(value)).Select(p => Held(p.Curve.At(value)));
            return mayMeanSeveral ? [.. points] : [.. points.Take(1)];
        }

        private Rational Held(Rational points) => points.Sign < 0 ? Rational.Zero : points > full ? full : points;
    }

    private sealed class TableSide(TableCriterion table) : Side
    {
        private readonly List<(List<Box>? Boxes, Rational Points)> _rows = [];

        internal override void Prepare(ConditionBoxes space) =>
            _rows.AddRange(table.Rows.Select(r => (r.Condition is null ? null : space.Boxes(r.Condition), r.Points)));

        internal override IReadOnlyList<Rational> Points((int Cell, Rational Value)[] place)
        {
            var held = _rows.Where(r => r.Boxes?.Exists(b => Holds(b, place)) ?? table.Hit == TableHit.First).Select(r => r.Points).ToList();
            return table.Hit == TableHit.First ? [.. held.Take(1)]
                : held.Count == 1 ? held
                : held.Count == 0 && _rows.Exists(r => r.Boxes is null) ? [_rows.Find(r => r.Boxes is null).Points]
                : [];
        }

        private static bool Holds(Box box, (int Cell, Rational Value)[] place)
        {
            for (var i = 0; i < place.Length; i++)
            {
                if (place[i].Cell < box.First[i] || place[i].Cell > box.Last[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}

/// <summary>Where two criteria part.</summary>
internal abstract record CriterionDifference;

/// <summary>A place at which two criteria give different points.</summary>
/// <param name="Where">The value of everything that is judged; not empty.</param>
/// <param name="First">What the first gives.</param>
/// <param name="Second">What the second gives; null when it is undefined.</param>
internal sealed record ValueDifference(ImmutableArray<LocalizedText> Where, Rational First, Rational? Second) : CriterionDifference;

/// <summary>Two criteria that count differently.</summary>
/// <param name="First">The phrase of the first.</param>
/// <param name="Second">The phrase of the second.</param>
internal sealed record PhraseDifference(string First, string Second) : CriterionDifference;
