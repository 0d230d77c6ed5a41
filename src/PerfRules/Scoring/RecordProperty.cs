using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Scoring;

/// <summary>A property of a record and the input that it goes into: as an expression to be compiled, or value by value where nothing is compiled.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
internal sealed class RecordProperty
{
    private readonly PropertyInfo _property;
    private readonly int _place;
    private readonly Type _given;
    private readonly Rational _factor;

    internal RecordProperty(RulePack pack, Type record, PropertyInfo property, FactAttribute fact)
    {
        _property = property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 ? property : throw new ArgumentException($"Property {property.Name} of {record} cannot be read.");
        Input = fact.Input;
        _place = pack.Inputs.Select((input, i) => (input, i)).Where(p => p.input.Name == fact.Input).Select(p => (int?)p.i).FirstOrDefault()
            ?? throw Fault(record, $"the pack {pack.Id} has no input '{fact.Input}'");
        _given = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var input = pack.Inputs[_place];
        var fits = input.Type switch
        {
            _ when input.IsList => false,
            InputType.YesNo => _given == typeof(bool),
            InputType.Choice => _given == typeof(string) || _given.IsEnum,
            InputType.Date => _given == typeof(DateOnly),
            _ => _given == typeof(decimal) || _given == typeof(Rational) || IsWhole,
        };
        if (!fits)
        {
            throw Fault(record, $"{_given} does not fit the input {input.Name}");
        }

        var factor = Factor(record, input, fact);
        _factor = input.Type <= InputType.Number ? factor : Rational.One;
    }

    /// <summary>Gets the name of the input.</summary>
    internal string Input { get; }

    // The types that become decimals without a loss.
    private bool IsWhole => !_given.IsEnum && Type.GetTypeCode(_given) is TypeCode.Int32 or TypeCode.Int64 or TypeCode.Int16 or TypeCode.Byte or TypeCode.UInt32;

    /// <summary>Writes the step that puts the property into the row, or takes the input out where the property is null.</summary>
    internal Expression Write(ParameterExpression row, ParameterExpression record)
    {
        Expression value = Expression.Property(record, _property);
        var at = Expression.Constant(_place);
        var set = Set(row, at, value.Type == _given ? value : Expression.Convert(value, _given));
        return value.Type.IsValueType && value.Type == _given
            ? set
            : Expression.IfThenElse(Expression.TypeIs(value, _given), set, Expression.Call(row, typeof(FactRow).GetMethod(nameof(FactRow.Remove))!, at));
    }

    /// <summary>Puts the property into the row, or takes the input out where the property is null.</summary>
    internal void Copy(FactRow row, object record)
    {
        switch (_property.GetValue(record, BindingFlags.DoNotWrapExceptions, null, null, null))
        {
            case null:
                row.Remove(_place);
                break;
            case bool yes:
                row.Set(_place, yes);
                break;
            case DateOnly date:
                row.Set(_place, date);
                break;
            case string word:
                row.Set(_place, word);
                break;
            case Enum word:
                row.Set(_place, word.ToString());
                break;
            case Rational number:
                row.Set(_place, number * _factor);
                break;
            case var whole when _factor == Rational.One:
                row.Set(_place, Convert.ToDecimal(whole, CultureInfo.InvariantCulture));
                break;
            case var whole:
                row.Set(_place, Convert.ToDecimal(whole, CultureInfo.InvariantCulture) * _factor);
                break;
        }
    }

    private MethodCallExpression Set(ParameterExpression row, Expression at, Expression value)
    {
        if (_given.IsEnum)
        {
            value = Expression.Call(value, typeof(Enum).GetMethod(nameof(Enum.ToString), Type.EmptyTypes)!);
        }
        else if (IsWhole)
        {
            value = Expression.Convert(value, typeof(decimal));
        }

        if (_factor != Rational.One)
        {
            value = Expression.Multiply(value.Type == typeof(decimal) ? Expression.Convert(value, typeof(Rational)) : value, Expression.Constant(_factor));
        }

        return Expression.Call(row, typeof(FactRow).GetMethod(nameof(FactRow.Set), [typeof(int), value.Type])!, at, value);
    }

    // From the unit of the property to the one that the pack declares.
    private Rational Factor(Type record, InputDefinition input, FactAttribute fact)
    {
        if (fact.Unit is null)
        {
            return input.Type == InputType.Percent ? throw Fault(record, $"{input.Name} is a percentage, whose unit has to be said") : Rational.One;
        }

        return Unit.TryParse(fact.Unit, out var unit) && unit.Dimension == input.Unit.Dimension && (input.Type != InputType.Percent || unit.IsPercentage)
            ? unit.Scale / input.Unit.Scale
            : throw Fault(record, $"the unit '{fact.Unit}' does not fit the input {input.Name}");
    }

    private ArgumentException Fault(Type record, string fault) => new($"Property {_property.Name} of {record}: {fault}.");
}
