using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Testing.Solving;

/// <summary>How fine the values of an input are: the step from one value to the next.</summary>
/// <remarks>Counts (家, 例, 人次 …), people counted in 人, working days and dates are whole. Everything else goes in steps of 0.01 of the declared unit,
/// as tables print (0.01万元, 0.01%, 0.01万人, 0.01个月), or of the last digit that the facts at hand print where that is finer. A pack declares no precision
/// of its own, so there is nothing to ask it.</remarks>
internal static class InputResolution
{
    private const int Places = 2;
    private const int MostPlaces = 6;

    /// <summary>Returns the step of an input beside a value that it has, in base units (for a date: days).</summary>
    internal static Rational Of(InputDefinition input, Rational value)
    {
        if (IsWhole(input))
        {
            return Rational.One;
        }

        var inUnit = value / input.Unit.Scale;
        var places = Enumerable.Range(Places, MostPlaces - Places + 1).FirstOrDefault(p => (inUnit * Rational.PowerOfTen(p)).IsInteger, Places);
        return Rational.PowerOfTen(-places) * input.Unit.Scale;
    }

    /// <summary>Returns whether only whole numbers of base units make sense.</summary>
    internal static bool IsWhole(InputDefinition input) =>
        input.Type is InputType.Count or InputType.Date || (input.Unit.Scale == Rational.One && (input.Unit.Dimension == Dimension.People || input.Unit.Dimension == Dimension.WorkingDays));
}
