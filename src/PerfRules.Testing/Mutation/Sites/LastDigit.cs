using PerfRules.Facts;

namespace PerfRules.Testing.Mutation.Sites;

/// <summary>One unit of the last digit that a number is written with: 1% for 95%, 0.1 for 5.4.</summary>
internal static class LastDigit
{
    private const int MostPlaces = 10;

    /// <summary>Returns the unit of the last digit, in base units; one of the unit itself for a number that does not end as a decimal.</summary>
    internal static Rational Of(Rational value, Unit unit)
    {
        var number = value / unit.Scale;
        for (var places = 0; places <= MostPlaces; places++)
        {
            var grain = Rational.PowerOfTen(-places);
            if ((number / grain).IsInteger)
            {
                return grain * unit.Scale;
            }
        }

        return unit.Scale;
    }

    /// <summary>Returns the unit of the last digit of points.</summary>
    internal static Rational Of(Rational points) => Of(points, Unit.None);
}
