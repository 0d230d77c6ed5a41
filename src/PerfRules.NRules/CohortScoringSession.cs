using System.Collections.Immutable;
using NRules;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.NRules.Sessions;
using PerfRules.Scoring;

namespace PerfRules.NRules;

/// <summary>Represents a session that scores a cohort and stays: change facts and score again, and only what depends on them is worked out.</summary>
/// <remarks>After a rule failed the session is done with, and every further call throws <see cref="InvalidOperationException"/>.</remarks>
/// <threadsafety>Not safe for use by several threads at a time: <see cref="InvalidOperationException"/>, as when an action of a rule calls the session it fires in.</threadsafety>
public sealed class CohortScoringSession : IDisposable
{
    private readonly ScorerParts _parts;
    private readonly LiveScoring _live;

    internal CohortScoringSession(ScorerParts parts, FactCohort facts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _parts = parts;
        _live = new LiveScoring(parts);
        try
        {
            Update(facts);
        }
        catch
        {
            _live.Dispose();
            throw;
        }
    }

    /// <summary>Gets the facts as they were given last.</summary>
    public FactCohort Facts { get; private set; } = null!; // set by the constructor through Update

    /// <summary>Gets the NRules session on the standard that is applied, for its events, its metrics and queries. Fire it with <see cref="Score"/> only.</summary>
    public ISession Session => _live.Session;

    /// <summary>Gets the names of the rules that fired in the last <see cref="Score"/>, in order, once for each subject; a copy, empty before the first.</summary>
    public ImmutableArray<string> LastFired => _live.Fired;

    /// <summary>Changes the facts: what is the same stays as it is. Subjects may come and go.</summary>
    /// <param name="facts">All facts of all subjects; take <see cref="Facts"/> and change it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    /// <exception cref="PerfRulesException">Facts do not fit or give what the program put in, and the session stays as it was; or a condition of a rule failed.</exception>
    public void Update(FactCohort facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var diagnostics = new DiagnosticBag();
        var bound = _parts.Core.Bind(facts, diagnostics);
        if (diagnostics.HasErrors)
        {
            throw new PerfRulesException(diagnostics.ToSorted());
        }

        _live.Bind([.. facts.Subjects.Select(s => s.Subject)], bound);
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
    }

    /// <summary>Changes a fact of your own.</summary>
    /// <param name="fact">The fact, equal to the one that is there by NRules' rules of identity.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    /// <exception cref="PerfRulesException">It is not there, was given with the facts or derived by a rule, and the session stays as it was; or a condition of a rule failed.</exception>
    public void UpdateFact(object fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        _live.Update(fact);
    }

    /// <summary>Takes a fact of your own out.</summary>
    /// <param name="fact">The fact.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    /// <exception cref="PerfRulesException">It is not there, was given with the facts or derived by a rule, and the session stays as it was; or a condition of a rule failed.</exception>
    public void RetractFact(object fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        _live.Retract(fact);
    }

    /// <summary>Fires the rules that facts changed for, and writes the sheets.</summary>
    /// <param name="cancellationToken">Cancels the scoring between two rules; the next call goes on where it stopped.</param>
    /// <returns>The sheets, combined by the core; the same as those of a new session with these facts.</returns>
    /// <exception cref="PerfRulesException">A rule failed, loops or derived something that does not fit; the diagnostics name rule and cause.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public CohortSheet Score(CancellationToken cancellationToken = default)
    {
        var (applied, printed) = _live.Run(cancellationToken);
        return NRulesScorer.Combine(_live.Pack, applied, printed);
    }

    /// <summary>Lists the facts of a type that are in the session: given, derived or your own.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The facts, in no order; a copy, may be empty.</returns>
    public ImmutableArray<T> FactsOf<T>() => [.. Session.Query<T>()];

    /// <summary>Lets go of the services that rules were given.</summary>
    public void Dispose() => _live.Dispose();
}
