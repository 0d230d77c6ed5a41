using System.Collections.Immutable;
using System.Numerics;

namespace PerfRules.Plans.Compiled;

/// <summary>A leaf or a veto as the compiled engine works it out: what must lie in its slots first, then a tree of tests.</summary>
/// <remarks>
/// A row whose <see cref="Touched"/> slots do not hold their values is left to the interpreter, and so is what has no tree. The result of
/// a leaf is a <see cref="PlanStatus"/>, with <see cref="NoPoints"/> added where it has none; of a veto whether it holds.
/// </remarks>
/// <param name="Needed">The slots without which there is no score; null when the tree looks itself.</param>
/// <param name="Touched">Every slot that the tree looks at.</param>
/// <param name="Shared">What is worked out before the tree, in order.</param>
/// <param name="Root">The tree.</param>
internal sealed record LeafCode(SlotSet? Needed, SlotSet Touched, ImmutableArray<Whole> Shared, Step Root)
{
    /// <summary>Stands in a status for: there are no points.</summary>
    internal const byte NoPoints = 8;

    /// <summary>Says that the interpreter has to work it out.</summary>
    internal const byte Deferred = 255;

    /// <summary>Gets the denominator of all points that the tree can give; null when they have none in common before any row.</summary>
    internal BigInteger? Denominator { get; } = CommonDenominator(Root);

    /// <summary>Gets the rule with raw points and what decided at its ends; null where more than the rule bears on the leaf.</summary>
    internal Outcome? Rule { get; init; }

    private static BigInteger? CommonDenominator(Step step) => step switch
    {
        StepChoice choice => CommonDenominator(choice.Then) is { } left && CommonDenominator(choice.Otherwise) is { } right
            ? left / BigInteger.GreatestCommonDivisor(left, right) * right
            : null,
        StepPoints { Denominator: WholeConstant denominator } => denominator.Value,
        StepPoints => null,
        _ => BigInteger.One,
    };
}

/// <summary>A step of a leaf.</summary>
internal abstract record Step
{
    internal static Step Deferred { get; } = new StepEnd(LeafCode.Deferred);

    internal static Step Choose(Test when, Step then, Step otherwise) =>
        when is TestConstant { Value: var holds } ? (holds ? then : otherwise) : new StepChoice(when, then, otherwise);
}

/// <summary>The one or the other.</summary>
internal sealed record StepChoice(Test When, Step Then, Step Otherwise) : Step;

/// <summary>An end with points.</summary>
internal sealed record StepPoints(PlanStatus Status, Whole Numerator, Whole Denominator) : Step;

/// <summary>An end without points.</summary>
internal sealed record StepEnd(byte Status) : Step;
