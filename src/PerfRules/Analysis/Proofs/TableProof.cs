using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Analysis.Proofs;

/// <summary>Proves a table over all that its conditions judge: no case without a row, with <c>one</c> no case with two, every row reachable.</summary>
internal sealed class TableProof(TableCriterion criterion, MeasureDomains domains, LintReport report)
{
    // The numbers that the boxes of all rows may hold together.
    private const long MostNumbers = 10_000_000;

    private readonly ProofBudget _budget = new(ProofBudget.Usual, domains.Budget);
    private int _unreachable;

    /// <summary>Proves the table and reports what does not hold.</summary>
    /// <param name="full">The full points.</param>
    /// <returns>The least points that a reachable row gives; null when that is not proven.</returns>
    internal Rational? Run(Rational full)
    {
        var space = new ConditionBoxes(domains, _budget);
        if (!criterion.Rows.All(r => r.Condition is null || space.Collect(r.Condition)))
        {
            report.Warning("PR0512", criterion.Rows[0].Location, LintTexts.NotProven(), LintTexts.NotProvenHint());
            return null;
        }

        try
        {
            return Run(space, full);
        }
        catch (ProofTooLargeException)
        {
            report.Warning("PR0512", criterion.Rows[0].Location, LintTexts.TooLarge(), LintTexts.TooLargeHint());
            return null;
        }
    }

    private Rational? Run(ConditionBoxes space, Rational full)
    {
        space.Close();
        space.CheckSize();
        var rows = new List<List<Box>>();
        var numbers = 0L;
        foreach (var row in criterion.Rows)
        {
            // An otherwise row of a table that takes the first holds always; with one, when no other does.
            rows.Add(row.Condition is { } condition ? space.Boxes(condition) : criterion.Hit == TableHit.First ? [space.Whole] : []);
            _budget.Spend(rows[^1].Count);
            numbers += 2L * rows[^1].Count * space.Axes.Count;
            if (numbers > MostNumbers)
            {
                throw new ProofTooLargeException();
            }
        }

        var gap = BoxCover.Uncovered(space.Whole, [.. rows.SelectMany(b => b)], _budget);
        if (gap is not null && !criterion.Rows.Any(r => r.Condition is null))
        {
            var shared = MeasureDomains.MentionedTwice(space.Axes.Select(a => a.Judged));
            report.Error(
                "PR0511",
                criterion.Rows[0].Location,
                LintTexts.TableGap(space.Show(gap)),
                shared.Count == 0 ? LintTexts.TableGapHint() : LintTexts.TableHintShared(shared),
                [.. criterion.Rows.Skip(1).Select(r => r.Location)]);
        }

        var reachable = criterion.Hit == TableHit.First ? ReachedFirst(rows) : ReachedOnly(space, rows, gap is not null);
        var points = criterion.Rows.Where((_, i) => reachable[i]).Select(r => r.Points).DefaultIfEmpty(Rational.Zero).ToList();
        if (points.Max() is var most && most < full)
        {
            report.Error("PR0513", criterion.Rows[0].Location, LintTexts.FullNotReachedInTable(full, most), LintTexts.FullNotReachedHint());
        }

        return points.Min();
    }

    private List<bool> ReachedFirst(List<List<Box>> rows)
    {
        var before = new List<Box>();
        var reached = new List<bool>();
        for (var i = 0; i < rows.Count; i++)
        {
            reached.Add(rows[i].Exists(box => BoxCover.Uncovered(box, before, _budget) is not null));
            if (!reached[i])
            {
                var covering = Enumerable.Range(0, i).Where(j => rows[j].Exists(b => rows[i].Exists(b.Meets)));
                ReportUnreachable(i, [.. covering]);
            }

            before.AddRange(rows[i]);
        }

        return reached;
    }

    private List<bool> ReachedOnly(ConditionBoxes space, List<List<Box>> rows, bool leavesGap)
    {
        var reached = new List<bool>();
        for (var i = 0; i < rows.Count; i++)
        {
            reached.Add(criterion.Rows[i].Condition is null ? leavesGap : rows[i].Count > 0);
            if (!reached[i])
            {
                ReportUnreachable(i, criterion.Rows[i].Condition is null ? [.. Enumerable.Range(0, rows.Count).Where(j => j != i)] : []);
            }
        }

        var shared = MeasureDomains.MentionedTwice(space.Axes.Select(a => a.Judged));
        var found = 0;
        for (var second = 1; second < rows.Count; second++)
        {
            for (var first = 0; first < second && found < LintReport.MostOfAKind; first++)
            {
                _budget.Spend((long)rows[first].Count * rows[second].Count);
                if (rows[second].SelectMany(b => rows[first], (b, a) => a.Intersect(b)).FirstOrDefault(c => c is not null) is not { } common)
                {
                    continue;
                }

                found++;
                report.Error(
                    "PR0510",
                    criterion.Rows[second].Location,
                    LintTexts.TableOverlap(first + 1, second + 1, space.Show(common)),
                    shared.Count == 0 ? LintTexts.TableOverlapHint() : LintTexts.TableHintShared(shared),
                    [criterion.Rows[first].Location],
                    IsRepeated(first, second) ? new RemoveItem(criterion.Rows[second].Location) : null);
            }
        }

        return reached;
    }

    // The same condition with the same points, however the two are written.
    private bool IsRepeated(int first, int second) => (criterion.Rows[first], criterion.Rows[second]) is var (a, b) && a.Points == b.Points
        && (a.Condition is null ? b.Condition is null : b.Condition is not null && CanonicalExpression.Of(a.Condition) == CanonicalExpression.Of(b.Condition));

    private void ReportUnreachable(int row, List<int> covering)
    {
        if (++_unreachable <= LintReport.MostOfAKind)
        {
            report.Error(
                "PR0508",
                criterion.Rows[row].Location,
                covering.Count == 0 ? LintTexts.RowNever(row + 1) : LintTexts.RowUnreachable(row + 1),
                LintTexts.UnreachableHint(),
                [.. covering.Select(j => criterion.Rows[j].Location)],
                covering.Exists(j => j < row && IsRepeated(j, row)) ? new RemoveItem(criterion.Rows[row].Location) : null);
        }
    }
}
