using System.Collections.Immutable;
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
    internal void Bind(ImmutableArray<string> subjects, ImmutableArray<PlanFacts> facts)
    {
        _subjects = subjects;
        _known = subjects.ToHashSet(StringComparer.Ordinal);
        var given = subjects.SelectMany((s, i) => FactGathering.Spread(_applied.Plan, s, i, facts[i])).ToList();
        _applied.Bind(given);
        _printed?.Bind(given);
    }

    /// <summary>Puts a fact of the program in.</summary>
    internal void Insert(object fact) => _applied.Guarded(() => Session.Insert(fact));

    /// <summary>Changes a fact of the program.</summary>
    internal void Update(object fact) => _applied.Guarded(() => Session.Update(fact));

    /// <summary>Takes a fact of the program out.</summary>
    internal void Retract(object fact) => _applied.Guarded(() => Session.Retract(fact));

    /// <summary>Fires what there is to fire and writes the sheets, with those by the printed standard beside them.</summary>
    internal (WrittenSheets Applied, WrittenSheets? Printed) Run(CancellationToken cancellationToken)
    {
        using var activity = SessionLog.Begin(Pack, _subjects.Length);
        try
        {
            _applied.Fire(_known, cancellationToken);
            _printed?.Fire(_known, cancellationToken);
            var applied = SheetAssembly.Write(_applied, _subjects);
            var printed = _printed is null ? null : SheetAssembly.Write(_printed, _subjects);
            _parts.Log.Done(activity, applied.Sheets, _applied.Fired.Count);
            return (applied.WithPrinted(printed), printed);
        }
        catch (PerfRulesException exception)
        {
            _parts.Log.Failed(activity, Pack, exception);
            throw;
        }
    }
}
