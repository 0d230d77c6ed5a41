using System.Collections.Immutable;
using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Packs;

/// <summary>Represents a node of the indicator tree (指标): a section with children, or a leaf with a criterion.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class Indicator
{
    internal Indicator(string id, Rational full, ImmutableArray<string> path, SourceLocation location)
    {
        Id = id;
        FullPoints = full;
        Path = path;
        Location = location;
    }

    /// <summary>Copies an indicator, so that an initializer can change it.</summary>
    internal Indicator(Indicator original, Rational? full = null)
        : this(original.Id, full ?? original.FullPoints, original.Path, original.Location)
    {
        Name = original.Name;
        Children = original.Children;
        Origin = original.Origin;
        Source = original.Source;
        Assumptions = original.Assumptions;
        Wording = original.Wording;
        WordingLocation = original.WordingLocation;
        Target = original.Target;
        Note = original.Note;
        Weight = original.Weight;
        PrintedNote = original.PrintedNote;
        Layers = original.Layers;
        Row = original.Row;
        Figures = original.Figures;
        Criterion = original.Criterion;
        PrintedCriterion = original.PrintedCriterion;
        Bonus = original.Bonus;
        Direction = original.Direction;
        Floor = original.Floor;
        Gate = original.Gate;
        Exempt = original.Exempt;
        NotApplicable = original.NotApplicable;
        Undefined = original.Undefined;
    }

    /// <summary>Gets the id; unique in the pack.</summary>
    public string Id { get; }

    /// <summary>Gets the name to show; the id when the pack gives none.</summary>
    public string Name { get => field ?? Id; internal init; }

    /// <summary>Gets the full points (分值); greater than zero.</summary>
    public Rational FullPoints { get; }

    /// <summary>Gets the ids of the sections above, from the top; empty for a node at the top.</summary>
    public ImmutableArray<string> Path { get; }

    /// <summary>Gets the children in the pack's order; empty for a leaf.</summary>
    public ImmutableArray<Indicator> Children { get; internal init; } = [];

    /// <summary>Gets a value indicating whether the node is a section.</summary>
    public bool IsSection => Criterion is null;

    /// <summary>Gets what the criterion rests on; meaningless for a section.</summary>
    public Origin Origin { get; internal init; }

    /// <summary>Gets where the rule is printed; null for a section, or when the pack cites nothing.</summary>
    public SourceReference? Source { get; internal init; }

    /// <summary>Gets what was assumed where the document is silent, by topic in the pack's order; may be empty.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Assumptions { get; internal init; } = [];

    /// <summary>Gets the criterion in the words of the document (评分标准), as it is printed; null for a section, or when the pack does not quote it.</summary>
    /// <remarks>Lint compares what the words say with the criterion: with the printed one where there are two. See <see cref="Phrases.PhraseBook"/>.</remarks>
    public string? Wording { get; internal init; }

    /// <summary>Gets the target as the document prints it beside the criterion (指标值, 标准值), such as <c>≥1.1%</c>; null when the pack does not quote it.</summary>
    /// <remarks>It is what 标准值 means in <see cref="Wording"/>, and counts for nothing when points are given.</remarks>
    public string? Target { get; internal init; }

    /// <summary>Gets a remark for readers; null when there is none.</summary>
    public string? Note { get; internal init; }

    /// <summary>Gets where it is declared.</summary>
    public SourceLocation Location { get; }

    /// <summary>Gets the share of the parent's points, where a pack multiplies weights down its tree; one elsewhere.</summary>
    public Rational Weight { get; internal init; } = Rational.One;

    /// <summary>Gets why the criterion as printed differs from the one applied; null when there is only one.</summary>
    public string? PrintedNote { get; internal init; }

    /// <summary>Gets which pack set which key (<c>points</c>, <c>criterion</c> …) over the pack that the indicator was first written in, dropped one (<c>drop gate</c>) or added the
    /// indicator (<c>add</c>); empty when none did.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Layers { get; internal init; } = [];

    /// <summary>Gets the row of targets that the leaf came from; null for a section and for a leaf that the pack itself names.</summary>
    public TargetRow? Row { get; internal init; }

    internal SourceLocation WordingLocation { get; init; } = SourceLocation.None;

    internal RowFigures? Figures { get; init; }

    internal Criterion? Criterion { get; init; }

    internal Criterion? PrintedCriterion { get; init; }

    internal CriterionPart? Bonus { get; init; }

    internal Direction? Direction { get; init; }

    internal Rational? Floor { get; init; }

    internal Expressions.BoundExpression? Gate { get; init; }

    internal Exemption? Exempt { get; init; }

    internal NotApplicable? NotApplicable { get; init; }

    internal UndefinedPolicy Undefined { get; init; }

    /// <summary>Puts the criterion into words, one line for each piece, row, counter or part.</summary>
    /// <returns>The lines in the pack's order; those that belong to a part begin with blanks. Empty for a section.</returns>
    public ImmutableArray<LocalizedText> Describe() => Criterion is null ? [] : [.. CriterionDescriber.Describe(Criterion, FullPoints)];

    /// <summary>Puts the criterion as printed into words, where it differs from the one applied.</summary>
    /// <returns>The lines, as <see cref="Describe"/> writes them; empty for a section and where there is only one criterion.</returns>
    public ImmutableArray<LocalizedText> DescribePrinted() =>
        PrintedCriterion is null ? [] : [.. CriterionDescriber.Describe(PrintedCriterion, FullPoints)];

    /// <summary>Puts into words what stands around the criterion: when it does not apply and what then counts, exemption, bonus, gate, and
    /// what a division by zero gives.</summary>
    /// <returns>The lines; those that belong to the bonus begin with blanks. Empty when the criterion says it all.</returns>
    public ImmutableArray<LocalizedText> DescribeSpecialCases() => [.. IndicatorDescriber.SpecialCases(this)];
}
