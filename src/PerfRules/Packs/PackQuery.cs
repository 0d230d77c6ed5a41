using System.Globalization;
using PerfRules.Packs.Reading;

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
    /// <returns>The parts that are not null, joined by blanks; the kind of evaluation in its official word (财政评价).</returns>
    public override string ToString() => string.Join(
        ' ', new[] { Province, City, Fund, Evaluation is { } evaluation ? Word(evaluation) : null, Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }.OfType<string>());

    internal bool Matches(RulePack pack) => Answers(pack).All(answers => answers);

    /// <summary>Counts what of the query a pack answers, so that the nearest can be named first.</summary>
    internal int Nearness(RulePack pack) => Answers(pack).Count(answers => answers);

    /// <summary>Writes an evaluation type as packs do.</summary>
    internal static string Word(EvaluationType evaluation) => PackWords.Evaluations.First(w => w.Value == evaluation).Key;

    private bool[] Answers(RulePack pack) =>
    [
        Province is null || Province == pack.Province,
        City is null || City == pack.City,
        Fund is null || Fund == pack.Fund,
        Evaluation is null || Evaluation == pack.Evaluation,
        Date is not { } date || (pack.ValidFrom is { } from && pack.ValidTo is { } to && from <= date && date <= to),
    ];
}
