using PerfRules.Import.Drafts;
using PerfRules.Import.Tables;
using PerfRules.Import.Tests.Support;
using PerfRules.Phrases;
using PerfRules.Texts;
using static PerfRules.Import.Tests.Support.Drafted;

namespace PerfRules.Import.Tests.Drafts;

/// <summary>Layouts that documents have: each is read, or said by its cell.</summary>
public sealed class LayoutTests
{
    private const string Plain =
        """
        一级指标|二级指标|三级指标|分值|评分标准|指标值|完成值|得分
        产出指标|数量指标|征缴率|60|≥95%得60分，否则不得分|≥95%|97%|60
        ^|质量指标|支付率|10|≥90%得10分，否则不得分|≥90%|80%|0
        效益指标|满意度指标|满意度|30|≥90%得30分，每低1个百分点扣3分，不足1个百分点按1个百分点计，扣完为止|≥90%|92%|30
        """;

    private const string One = "三级指标|分值|评分标准|完成值|得分\n征缴率|60|≥95%得60分，否则不得分|97%|60";

    private static readonly string[] PlainTree = ["产出指标 70", "  数量指标 60", "    征缴率 60", "  质量指标 10", "    支付率 10", "效益指标 30", "  满意度指标 30", "    满意度 30"];

    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    [InlineData("pasted")]
    [InlineData("piped")]
    public void Draft_MergedCells_NameEveryRowTheyCover(string format) => Assert.Equal(PlainTree, Tree(From(Plain, format)));

    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    public void Draft_IndicatorMergedOverThreeLevels_IsALeafOfTheFirst(string format) =>
        Assert.Equal([.. PlainTree[..5], "满意度 30"], Tree(From(Plain.Replace("效益指标|满意度指标|满意度|", "满意度|<|<|", StringComparison.Ordinal), format)));

    // 分值 merged over two rows: both rows are the criterion of one leaf.
    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    public void Draft_PointsMergedOverTwoRows_JoinTheirCriteria(string format)
    {
        var draft = From("三级指标|分值|评分标准\n征缴率|10|≥95%得10分，\n^|^|每低1个百分点扣1分，不足1个百分点按1个百分点计，扣完为止", format);

        Assert.Contains("stepDeduction: { at: \"≥ 95%\", step: \"1个百分点\", deduct: 1, partial: up }", draft.PackYaml, StringComparison.Ordinal);
        Assert.Empty(Said(draft, "PR1019"));
    }

    // The same row torn by a page: nothing says to whom the rest belongs.
    [Fact]
    public void PR1019_RowTornByAPage_IsRefusedByCellAndTheCriterionLeftOpen()
    {
        var draft = From("三级指标|分值|评分标准\n征缴率|10|≥95%得10分，\n||每低1个百分点扣1分", "pasted");

        Assert.Equal(["第3行第3列: open PR1019: “每低1个百分点扣1分”所在的行没有指标名称和分值，没有读入。"], Said(draft, "PR1019"));
        Assert.Equal(["第2行第3列: open PR1022: 评分标准似乎分成了几行，其中有的行不知属于哪个指标，须填写。"], Said(draft, "PR1022"));
        Assert.Equal([ReadingExtent.None], draft.Readings);
    }

    [Fact]
    public void PR1022_LeafWithoutCriterion_IsLeftOpen() =>
        Assert.Equal(["A2: open PR1022: 没有写评分标准，须填写。"], Said(From("三级指标|分值|评分标准\n征缴率|10|", "xlsx"), "PR1022"));

    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    [InlineData("pasted")]
    [InlineData("csv")]
    [InlineData("piped")]
    public void Draft_LineBreaksInsideCells_BelongToTheCell(string format)
    {
        var draft = From(
            Plain.Replace("三级指标", "三级¶指标", StringComparison.Ordinal).Replace("支付率", "支付¶率", StringComparison.Ordinal).Replace("≥95%得60分，", "≥95%得60分，¶", StringComparison.Ordinal), format);

        Assert.Equal(PlainTree, Tree(draft));
        Assert.All(draft.Readings, r => Assert.Equal(ReadingExtent.Complete, r));
    }

