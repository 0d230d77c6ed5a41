using PerfRules.Build.Generation;
using PerfRules.Build.Tests.Support;
using PerfRules.Tests.Support;

namespace PerfRules.Build.Tests.Generation;

/// <summary>What a member looks like for each type of input, and which are required.</summary>
public sealed class ShapeTests : IDisposable
{
    private const string Pack =
        """
        format: 1
        pack: test/2024/shapes
        version: 1.0.0
        title: 各种类型
        evaluation: 单位自评
        sources: { 文件: { title: 评分标准 } }
        rounding: []
        inputs:
          钱: { type: money, unit: 亿元 }
          参保: { type: people, unit: 人 }
          就诊: { type: count, unit: 人次 }
          率: { type: percent, range: "[0%, 100%]", note: 办结率 }
          天数: { type: duration, unit: 天 }
          月数: { type: duration, unit: 个月 }
          时限: { type: duration, unit: 个工作日 }
          标准: { type: rate, unit: 万元/人/年 }
          比: { type: number }
          class: { type: number }
          日期: { type: date }
          起始: { type: date }
          是否: { type: yesno }
          方式: { type: choice, choices: [DRG, DIP分值] }
          逐月: { type: money, unit: 万元, list: true }
          只核对: { type: money, unit: 万元 }
          可缺: { type: number }
        findings:
          拖欠: { unit: 例 }
        checks:
          - { id: 核对, that: 钱 = 只核对 }
        indicators:
          - id: 全部
            points: 10
            source: { ref: 文件, clause: 一 }
            origin: printed
            table:
              hit: first
              rows:
                - { when: 钱 > 0 and 参保 > 0 and 就诊 > 0 and 率 > 50% and 天数 > 0天 and 月数 > 0个月 and 时限 > 0个工作日 and 标准 > 0元/人/年 and 比 > 0, points: 10 }
                - { when: "class > 1 and 日期 - 起始 > 0天 and 是否 and 方式 = DRG and sum(逐月) > 0 and default(可缺, 1) > 0", points: 5 }
                - { when: otherwise, points: 0 }
          - id: 评分
            points: 5
            source: { ref: 文件, clause: 二 }
            origin: awarded
            award: 现场打分
          - id: 扣分
            points: 5
            source: { ref: 文件, clause: 三 }
            origin: printed
            deductions: [ { finding: 拖欠, deduct: 1, per: item } ]

        """;

    private readonly TemporaryFile _folder = new(".txt", []);

