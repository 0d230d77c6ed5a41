using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Criteria;

/// <summary>Items: a list of requirements, each met or not. Three ways to count are in use, and documents mix them up.</summary>
/// <remarks>
/// <c>each</c>: the points of every item met are added (逐项得分). <c>all</c>: the full points when every item is met, else none (符合得满分，否则不得分).
/// <c>minus</c>: the full points less <paramref name="Deduct"/> for every item not met (缺一项扣…分，扣完为止).
/// </remarks>
/// <param name="Mode">How items count.</param>
/// <param name="Items">The items, in the order of the pack; not empty.</param>
/// <param name="Deduct">For <c>minus</c> the points that a missing item costs; zero else.</param>
/// <param name="Location">Where the criterion stands.</param>
internal sealed record ItemsCriterion(ItemsMode Mode, ImmutableArray<CriterionItem> Items, Rational Deduct, SourceLocation Location) : Criterion(Location);

/// <summary>One requirement.</summary>
/// <param name="Id">Its name, unique within the list.</param>
/// <param name="Points">For <c>each</c> the points that it earns; zero else.</param>
/// <param name="Met">When it is met.</param>
/// <param name="Location">Where the item stands.</param>
internal sealed record CriterionItem(string Id, Rational Points, BoundExpression Met, SourceLocation Location);

/// <summary>Names how items count.</summary>
internal enum ItemsMode
{
    /// <summary>Each item earns its own points. Written <c>each</c>.</summary>
    Each,

    /// <summary>All or nothing. Written <c>all</c>.</summary>
    All,

    /// <summary>Full points less a deduction for each item not met. Written <c>minus</c>.</summary>
    Minus,
}
