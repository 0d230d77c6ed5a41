using PerfRules.Analysis;
using PerfRules.Diagnostics;
using PerfRules.Import.Drafts;
using PerfRules.Import.Tables;
using PerfRules.Import.Tests.Support;
using PerfRules.Packs;
using PerfRules.Phrases;
using PerfRules.Scoring;
using PerfRules.Testing;
using PerfRules.Texts;

namespace PerfRules.Import.Tests.Drafts;

/// <summary>遂宁's table from a workbook, from a document and from the clipboard: what is left to fill in, and that nothing else is needed to get its 99.36.</summary>
public sealed class SuiningDraftTests
{
    private const string Id = "sichuan/2024/suining-draft";

    // What a person fills in, each at one place that says 待填写. The words of the hand-written pack are behind each.
    private static readonly (string Place, string Filled)[] PackEdits =
    [
        // 2.96459… is printed as 2.96.
        ("rounding: 待填写", "rounding: [ { stage: leaf, places: 2, mode: half-away } ]"),

        // 在规定时间内拨付到位: not a number but three facts, as the criterion asks for them.
        ("  各级财政补助按标准及时足额到位: { type: 待填写, note: \"完成值：在规定时间内拨付到位\" }",
            "  人均财政补助标准: { type: rate, unit: 元/人/年 }\n  中央省级补助及时足额到位: { type: yesno }\n  市县配套及时足额到位: { type: yesno }"),
        ("            measure: \"各级财政补助按标准及时足额到位\"\n            bands: 待填写",
            """
                        table:
                          hit: first
                          rows:
                            - { when: 人均财政补助标准 < 670元/人/年, points: 0 }
                            - { when: 中央省级补助及时足额到位 and 市县配套及时足额到位, points: 6 }
                            - { when: 中央省级补助及时足额到位 or 市县配套及时足额到位, points: 3 }
                            - { when: otherwise, points: 0 }
            """),

        // Two standards in one row.
        ("  参保居民个人缴费标准: { type: 待填写, note: \"完成值：2024年缴费标准为380元/人/年，2024年征缴2025年部分400元/人/年\" }",
            "  当年个人缴费标准: { type: rate, unit: 元/人/年 }\n  次年个人缴费标准: { type: rate, unit: 元/人/年 }"),
        ("            measure: \"参保居民个人缴费标准\"\n            bands: 待填写",
            """
                        parts:
                          - { id: 当年, points: 3, measure: 当年个人缴费标准, stepDeduction: { at: "≥ 380元/人/年", step: 1元/人/年, deduct: 1, partial: up } }
                          - { id: 次年, points: 3, measure: 次年个人缴费标准, stepDeduction: { at: "≥ 400元/人/年", step: 1元/人/年, deduct: 1, partial: up } }
            """),

        // 100% stands in two bands.
        ("\"待填写: 100%（待填写）至105%（含）\", points: 6 ", "\"[100%, 105%]\", points: 6 "),
        ("\"待填写: 95%（含）至100%（待填写）\", points: 5.4 ", "\"[95%, 100%)\", points: 5.4 "),
        ("\"待填写: 95%（含）至100%（待填写）\", points: 6 ", "\"[95%, 100%]\", points: 6 "),
        ("\"待填写: 100%（待填写）至105%（含）\", points: 5.4 ", "\"(100%, 105%]\", points: 5.4 "),

        // Sentences beside the rule, which say what is late.
        ("assumed: { 评分标准: 待填写 }", "assumed: { 评分标准: 超过规定时限未拨付的每份凭证为一例 }"),

        // 低于标准值 0-10%: of what, and to which band 10% and 20% belong.
        ("            measure: \"基金收益率\"\n            bands: 待填写",
            """
                        measure: "基金收益率"
                        bands:
                          - { at: "≥ 1.1%", points: 6 }
                          - { at: "[90% of 1.1%, 1.1%)", points: 4 }
                          - { at: "[80% of 1.1%, 90% of 1.1%)", points: 2 }
                          - { at: "< 80% of 1.1%", points: 0 }
            """),

        // The columns of targets say ≥65% and 65%-75%.
        ("            measure: \"住院费用报销比\"\n            bands: 待填写",
            "            measure: \"住院费用报销比\"\n            stepDeduction: { at: \"≥ 65%\", step: 1pp, deduct: 2, partial: up }"),

        // Conditions over two measures.
        ("            measure: \"统筹基金当期收支平衡\"\n            bands: 待填写",
            """
                        measure: "统筹基金当期收支平衡"
                        table:
                          hit: first
                          rows:
                            - { when: 统筹基金当期收支平衡 >= 0, points: 8 }
                            - { when: 基金运行安全可持续 > 9个月, points: 5 }
                            - { when: 基金运行安全可持续 >= 6个月, points: 3 }
                            - { when: otherwise, points: 0 }
            """),

        // 3个月以下 has 3个月, 3-6个月 has it too.
        ("- { at: \"待填写: 3个月（待填写）至6个月（不含）\", points: 3 }", "- { at: \"(3个月, 6个月)\", points: 3 }"),
    ];

