using PerfRules.Analysis.Proofs;
using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Texts;

namespace PerfRules.Analysis.Differences;

/// <summary>Lays two lists of conditions over each other: for which facts which row of each decides.</summary>
internal sealed class CaseSplit
{
    private const int MostMerged = 300;

    private readonly ConditionBoxes _space;
    private readonly List<(int Older, int Newer, List<Box> Boxes)> _pairs = [];

    private CaseSplit(ConditionBoxes space, bool mayBeUndefined)
    {
        _space = space;
        MayBeUndefined = mayBeUndefined;
    }

    /// <summary>Gets whether a condition may be undefined, such as a ratio to what may be zero; which row decides then is not said here.</summary>
    internal bool MayBeUndefined { get; }

    /// <summary>Gets the pairs of rows that decide together for some facts, -1 where none decides.</summary>
    internal IEnumerable<(int Older, int Newer)> Pairs => _pairs.Select(p => (p.Older, p.Newer));

    /// <summary>Lays two lists over each other; null when a condition cannot be written in boxes or there are too many of them.</summary>
    /// <param name="older">The conditions of the older list; null for otherwise.</param>
    /// <param name="olderHit">Which of them decides.</param>
    /// <param name="newer">The conditions of the newer list.</param>
    /// <param name="newerHit">Which of them decides.</param>
    /// <param name="domains">What expressions may be.</param>
    internal static CaseSplit? Of(
        IReadOnlyList<BoundExpression?> older, TableHit olderHit, IReadOnlyList<BoundExpression?> newer, TableHit newerHit, MeasureDomains domains)
    {
        var budget = new ProofBudget(ProofBudget.Usual);
        var space = new ConditionBoxes(domains, budget);
        var conditions = older.Concat(newer).OfType<BoundExpression>().ToList();
        if (!conditions.TrueForAll(c => HasKnownWords(c) && space.Collect(c)))
        {
            return null;
        }

        try
        {
            space.Close();
            space.CheckSize();
            var split = new CaseSplit(space, !conditions.TrueForAll(c => Definedness.IsAlwaysDefined(c, domains)));
            var later = Rows(newer, newerHit, space, budget);
            foreach (var (row, boxes) in Rows(older, olderHit, space, budget))
            {
                foreach (var (other, others) in later)
                {
                    budget.Spend((long)boxes.Count * others.Count);
                    var common = boxes.SelectMany(b => others, (a, b) => a.Intersect(b)).OfType<Box>().ToList();
                    if (common.Count > 0)
                    {
                        split._pairs.Add((row, other, common));
                    }
                }
            }

            return split;
        }
        catch (ProofTooLargeException)
        {
            return null;
        }
    }

    /// <summary>Writes for which facts two rows decide together, a text for each stretch of them.</summary>
    internal IEnumerable<LocalizedText> Show(Func<int, int, bool> wanted) =>
        Merge([.. _pairs.Where(p => wanted(p.Older, p.Newer)).SelectMany(p => p.Boxes)]).Select(Show);

    private LocalizedText Show(Box box)
    {
        var cut = Enumerable.Range(0, _space.Axes.Count).Where(i => box.First[i] > 0 || box.Last[i] < _space.Axes[i].Count - 1).ToList();
        return cut.Count == 0 ? DifferenceTexts.Always()
            : LocalizedText.Join("，且 ", " and ", cut.Select(i => _space.Axes[i].ShowStretch(box.First[i], box.Last[i])));
    }

    // Boxes for each row that decides for any facts, and for -1 where none does.
    private static List<(int Row, List<Box> Boxes)> Rows(IReadOnlyList<BoundExpression?> conditions, TableHit hit, ConditionBoxes space, ProofBudget budget)
    {
        var all = conditions.Select(c => c is null ? null : space.Boxes(c)).ToList();
        var rows = new List<(int Row, List<Box> Boxes)>();
        for (var i = 0; i < all.Count; i++)
        {
            // With one, an otherwise row holds when no other row does; with first, when none before it does.
            var others = hit == TableHit.First ? all.Take(i) : all.Where((_, j) => j != i);
            var taken = others.OfType<List<Box>>().SelectMany(b => b).ToList();
            if (hit == TableHit.First && all.Take(i).Any(b => b is null))
            {
                break;
            }

            rows.Add((i, Disjoint(all[i] ?? [space.Whole], taken, budget)));
        }

        var decided = rows.SelectMany(r => r.Boxes).ToList();
        rows.Add((-1, BoxCover.Without(space.Whole, decided, budget)));
        return [.. rows.Where(r => r.Boxes.Count > 0)];
    }

    private static List<Box> Disjoint(List<Box> boxes, List<Box> taken, ProofBudget budget)
    {
        var seen = new List<Box>(taken);
        var result = new List<Box>();
        foreach (var box in boxes)
        {
            result.AddRange(BoxCover.Without(box, seen, budget));
            seen.Add(box);
        }

        return result;
    }

    // Two boxes that are alike on all axes but one, and neighbours on that one, are one box.
    private static List<Box> Merge(List<Box> boxes)
    {
        if (boxes.Count > MostMerged)
        {
            return boxes;
        }

        for (var i = 0; i < boxes.Count; i++)
        {
            for (var j = i + 1; j < boxes.Count; j++)
            {
                if (Joined(boxes[i], boxes[j]) is { } joined)
                {
                    boxes[i] = joined;
                    boxes.RemoveAt(j);
                    (i, j) = (-1, boxes.Count);
                }
            }
        }

        return boxes;
    }

    private static Box? Joined(Box a, Box b)
    {
        var apart = Enumerable.Range(0, a.First.Length).Where(i => a.First[i] != b.First[i] || a.Last[i] != b.Last[i]).ToList();
        if (apart is not [var axis] || (a.Last[axis] + 1 != b.First[axis] && b.Last[axis] + 1 != a.First[axis]))
        {
            return null;
        }

        var joined = a.Copy();
        joined.First[axis] = Math.Min(a.First[axis], b.First[axis]);
        joined.Last[axis] = Math.Max(a.Last[axis], b.Last[axis]);
        return joined;
    }

    private static bool HasKnownWords(BoundExpression condition) => condition switch
    {
        BoundUnary unary => HasKnownWords(unary.Operand),
        BoundBinary { Right: BoundWord word } equality => equality.Left.Type.Choices.Contains(word.Word),
        BoundBinary binary => HasKnownWords(binary.Left) && HasKnownWords(binary.Right),
        _ => true,
    };
}
