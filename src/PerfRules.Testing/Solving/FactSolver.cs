using System.Collections.Immutable;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Plans;

namespace PerfRules.Testing.Solving;

/// <summary>Solves facts back from what is wanted of an expression: the facts at hand with one input changed, with two where one is not enough.</summary>
/// <remarks>
/// <para>Expressions are turned round exactly (<see cref="RationalFunction"/>); what comes out is worked out forwards on the changed facts before it is
/// handed out. Below and above are the nearest values that one step of the input's resolution (<see cref="InputResolution"/>) leads to; a value that must be met
/// exactly may need more digits than that.</para>
/// <para>The inputs are tried in the order in which the expression mentions them, so a ratio changes above its line.</para>
/// </remarks>
/// <param name="plan">The plan.</param>
/// <param name="subjects">The facts of the cohort, or of the one subject.</param>
/// <param name="subject">Which of them is changed.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
internal sealed class FactSolver(Plan plan, ImmutableArray<PlanFacts> subjects, int subject = 0)
{
    private const int MostDigits = 8;

    internal FactSolver(Plan plan, PlanFacts facts)
        : this(plan, [facts])
    {
    }

    /// <summary>Gets the facts at hand.</summary>
    internal PlanFacts Facts => subjects[subject];

    /// <summary>Returns a solver that starts from other facts of the same subject.</summary>
    internal FactSolver From(PlanFacts facts) => new(plan, subjects.SetItem(subject, facts), subject);

    /// <summary>Gets the value that a criterion of intervals judges, rounded as the pack rounds measures.</summary>
    internal static PlanExpression Judged(PlanPiecewise criterion) => criterion.Step is { } step
        ? new PlanCall(ExpressionFunction.Round, [new PlanMeasure(criterion.Measure), new PlanConstant(PlanValue.Of(step))], criterion.Mode, PlanMentions.None)
        : new PlanMeasure(criterion.Measure);

    /// <summary>Works out a number on facts; null when it is missing, undefined or no number.</summary>
    internal Rational? Number(PlanExpression expression, PlanFacts? facts = null) =>
        Value(expression, facts) is { Kind: PlanValueKind.Number or PlanValueKind.Date } value ? value.Number : null;

    /// <summary>Works out a condition on facts; null when it is missing or undefined.</summary>
    internal bool? Holds(PlanExpression condition, PlanFacts? facts = null) => Value(condition, facts) is { IsUsable: true } value ? value.IsYes : null;

    /// <summary>Finds facts on which an expression is a number, or lies just beside it.</summary>
    internal FactSolution Solve(PlanExpression expression, Rational wanted, Side side) => Solve(expression, new PlanConstant(PlanValue.Of(wanted)), side);

    /// <summary>Finds facts on which one expression equals another, or lies just beside it.</summary>
    internal FactSolution Solve(PlanExpression left, PlanExpression right, Side side)
    {
        var difference = new Difference(left, right, side);
        var unknowns = Unknown.In(plan, left, right).Where(u => u.In(Facts) is not null).ToList();
        if (unknowns.Count == 0)
        {
            return FactSolution.Failed(SolveFault.NothingToChange);
        }

        var found = unknowns.Select(u => One(difference, u)).OfType<PlanFacts>();

        // With one input where the figure can be printed; else with two; else with one as a fraction.
        var solution = found.FirstOrDefault(IsPrintable)
            ?? unknowns.SelectMany(solved => unknowns.Where(u => u != solved).Select(u => Two(difference, solved, u))).OfType<PlanFacts>().FirstOrDefault()
            ?? found.FirstOrDefault();
        return solution is null ? FactSolution.Failed(SolveFault.NoValue) : FactSolution.Found(solution);
    }

    /// <summary>Finds facts on which a condition holds, or does not.</summary>
    internal FactSolution Satisfy(PlanExpression condition, bool wanted = true)
    {
        var found = new ConditionSolver(plan, this).Find(condition, wanted).FirstOrDefault(f => Holds(condition, f) == wanted);
        return found is not null ? FactSolution.Found(found) : FactSolution.Failed(SolveFault.NoValue);
    }

    private PlanValue Value(PlanExpression expression, PlanFacts? facts)
    {
        var own = facts ?? Facts;
        return PlanInterpreter.Evaluate(plan, own, subjects.SetItem(subject, own), expression);
    }

    private PlanFacts? One(Difference difference, Unknown unknown)
    {
        var inversion = new Inversion(plan, unknown, e => Number(e));
        var step = StepOf(unknown);
        var found =
            from left in inversion.Ways(difference.Left)
            from right in inversion.Ways(difference.Right)
            from root in (left + right.Negate()).Roots()
            from value in Beside(root, step, difference.Side)
            let facts = unknown.Put(plan, Facts, value)
            where facts is not null
            let distance = Distance(difference, facts)
            where distance is not null
            orderby distance, (value - unknown.In(Facts)!.Value).Abs()
            select facts;
        return found.FirstOrDefault();
    }

    // The second input is set to figures that make the first come out: those of the other inputs, round ones, and multiples that make a fraction whole.
    private PlanFacts? Two(Difference difference, Unknown solved, Unknown set)
    {
        var own = set.In(Facts)!.Value;
        var unit = set.IsFindings ? Rational.One : plan.Pack.Inputs[set.Index].Unit.Scale;
        var others = Unknown.In(plan, difference.Left, difference.Right).Where(u => u != set && u.IsFindings == set.IsFindings && IsAlike(u, set)).Select(u => u.In(Facts)).OfType<Rational>();
        var values = others.Concat(new Rational[] { 100, 1000, 10000, 1 }.Select(round => round * unit)).Concat(Enumerable.Range(2, 9).Select(times => own * times));
        return values.Distinct().Where(v => v != own)
            .Select(v => set.Put(plan, Facts, v)).OfType<PlanFacts>()
            .Select(facts => From(facts).One(difference, solved)).OfType<PlanFacts>()
            .FirstOrDefault(IsPrintable);
    }

    private bool IsAlike(Unknown left, Unknown right) =>
        left.IsFindings || plan.Pack.Inputs[left.Index].Unit.Dimension == plan.Pack.Inputs[right.Index].Unit.Dimension;

    private Rational StepOf(Unknown unknown) =>
        unknown.IsFindings ? Rational.One : InputResolution.Of(plan.Pack.Inputs[unknown.Index], unknown.In(Facts)!.Value);

    private static IEnumerable<Rational> Beside(Rational root, Rational step, Side side)
    {
        if (side == Side.At)
        {
            return [root];
        }

        var floor = (root / step).RoundToWhole(RoundingMode.Floor) * step;
        return [floor - step, floor, floor + step, floor + step + step];
    }

    // Null on the wrong side, or where one of the two has no value.
    private Rational? Distance(Difference difference, PlanFacts facts)
    {
        if (Number(difference.Left, facts) is not { } left || Number(difference.Right, facts) is not { } right)
        {
            return null;
        }

        var sign = (left - right).Sign;
        return difference.Side switch
        {
            Side.Below => sign < 0,
            Side.Above => sign > 0,
            _ => sign == 0,
        }
            ? (left - right).Abs() : null;
    }

    private bool IsPrintable(PlanFacts facts) => Facts.Inputs.Zip(facts.Inputs, plan.Pack.Inputs)
        .All(p => p.First.Equals(p.Second) || p.Second.Kind != PlanValueKind.Number || (p.Second.Number / p.Third.Unit.Scale * Rational.PowerOfTen(MostDigits)).IsInteger);

    private readonly record struct Difference(PlanExpression Left, PlanExpression Right, Side Side);
}
