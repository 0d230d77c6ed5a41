using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Analysis.Proofs;

/// <summary>Works out which values an expression may have, from the declared ranges of the inputs that it mentions.</summary>
/// <remarks>
/// <para>Every mention of an input is taken as a value of its own: (a - b) / a is given more values than it can have. Nothing that can happen is
/// left out; what is reported may not happen where an input is mentioned twice, and the finding says so.</para>
/// <para>Counts (家, 例, 人次 …), counted findings and ranks are whole; every other input may be any number of its range.</para>
/// </remarks>
/// <param name="inputs">What an input may be, by its name; null for a name that is none.</param>
internal sealed class MeasureDomains(Func<string, ValueDomain?> inputs)
{
    private static readonly Region NotNegative = new(Rational.Zero, true, null, false);

    private readonly Dictionary<string, ValueDomain> _measures = new(StringComparer.Ordinal);

    internal MeasureDomains(RulePack pack)
        : this(InputsOf(pack))
    {
    }

    /// <summary>Gets what all proofs of the pack may cost together.</summary>
    internal ProofBudget Budget { get; } = new(ProofBudget.OfPack);

    /// <summary>Returns what an input may be by its declared range.</summary>
    internal static ValueDomain OfInput(InputDefinition input) =>
        ValueDomain.Of(input.Range is { } range ? Region.Of(range) : Region.All, input.Type == InputType.Count ? Rational.One : null);

    internal ValueDomain Of(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundNumber number:
                return ValueDomain.Of(number.Value);
            case BoundName { Symbol: { Kind: SymbolKind.Measure, Definition: { } definition } measure }:
                if (!_measures.TryGetValue(measure.Name, out var known))
                {
                    _measures.Add(measure.Name, known = Of(definition));
                }

                return known;
            case BoundName { Symbol.Kind: SymbolKind.Input } name when inputs(name.Symbol.Name) is { } input:
                return input;
            case BoundUnary { Operator: UnaryOperator.Negate } negate:
                var operand = Of(negate.Operand);
                return operand with { Range = RegionArithmetic.Negate(operand.Range) };
            case BoundBinary binary:
                return Combine(binary.Operator, Of(binary.Left), Of(binary.Right));
            case BoundCall call:
                return Call(call);
            default:
                return ValueDomain.All;
        }
    }

    internal static ValueDomain Combine(BinaryOperator op, ValueDomain left, ValueDomain right) => op switch
    {
        BinaryOperator.Add => ValueDomain.Of(RegionArithmetic.Add(left.Range, right.Range), ValueDomain.CommonStep(left.Step, right.Step)),
        BinaryOperator.Subtract => ValueDomain.Of(
            RegionArithmetic.Add(left.Range, RegionArithmetic.Negate(right.Range)), ValueDomain.CommonStep(left.Step, right.Step)),
        BinaryOperator.Multiply => ValueDomain.Of(
            RegionArithmetic.Multiply(left.Range, right.Range), left.Step is { } a && right.Step is { } b ? a * b : null),
        BinaryOperator.Divide => new ValueDomain(RegionArithmetic.Divide(left.Range, right.Range), null),
        _ => ValueDomain.All,
    };

    /// <summary>Returns the inputs that expressions mention more than once between them, in order of name.</summary>
    internal static IReadOnlyList<string> MentionedTwice(IEnumerable<BoundExpression> expressions)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var expression in expressions)
        {
            Count(expression, counts);
        }

        return [.. counts.Where(c => c.Value > 1).Select(c => c.Key)];
    }

    private static Func<string, ValueDomain?> InputsOf(RulePack pack)
    {
        var domains = pack.Inputs.ToDictionary(i => i.Name, OfInput, StringComparer.Ordinal);
        return domains.GetValueOrDefault;
    }

    private ValueDomain Call(BoundCall call)
    {
        switch (call.Function)
        {
            case ExpressionFunction.Abs:
                var inner = Of(call.Arguments[0]);
                return inner with { Range = RegionArithmetic.Abs(inner.Range) };
            case ExpressionFunction.Round when ConstantExpression.Evaluate(call.Arguments[1]) is { Sign: > 0 } step:
                return Of(call.Arguments[0]).Rounded(step, call.Mode);
            case ExpressionFunction.Count or ExpressionFunction.Rank:
                return new ValueDomain(call.Function == ExpressionFunction.Count ? NotNegative : NotNegative with { Lower = Rational.One }, Rational.One);
            case ExpressionFunction.If:
                return Join(RegionArithmetic.Hull, call.Arguments.Skip(1));
            case ExpressionFunction.Default:
                return Join(RegionArithmetic.Hull, call.Arguments);
            case ExpressionFunction.Lookup:
                return Join(RegionArithmetic.Hull, call.Arguments.Skip(1));
            case ExpressionFunction.Best or ExpressionFunction.Worst:
                return Of(call.Arguments[0]);
            case ExpressionFunction.Mean when call.Arguments[0].Type.Kind == ExpressionKind.Number:
                return Of(call.Arguments[0]) with { Step = null };
            case ExpressionFunction.Min or ExpressionFunction.Max when call.Arguments.All(IsNumber):
                return Join(call.Function == ExpressionFunction.Min ? RegionArithmetic.Smaller : RegionArithmetic.Larger, call.Arguments);
            case ExpressionFunction.Sum when call.Arguments.All(IsNumber):
                return Join(RegionArithmetic.Add, call.Arguments);
            default:
                return ValueDomain.All;
        }
    }

    private static bool IsNumber(BoundExpression argument) => argument.Type.Kind == ExpressionKind.Number;

    private ValueDomain Join(Func<Region, Region, Region> join, IEnumerable<BoundExpression> arguments) => arguments.Select(Of)
        .Aggregate((left, right) => ValueDomain.Of(join(left.Range, right.Range), ValueDomain.CommonStep(left.Step, right.Step)));

    private static void Count(BoundExpression expression, SortedDictionary<string, int> counts)
    {
        switch (expression)
        {
            case BoundName { Symbol: { Kind: SymbolKind.Measure, Definition: { } definition } }:
                Count(definition, counts);
                break;
            case BoundName { Symbol.Kind: SymbolKind.Input } name:
                counts[name.Symbol.Name] = counts.GetValueOrDefault(name.Symbol.Name) + 1;
                break;
            case BoundUnary unary:
                Count(unary.Operand, counts);
                break;
            case BoundBinary binary:
                Count(binary.Left, counts);
                Count(binary.Right, counts);
                break;
            case BoundCall call:
                foreach (var argument in call.Arguments)
                {
                    Count(argument, counts);
                }

                break;
            default:
                break;
        }
    }
}
