using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Packs;

/// <summary>Represents how the subjects of a cohort are combined into one result.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class CohortDefinition
{
    internal CohortDefinition(CohortCombination combine, BoundExpression? weightBy, ImmutableArray<CohortPart> parts)
    {
        Combine = combine;
        WeightBy = weightBy;
        Parts = parts;
    }

    /// <summary>Gets where means and weights are applied.</summary>
    public CohortCombination Combine { get; }

    /// <summary>Gets the parts in the pack's order, their weights adding up to one; never empty: a pack without parts has one of all subjects.</summary>
    public ImmutableArray<CohortPart> Parts { get; }

    /// <summary>Gets what weighs each subject within a mean (people, amounts) as written; null when all weigh the same.</summary>
    public LocalizedText? WeightText => WeightBy is null ? null : ExpressionPrinter.Text(WeightBy);

    internal BoundExpression? WeightBy { get; }
}

/// <summary>Represents a part of a cohort: the mean of some subjects, with its weight in the whole.</summary>
/// <param name="Id">The part's name, unique in the pack.</param>
/// <param name="Weight">The share of the whole; greater than zero, at most one.</param>
/// <param name="Subjects">The subjects by name; empty for all.</param>
/// <param name="Location">Where it is declared.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record CohortPart(string Id, Rational Weight, ImmutableArray<string> Subjects, SourceLocation Location);

/// <summary>Names where the scores of subjects are combined.</summary>
public enum CohortCombination
{
    /// <summary>At each leaf; sections and total are then added up. Written <c>leaf</c>.</summary>
    Leaf = 0,

    /// <summary>At the total only; the result has no leaves of its own. Written <c>total</c>.</summary>
    Total = 1,
}
