using System.Text.RegularExpressions;
using PerfRules.Analysis.Differences;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Analysis.Differences;

/// <summary>Each kind of difference: what is said of it, and which step of the version it asks for.</summary>
public sealed class DifferenceKindTests
{
    private static readonly TestPack Base = new(
        """
        format: 1
        pack: test/2024/base
        version: 1.2.3
        title: 各种差异
        evaluation: 单位自评
        rounding: [ { stage: leaf, places: 2, mode: half-away } ]
        grades: { 优: "[90, +∞)", 良: "[80, 90)", 差: "[0, 80)" }
        inputs:
          应缴: { type: money, unit: 万元, range: "> 0元" }
          实缴: { type: money, unit: 万元, range: "≥ 0元" }
          制度健全: { type: yesno }
          已公示: { type: yesno }
          付费方式: { type: choice, choices: [ DRG, DIP ] }
          目标值: { type: percent, range: "(0%, 100%]" }
          拖欠笔数: { type: count, unit: 笔, range: "≥ 0笔" }
        findings:
          违规: { unit: 家 }
        checks:
          - { id: 缴足, that: 实缴 <= 应缴 }
        vetoes:
          - { id: 缺制度, when: not 制度健全, cap: 良, because: 没有制度 }
        indicators:
          - section: 产出
            points: 60
            children:
              - id: 征缴率
                points: 20
                origin: printed
                measure: 实缴 / 应缴
                threshold: { at: "≥ 95%", else: 0 }
              - id: 公开
                points: 10
                origin: printed
                gate: 拖欠笔数 > 5笔
                items: { mode: each, list: [ { id: 制度, points: 4, when: 制度健全 }, { id: 公示, points: 6, when: 已公示 } ] }
              - id: 违规
                points: 30
                origin: printed
                deductions: [ { finding: 违规, deduct: 2, per: item, cap: 10 } ]
          - section: 效益
            points: 40
            children:
              - id: 付费
                points: 10
                origin: printed
                choice: { of: 付费方式, points: { DRG: 10, DIP: 8 } }
              - id: 达标
                points: 30
                origin: printed
                measure: 实缴 / 应缴
                bands: [ { at: "≥ 目标值", points: 30 }, { at: "[90% * 目标值, 目标值)", points: 20 }, { at: "< 90% * 目标值", points: 0 } ]

        """);

