using System.Collections.Immutable;
using PerfRules.Criteria;
using PerfRules.Facts;

namespace PerfRules.Plans;

/// <summary>A criterion of a plan; what each shape means stands beside its normal form in <c>Criteria</c>.</summary>
internal abstract record PlanCriterion;

/// <summary>See <see cref="PiecewiseCriterion"/>.</summary>
/// <param name="Measure">The shared measure that is judged.</param>
/// <param name="Step">What the measure is rounded to before it is judged, or null.</param>
/// <param name="Mode">How it is rounded.</param>
/// <param name="Raw">The measure before anything was taken out of it, or null.</param>
/// <param name="Pieces">The pieces in order.</param>
internal sealed record PlanPiecewise(int Measure, int? Raw, Rational? Step, RoundingMode Mode, ImmutableArray<PlanPiece> Pieces) : PlanCriterion;

/// <summary>See <see cref="Piece"/>; an end that is null is infinite.</summary>
internal sealed record PlanPiece(PlanExpression? Lower, bool LowerClosed, PlanExpression? Upper, bool UpperClosed, PlanOutcome Outcome);

/// <summary>What a piece gives.</summary>
internal abstract record PlanOutcome;

/// <summary>See <see cref="ConstantOutcome"/>.</summary>
internal sealed record PlanConstantOutcome(Rational Points) : PlanOutcome;

/// <summary>See <see cref="LineOutcome"/>.</summary>
internal sealed record PlanLine(PlanExpression From, Rational FromPoints, PlanExpression To, Rational ToPoints) : PlanOutcome;

/// <summary>See <see cref="StaircaseOutcome"/>.</summary>
internal sealed record PlanStaircase(Rational Points, PlanExpression Origin, PlanExpression Step, Rational Deduct, Partial Partial) : PlanOutcome;

/// <summary>See <see cref="TableCriterion"/>; a condition that is null always holds.</summary>
internal sealed record PlanTable(TableHit Hit, ImmutableArray<(PlanExpression? Condition, Rational Points)> Rows, int? Shown) : PlanCriterion;

/// <summary>See <see cref="DeductionsCriterion"/>.</summary>
internal sealed record PlanDeductions(ImmutableArray<PlanCounter> Counters) : PlanCriterion;

/// <summary>See <see cref="DeductionCounter"/>; the ends of the aggravating amounts are constants.</summary>
internal sealed record PlanCounter(
    ImmutableArray<int> Kinds,
    PlanExpression? Count,
    ImmutableArray<Rational> Costs,
    DeductionPer Per,
    Rational? Cap,
    Interval? AggravatedBy,
    Rational AggravatedCost);

/// <summary>See <see cref="ItemsCriterion"/>.</summary>
internal sealed record PlanItems(ItemsMode Mode, ImmutableArray<(Rational Points, PlanExpression Met)> Items, Rational Deduct) : PlanCriterion;

/// <summary>See <see cref="ChoiceCriterion"/>.</summary>
internal sealed record PlanChoice(PlanExpression Level, ImmutableArray<KeyValuePair<string, Rational>> Levels) : PlanCriterion;

/// <summary>See <see cref="OneOfCriterion"/>; each alternative says what it needs beyond the conditions.</summary>
internal sealed record PlanOneOf(ImmutableArray<PlanAlternative> Alternatives) : PlanCriterion;

/// <summary>See <see cref="Alternative"/>.</summary>
internal sealed record PlanAlternative(PlanExpression When, PlanCriterion Criterion, PlanMentions Needs);

/// <summary>See <see cref="SumCriterion"/>.</summary>
internal sealed record PlanSum(ImmutableArray<PlanPart> Parts) : PlanCriterion;

/// <summary>See <see cref="CriterionPart"/>.</summary>
internal sealed record PlanPart(Rational Full, PlanCriterion Criterion);

/// <summary>See <see cref="NotComparableCriterion"/>.</summary>
internal sealed record PlanNotComparable : PlanCriterion;

/// <summary>See <see cref="AwardCriterion"/>.</summary>
internal sealed record PlanAward : PlanCriterion;
