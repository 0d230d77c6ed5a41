using PerfRules.Packs;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Packs;

/// <summary>Packs that extend packs: what is said above counts, what is unsaid comes from below.</summary>
public sealed class PackInheritanceTests : IDisposable
{
    private const string Child =
        """
        format: 1
        pack: test/2025/child
        version: 1.0.0
        title: 下一年的规则包
        extends: test/2024/minimal

        """;

    private readonly TemporaryFile _root = new(".txt", []);

    public void Dispose() => _root.Dispose();

    [Fact]
    public void Load_NothingChanged_ScoresLikeTheBase()
    {
        Write("test/2024/minimal", TestPack.Minimal.Text);

        var pack = Load(Child);

        Assert.Equal(("test/2025/child", "test/2024/minimal"), (pack.Id, pack.Extends));
        Assert.Equal(EvaluationType.SelfEvaluation, pack.Evaluation);
        Assert.Equal("10", Points(pack, "收入: 100万元, 预算: 100万元"));
        Assert.Empty(pack.Leaves[0].Layers);
    }

    [Fact]
    public void Load_CriterionOverridden_TakesThePlaceOfAnyOldSpelling()
    {
        Write("test/2024/minimal", TestPack.Minimal.Text);

        var pack = Load(Child + """
            overrides:
              完成率:
                stepDeduction: { at: "≥ 100%", step: 1pp, deduct: 2, partial: up }
            """);

        // 97.5%: 2.5 points below make three steps, 10 - 3 × 2 = 4; by the base's threshold it would be 0.
        Assert.Equal("4", Points(pack, "收入: 97.5万元, 预算: 100万元"));
        Assert.Equal([new("criterion", "test/2025/child")], pack.Leaves[0].Layers);
        Assert.Equal("收入 ÷ 预算", pack.Leaves[0].Describe()[0].ToString(DisplayLanguage.English)["Measure: ".Length..]);
    }

    // The base judges 收入 / 预算; items judge no measure, and an override has no other way to leave it out.
    [Fact]
    public void Load_CriterionOverriddenByOneWithoutMeasure_LeavesTheMeasureBelow()
    {
        Write("test/2024/minimal", TestPack.Minimal.Text);

        var pack = Load(Child + "overrides: { 完成率: { items: { mode: all, list: [ { id: 有收入, when: 收入 > 0 } ] } } }\n");

        Assert.Equal("10", Points(pack, "收入: 1万元"));
    }

    [Fact]
    public void Load_InputAndPointsOverridden_AreReplacedByName()
    {
        Write("test/2024/minimal", TestPack.Minimal.Text);

        var pack = Load(Child + """
            inputs:
              预算: { type: money, unit: 亿元 }
            overrides:
              完成率: { points: 20 }
            """);

        // A bare number now counts in 亿元: 2亿元 of 2亿元.
        Assert.Equal("20", Points(pack, "收入: 2亿元, 预算: 2"));
        Assert.Equal(20, pack.FullPoints);
        Assert.Equal(["预算", "收入"], pack.Inputs.Select(i => i.Name));
    }

    [Fact]
    public void Load_TwoLayers_TheUppermostCountsAndEachIsNamed()
    {
        Write("test/2024/minimal", TestPack.Minimal.Text);
        Write("test/2025/child", Child + "overrides: { 完成率: { points: 20, note: 中间 } }\n");

        var pack = Load(
            """
            format: 1
            pack: test/2026/top
            version: 1.0.0
            title: 再下一年
            extends: test/2025/child
            overrides: { 完成率: { points: 30 } }

            """);

        Assert.Equal(30, pack.FullPoints);
        Assert.Equal("中间", pack.Leaves[0].Note);
        Assert.Equal([new("note", "test/2025/child"), new("points", "test/2026/top")], pack.Leaves[0].Layers);
    }

    [Fact]
    public void Load_LeafRemoved_IsGone()
    {
        Write("test/2024/minimal", TestPack.Minimal.Append("  - id: 另一项\n    points: 5\n    origin: awarded\n    award: 评价组\n").Text);

        var pack = Load(Child + "remove: [另一项]\n");

        Assert.Equal(["完成率"], pack.Leaves.Select(l => l.Id));
    }

