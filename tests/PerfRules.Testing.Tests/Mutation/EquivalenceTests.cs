using System.Globalization;
using System.Numerics;
using PerfRules.Packs;
using PerfRules.Packs.Reading;
using PerfRules.Scoring;
using PerfRules.Testing.Mutation;
using PerfRules.Testing.Mutation.Running;
using PerfRules.Tests.Oracle;
using FactSheet = PerfRules.Facts.FactSheet;

namespace PerfRules.Testing.Tests.Mutation;

/// <summary>Proofs of equivalence against brute force: no random facts tell a mutant that is called equivalent from its pack.</summary>
public sealed class EquivalenceTests(ITestOutputHelper output)
{
    private const int FactsPerMutant = 25;

    // So many packs at once, so that every core has some; which packs take part depends on the seed alone.
    private const int PacksAtOnce = 16;

    private static long Mutants => Setting("PERFRULES_MUTATION_CASES", 150);

    private static long Seed => Setting("PERFRULES_RANDOM_SEED", 20_240_502);

    // Facts are thrown by the generator of the oracle, which bends them until measures lie on an edge, a hair beside it, or whole steps away, and leaves some out.
    [Fact]
    public void Run_MutantCalledEquivalent_IsToldApartByNoRandomFacts()
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (equivalent, mutants, packs) = (0, 0, 0);
        while (equivalent < Mutants)
        {
            var trials = new Trial[PacksAtOnce];
            Parallel.For(0, trials.Length, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken }, i => trials[i] = Try(packs + i));
            foreach (var trial in trials)
            {
                Assert.True(trial.Difference is null, trial.Difference);
                packs++;
                mutants += trial.Mutants;
                equivalent += trial.Equivalent.Count;
                foreach (var id in trial.Equivalent)
                {
                    counts[id] = counts.GetValueOrDefault(id) + 1;
                }

                if (equivalent >= Mutants)
                {
                    break;
                }
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"seed {Seed}, {packs} packs, {mutants} mutants, {equivalent} of them equivalent, with {FactsPerMutant} sheets of facts each"));
        foreach (var (id, count) in counts)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {id}: {count}"));
        }
    }

    private static Trial Try(int number)
    {
        var text = RandomPacks.Throw(Dice.For(Seed, number), alone: true) with { Layers = 1, TargetRows = [] };
        var scorer = new RuleScorer(RulePack.Parse(text.ToYaml()));
        if (scorer.NeedsCohort)
        {
            return new Trial(0, [], null);
        }

        var facts = Throw(text, number);
        var scores = facts.ConvertAll(f => Line(scorer.Score(f)));
        var (drafts, runner) = (Draft.All(scorer.Pack), new DraftRunner(scorer, []));
        var equivalent = new List<string>();
        foreach (var draft in drafts.Where(d => runner.Run(d).Outcome == MutantOutcome.Equivalent))
        {
            equivalent.Add(draft.Operator.Id);
            var changed = new RuleScorer(draft.Apply(scorer.Pack));
            for (var i = 0; i < facts.Count; i++)
            {
                if (Line(changed.Score(facts[i])) is var line && line != scores[i])
                {
                    return new Trial(0, [], $"PERFRULES_RANDOM_SEED={Seed}, pack {number}, {draft.Id}: {draft.Before} → {draft.After}\n{scores[i]}\n{line}\n{text.ToYaml()}");
                }
            }
        }

        return new Trial(drafts.Count, equivalent, null);
    }

    private static List<FactSheet> Throw(RandomPack text, int number)
    {
        var document = NaiveEvaluator.Read(text.ToYaml());
        var facts = new List<FactSheet>();
        for (var i = 0; i < FactsPerMutant; i++)
        {
            var dice = Dice.For(Seed + 1, ((long)number * FactsPerMutant) + i);
            facts.Add(Whole(RandomFacts.Throw(dice, document), document).Write(dice, document));
        }

        return facts;
    }

    // Proofs are about what the inputs declare, and a count is whole (rulesets/README.md, lint): an edge at 112.59例 is on no count.
    private static RandomSheet Whole(RandomSheet sheet, PackDocument pack)
    {
        foreach (var input in pack.Inputs.Where(i => i.Type!.Value == "count" && sheet.Inputs.ContainsKey(i.Name.Value)))
        {
            sheet.Inputs[input.Name.Value] = sheet.Inputs[input.Name.Value] switch
            {
                NaiveRational number => Whole(number),
                List<NaiveRational> list => list.ConvertAll(Whole),
                var other => other,
            };
        }

        return sheet;
    }

    private static NaiveRational Whole(NaiveRational number) => new(BigInteger.Divide(number.Numerator, number.Denominator), 1);

    private static string Line(ScoreSheet sheet) =>
        $"{sheet.Total} {sheet.Grade} {string.Join(", ", sheet.Sections.Select(s => s.Score))} | {string.Join(", ", sheet.Indicators.Select(i => $"{i.Indicator.Id} {i.Score} {i.Status}"))}";

    private static long Setting(string name, long otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private sealed record Trial(int Mutants, List<string> Equivalent, string? Difference);
}
