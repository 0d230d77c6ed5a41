using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Facts;

public sealed class FactSheetTests
{
    private enum Method
    {
        DRG,
        DIP,
    }

    [Fact]
    public void Parse_YamlAndJson_GiveTheSameSheet()
    {
        const string Yaml =
            """
            format: 1
            pack: test/2024/minimal
            subject: 甲市
            facts: { 收入: 1万元, 比例: 98.56%, 数: 12.5, 到位: 是, 各月: [1, 2], 空: }
            findings: [ { kind: 拖欠, key: 凭证7, count: 2, date: 2024年5月2日, amount: 1.5万元, evidence: 拨付凭证, waived: 已整改 } ]
            awards: { 态度: { points: 4.5, reason: 好 } }
            """;
        const string Json =
            """
            {"format": 1, "pack": "test/2024/minimal", "subject": "甲市",
             "facts": {"收入": "1万元", "比例": "98.56%", "数": 12.5, "到位": "是", "各月": [1, 2], "空": null},
             "findings": [{"kind": "拖欠", "key": "凭证7", "count": 2, "date": "2024-05-02", "amount": "1.5万元", "evidence": "拨付凭证", "waived": "已整改"}],
             "awards": {"态度": {"points": 4.5, "reason": "好"}}}
            """;

        var yaml = FactSheet.Parse(Yaml, "f.yaml");
        var json = FactSheet.Parse(Json, "f.json");

        Assert.Equal("甲市 test/2024/minimal 到位=是 各月=[1, 2] 收入=1万元 数=12.5 比例=98.56%", Show(yaml));
        Assert.Equal(Show(yaml), Show(json));
        var finding = Assert.Single(yaml.Findings!.Value);
        Assert.Equal(
            ("拖欠", "凭证7", 2, new DateOnly(2024, 5, 2), Quantity.Parse("15000元"), "拨付凭证", "已整改"),
            (finding.Kind, finding.Key, finding.Count, finding.Date, finding.Amount, finding.Evidence, finding.Waived));
        Assert.Equal(finding with { Location = SourceLocation.None }, json.Findings!.Value[0] with { Location = SourceLocation.None });
        Assert.Equal((new Rational(9, 2), "好"), (json.Awards["态度"].Points, json.Awards["态度"].Reason));
        Assert.False(yaml.Facts.ContainsKey("空"));
    }

    [Fact]
    public void Parse_FindingsKey_TellsNothingFoundFromNotExamined()
    {
        Assert.Null(FactSheet.Parse("facts: { }").Findings);
        Assert.Empty(FactSheet.Parse("facts: { }\nfindings: []").Findings!.Value);
    }

    [Fact]
    public void Parse_GoldenCase_PassesItsOwnBlocksOver() => Assert.Equal(22, Suining.Facts.Facts.Count);

    [Fact]
    public void Load_MissingFile_SaysSo() =>
        Assert.Equal("no-such.yaml: error PR0001: The file does not exist.", Assert.Throws<PerfRulesException>(() => FactSheet.Load("no-such.yaml")).Message);

    [Theory]
    [InlineData("facts: [ 1 ]", "(1,8): error PR0102: Found a list for the facts, expected a mapping (key: value).")]
    [InlineData("facts: { a: { b: c } }", "(1,13): error PR0102: Found a mapping (key: value) for an input's value, expected a single value.")]
    [InlineData("facts: { a: 1, a: 2 }", "(1,16): error PR0103: The key 'a' stands here a second time; write it once.")]
    [InlineData("fact: { a: 1 }", "(1,1): error PR0101: There is no key 'fact' in a facts file. Did you mean 'facts'?")]
    [InlineData("", "(1,1): error PR0003: The file is empty.")]
    public void Parse_WhatIsNoFactsFile_IsRefused(string text, string expected) =>
        Assert.Equal("f.yaml" + expected, Assert.Throws<PerfRulesException>(() => FactSheet.Parse(text, "f.yaml")).Message);

    [Fact]
    public void FromDictionary_EveryType_IsRead()
    {
        var sheet = FactSheet.FromDictionary("甲", new Dictionary<string, object?>
        {
            ["收入"] = 12.5m,
            ["预算"] = "20万元",
            ["数"] = 3,
            ["长"] = 4L,
            ["量"] = Quantity.Parse("5%"),
            ["分"] = new Rational(1, 3),
            ["到位"] = true,
            ["起始"] = new DateOnly(2024, 5, 2),
            ["方式"] = Method.DIP,
            ["各月"] = new[] { 1m, 2m },
            ["空"] = null,
        });

        Assert.Equal("甲  分=1/3 到位=是 各月=[1, 2] 收入=12.5 数=3 方式=DIP 起始=2024-05-02 量=5% 长=4 预算=20万元", Show(sheet));
        Assert.Null(sheet.Findings);
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(1.5f)]
    [InlineData('x')]
    public void From_TypeThatIsNotExact_IsRefused(object value)
    {
        var exception = Assert.Throws<ArgumentException>(() => FactValue.From(value));

        Assert.Equal($"A fact cannot be of type {value.GetType()}; use decimal, a whole number, string, Quantity, bool or DateOnly. (Parameter 'value')", exception.Message);
    }

