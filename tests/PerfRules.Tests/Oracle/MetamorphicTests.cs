using System.Text.RegularExpressions;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;

namespace PerfRules.Tests.Oracle;

/// <summary>Changes that must not change a sheet, on random packs and facts; each case prints its number, which makes it again.</summary>
public sealed partial class MetamorphicTests
{
    private const long Seed = 7_031;

    private static readonly IEnumerable<int> Cases = Enumerable.Range(0, 150);

    [Xunit.Fact]
    public void Score_FactsInOtherOrderAndOtherUnits_GivesTheSameSheet() => Assert.All(Cases, i =>
    {
        var (pack, facts, dice) = Throw(i);

        var first = Lines(pack, facts.Write(dice, NaiveEvaluator.Read(pack)));
        var second = Lines(pack, (facts with { Findings = facts.Findings is null ? null : dice.Shuffle(facts.Findings) }).Write(dice, NaiveEvaluator.Read(pack)));

        // Findings that cost points on two leaves are listed as the facts have them.
        Assert.Equal(first.Order(StringComparer.Ordinal), second.Order(StringComparer.Ordinal));
    });

    [Xunit.Fact]
    public void Score_Twice_GivesTheSameSheet() => Assert.All(Cases, i =>
    {
        var (pack, facts, dice) = Throw(i);
        var scorer = new RuleScorer(RulePack.Parse(pack));
        var sheet = facts.Write(dice, NaiveEvaluator.Read(pack));

        var first = ScoreSheetJson.Write(scorer.Score(sheet));
        _ = scorer.TryScore(new FactSheet("别的单位", []), out _, out _);
        var second = ScoreSheetJson.Write(scorer.Score(sheet));

        Assert.Equal(first, second);
    });

    [Xunit.Fact]
    public void Score_UnusedInputAdded_GivesTheSameSheet() => Assert.All(Cases, i =>
    {
        var (pack, facts, dice) = Throw(i);
        var sheet = facts.Write(dice, NaiveEvaluator.Read(pack));
        var wider = pack.Replace("\ninputs:\n", "\ninputs:\n  闲置: { type: money, unit: 万元 }\n", StringComparison.Ordinal);

        Assert.Equal(Lines(pack, sheet), Lines(wider, sheet.With("闲置", "1万元")));
    });

    [Xunit.Fact]
    public void Score_LeafAdded_LeavesEveryOtherLeafAndSectionAsItWas() => Assert.All(Cases, i =>
    {
        var (pack, facts, dice) = Throw(i);
        var sheet = facts.Write(dice, NaiveEvaluator.Read(pack));
        var longer = pack.Replace(
            "\nindicators:\n", "\nindicators:\n  - { id: 新增, points: 5, origin: printed, measure: 1 + 1, threshold: { at: \"= 2\" } }\n", StringComparison.Ordinal);

        // By either standard; only the totals change.
        var before = Lines(pack, sheet).Where(l => !l.Contains("total ", StringComparison.Ordinal));
        var after = Lines(longer, sheet).Where(l => !l.Contains("total ", StringComparison.Ordinal)).ToList();

        Assert.Equal(before, after.Where(l => !l.Contains("新增: ", StringComparison.Ordinal)));
        Assert.Equal("新增: scored 5 from 5, bonus , measure 2 [] 2", after[0]);
    });

    [Xunit.Fact]
    public void Score_EverythingRenamed_GivesTheSameSheetUnderTheNewNames() => Assert.All(Cases, i =>
    {
        var (pack, facts, dice) = Throw(i);
        var yaml = facts.ToYaml(dice, NaiveEvaluator.Read(pack));

        var before = Lines(pack, FactSheet.Parse(yaml));
        var after = Lines(Rename(pack), FactSheet.Parse(Rename(yaml)));

        Assert.Equal(before.Select(Rename), after);
    });

    private static (string Pack, RandomSheet Facts, Dice Dice) Throw(int index)
    {
        var pack = RandomPacks.Throw(Dice.For(Seed, index), alone: true).ToYaml();
        var dice = Dice.For(Seed + 1, index);
        return (pack, RandomFacts.Throw(dice, NaiveEvaluator.Read(pack)), dice);
    }

    private static List<string> Lines(string pack, FactSheet facts) => [.. SheetLines.Of(new RuleScorer(RulePack.Parse(pack)).Score(facts))];

    private static string Rename(string text) => Names().Replace(text, m => $"别名_{m.Groups[2].Value}·{m.Groups[1].Value}");

    [GeneratedRegex(@"(数据|口径|问题|指标|部分|勾稽)(\d+)")]
    private static partial Regex Names();
}
