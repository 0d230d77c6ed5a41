using System.Collections.Immutable;
using System.Diagnostics;
using NRules;
using PerfRules.Diagnostics;
using PerfRules.NRules.Rules;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Scoring;

namespace PerfRules.NRules.Sessions;

/// <summary>The sessions behind a live scoring: one on the standard applied and, where the pack has two, one on the standard as printed.</summary>
internal sealed class LiveScoring : IDisposable
{
    private readonly ScorerParts _parts;
    private readonly PlanSession _applied;
    private readonly PlanSession? _printed;
    private ImmutableArray<string> _subjects = [];
    private HashSet<string> _known = [];
    private bool _isInUse;

    internal LiveScoring(ScorerParts parts)
    {
        _parts = parts;
        _applied = parts.Open(parts.Applied);
        _printed = parts.Printed is null ? null : parts.Open(parts.Printed);
    }

    internal RulePack Pack => _applied.Plan.Pack;

    internal ISession Session => _applied.Session;

    internal ImmutableArray<string> Fired => [.. _applied.Fired.Select(r => r.Name)];

    public void Dispose()
    {
        _applied.Dispose();
        _printed?.Dispose();
    }

    /// <summary>Makes the given facts those of these subjects.</summary>
    internal void Bind(ImmutableArray<string> subjects, ImmutableArray<PlanFacts> facts) => Alone(() =>
    {
        var given = subjects.SelectMany((s, i) => FactGathering.Spread(_applied.Plan, s, i, facts[i])).ToList();
        _applied.Bind(given);
        _printed?.Bind(given);
        _subjects = subjects;
        _known = subjects.ToHashSet(StringComparer.Ordinal);
    });

    /// <summary>Puts a fact of the program in.</summary>
    internal void Insert(object fact) => Alone(() => _applied.Insert(fact));

    /// <summary>Changes a fact of the program.</summary>
    internal void Update(object fact) => Alone(() => _applied.Change(fact, Session.TryUpdate));

    /// <summary>Takes a fact of the program out.</summary>
    internal void Retract(object fact) => Alone(() => _applied.Change(fact, Session.TryRetract));

    /// <summary>Fires what there is to fire and writes the sheets, with those by the printed standard beside them.</summary>
    internal (WrittenSheets Applied, WrittenSheets? Printed) Run(CancellationToken cancellationToken)
    {
        using var activity = SessionLog.Begin(Pack, _subjects.Length);
        (WrittenSheets Applied, WrittenSheets? Printed) result = default;
        Alone(
            () =>
            {
                _applied.Fire(_known, cancellationToken);
                _printed?.Fire(_known, cancellationToken);
                var applied = SheetAssembly.Write(_applied, _subjects);
                var printed = _printed is null ? null : SheetAssembly.Write(_printed, _subjects);
                _parts.Log.Done(activity, applied.Sheets, _applied.Fired.Count);
                result = (applied.WithPrinted(printed), printed);
            },
            activity);
        return result;
    }

    // Two at a time, or a rule that scores the session it fires in, would spoil the facts unseen.
    private void Alone(Action action, Activity? activity = null)
    {
        if (Interlocked.Exchange(ref _isInUse, true))
        {
            throw new InvalidOperationException("The session is in use: by another thread, or by a rule that is firing in it.");
        }

        try
        {
            action();
        }
        catch (PerfRulesException exception)
        {
            _parts.Log.Failed(activity, Pack, exception);
            throw;
        }
        finally
        {
            Volatile.Write(ref _isInUse, false);
        }
    }
}
