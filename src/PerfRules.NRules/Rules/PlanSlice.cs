using System.Collections.Immutable;
using PerfRules.NRules.SessionFacts;
using PerfRules.Plans;

namespace PerfRules.NRules.Rules;

/// <summary>One part of a plan, run by the core on the facts that one match of a rule holds.</summary>
internal sealed class PlanSlice
{
    private readonly Plan _plan;

    internal PlanSlice(Plan whole, Dependencies dependencies, PlanLeaf? leaf = null, PlanCheck? check = null, PlanVeto? veto = null, bool weight = false)
    {
        Dependencies = dependencies;
        _plan = new Plan
        {
            Pack = whole.Pack,
            Slots = whole.Slots,
            FindingKinds = whole.FindingKinds,
            AggravatedKinds = whole.AggravatedKinds,
            Measures = whole.Measures,
            Leaves = leaf is null ? [] : [leaf],
            Checks = check is null ? [] : [check],
            Vetoes = veto is null ? [] : [veto],
            WeightBy = weight ? whole.WeightBy : null,
            WeightNeeds = whole.WeightNeeds,
            NeedsCohort = whole.NeedsCohort,
        };
    }

    internal Dependencies Dependencies { get; }

    /// <summary>Runs the part for one subject.</summary>
    /// <param name="subject">Whose result is wanted.</param>
    /// <param name="facts">Its facts.</param>
    /// <param name="everybody">The facts of all subjects; empty when they are not compared.</param>
    internal PlanRun Run(string subject, ImmutableArray<ScoringFact> facts, ImmutableArray<ScoringFact> everybody)
    {
        if (everybody.IsEmpty)
        {
            return PlanInterpreter.Score(_plan, [FactGathering.Gather(_plan, facts)])[0];
        }

        var subjects = everybody.GroupBy(f => f.Subject, StringComparer.Ordinal).Where(g => g.Any(f => f is ScoredSubject)).ToList();
        return PlanInterpreter.Score(_plan, [.. subjects.Select(s => FactGathering.Gather(_plan, s))])[subjects.FindIndex(s => s.Key == subject)];
    }
}
