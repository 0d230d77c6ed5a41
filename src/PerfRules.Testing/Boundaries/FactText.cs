using System.Globalization;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;

namespace PerfRules.Testing.Boundaries;

/// <summary>Writes the value of an input as a facts file has it.</summary>
internal static class FactText
{
    internal static string Of(InputDefinition input, PlanValue value) => value.Kind switch
    {
        PlanValueKind.YesNo => value.IsYes ? "是" : "否",
        PlanValueKind.Word => value.Word,
        PlanValueKind.Date => DateOnly.FromDayNumber((int)value.Number.Numerator).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        PlanValueKind.Number => Number(input, value.Number),
        _ => "null",
    };

    // What does not end as a decimal is written as the arithmetic that it comes from; a percentage needs its sign there as well.
    private static string Number(InputDefinition input, Rational value)
    {
        var inUnit = value / input.Unit.Scale;
        if (Rational.TryParse(inUnit.ToString(), out _))
        {
            return inUnit + input.Unit.Symbol;
        }

        return input.Unit.IsPercentage ? $"= {value} * 100%" : $"= {inUnit}";
    }
}
