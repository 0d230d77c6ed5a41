using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Packs;
using PerfRules.Testing.Mutation.Sites;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>A row forgotten: a band, a row of a table, a counter, a kind of finding, an item, a part.</summary>
internal sealed class RowDroppedOperator : MutationOperator
{
    internal override string Id => "row-dropped";

    internal override LocalizedText Mistake => MutationTexts.RowDroppedMistake();


    internal override IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack) =>
        LeafSites.Criteria(leaf).SelectMany(site => In(site.Criterion).Select(m => new LeafMutation(m.Location, site.With(m.Changed))));

    private static IEnumerable<(SourceLocation Location, Criterion Changed)> In(Criterion criterion) => criterion switch
    {
        PiecewiseCriterion { Pieces.Length: > 1 } piecewise => piecewise.Pieces.Select((p, i) => (p, i)).Where(p => !EdgePlace.IsOneSpelling(piecewise, p.p))
            .Select(p => (p.p.Location, (Criterion)(piecewise with { Pieces = piecewise.Pieces.RemoveAt(p.i) }))),
        TableCriterion { Rows.Length: > 1 } table => table.Rows.Select((r, i) => (r.Location, (Criterion)(table with { Rows = table.Rows.RemoveAt(i) }))),
        ItemsCriterion { Items.Length: > 1 } items => items.Items.Select((item, i) => (item.Location, (Criterion)(items with { Items = items.Items.RemoveAt(i) }))),
        SumCriterion { Parts.Length: > 1 } sum => sum.Parts.Select((p, i) => (p.Criterion.Location, (Criterion)(sum with { Parts = sum.Parts.RemoveAt(i) }))),
        DeductionsCriterion deductions => deductions.Counters.SelectMany((c, i) => Counter(deductions, c, i)),
        _ => [],
    };

    private static IEnumerable<(SourceLocation Location, Criterion Changed)> Counter(DeductionsCriterion deductions, DeductionCounter counter, int index)
    {
        if (deductions.Counters.Length > 1)
        {
            yield return (counter.Location, deductions with { Counters = deductions.Counters.RemoveAt(index) });
        }

        for (var kind = 0; kind < counter.Findings.Length && counter.Findings.Length > 1; kind++)
        {
            yield return (counter.Location, deductions with { Counters = deductions.Counters.SetItem(index, counter with { Findings = counter.Findings.RemoveAt(kind) }) });
        }
    }
}
