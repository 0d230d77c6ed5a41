using System.Collections.Frozen;
using System.Collections.Immutable;
using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Plans;

/// <summary>A pack made ready to run: inputs are numbered, measures shared, criteria lowered. Every engine runs the same plan.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
internal sealed class Plan
{
    private CriterionWording? _wording;

    internal required RulePack Pack { get; init; }

    /// <summary>Gets the slot of each input by name; slots follow the pack's order.</summary>
    internal required FrozenDictionary<string, int> Slots { get; init; }

    /// <summary>Gets the index of each kind of finding by name.</summary>
    internal required FrozenDictionary<string, int> FindingKinds { get; init; }

    /// <summary>Gets the indexes of the kinds whose amounts a rule of either standard compares with money.</summary>
    internal required FrozenSet<int> AggravatedKinds { get; init; }

    /// <summary>Gets the measures that criteria share, in an order in which none needs a later one.</summary>
    internal required ImmutableArray<PlanExpression> Measures { get; init; }

    /// <summary>Gets the leaves, in the pack's order.</summary>
    internal required ImmutableArray<PlanLeaf> Leaves { get; init; }

    /// <summary>Gets the checks, in the pack's order.</summary>
    internal required ImmutableArray<PlanCheck> Checks { get; init; }

    /// <summary>Gets the vetoes, in the pack's order.</summary>
    internal required ImmutableArray<PlanVeto> Vetoes { get; init; }

    /// <summary>Gets what weighs a subject in the means of its cohort, or null.</summary>
    internal required PlanExpression? WeightBy { get; init; }

    /// <summary>Gets what the weight of a subject mentions.</summary>
    internal required PlanMentions WeightNeeds { get; init; }

    /// <summary>Gets a value indicating whether a rule compares subjects, so that one alone cannot be scored.</summary>
    internal required bool NeedsCohort { get; init; }

    /// <summary>Gets the rules in words, as far as they were put into words.</summary>
    internal CriterionWording Wording => LazyInitializer.EnsureInitialized(ref _wording);

    /// <summary>Gets the rounding of a stage; null when the pack does not round there.</summary>
    internal RoundingStage? RoundingAt(RoundingStageKind stage)
    {
        foreach (var rounding in Pack.Rounding)
        {
            if (rounding.Stage == stage)
            {
                return rounding;
            }
        }

        return null;
    }
}

/// <summary>A leaf of a plan.</summary>
/// <param name="Indicator">The leaf in the pack.</param>
/// <param name="Source">The criterion that was lowered: the one applied, or in a plan of the printed standard the printed one where there is one.</param>
/// <param name="Criterion">The lowered criterion.</param>
/// <param name="Bonus">What comes on top of the full points, or null.</param>
/// <param name="Gate">When the points are taken away altogether, or null.</param>
/// <param name="Exempt">When the full points are given, or null.</param>
/// <param name="NotApplicable">When the leaf does not apply, or null.</param>
/// <param name="Needs">What it mentions and is missing without; what only an alternative of a one-of mentions is not in it.</param>
internal sealed record PlanLeaf(
    Indicator Indicator,
    Criterion Source,
    PlanCriterion Criterion,
    PlanPart? Bonus,
    PlanExpression? Gate,
    PlanExpression? Exempt,
    PlanExpression? NotApplicable,
    PlanMentions Needs)
{
    private ImmutableArray<LocalizedText> _rule;

    /// <summary>Gets what the conditions for exemption and applicability mention; they are looked at before the rule.</summary>
    internal required PlanMentions ConditionNeeds { get; init; }

    /// <summary>Gets the whole rule in words, line by line, with what stands around it: the same for every subject, so put into words once.</summary>
    internal ImmutableArray<LocalizedText> Rule => _rule.IsDefault
        ? _rule = [.. CriterionDescriber.Describe(Source, Indicator.FullPoints), .. Indicator.DescribeSpecialCases()]
        : _rule;
}

/// <summary>A veto of a plan.</summary>
internal sealed record PlanVeto(VetoDefinition Definition, PlanExpression When, PlanMentions Needs);

/// <summary>A check of a plan.</summary>
/// <param name="Definition">The check in the pack.</param>
/// <param name="Operator">The comparison.</param>
/// <param name="Left">Its left side.</param>
/// <param name="Right">Its right side.</param>
/// <param name="Needs">What it mentions.</param>
internal sealed record PlanCheck(CheckDefinition Definition, BinaryOperator Operator, PlanExpression Left, PlanExpression Right, PlanMentions Needs);
