using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Phrases;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Phrases;

/// <summary>The criteria that two reports print: how many are read completely, partly, not at all, and none read as something else than it says.</summary>
public sealed class PrintedCriteriaTests
{
    // Leaves that are read completely, the names that the hand-written pack gives to what the text only counts or calls by its words,
    // and what else differs from that pack: the phrase that the pack's criterion has instead.
    private static readonly Dictionary<string, (string[] Names, string? PackSays)> Complete = new(StringComparer.Ordinal)
    {
        ["综合参保率"] = ([], null),
        ["年度目标任务完成率"] = ([], null),
        ["保险费收入占比"] = ([], null),
        ["待遇支出占比"] = ([], null),
        ["其他支出占比"] = ([], null),

        // The text says 大于90%, the pack takes 90%以上 from the column 指标值. At 90% no step is counted, so both give 10 points there.
        ["服务对象满意度"] = ([], "≥90%得10分，每低1个百分点扣2分，不足1个百分点按1个百分点计，扣完为止"),
        ["C12-3"] = (["符合要点1", "主动公开文件", "符合要点2", "有效办理公开申请"], null),
        ["C13-4"] = (["符合要点1", "定期运行分析", "符合要点2", "风险防控机制"], null),
        ["C15"] = ([], null),
        ["C16-1"] = (["「等次」", "「基本保障效果」"], null),
        ["C16-2"] = (["「等次」", "「生育保障效果」"], null),
    };

    private static readonly string[] NotAtAll =
        ["基金收益率", "住院费用报销比", "门诊费用报销比", "当期收支平衡", "C9", "C10", "C12-2", "C12-4", "C13-2", "C14-4", "C17"];

    [Fact]
    public void Read_TheTableOfSuining_ReadsSixCompletelySixPartlyFourNotAtAll() =>
        Assert.Equal("6/6/4", Count(PrintedCriteria.Suining));

    [Fact]
    public void Read_TheTableOfYantai_ReadsFiveCompletelyTwentyPartlySevenNotAtAll() =>
        Assert.Equal("5/20/7", Count(PrintedCriteria.Yantai));

    [Fact]
    public void Read_EveryPrintedCriterion_IsReadAsFarAsItsRowSays() =>
        Assert.All(Readings(PrintedCriteria.Suining).Concat(Readings(PrintedCriteria.Yantai)), r => Assert.Equal(
            Complete.ContainsKey(r.Leaf) ? ReadingExtent.Complete : NotAtAll.Contains(r.Leaf, StringComparer.Ordinal) ? ReadingExtent.None : ReadingExtent.Partial,
            r.Reading.Extent));

    [Fact]
    public void Read_EveryCompleteReadingOfSuining_IsThePacksCriterionOrDiffersAsItsRowSays() =>
        Compare(PrintedCriteria.Suining, Repository.Combine("rulesets", "sichuan", "2024", "suining-resident", "pack.yaml"));

    [Fact]
    public void Read_EveryCompleteReadingOfYantai_IsThePacksCriterionOrDiffersAsItsRowSays() =>
        Compare(PrintedCriteria.Yantai, Repository.Combine("rulesets", "shandong", "2022", "yantai-employee", "pack.yaml"));

    // 100% stands in both bands; 95% and 105% are settled by 低于95% and 超过105%.
    [Fact]
    public void Read_AnEdgeInTwoBands_IsLeftOpenAtItsPlaces()
    {
        var reading = Readings(PrintedCriteria.Suining).Single(r => r.Leaf == "收入预算完成").Reading;

        Assert.Equal(
            "100%（待填写）至105%（含）得6分；95%（含）至100%（待填写）得5.4分；＞105%从6分起算，每高1个百分点扣0.6分，不足1个百分点按1个百分点计；＜95%从5.4分起算，每低1个百分点扣0.9分，不足1个百分点按1个百分点计，扣完为止",
            reading.Phrase);
        Assert.Equal(
            ["5+12 没有写明100%是否包含在本档内，须填写。", "18+13 没有写明100%是否包含在本档内，须填写。"],
            reading.Questions.Select(q => $"{q.Offset}+{q.Length} {q.Text.ToString(DisplayLanguage.Chinese)}"));
    }

    private static void Compare(IReadOnlyList<PrintedCriterion> printed, string file)
    {
        var pack = RulePackLoader.Load(file).Pack!;
        foreach (var (leaf, reading) in Readings(printed).Where(r => Complete.ContainsKey(r.Leaf)))
        {
            var (names, packSays) = Complete[leaf];
            var named = reading.Phrase;
            for (var i = 0; i < names.Length; i += 2)
            {
                named = named.Replace(names[i], names[i + 1], StringComparison.Ordinal);
            }

            // Two criteria with the same phrase are the same: what is written is read back as the same criterion (PhraseRoundTripTests).
            var phrase = DraftPhrase.Write(PhraseWriter.Draft(pack.Leaves.Single(l => l.Id == leaf).Criterion!, out _)!);
            Assert.Equal(packSays ?? named, phrase);
            Assert.Equal(packSays is null, named == phrase);
        }
    }

    private static string Count(IReadOnlyList<PrintedCriterion> printed)
    {
        var extents = Readings(printed).Select(r => r.Reading.Extent).ToList();
        return string.Join('/', new[] { ReadingExtent.Complete, ReadingExtent.Partial, ReadingExtent.None }.Select(e => extents.Count(x => x == e)));
    }

    // In the order of the table, so that 下同 reaches the rows below.
    private static List<(string Leaf, PhraseReading Reading)> Readings(IReadOnlyList<PrintedCriterion> printed)
    {
        var readings = new List<(string, PhraseReading)>();
        PartialRule? carried = null;
        foreach (var criterion in printed)
        {
            Assert.True(Rational.TryParse(criterion.Full, out var full));
            var unit = Unit.TryParse(criterion.Unit, out var known) && criterion.Unit.Length > 0 ? known : null;
            var reading = PhraseReader.Read(criterion.Text, new PhraseContext { FullPoints = full, Unit = unit, Carried = carried });
            carried ??= reading.Carried;
            readings.Add((criterion.Leaf, reading));
        }

        return readings;
    }
}
