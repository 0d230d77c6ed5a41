using System.Collections.Immutable;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Scoring;

namespace PerfRules.Build.Generation;

/// <summary>What the code of a pack has to know of it.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Class">The name of its class.</param>
/// <param name="Names">The names of C#.</param>
/// <param name="Texts">The text of the pack and of each that it extends, by id, the pack first.</param>
internal sealed record PackModel(RulePack Pack, string Class, NameMap Names, ImmutableArray<KeyValuePair<string, string>> Texts)
{
    private readonly RuleScorer _scorer = new(Pack);

    /// <summary>Gets a value indicating whether one subject alone cannot be scored.</summary>
    internal bool NeedsCohort => _scorer.NeedsCohort;

    /// <summary>Gets a value indicating whether the leaves come with the facts.</summary>
    internal bool HasRows => Pack.TargetRows is not null;

    /// <summary>Gets a value indicating whether the row of one subject can be scored: the path without allocations.</summary>
    internal bool HasRowPath => !NeedsCohort && !HasRows;

    /// <summary>Gets the leaves to which an assessor gives points, with their place.</summary>
    internal ImmutableArray<(Indicator Leaf, int Place)> Awarded =>
        [.. _scorer.Plan.Leaves.Select((l, i) => (l, i)).Where(p => p.l.Criterion is PlanAward).Select(p => (p.l.Indicator, p.i))];

    /// <summary>Gets the places of the inputs without which a leaf, a veto or a weight is missing, by either standard. What only an alternative
    /// asks for, a check, or an expression with <c>default</c> or <c>given</c>, is not among them.</summary>
    internal ImmutableHashSet<int> Required => [.. Needs.SelectMany(n => n.Inputs)];

    /// <summary>Gets a value indicating whether something is missing as long as nobody says what was found.</summary>
    internal bool FindingsRequired => Needs.Any(n => n.Findings);

    private IEnumerable<PlanMentions> Needs =>
        new[] { _scorer.Plan, _scorer.PrintedPlan }.OfType<Plan>().SelectMany(p =>
            p.Leaves.SelectMany(l => new[] { l.Needs, l.ConditionNeeds }).Concat(p.Vetoes.Select(v => v.Needs)).Append(p.WeightNeeds));
}