    public static TheoryData<string, string, string> Changes => new()
    {
        { "stage: leaf, places: 2", "stage: leaf, places: 1", "Major rounding at stage leaf: 2 places (half-away) → 1 places (half-away)" },
        { "优: \"[90, +∞)\", 良: \"[80, 90)\"", "优: \"[92, +∞)\", 良: \"[80, 92)\"", "Major the grades differ\n  total in [90, 92)：优 → 良" },
        { "that: 实缴 <= 应缴", "that: 应缴 >= 实缴", string.Empty },
        { "that: 实缴 <= 应缴", "that: 实缴 < 应缴", "Minor check 缴足: what it compares differs\n  实缴 - 应缴 = 0万元：holds → does not hold" },
        { "{ id: 缴足, that: 实缴 <= 应缴 }", "{ id: 缴足, that: 实缴 <= 应缴, severity: error }", "Minor 缴足: tolerance 0, severity warning → tolerance 0, severity error" },
        { "when: not 制度健全, cap: 良", "when: not 制度健全 or not 已公示, cap: 良", "Major veto 缺制度: when it holds differs\n  制度健全 = yes and 已公示 = no：does not hold → holds" },
        { "cap: 良", "cap: 差", "Major veto 缺制度: best grade left 良 → 差" },
        { "because: 没有制度", "because: 没有管理制度", "Patch 缺制度: only words differ (because)" },
        { "实缴: { type: money, unit: 万元, range: \"≥ 0元\" }", "实缴: { type: money, unit: 元, range: \"≥ 0元\" }", "Major unit of 实缴: 万元 → 元" },
        { "实缴: { type: money, unit: 万元, range: \"≥ 0元\" }", "实缴: { type: money, unit: 万元, range: \"> 0元\" }", "Major range of input 实缴: ≥0元 → >0元" },
        { "实缴: { type: money, unit: 万元, range: \"≥ 0元\" }", "实缴: { type: money, unit: 万元 }", "Minor range of input 实缴: ≥0元 → none" },
        { "findings:\n", "  备注日期: { type: date }\nfindings:\n", "Minor new input 备注日期 (date), which may be left out" },
        { "  违规: { unit: 家 }\n", "  违规: { unit: 家 }\n  拒付: { unit: 例 }\n", "Minor new kind of finding 拒付" },
        { "choices: [ DRG, DIP ] }", "choices: [ DIP, DRG ], note: 当年 }", "Patch 付费方式: only words differ (note)" },
        { "gate: 拖欠笔数 > 5笔", "gate: 拖欠笔数 >= 6笔", string.Empty },
        { "gate: 拖欠笔数 > 5笔", "gate: 拖欠笔数 > 3笔", "Major 公开: when all its points are taken away differs\n  拖欠笔数 in [4笔, 5笔]：does not hold → holds" },
        { "{ id: 制度, points: 4, when: 制度健全 }, { id: 公示, points: 6, when: 已公示 }", "{ id: 上网, points: 6, when: 已公示 }, { id: 制度, points: 4, when: 制度健全 }", string.Empty },
        { "{ id: 制度, points: 4, when: 制度健全 }, { id: 公示, points: 6, when: 已公示 }", "{ id: 制度, points: 5, when: 制度健全 }, { id: 公示, points: 5, when: 已公示 }", "Major 公开: its criterion differs\n  item “制度”：4 → 5\n  item “公示”：6 → 5" },
        { "DRG: 10, DIP: 8", "DRG: 10, DIP: 9", "Major 付费: its criterion differs\n  付费方式 = DIP：8 → 9" },
        { "choice: { of: 付费方式, points: { DRG: 10, DIP: 8 } }", "table: { hit: one, rows: [ { when: 付费方式 = DIP, points: 8 }, { when: 付费方式 = DRG, points: 10 } ] }", string.Empty },
        { "deduct: 2, per: item, cap: 10", "deduct: [ 2, 2, 2 ], per: item, cap: 10", string.Empty },
        { "deduct: 2, per: item, cap: 10", "deduct: 2, per: item, cap: 40", "Major 违规: its criterion differs\n  findings of 违规：…（6 of them：20 → 18）" },
        { "\"[90% * 目标值, 目标值)\", points: 20", "\"[90% * 目标值, 目标值)\", points: 25", "Major 达标: its criterion differs\n  实缴 ÷ 应缴 in [90% × 目标值, 100% × 目标值)：20 → 25" },
        { "threshold: { at: \"≥ 95%\", else: 0 }", "threshold: { at: \"≥ 95%\", else: 0 }\n        undefined: full", "Major 征缴率: when it cannot be worked out error → full" },
        { "- id: 征缴率\n", "- id: 征缴率\n        name: 基金征缴率\n", "Patch 征缴率: shown as “征缴率” → “基金征缴率”" },
        { "- id: 征缴率\n", "- id: C1\n", "Major leaf 征缴率 is now C1 (same points, criterion proven to be the same)" },
        { "- section: 产出\n", "- section: 产出指标\n", "Major section 产出 is now 产出指标 (it holds the same leaves)" },
        { "measure: 实缴 / 应缴\n        threshold", "measure: 1 - (应缴 - 实缴) / 应缴\n        threshold", string.Empty },
        { "measure: 实缴 / 应缴\n        threshold", "measure: 实缴 / (应缴 + 1万元)\n        threshold", "Major 征缴率: its criterion differs\n  ? Measure: 实缴 ÷ 应缴 → Measure: 实缴 ÷ (应缴 + 1万元)" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Compare_OneChange_SaysItAndTheStepThatItAsksFor(string old, string replacement, string expected)
    {
        var newer = Base.With(old, replacement).Load();

        // How a rule reads in words is tested where it is written.
        var shown = Regex.Replace(SuiningDifferenceTests.Shown(PackComparer.Compare(Base.Load(), newer), DisplayLanguage.English), "(findings of .*?)：.* → .*（", "$1：…（");
        Assert.Equal(expected, shown);
    }

    // 10,000 findings at 0.0001 are 1 point, so no number that is tried comes to either cap.
    [Fact]
    public void Compare_CapsBeyondEveryNumberOfFindingsThatIsTried_AreNotCalledTheSame()
    {
        var older = Base.With("deduct: 2, per: item, cap: 10", "deduct: 0.0001, per: item, cap: 10").Load();
        var newer = Base.With("deduct: 2, per: item, cap: 10", "deduct: 0.0001, per: item, cap: 20").Load();

        Assert.StartsWith(
            "Major 违规: its criterion differs\n  findings of 违规：", SuiningDifferenceTests.Shown(PackComparer.Compare(older, newer), DisplayLanguage.English), StringComparison.Ordinal);
        Assert.Empty(PackComparer.Compare(older, older).Items);
    }

    // The smallest of no months is undefined. Where 制度健全 is asked first and holds, that does not matter; asked second, the leaf has no score.
    [Fact]
    public void Compare_RowsReorderedOverAConditionThatMayBeUndefined_AreNotCalledTheSame()
    {
        const string choice = "choice: { of: 付费方式, points: { DRG: 10, DIP: 8 } }";
        var months = Base.With("findings:\n", "  各月支出: { type: money, unit: 万元, list: true }\nfindings:\n");
        var older = months.With(choice, "table: { hit: first, rows: [ { when: 制度健全, points: 10 }, { when: min(各月支出) > 5万元, points: 10 }, { when: otherwise, points: 0 } ] }").Load();
        var newer = months.With(choice, "table: { hit: first, rows: [ { when: min(各月支出) > 5万元, points: 10 }, { when: 制度健全, points: 10 }, { when: otherwise, points: 0 } ] }").Load();

        Assert.StartsWith("Major 付费: its criterion differs", SuiningDifferenceTests.Shown(PackComparer.Compare(older, newer), DisplayLanguage.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_InputRenamedEverywhere_IsARenameWithItsEvidence()
    {
        var newer = new TestPack(Base.Text.Replace("实缴", "到账", StringComparison.Ordinal)).Load();

        var differences = PackComparer.Compare(Base.Load(), newer);

        Assert.Equal("Major input 实缴 is now called 到账 (the criteria that mention it read alike)", SuiningDifferenceTests.Shown(differences, DisplayLanguage.English));
        Assert.Equal([KeyValuePair.Create("实缴", "到账")], differences.RenamedFacts);
    }

    [Fact]
    public void Compare_InputReplacedInOneLeafOnly_IsNoRename()
    {
        var newer = Base.With("  实缴: { type: money, unit: 万元, range: \"≥ 0元\" }", "  到账: { type: money, unit: 万元, range: \"≥ 0元\" }")
            .With("that: 实缴 <= 应缴", "that: 到账 <= 应缴 * 2")
            .With("measure: 实缴 / 应缴\n        threshold", "measure: 到账 / 应缴\n        threshold")
            .With("measure: 实缴 / 应缴\n        bands", "measure: 到账 / 应缴\n        bands").Load();

        Assert.Contains(PackComparer.Compare(Base.Load(), newer).Items, d => d is { Part: DifferencePart.Input, Change: DifferenceChange.Removed, Subject: "实缴" });
    }

    [Fact]
    public void Compare_LeafMoved_SaysFromWhereToWhere()
    {
        const string Leaf = "      - id: 付费\n        points: 10\n        origin: printed\n        choice: { of: 付费方式, points: { DRG: 10, DIP: 8 } }\n";
        var newer = Base.With(Leaf, string.Empty).With("  - section: 效益\n", Leaf + "  - section: 效益\n")
            .With("points: 60", "points: 70").With("points: 40", "points: 30").Load();

        Assert.Equal("Major 付费: moved from 效益 to 产出", SuiningDifferenceTests.Shown(PackComparer.Compare(Base.Load(), newer), DisplayLanguage.English));
    }

    [Theory]
    [InlineData("1.2.3", "1.2.3", VersionStep.None, false)]
    [InlineData("1.2.3", "1.2.4", VersionStep.Patch, false)]
    [InlineData("1.2.3", "1.3.0", VersionStep.Minor, true)]
    [InlineData("1.2.3", "2.0.0", VersionStep.Major, true)]
    [InlineData("1.2.3", "1.1.9", VersionStep.Back, false)]
    public void ActualStep_NewInputThatMayBeLeftOut_IsHonestFromMinorOn(string older, string newer, VersionStep step, bool isHonest)
    {
        var before = Base.With("version: 1.2.3", "version: " + older).Load();
        var after = Base.With("version: 1.2.3", "version: " + newer).With("findings:\n", "  备注日期: { type: date }\nfindings:\n").Load();

        var differences = PackComparer.Compare(before, after);

        Assert.Equal((VersionStep.Minor, (VersionStep?)step, (bool?)isHonest), (differences.RequiredStep, differences.ActualStep, differences.IsVersionHonest));
    }

    [Fact]
    public void ActualStep_AnotherId_IsNotCompared()
    {
        var differences = PackComparer.Compare(Base.Load(), Base.With("pack: test/2024/base", "pack: test/2025/base").Load());

        Assert.Equal((true, null, null), (differences.IsSameMeaning, differences.ActualStep, differences.IsVersionHonest));
    }
}
