using System.Collections.Immutable;
using PerfRules.Facts;

namespace PerfRules.Criteria;

/// <summary>What a row of targets compares.</summary>
/// <param name="Target">The target.</param>
/// <param name="IsPlain">Whether the target was printed without an operator.</param>
/// <param name="Values">The figures of the value, by what each is of; not empty. The name is empty where the value is itself the figure.</param>
internal sealed record RowFigures(Interval Target, bool IsPlain, ImmutableArray<KeyValuePair<string, Quantity>> Values)
{
    /// <summary>Gets the figure that decides: all must meet the target, so it is the worst of them.</summary>
    internal Quantity Deciding => (Target.Lower, Target.Upper) switch
    {
        (not null, null) => Values.MinBy(v => v.Value.Value).Value,
        (null, not null) => Values.MaxBy(v => v.Value.Value).Value,
        _ => Values.OrderBy(v => Target.Holds(v.Value.Value)).First().Value,
    };
}
