using System.Collections.Immutable;
using NRules;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.NRules.Sessions;
using PerfRules.Scoring;

namespace PerfRules.NRules;

/// <summary>Represents a session that scores one subject and stays: change facts and score again, and only what depends on them is worked out.</summary>
/// <remarks>After a rule failed the session is done with, and every further call throws <see cref="InvalidOperationException"/>. After a
/// cancelled <see cref="Score"/> the next one goes on where it stopped, unless a rule's own action was cancelled.</remarks>
/// <threadsafety>Not safe for use by several threads at a time: <see cref="InvalidOperationException"/>, as when an action of a rule calls the session it fires in.</threadsafety>
public sealed class ScoringSession : IDisposable
{
    private readonly NRulesScorer _scorer;
    private readonly List<object> _inserted = [];
    private LiveScoring _live;

    internal ScoringSession(NRulesScorer scorer, FactSheet facts, CancellationToken cancellationToken)
    {
        _scorer = scorer;
        Facts = facts;
        _live = Start(facts, cancellationToken);
    }

    /// <summary>Gets the facts as they were given last.</summary>
    public FactSheet Facts { get; private set; }

    /// <summary>Gets the NRules session on the standard that is applied, for its events, its metrics and queries. Fire it with <see cref="Score"/> only.</summary>
    public ISession Session => _live.Session;

    /// <summary>Gets the names of the rules that fired in the last <see cref="Score"/>, in order; a copy, empty before the first.</summary>
    public ImmutableArray<string> LastFired => _live.Fired;

    /// <summary>Changes the facts of the subject: what is the same stays as it is.</summary>
    /// <param name="facts">All facts of the subject; take <see cref="Facts"/> and change it.</param>
    /// <param name="cancellationToken">Cancels the change where rows of targets make it a new session.</param>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="facts"/> is about another subject.</exception>
    /// <exception cref="PerfRulesException">Facts do not fit or give what the program put in, and the session stays as it was; or a condition of a rule failed.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the session stays as it was.</exception>
    public void Update(FactSheet facts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Subject != Facts.Subject)
        {
            throw new ArgumentException($"The session scores '{Facts.Subject}', not '{facts.Subject}'.", nameof(facts));
        }

        if (_scorer.Pack.TargetRows is null)
        {
            Bind(_live, _scorer.For(facts, cancellationToken).Parts, facts);
        }
        else
        {
            // Other rows are other rules: everything is scored again.
            var fresh = Start(facts, cancellationToken);
            _live.Dispose();
            _live = fresh;
        }

        Facts = facts;
    }

    /// <summary>Puts a fact of your own in, for your rules to match.</summary>
    /// <param name="fact">The fact.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    /// <exception cref="PerfRulesException">It is there already or something that only rules of the pack derive, and the session stays as it was; or a condition of a rule failed.</exception>
    public void InsertFact(object fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        _live.Insert(fact);
        _inserted.Add(fact);
    }

    /// <summary>Changes a fact of your own.</summary>
    /// <param name="fact">The fact, equal to the one that is there by NRules' rules of identity.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    /// <exception cref="PerfRulesException">It is not there, was given with the facts or derived by a rule, and the session stays as it was; or a condition of a rule failed.</exception>
    public void UpdateFact(object fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        _live.Update(fact);
        _inserted.Remove(fact);
        _inserted.Add(fact);
    }

    /// <summary>Takes a fact of your own out.</summary>
    /// <param name="fact">The fact.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    /// <exception cref="PerfRulesException">It is not there, was given with the facts or derived by a rule, and the session stays as it was; or a condition of a rule failed.</exception>
    public void RetractFact(object fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        _live.Retract(fact);
        _inserted.Remove(fact);
    }

    /// <summary>Fires the rules that facts changed for, and writes the sheet.</summary>
    /// <param name="cancellationToken">Cancels the scoring between two rules.</param>
    /// <returns>The sheet; the same as that of a new session with these facts.</returns>
    /// <exception cref="PerfRulesException">A rule failed, loops or derived something that does not fit; the diagnostics name rule and cause.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public ScoreSheet Score(CancellationToken cancellationToken = default) => _live.Run(cancellationToken).Applied.Sheets[0];

    /// <summary>Lists the facts of a type that are in the session: given, derived or your own.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The facts, in no order; a copy, may be empty.</returns>
    public ImmutableArray<T> FactsOf<T>() => [.. Session.Query<T>()];

    /// <summary>Lets go of the services that rules were given.</summary>
    public void Dispose() => _live.Dispose();

    private LiveScoring Start(FactSheet facts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (parts, own) = _scorer.For(facts, cancellationToken);
        var live = new LiveScoring(parts);
        try
        {
            Bind(live, parts, own);
            _inserted.ForEach(live.Insert);
            return live;
        }
        catch
        {
            live.Dispose();
            throw;
        }
    }

    private static void Bind(LiveScoring live, ScorerParts parts, FactSheet facts)
    {
        var diagnostics = new DiagnosticBag();
        var bound = parts.Core.Bind(facts, diagnostics);
        if (diagnostics.HasErrors)
        {
            throw new PerfRulesException(diagnostics.ToSorted());
        }

        live.Bind([facts.Subject], [bound]);
    }
}
