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
internal sealed record TableCriterion(TableHit Hit, ImmutableArray<TableRow> Rows, BoundExpression? Shown, SourceLocation Location) : Criterion(Location)
{
    /// <summary>Returns the points of the row that decides; null when none does, or several do where only one may.</summary>
    /// <param name="holds">Which rows hold, an otherwise row always.</param>
    internal Rational? PointsWhere(ReadOnlySpan<bool> holds)
    {
        int? otherwise = null;
        int? hit = null;
        for (var i = 0; i < holds.Length; i++)
        {
            if (!holds[i])
            {
                continue;
            }

            if (Hit == TableHit.First)
            {
                return Rows[i].Points;
            }

            if (Rows[i].Condition is null)
            {
                otherwise = otherwise is null ? i : -1;
            }
            else
            {
                hit = hit is null ? i : -1;
            }
        }

        return (hit ?? otherwise) is >= 0 and var row ? Rows[row].Points : null;
    }
}

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