    [Fact]
    public void Draft_FullWidthSigns_AreReadAsTheirHalfWidthOnes()
    {
        var draft = From("三级指标|分　值（分）|评分标准|完成值（Ｂ）|得分\n征缴率|１０|≥９５％得１０分，否则不得分|９７．３５％|１０", "pasted");

        Assert.Equal(["征缴率 10"], Tree(draft));
        Assert.Contains("- { at: \"≥ 95%\", points: 10 }", draft.PackYaml, StringComparison.Ordinal);
        Assert.Contains("征缴率: \"９７．３５％\"", draft.CaseYaml, StringComparison.Ordinal);
        Assert.Equal(0, draft.OpenInCase);
    }

    [Fact]
    public void PR1012_NotesBelowTheTable_AreNoIndicators()
    {
        var draft = From(Plain + "\n注：分值由财政局核定。|<|<|<|<|<|<|<\n合计|<|<|100||||90\n本表一式两份。|<|<|<|<|<|<|<", "xlsx");

        Assert.Equal(PlainTree, Tree(draft));
        Assert.Equal(["A5: note PR1012: 注：注：分值由财政局核定。", "A7: note PR1012: 注：本表一式两份。"], Said(draft, "PR1012"));
    }

    [Fact]
    public void PR1015_NoColumnOfCriteria_LeavesEachOpen()
    {
        var draft = From("一级指标|三级指标|分值|得分\n产出指标|征缴率|60|60\n^|支付率|40|38", "xlsx");

        Assert.Equal(["A1: open PR1015: 没有“评分标准”一栏，须逐项填写。"], Said(draft, "PR1015"));
        Assert.Equal([ReadingExtent.None, ReadingExtent.None], draft.Readings);
    }

    [Fact]
    public void PR1015_NoColumnOfPoints_LeavesEachOpen()
    {
        var draft = From("一级指标|三级指标|评分标准\n产出指标|征缴率|≥95%得满分", "xlsx");

        Assert.Equal(["A1: open PR1015: 没有“分值”一栏，须逐项填写。"], Said(draft, "PR1015"));
        Assert.Equal(["B2: open PR1017: “征缴率”没有分值，须填写。"], Said(draft, "PR1017"));
    }

    [Fact]
    public void PR1031_NoColumnOfScores_WritesNoCase()
    {
        var draft = From("三级指标|分值|评分标准\n征缴率|60|≥95%得60分，否则不得分", "xlsx");

        Assert.Null(draft.CaseYaml);
        Assert.Equal(["note PR1031: 表中没有得分，不生成已公布的案例。"], Said(draft, "PR1031"));
    }

    [Fact]
    public void PR1013_StrangeHeading_IsSaidByItsCell() =>
        Assert.Equal(["C1: note PR1013: 栏目“权数系”不能识别，没有读入。"], Said(From("三级指标|分值|权数系|评分标准\n征缴率|60|0.6|≥95%得60分，否则不得分", "xlsx"), "PR1013"));

    [Fact]
    public void PR1014_TwoColumnsOfCriteria_OnlyTheFirstIsRead() =>
        Assert.Equal(
            ["D1: open PR1014: “扣分标准”与 C1 是同一种栏目，这一栏没有读入。"],
            Said(From("三级指标|分值|评分标准|扣分标准\n征缴率|60|≥95%得60分，否则不得分|每低1%扣2分", "xlsx"), "PR1014"));

    // A row whose first cells the extraction lost: its points are a sentence then.
    [Fact]
    public void PR1017_ShiftedRow_IsRefusedByCellAndKeptOpen()
    {
        var draft = From(Plain.Replace("^|质量指标|支付率|10|", "支付率|10|", StringComparison.Ordinal), "pasted");

        Assert.Equal(["第3行第4列: open PR1017: 分值一栏是“≥90%”，不是数；这一行可能错位，须核对后填写。"], Said(draft, "PR1017"));
        Assert.Contains("- id: 待填写 # 第3行第1列 支付率", draft.PackYaml, StringComparison.Ordinal);
    }

