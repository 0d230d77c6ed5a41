using PerfRules.Criteria;
using PerfRules.Packs;
using PerfRules.Testing.Mutation.Sites;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>Two neighbouring rows of which the first that holds decides, in the other order.</summary>
internal sealed class RowsReorderedOperator : MutationOperator
{
    internal override string Id => "rows-reordered";

    internal override LocalizedText Mistake => MutationTexts.RowsReorderedMistake();


    internal override IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack)
    {
        foreach (var site in LeafSites.Criteria(leaf))
        {
            switch (site.Criterion)
            {
                case PiecewiseCriterion piecewise:
                    for (var i = 0; i + 1 < piecewise.Pieces.Length; i++)
                    {
                        var (first, second) = (piecewise.Pieces[i], piecewise.Pieces[i + 1]);
                        if (first.Location != second.Location)
                        {
                            yield return new LeafMutation(first.Location, site.With(piecewise with { Pieces = piecewise.Pieces.SetItem(i, second).SetItem(i + 1, first) }));
                        }
                    }

                    break;
                case TableCriterion { Hit: TableHit.First } table:
                    for (var i = 0; i + 1 < table.Rows.Length; i++)
                    {
                        yield return new LeafMutation(
                            table.Rows[i].Location, site.With(table with { Rows = table.Rows.SetItem(i, table.Rows[i + 1]).SetItem(i + 1, table.Rows[i]) }));
                    }

                    break;
                default:
                    break;
            }
        }
    }
}
