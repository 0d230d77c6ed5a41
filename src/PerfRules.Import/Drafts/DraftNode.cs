using PerfRules.Facts;
using PerfRules.Import.Tables;

namespace PerfRules.Import.Drafts;

/// <summary>A section or leaf of the tree to be written.</summary>
internal sealed class DraftNode(string printed)
{
    /// <summary>Gets the name as it is printed, without the points behind it.</summary>
    internal string Printed { get; } = printed;

    /// <summary>Gets or sets the id; unique in the pack.</summary>
    internal string Id { get; set; } = string.Empty;

    /// <summary>Gets the points that stand behind the printed name, with their cell; null when none do.</summary>
    internal (Rational Points, SourceCell Cell)? Told { get; init; }

    internal List<DraftNode> Children { get; } = [];

    /// <summary>Gets the row of a leaf; null for a section.</summary>
    internal IndicatorRow? Row { get; init; }

    internal Rational? Sum => Row is not null ? Row.Points : Children.Aggregate((Rational?)Rational.Zero, (sum, c) => sum + c.Sum);

    internal IEnumerable<DraftNode> Leaves => Row is not null ? [this] : Children.SelectMany(c => c.Leaves);
}
