namespace PerfRules.Plans.Compiled;

/// <summary>What an expression of the plan is lowered to: a number, a condition, a word (by its code) or a date (by its day).</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">The number, the word's code or the day; for a condition 1 or 0.</param>
/// <param name="Yes">For a condition, whether it holds; meaningless where it is undefined.</param>
internal sealed record Lowered(PlanValueKind Kind, Fraction Number, Test Yes)
{
    internal Test Undefined => Number.Undefined;

    internal static Lowered Of(Fraction number, PlanValueKind kind = PlanValueKind.Number) => new(kind, number, Test.Never);

    internal static Lowered Of(Test yes, Test undefined) =>
        new(PlanValueKind.YesNo, new Fraction(Wholes.Of(yes), Wholes.One, undefined), yes);

    internal static Lowered Choose(Test when, Lowered then, Lowered otherwise) => then.Kind == PlanValueKind.YesNo
        ? Of(
            Test.Or(Test.And(when, then.Yes), Test.And(Test.Not(when), otherwise.Yes)),
            Test.Or(Test.And(when, then.Undefined), Test.And(Test.Not(when), otherwise.Undefined)))
        : Of(Fraction.Choose(when, then.Number, otherwise.Number), then.Kind);
}
