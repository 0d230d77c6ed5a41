using System.Numerics;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Plans.Compiled;

/// <summary>What a criterion gives: a tree of tests with raw points at its ends.</summary>
internal abstract record Outcome;

/// <summary>The one or the other.</summary>
internal sealed record OutcomeChoice(Test When, Outcome Then, Outcome Otherwise) : Outcome;

/// <summary>Points before floor and cap; undefined where the fraction is.</summary>
internal sealed record OutcomePoints(Fraction Points) : Outcome
{
    /// <summary>Gets what decided here; null where only the interpreter says it.</summary>
    internal DecisionForm? Decided { get; init; }
}

/// <summary>What the interpreter has to work out.</summary>
internal sealed record OutcomeDeferred : Outcome;

/// <summary>How outcomes are put together.</summary>
internal static class Outcomes
{
    internal static Outcome Undefined { get; } = new OutcomePoints(Fraction.Nowhere);

    internal static Outcome Of(Rational points) => new OutcomePoints(Fraction.Of(points));

    internal static Outcome Choose(Test when, Outcome then, Outcome otherwise) =>
        when is TestConstant { Value: var holds } ? (holds ? then : otherwise) : new OutcomeChoice(when, then, otherwise);

    internal static Outcome Map(Outcome outcome, Func<Fraction, Outcome> points) => outcome switch
    {
        OutcomeChoice choice => Choose(choice.When, Map(choice.Then, points), Map(choice.Otherwise, points)),
        OutcomePoints end => points(end.Points),
        _ => outcome,
    };

    /// <summary>Folds a tree into one number.</summary>
    internal static Fraction ToFraction(Outcome outcome) => outcome switch
    {
        OutcomeChoice choice => Fraction.Choose(choice.When, ToFraction(choice.Then), ToFraction(choice.Otherwise)),
        OutcomePoints end => end.Points,
        _ => throw new NotLoweredException("the interpreter works out a part of it"),
    };

    /// <summary>Holds points between zero and the full points, without a division: a number that is held costs none later.</summary>
    internal static Outcome Hold(Fraction points, Rational full)
    {
        if (points.Denominator is WholeConstant { Value: var denominator })
        {
            // A multiple of both denominators, so that the cap is a whole number.
            var common = denominator / BigInteger.GreatestCommonDivisor(denominator, full.Denominator) * full.Denominator;
            var held = Wholes.Hold(Wholes.Multiply(common / denominator, points.Numerator), 0, full.Numerator * (common / full.Denominator));
            return new OutcomePoints(Fraction.Of(held, Wholes.Constant(common), points.Undefined));
        }

        var cap = Fraction.Of(full);
        return Choose(
            points.Undefined,
            Undefined,
            Choose(
                points.Compare(BinaryOperator.LessOrEqual, Fraction.Of(Wholes.Zero)),
                Of(Rational.Zero),
                Choose(points.Compare(BinaryOperator.GreaterOrEqual, cap), Of(full), new OutcomePoints(points with { Undefined = Test.Never }))));
    }
}
