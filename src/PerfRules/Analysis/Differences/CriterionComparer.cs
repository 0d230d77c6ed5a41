using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Analysis.Differences;

/// <summary>Compares two criteria by what they give, whatever they are written like; what cannot be proven is said with both texts.</summary>
internal sealed class CriterionComparer(SharedTerms terms, RulePack olderPack, RulePack newerPack)
{
    private readonly RoundingStage? _older = olderPack.Rounding.FirstOrDefault(r => r.Stage == RoundingStageKind.Measure);
    private readonly RoundingStage? _newer = newerPack.Rounding.FirstOrDefault(r => r.Stage == RoundingStageKind.Measure);

    internal CriterionVerdict Compare(Criterion older, Rational olderFull, Criterion newer, Rational newerFull) => Compare(
        new CriterionSide<Criterion>(terms.OfOlder(older), older, olderFull), new CriterionSide<Criterion>(terms.OfNewer(newer), newer, newerFull));

    /// <summary>Compares two conditions, null never holding; a region is where one holds and the other does not.</summary>
    internal CriterionVerdict Compare(BoundExpression? older, BoundExpression? newer, LocalizedText holds, LocalizedText doesNot)
    {
        var verdict = new CriterionVerdict();
        var former = older is null ? new BoundYesNo(false) : terms.OfOlder(older);
        var later = newer is null ? new BoundYesNo(false) : terms.OfNewer(newer);
        if (CriterionTwins.Are(former, later))
        {
            return verdict;
        }

        if (CaseSplit.Of([former, null], TableHit.First, [later, null], TableHit.First, terms.Domains) is { } split)
        {
            foreach (var (a, b) in split.Pairs.Where(p => p.Older != p.Newer).Distinct())
            {
                verdict.Regions.AddRange(split.Show((o, n) => o == a && n == b)
                    .Select(where => new DifferingRegion(where, a == 0 ? holds : doesNot, b == 0 ? holds : doesNot, null)));
            }

            if (verdict.Regions.Count > 0 || !split.MayBeUndefined)
            {
                return verdict;
            }
        }

        verdict.Undecided.Add(new DifferingText(
            older is null ? doesNot : ExpressionPrinter.Text(older), newer is null ? doesNot : ExpressionPrinter.Text(newer)));
        return verdict;
    }

    /// <summary>Returns whether two numbers are proven to be worth the same for all facts; null is no number.</summary>
    internal bool AreSameNumber(BoundExpression? older, BoundExpression? newer) =>
        CriterionTwins.Are(older is null ? null : terms.OfOlder(older), newer is null ? null : terms.OfNewer(newer));

    private CriterionVerdict Compare(CriterionSide<Criterion> older, CriterionSide<Criterion> newer)
    {
        var verdict = new CriterionVerdict();
        if (older.Full == newer.Full && CriterionTwins.Are(older.Shared, newer.Shared))
        {
            return verdict;
        }

        switch (older.Shared, newer.Shared)
        {
            case (AwardCriterion, AwardCriterion):
                break;
            case (PiecewiseCriterion, PiecewiseCriterion):
                ComparePieces(Of<PiecewiseCriterion>(older), Of<PiecewiseCriterion>(newer), verdict);
                break;
            case (DeductionsCriterion, DeductionsCriterion):
                CounterComparison.Compare(Of<DeductionsCriterion>(older), Of<DeductionsCriterion>(newer), verdict);
                break;
            case (ItemsCriterion a, ItemsCriterion b) when a.Mode == b.Mode && a.Mode != ItemsMode.All:
                CompareItems(Of<ItemsCriterion>(older), Of<ItemsCriterion>(newer), verdict);
                break;
            case (SumCriterion, SumCriterion):
                CompareParts(Of<SumCriterion>(older), Of<SumCriterion>(newer), verdict);
                break;
            case (OneOfCriterion, _) or (_, OneOfCriterion):
                CompareAlternatives(older, newer, verdict);
                break;
            default:
                CompareRows(older, newer, verdict);
                break;
        }

        return verdict;
    }

    private static CriterionSide<T> Of<T>(CriterionSide<Criterion> side)
        where T : Criterion => new((T)side.Shared, (T)side.Written, side.Full);

