using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Criteria;

/// <summary>Deductions: from the full points, each counter takes what its findings or lapses cost, at most its cap.</summary>
/// <remarks>
/// A waived finding costs nothing. Without any statement about findings the leaf is missing: not having looked is not having found nothing.
/// A number of the facts that is less than zero leaves the leaf undefined: it would give points back.
/// </remarks>
/// <param name="Counters">The counters, in the order of the pack; not empty.</param>
/// <param name="Location">Where the criterion stands.</param>
internal sealed record DeductionsCriterion(ImmutableArray<DeductionCounter> Counters, SourceLocation Location) : Criterion(Location);

/// <summary>What some findings cost together.</summary>
/// <remarks>
/// The first, second … occurrence costs the first, second … of <paramref name="Costs"/>; the last cost goes on for all further ones, so a single
/// cost is a flat rate and several are escalating (首次扣0.5分，再次扣1分). An aggravated finding (its amount in
/// <paramref name="AggravatedBy"/>) costs <paramref name="AggravatedCost"/> instead, whatever its place in the order.
/// </remarks>
/// <param name="Findings">The kinds of finding that count, in the order of the pack; empty when <paramref name="Count"/> counts.</param>
/// <param name="Count">A number that the facts give instead of findings (未完成品种数); null when findings count.</param>
/// <param name="Costs">The cost of each occurrence in turn; not empty, each greater than zero.</param>
/// <param name="Per">What is counted.</param>
/// <param name="Cap">The most points that the counter takes, or null.</param>
/// <param name="AggravatedBy">The amounts that aggravate a finding, or null.</param>
/// <param name="AggravatedCost">What an aggravated finding costs.</param>
/// <param name="Location">Where the counter stands.</param>
internal sealed record DeductionCounter(
    ImmutableArray<string> Findings,
    BoundExpression? Count,
    ImmutableArray<Rational> Costs,
    DeductionPer Per,
    Rational? Cap,
    Interval? AggravatedBy,
    Rational AggravatedCost,
    SourceLocation Location);

/// <summary>Names what a counter counts.</summary>
internal enum DeductionPer
{
    /// <summary>Every occurrence: the sum of the findings' counts (每发现一例). Written <c>item</c>.</summary>
    Item,

    /// <summary>Every distinct key, however often it occurs (每一单位). A finding without key counts as one of its own. Written <c>key</c>.</summary>
    Key,

    /// <summary>Every kind of which there is any (每发现一类). Written <c>kind</c>.</summary>
    Kind,

    /// <summary>Once if there is any (有则扣). Written <c>any</c>.</summary>
    Any,
}