    // The base has 完成率 alone (10 points).
    [Theory]
    [InlineData("after: 完成率", "完成率, 另一项, 丙")]
    [InlineData("before: 完成率", "另一项, 丙, 完成率")]
    [InlineData("", "完成率, 另一项, 丙")]
    public void Load_LeavesAdded_StandInTheirPlace(string place, string expected)
    {
        Write("test/2024/minimal", TestPack.Minimal.Text);

        var pack = Load(Child + $"""
            add:
              - indicators:
                  - {Another("另一项", 5)}
                  - {Another("丙", 2)}
                {place}

            """);

        Assert.Equal(expected, string.Join(", ", pack.Leaves.Select(l => l.Id)));
        Assert.Equal(17, pack.FullPoints);
        Assert.Equal([new("add", "test/2025/child")], pack.Leaves.Single(l => l.Id == "丙").Layers);
    }

    // The section's points go with its leaves: 5 + 2, then the 3 of the section that the upper pack adds.
    [Fact]
    public void Load_AddedUnderASectionAndBesideWhatWasAdded_CountsInItsSection()
    {
        Write("test/2024/minimal", TestPack.Minimal.Append($"  - section: 效益\n    points: 5\n    children:\n      - {Another("满意度", 5)}\n").Text);

        var pack = Load(Child + $$"""
            overrides: { 效益: { points: 7 } }
            add:
              - { under: 效益, indicators: [ {{Another("知晓率", 2)}} ] }
              - { indicators: [ { section: 附加, points: 3, children: [ {{Another("创新", 3)}} ] } ] }

            """);

        Assert.Equal("完成率, 满意度, 知晓率, 创新", string.Join(", ", pack.Leaves.Select(l => l.Id)));
        Assert.Equal(["效益"], pack.Leaves[2].Path);
        Assert.Equal(20, pack.FullPoints);
    }

    // With the gate, all points are lost where 收入 ≥ 预算; without it they are not.
    [Fact]
    public void Load_KeysDropped_AreGone()
    {
        Write("test/2024/minimal", TestPack.Minimal.With("    origin: printed\n", "    origin: printed\n    gate: 收入 ≥ 预算\n    note: 旧\n    assumed: { 旧: 旧 }\n").Text);
        Write("test/2025/child", Child + "overrides: { 完成率: { drop: [ gate, note, assumed ] } }\n");

        var pack = Load(
            """
            format: 1
            pack: test/2026/top
            version: 1.0.0
            title: 再下一年
            extends: test/2025/child
            overrides: { 完成率: { note: 新 } }

            """);

        Assert.Equal("0", Points(RulePackLoader.Load(Path.Combine(_root.Folder, "test/2024/minimal/pack.yaml")).Pack!, "收入: 100万元, 预算: 100万元"));
        Assert.Equal("10", Points(pack, "收入: 100万元, 预算: 100万元"));
        Assert.Equal(("新", 0), (pack.Leaves[0].Note, pack.Leaves[0].Assumptions.Length));
        Assert.Equal([new("drop assumed", "test/2025/child"), new("drop gate", "test/2025/child"), new("note", "test/2026/top")], pack.Leaves[0].Layers);
    }

    [Fact]
    public void Load_NamedThingsRemoved_AreGone()
    {
        Write(
            "test/2024/minimal",
            TestPack.Minimal.With("inputs:\n", "inputs:\n  旧数据: { type: yesno }\n").With("sources: { ", "sources: { 旧文件: { title: 旧 }, ")
                .Append("findings: { 旧事项: { unit: 次 } }\nmeasures: { 旧口径: 收入 / 预算 }\nchecks: [ { id: 旧勾稽, that: 收入 = 预算 } ]\n"
                    + "grades: { 优: \"≥ 9\", 差: \"< 9\" }\nvetoes: [ { id: 旧否决, when: 旧数据, cap: 差, because: 旧 } ]\n").Text);

        var pack = Load(Child + "remove: { inputs: 旧数据, findings: [ 旧事项 ], measures: 旧口径, sources: 旧文件, checks: 旧勾稽, vetoes: 旧否决 }\n");

        Assert.Equal(["收入", "预算"], pack.Inputs.Select(i => i.Name).Order(StringComparer.Ordinal));
        Assert.Equal((0, 0, 0, 0), (pack.Findings.Length, pack.Measures.Length, pack.Checks.Length, pack.Vetoes.Length));
        Assert.Equal("文件", pack.Sources.Single().Id);
    }