    public ShapeTests()
    {
        var file = Path.Combine(_folder.Folder, "test", "2024", "shapes", "pack.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, Pack);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("public required Money 钱 { get; init; }")]
    [InlineData("public required People 参保 { get; init; }")]
    [InlineData("public required Count人次 就诊 { get; init; }")]
    [InlineData("public required Percentage 率 { get; init; }")]
    [InlineData("public required Duration 天数 { get; init; }")]
    [InlineData("public required MonthDuration 月数 { get; init; }")]
    [InlineData("public required WorkingDayDuration 时限 { get; init; }")]
    [InlineData("public required Rate元每人每月 标准 { get; init; }")] // 年 is twelve 个月, and a rate per year one per month
    [InlineData("public required decimal 比 { get; init; }")]
    [InlineData("public required decimal @class { get; init; }")] // a keyword of C#
    [InlineData("public required global::System.DateOnly 日期 { get; init; }")]
    [InlineData("public required bool 是否 { get; init; }")]
    [InlineData("public required Shapes2024.方式 方式 { get; init; }")]
    [InlineData("public required global::System.Collections.Generic.IReadOnlyList<Money> 逐月 { get; init; }")]
    [InlineData("public Money? 只核对 { get; init; }")] // only a check asks for it
    [InlineData("public decimal? 可缺 { get; init; }")] // the pack has a default for it
    [InlineData("public required global::PerfRules.Facts.Award 评分赋分 { get; init; }")]
    [InlineData("public required global::System.Collections.Generic.IReadOnlyList<Found> Findings { get; init; }")]
    [InlineData("/// <summary>Gets 率, declared in %. Range [0%, 100%].</summary>")]
    [InlineData("/// <remarks>办结率</remarks>")]
    [InlineData("public const string 全部 = \"全部\";")]
    [InlineData("public static Rate元每人每月 万元每人每年(decimal number)")]
    public void Code_OfAPackWithEveryType_HasTheMember(string line) =>
        Assert.Contains("    " + line, Code(), StringComparison.Ordinal);

    [Fact]
    public void Fill_FactsOfEveryType_ScoresAsTheSheetDoes()
    {
        // 日期, 是否, 方式 and 逐月 hold, so the second row: 5 points; the award 4, two findings cost 2 of 5: 5 + 4 + 3 = 12.
        const string Program =
            """
            using System;
            using Embedder;
            using PerfRules.Facts;
            using PerfRules.Scoring;
            public static class Program
            {
                public static string Run()
                {
                    var typed = new Shapes2024();
                    var facts = new Shapes2024.Facts
                    {
                        钱 = Money.亿元(0), 参保 = People.人(1), 就诊 = Count人次.OfWan(1), 率 = Percentage.百分之(60), 天数 = Duration.Hours(1), 月数 = MonthDuration.年(1),
                        时限 = WorkingDayDuration.个工作日(3), 标准 = Rate元每人每月.万元每人每年(1), 比 = 1, @class = 2, 日期 = new DateOnly(2024, 5, 2), 起始 = new DateOnly(2024, 1, 1), 是否 = true,
                        方式 = Shapes2024.方式.DRG, 逐月 = [Money.元(1), Money.万元(2)], 评分赋分 = new Award { Points = 4, Reason = "现场" },
                        Findings = [Shapes2024.Found.拖欠(2)],
                    };
                    var leaves = new LeafResult[Shapes2024.LeafCount];
                    var none = facts with { 方式 = Shapes2024.方式.DIP分值, 可缺 = 1m };
                    return typed.Score(facts, leaves).Total + " " + typed.Scorer.Score(facts.ToFactSheet()).Total + " " + typed.Score(none).Total + " " + typed.Scorer.Score(none.ToFactSheet()).Total;
                }
            }
            """;

        // With DIP no row but the last holds: 0 + 4 + 3 = 7.
        Assert.Equal("12 12 7 7", Generated.Run(Code(), Program));
    }

    // The next version judges 钱 against a figure of the year before.
    [Fact]
    public void Code_OfAVersionThatAsksForMore_DoesNotCompileWithTheOldFacts()
    {
        const string Program =
            """
            using Embedder;
            static class Program
            {
                static object Run() => new Small2024.Facts { 收入 = Money.元(1) };
            }
            """;
        var folder = Path.Combine(_folder.Folder, "test", "2024", "small");
        Directory.CreateDirectory(folder);
        string CodeOf(string inputs, string measure)
        {
            File.WriteAllText(Path.Combine(folder, "pack.yaml"), $$"""
                format: 1
                pack: test/2024/small
                version: 1.0.0
                title: 小
                evaluation: 单位自评
                sources: { 文件: { title: 评分标准 } }
                rounding: []
                inputs: { 收入: { type: money, unit: 元 }{{inputs}} }
                indicators:
                  - { id: 叶, points: 1, source: { ref: 文件 }, origin: printed, measure: {{measure}}, threshold: { at: "≥ 1元" } }
                """);
            return Generated.CodeIn([_folder.Folder], new PackRequest("test/2024/small"));
        }

        Assert.Empty(Generated.Compile(CodeOf(string.Empty, "收入"), Program));
        Assert.Equal(
            ["CS9035 Required member 'Small2024.Facts.上年收入' must be set in the object initializer or attribute constructor."],
            Generated.Compile(CodeOf(", 上年收入: { type: money, unit: 元 }", "收入 - 上年收入"), Program));
    }

    [Theory]
    [InlineData("sichuan/2024/suining-resident", "SuiningResident2024")]
    [InlineData("a/2024/x", "X2024")]
    [InlineData("a/2024/3-x", "_3X2024")] // no identifier begins with a digit
    public void ClassOf_Id_IsNameAndYear(string id, string name) => Assert.Equal(name, Identifiers.ClassOf(id));

    [Theory]
    [InlineData("a\"b", "\"a\\\"b\"")]
    [InlineData("a\\", "\"a\\\\\"")]
    [InlineData("a\n\r\t\u0085\u2028b", "\"a\\u000A\\u000D\\u0009\\u0085\\u2028b\"")]
    [InlineData("收入", "\"收入\"")]
    public void Quote_TextOfAPack_CannotEndTheString(string text, string quoted) => Assert.Equal(quoted, CodeText.Quote(text));

    private string Code() => Generated.CodeIn([_folder.Folder], new PackRequest("test/2024/shapes"));
}
