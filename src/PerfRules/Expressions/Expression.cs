using System.Collections.Immutable;
using PerfRules.Facts;

namespace PerfRules.Expressions;

/// <summary>A node of the measure language as it was written.</summary>
/// <param name="Offset">Where the node begins in its text, 0-based.</param>
/// <param name="Length">How many characters it has.</param>
internal abstract record Expression(int Offset, int Length);

/// <summary>A number with its unit: <c>12个月</c>, <c>95%</c>, <c>3</c>.</summary>
internal sealed record NumberExpression(Quantity Quantity, int Offset, int Length) : Expression(Offset, Length);

/// <summary>A word in quotes: a choice or a date.</summary>
internal sealed record WordExpression(string Text, int Offset, int Length) : Expression(Offset, Length);

/// <summary>是 or 否.</summary>
internal sealed record YesNoExpression(bool Value, int Offset, int Length) : Expression(Offset, Length);

/// <summary>The name of an input, a shared measure, a kind of finding, or the word of a choice.</summary>
internal sealed record NameExpression(string Name, int Offset, int Length) : Expression(Offset, Length);

/// <summary>A sign or a negation in front of an operand.</summary>
internal sealed record UnaryExpression(UnaryOperator Operator, Expression Operand, int Offset, int Length) : Expression(Offset, Length);

/// <summary>Two operands with an operator between them.</summary>
internal sealed record BinaryExpression(BinaryOperator Operator, Expression Left, Expression Right, int OperatorOffset, int Offset, int Length)
    : Expression(Offset, Length);

/// <summary>A function with its arguments.</summary>
internal sealed record CallExpression(string Function, ImmutableArray<Expression> Arguments, int Offset, int Length) : Expression(Offset, Length);