    // The words that the schema offers are those that drop knows, all of them: each is said below and taken away above.
    [Fact]
    public void Schema_KeysThatCanBeDropped_AreThoseThatDropKnows()
    {
        var offered = SchemaFile.Pack.Definition("droppedKey")["enum"]!.AsArray().Select(w => w!.ToString());
        Write("test/2024/minimal", TestPack.Minimal.Text);

        var refused = RulePackLoader.Load(Write("test/2025/child", Child + "overrides: { 完成率: { drop: 别的 } }\n")).Diagnostics.Single();

        Assert.Equal("Known are: " + string.Join(", ", offered) + ".", refused.Hint!.ToString());
    }

    [Theory]
    [InlineData("add:\n  - { under: 完成率, indicators: [ 另 ] }\n", "(7,14)", "'完成率' is a leaf, so nothing can stand under it; write after or before to put something beside it.")]
    [InlineData("add:\n  - { after: 完成绿, indicators: [ 另 ] }\n", "(7,14)", "The extended pack test/2024/minimal has no indicator '完成绿'. Did you mean '完成率'?")]
    [InlineData("add:\n  - { after: 完成率, before: 完成率, indicators: [ 另 ] }\n", "(7,27)", "What is added goes to one place: write one of under, after and before, or none for the end.")]
    [InlineData("overrides: { 完成率: { drop: gate } }\n", "(6,27)", "'完成率' of the pack below has no gate to take away.")]
    [InlineData("overrides: { 完成率: { drop: gat } }\n", "(6,27)", "drop cannot take away 'gat'. Did you mean 'gate'?")]
    [InlineData("overrides: { 完成率: { drop: [ points ], points: 5 } }\n", "(6,29)", "points is in drop and said as well; to replace it, leave it out of drop.")]
    [InlineData("remove: { inputs: [ 收 ] }\n", "(6,21)", "The extended pack test/2024/minimal has no '收' that could be removed. Did you mean '收入'?")]
    [InlineData("remove: { inputs: 收入 }\ninputs: { 收入: { type: money, unit: 元 } }\n", "(6,19)", "'收入' is removed, and the pack says it as well; to replace it, leave it out of remove.")]
    public void PR0606_ChangeThatDoesNotFit_IsRefused(string changes, string place, string message)
    {
        Write("test/2024/minimal", TestPack.Minimal.Text);

        Refuses(Child + changes.Replace("[ 另 ]", $"[ {Another("另", 5)} ]", StringComparison.Ordinal), $"{place}: error PR0606: {message}");
    }

    [Fact]
    public void PR0105_AdditionOfNothing_IsRefused()
    {
        Write("test/2024/minimal", TestPack.Minimal.Text);

        Refuses(Child + "add:\n  - { after: 完成率 }\n", "(7,5): error PR0105: 'indicators' is missing.");
    }

    [Fact]
    public void Hash_BaseChanges_ChangesToo()
    {
        Write("test/2024/minimal", TestPack.Minimal.Text);
        var before = Load(Child).Hash;

        Write("test/2024/minimal", TestPack.Minimal.With("points: 10", "points: 11").Text);

        Assert.NotEqual(before, Load(Child).Hash);
    }

    [Fact]
    public void PR0604_BaseThatIsNotThere_IsRefused() =>
        Refuses(Child, "(5,10): error PR0604: The extended pack 'test/2024/minimal' was not found.");

    [Fact]
    public void PR0604_BaseOfAnotherYear_IsSuggestedAndNotTaken()
    {
        Write("test/2023/minimal", TestPack.Minimal.Text.Replace("test/2024/minimal", "test/2023/minimal", StringComparison.Ordinal));

        Refuses(Child, "(5,10): error PR0604: The extended pack 'test/2024/minimal' was not found. Did you mean 'test/2023/minimal'?");
    }

    [Fact]
    public void PR0604_BaseInMemory_IsRefusedWithWhatThereIs()
    {
        var catalog = RulePackCatalog.Load(RulePackSource.FromTexts("内存", [new("test/2025/child", Child), new("sichuan/2025/suining", "format: 1\n")]));

        Assert.Equal(
            "内存/test/2025/child/pack.yaml(5,10): error PR0604: The extended pack 'test/2024/minimal' was not found. Known are: sichuan/2025/suining.",
            Assert.Single(catalog.Diagnostics, d => d.Code == "PR0604").ToString());
    }