    private void ComparePieces(CriterionSide<PiecewiseCriterion> older, CriterionSide<PiecewiseCriterion> newer, CriterionVerdict verdict)
    {
        var (a, b) = (older.Written.Measure, newer.Written.Measure);
        if (!CriterionTwins.Are(older.Shared.Measure, newer.Shared.Measure))
        {
            verdict.Undecided.Add(new DifferingText(CriterionTexts.Measure(ExpressionPrinter.Text(a)), CriterionTexts.Measure(ExpressionPrinter.Text(b))));
            if (a.Type.Dimension != b.Type.Dimension)
            {
                verdict.Undecided.Add(Texts(older, newer));
                return;
            }

            older = older with { Shared = older.Shared with { Measure = newer.Shared.Measure } };
        }

        var regions = (_older, _newer) is (null, null) || (_older == _newer && a.Type.Unit.Scale == b.Type.Unit.Scale)
            ? PieceComparison.Compare(older, newer, (_older?.StepIn(a.Type.Unit), _older?.Mode ?? RoundingMode.HalfAway), terms.Domains)
            : _older == _newer ? null : PieceComparison.Compare(older, newer, (null, RoundingMode.HalfAway), terms.Domains);
        if (regions is null)
        {
            verdict.Undecided.Add(Texts(older, newer));
        }
        else
        {
            verdict.Regions.AddRange(regions);
        }
    }

    private void CompareRows(CriterionSide<Criterion> older, CriterionSide<Criterion> newer, CriterionVerdict verdict)
    {
        if (RowsOf(older) is { } former && RowsOf(newer) is { } later
            && CaseSplit.Of([.. former.Rows.Select(r => r.Condition)], former.Hit, [.. later.Rows.Select(r => r.Condition)], later.Hit, terms.Domains) is { } split)
        {
            var pairs = split.Pairs.Select(p => (Older: PointsAt(former, p.Older), Newer: PointsAt(later, p.Newer))).Where(p => p.Older != p.Newer).Distinct();
            foreach (var (a, b) in pairs)
            {
                verdict.Regions.AddRange(split.Show((o, n) => PointsAt(former, o) == a && PointsAt(later, n) == b)
                    .Select(where => new DifferingRegion(where, CriterionVerdict.Points(a), CriterionVerdict.Points(b), null)));
            }

            if (verdict.Regions.Count > 0 || !split.MayBeUndefined)
            {
                return;
            }
        }

        verdict.Undecided.Add(Texts(older, newer));
    }

    private static Rational? PointsAt((List<TableRow> Rows, TableHit Hit) table, int row) => row < 0 ? null : table.Rows[row].Points;

    // A criterion as rows of conditions with constant points; null when it has none.
    private (List<TableRow> Rows, TableHit Hit)? RowsOf(CriterionSide<Criterion> side)
    {
        var place = side.Written.Location;
        switch (side.Shared)
        {
            case TableCriterion table:
                return ([.. table.Rows], table.Hit);
            case ChoiceCriterion choice:
                return ([.. choice.Levels.Select(l => new TableRow(
                    new BoundBinary(BinaryOperator.Equal, choice.Level, new BoundWord(l.Key, choice.Level.Type), ExpressionType.YesNo), l.Value, place))], TableHit.First);
            case ItemsCriterion { Mode: ItemsMode.All } items:
                return ([new TableRow(items.Items.Select(i => i.Met).Aggregate(And), side.Full, place), new TableRow(null, Rational.Zero, place)], TableHit.First);
            case PiecewiseCriterion piecewise when _older is null && _newer is null && piecewise.Pieces.All(p => p.Outcome is ConstantOutcome):
                return ([.. piecewise.Pieces.Select(p => new TableRow(Holds(piecewise.Measure, p.Interval), ((ConstantOutcome)p.Outcome).Points, place))], TableHit.First);
            default:
                return null;
        }
    }

    private static BoundExpression Holds(BoundExpression measure, Interval interval)
    {
        var lower = interval.Lower is { } low ? Than(low.IsClosed ? BinaryOperator.GreaterOrEqual : BinaryOperator.Greater, low) : null;
        var upper = interval.Upper is { } high ? Than(high.IsClosed ? BinaryOperator.LessOrEqual : BinaryOperator.Less, high) : null;
        return lower is null ? upper ?? new BoundYesNo(true) : upper is null ? lower : And(lower, upper);

        BoundExpression Than(BinaryOperator op, IntervalEnd end) => new BoundBinary(op, measure, end.Expression, ExpressionType.YesNo);
    }

    private static BoundExpression And(BoundExpression left, BoundExpression right) => new BoundBinary(BinaryOperator.And, left, right, ExpressionType.YesNo);

    private void CompareAlternatives(CriterionSide<Criterion> older, CriterionSide<Criterion> newer, CriterionVerdict verdict)
    {
        var (former, later) = (AlternativesOf(older), AlternativesOf(newer));
        if (CaseSplit.Of([.. former.Select(a => a.When)], TableHit.First, [.. later.Select(a => a.When)], TableHit.First, terms.Domains) is not { MayBeUndefined: false } split)
        {
            verdict.Undecided.Add(Texts(older, newer));
            return;
        }

        foreach (var (a, b) in split.Pairs.Where(p => p is { Older: >= 0, Newer: >= 0 }).Distinct())
        {
            verdict.Add(
                Compare(former[a].Side, later[b].Side), LocalizedText.Join("；", "; ", split.Show((o, n) => o == a && n == b)));
        }
    }

