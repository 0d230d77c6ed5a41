using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Testing;

/// <summary>Represents what came of a golden case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Sheet">The sheet that was compared; null for a cohort, or when the facts do not fit the pack.</param>
/// <param name="Cohort">The sheets that were compared; null for a single subject, or when the facts do not fit the pack.</param>
/// <param name="Failures">What differs, in the order of the case; empty when nothing does.</param>
public sealed record GoldenCaseResult(GoldenCase Case, ScoreSheet? Sheet, CohortSheet? Cohort, ImmutableArray<GoldenCaseFailure> Failures)
{
    /// <summary>Gets a value indicating whether everything is as expected.</summary>
    public bool Passed => Failures.IsEmpty;

    /// <summary>Gets the total of the sheet, or of the whole cohort; null when the facts do not fit the pack, or it gives no points.</summary>
    public Rational? Total => Sheet is { Pack.HasPoints: false } ? null : Sheet?.Total ?? Cohort?.Aggregate.Total;

    /// <summary>Gets the grade of the sheet, or of the whole cohort; null when the facts do not fit the pack or there is no grade.</summary>
    public string? Grade => Sheet is null ? Cohort?.Aggregate.Grade : Sheet.Grade;
}

/// <summary>Represents one difference between a case and the sheet.</summary>
/// <param name="What">What differs: <c>total</c>, <c>grade</c>, or the path of a section, leaf or check.</param>
/// <param name="Expected">What the case expects.</param>
/// <param name="Actual">What the sheet has.</param>
/// <param name="Location">Where the case expects it.</param>
/// <param name="Message">The difference in words; for a leaf with the reason of its score.</param>
public sealed record GoldenCaseFailure(string What, string Expected, string Actual, SourceLocation Location, LocalizedText Message)
{
    /// <summary>Gets the rows of the pack that decided the score of a leaf, in words and with their places; empty where no row did.</summary>
    public ImmutableArray<DecidedRow> Decided { get; init; } = [];

    /// <summary>Gets the leaf whose rule gave what differs; null where no single leaf did, such as for a total.</summary>
    public Indicator? Rule { get; init; }

    /// <summary>Gets where to look in the pack, in words: the leaf with its source, then each row that decided; empty where no leaf is concerned.</summary>
    public ImmutableArray<FailurePlace> Places => Rule is null
        ? []
        : [new FailurePlace(Rule.Location, Rule.Source is { } source ? CaseTexts.RuleOfSource(Rule.Id, source.ToString()) : CaseTexts.RuleOf(Rule.Id)), .. Decided.Select(r => new FailurePlace(r.Location, CaseTexts.RowPlace(r.Text)))];
}

/// <summary>Represents a place in a pack that bears on a difference.</summary>
/// <param name="Location">The place.</param>
/// <param name="Text">What stands there.</param>
public sealed record FailurePlace(SourceLocation Location, LocalizedText Text);
