using System.Collections.Frozen;
using System.Collections.Immutable;
using PerfRules.Expressions;
using PerfRules.Packs;

namespace PerfRules.Plans;

/// <summary>A pack made ready to run: inputs are numbered, measures shared, criteria lowered. Every engine runs the same plan.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
internal sealed class Plan
{
    internal required RulePack Pack { get; init; }

    /// <summary>Gets the slot of each input by name; slots follow the pack's order.</summary>
    internal required FrozenDictionary<string, int> Slots { get; init; }

    /// <summary>Gets the index of each kind of finding by name.</summary>
    internal required FrozenDictionary<string, int> FindingKinds { get; init; }

    /// <summary>Gets the measures that criteria share, in an order in which none needs a later one.</summary>
    internal required ImmutableArray<PlanExpression> Measures { get; init; }

    /// <summary>Gets the leaves, in the pack's order.</summary>
    internal required ImmutableArray<PlanLeaf> Leaves { get; init; }

    /// <summary>Gets the checks, in the pack's order.</summary>
    internal required ImmutableArray<PlanCheck> Checks { get; init; }

    /// <summary>Gets the rounding of a stage; null when the pack does not round there.</summary>
    internal RoundingStage? RoundingAt(RoundingStageKind stage) => Pack.Rounding.FirstOrDefault(r => r.Stage == stage);
}

/// <summary>A leaf of a plan.</summary>
/// <param name="Indicator">The leaf in the pack.</param>
/// <param name="Criterion">Its rule.</param>
/// <param name="Needs">What it mentions and is missing without.</param>
internal sealed record PlanLeaf(Indicator Indicator, PlanCriterion Criterion, PlanMentions Needs);

/// <summary>A check of a plan.</summary>
/// <param name="Definition">The check in the pack.</param>
/// <param name="Operator">The comparison.</param>
/// <param name="Left">Its left side.</param>
/// <param name="Right">Its right side.</param>
/// <param name="Needs">What it mentions.</param>
internal sealed record PlanCheck(CheckDefinition Definition, BinaryOperator Operator, PlanExpression Left, PlanExpression Right, PlanMentions Needs);