    [Fact]
    public void PR1018_PointsWithoutIndicator_AreLeftOpen() =>
        Assert.Equal(
            ["第2行第2列: open PR1018: 这一行有分值而没有指标名称，须填写。"],
            Said(From("三级指标|分值|评分标准\n|60|≥95%得60分，否则不得分\n支付率|40|≥90%得40分，否则不得分", "pasted"), "PR1018"));

    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    [InlineData("pasted")]
    public void Draft_HeadingsOverTwoRows_AreReadTogether(string format)
    {
        var draft = From(
            """
            评价指标|<|<|分值|评分标准|完成情况|<
            一级指标|二级指标|三级指标|^|^|完成值|得分
            产出指标|数量指标|征缴率|60|≥95%得60分，否则不得分|97%|60
            """,
            format);

        Assert.Equal(["产出指标 60", "  数量指标 60", "    征缴率 60"], Tree(draft));
        Assert.Contains("征缴率: \"97%\"", draft.CaseYaml, StringComparison.Ordinal);
    }

    [Fact]
    public void PR1005_TwoTablesOnASheet_AreListedAndEachCanBeChosen()
    {
        var sheet = TableFile.Read(OfficeWriter.Workbook(("表", SampleTable.Parse(Plain + "\n\n附：部门表\n三级指标|分值|评分标准\n结算率|100|≥95%得100分，否则不得分"))), "两个表.xlsx");

        var fault = Assert.Throws<Diagnostics.PerfRulesException>(() => PackDrafter.Draft(sheet, Options)).Diagnostics[0];

        Assert.Equal("两个表.xlsx: error PR1005: 有 2 个指标表，请用 --table 选择一个。有：1：表 A1、2：表 A7。", fault.ToString(DisplayLanguage.Chinese));
        Assert.Equal(PlainTree, Tree(PackDrafter.Draft(sheet, Options with { Table = 1 })));
        Assert.Equal(["结算率 100"], Tree(PackDrafter.Draft(sheet, Options with { Table = 2 })));
    }

    [Fact]
    public void PR1005_TwoTablesSideBySide_AreNotMixed()
    {
        var sheet = TableFile.Read(
            OfficeWriter.Workbook(("表", SampleTable.Parse("三级指标|分值|评分标准||三级指标|分值|评分标准\n征缴率|100|≥95%得100分，否则不得分||结算率|100|≥90%得100分，否则不得分"))), "a.xlsx");

        Assert.Equal("PR1005", Assert.Throws<Diagnostics.PerfRulesException>(() => PackDrafter.Draft(sheet, Options)).Diagnostics[0].Code);
        Assert.Equal(["征缴率 100"], Tree(PackDrafter.Draft(sheet, Options with { Table = 1 })));
        Assert.Equal(["结算率 100"], Tree(PackDrafter.Draft(sheet, Options with { Table = 2 })));
    }

    // The headings again at the top of the next page.
    [Fact]
    public void Draft_HeadingsRepeated_GoOnWithTheSameTable()
    {
        var lines = Plain.ReplaceLineEndings("\n").Split('\n');

        Assert.Equal(PlainTree, Tree(From(string.Join('\n', [.. lines[..3], lines[0], lines[3]]), "pasted")));
    }

    [Fact]
    public void PR1006_SheetThatIsNotThere_IsRefusedWithThoseThatAre()
    {
        var book = TableFile.Read(OfficeWriter.Workbook(("自评表", SampleTable.Parse(Plain))), "a.xlsx");

        var fault = Assert.Throws<Diagnostics.PerfRulesException>(() => PackDrafter.Draft(book, Options with { Sheet = "自评" })).Diagnostics[0];

        Assert.Equal("a.xlsx: error PR1006: There is no sheet '自评'. There are: 自评表.", fault.ToString());
        Assert.Equal("PR1006", Assert.Throws<Diagnostics.PerfRulesException>(() => PackDrafter.Draft(book, Options with { Table = 2 })).Diagnostics[0].Code);
    }

    [Fact]
    public void PR1004_NoIndicatorTable_SaysWhatIsNeeded() =>
        Assert.Equal(
            "a.xlsx: error PR1004: There is no indicator table: no row has headings that are known. Needed are columns of indicators (一级指标, 二级指标, 三级指标, 指标名称) and of points, criteria or scores (分值, 评分标准, 得分).",
            Assert.Throws<Diagnostics.PerfRulesException>(() => From("项目|金额\n收入|100", "xlsx")).Diagnostics[0].ToString());

