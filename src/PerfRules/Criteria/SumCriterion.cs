using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Facts;

namespace PerfRules.Criteria;

/// <summary>Sum: parts with their own criteria and full points, added up. Each part is held between 0 and its full points and rounded at stage <c>part</c>.</summary>
/// <param name="Parts">The parts, in the order of the pack; not empty.</param>
/// <param name="Location">Where the criterion stands.</param>
internal sealed record SumCriterion(ImmutableArray<CriterionPart> Parts, SourceLocation Location) : Criterion(Location);

/// <summary>One part of a sum.</summary>
/// <param name="Id">Its name, unique within the leaf.</param>
/// <param name="Full">The most points that it gives; greater than zero.</param>
/// <param name="Criterion">Its rule.</param>
internal sealed record CriterionPart(string Id, Rational Full, Criterion Criterion);
