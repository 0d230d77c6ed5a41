using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Texts;

namespace PerfRules.Packs;

/// <summary>Puts into words what stands around a leaf's criterion.</summary>
internal static class IndicatorDescriber
{
    /// <summary>Describes exemption, not-applicable clause, bonus, gate and what an undefined measure gives, in the order in which they act.</summary>
    internal static IEnumerable<LocalizedText> SpecialCases(Indicator leaf)
    {
        if (leaf.NotApplicable is { } rule)
        {
            yield return IndicatorTexts.NotApplicable(ExpressionPrinter.Text(rule.When), Describe(rule.Policy));
        }

        if (leaf.Exempt is { } exempt)
        {
            yield return IndicatorTexts.Exempt(ExpressionPrinter.Text(exempt.When), exempt.Because);
        }

        if (leaf.Undefined != UndefinedPolicy.Error)
        {
            yield return leaf.Undefined == UndefinedPolicy.Full ? IndicatorTexts.UndefinedFull() : IndicatorTexts.UndefinedZero();
        }

        if (leaf.Bonus is { } bonus)
        {
            yield return IndicatorTexts.Bonus(bonus.Full);
            foreach (var line in CriterionDescriber.Describe(bonus.Criterion, bonus.Full))
            {
                yield return CriterionTexts.PartLine(line);
            }
        }

        if (leaf.Gate is { } gate)
        {
            yield return IndicatorTexts.Gate(ExpressionPrinter.Text(gate));
        }
    }

    private static LocalizedText Describe(NotApplicablePolicy policy) => policy switch
    {
        NotApplicablePolicy.Full => IndicatorTexts.PolicyFull(),
        NotApplicablePolicy.RescaleSection => IndicatorTexts.PolicyRescaleSection(),
        NotApplicablePolicy.RescaleTotal => IndicatorTexts.PolicyRescaleTotal(),
        _ => IndicatorTexts.PolicyPeerMean(),
    };
}
