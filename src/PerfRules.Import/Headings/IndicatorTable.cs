using System.Collections.Immutable;
using PerfRules.Import.Tables;

namespace PerfRules.Import.Headings;

/// <summary>A stretch of a table whose headings are those of an indicator table.</summary>
/// <param name="Source">The table that it stands in.</param>
/// <param name="HeaderRow">The index of the first row of headings.</param>
/// <param name="FirstRow">The index of the first row behind the headings.</param>
/// <param name="EndRow">The index behind the last row.</param>
/// <param name="FirstColumn">The index of its first column.</param>
/// <param name="EndColumn">The index behind its last column.</param>
/// <param name="Columns">The columns that are known, from left to right.</param>
/// <param name="Unknown">The headings that are not known.</param>
internal sealed record IndicatorTable(
    SourceTable Source, int HeaderRow, int FirstRow, int EndRow, int FirstColumn, int EndColumn, ImmutableArray<ColumnHeading> Columns, ImmutableArray<SourceCell> Unknown)
{
    /// <summary>Gets the columns of a kind, from left to right.</summary>
    internal IEnumerable<ColumnHeading> Of(ColumnKind kind) => Columns.Where(c => c.Kind == kind);

    /// <summary>Returns the different cells of a row, from left to right.</summary>
    internal IEnumerable<SourceCell> Row(int row) => Source.Row(row).Where(c => c.Column < EndColumn && c.Column + c.ColumnSpan > FirstColumn);

    internal bool Has(ColumnKind kind) => Columns.Any(c => c.Kind == kind);

    /// <summary>Returns whether two stretches have the same headings in the same columns, as a table has that goes on on the next page.</summary>
    internal bool HasHeadingsOf(IndicatorTable other) =>
        Columns.Select(c => (c.Column, c.Kind, c.Level)).SequenceEqual(other.Columns.Select(c => (c.Column, c.Kind, c.Level)));
}

/// <summary>A column and what it holds.</summary>
/// <param name="Column">The index of the column in the table.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Level">The level from 1 of an indicator column, else 0.</param>
/// <param name="Heading">The cell of the heading.</param>
internal sealed record ColumnHeading(int Column, ColumnKind Kind, int Level, SourceCell Heading);
