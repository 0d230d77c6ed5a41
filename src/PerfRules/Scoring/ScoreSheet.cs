using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Scoring;

/// <summary>Represents the result for one subject (打分表): every leaf with its score and reason, sections, total and grade.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class ScoreSheet
{
    internal ScoreSheet(RulePack pack, string subject, Rational total, bool isComplete)
    {
        Pack = pack;
        Subject = subject;
        Total = total;
        IsComplete = isComplete;
    }

    /// <summary>Gets the pack that scored.</summary>
    public RulePack Pack { get; }

    /// <summary>Gets who was scored; may be empty.</summary>
    public string Subject { get; }

    /// <summary>Gets the total after rounding; when the sheet is not complete, the sum of the leaves that have a score.</summary>
    public Rational Total { get; }

    /// <summary>Gets the full points of the pack.</summary>
    public Rational FullPoints => Pack.FullPoints;

    /// <summary>Gets a value indicating whether every leaf that applies has a score.</summary>
    public bool IsComplete { get; }

    /// <summary>Gets the grade; null when the sheet is not complete, the pack grades nothing, or no grade covers the total.</summary>
    public string? Grade { get; internal init; }

    /// <summary>Gets the sections of every level, in the pack's order, each before what it contains.</summary>
    public ImmutableArray<SectionScore> Sections { get; internal init; } = [];

    /// <summary>Gets the leaves in the pack's order.</summary>
    public ImmutableArray<IndicatorResult> Indicators { get; internal init; } = [];

    /// <summary>Gets the checks in the pack's order.</summary>
    public ImmutableArray<CheckResult> Checks { get; internal init; } = [];

    /// <summary>Gets the vetoes that hold, in the pack's order; empty when none does.</summary>
    public ImmutableArray<VetoDefinition> Vetoes { get; internal init; } = [];

    /// <summary>Gets the findings that cost points on more than one leaf; empty when none does.</summary>
    public ImmutableArray<SharedFinding> SharedFindings { get; internal init; } = [];

    /// <summary>Gets the sheet by the standard as printed, from the same facts; null when the pack applies every criterion as printed.</summary>
    public ScoreSheet? AsPrinted { get; private init; }

    /// <summary>Finds a leaf by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The leaf's result.</returns>
    /// <exception cref="KeyNotFoundException">The pack has no such leaf.</exception>
    public IndicatorResult this[string id] =>
        Indicators.FirstOrDefault(i => i.Indicator.Id == id) ?? throw new KeyNotFoundException($"The pack {Pack.Id} has no leaf '{id}'.");

    internal ScoreSheet Beside(ScoreSheet asPrinted) => new(Pack, Subject, Total, IsComplete)
    {
        Grade = Grade,
        Sections = Sections,
        Indicators = Indicators,
        Checks = Checks,
        Vetoes = Vetoes,
        SharedFindings = SharedFindings,
        AsPrinted = asPrinted,
    };
}

/// <summary>Represents the score of a section.</summary>
/// <param name="Section">The section.</param>
/// <param name="Score">The points after rounding; when a leaf below has no score, the sum of those that have.</param>
/// <param name="IsComplete">Whether every leaf below that applies has a score.</param>
public sealed record SectionScore(Indicator Section, Rational Score, bool IsComplete);

/// <summary>Represents a finding that costs points on more than one leaf.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Leaves">The ids of the leaves, in the pack's order; at least two.</param>
public sealed record SharedFinding(Finding Finding, ImmutableArray<string> Leaves);
