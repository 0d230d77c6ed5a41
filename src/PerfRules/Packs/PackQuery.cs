using System.Globalization;

namespace PerfRules.Packs;

/// <summary>Says which pack is looked for; what is null does not matter.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record PackQuery
{
    /// <summary>Gets the province, such as 四川省.</summary>
    public string? Province { get; init; }

    /// <summary>Gets the city, such as 遂宁市.</summary>
    public string? City { get; init; }

    /// <summary>Gets the fund (险种), such as 城乡居民基本医疗保险.</summary>
    public string? Fund { get; init; }

    /// <summary>Gets the kind of evaluation.</summary>
    public EvaluationType? Evaluation { get; init; }

    /// <summary>Gets a day on which the standard applies; a pack that states neither validity nor year does not answer for any day.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Writes what is looked for.</summary>
    /// <returns>The parts that are not null, joined by blanks.</returns>
    public override string ToString() => string.Join(
        ' ', new[] { Province, City, Fund, Evaluation?.ToString(), Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }.OfType<string>());

    internal bool Matches(RulePack pack) =>
        (Province is null || Province == pack.Province)
        && (City is null || City == pack.City)
        && (Fund is null || Fund == pack.Fund)
        && (Evaluation is null || Evaluation == pack.Evaluation)
        && (Date is not { } date || (pack.ValidFrom is { } from && pack.ValidTo is { } to && from <= date && date <= to));
}