    private static readonly (string Place, string Filled)[] CaseEdits =
    [
        ("  各级财政补助按标准及时足额到位: 待填写", "  人均财政补助标准: 670元/人/年\n  中央省级补助及时足额到位: 是\n  市县配套及时足额到位: 是"),
        ("  参保居民个人缴费标准: 待填写", "  当年个人缴费标准: 380元/人/年\n  次年个人缴费标准: 400元/人/年"),
        ("  支出预算完成: 待填写", "  支出预算完成: 102.12%"), // printed without its sign
        ("findings: 待填写", "findings: []"),
    ];

    public static TheoryData<string> Formats => ["xlsx", "docx", "pasted", "csv", "piped"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Draft_Suining_LeavesEighteenPlacesToFillInAndNothingElseIsWrong(string format)
    {
        var draft = Draft(format);

        Assert.Equal((14, 4), (draft.OpenInPack, draft.OpenInCase));
        Assert.Equal("7/4/5", string.Join('/', new[] { ReadingExtent.Complete, ReadingExtent.Partial, ReadingExtent.None }.Select(e => draft.Readings.Count(r => r == e))));
        Assert.Equal(Enumerable.Repeat("PR0007", draft.OpenInPack), RulePackLoader.Parse(draft.PackYaml, "pack.yaml").Diagnostics.Select(d => d.Code));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Draft_SuiningFilledIn_LintsAndScoresAsPublished(string format)
    {
        var draft = Draft(format);
        using var folder = new PackFolder(Id);
        var file = folder.Write(Fill(draft.PackYaml, PackEdits), Fill(draft.CaseYaml!, CaseEdits));

        var pack = RulePackLoader.Load(file);
        var result = GoldenCaseRunner.Run(new RuleScorer(pack.Pack!), GoldenCase.Load(folder.Case));

        Assert.Empty(pack.Diagnostics);
        Assert.Empty(PackLinter.Lint(pack.Pack!).Where(d => d.Severity == DiagnosticSeverity.Error));
        Assert.Equal(string.Empty, string.Join('\n', result.Failures.Select(f => f.Message.ToString())));
        Assert.Equal("99.36", result.Sheet!.Total.ToString());
    }

    // One edit is one place that said 待填写; all of them together leave none.
    private static string Fill(string text, (string Place, string Filled)[] edits)
    {
        foreach (var (place, filled) in edits)
        {
            Assert.Equal(2, text.Split(place).Length);
            Assert.Contains(PackDraft.Marker, place, StringComparison.Ordinal);
            text = text.Replace(place, filled, StringComparison.Ordinal);
        }

        Assert.Equal(0, text.Split('\n').Select(YamlLine.WithoutComment).Sum(YamlLine.CountOpen));
        return text;
    }

    private static PackDraft Draft(string format)
    {
        var table = SuiningTable.Table;
        var options = new ImportOptions { PackId = Id, Title = SuiningTable.Title, Subject = "遂宁市" };
        var draft = PackDrafter.Draft(
            format switch
            {
                "xlsx" => TableFile.Read(OfficeWriter.Workbook(("自评表", table)), "自评表.xlsx"),
                "docx" => TableFile.Read(OfficeWriter.Document((SuiningTable.Title, table)), "自评表.docx"),
                "csv" => TableFile.Parse(table.ToCsv(), "自评表.csv"),
                "piped" => TableFile.Parse(table.ToPipes(), "自评表.md"),
                _ => TableFile.Parse(table.ToTabs(), string.Empty),
            },
            options);
        if (Environment.GetEnvironmentVariable("HIMPORT") is { } folder)
        {
            File.WriteAllText($"{folder}/{format}.pack.yaml", draft.PackYaml);
            File.WriteAllText($"{folder}/{format}.case.yaml", draft.CaseYaml);
            File.WriteAllText($"{folder}/{format}.txt", string.Join('\n', draft.Findings.Select(f => f.ToString(DisplayLanguage.Chinese))));
        }

        return draft;
    }
}