    [Theory]
    [InlineData("overrides:\n  甲: { name: 改名, points: 30 }\n", "(7,26)", 70)] // 30 + 40
    [InlineData("remove: [ 甲 ]\n", "(6,11)", 40)]
    public void PR0109_ChangeThatDoesNotAddUpBelow_IsRefusedWhereItIsMade(string change, string place, int sum)
    {
        Write("test/2024/minimal", TestPack.Minimal.Append(
            "  - section: 产出\n    points: 100\n    children:\n      - { id: 甲, points: 60, origin: awarded, award: 评价组 }\n      - { id: 乙, points: 40, origin: awarded, award: 评价组 }\n").Text);

        Refuses(
            Child + change,
            $"{place}: error PR0109: The points of '产出' are 100, but its children add up to {sum}. "
            + $"Under overrides, correct the points of its children or set the points of '产出' to {sum}.");
    }

    [Fact]
    public void PR0118_WeightThatDoesNotAddUpBelow_IsRefusedWhereItIsMade()
    {
        Write("test/2024/minimal", TestPack.Minimal.With("points: 10", "points: 10\n    weight: 60%").Append("  - { id: 乙, weight: 40%, points: 5, origin: awarded, award: 评价组 }\n").Text);

        Refuses(Child + "overrides: { 乙: { weight: 30% } }\n", "(6,27): error PR0118: The weights add up to 90%, expected 100%.");
    }

    [Fact]
    public void Load_FaultOfTheBase_NamesItsFileWithoutDetours()
    {
        var below = Write("test/2024/minimal", TestPack.Minimal.With("points: 10", "points: 0").Text);

        var diagnostic = Assert.Single(RulePackLoader.Load(Write("test/2025/child", Child)).Diagnostics);

        Assert.Equal(below, diagnostic.Location.File);
    }

    [Fact]
    public void Load_ThreeLayers_SaysWhichPackSetWhat()
    {
        Write("test/2024/minimal", TestPack.Minimal.Append("  - { id: 乙, points: 5, origin: awarded, award: 评价组 }\n").Text);
        Write("test/2025/child", Child + "remove: [ 乙 ]\nrounding: [ { stage: leaf, places: 2, mode: half-away } ]\ngrades: { 优: \"[90, +∞)\" }\n");

        var pack = Load(
            """
            format: 1
            pack: test/2026/top
            version: 1.0.0
            title: 再下一年
            extends: test/2025/child
            inputs: { 预算: { type: money, unit: 亿元 } }
            rounding: []

            """);

        Assert.Equal(["test/2025/child", "test/2024/minimal"], pack.Bases);
        Assert.Equal(
            [new("grades", "test/2025/child"), new("inputs: 预算", "test/2026/top"), new("remove: 乙", "test/2025/child"), new("rounding", "test/2026/top")],
            pack.Layers);
    }

    // 旧数据 was set anew in the middle and removed at the top; 旧口径 was removed in the middle and said again at the top.
    [Fact]
    public void Load_NamedThingsRemovedAndSaidAgain_SaysWhichPackDidItLast()
    {
        Write("test/2024/minimal", TestPack.Minimal.With("inputs:\n", "inputs:\n  旧数据: { type: yesno }\n").Append("measures: { 旧口径: 收入 / 预算 }\n").Text);
        Write("test/2025/child", Child + "inputs: { 旧数据: { type: date } }\nremove: { measures: 旧口径 }\n");

        var pack = Load(
            """
            format: 1
            pack: test/2026/top
            version: 1.0.0
            title: 再下一年
            extends: test/2025/child
            measures: { 旧口径: 预算 / 收入 }
            remove: { inputs: 旧数据 }

            """);

        Assert.Equal([new("measures: 旧口径", "test/2026/top"), new("remove inputs: 旧数据", "test/2026/top")], pack.Layers);
    }

    [Fact]
    public void Load_IndicatorsOfItsOwn_AreALayer()
    {
        Write("test/2024/minimal", TestPack.Minimal.Text);

        var pack = Load(Child + "indicators:\n  - { id: 甲, points: 1, origin: awarded, award: 评价组 }\n");

        Assert.Equal([new("indicators", "test/2025/child")], pack.Layers);
    }

