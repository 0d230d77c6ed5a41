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
        var judged = measure;
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
            judged = Replace(judged, name, new BoundBinary(BinaryOperator.Subtract, name, amount, name.Type));
        }

        return items.Count == 0 ? (measure, null) : (judged, new MeasureAdjustment(measure, items.ToImmutable()));
    }

    private static bool Mentions(BoundExpression expression, BoundName name) => expression switch
    {
        BoundName other => other.Symbol.Name == name.Symbol.Name,
        BoundUnary unary => Mentions(unary.Operand, name),
        BoundBinary binary => Mentions(binary.Left, name) || Mentions(binary.Right, name),
        BoundCall call => call.Arguments.Any(a => Mentions(a, name)),
        _ => false,
    };

    private static BoundExpression Replace(BoundExpression expression, BoundName name, BoundExpression by) => expression switch
    {
        BoundName other when other.Symbol.Name == name.Symbol.Name => by,
        BoundUnary unary => unary with { Operand = Replace(unary.Operand, name, by) },

        // What a former adjustment put in place of the same input stays as it is, and its input is replaced in turn.
        BoundBinary binary => binary with { Left = Replace(binary.Left, name, by), Right = Replace(binary.Right, name, by) },
        BoundCall call => call with { Arguments = [.. call.Arguments.Select(a => Replace(a, name, by))] },
        _ => expression,
    };
}
