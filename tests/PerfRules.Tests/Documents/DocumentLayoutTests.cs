using System.Diagnostics;
using System.Globalization;
using PerfRules.Documents;
using PerfRules.Packs;
using PerfRules.Tests.Oracle;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Documents;

/// <summary>One layout for packs and cases: comments and meaning stay, and laying out once more changes nothing.</summary>
public sealed class DocumentLayoutTests
{
    public static TheoryData<string> Shipped => [.. Directory.EnumerateFiles(Repository.Combine("rulesets"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Repository.Relative)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Format_ShippedFile_IsLaidOutAlready(string file)
    {
        var text = File.ReadAllText(Repository.Combine(file));

        Assert.Equal(text, DocumentLayout.Format(text, file).Text);
    }

    [Theory]
    [InlineData("|+\n  遂宁\n\n\n")]
    [InlineData("|4\n      遂宁\n")]
    public void PR0008_BlockTextThatOtherIndentsChange_IsLeftAsItIs(string title)
    {
        var result = DocumentLayout.Format($"format: 1\npack: a/2024/b\ntitle: {title}version: 1.0.0\n", "pack.yaml");

        Assert.Null(result.Text);
        Assert.Equal(("PR0008", 3), (Assert.Single(result.Diagnostics).Code, result.Diagnostics[0].Location.Position.Line));
    }

    [Fact]
    public void Format_EveryHabitOfWriting_IsOneLayout() => Assert.Equal(
        """
        # schema

        format: 1
        pack: a/2024/b # 编号
        version: 1.0.0
        title: 全角：（保留），逗号
        evaluation: 单位自评

        sources: { 文件: { title: 办法, publisher: "某局" } }

        rounding: []
        grades: { 优: "[90, +∞)", 差: "<90" }

        # 数据
        inputs:
          # 收入的说明
          收入: { type: money, unit: 万元, note: "it's #1" } # 表1
          预算:
            # 花括号里的注释
            type: money # 类型
            unit: 万元

        indicators:
          - id: 完成率
            points: 10
            source: { ref: 文件, clause: "#3" }
            # 来源之后的说明
            origin: printed
            measure: 收入 / 预算
            bands:
              - { at: "≥ 100%", points: 10 }
              - { at: "< 100%", points: 0 } # 其余
          # 第二个
          - section: 其他
            points: 5
            children:
              - id: 'it''s "so"'
                points: 5
                note: |
                  第一行
                    缩进一行

                  末行
                award: true
        # 完

        """,
        DocumentLayout.Format(
            "\uFEFF# schema\r\n\r\n\r\nversion: 1.0.0\r\nformat:   1\r\npack: a/2024/b    # 编号\r\ntitle: 全角：（保留），逗号  \r\nevaluation: 单位自评\r\n\r\n\r\nsources: {文件: {title: 办法,\r\n   publisher: '某局'}}\r\n\r\n"
            + "rounding: [ ]\r\ngrades: {优: '[90, +∞)', 差: \"<90\"}\r\n\r\n# 数据\r\ninputs:\r\n\r\n    # 收入的说明\r\n    收入: {unit: 万元, note: 'it''s #1', type: money}   # 表1\r\n    预算: {\r\n      # 花括号里的注释\r\n      type: money, # 类型\r\n      unit: 万元 }\r\n\r\n"
            + "indicators:\r\n- id: 完成率\r\n  points: 10\r\n  measure: 收入 /\r\n    预算\r\n  source: {clause: '#3', ref: 文件}\r\n  # 来源之后的说明\r\n  origin: printed\r\n  bands:\r\n  - {points: 10, at: \"≥ 100%\"}\r\n  - {at: \"< 100%\", points: 0} # 其余\r\n# 第二个\r\n- section: 其他\r\n  points: 5\r\n  children:\r\n    -   id: 'it''s \"so\"'\r\n        note: |\r\n           第一行\r\n             缩进一行\r\n\r\n           末行\r\n        points: 5\r\n        award: true\r\n# 完",
            "pack.yaml").Text);

    [Fact]
    public void Format_Case_OrdersItsKeysAndKeepsNames() => Assert.Equal(
        """
        format: 1
        case: 甲
        pack: a/2024/b
        subject: 乙
        facts: { 预算: 100万元, 收入: 99万元 }
        findings:
          - { kind: 拖欠, key: 凭证7, count: 2, date: 2024-05-02 }
        expect: { total: 10, grade: 优 }

        """,
        DocumentLayout.Format("case: 甲\nformat: 1\nexpect: {total: 10, grade: 优}\nfacts: {预算: 100万元, 收入: 99万元}\nfindings:\n- {key: 凭证7, kind: 拖欠, date: 2024-05-02, count: 2}\npack: a/2024/b\nsubject: 乙\n", "case.yaml").Text);

    [Fact]
    public void Format_ChangesOfAPackBelow_AreOrderedAsLeavesAre() => Assert.Equal(
        """
        format: 1
        pack: a/2025/b
        extends: a/2024/b
        version: 1.0.0
        title: 下一年
        remove: { indicators: 丙, inputs: 旧 }
        overrides: { 甲: { drop: gate, points: 5 } }
        add:
          - after: 甲
            indicators:
              - { id: 乙, points: 2, origin: awarded, award: 考核组 }

        """,
        DocumentLayout.Format(
            "format: 1\npack: a/2025/b\ntitle: 下一年\nversion: 1.0.0\nextends: a/2024/b\nadd:\n- indicators:\n  - {award: 考核组, id: 乙, origin: awarded, points: 2}\n  after: 甲\n"
            + "overrides: { 甲: { points: 5, drop: gate } }\nremove: { inputs: 旧, indicators: 丙 }\n",
            "pack.yaml").Text);

    [Theory]
    [InlineData("a: [\n", "PR0003")]
    [InlineData("a: &x 1\nb: *x\n", "PR0005")]
    [InlineData("? [a]\n: 1\n", "PR0102")]
    [InlineData("", "PR0003")]
    public void Format_WhatIsNoDocument_SaysWhy(string text, string code)
    {
        var result = DocumentLayout.Format(text, "x.yaml");

        Assert.Null(result.Text);
        Assert.Equal(code, Assert.Single(result.Diagnostics).Code);
    }

    // No key and no item for the comment to stand behind.
    [Theory]
    [InlineData("hello # a word\n", "hello\n# a word\n")]
    [InlineData("{} # nothing\n# at all\n", "{}\n# nothing\n# at all\n")]
    public void Format_CommentBehindADocumentWithoutEntries_StandsBelowIt(string text, string expected) => Assert.Equal(expected, DocumentLayout.Format(text, "x.yaml").Text);

    // The comment stands behind the braces that close before it, and behind the entry inside those that do not.
    [Fact]
    public void Format_CommentsInAndBehindBraces_StayWithWhatTheyStandBehind() => Assert.Equal(
        "a:\n  b: { c: 1 } # one\n  d:\n    - 2\n    - [ 3 ] # three\nf: { g: { h: 4 } } # four\n",
        DocumentLayout.Format("a: {b: {c: 1}, # one\n  d: [2, [3] # three\n  ]}\nf: {g: {h: 4}} # four\n", "x.yaml").Text);

    // 90,000 entries with a comment each took minutes when every comment was held against every entry.
    [Fact]
    public void Format_ManyEntriesWithComments_EndsSoon()
    {
        var text = string.Concat(Enumerable.Range(0, 90_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"k{i}: 1 # x\n")));
        var clock = Stopwatch.StartNew();

        Assert.Equal(text, DocumentLayout.Format(text, "x.yaml").Text);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), clock.Elapsed.ToString());
    }

    [Fact]
    public void Format_AnyPack_KeepsItsHashAndComments()
    {
        for (var i = 0; i < 200; i++)
        {
            var dice = Dice.For(20_240_603, i);
            var yaml = string.Join('\n', RandomPacks.Throw(dice).ToYaml().Split('\n').SelectMany(l => Spoil(dice, l)));
            var before = RulePackLoader.Parse(yaml, "a.yaml").Pack;

            var text = DocumentLayout.Format(yaml, "a.yaml").Text!;

            Assert.Equal(before?.Hash, RulePackLoader.Parse(text, "a.yaml").Pack?.Hash);
            Assert.Equal(Comments(yaml), Comments(text));
            Assert.Equal(text, DocumentLayout.Format(text, "a.yaml").Text);
        }
    }

    // Comments, empty lines and blanks where YAML allows them.
    private static IEnumerable<string> Spoil(Dice dice, string line)
    {
        if (dice.Chance(10))
        {
            yield return string.Empty;
        }

        if (dice.Chance(10))
        {
            yield return new string(' ', dice.Below(9)) + "# 说明" + dice.Below(1_000);
        }

        yield return line.Length > 0 && dice.Chance(15) ? line + "  # 行末" + dice.Below(1_000) : line;
    }

    private static string Comments(string text) => string.Join('\n', text.Split('\n').Where(l => l.Contains("# 说明", StringComparison.Ordinal) || l.Contains("# 行末", StringComparison.Ordinal))
        .SelectMany(l => l[l.IndexOf("# ", StringComparison.Ordinal)..].Split(" # ", StringSplitOptions.TrimEntries)).Select(c => c.TrimStart('#', ' ')).Order(StringComparer.Ordinal));
}
