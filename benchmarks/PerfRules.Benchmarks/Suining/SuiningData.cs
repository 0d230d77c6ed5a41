using System.Reflection;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;

namespace PerfRules.Benchmarks.Suining;

/// <summary>The pack, its published case, and seeded sets of varied facts.</summary>
internal static class SuiningData
{
    internal const int LeafCount = 16;

    /// <summary>The seed of every varied set: a run on another day or machine times the same facts.</summary>
    internal const int Seed = 20240422;

    internal static string PackText { get; } = Resource("suining/pack.yaml");

    internal static string PublishedText { get; } = Resource("suining/published.yaml");

    /// <summary>Gets the published case, typed over from <c>cases/published.yaml</c>; <see cref="Agreement"/> holds the two equal.</summary>
    internal static SuiningFacts Published { get; } = new()
    {
        Insured = 267.53m,
        Population = 274.80m,
        InsuredResidents = 230.25m,
        InsuredTarget = 233m,
        Subsidy = 670m,
        UpperSubsidyInTime = true,
        LocalSubsidyInTime = true,
        ContributionThisYear = 380m,
        ContributionNextYear = 400m,
        IncomeBudget = 271870.17m,
        Income = 273728.1m,
        ExpenseBudget = 265284.08m,
        Expense = 270906.35m,
        Premiums = 96347m,
        Benefits = 244313m,
        OtherExpense = 22m,
        InterestRate = 1.47m,
        InpatientShare = 71.30m,
        OutpatientShare = 67.68m,
        Balance = 2822m,
        PayableMonths = 10.19m,
        Satisfaction = 100m,
        LatePayments = 0,
    };

    /// <summary>Gets the score of each leaf and the total that the report prints for the published case (自评表, column 得分).</summary>
    internal static decimal[] PublishedPoints { get; } = [3m, 2.96m, 6m, 6m, 6m, 5.4m, 5m, 5m, 5m, 5m, 6m, 10m, 10m, 8m, 6m, 10m];

    internal static RuleScorer CreateScorer() => new(RulePack.Parse(PackText, "pack.yaml"));

    /// <summary>Makes facts around every edge of every leaf: a third exactly on an edge, a third close to one, a third anywhere.</summary>
    /// <remarks>
    /// Figures have the digits that reports print (money and people two places, at most nine digits in all). With so few, a
    /// ratio worked out in 28 decimal digits lies on the same side of every edge and every whole step as the exact one. One
    /// difference remains and is left out here: a proportion that ends exactly in 5 thousandths although the ratio itself
    /// never ends, such as 593/600 × 3. <see cref="Agreement"/> shows that one by itself.
    /// </remarks>
    internal static SuiningFacts[] Varied(int count)
    {
        var random = new Random(Seed);
        var facts = new SuiningFacts[count];
        for (var i = 0; i < count; i++)
        {
            do
            {
                facts[i] = Draw(random);
            }
            while (IsTieThatDecimalsMiss(facts[i]));
        }

        return facts;
    }

    /// <summary>Makes the library's facts of a record, all values as typed numbers.</summary>
    internal static FactSheet ToNumbers(SuiningFacts facts) => FactSheet.FromRecord("遂宁市", facts, Findings(facts));

    /// <summary>Makes the same facts as a file would give them: every value a text with its unit.</summary>
    internal static FactSheet ToTexts(SuiningFacts facts, RulePack pack)
    {
        var units = pack.Inputs.ToDictionary(i => i.Name, i => i.Type is InputType.Percent ? string.Empty : i.Unit.Symbol, StringComparer.Ordinal);
        var numbers = ToNumbers(facts);
        return new FactSheet(
            numbers.Subject,
            numbers.Facts.Select(f => KeyValuePair.Create(f.Key, FactValue.FromText(f.Value + units[f.Key]))),
            numbers.Findings);
    }

    /// <summary>Puts records into columns, one for each input.</summary>
    internal static FactColumns ToColumns(RuleScorer scorer, SuiningFacts[] records)
    {
        var columns = scorer.CreateColumns(records.Length);
        foreach (var property in typeof(SuiningFacts).GetProperties())
        {
            if (property.GetCustomAttribute<FactAttribute>() is not { Input: var input })
            {
                columns.SetFindingCounts("拖欠", Array.ConvertAll(records, r => (int?)r.LatePayments));
            }
            else if (property.PropertyType == typeof(bool))
            {
                columns.Set(input, Array.ConvertAll(records, r => (bool?)property.GetValue(r)));
            }
            else
            {
                columns.Set(input, Array.ConvertAll(records, r => (decimal?)property.GetValue(r)));
            }
        }

        return columns;
    }

