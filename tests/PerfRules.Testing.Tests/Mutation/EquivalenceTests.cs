using System.Globalization;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Testing.Mutation;
using PerfRules.Testing.Mutation.Running;
using PerfRules.Tests.Oracle;

namespace PerfRules.Testing.Tests.Mutation;

/// <summary>Proofs of equivalence against brute force: no random facts tell a mutant that is called equivalent from its pack.</summary>
public sealed class EquivalenceTests(ITestOutputHelper output)
{
    private const int FactsPerMutant = 25;

    private static long Mutants => Setting("PERFRULES_MUTATION_CASES", 150);

    private static long Seed => Setting("PERFRULES_RANDOM_SEED", 20_240_502);

    // Facts are thrown by the generator of the oracle, which bends them until measures lie on an edge, a hair beside it, or whole steps away, and leaves some out.
    [Fact]
    public void Run_MutantCalledEquivalent_IsToldApartByNoRandomFacts()
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (equivalent, packs) = (0, 0);
        for (; equivalent < Mutants; packs++)
        {
            var text = RandomPacks.Throw(Dice.For(Seed, packs), alone: true) with { Layers = 1, TargetRows = [] };
            var scorer = new RuleScorer(RulePack.Parse(text.ToYaml()));
            if (scorer.NeedsCohort)
            {
                continue;
            }

            foreach (var draft in Draft.All(scorer.Pack))
            {
                if (equivalent < Mutants && new DraftRunner(scorer, []).Run(draft).Outcome == MutantOutcome.Equivalent)
                {
                    equivalent++;
                    counts[draft.Operator.Id] = counts.GetValueOrDefault(draft.Operator.Id) + 1;
                    var difference = Difference(scorer, draft, text, packs);
                    Assert.True(difference is null, $"PERFRULES_RANDOM_SEED={Seed}, pack {packs}, {draft.Id}: {draft.Before} → {draft.After}\n{difference}\n{text.ToYaml()}");
                }
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {Seed}, {packs} packs, {equivalent} equivalent mutants with {FactsPerMutant} sheets of facts each"));
        foreach (var (id, count) in counts)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {id}: {count}"));
        }
    }

    private static string? Difference(RuleScorer scorer, Draft draft, RandomPack text, int pack)
    {
        var document = NaiveEvaluator.Read(text.ToYaml());
        var changed = new RuleScorer(draft.Apply(scorer.Pack));
        for (var i = 0; i < FactsPerMutant; i++)
        {
            var dice = Dice.For(Seed + 1, ((long)pack * FactsPerMutant) + i);
            var facts = RandomFacts.Throw(dice, document).Write(dice, document);
            var (before, after) = (Lines(scorer.Score(facts)), Lines(changed.Score(facts)));
            if (before != after)
            {
                return $"{before}\n{after}";
            }
        }

        return null;
    }

    private static string Lines(ScoreSheet sheet) =>
        $"{sheet.Total} {sheet.Grade} {string.Join(", ", sheet.Sections.Select(s => s.Score))} | {string.Join(", ", sheet.Indicators.Select(i => $"{i.Indicator.Id} {i.Score} {i.Status}"))}";

    private static long Setting(string name, long otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
