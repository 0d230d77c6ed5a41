using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Scoring;

/// <summary>Represents the result for one subject (打分表): every leaf with its score and reason, sections, total and grade.</summary>
/// <threadsafety>Immutable; safe to share between threads. What a sheet gives beside total and grade is worked out when it is first asked for.</threadsafety>
public sealed class ScoreSheet
{
    private readonly SheetSource _source;
    private ImmutableArray<SectionScore> _sections;
    private ImmutableArray<IndicatorResult> _indicators;
    private ImmutableArray<CheckResult> _checks;
    private ImmutableArray<OpenVeto> _openVetoes;
    private ImmutableArray<SharedFinding> _sharedFindings;
    private ScoreSheet? _asPrinted;

    internal ScoreSheet(string subject, RowScore score, SheetSource source)
    {
        _source = source;
        Subject = subject;
        Total = score.Total;
        IsComplete = score.IsComplete;
        Applies = score.Applies;
        Grade = score.Grade;
    }

    /// <summary>Gets the pack that scored.</summary>
    public RulePack Pack => _source.Plan.Pack;

    /// <summary>Gets who was scored; may be empty.</summary>
    public string Subject { get; }

    /// <summary>Gets the total after rounding; when the sheet is not complete, the sum of the leaves that have a score, and 0 when no leaf applies or the pack gives no points.</summary>
    public Rational Total { get; }

    /// <summary>Gets the full points of the pack.</summary>
    public Rational FullPoints => Pack.FullPoints;

    /// <summary>Gets a value indicating whether a leaf applies and every leaf that does has a score; for a pack without points, whether no value is missing.</summary>
    public bool IsComplete { get; }

    /// <summary>Gets a value indicating whether a leaf applies to the subject; without one there is no total, and <see cref="Total"/> is 0.</summary>
    public bool Applies { get; }

    /// <summary>Gets how many rows of targets are met, not met, judged, not comparable and missing; null for a pack that takes no rows.</summary>
    public TargetCounts? Targets => Pack.TargetRows is null ? null : TargetCounts.Of(Indicators);

    /// <summary>Gets the grade; null when the sheet is not complete, a veto is open, the pack grades nothing, or no grade covers the total.</summary>
    public string? Grade { get; }

    /// <summary>Gets why the total is not complete or the grade is open; null when the sheet is complete and graded, or the pack grades nothing.</summary>
    public LocalizedText? OpenReason => OpenReasons.Of(this);

    /// <summary>Gets the sections of every level, in the pack's order, each before what it contains.</summary>
    public ImmutableArray<SectionScore> Sections => _sections.IsDefault ? _sections = _source.RollUp().Sections : _sections;

    /// <summary>Gets the leaves in the pack's order.</summary>
    public ImmutableArray<IndicatorResult> Indicators => _indicators.IsDefault ? _indicators = _source.Indicators() : _indicators;

    /// <summary>Gets the checks in the pack's order.</summary>
    public ImmutableArray<CheckResult> Checks => _checks.IsDefault ? _checks = _source.Checks() : _checks;

    /// <summary>Gets the vetoes that hold, in the pack's order; empty when none does.</summary>
    public ImmutableArray<VetoDefinition> Vetoes => _source.Vetoes;

    /// <summary>Gets the vetoes of which it cannot be said whether they hold, in the pack's order; empty when all could be decided.</summary>
    public ImmutableArray<OpenVeto> OpenVetoes => _openVetoes.IsDefault ? _openVetoes = _source.OpenVetoes() : _openVetoes;

    /// <summary>Gets the findings that cost points on more than one leaf; empty when none does.</summary>
    public ImmutableArray<SharedFinding> SharedFindings => _sharedFindings.IsDefault ? _sharedFindings = _source.SharedFindings() : _sharedFindings;

    /// <summary>Gets what rules of the embedder did to scores, grade and facts, in the order in which the sheet shows it; empty without such rules.</summary>
    public ImmutableArray<Intervention> Interventions => _source.Interventions;

    /// <summary>Gets the sheet by the standard as printed, from the same facts; null when the pack applies every criterion as printed.</summary>
    public ScoreSheet? AsPrinted => _asPrinted ??= _source.Printed?.WriteAlone(Subject, _source.Facts, null);

    /// <summary>Finds a leaf by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The leaf's result.</returns>
    /// <exception cref="KeyNotFoundException">The pack has no such leaf.</exception>
    public IndicatorResult this[string id] =>
        Indicators.FirstOrDefault(i => i.Indicator.Id == id) ?? throw new KeyNotFoundException($"The pack {Pack.Id} has no leaf '{id}'.");

    internal ScoreSheet Beside(ScoreSheet asPrinted) =>
        new(Subject, new RowScore(Total, IsComplete, Grade) { Applies = Applies }, _source) { _asPrinted = asPrinted };
}

/// <summary>Represents the score of a section.</summary>
/// <param name="Section">The section.</param>
/// <param name="Score">The points after rounding; when a leaf below has no score, the sum of those that have.</param>
/// <param name="IsComplete">Whether every leaf below that applies has a score.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record SectionScore(Indicator Section, Rational Score, bool IsComplete);

/// <summary>Represents a veto of which it cannot be said whether it holds; the grade stays open.</summary>
/// <param name="Veto">The veto.</param>
/// <param name="MissingInputs">The names of the inputs that it mentions and the facts do not give, in the pack's order; may be empty.</param>
/// <param name="FindingsMissing">Whether it counts findings and the facts say nothing about findings.</param>
/// <param name="Reason">Why it cannot be said, in one sentence.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record OpenVeto(VetoDefinition Veto, ImmutableArray<string> MissingInputs, bool FindingsMissing, LocalizedText Reason);

/// <summary>Represents a finding that costs points on more than one leaf: a rule or a bonus there counts it, and the counter costs something
/// before floor and gate.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Leaves">The ids of the leaves, in the pack's order; at least two.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record SharedFinding(Finding Finding, ImmutableArray<string> Leaves);
