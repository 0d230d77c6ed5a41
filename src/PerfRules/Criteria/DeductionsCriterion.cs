using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Facts;

namespace PerfRules.Criteria;

/// <summary>Deductions: from the full points, each counter takes its findings times its points, at most its cap.</summary>
/// <remarks>
/// A waived finding costs nothing. Without any statement about findings the leaf is missing: not having looked is not having found nothing.
/// </remarks>
/// <param name="Counters">The counters, in the order of the pack; not empty.</param>
/// <param name="Location">Where the criterion stands.</param>
internal sealed record DeductionsCriterion(ImmutableArray<DeductionCounter> Counters, SourceLocation Location) : Criterion(Location);

/// <summary>What findings of one kind cost: n × Deduct, at most Cap, where n counts as <paramref name="Per"/> says.</summary>
/// <param name="Finding">The kind of finding.</param>
/// <param name="Deduct">The points that each costs; greater than zero.</param>
/// <param name="Per">What is counted.</param>
/// <param name="Cap">The most points that the kind costs, or null.</param>
/// <param name="Location">Where the counter stands.</param>
internal sealed record DeductionCounter(string Finding, Rational Deduct, DeductionPer Per, Rational? Cap, SourceLocation Location);

/// <summary>Names what a counter counts.</summary>
internal enum DeductionPer
{
    /// <summary>Every occurrence: the sum of the findings' counts (每发现一例). Written <c>item</c>.</summary>
    Item,

    /// <summary>Every distinct key, however often it occurs (每一单位, 每一类). A finding without key counts as one of its own. Written <c>key</c>.</summary>
    Key,

    /// <summary>Once if there is any (有则扣). Written <c>any</c>.</summary>
    Any,
}
