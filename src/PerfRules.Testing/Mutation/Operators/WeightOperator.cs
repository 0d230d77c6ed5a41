using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Testing.Mutation.Sites;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>Points, or weight, moved from a leaf to the next one of its section.</summary>
internal sealed class WeightOperator : MutationOperator
{
    internal override string Id => "weight";

    internal override LocalizedText Mistake => MutationTexts.WeightMistake();

    internal override IEnumerable<PackMutation> In(RulePack pack)
    {
        for (var i = 0; i + 1 < pack.Leaves.Length; i++)
        {
            var (first, second) = (pack.Leaves[i], pack.Leaves[i + 1]);
            if (first.Path.SequenceEqual(second.Path) && Moved(first, second) is var (less, more))
            {
                yield return new PackMutation(
                    first.Location,
                    first,
                    Words(first, second),
                    Words(less, more),
                    pack.Content with { Indicators = IndicatorTree.Replace(pack.Content.Indicators, [less, more]) });
            }
        }
    }

    private static (Indicator Less, Indicator More)? Moved(Indicator first, Indicator second)
    {
        var isWeighted = first.Weight != Rational.One || second.Weight != Rational.One;
        var (from, to) = isWeighted ? (first.Weight, second.Weight) : (first.FullPoints, second.FullPoints);
        var shownIn = isWeighted ? Unit.Percent : Unit.None;
        var unit = new[] { LastDigit.Of(from, shownIn), LastDigit.Of(to, shownIn) }.Min();
        return from <= unit ? null
            : isWeighted ? (new Indicator(first) { Weight = from - unit }, new Indicator(second) { Weight = to + unit })
            : (new Indicator(first, from - unit), new Indicator(second, to + unit));
    }

    private static LocalizedText Words(Indicator first, Indicator second) => LocalizedText.Join(
        "，", ", ", new[] { first, second }.Select(l => MutationTexts.PointsOfLeaf(l.Name, NumberText.Points(l.FullPoints * l.Weight))));
}
