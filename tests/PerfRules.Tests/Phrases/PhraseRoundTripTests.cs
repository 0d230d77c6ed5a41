using PerfRules.Analysis.Wording;
using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Packs;
using PerfRules.Phrases;
using PerfRules.Tests.Oracle;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Phrases;

/// <summary>What is written in phrases is read back as the same criterion.</summary>
public sealed class PhraseRoundTripTests(ITestOutputHelper output)
{
    private const long Seed = 20_240_509;
    private const int Packs = 120;

    [Fact]
    public void Read_WhatWasWritten_GivesTheSameCriterion()
    {
        var shapes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var unsaid = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Packs; i++)
        {
            var random = RandomPacks.Throw(Dice.For(Seed, i));
            foreach (var node in Leaves(random.Indicators))
            {
                var leaf = Load(random, node);
                if (PhraseWriter.Draft(leaf.Criterion!, out var why) is not { } draft)
                {
                    Count(unsaid, why!.Key);
                    continue;
                }

                var phrase = DraftPhrase.Write(draft);
                var measure = draft switch { PiecewiseDraft p => p.Measure, TableDraft t => t.Measure, _ => null };

                var reading = PhraseReader.Read(phrase, new PhraseContext { FullPoints = leaf.FullPoints, Measure = measure });

                var told = $"seed {Seed}, pack {i}, leaf {leaf.Id}\n{phrase}\n{reading.Yaml}";
                var again = Load(random, node with { Lines = [leaf.Criterion is AwardCriterion ? "origin: awarded" : "origin: printed", .. reading.Yaml.Split('\n')] }, told);
                Assert.True(CriterionText.Of(leaf.Criterion!) == CriterionText.Of(again.Criterion!), $"{told}\n{CriterionText.Of(leaf.Criterion!)}\n{CriterionText.Of(again.Criterion!)}");
                Assert.Equal(phrase, reading.Phrase);
                Count(shapes, leaf.Criterion!.GetType().Name);
            }
        }

        output.WriteLine(string.Join('\n', shapes.Concat(unsaid).Select(s => $"{s.Key} {s.Value}")));
        Assert.All(
            new[] { "AwardCriterion", "ChoiceCriterion", "DeductionsCriterion", "ItemsCriterion", "OneOfCriterion", "PiecewiseCriterion", "SumCriterion", "TableCriterion" },
            shape => Assert.InRange(shapes.GetValueOrDefault(shape), 5, int.MaxValue));
        Assert.Empty(unsaid);
    }

    [Fact]
    public void Read_WhatIsWrittenOfTheShippedPacks_GivesTheSameCriterion()
    {
        var leaves = RulePackCatalog.Load(Repository.Rulesets).Packs.SelectMany(p => p.Leaves.Select(l => (Pack: p, Leaf: l))).ToList();

        Assert.NotEmpty(leaves);
        Assert.All(leaves, x =>
        {
            var written = PhraseBook.Write(x.Leaf);
            Assert.Null(written.Unsayable);
            var measure = x.Leaf.Criterion switch
            {
                PiecewiseCriterion p => ExpressionPrinter.PrintToRead(p.Adjusted?.Raw ?? p.Measure, DisplayLanguage.Chinese),
                TableCriterion { Shown: { } shown } => ExpressionPrinter.PrintToRead(shown, DisplayLanguage.Chinese),
                _ => null,
            };

            var reading = PhraseBook.Read(written.Phrase!, new PhraseContext { FullPoints = x.Leaf.FullPoints, Measure = measure });

            var again = DraftBinder.Bind(reading.Draft!, x.Leaf.FullPoints, x.Pack.Content.Scope.Copy());
            Assert.Equal(CriterionText.Of(x.Leaf.Criterion!), CriterionText.Of(again!));
        });
    }

    private static IEnumerable<RandomNode> Leaves(List<RandomNode> nodes) => nodes.SelectMany(n => n.Children.Count > 0 ? Leaves(n.Children) : [n]);

    // The same names, and this one leaf with nothing around its criterion.
    private static Indicator Load(RandomPack random, RandomNode leaf, string told = "")
    {
        var alone = random with
        {
            Grades = [],
            Vetoes = [],
            TargetRows = [],
            Rounding = [],
            Checks = [],
            Layers = 1,
            IsWeighted = false,
            Indicators = [leaf with { Around = [] }],
        };
        var result = RulePackLoader.Parse(alone.ToYaml(), "random.yaml");
        Assert.True(result.Pack is not null, $"{told}\n{string.Join('\n', result.Diagnostics)}\n{alone.ToYaml()}");
        return result.Pack.Leaves[0];
    }

    private static void Count(SortedDictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
