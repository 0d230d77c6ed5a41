using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Testing.Mutation.Sites;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>A number in another unit: 万元 for 亿元, 人 for 万人, 个月 for 年, or a step of 1% of the origin for one of 1个百分点.</summary>
internal sealed class UnitOperator : MutationOperator
{
    internal override string Id => "unit";

    internal override LocalizedText Mistake => MutationTexts.UnitMistake();


    private static readonly (string From, string To)[] MixedUp =
    [
        ("元", "万元"), ("千元", "万元"), ("万元", "亿元"), ("百万元", "万元"), ("千万元", "万元"), ("亿元", "万元"), ("人", "万人"), ("千人", "万人"), ("万人", "人"), ("亿人", "万人"),
        ("秒", "分钟"), ("分钟", "小时"), ("小时", "天"), ("天", "周"), ("周", "天"), ("个月", "年"), ("个季度", "个月"), ("年", "个月"), ("‰", "%"),
    ];

    internal override IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack)
    {
        var mixed =
            from number in WrittenNumber.Of(leaf)
            let other = Other(number.Number.Type.Unit)
            where other is not null && !number.Number.Value.IsZero
            select new LeafMutation(number.Location, number.Replace(
                new BoundNumber(number.Number.Value / number.Number.Type.Unit.Scale * other.Scale, ExpressionType.Number(other))));
        return mixed.Concat(StaircaseMutations.In(leaf, static (_, _, stairs) => Relative(stairs)));
    }

    // 每下降1个百分点 read as 每下降1%: of the origin, and not of the whole.
    private static IEnumerable<StaircaseOutcome> Relative(StaircaseOutcome stairs)
    {
        if (stairs is { Step: BoundNumber { Type.Unit.IsPercentage: true } step, Origin: var origin }
            && ConstantExpression.Evaluate(origin) is { Sign: > 0 } place && place != Rational.One)
        {
            yield return stairs with { Step = step with { Value = step.Value * place } };
        }
    }

    private static Unit? Other(Unit unit)
    {
        var (head, tail) = unit.Symbol.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? (unit.Symbol[..slash], unit.Symbol[slash..]) : (unit.Symbol, string.Empty);
        return MixedUp.FirstOrDefault(p => p.From == head).To is { } to && Unit.TryParse(to + tail, out var other) ? other : null;
    }
}
