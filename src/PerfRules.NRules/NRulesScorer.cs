using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.NRules.Sessions;
using PerfRules.NRules.Texts;
using PerfRules.Packs;
using PerfRules.Scoring;

namespace PerfRules.NRules;

/// <summary>Scores fact sheets with one pack on NRules, together with rules of the embedder. Make one and keep it: making it compiles the rules.</summary>
/// <remarks>
/// Without rules of the embedder its sheets are those of <see cref="RuleScorer"/>, which is much faster; use that one when no rule of your own joins in.
/// The rules of the pack come from the same plan, and the core works out criteria, rounding and roll-up for them.
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads. Each call has sessions of its own.</threadsafety>
public sealed class NRulesScorer
{
    private readonly NRulesOptions _options;
    private readonly IServiceProvider? _services;
    private readonly ScorerParts? _parts;

    /// <summary>Initializes a new instance.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="options">The embedder's rules and limits; null for none.</param>
    /// <param name="services">Makes the embedder's rules and gives them and their actions what they ask for, each session from a scope of its own;
    /// null when none needs anything. An <c>ILoggerFactory</c> in it is told what rules do.</param>
    /// <param name="cancellationToken">Cancels the compilation of the rules.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pack"/> is null.</exception>
    /// <exception cref="PerfRulesException">A rule cannot be made or compiled; the diagnostic names it and the cause.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public NRulesScorer(RulePack pack, NRulesOptions? options = null, IServiceProvider? services = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pack);
        Pack = pack;
        _options = options ?? new NRulesOptions();
        _services = services;

