using System.Collections.Immutable;
using PerfRules.Criteria;
using PerfRules.Expressions;

namespace PerfRules.Packs.Reading;

/// <summary>Adjusted measures (剔除因素): every mention of an input becomes that input less what is taken out of it.</summary>
internal sealed partial class CriterionBuilder
{
    private (BoundExpression Judged, MeasureAdjustment? Adjusted) Adjust(BoundExpression measure, List<AdjustmentDocument>? documents)
    {
        if (documents is null)
        {
            return (measure, null);
        }

        var items = ImmutableArray.CreateBuilder<AdjustmentItem>();
        foreach (var document in documents)
        {
            if (document is not { Of: { } of, TakeOut: { } takeOut, Because: { } because }
                || values.Number(of) is not { } input
                || values.NumberLike(takeOut, input.Type) is not { } amount)
            {
                continue;
            }

            if (input is not BoundName name || !Mentions(measure, name))
            {
                diagnostics.Error("PR0312", of.Location, PackTexts.AdjustedNotMentioned(of.Value));
                continue;
            }

            items.Add(new AdjustmentItem(name, amount, because.Value));
        }

        return items.Count == 0 ? (measure, null) : (Adjusted(measure, items.ToImmutable()), new MeasureAdjustment(measure, items.ToImmutable()));
    }

    private static bool Mentions(BoundExpression expression, BoundName name) => expression switch
    {
        BoundName other => other.Symbol.Name == name.Symbol.Name,
        BoundUnary unary => Mentions(unary.Operand, name),
        BoundBinary binary => Mentions(binary.Left, name) || Mentions(binary.Right, name),
        BoundCall call => call.Arguments.Any(a => Mentions(a, name)),
        _ => false,
    };

    // All at once: what is taken out is itself not adjusted, and the order of the adjustments does not matter.
    private static BoundExpression Adjusted(BoundExpression expression, ImmutableArray<AdjustmentItem> items) => expression switch
    {
        BoundName name => items.Where(i => i.Of.Symbol.Name == name.Symbol.Name)
            .Aggregate(expression, (left, item) => new BoundBinary(BinaryOperator.Subtract, left, item.TakeOut, name.Type)),
        BoundUnary unary => unary with { Operand = Adjusted(unary.Operand, items) },
        BoundBinary binary => binary with { Left = Adjusted(binary.Left, items), Right = Adjusted(binary.Right, items) },
        BoundCall call => call with { Arguments = [.. call.Arguments.Select(a => Adjusted(a, items))] },
        _ => expression,
    };
}
