using PerfRules.Expressions;

namespace PerfRules.Plans.Compiled;

/// <summary>Proves that two tests never hold together, from one part of each that contradicts the other. What is not proven may still be so.</summary>
internal static class Contradiction
{
    internal static bool Between(Test left, Test right) => Parts(left).Any(l => Parts(right).Any(r => Excludes(l, r)));

    private static IEnumerable<Test> Parts(Test test) => test is TestBoth both ? Parts(both.Left).Concat(Parts(both.Right)) : [test];

    private static bool Excludes(Test left, Test right) => Test.Not(left) == right || (left, right) switch
    {
        // x ≥ 9 and x ≤ 6, x > 9 and x < 9: the same number above one constant and below another that is no larger.
        (TestOrder { Right: WholeConstant l } a, TestOrder { Right: WholeConstant r } b) when a.Left == b.Left =>
            IsAbove(a) && IsBelow(b) ? Empty(l, a, r, b) : IsBelow(a) && IsAbove(b) && Empty(r, b, l, a),
        _ => false,
    };

    private static bool IsAbove(TestOrder order) => order.Comparison is BinaryOperator.Greater or BinaryOperator.GreaterOrEqual;

    private static bool IsBelow(TestOrder order) => order.Comparison is BinaryOperator.Less or BinaryOperator.LessOrEqual;

    private static bool Empty(WholeConstant from, TestOrder above, WholeConstant to, TestOrder below) => from.Value > to.Value
        || (from.Value == to.Value && (above.Comparison == BinaryOperator.Greater || below.Comparison == BinaryOperator.Less));
}
