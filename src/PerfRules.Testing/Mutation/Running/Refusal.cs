using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Packs;
using PerfRules.Testing.Mutation.Sites;

namespace PerfRules.Testing.Mutation.Running;

/// <summary>Finds mistakes that never reach a case, because a pack with them is not read: they are no mutants.</summary>
internal static class Refusal
{
    /// <summary>Returns whether a leaf would be refused when its pack is read.</summary>
    internal static bool Refuses(Indicator leaf) => LeafSites.Criteria(leaf).Any(s => s.Criterion switch
    {
        PiecewiseCriterion piecewise => piecewise.Pieces.Any(p => IsEmpty(p.Interval) || IsRefused(p)),
        OneOfCriterion oneOf => IsAmbiguous(oneOf),
        _ => false,
    });

    private static bool IsEmpty(Interval interval) => interval is { Lower: { Constant: { } low } lower, Upper: { Constant: { } high } upper }
        && (low > high || (low == high && !(lower.IsClosed && upper.IsClosed)));

    private static bool IsRefused(Piece piece) => piece.Outcome switch
    {
        // Steps are counted away from the origin, so the interval must lie on one side of it.
        StaircaseOutcome stairs when ConstantExpression.Evaluate(stairs.Origin) is { } origin && ConstantExpression.Evaluate(stairs.Step) is { } step =>
            step.Sign <= 0 || !(piece.Interval.Lower?.Constant >= origin || piece.Interval.Upper?.Constant <= origin
                || piece.Interval.Lower is { Constant: null } || piece.Interval.Upper is { Constant: null }),
        LineOutcome line => ConstantExpression.Evaluate(line.From) is { } from && from == ConstantExpression.Evaluate(line.To),
        _ => false,
    };

    private static bool IsAmbiguous(OneOfCriterion oneOf)
    {
        var diagnostics = new DiagnosticBag();
        ExclusivenessProof.Check(oneOf, diagnostics);
        return diagnostics.HasErrors;
    }
}