    [Fact]
    public void PR1004_HeadingsWithoutRows_AreRefused() =>
        Assert.Equal("PR1004", Assert.Throws<Diagnostics.PerfRulesException>(() => From("一级指标|三级指标|分值|评分标准", "xlsx")).Diagnostics[0].Code);

    [Fact]
    public void PR1020_SeveralRowsOfOneName_AreNumbered() =>
        Assert.Equal(
            ["A2: note PR1020: “征缴率”不止一行，这一行记为“征缴率-1”。", "B3: note PR1020: “征缴率”不止一行，这一行记为“征缴率-2”。"],
            Said(From("三级指标|分值|评分标准\n征缴率|60|≥95%得60分，否则不得分\n^|40|≥90%得40分，否则不得分", "xlsx"), "PR1020"));

    [Fact]
    public void PR1021_PointsOfASectionThatAreNotItsSum_AreSaid() =>
        Assert.Equal(
            ["A2: note PR1021: “产出指标”写的是 50 分，各指标合计 60 分。"],
            Said(From("一级指标|三级指标|分值|评分标准\n产出指标（50分）|征缴率|60|≥95%得60分，否则不得分", "xlsx"), "PR1021"));

    [Fact]
    public void PR1023_QuestionOfACriterion_IsSaidByItsCell() =>
        Assert.Equal(["C2: open PR1023: 没有写明不足1个百分点时如何计，须填写。"], Said(From("三级指标|分值|评分标准\n征缴率|60|≥95%得60分，每低1个百分点扣1分，扣完为止", "xlsx"), "PR1023"));

    [Theory]
    [InlineData("约97%", "D2: open PR1024: 完成值“约97%”不是一个带单位的数，须填写。")]
    [InlineData("0.97", "D2: open PR1024: 完成值“0.97”没有百分号，指标按百分数评价，须填写。")]
    public void PR1024_ValueThatIsNoFigure_IsLeftOpenByItsCell(string value, string said)
    {
        var draft = From(One.Replace("97%", value, StringComparison.Ordinal), "xlsx");

        Assert.Equal([said], Said(draft, "PR1024"));
        Assert.Contains("  征缴率: 待填写\n", draft.CaseYaml, StringComparison.Ordinal);
    }

    [Fact]
    public void PR1025_ScoreAboveItsPoints_IsLeftOpen() =>
        Assert.Equal(["E2: open PR1025: 得分“61”不是 0 到 60 之间的数，须填写。"], Said(From(One[..^2] + "61", "xlsx"), "PR1025"));

    [Fact]
    public void PR1026_TotalThatIsNotTheSum_IsSaid() =>
        Assert.Equal(["E3: note PR1026: 合计得分印为 99，各指标得分相加是 60。"], Said(From(One + "\n合计|60|||99", "xlsx"), "PR1026"));

    [Fact]
    public void PR1027_StandardOfTheTarget_IsPutIn()
    {
        var draft = From("三级指标|分值|评分标准|指标值\n报销比|60|大于标准值得60分，每低1个百分点扣2分，不足1个百分点按1个百分点计，扣完为止|≥50%", "xlsx");

        Assert.Equal(["C2: note PR1027: “标准值”按 D2 读作 50%。"], Said(draft, "PR1027"));
        Assert.Contains("at: \"> 50%\"", draft.PackYaml, StringComparison.Ordinal);
    }

    [Fact]
    public void PR1030_WhatNoTableSays_IsLeftOpen() =>
        Assert.Equal(
            ["open PR1030: 表格上方没有标题。", "open PR1030: 标题没有写明评价类型（单位自评、部门评价、财政评价、绩效监控）。", "open PR1030: 表中没有写得分如何取整（rounding）。"],
            Said(PackDrafter.Draft(TableFile.Parse(SampleTable.Parse(One).ToTabs(), string.Empty), new ImportOptions { PackId = "a/2024/b" }), "PR1030"));
}
