using System.Globalization;
using PerfRules.Cli.Texts;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering;

/// <summary>How numbers are shown to people: exactly where that is short, else rounded and marked as such.</summary>
internal static class Shown
{
    private const int ExactPlaces = 6;
    private const int RoundedPlaces = 4;

    /// <summary>What stands where there is nothing.</summary>
    internal const string None = "—";

    /// <summary>Writes a number of points.</summary>
    internal static string Points(Rational points) => Number(points);

    /// <summary>Writes a number of points, or a dash where there are none.</summary>
    internal static string PointsOrNone(Rational? points) => points is { } number ? Number(number) : None;

    /// <summary>Writes a share of a whole as a percentage.</summary>
    internal static string Share(Rational share) => Amount(Quantity.FromBase(share, Unit.Percent));

    /// <summary>Writes an amount in its unit.</summary>
    internal static string Amount(Quantity amount) => Number(amount.Number) + amount.Unit.Symbol;

    /// <summary>Writes the exact value; a ratio that never ends is written as a fraction, without the percent sign it is shown with.</summary>
    internal static string Exact(Quantity amount) =>
        amount.Unit.IsPercentage && amount.Number.ToString().Contains('/', StringComparison.Ordinal) ? amount.Value.ToString() : amount.ToString();

    /// <summary>Names a finding by its kind and what tells it from others.</summary>
    internal static string Name(Finding finding) => finding.Key is { } key ? $"{finding.Kind}（{key}）" : finding.Kind;

    /// <summary>Says how far a check may be off and what its pack remarks on it; null when there is nothing to say.</summary>
    internal static LocalizedText? CheckNote(CheckDefinition check) => (check.Tolerance, check.Note) switch
    {
        ({ } tolerance, { } note) => CliTexts.CheckToleranceBecause(Amount(tolerance), note),
        ({ } tolerance, null) => CliTexts.CheckTolerance(Amount(tolerance)),
        (null, { } note) => CliTexts.CheckNote(note),
        _ => null,
    };

    /// <summary>Says when the standard applies; null when the pack says neither dates nor year.</summary>
    internal static LocalizedText? Validity(RulePack pack) => (pack.ValidFrom, pack.ValidTo) switch
    {
        ({ } from, { } to) => CliTexts.ValidBetween(Day(from), Day(to)),
        ({ } from, null) => CliTexts.ValidSince(Day(from)),
        (null, { } to) => CliTexts.ValidUntil(Day(to)),
        _ => null,
    };

    /// <summary>Returns whether a pack is valid for other days than those of its year.</summary>
    internal static bool HasOwnValidity(RulePack pack) =>
        pack.ValidFrom != FirstDay(pack.Year) || pack.ValidTo != FirstDay(pack.Year)?.AddYears(1).AddDays(-1);

    /// <summary>Writes id and version of a pack.</summary>
    internal static string Identity(RulePack pack) => $"{pack.Id}@{pack.Version}";

    private static DateOnly? FirstDay(int? year) => year is { } number ? new DateOnly(number, 1, 1) : null;

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(Rational number) =>
        number.Round(ExactPlaces, RoundingMode.HalfAway) == number
            ? number.ToDecimalString(ExactPlaces)
            : "≈" + number.ToDecimalString(RoundedPlaces);
}
