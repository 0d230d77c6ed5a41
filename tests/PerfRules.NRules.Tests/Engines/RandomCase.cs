using PerfRules.NRules.Tests.Support;
using PerfRules.Scoring;
using PerfRules.Tests.Oracle;

namespace PerfRules.NRules.Tests.Engines;

/// <summary>One random pack with random facts: oracle, core and NRules score them.</summary>
internal static class RandomCase
{
    /// <summary>Scores a pack with several sheets on all engines; null when they agree.</summary>
    internal static string? Compare(RandomPack pack, long seed, long index, int sheets)
    {
        var texts = pack.Texts();
        var loaded = OracleCase.Load(texts).Pack!;
        var document = NaiveEvaluator.Read(texts is [var alone] ? alone : NaiveMerge.Merge(texts));
        var core = new RuleScorer(loaded);
        var rules = new NRulesScorer(loaded);
        for (var i = 0; i < (document.Cohort is null ? sheets : sheets / 2); i++)
        {
            var dice = Dice.For(seed + 1, (index * sheets) + i);
            var difference = document.Cohort is null ? CompareSheet(core, rules, document, dice) : CompareCohort(core, rules, document, dice);
            if (difference is not null)
            {
                return difference;
            }
        }

        return null;
    }

    internal static string? CompareSheet(RuleScorer core, NRulesScorer rules, PerfRules.Packs.Reading.PackDocument document, Dice dice)
    {
        var facts = RandomFacts.Throw(dice, document).Write(dice, document);
        var sheet = rules.Score(facts);
        var difference = SheetLines.Difference(SheetLines.Of(NaiveEvaluator.Score(document, facts)), SheetLines.Of(sheet));
        return difference.Length > 0 ? "NRules (core) and oracle:\n" + difference : Difference(Sheets.Text(core.Score(facts)), Sheets.Text(sheet));
    }

    internal static string? CompareCohort(RuleScorer core, NRulesScorer rules, PerfRules.Packs.Reading.PackDocument document, Dice dice)
    {
        var thrown = RandomCohort.Throw(dice, document);
        var facts = thrown.Write(dice, document);
        var expected = NaiveEvaluator.Score(document, [.. thrown.Subjects.Select(s => s.Name)], thrown.Facts());
        var sheet = rules.Score(facts, CohortSessions.One);
        var difference = SheetLines.Difference(SheetLines.Of(expected), SheetLines.Of(sheet));
        if (difference.Length > 0)
        {
            return "NRules (core) and oracle:\n" + difference;
        }

        var ofCore = Sheets.Text(core.Score(facts));
        return Difference(ofCore, Sheets.Text(sheet))
            ?? (core.NeedsCohort ? null : Difference(ofCore, Sheets.Text(rules.Score(facts, CohortSessions.PerSubject))));
    }

    /// <summary>Returns the first lines in which two texts differ; null when they agree.</summary>
    internal static string? Difference(string core, string rules)
    {
        if (core == rules)
        {
            return null;
        }

        var lines = core.Split('\n').Zip(rules.Split('\n')).Where(p => p.First != p.Second).Take(5);
        return string.Join('\n', lines.Select(p => $"core    {p.First}\nNRules  {p.Second}").Prepend("The sheets differ:"));
    }
}
