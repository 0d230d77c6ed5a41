using PerfRules.Facts;
using PerfRules.Plans;
using PerfRules.Testing.Coverage;
using PerfRules.Testing.Solving;

namespace PerfRules.Testing.Boundaries;

/// <summary>Says whether the facts of a run stand on a threshold or just beside it.</summary>
internal static class Standing
{
    // As close as tables print: 94.99% stands just below 95%.
    private static readonly Rational Printed = new(1, 100);

    internal static bool At(LeafRun run, Boundary boundary, Side side)
    {
        if (!boundary.Applies(run) || Difference(run, boundary) is not { } difference || difference.Sign != Sign(side))
        {
            return false;
        }

        return side == Side.At || difference.Abs() <= Printed * boundary.Unit.Scale || IsOneStepAway(run, boundary, difference.Sign);
    }

    /// <summary>Returns the sign of value less threshold on a side.</summary>
    internal static int Sign(Side side) => side switch
    {
        Side.Below => -1,
        Side.Above => 1,
        _ => 0,
    };

    private static Rational? Difference(LeafRun run, Boundary boundary) =>
        run.Number(boundary.Value) is { } value && run.Number(boundary.End) is { } end ? value - end : null;

    private static bool IsOneStepAway(LeafRun run, Boundary boundary, int sign)
    {
        foreach (var unknown in Unknown.In(run.Plan, boundary.Value, boundary.End))
        {
            if (unknown.In(run.Facts) is not { } value)
            {
                continue;
            }

            var step = unknown.IsFindings ? Rational.One : InputResolution.Of(run.Plan.Pack.Inputs[unknown.Index], value);
            if (new[] { value - step, value + step }.Select(v => unknown.Put(run.Plan, run.Facts, v)).OfType<PlanFacts>()
                .Select(facts => Difference(run with { Facts = facts, Cohort = run.Cohort.Replace(run.Facts, facts) }, boundary))
                .Any(d => d is { } moved && moved.Sign != sign))
            {
                return true;
            }
        }

        return false;
    }
}