    internal static Finding[] Findings(SuiningFacts facts) =>
        facts.LatePayments == 0 ? [] : [new Finding { Kind = "拖欠", Count = facts.LatePayments }];

    private static SuiningFacts Draw(Random random)
    {
        var population = Cents(random, 100m, 600m);
        var target = Cents(random, 100m, 400m);
        var incomeBudget = Cents(random, 100_000m, 400_000m);
        var expenseBudget = Cents(random, 100_000m, 400_000m);
        var income = Part(random, incomeBudget, 0.85m, 1.15m, 0.95m, 1m, 1.05m, 1.06m, 0.94m, 1.15m);
        var expense = Part(random, expenseBudget, 0.85m, 1.15m, 0.95m, 1m, 1.05m, 1.06m, 0.94m, 1.11m);
        return new SuiningFacts
        {
            Insured = Part(random, population, 0.90m, 1.05m, 0.95m, 0.94m, 0.93m, 0.92m),
            Population = population,
            InsuredResidents = Part(random, target, 0.94m, 1.05m, 0.97m, 1m),
            InsuredTarget = target,
            Subsidy = Near(random, 600m, 700m, 670m),
            UpperSubsidyInTime = random.Next(4) > 0,
            LocalSubsidyInTime = random.Next(4) > 0,
            ContributionThisYear = Near(random, 370m, 390m, 380m, 379m, 378m, 377m),
            ContributionNextYear = Near(random, 390m, 410m, 400m, 399m, 398m, 397m),
            IncomeBudget = incomeBudget,
            Income = income,
            ExpenseBudget = expenseBudget,
            Expense = expense,
            Premiums = Part(random, income, 0.2m, 0.4m, 0.3m),
            Benefits = Part(random, expense, 0.8m, 0.95m, 0.85m),
            OtherExpense = Part(random, expense, 0m, 0.1m, 0.05m),
            InterestRate = Near(random, 0.7m, 1.5m, 1.1m, 0.99m, 0.88m),
            InpatientShare = Near(random, 58m, 80m, 65m, 64m, 63m, 60m),
            OutpatientShare = Near(random, 38m, 70m, 50m, 49m, 41m, 40m),
            Balance = Near(random, -3000m, 3000m, 0m),
            PayableMonths = Near(random, 1m, 12m, 3m, 6m, 9m),
            Satisfaction = Near(random, 82m, 100m, 90m, 89m, 85m),
            LatePayments = Math.Max(0, random.Next(-6, 13)),
        };
    }

    // A third on an edge, a third within 0.03 of one, a third anywhere between the limits.
    private static decimal Near(Random random, decimal from, decimal to, params ReadOnlySpan<decimal> edges) => random.Next(3) switch
    {
        0 => edges[random.Next(edges.Length)],
        1 => edges[random.Next(edges.Length)] + (random.Next(-3, 4) * 0.01m),
        _ => Cents(random, from, to),
    };

    // The same for a ratio. On an edge, the whole times the edge has four places at most, so that the ratio is the edge exactly.
    private static decimal Part(Random random, decimal whole, decimal from, decimal to, params ReadOnlySpan<decimal> edges) => random.Next(3) switch
    {
        0 => whole * edges[random.Next(edges.Length)],
        1 => decimal.Round(whole * edges[random.Next(edges.Length)], 2) + (random.Next(-3, 4) * 0.01m),
        _ => decimal.Round(whole * Cents(random, from * 100m, to * 100m) / 100m, 2),
    };

    private static decimal Cents(Random random, decimal from, decimal to) => random.Next((int)(from * 100m), (int)(to * 100m) + 1) / 100m;

    // 300 × 2 × residents / target is an odd whole number when three times the ratio ends exactly in 5 thousandths.
    private static bool IsTieThatDecimalsMiss(SuiningFacts facts)
    {
        var halfCents = new Rational(600, 1) * facts.InsuredResidents / facts.InsuredTarget;
        return halfCents.IsInteger && !halfCents.Numerator.IsEven;
    }

    private static string Resource(string name)
    {
        using var stream = typeof(SuiningData).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
