using PerfRules.Analysis;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Import.Drafts;
using PerfRules.Import.Tables;
using PerfRules.Import.Tests.Support;
using PerfRules.Packs;
using PerfRules.Phrases;
using PerfRules.Scoring;
using PerfRules.Testing;

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

        // Of a part of a yuan nothing is said; the first row speaks of 个百分点 alone.
        ("at: \"≥ 380元\", step: \"1元\", deduct: 1, partial: 待填写", "at: \"≥ 380元\", step: \"1元\", deduct: 1, partial: up"),
        ("at: \"≥ 400元\", step: \"1元\", deduct: 1, partial: 待填写", "at: \"≥ 400元\", step: \"1元\", deduct: 1, partial: up"),

        // 100% stands in two bands.
        ("\"待填写: 100%（待填写）至105%（含）\", points: 6 ", "\"[100%, 105%]\", points: 6 "),
        ("\"待填写: 95%（含）至100%（待填写）\", points: 5.4 ", "\"[95%, 100%)\", points: 5.4 "),
        ("\"待填写: 95%（含）至100%（待填写）\", points: 6 ", "\"[95%, 100%]\", points: 6 "),
        ("\"待填写: 100%（待填写）至105%（含）\", points: 5.4 ", "\"(100%, 105%]\", points: 5.4 "),

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
        ("at: \"> 待填写\"", "at: \"≥ 65%\""),

        // All read but for the balance of exactly 0; the months are those of the next row.
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
        ("  \"_2024年缴费标准\": 待填写", "  \"_2024年缴费标准\": 380元"),
        ("  \"_2024年征缴2025年部分\": 待填写", "  \"_2024年征缴2025年部分\": 400元"),
        ("  支出预算完成: 待填写", "  支出预算完成: 102.12%"), // printed without its sign
        ("findings: 待填写", "findings: []"),
    ];

    public static TheoryData<string> Formats => ["xlsx", "docx", "pasted", "csv", "piped"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Draft_Suining_LeavesEighteenPlacesToFillInAndNothingElseIsWrong(string format)
    {
        var draft = Draft(format);

        Assert.Equal(draft.PackYaml, DocumentLayout.Format(draft.PackYaml).Text);
        Assert.Equal((13, 5), (draft.OpenInPack, draft.OpenInCase));
        Assert.Equal("8/5/3", string.Join('/', new[] { ReadingExtent.Complete, ReadingExtent.Partial, ReadingExtent.None }.Select(e => draft.Readings.Count(r => r == e))));
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
        return PackDrafter.Draft(
            format switch
            {
                "xlsx" => TableFile.Read(OfficeWriter.Workbook(("自评表", table)), "自评表.xlsx"),
                "docx" => TableFile.Read(OfficeWriter.Document((SuiningTable.Title, table)), "自评表.docx"),
                "csv" => TableFile.Parse(table.ToCsv(), "自评表.csv"),
                "piped" => TableFile.Parse(table.ToPipes(), "自评表.md"),
                _ => TableFile.Parse(table.ToTabs(), string.Empty),
            },
            options);
    }
}