    // What is no one-of is one alternative that always applies.
    private static List<(BoundExpression When, CriterionSide<Criterion> Side)> AlternativesOf(CriterionSide<Criterion> side) => side.Shared is OneOfCriterion oneOf
        ? [.. oneOf.Alternatives.Zip(((OneOfCriterion)side.Written).Alternatives, (s, w) => (s.When, new CriterionSide<Criterion>(s.Criterion, w.Criterion, side.Full)))]
        : [(new BoundYesNo(true), side)];

    private void CompareParts(CriterionSide<SumCriterion> older, CriterionSide<SumCriterion> newer, CriterionVerdict verdict)
    {
        var (former, later) = (PartsOf(older), PartsOf(newer));
        var pairs = former.Select(p => (Older: p, Newer: later.Find(q => q.Id == p.Id))).Where(p => p.Newer is not null).ToList();
        var gone = former.Except(pairs.Select(p => p.Older)).ToList();
        var come = later.Except(pairs.Select(p => p.Newer!)).ToList();

        // What is left over is taken in its order: the name of a part does not score.
        pairs.AddRange(gone.Zip(come, (a, b) => (a, (PartSide?)b)));
        foreach (var (a, b) in pairs)
        {
            verdict.Add(Compare(a.Side, b!.Side), DifferenceTexts.Part(b.Id));
        }

        verdict.Regions.AddRange(gone.Skip(come.Count).Select(p => new DifferingRegion(
            DifferenceTexts.Part(p.Id), DifferenceTexts.FullOf(p.Side.Full), DifferenceTexts.NotThere(), null)));
        verdict.Regions.AddRange(come.Skip(gone.Count).Select(p => new DifferingRegion(
            DifferenceTexts.Part(p.Id), DifferenceTexts.NotThere(), DifferenceTexts.FullOf(p.Side.Full), null)));
    }

    private static List<PartSide> PartsOf(CriterionSide<SumCriterion> side) =>
        [.. side.Shared.Parts.Zip(side.Written.Parts, (s, w) => new PartSide(w.Id, new CriterionSide<Criterion>(s.Criterion, w.Criterion, s.Full)))];

    private void CompareItems(CriterionSide<ItemsCriterion> older, CriterionSide<ItemsCriterion> newer, CriterionVerdict verdict)
    {
        var left = newer.Shared.Items.ToList();
        var gone = new List<CriterionItem>();
        foreach (var item in older.Shared.Items)
        {
            // The same condition is the same item, whatever it is called.
            if (left.Find(i => CriterionTwins.Are(i.Met, item.Met)) is not { } same)
            {
                gone.Add(item);
                continue;
            }

            left.Remove(same);
            AddItem(same.Id, Worth(older.Shared, item), Worth(newer.Shared, same), verdict);
        }

        foreach (var item in gone)
        {
            if (left.Find(i => i.Id == item.Id) is not { } renewed)
            {
                AddItem(item.Id, Worth(older.Shared, item), Rational.Zero, verdict);
                continue;
            }

            left.Remove(renewed);
            AddItem(item.Id, Worth(older.Shared, item), Worth(newer.Shared, renewed), verdict);
            verdict.Add(Compare(item.Met, renewed.Met, DifferenceTexts.Met(), DifferenceTexts.NotMet()), DifferenceTexts.Item(item.Id));
        }

        left.ForEach(i => AddItem(i.Id, Rational.Zero, Worth(newer.Shared, i), verdict));
    }

    // What an item makes of a difference: the points that it earns, or the deduction that it spares.
    private static Rational Worth(ItemsCriterion items, CriterionItem item) => items.Mode == ItemsMode.Minus ? items.Deduct : item.Points;

    private static void AddItem(string id, Rational older, Rational newer, CriterionVerdict verdict)
    {
        if (older != newer)
        {
            verdict.Regions.Add(new DifferingRegion(DifferenceTexts.Item(id), CriterionVerdict.Points(older), CriterionVerdict.Points(newer), null));
        }
    }

    private static DifferingText Texts<T>(CriterionSide<T> older, CriterionSide<T> newer)
        where T : Criterion => new(Lines(older), Lines(newer));

    private static LocalizedText Lines<T>(CriterionSide<T> side)
        where T : Criterion => LocalizedText.Join("；", "; ", CriterionDescriber.Describe(side.Written, side.Full));

    private sealed record PartSide(string Id, CriterionSide<Criterion> Side);
}
