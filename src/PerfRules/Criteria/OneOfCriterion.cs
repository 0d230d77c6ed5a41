using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Expressions;

namespace PerfRules.Criteria;

/// <summary>One of: alternatives for different kinds of subject (DRG 地区 / DIP 地区), chosen by a fact. Exactly one condition holds for all facts; the loader proves it.</summary>
/// <remarks>Only what the conditions and the chosen alternative mention must be given: a DRG region has no DIP figures.</remarks>
/// <param name="Alternatives">The alternatives, in the order of the pack; at least two.</param>
/// <param name="Location">Where the criterion stands.</param>
internal sealed record OneOfCriterion(ImmutableArray<Alternative> Alternatives, SourceLocation Location) : Criterion(Location);

/// <summary>One alternative: it applies when its condition holds and scores out of the same full points as the others.</summary>
internal sealed record Alternative(BoundExpression When, Criterion Criterion, SourceLocation Location);