    [Fact]
    public void From_ListOfDoubles_IsRefused() => Assert.Throws<ArgumentException>(() => FactValue.From(new[] { 1.5 }));

    [Fact]
    public void FromRecord_AnnotatedProperties_BringTheirUnits()
    {
        var sheet = FactSheet.FromRecord("甲", new AnnualReport(12.5m, 98.56m, null, "x"));

        Assert.Equal("甲  收入=12.5万元 比例=98.56%", Show(sheet));
    }

    [Fact]
    public void FromRecord_RecordDictionaryAndFile_ScoreTheSame()
    {
        var pack = TestPack.Minimal;
        var record = pack.Score(FactSheet.FromRecord("甲", new Budget(99m, 100m)));
        var dictionary = pack.Score(FactSheet.FromDictionary("甲", new Dictionary<string, object?> { ["收入"] = "99万元", ["预算"] = 100 }));
        var file = pack.Score("收入: 990000元, 预算: 0.01亿元");

        // 99 / 100 < 100%
        Assert.Equal(["0", "0", "0"], new[] { record, dictionary, file }.Select(s => s.Total.ToString()));
        Assert.Equal(record.Indicators[0].Measure, file.Indicators[0].Measure);
        Assert.Equal(record.Indicators[0].Measure, dictionary.Indicators[0].Measure);
    }

    [Fact]
    public void FromRecord_WhatCannotBe_IsRefusedWithTheReason()
    {
        Assert.StartsWith("No public property of System.String carries [Fact].", Assert.Throws<ArgumentException>(() => FactSheet.FromRecord("甲", "text")).Message, StringComparison.Ordinal);
        Assert.StartsWith("The unit '吨' of property Weight is not known.", Assert.Throws<ArgumentException>(() => FactSheet.FromRecord("甲", new WrongUnit(1))).Message, StringComparison.Ordinal);
        Assert.StartsWith("The input '收入' has two values.", Assert.Throws<ArgumentException>(() => FactSheet.FromRecord("甲", new Twice(1, 2))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_NullArguments_AreNamed()
    {
        Assert.Equal("subject", Assert.Throws<ArgumentNullException>(() => new FactSheet(null!, [])).ParamName);
        Assert.Equal("facts", Assert.Throws<ArgumentNullException>(() => new FactSheet("甲", null!)).ParamName);
        Assert.Equal("facts", Assert.Throws<ArgumentNullException>(() => FactSheet.FromDictionary("甲", null!)).ParamName);
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(() => FactSheet.Parse(null!)).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentNullException>(() => FactSheet.Load(null!)).ParamName);
        Assert.Equal("record", Assert.Throws<ArgumentNullException>(() => FactSheet.FromRecord<AnnualReport>("甲", null!)).ParamName);
    }

    [Fact]
    public void With_ChangedAndRemoved_LeavesTheOriginal()
    {
        var sheet = FactSheet.Parse("subject: 甲\nfacts: { a: 1, b: 2 }\nfindings: []");

        Assert.Equal("甲  a=3 b=2", Show(sheet.With("a", 3)));
        Assert.Equal("甲  b=2", Show(sheet.With("a", null)));
        Assert.Equal("甲  a=1 b=2 c=5%", Show(sheet.With("c", "5%")));
        Assert.Null(sheet.WithFindings(null).Findings);
        Assert.Equal("甲  a=1 b=2", Show(sheet));
        Assert.Empty(sheet.Findings!.Value);
    }

    [Fact]
    public void Constructor_MutableCollections_AreCopied()
    {
        var facts = new Dictionary<string, FactValue> { ["a"] = 1 };
        var findings = new List<Finding> { new() { Kind = "拖欠" } };
        var sheet = new FactSheet("甲", facts, findings);

        facts["b"] = 2;
        findings.Clear();

        Assert.Equal("甲  a=1", Show(sheet));
        Assert.Single(sheet.Findings!.Value);
    }

    private static string Show(FactSheet sheet) =>
        $"{sheet.Subject} {sheet.Pack} " + string.Join(' ', sheet.Facts.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}"));

    private sealed record AnnualReport(
        [property: PerfRules.Facts.Fact("收入", Unit = "万元")] decimal Income,
        [property: PerfRules.Facts.Fact("比例", Unit = "%")] decimal Share,
        [property: PerfRules.Facts.Fact("空")] decimal? Nothing,
        string Unmarked);

    private sealed record Budget(
        [property: PerfRules.Facts.Fact("收入")] decimal Income, [property: PerfRules.Facts.Fact("预算", Unit = "万元")] decimal Planned);

    private sealed record WrongUnit([property: PerfRules.Facts.Fact("重", Unit = "吨")] int Weight);

    private sealed record Twice([property: PerfRules.Facts.Fact("收入")] int First, [property: PerfRules.Facts.Fact("收入")] int Second);
}
