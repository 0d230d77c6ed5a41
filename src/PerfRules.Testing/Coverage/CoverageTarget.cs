using System.Collections.Immutable;
using PerfRules.Analysis.Proofs;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Plans;
using PerfRules.Texts;

namespace PerfRules.Testing.Coverage;

/// <summary>One leaf of one subject of one case.</summary>
/// <param name="Case">The case's name.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Facts">The subject's facts.</param>
/// <param name="Cohort">The facts of all subjects of the case.</param>
/// <param name="Leaf">The leaf's index.</param>
/// <param name="Outcome">What came of it.</param>
internal sealed record LeafRun(string Case, Plan Plan, PlanFacts Facts, ImmutableArray<PlanFacts> Cohort, int Leaf, LeafOutcome Outcome)
{
    /// <summary>Works out an expression on the subject's facts; null when it is no number or has no value.</summary>
    internal Rational? Number(PlanExpression expression) =>
        PlanInterpreter.Evaluate(Plan, Facts, Cohort, expression) is { Kind: PlanValueKind.Number or PlanValueKind.Date } value ? value.Number : null;
}

/// <summary>Something that cases can reach.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Text">What it is, in words.</param>
/// <param name="Location">Where the pack says it.</param>
/// <param name="IsHit">Whether a run reached it.</param>
internal sealed record CoverageTarget(CoverageKind Kind, LocalizedText Text, SourceLocation Location, Func<LeafRun, bool> IsHit)
{
    /// <summary>Gets whether rows above take every value that this row takes.</summary>
    internal bool IsShadowed { get; init; }

    /// <summary>Gets the two sides of a threshold, so that facts can be sought on it and beside it; null for what is no threshold.</summary>
    internal Boundary? Boundary { get; init; }

    /// <summary>Gets whether it is a place that only boundary cases ask for, such as the end of a step: it is not counted as an edge of coverage.</summary>
    internal bool IsOnlyBoundary { get; init; }

    /// <summary>Gets how far a run stayed away and what it judged instead, where that can be said.</summary>
    internal Func<LeafRun, (Rational Distance, LocalizedText Judged)?>? Nearness { get; init; }
}

/// <summary>A threshold: points may change where one expression equals another.</summary>
/// <param name="Name">What the threshold is, without the words that a case stands on it.</param>
/// <param name="Value">What is judged.</param>
/// <param name="End">What it is held against.</param>
/// <param name="Unit">The unit that both are shown in.</param>
/// <param name="Domain">The values that what is judged may have by the declared ranges; null where they were not worked out.</param>
/// <param name="Applies">Whether the threshold was looked at in a run.</param>
internal sealed record Boundary(LocalizedText Name, PlanExpression Value, PlanExpression End, Unit Unit, ValueDomain? Domain, Func<LeafRun, bool> Applies);
