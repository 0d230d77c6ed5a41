using PerfRules.Analysis;
using PerfRules.Analysis.Wording;
using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Packs;
using PerfRules.Phrases;
using PerfRules.Scoring;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Phrases;

/// <summary>rulesets/CRITERIA.zh-CN.md: phrase, YAML, explanation and scores of every shape stand beside each other and are the same criterion.</summary>
public sealed class CriteriaPageTests
{
    private const string Page = "rulesets/CRITERIA.zh-CN.md";

    private static readonly string[] Lines = File.ReadAllLines(Repository.Combine(Page));

    public static TheoryData<string> Shapes => [.. Lines.Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Select(l => l[3..])];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Phrase_OfAShape_IsWrittenAndReadBackAsTheCriterion(string shape)
    {
        var pack = Load(shape);
        var leaf = pack.Leaves[0];
        var phrase = Assert.Single(Block(shape, "用语"));
        var measure = leaf.Criterion switch
        {
            PiecewiseCriterion p => ExpressionPrinter.PrintToRead(p.Adjusted?.Raw ?? p.Measure, DisplayLanguage.Chinese),
            TableCriterion { Shown: { } shown } => ExpressionPrinter.PrintToRead(shown, DisplayLanguage.Chinese),
            _ => null,
        };

        var reading = PhraseBook.Read(phrase, new PhraseContext { FullPoints = leaf.FullPoints, Measure = measure });

        Assert.Equal(phrase, PhraseBook.Write(leaf).Phrase);
        Assert.Equal(ReadingExtent.Complete, reading.Extent);
        Assert.Equal(CriterionText.Of(leaf.Criterion!), CriterionText.Of(DraftBinder.Bind(reading.Draft!, leaf.FullPoints, pack.Content.Scope.Copy())!));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Explanation_OfAShape_IsWhatTheProgramSays(string shape) =>
        Assert.Equal(Block(shape, "说明"), Load(shape).Leaves[0].Describe().Select(d => d.ToString(DisplayLanguage.Chinese)));

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Scores_OfAShape_AreGivenAndAddUp(string shape)
    {
        var scorer = new RuleScorer(Load(shape));

        Assert.All(Block(shape, "得分"), line =>
        {
            var (facts, sum) = line.Split('→') is [var left, var right] ? (left.Trim(), right) : throw new InvalidOperationException(line);
            var claim = sum.Split('=')[^1].Trim();
            Assert.Equal(claim, scorer.Score(ManualExamples.Facts(facts)).Indicators[0].Score.ToString());
            Assert.Equal(claim, ConstantExpression.Read(sum.Split('=')[0])!.Value.ToString());
        });
    }

    // A source and what an example leaves unused are not its matter.
    [Theory]
    [MemberData(nameof(Shapes))]
    public void Lint_OfAShape_FindsNothingAndItsWordingAgrees(string shape) =>
        Assert.Equal(string.Empty, string.Join('\n', PackLinter.Lint(Load(shape)).Where(d => d.Code is not ("PR0503" or "PR0504"))));

    [Fact]
    public void Page_HasEveryShapeOfCriterionAndEverySpelling()
    {
        var criteria = Shapes.Select(s => Load(s.Data).Leaves[0].Criterion!.GetType()).Distinct().Append(typeof(NotComparableCriterion));
        var all = typeof(Criterion).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Criterion)));
        Assert.Equal(all.Select(t => t.Name).Order(StringComparer.Ordinal), criteria.Select(t => t.Name).Order(StringComparer.Ordinal));

        string[] spellings = ["bands", "threshold", "stepDeduction", "proportional", "interpolate", "brackets", "table", "deductions", "parts", "items", "choice", "oneOf", "award", "adjust"];
        Assert.All(spellings, s => Assert.Contains(Lines, l => l.StartsWith(s + ":", StringComparison.Ordinal)));
    }

    private static RulePack Load(string shape)
    {
        var start = Array.IndexOf(Lines, "```yaml pack") + 1;
        var whole = string.Join('\n', Lines[start..Array.IndexOf(Lines, "```", start)]) + "\n";
        var leaf = string.Join('\n', Block(shape, "yaml leaf")) + "\n";
        return RulePack.Parse(ManualExamples.PackOf(whole, new MarkdownExample(Page, "leaf", leaf, [])), TestPack.File);
    }

    private static string[] Block(string shape, string info)
    {
        var section = Array.IndexOf(Lines, "## " + shape);
        var start = Array.IndexOf(Lines, "```" + info, section) + 1;
        var next = Array.FindIndex(Lines, section + 1, l => l.StartsWith("## ", StringComparison.Ordinal));
        Assert.InRange(start, section, next < 0 ? Lines.Length : next);
        return Lines[start..Array.IndexOf(Lines, "```", start)];
    }
}
