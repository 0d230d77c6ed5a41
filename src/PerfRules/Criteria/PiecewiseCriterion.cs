using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Criteria;

/// <summary>Piecewise: intervals of one measure, each a constant, a line or a staircase; the first interval that holds the value decides.</summary>
/// <remarks>
/// <para>A measure that lies in no interval leaves the leaf undefined; lint reports such gaps before that can happen.</para>
/// <para>An interval is looked at from its lower end; an end that is undefined and has to be looked at leaves the leaf undefined.</para>
/// <para>Bands, thresholds, step deductions, proportions and interpolations are sugar for this.</para>
/// </remarks>
/// <param name="Measure">The value that is judged.</param>
/// <param name="Pieces">The intervals with their outcomes, in the order of the pack; not empty.</param>
/// <param name="Adjusted">The measure before anything was taken out of it, and what was (剔除因素); null when it is judged as it is.</param>
/// <param name="Location">Where the criterion stands.</param>
internal sealed record PiecewiseCriterion(
    BoundExpression Measure, ImmutableArray<Piece> Pieces, MeasureAdjustment? Adjusted, SourceLocation Location) : Criterion(Location);

/// <summary>A measure before and after something was taken out of its inputs.</summary>
/// <param name="Raw">The measure with nothing taken out.</param>
/// <param name="Items">What was taken out of which input, and why; not empty.</param>
internal sealed record MeasureAdjustment(BoundExpression Raw, ImmutableArray<AdjustmentItem> Items);

/// <summary>Something taken out of an input.</summary>
/// <param name="Of">The input.</param>
/// <param name="TakeOut">What is taken out of it.</param>
/// <param name="Because">Why.</param>
internal sealed record AdjustmentItem(BoundName Of, BoundExpression TakeOut, string Because);

/// <summary>One interval and what it gives.</summary>
internal sealed record Piece(Interval Interval, PieceOutcome Outcome, SourceLocation Location);

/// <summary>What a piece gives for a value in its interval.</summary>
internal abstract record PieceOutcome;

/// <summary>The same points for every value.</summary>
/// <param name="Points">The points.</param>
internal sealed record ConstantOutcome(Rational Points) : PieceOutcome;

/// <summary>Points on the straight line through two places: p = FromPoints + (x − From) × (ToPoints − FromPoints) / (To − From).</summary>
/// <remarks>A proportion (得分 = 完成率 × 3) is the line through 0 with 0 points. Outside its two places the line goes on; floor and cap end it.</remarks>
/// <param name="From">The first place, in base units.</param>
/// <param name="FromPoints">The points there.</param>
/// <param name="To">The second place, in base units; differs from the first.</param>
/// <param name="ToPoints">The points there.</param>
internal sealed record LineOutcome(BoundExpression From, Rational FromPoints, BoundExpression To, Rational ToPoints) : PieceOutcome;

/// <summary>Points that fall step by step: p = Points − Deduct × n, where n counts steps of size Step between Origin and the value.</summary>
/// <remarks>
/// n = |x − Origin| / Step, made whole as <paramref name="Partial"/> says: up ⌈n⌉, down ⌊n⌋, exact n. 「超过105%从6分起算，每超1个百分点扣0.6分」 is
/// Points 6, Origin 105%, Step 1pp, Deduct 0.6.
/// </remarks>
/// <param name="Points">The points at the origin.</param>
/// <param name="Origin">Where counting begins, in base units.</param>
/// <param name="Step">The size of one step, in base units; greater than zero.</param>
/// <param name="Deduct">The points that one step costs; negative for a staircase that rises.</param>
/// <param name="Partial">What a step that is not whole costs.</param>
internal sealed record StaircaseOutcome(Rational Points, BoundExpression Origin, BoundExpression Step, Rational Deduct, Partial Partial) : PieceOutcome;
