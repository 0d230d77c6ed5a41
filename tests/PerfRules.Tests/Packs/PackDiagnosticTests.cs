using PerfRules.Packs;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Packs;

/// <summary>One test per diagnostic of reading a pack, named after its code: the place is the mark «, the message is the whole one.</summary>
public sealed class PackDiagnosticTests
{
    private const string Threshold = "threshold: { at: \"≥ 100%\" }";

    [Fact]
    public void PR0001_FileThatIsNotThere_IsSaid()
    {
        var path = Path.Combine(Path.GetTempPath(), "perfrules-no-such-folder", "pack.yaml");

        Assert.Equal($"{path}: error PR0001: The file does not exist.", string.Join('\n', RulePackLoader.Load(path).Diagnostics));
    }

    [Fact]
    public void PR0001_FolderInPlaceOfAFile_IsSaid()
    {
        using var file = new TemporaryFile(".yaml", []);

        var diagnostic = Assert.Single(RulePackLoader.Load(file.Folder).Diagnostics);

        Assert.StartsWith($"{file.Folder}: error PR0001: The file cannot be read: ", diagnostic.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void PR0002_TextThatIsNotUtf8_IsSaid() =>
        TestPack.Minimal.With("title: 最小", "title: «\0最小").Refuses("error PR0002: The file is not UTF-8 (it may be UTF-16). Save it as UTF-8 in the editor and try again.");

    [Fact]
    public void PR0003_BrokenYaml_IsSaid() =>
        TestPack.Minimal.With("version: 1.0.0", "version: «]").Refuses("error PR0003: This is not valid YAML: While parsing a node, did not find expected node content.");

    [Fact]
    public void PR0004_TooDeep_IsSaid() =>
        TestPack.Minimal.With("version: 1.0.0", "version: " + new string('[', 31) + "«[" + new string(']', 32)).Refuses("error PR0004: Nesting is deeper than the limit of 32 levels.");

    [Fact]
    public void PR0005_Anchor_IsRefused() =>
        TestPack.Minimal.With("version: 1.0.0", "version: «&a 1.0.0")
            .Refuses("error PR0005: YAML anchors (&) and aliases (*) are refused: write the content out; if text was meant, quote it.");

    [Fact]
    public void PR0006_UnquotedInterval_IsPointedAt() =>
        TestPack.Minimal.With("\"≥ 100%\"", "«> 100%")
            .Refuses("error PR0006: The interval or comparison > 100% is not quoted, so YAML reads it as something else. Write \"> 100%\" with the quotes.");

    [Fact]
    public void PR0007_ValueLeftToFillIn_IsOneFault() =>
        TestPack.Minimal.With("\"≥ 100%\"", "«待填写").Refuses("error PR0007: There is 待填写 for the interval (at); fill it in.");

    [Fact]
    public void PR0007_PartOfAValueLeftToFillIn_IsOneFault() =>
        TestPack.Minimal.With("\"≥ 100%\"", "«\"[待填写, 100%]\"").Refuses("error PR0007: There is 待填写 for the interval (at); fill it in.");

    [Fact]
    public void PR0007_ListLeftToFillIn_IsOneFault() =>
        TestPack.Minimal.With(Threshold, "bands: «待填写").Refuses("error PR0007: There is 待填写 for the bands; fill it in.");

    [Fact]
    public void PR0101_MisspeltKey_GetsASuggestion() =>
        TestPack.Minimal.With("version:", "«verson: 1.0.0\nversion:").Refuses("error PR0101: There is no key 'verson' in a pack. Did you mean 'version'?");

    [Fact]
    public void PR0101_StrangeKey_GetsTheListOfKeys() =>
        TestPack.Minimal.With(Threshold, "threshold: { at: \"≥ 100%\", «weight: 1 }")
            .Refuses("error PR0101: There is no key 'weight' in a threshold. Known are: at, else.");

    [Fact]
    public void PR0102_ListForAValue_IsRefusedAndNotCalledMissingAsWell() =>
        TestPack.Minimal.With("id: 完成率", "id: «[完成率]").Refuses("error PR0102: Found a list for the indicator's id, expected a single value.");

    [Fact]
    public void PR0102_EmptyValue_IsRefusedAndNotCalledMissingAsWell() =>
        TestPack.Minimal.With("title: 最小的规则包", "title: «\"\"").Refuses("error PR0102: There is nothing for the title; a value was expected.");

    [Fact]
    public void PR0102_ListForAKey_IsRefused() =>
        TestPack.Minimal.With("version:", "? «[a, b]\n: c\nversion:").Refuses("error PR0102: A key must be a word, not a list or a mapping.");

    [Fact]
    public void PR0103_DuplicateKey_IsRefused() =>
        TestPack.Minimal.With("title: 最小", "«version: 2.0.0\ntitle: 最小").Refuses("error PR0103: The key 'version' stands here a second time; write it once.");

    [Fact]
    public void PR0103_DuplicateInput_IsRefused() =>
        TestPack.Minimal.With("indicators:", "  «收入: { type: people }\nindicators:").Refuses("error PR0103: The key '收入' stands here a second time; write it once.");

    [Fact]
    public void PR0104_FormatOfTheFuture_IsRefused() =>
        TestPack.Minimal.With("format: 1", "format: «2").Refuses("error PR0104: The format is '2'; this version reads format: 1.");

    [Fact]
    public void PR0105_MissingKeys_AreAllNamed() =>
        new TestPack("««««««title: x\n").Refuses(
            "error PR0105: 'format' is missing.",
            "error PR0105: 'pack' is missing.",
            "error PR0105: 'version' is missing.",
            "error PR0105: 'evaluation' is missing.",
            "error PR0105: The pack does not say how it rounds. Write rounding: [ { stage: leaf, places: 2, mode: half-away } ], or rounding: [] when nothing is rounded.",
            "error PR0105: 'indicators' is missing.");

    [Fact]
    public void PR0105_SectionWithoutChildren_IsRefused() =>
        TestPack.Minimal.Append("  - section: «空\n    points: 5\n").Refuses("error PR0105: The section '空' has no children.");

    [Fact]
    public void PR0105_NeitherSectionNorId_IsRefused() =>
        TestPack.Minimal.Append("  - «name: 无名\n    points: 5\n").Refuses("error PR0105: Write either section (with children) or id (a leaf), and only one of them.");

    [Fact]
    public void PR0105_LeafWithoutItsKeys_NamesEach() =>
        TestPack.Minimal.Append("  - id: «««叶\n    threshold: { at: \"> 0\" }\n").Refuses(
            "error PR0105: 'points' is missing.", "error PR0105: 'origin' is missing.", "error PR0105: 'measure' is missing.");

    [Fact]
    public void PR0105_SourceReferenceWithoutSource_IsRefused() =>
        TestPack.Minimal.With("source: { ref: 文件, clause: 一 }", "source: «{ clause: 一 }").Refuses("error PR0105: 'ref' is missing.");

    [Fact]
    public void PR0106_UnknownWord_GetsASuggestion() =>
        TestPack.Minimal.With("origin: printed", "origin: «print").Refuses("error PR0106: 'print' is not known for the origin. Known are: printed, applied, inferred, awarded.");

    [Fact]
    public void PR0106_MisspeltWord_GetsASuggestion() =>
        TestPack.Minimal.With("evaluation: 单位自评", "evaluation: «单位自平").Refuses("error PR0106: '单位自平' is not known for the evaluation type. Did you mean '单位自评'?");

    [Fact]
    public void PR0106_DateThatIsNone_IsRefused() =>
        TestPack.Minimal.With("{ title: 评分标准 }", "{ title: 评分标准, issued: «昨天 }")
            .Refuses("error PR0106: '昨天' is not a date; expected something like 2024-05-02 or 2024年5月2日.");

    [Fact]
    public void PR0107_MalformedPackId_IsRefused() =>
        TestPack.Minimal.With("pack: test/2024/minimal", "pack: «Test/2024").Refuses(
            "error PR0107: The pack id 'Test/2024' is not well formed. Expected province/year/name in lower-case letters, digits and hyphens, such as sichuan/2024/suining-resident.");

    [Fact]
    public void PR0107_MalformedVersion_IsRefused() =>
        TestPack.Minimal.With("version: 1.0.0", "version: «1.0").Refuses("error PR0107: The version '1.0' is not well formed. Expected major.minor.patch, such as 1.0.0.");

    [Fact]
    public void PR0107_YearOutsideRange_IsRefused() =>
        TestPack.Minimal.With("version: 1.0.0", "version: 1.0.0\nyear: «24").Refuses("error PR0107: The year '24' is not a year between 1949 and 2200.");

    [Theory]
    [InlineData("3月", "begins with a digit")]
    [InlineData("个月", "is a unit")]
    [InlineData("and", "is a keyword")]
    [InlineData("round", "is a function")]
    [InlineData("是", "is a value")]
    public void PR0107_NameThatReadsAsSomethingElse_IsRefused(string name, string because) =>
        TestPack.Minimal.With("indicators:", $"  «{name}: {{ type: money, note: {because} }}\nindicators:").Refuses(
            $"error PR0107: '{name}' cannot be a name. Names are letters, digits, _ and ·, do not begin with a digit, and are no unit, keyword or function.");

    [Fact]
    public void PR0107_IndicatorIdWithABlank_IsRefused() =>
        TestPack.Minimal.With("id: 完成率", "id: «完成 率").Refuses("error PR0107: The indicator id '完成 率' must have no blanks and at most 100 characters.");

    [Fact]
    public void PR0108_IdTwice_IsRefused() =>
        TestPack.Minimal.Append("  - { id: «完成率, points: 1, origin: awarded, award: 态度 }\n").Refuses("error PR0108: The id '完成率' stands here a second time.");

    [Fact]
    public void PR0108_NameForTwoThings_IsRefused() =>
        TestPack.Minimal.Append("measures:\n  «收入: 预算\n").Refuses("error PR0108: The name '收入' already stands for another input, measure or kind of finding.");

    [Fact]
    public void PR0109_PointsThatDoNotAddUp_AreRefused() =>
        TestPack.Minimal.With("  - id: 完成率", "  - section: 合计\n    points: «12\n    children:\n    - { id: 二, points: 1.5, origin: awarded, award: 态度 }\n  - id: 完成率")
            .Refuses("error PR0109: The points of '合计' are 12, but its children add up to 1.5. Correct the parts, or write 1.5.");

    [Fact]
    public void PR0109_PartsThatDoNotAddUp_AreRefused() =>
        TestPack.Judging("parts:\n  - «{ id: 甲, points: 4, measure: x, threshold: { at: \"> 0\" } }\n  - { id: 乙, points: 5, measure: x, threshold: { at: \"> 1\" } }")
            .Refuses("error PR0109: The leaf has 10 points, but its parts add up to 9. Correct the parts, or write 9.");

    [Fact]
    public void PR0110_NoCriterion_IsRefused() =>
        TestPack.Minimal.With("    " + Threshold + "\n", string.Empty).With("id: 完成率", "id: «完成率").Refuses(
            "error PR0110: There is no criterion. Write exactly one of bands, threshold, stepDeduction, proportional, interpolate, brackets, table, deductions, parts, items, choice, oneOf, award.");

    [Fact]
    public void PR0110_TwoCriteria_AreRefused() =>
        TestPack.Minimal.With(Threshold, Threshold + "\n    proportional: { at: \"≥ 0%\", of: 100%, else: 0 }").With("id: 完成率", "id: «完成率").Refuses(
            "error PR0110: There is more than one criterion: threshold, proportional. Write exactly one of bands, threshold, stepDeduction, proportional, interpolate, brackets, table, deductions, parts, items, choice, oneOf, award.");

    [Fact]
    public void PR0110_SectionWithACriterion_IsRefused() =>
        TestPack.Minimal.Append("  - section: «合计\n    points: 1\n    measure: 收入\n    children:\n    - { id: 二, points: 1, origin: awarded, award: 态度 }\n")
            .Refuses("error PR0110: '合计' is a section and cannot have a criterion; criteria belong to leaves.");

    [Fact]
    public void PR0110_LeafWithChildren_IsRefused() =>
        TestPack.Minimal.With("id: 完成率", "id: «完成率").Append("    children:\n    - { id: 二, points: 1, origin: awarded, award: 态度 }\n")
            .Refuses("error PR0110: '完成率' is a leaf and cannot have children; to group, write section instead of id.");

    [Fact]
    public void PR0110_MeasureThatNothingJudges_IsRefused() =>
        TestPack.Minimal.Append("  - { id: 二, points: 1, origin: awarded, award: 态度, measure: «收入 }\n")
            .Refuses("error PR0110: award does not use a measure: remove it, or move it into the parts.");

    [Theory]
    [InlineData("ten", "error PR0111: The points 'ten' are not a number.")]
    [InlineData("0", "error PR0111: The points '0' must be greater than zero.")]
    [InlineData("-1", "error PR0111: The points '-1' must be greater than zero.")]
    public void PR0111_PointsThatAreNone_AreRefused(string points, string expected) =>
        TestPack.Minimal.With("points: 10", $"points: «{points}").Refuses(expected);

    [Fact]
    public void PR0111_DeductionThatIsNoNumber_NamesTheForms() =>
        TestPack.Judging("measure: x\nstepDeduction: { at: \"≥ 1\", step: 1, deduct: «一, partial: up }")
            .Refuses("error PR0111: The points '一' are not a number. Write a number (0.6), a fraction (10/3) or a share of the full points (2% of points).");

    [Fact]
    public void PR0111_StepThatCostsNothing_IsRefused() =>
        TestPack.Judging("measure: x\nstepDeduction: { at: \"≥ 1\", step: 1, deduct: «0, partial: up }").Refuses(
            "error PR0111: A step that costs nothing means nothing; for constant points leave step, beyond, deduct and partial out.");

    [Fact]
    public void PR0112_UnknownSource_GetsASuggestion() =>
        TestPack.Minimal.With("ref: 文件", "ref: «文本").Refuses("error PR0112: There is no source '文本' under sources. Did you mean '文件'?");

    [Theory]
    [InlineData("{ type: money, unit: «吨 }", "The unit '吨' is not known. Known are: 元, 万元, 亿元.")]
    [InlineData("{ type: money, unit: «人 }", "The unit '人' does not fit the type money. Known are: 元, 万元, 亿元.")]
    [InlineData("{ type: yesno, unit: «元 }", "The unit '元' does not fit the type yesno. This type has no unit: remove it.")]
    [InlineData("{ type: money, range: \"> 0\", list: true, unit: «‰ }", "The unit '‰' does not fit the type money. Known are: 元, 万元, 亿元.")]
    [InlineData("{ type: date, list: «true }", "Only inputs that are numbers can be lists.")]
    [InlineData("{ type: yesno, range: «\"> 0\" }", "Only inputs that are numbers can have a range.")]
    public void PR0113_InputThatContradictsItself_IsRefused(string input, string expected) =>
        TestPack.Minimal.With("indicators:", $"  甲: {input}\nindicators:").Refuses("error PR0113: " + expected);

    [Theory]
    [InlineData("{ type: duration }", "The input '甲' has no unit. Known are: 分钟, 小时, 天, 周, 个月, 年, 个工作日.")]
    [InlineData("{ type: rate }", "The input '甲' has no unit. Known are: 元/人/年, 万元/月, ….")]
    [InlineData("{ type: choice }", "'甲': a choice needs its choices, and no other type has any.")]
    [InlineData("{ type: date, choices: [乙] }", "'甲': a choice needs its choices, and no other type has any.")]
    public void PR0113_InputThatLacksSomething_IsRefusedAtItsName(string input, string expected) =>
        TestPack.Minimal.With("indicators:", $"  «甲: {input}\nindicators:").Refuses("error PR0113: " + expected);

    [Fact]
    public void PR0113_FindingThatIsNotCounted_IsRefused() =>
        TestPack.Minimal.With("indicators:", "findings: { 拖欠: { unit: «万元 } }\nindicators:").RefusesStarting("error PR0113: '万元' is not a counting unit. Known are: 人次, 次, 家, ");

    [Theory]
    [InlineData("[ { stage: leaf, places: «11, mode: floor } ]", "The places '11' are not a whole number from 0 to 10.")]
    [InlineData("[ { stage: leaf, places: «-1, mode: floor } ]", "The places '-1' are not a whole number from 0 to 10.")]
    [InlineData("[ { stage: total, places: 2, mode: floor }, { stage: «leaf, places: 2, mode: floor } ]", "The rounding stages are out of order or repeated. Known are: measure, part, leaf, mean, section, total.")]
    [InlineData("[ { stage: leaf, places: 2, mode: floor }, { stage: «leaf, places: 1, mode: floor } ]", "The rounding stages are out of order or repeated. Known are: measure, part, leaf, mean, section, total.")]
    public void PR0114_RoundingThatCannotBe_IsRefused(string rounding, string expected) =>
        TestPack.Minimal.With("rounding: []", "rounding: " + rounding).Refuses("error PR0114: " + expected);

    [Theory]
    [InlineData("that: «收入", "A check must be a comparison, such as 结余 = 收入 - 支出.")]
    [InlineData("that: «收入 > 0 and 预算 > 0", "A check must be a comparison, such as 结余 = 收入 - 支出.")]
    [InlineData("that: 收入 = 预算, tolerance: «一点", "'一点' is not a number; expected something like 258.37亿元, 98.56%, 10.19个月.")]
    [InlineData("that: 收入 > 预算, tolerance: «1元", "The tolerance '1元' goes with an equality only, measures what its sides measure, and is not negative.")]
    [InlineData("that: 收入 = 预算, tolerance: «1人", "The tolerance '1人' goes with an equality only, measures what its sides measure, and is not negative.")]
    [InlineData("that: 收入 = 预算, tolerance: «-1元", "The tolerance '-1元' goes with an equality only, measures what its sides measure, and is not negative.")]
    public void PR0116_CheckThatCannotBe_IsRefused(string check, string expected) =>
        TestPack.Minimal.Append($"checks:\n  - {{ id: 核对, {check} }}\n").Refuses("error PR0116: " + expected);

    [Theory]
    [InlineData("origin: «awarded, measure: 收入, threshold: { at: \"> 0\" }")]
    [InlineData("origin: «printed, award: 态度")]
    public void PR0117_OriginThatContradictsTheCriterion_IsRefused(string leaf) =>
        TestPack.Minimal.Append($"  - {{ id: 二, points: 1, {leaf} }}\n").Refuses("error PR0117: origin: awarded and award go together.");

    [Fact]
    public void Parse_SeveralFaults_AreReportedInOneGoInTheOrderOfTheText() =>
        TestPack.Minimal
            .With("version: 1.0.0", "version: «1.0")
            .With("evaluation: 单位自评", "evaluation: «自评")
            .With("type: money, unit: 万元 }\nindicators:", "type: money, unit: «吨 }\nindicators:")
            .With("points: 10", "points: «0")
            .With("measure: 收入 / 预算", "measure: «收人 / 预算")
            .Refuses(
                "error PR0107: The version '1.0' is not well formed. Expected major.minor.patch, such as 1.0.0.",
                "error PR0106: '自评' is not known for the evaluation type. Known are: 单位自评, 部门评价, 财政评价, 绩效监控.",
                "error PR0113: The unit '吨' is not known. Known are: 元, 万元, 亿元.",
                "error PR0111: The points '0' must be greater than zero.",
                "error PR0205: There is no input or measure named '收人'. Did you mean '收入'?");
}
