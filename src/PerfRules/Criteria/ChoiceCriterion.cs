using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Criteria;

/// <summary>Choice: a qualitative level (显著, 比较明显, 一般 …) gives its points. Every level of the input has points, so nothing is left undefined.</summary>
/// <param name="Level">The input that holds the level.</param>
/// <param name="Levels">The levels with their points, in the order of the pack; not empty.</param>
/// <param name="Location">Where the criterion stands.</param>
internal sealed record ChoiceCriterion(BoundName Level, ImmutableArray<KeyValuePair<string, Rational>> Levels, SourceLocation Location) : Criterion(Location);