        // Rows of targets become leaves, and these rules, only when the facts are there.
        _parts = pack.TargetRows is null ? new ScorerParts(pack, _options, services, cancellationToken) : null;
    }

    /// <summary>Gets the pack.</summary>
    public RulePack Pack { get; }

    /// <inheritdoc cref="Score(FactSheet, CancellationToken)"/>
    public ScoreSheet Score(FactSheet facts) => Score(facts, CancellationToken.None);

    /// <summary>Scores the facts of one subject.</summary>
    /// <param name="facts">The facts. What is missing leaves its leaves without a score; see <see cref="ScoreSheet.IsComplete"/>.</param>
    /// <param name="cancellationToken">Cancels the scoring between two rules.</param>
    /// <returns>The sheet; <see cref="ScoreSheet.Interventions"/> says what rules of the embedder did.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    /// <exception cref="PerfRulesException">Facts do not fit (as for <see cref="RuleScorer.Score(FactSheet)"/>), or a rule failed, loops or derived something that
    /// does not fit; the diagnostics name rule and cause.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public ScoreSheet Score(FactSheet facts, CancellationToken cancellationToken)
    {
        using var session = Open(facts, cancellationToken);
        return session.Score(cancellationToken);
    }

    /// <inheritdoc cref="Score(FactCohort, CohortSessions, CancellationToken)"/>
    public CohortSheet Score(FactCohort cohort, CohortSessions sessions) => Score(cohort, sessions, CancellationToken.None);

    /// <summary>Scores subjects together and combines them as the pack says.</summary>
    /// <param name="cohort">The facts of the subjects.</param>
    /// <param name="sessions">Whether the subjects share a session.</param>
    /// <param name="cancellationToken">Cancels the scoring between two rules.</param>
    /// <returns>The sheet of each subject, of each part, and of the whole.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cohort"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sessions"/> is no known value.</exception>
    /// <exception cref="PerfRulesException">Facts do not fit (as for <see cref="RuleScorer.Score(FactCohort)"/>), the pack compares subjects and each was to have
    /// a session of its own, or a rule failed, loops or derived something that does not fit.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public CohortSheet Score(FactCohort cohort, CohortSessions sessions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        switch (sessions)
        {
            case CohortSessions.One:
                using (var session = Open(cohort, cancellationToken))
                {
                    return session.Score(cancellationToken);
                }

            case CohortSessions.PerSubject:
                return ScoreOneByOne(cohort, cancellationToken);
            default:
                throw new ArgumentOutOfRangeException(nameof(sessions), sessions, null);
        }
    }

    /// <inheritdoc cref="Open(FactSheet, CancellationToken)"/>
    public ScoringSession Open(FactSheet facts) => Open(facts, CancellationToken.None);

    /// <summary>Opens a session that stays: facts are changed in it, and only what depends on them is scored again.</summary>
    /// <param name="facts">The facts of the one subject.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <returns>The session; dispose it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    /// <exception cref="PerfRulesException">Facts do not fit.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public ScoringSession Open(FactSheet facts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new ScoringSession(this, facts, cancellationToken);
    }

    /// <inheritdoc cref="Open(FactCohort, CancellationToken)"/>
    public CohortScoringSession Open(FactCohort cohort) => Open(cohort, CancellationToken.None);

    /// <summary>Opens a session for a cohort that stays: facts are changed in it, and only what depends on them is scored again.</summary>
    /// <param name="cohort">The facts of the subjects.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <returns>The session; dispose it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cohort"/> is null.</exception>
    /// <exception cref="PerfRulesException">Facts do not fit.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public CohortScoringSession Open(FactCohort cohort, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        return new CohortScoringSession(Parts(cancellationToken), cohort, cancellationToken);
    }

    /// <summary>Returns the rules for one sheet, and the sheet as these rules take it: rows of targets as leaves.</summary>
    internal (ScorerParts Parts, FactSheet Facts) For(FactSheet facts, CancellationToken cancellationToken)
    {
        if (_parts is not null)
        {
            return (_parts, facts);
        }

        var diagnostics = new DiagnosticBag();
        return TargetRowExpansion.Expand(Pack, facts, diagnostics) is var (pack, own)
            ? (new ScorerParts(pack, _options, _services, cancellationToken), own)
            : throw new PerfRulesException(diagnostics.ToSorted());
    }

    // A pack whose leaves come with the facts combines no subjects, and binding says so.
    private ScorerParts Parts(CancellationToken cancellationToken) => _parts ?? new ScorerParts(Pack, _options, _services, cancellationToken);

    private CohortSheet ScoreOneByOne(FactCohort cohort, CancellationToken cancellationToken)
    {
        var parts = Parts(cancellationToken);
        var diagnostics = new DiagnosticBag();
        if (parts.Core.NeedsCohort)
        {
            diagnostics.Error("PR0906", SourceLocation.None, SessionTexts.NeedsOneSession(Pack.Id), SessionTexts.NeedsOneSessionHint());
        }

        var bound = parts.Core.Bind(cohort, diagnostics);
        if (diagnostics.HasErrors)
        {
            throw new PerfRulesException(diagnostics.ToSorted());
        }

        var applied = new List<WrittenSheets>();
        var printed = new List<WrittenSheets>();
        for (var i = 0; i < bound.Length; i++)
        {
            using var session = new LiveScoring(parts);
            session.Bind([cohort.Subjects[i].Subject], [bound[i]]);
            var written = session.Run(cancellationToken);
            applied.Add(written.Applied);
            printed.AddRange(written.Printed is null ? [] : [written.Printed]);
        }

        return Combine(Pack, Join(applied), printed.Count == 0 ? null : Join(printed));
    }

    /// <summary>Combines sheets by the core, as the pack says.</summary>
    internal static CohortSheet Combine(RulePack pack, WrittenSheets applied, WrittenSheets? printed) =>
        CohortAggregation.Combine(pack, applied, printed is null ? null : CohortAggregation.Combine(pack, printed, null));

    private static WrittenSheets Join(List<WrittenSheets> all) => new([.. all.SelectMany(w => w.Sheets)], [.. all.SelectMany(w => w.Weights)]);
}
