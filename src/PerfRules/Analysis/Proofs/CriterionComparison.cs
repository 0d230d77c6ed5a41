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
        var unit = piecewise.Measure.Type.Unit;
        if (Frame.Of(piecewise, _measureRounding?.StepIn(unit), _measureRounding?.Mode ?? RoundingMode.HalfAway, _domains) is not { } frame
            || PlacedPieces.Of(piecewise, frame, full) is not { } pieces)
        {
            return null;
        }

        var breaks = Enumerable.Range(0, pieces.Regions.Count).SelectMany(i => pieces.Breaks(i, MostBreaks));
        return new PieceSide(space.Collect(frame.Placed, frame.Domain, pieces.Edges.Concat(breaks)), pieces, mayMeanSeveral);
    }

    private static ValueDifference? Find(ConditionBoxes space, Side one, Side other)
    {
        var samples = space.Axes.Select(a => Enumerable.Range(0, a.Count).SelectMany(c => a.Samples(c).Select(v => (Cell: c, Value: v))).ToArray()).ToList();
        if (CellGrid.Count(samples.Select(s => s.Length), MostTrials) > MostTrials)
        {
            throw new ProofTooLargeException();
        }

        ValueDifference? best = null;
        foreach (var choice in CellGrid.Choices([.. samples.Select(s => s.Length)]))
        {
            var place = samples.Select((s, i) => s[choice[i]]).ToArray();
            var meant = one.Points(place);
            var given = other.Points(place);
            if (meant.Count > 0 && !meant.Any(m => given.Contains(m)))
            {
                var where = space.Axes.Select((a, i) => a.Show(place[i].Cell, place[i].Value)).ToImmutableArray();

                // The place that is easiest to read; of those, one where the first still gives much: there the two begin to part.
                if (best is null || Length(where) < Length(best.Where) || (Length(where) == Length(best.Where) && meant[0] > best.First))
                {
                    best = new ValueDifference(where, meant[0], given.Count > 0 ? given[0] : null);
                }
            }
        }

        return best;
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

    private sealed class PieceSide(int axis, PlacedPieces pieces, bool mayMeanSeveral) : Side
    {
        internal override IReadOnlyList<Rational> Points((int Cell, Rational Value)[] place)
        {
            var value = place[axis].Value;
            var points = Enumerable.Range(0, pieces.Regions.Count).Where(i => pieces.Regions[i].Holds(value)).Select(i => pieces.At(i, value));
            return mayMeanSeveral ? [.. points] : [.. points.Take(1)];
        }
    }

    private sealed class TableSide(TableCriterion table) : Side
    {
        private readonly List<List<Box>> _rows = [];

        internal override void Prepare(ConditionBoxes space) =>
            _rows.AddRange(table.Rows.Select(r => r.Condition is null ? [space.Whole] : space.Boxes(r.Condition)));

        internal override IReadOnlyList<Rational> Points((int Cell, Rational Value)[] place)
        {
            var cells = Array.ConvertAll(place, p => p.Cell);
            return table.PointsWhere([.. _rows.Select(row => row.Exists(b => b.Holds(cells)))]) is { } points ? [points] : [];
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
