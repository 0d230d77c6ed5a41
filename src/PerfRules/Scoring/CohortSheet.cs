using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Scoring;

/// <summary>Represents the result for a cohort: the sheet of each subject, the parts, and the whole.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class CohortSheet
{
    internal CohortSheet(RulePack pack, ImmutableArray<ScoreSheet> sheets, ImmutableArray<AggregateScore> parts, AggregateScore aggregate, CohortSheet? asPrinted)
    {
        Pack = pack;
        Sheets = sheets;
        Parts = parts;
        Aggregate = aggregate;
        AsPrinted = asPrinted;
    }

    /// <summary>Gets the pack that scored.</summary>
    public RulePack Pack { get; }

    /// <summary>Gets the sheet of each subject, in the order of the facts.</summary>
    public ImmutableArray<ScoreSheet> Sheets { get; }

    /// <summary>Gets the parts in the pack's order.</summary>
    public ImmutableArray<AggregateScore> Parts { get; }

    /// <summary>Gets the whole.</summary>
    public AggregateScore Aggregate { get; }

    /// <summary>Gets a value indicating whether every subject, every part and the whole have all their scores.</summary>
    public bool IsComplete => Aggregate.IsComplete && Parts.All(p => p.IsComplete) && Sheets.All(s => s.IsComplete);

    /// <summary>Gets the result by the standard as printed, from the same facts; null when the pack applies every criterion as printed.</summary>
    public CohortSheet? AsPrinted { get; }

    /// <summary>Finds a subject's sheet by name.</summary>
    /// <param name="subject">The name.</param>
    /// <returns>The sheet.</returns>
    /// <exception cref="KeyNotFoundException">The cohort has no such subject.</exception>
    public ScoreSheet this[string subject] =>
        Sheets.FirstOrDefault(s => s.Subject == subject) ?? throw new KeyNotFoundException($"The cohort has no subject '{subject}'.");
}

/// <summary>Represents points combined from several subjects or parts.</summary>
/// <param name="Id">The part's id; empty for the whole.</param>
/// <param name="Weight">The part's share of the whole; one for the whole.</param>
/// <param name="Total">The total after rounding; when not complete, the sum of the leaves that have a score.</param>
/// <param name="Grade">The grade of the total; null when not complete or the pack grades nothing. Vetoes of single subjects do not bear on it.</param>
/// <param name="IsComplete">Whether a leaf applies, and every leaf that does has a score for every subject to which it applies.</param>
/// <param name="Sections">The sections of every level; empty where only totals are combined.</param>
/// <param name="Indicators">The leaves in the pack's order; empty where only totals are combined.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record AggregateScore(
    string Id,
    Rational Weight,
    Rational Total,
    string? Grade,
    bool IsComplete,
    ImmutableArray<SectionScore> Sections,
    ImmutableArray<AggregateIndicator> Indicators)
{
    /// <summary>Gets a value indicating whether a leaf applies to a subject, as far as leaves are combined; without one <see cref="Total"/> is 0 and says nothing.</summary>
    public bool Applies => Indicators.IsEmpty || Indicators.Any(i => i.Applies);
}

/// <summary>Represents the combined points of a leaf.</summary>
/// <param name="Indicator">The leaf.</param>
/// <param name="Score">The points after rounding; null when a subject has none, or the leaf applies to none.</param>
/// <param name="Applies">Whether the leaf applies to a subject; where it does not, its points are made up for as the pack says.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record AggregateIndicator(Indicator Indicator, Rational? Score, bool Applies);
