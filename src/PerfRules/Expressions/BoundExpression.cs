using System.Collections.Immutable;
using PerfRules.Facts;

namespace PerfRules.Expressions;

/// <summary>An expression whose names are resolved and whose types fit.</summary>
/// <param name="Type">The type of its value.</param>
internal abstract record BoundExpression(ExpressionType Type);

/// <summary>A number in base units.</summary>
internal sealed record BoundNumber(Rational Value, ExpressionType Type) : BoundExpression(Type);

/// <summary>Yes or no.</summary>
internal sealed record BoundYesNo(bool Value) : BoundExpression(ExpressionType.YesNo);

/// <summary>The word of a choice.</summary>
internal sealed record BoundWord(string Word, ExpressionType Type) : BoundExpression(Type);

/// <summary>A date.</summary>
internal sealed record BoundDate(DateOnly Date) : BoundExpression(ExpressionType.Date);

/// <summary>An input, a shared measure or a kind of finding.</summary>
internal sealed record BoundName(ExpressionSymbol Symbol) : BoundExpression(Symbol.Type);

/// <summary>A sign or a negation.</summary>
internal sealed record BoundUnary(UnaryOperator Operator, BoundExpression Operand, ExpressionType Type) : BoundExpression(Type);

/// <summary>Two operands with an operator between them.</summary>
internal sealed record BoundBinary(BinaryOperator Operator, BoundExpression Left, BoundExpression Right, ExpressionType Type) : BoundExpression(Type);

/// <summary>A function with its arguments; <paramref name="Mode"/> is the rounding mode of round.</summary>
internal sealed record BoundCall(
    ExpressionFunction Function, ImmutableArray<BoundExpression> Arguments, ExpressionType Type, RoundingMode Mode = RoundingMode.HalfAway) : BoundExpression(Type)
{
    /// <inheritdoc/>
    public bool Equals(BoundCall? other) =>
        other is not null && Function == other.Function && Mode == other.Mode && Type == other.Type && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Function, Mode, Arguments.Length, Arguments.FirstOrDefault());
}

/// <summary>Names what a name of the measure language stands for.</summary>
internal enum SymbolKind
{
    Input,
    Measure,
    Findings,
}

/// <summary>What a name stands for.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Definition">For a shared measure, its expression; null else.</param>
internal sealed record ExpressionSymbol(string Name, SymbolKind Kind, ExpressionType Type, BoundExpression? Definition = null);
