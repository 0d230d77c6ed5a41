using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.Import.Tables;

namespace PerfRules.Import.Drafts;

/// <summary>A leaf as the rows of a table print it.</summary>
internal sealed class IndicatorRow
{
    /// <summary>Gets the sections above, from the first level, as they are printed.</summary>
    internal required ImmutableArray<SourceCell> Path { get; init; }

    /// <summary>Gets the cell that names the leaf; null when none does.</summary>
    internal required SourceCell? Name { get; init; }

    /// <summary>Gets the first cell of the row that holds something.</summary>
    internal required SourceCell First { get; init; }

    /// <summary>Gets the full points; null when they could not be read.</summary>
    internal Rational? Points { get; init; }

    /// <summary>Gets the cells of the criterion, one for each row that it goes over.</summary>
    internal List<SourceCell> Criterion { get; } = [];

    /// <summary>Gets the target, by column.</summary>
    internal ImmutableArray<SourceCell> Targets { get; init; } = [];

    /// <summary>Gets what was reached.</summary>
    internal SourceCell? Actual { get; init; }

    /// <summary>Gets the points that were given.</summary>
    internal SourceCell? Score { get; init; }

    /// <summary>Gets why points were lost.</summary>
    internal SourceCell? Reason { get; init; }

    /// <summary>Gets the explanation, formula and source of data.</summary>
    internal ImmutableArray<SourceCell> Beside { get; init; } = [];

    /// <summary>Gets or sets a value indicating whether cells that may belong to the criterion were left out.</summary>
    internal bool IsBroken { get; set; }

    /// <summary>Gets the text of the criterion.</summary>
    internal string CriterionText => string.Join('\n', Criterion.Select(c => c.Text));
}
