using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Criteria;

/// <summary>Table: rows of conditions over several measures. With <c>first</c> the first row that holds decides; with <c>one</c> exactly one row must hold.</summary>
/// <remarks>
/// When no row holds, or with <c>one</c> more than one does, the leaf is undefined. With <c>one</c> an otherwise row holds when no other
/// row does, wherever it stands. A condition that is undefined and has to be looked at leaves the leaf undefined.
/// </remarks>
/// <param name="Hit">Which row decides.</param>
/// <param name="Rows">The rows, in the order of the pack; not empty.</param>
/// <param name="Shown">The value to show beside the score, or null.</param>
/// <param name="Location">Where the criterion stands.</param>
internal sealed record TableCriterion(TableHit Hit, ImmutableArray<TableRow> Rows, BoundExpression? Shown, SourceLocation Location) : Criterion(Location);

/// <summary>One row of a table.</summary>
/// <param name="Condition">When the row holds; null holds always (否则).</param>
/// <param name="Points">The points that it gives.</param>
/// <param name="Location">Where the row stands.</param>
internal sealed record TableRow(BoundExpression? Condition, Rational Points, SourceLocation Location);

/// <summary>Names which row of a table decides.</summary>
internal enum TableHit
{
    /// <summary>The first that holds.</summary>
    First,

    /// <summary>The only one that holds.</summary>
    One,
}
