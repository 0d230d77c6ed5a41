using PerfRules.Criteria;
using PerfRules.Packs;
using PerfRules.Testing.Mutation.Sites;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>Two alternatives exchanged: each kind of subject is judged by the rule of the other.</summary>
internal sealed class AlternativesOperator : MutationOperator
{
    internal override string Id => "alternatives";

    internal override LocalizedText Mistake => MutationTexts.AlternativesMistake();


    internal override IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack)
    {
        foreach (var site in LeafSites.Criteria(leaf).Where(s => s.Criterion is OneOfCriterion))
        {
            var oneOf = (OneOfCriterion)site.Criterion;
            for (var i = 0; i + 1 < oneOf.Alternatives.Length; i++)
            {
                var (first, second) = (oneOf.Alternatives[i], oneOf.Alternatives[i + 1]);
                yield return new LeafMutation(first.Location, site.With(oneOf with
                {
                    Alternatives = oneOf.Alternatives.SetItem(i, first with { Criterion = second.Criterion }).SetItem(i + 1, second with { Criterion = first.Criterion }),
                }));
            }
        }
    }
}
