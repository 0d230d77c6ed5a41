using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Analysis.Audit;

/// <summary>Represents what came of auditing one published report.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class AuditReport
{
    internal AuditReport(PublishedReport published, ScoreSheet? sheet, CohortSheet? cohort, ImmutableArray<AuditItem> items)
    {
        Published = published;
        Sheet = sheet;
        Cohort = cohort;
        Items = items;
        var listed = published.Known.Select(k => (k.On, k.Class)).ToHashSet();
        var found = Findings.Select(f => (f.Id, f.Class)).ToHashSet();
        Unlisted = [.. Findings.Where(f => !listed.Contains((f.Id, f.Class)))];
        Gone = [.. published.Known.Where(k => !found.Contains((k.On, k.Class)))];
    }

    /// <summary>Gets what the report printed.</summary>
    public PublishedReport Published { get; }

    /// <summary>Gets the computed sheet; null for a cohort.</summary>
    public ScoreSheet? Sheet { get; }

    /// <summary>Gets the computed sheets of a cohort; null for a single subject.</summary>
    public CohortSheet? Cohort { get; }

    /// <summary>Gets everything that was looked at, in the order scores, targets, standing checks, claims.</summary>
    public ImmutableArray<AuditItem> Items { get; }

    /// <summary>Gets what differs, the weightiest first: what changes the total before what does not, then by class.</summary>
    public IEnumerable<AuditItem> Findings => Items.Where(i => i.IsFinding)
        .OrderByDescending(i => i.TotalWouldBe is { } total ? (total - (PrintedTotal ?? Total)).Abs() : Rational.Zero)
        .ThenBy(i => Array.IndexOf(AuditItem.ByWeight, i.Class));

    /// <summary>Gets the differences that the case does not list; empty when it lists them all.</summary>
    public ImmutableArray<AuditItem> Unlisted { get; }

    /// <summary>Gets the differences that the case lists and that are not there; empty when all are.</summary>
    public ImmutableArray<KnownDifference> Gone { get; }

    /// <summary>Gets a value indicating whether the case lists exactly the differences that exist.</summary>
    public bool IsAsListed => Unlisted.IsEmpty && Gone.IsEmpty;

    /// <summary>Gets the computed total, of the whole where several subjects are combined.</summary>
    public Rational Total => Sheet?.Total ?? Cohort!.Aggregate.Total;

    /// <summary>Gets the total that the report prints; null when the case does not say.</summary>
    public Rational? PrintedTotal => Published.Scores.Total is { } text && Quantity.TryParse(text.Value, out var total) ? total.Value : null;

    /// <summary>Gets the total by the standard as printed; null when the pack applies every criterion as printed.</summary>
    public Rational? TotalAsPrinted => Sheet is null ? Cohort!.AsPrinted?.Aggregate.Total : Sheet.AsPrinted?.Total;

    /// <summary>Gets how many leaves were scored by a rule, over all subjects.</summary>
    public int ByRule => Count(IndicatorStatus.Scored);

    /// <summary>Gets how many leaves have an assessor's points, over all subjects.</summary>
    public int Awarded => Count(IndicatorStatus.Awarded);

    /// <summary>Gets how many leaves cannot be computed from the facts, over all subjects.</summary>
    public int NotComputable => Count(IndicatorStatus.Missing) + Count(IndicatorStatus.Undefined);

    /// <summary>Returns the reason that the case gives for a difference.</summary>
    /// <param name="item">The difference.</param>
    /// <returns>The reason, or null when the case does not list it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public string? ReasonOf(AuditItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Published.Known.FirstOrDefault(k => k.On == item.Id && k.Class == item.Class)?.Reason;
    }

    private int Count(IndicatorStatus status) =>
        (Sheet is null ? Cohort!.Sheets : [Sheet]).Sum(s => s.Indicators.Count(i => i.Status == status));
}

/// <summary>Represents one printed figure or statement held against what was computed.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record AuditItem
{
    /// <summary>The classes that are findings, the weightiest first.</summary>
    internal static readonly AuditClass[] ByWeight =
    [
        AuditClass.RuleNotFollowed,
        AuditClass.StandardsDiffer,
        AuditClass.DoubleDeduction,
        AuditClass.FactsDisagree,
        AuditClass.TargetNotAssessed,
        AuditClass.EvidenceMissing,
        AuditClass.ScopeDiffers,
        AuditClass.NotComputable,
        AuditClass.Mislabelled,
        AuditClass.Rounding,
    ];

    /// <summary>Gets what it is about: a claim's name, or <c>得分·ID</c>, <c>目标·…</c> and the like.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the class.</summary>
    public required AuditClass Class { get; init; }

    /// <summary>Gets where the report prints it; empty when the case does not say.</summary>
    public string Place { get; init; } = string.Empty;

    /// <summary>Gets what the report prints; empty where it prints nothing.</summary>
    public string Printed { get; init; } = string.Empty;

    /// <summary>Gets what was computed, exact when it ends within six places, else marked <c>≈</c>; empty where nothing can be.</summary>
    public string Computed { get; init; } = string.Empty;

    /// <summary>Gets what is so, in one sentence.</summary>
    public required LocalizedText Message { get; init; }

    /// <summary>Gets the total that there would be if the figure were put right; null when the total stays as it is.</summary>
    public Rational? TotalWouldBe { get; init; }

    /// <summary>Gets a value indicating whether a reader noted it and nothing was computed.</summary>
    public bool IsRemark { get; init; }

    /// <summary>Gets where the case says it.</summary>
    public SourceLocation Location { get; init; } = SourceLocation.None;

    /// <summary>Gets a value indicating whether it is a difference.</summary>
    public bool IsFinding => Class is not (AuditClass.Reproduced or AuditClass.Awarded);
}
