using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Tests.Support;

/// <summary>The smallest pack that lint has nothing to say about, and variants of it.</summary>
/// <param name="Text">The YAML text; « marks the places of expected diagnostics.</param>
internal sealed record TestPack(string Text)
{
    internal const string File = "pack.yaml";

    internal const string Id = "test/2024/minimal";

    /// <summary>Gets the smallest pack: one leaf of 10 points, full from 收入 / 预算 ≥ 100%.</summary>
    internal static TestPack Minimal { get; } = new(
        """
        format: 1
        pack: test/2024/minimal
        version: 1.0.0
        title: 最小的规则包
        evaluation: 单位自评
        sources: { 文件: { title: 评分标准 } }
        rounding: []
        inputs:
          收入: { type: money, unit: 万元 }
          预算: { type: money, unit: 万元 }
        indicators:
          - id: 完成率
            points: 10
            source: { ref: 文件, clause: 一 }
            origin: printed
            measure: 收入 / 预算
            threshold: { at: "≥ 100%" }

        """);

    /// <summary>Gets a pack with one leaf of 10 points that judges the plain number x; the criterion follows.</summary>
    internal static TestPack Judging(string criterion) => new(
        $$"""
        format: 1
        pack: test/2024/minimal
        version: 1.0.0
        title: 一个数的规则包
        evaluation: 单位自评
        sources: { 文件: { title: 评分标准 } }
        rounding: []
        inputs:
          x: { type: number }
        indicators:
          - id: 叶
            points: 10
            source: { ref: 文件, clause: 一 }
            origin: printed
        {{string.Join('\n', criterion.Split('\n').Select(l => "    " + l))}}

        """);

    /// <summary>Replaces a stretch that occurs exactly once.</summary>
    internal TestPack With(string old, string replacement)
    {
        Assert.Equal(2, Text.Split(old).Length);
        return this with { Text = Text.Replace(old, replacement, StringComparison.Ordinal) };
    }

    internal TestPack Append(string text) => this with { Text = Text + text };

    internal RulePack Load()
    {
        var result = RulePackLoader.Parse(Text, File);
        Assert.Equal(string.Empty, string.Join('\n', result.Diagnostics));
        return result.Pack!;
    }

    /// <summary>Loads the pack and asserts the diagnostics, each at its mark, in the order of the marks.</summary>
    internal void Refuses(params string[] diagnostics)
    {
        var marked = new MarkedText(Text);

        var result = RulePackLoader.Parse(marked.Text, File);

        Assert.Equal(marked.Expect(File, diagnostics), string.Join('\n', result.Diagnostics));
        Assert.Null(result.Pack);
    }

    /// <summary>Loads the pack and asserts how its only diagnostic begins; for lists too long to repeat.</summary>
    internal void RefusesStarting(string start)
    {
        var marked = new MarkedText(Text);

        var diagnostic = Assert.Single(RulePackLoader.Parse(marked.Text, File).Diagnostics);

        Assert.StartsWith(marked.Expect(File, [start]), diagnostic.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Loads the pack and asserts the diagnostics in Chinese.</summary>
    internal void RefusesInChinese(params string[] diagnostics)
    {
        var marked = new MarkedText(Text);

        var result = RulePackLoader.Parse(marked.Text, File);

        Assert.Equal(marked.Expect(File, diagnostics), string.Join('\n', result.Diagnostics.Select(d => d.ToString(DisplayLanguage.Chinese))));
    }

    internal ScoreSheet Score(FactSheet facts) => new RuleScorer(Load()).Score(facts);

    /// <summary>Scores facts written as <c>name: value</c> lines of a facts file.</summary>
    internal ScoreSheet Score(string facts, string rest = "") => Score(FactSheet.Parse($"facts: {{ {facts} }}\n{rest}", "facts.yaml"));

    /// <summary>Scores facts that do not fit and asserts the diagnostics, each at its mark.</summary>
    internal void RefusesFacts(string markedFacts, params string[] diagnostics)
    {
        var marked = new MarkedText(markedFacts);

        var scored = new RuleScorer(Load()).TryScore(FactSheet.Parse(marked.Text, "facts.yaml"), out _, out var found);

        Assert.Equal(marked.Expect("facts.yaml", diagnostics), string.Join('\n', found));
        Assert.False(scored);
    }

    /// <summary>Returns the points of the only leaf for a value of x.</summary>
    internal string PointsAt(string x) => Score($"x: {x}").Indicators[0].Score?.ToString() ?? "none";
}
