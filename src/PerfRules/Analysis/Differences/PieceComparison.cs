using PerfRules.Analysis.Proofs;
using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Analysis.Differences;

/// <summary>Lists the stretches of a measure on which two piecewise criteria give different points.</summary>
/// <remarks>Where the points of both run straight and cross, the crossing parts two stretches. What is listed is exact before the points are rounded.</remarks>
internal sealed class PieceComparison
{
    private readonly PiecePair _pair;
    private readonly PiecewiseCriterion _older;
    private readonly PiecewiseCriterion _newer;

    private PieceComparison(PiecePair pair, PiecewiseCriterion older, PiecewiseCriterion newer)
    {
        _pair = pair;
        _older = older;
        _newer = newer;
    }

    private Unit Unit => _newer.Measure.Type.Unit;

    /// <summary>Compares two criteria that judge the same measure; null when an end or a step is no constant against what the others are measured by.</summary>
    /// <param name="older">The older criterion.</param>
    /// <param name="newer">The newer criterion, of the same measure.</param>
    /// <param name="rounding">The step that both packs round the measure to, or null, and how.</param>
    /// <param name="domains">What expressions may be.</param>
    internal static List<DifferingRegion>? Compare(
        CriterionSide<PiecewiseCriterion> older, CriterionSide<PiecewiseCriterion> newer, (Rational? Step, RoundingMode Mode) rounding, MeasureDomains domains)
    {
        if (PiecePair.Of((older.Shared, older.Full), (newer.Shared, newer.Full), newer.Written.Measure.Type.Unit, rounding, domains) is not { } pair)
        {
            return null;
        }

        try
        {
            return [.. new PieceComparison(pair, older.Written, newer.Written).Regions()];
        }
        catch (ProofTooLargeException)
        {
            return null;
        }
    }

    // Neighbouring stretches that differ become one as long as the same two pieces decide.
    private IEnumerable<DifferingRegion> Regions()
    {
        Run? run = null;
        foreach (var stretch in _pair.Stretches().SelectMany(SplitWhereTheyCross))
        {
            // Beside a crossing the points differ everywhere or nowhere.
            var differs = stretch.Samples[0].Differ;
            if (run is { } before && (!differs || before.OlderPiece != stretch.First || before.NewerPiece != stretch.Second))
            {
                yield return RegionOf(before);
                run = null;
            }

            if (differs)
            {
                run = (run ?? new Run(stretch.First, stretch.Second, stretch.Region)).With(stretch);
            }
        }

        if (run is { } last)
        {
            yield return RegionOf(last);
        }
    }

    private IEnumerable<PieceStretch> SplitWhereTheyCross(PieceStretch stretch) =>
        stretch.Samples is [{ First: { } a, Second: { } b } one, { First: { } c, Second: { } d } other] && (a - b) is var atOne && (c - d) is var atOther && atOne != atOther
            ? _pair.Split(stretch, one.Place - (atOne * (other.Place - one.Place) / (atOther - atOne)))
            : [stretch];

    private DifferingRegion RegionOf(Run run)
    {
        var frame = _pair.Frame;
        var at = _pair.At(run.OlderPiece, run.NewerPiece, frame.Simplest(run.Stretch));
        return new DifferingRegion(
            Region.Text(ExpressionPrinter.Text(_newer.Measure), frame.Show(run.Stretch)),
            Text(_older, run.OlderPiece, run.Older),
            Text(_newer, run.NewerPiece, run.Newer),
            run is { Older.Count: 1, Newer.Count: 1 } ? null : new DifferingExample(LocalizedText.Verbatim(frame.Show(at.Place)), at.First, at.Second))
        {
            Stretch = run.Stretch,
        };
    }

    private LocalizedText Text(PiecewiseCriterion written, int piece, HashSet<Rational?> points) =>
        points is { Count: 1 } ? CriterionVerdict.Points(points.Single()) : CriterionDescriber.Describe(written.Pieces[piece], Unit);

    // Stretches that differ and are decided by the same two pieces, with the points that occur: more than one where they run.
    private sealed record Run(int OlderPiece, int NewerPiece, Region Stretch)
    {
        internal HashSet<Rational?> Older { get; } = [];

        internal HashSet<Rational?> Newer { get; } = [];

        internal Run With(PieceStretch stretch)
        {
            foreach (var sample in stretch.Samples)
            {
                Older.Add(sample.First);
                Newer.Add(sample.Second);
            }

            return this with { Stretch = Stretch with { Upper = stretch.Region.Upper, UpperClosed = stretch.Region.UpperClosed } };
        }
    }
}

/// <summary>A criterion of one of two packs.</summary>
/// <typeparam name="T">Its shape.</typeparam>
/// <param name="Shared">The criterion in the terms that both packs share.</param>
/// <param name="Written">The criterion in the pack's own terms, to be shown.</param>
/// <param name="Full">The full points that it is held to.</param>
internal sealed record CriterionSide<T>(T Shared, T Written, Rational Full)
    where T : Criterion;