    [Fact]
    public void PR0605_Circle_IsRefusedWithItsMembers()
    {
        Write("test/2024/minimal", Child.Replace("test/2025/child", "test/2024/minimal", StringComparison.Ordinal).Replace("extends: test/2024/minimal", "extends: test/2025/child", StringComparison.Ordinal));

        var file = Write("test/2025/child", Child);

        var diagnostic = Assert.Single(RulePackLoader.Load(file).Diagnostics);
        Assert.Equal("PR0605", diagnostic.Code);
        Assert.Equal("The packs extend each other in a circle: test/2025/child, test/2024/minimal, test/2025/child.", diagnostic.Message.ToString());
        Assert.EndsWith("pack.yaml(5,10)", diagnostic.Location.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void PR0606_OverrideOfAnUnknownId_IsRefusedWithASuggestion()
    {
        Write("test/2024/minimal", TestPack.Minimal.Text);

        Refuses(
            Child + "overrides:\n  完成绿: { points: 5 }\n",
            "(7,3): error PR0606: The extended pack test/2024/minimal has no indicator '完成绿'. Did you mean '完成率'?");
    }

    [Fact]
    public void PR0606_OverridesBesideIndicators_AreRefused()
    {
        Write("test/2024/minimal", TestPack.Minimal.Text);

        Refuses(
            Child + "overrides:\n  完成率: { points: 5 }\nindicators:\n  - { id: 甲, points: 1, origin: awarded, award: 评价组 }\n",
            "(7,3): error PR0606: With indicators of its own a pack cannot change others by overrides, remove or add.");
    }

    [Theory]
    [InlineData("overrides:\n  完成率: { points: 5 }\n", "(19,3)")] // behind the 17 lines of the pack
    [InlineData("remove: [ 完成率 ]\n", "(18,11)")]
    [InlineData("remove: { inputs: 收入 }\n", "(18,19)")]
    [InlineData("add:\n  - indicators: [ { id: 另, points: 5, origin: awarded, award: 评价组 } ]\n", "(19,5)")]
    public void PR0606_OverridesWithoutABase_AreRefused(string changes, string place)
    {
        var diagnostic = Assert.Single(RulePackLoader.Parse(TestPack.Minimal.Text + changes, "pack.yaml").Diagnostics);

        Assert.Equal(
            $"pack.yaml{place}: error PR0606: The pack extends no other (extends), so there is nothing that overrides, remove or add could change.", diagnostic.ToString());
    }

    [Fact]
    public void PR0606_OverrideOfARemovedIndicator_IsRefused()
    {
        Write("test/2024/minimal", TestPack.Minimal.Append("  - { id: 另, points: 5, origin: awarded, award: 评价组 }\n").Text);

        Refuses(
            Child + "remove: [ 另 ]\noverrides:\n  另: { points: 6 }\n",
            "(8,3): error PR0606: '另' is removed, so it cannot be overridden as well.");
    }

    [Fact]
    public void PR0107_BaseNamedByAPath_IsRefused() =>
        Refuses(
            Child.Replace("extends: test/2024/minimal", "extends: ../../../etc", StringComparison.Ordinal),
            "(5,10): error PR0107: The pack id '../../../etc' is not well formed. "
            + "Expected province/year/name in lower-case letters, digits and hyphens, such as sichuan/2024/suining-resident.");

    private static string Another(string id, int points) => $"{{ id: {id}, points: {points}, origin: awarded, award: 评价组 }}";

    private static string Points(RulePack pack, string facts) =>
        new PerfRules.Scoring.RuleScorer(pack).Score(PerfRules.Facts.FactSheet.Parse($"facts: {{ {facts} }}")).Total.ToString();

    private RulePack Load(string text)
    {
        var id = text.Split('\n')[1]["pack: ".Length..].Trim();
        var result = RulePackLoader.Load(Write(id, text));
        Assert.Equal(string.Empty, string.Join('\n', result.Diagnostics));
        return result.Pack!;
    }

    private void Refuses(string text, string expected)
    {
        var file = Write("test/2025/child", text);

        var result = RulePackLoader.Load(file);

        Assert.Equal(file + expected, string.Join('\n', result.Diagnostics));
        Assert.Null(result.Pack);
    }

    private string Write(string id, string text)
    {
        var file = Path.Combine([_root.Folder, .. id.Split('/'), "pack.yaml"]);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }
}
