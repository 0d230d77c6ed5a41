using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Scoring;

/// <summary>Represents why a leaf has its score, in parts that a program can use and a person can read.</summary>
/// <param name="Rule">The whole rule in words, line by line, with what stands around it (exemption, bonus, gate …).</param>
/// <param name="Decided">The rows that decided (several where the rule is a sum of parts), in order; empty when nothing was worked out.</param>
/// <param name="Arithmetic">The numbers put in, line by line: the measure, then whatever the row that held compares it with or counts from where that is no
/// constant; empty when there is nothing to work out.</param>
/// <param name="Source">Where the rule is printed; null when the pack cites nothing.</param>
/// <param name="Origin">What the rule rests on.</param>
/// <param name="Assumptions">What was assumed where the document is silent, by topic.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record Explanation(
    ImmutableArray<LocalizedText> Rule,
    ImmutableArray<DecidedRow> Decided,
    ImmutableArray<Arithmetic> Arithmetic,
    SourceReference? Source,
    Origin Origin,
    ImmutableArray<KeyValuePair<string, string>> Assumptions)
{
    /// <summary>Gets the findings of the kinds that the rule counts, in the order of the rule and then of the facts; those that are waived or cost nothing
    /// are among them. Empty when there are none or nothing was worked out.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];
}

/// <summary>Represents a row of a rule that held.</summary>
/// <param name="Text">The row in words.</param>
/// <param name="Location">Where the row stands in the pack.</param>
/// <param name="Below">How far the value lies above the row's lower end; null where there is none or the row judges no single number.</param>
/// <param name="Above">How far the value lies below the row's upper end; null where there is none or the row judges no single number.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record DecidedRow(LocalizedText Text, SourceLocation Location, Quantity? Below, Quantity? Above);

/// <summary>Represents one line of arithmetic.</summary>
/// <param name="Expression">The expression with its names.</param>
/// <param name="Substituted">The expression with the facts in place of names.</param>
/// <param name="Exact">The exact result; null when it is undefined.</param>
/// <param name="Shown">The result as the sheet shows it.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record Arithmetic(LocalizedText Expression, LocalizedText Substituted, Quantity? Exact, string Shown);
