using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Scoring;

/// <summary>Reads records of one type into rows: every property with <see cref="FactAttribute"/> into its input. Made by <see cref="RuleScorer.CreateReader{T}"/>.</summary>
/// <typeparam name="T">The type of the records.</typeparam>
/// <remarks>Properties are decimals, whole numbers, <see cref="Rational"/>, bool, string, enum (its name is the choice) or <see cref="DateOnly"/>, or
/// nullable; null is missing. Findings and awards are set on the row itself.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class RecordReader<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>
    where T : notnull
{
    private readonly Action<FactRow, T> _read;

    internal RecordReader(RulePack pack)
    {
        var row = Expression.Parameter(typeof(FactRow), "row");
        var record = Expression.Parameter(typeof(T), "record");
        Expression[] steps = [.. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(p => (Property: p, Fact: p.GetCustomAttribute<FactAttribute>())).Where(p => p.Fact is not null)
            .Select(p => Property(pack, row, Expression.Property(record, p.Property), p.Property, p.Fact!))];
        _read = steps.Length > 0
            ? Expression.Lambda<Action<FactRow, T>>(Expression.Block(typeof(void), steps), row, record).Compile()
            : throw new ArgumentException($"No public property of {typeof(T)} carries [Fact].");
    }

    /// <summary>Reads a record into a row; inputs without a property keep what they have.</summary>
    /// <param name="row">The row; of a scorer of the same pack.</param>
    /// <param name="record">The record.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside the range of its input, or no choice of it.</exception>
    public void Read(FactRow row, T record)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(record);
        _read(row, record);
    }

    private static Expression Property(RulePack pack, ParameterExpression row, Expression value, PropertyInfo property, FactAttribute fact)
    {
        var place = pack.Inputs.Select((input, i) => (input, i)).Where(p => p.input.Name == fact.Input).Select(p => (int?)p.i).FirstOrDefault()
            ?? throw Fault(property, $"the pack {pack.Id} has no input '{fact.Input}'");
        var at = Expression.Constant(place);
        if (Nullable.GetUnderlyingType(value.Type) is not null)
        {
            return Expression.IfThenElse(
                Expression.Property(value, "HasValue"), Set(pack.Inputs[place], row, at, Expression.Property(value, "Value"), property, fact), Remove(row, at));
        }

        var set = Set(pack.Inputs[place], row, at, value, property, fact);
        return value.Type.IsValueType ? set : Expression.IfThenElse(Expression.Equal(value, Expression.Constant(null)), Remove(row, at), set);
    }

    private static MethodCallExpression Remove(ParameterExpression row, Expression at) => Expression.Call(row, typeof(FactRow).GetMethod(nameof(FactRow.Remove))!, at);

    private static MethodCallExpression Set(
        InputDefinition input, ParameterExpression row, Expression at, Expression value, PropertyInfo property, FactAttribute fact)
    {
        var (type, given) = value.Type switch
        {
            { IsEnum: true } => (typeof(string), Expression.Call(value, nameof(Enum.ToString), [])),
            var t when t == typeof(int) || t == typeof(long) || t == typeof(short) || t == typeof(byte) || t == typeof(uint) =>
                (typeof(decimal), (Expression)Expression.Convert(value, typeof(decimal))),
            var t => (t, value),
        };
        var fits = input.Type switch
        {
            _ when input.IsList => false,
            InputType.YesNo => type == typeof(bool),
            InputType.Choice => type == typeof(string),
            InputType.Date => type == typeof(DateOnly),
            _ => type == typeof(decimal) || type == typeof(Rational),
        };
        if (!fits)
        {
            throw Fault(property, $"{value.Type} does not fit the input {input.Name}");
        }

        var factor = Factor(input, property, fact);
        if (input.Type <= InputType.Number && factor != Rational.One)
        {
            given = Expression.Multiply(type == typeof(decimal) ? Expression.Convert(given, typeof(Rational)) : given, Expression.Constant(factor));
            type = typeof(Rational);
        }

        return Expression.Call(row, typeof(FactRow).GetMethod(nameof(FactRow.Set), [typeof(int), type])!, at, given);
    }

    // From the unit of the property to the one that the pack declares.
    private static Rational Factor(InputDefinition input, PropertyInfo property, FactAttribute fact)
    {
        if (fact.Unit is null)
        {
            return input.Type == InputType.Percent ? throw Fault(property, $"{input.Name} is a percentage, whose unit has to be said") : Rational.One;
        }

        return Unit.TryParse(fact.Unit, out var unit) && unit.Dimension == input.Unit.Dimension && (input.Type != InputType.Percent || unit.IsPercentage)
            ? unit.Scale / input.Unit.Scale
            : throw Fault(property, $"the unit '{fact.Unit}' does not fit the input {input.Name}");
    }

    private static ArgumentException Fault(PropertyInfo property, string fault) => new($"Property {property.Name} of {typeof(T)}: {fault}.");
}
