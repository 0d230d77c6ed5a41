using PerfRules.Analysis;
using PerfRules.Analysis.Proofs;
using PerfRules.Analysis.Wording;
using PerfRules.Packs;
using PerfRules.Phrases;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Phrases;

/// <summary>The criteria that two reports print, row by row: how far each is read, and whether the prover finds it equal to the hand-written pack.</summary>
/// <remarks>
/// "agrees" for a complete reading: equal for every value. For a partial one: one of the things that the text may mean is the pack's criterion, for every value.
/// A text that is not all understood is not compared; no reading differs from the pack, so none says something else than the row does.
/// </remarks>
public sealed class PrintedCriteriaTests
{
    private static readonly string Suining = Repository.Combine("rulesets", "sichuan", "2024", "suining-resident", "pack.yaml");
    private static readonly string Yantai = Repository.Combine("rulesets", "shandong", "2022", "yantai-employee", "pack.yaml");

    [Fact]
    public void Read_TheTableOfSuining_ReadsNineCompletelySevenPartly() => Assert.Equal(
        """
        综合参保率 Complete Agrees
        年度目标任务完成率 Complete Agrees
        财政补助到位 Partial NotCompared
        个人缴费标准 Partial Agrees
        收入预算完成 Partial Agrees
        支出预算完成 Partial Agrees
        保险费收入占比 Complete Agrees
        待遇支出占比 Complete Agrees
        其他支出占比 Complete Agrees
        待遇支付及时性 Complete Agrees
        基金收益率 Partial Agrees
        住院费用报销比 Complete Agrees
        门诊费用报销比 Complete Agrees
        当期收支平衡 Partial Agrees
        基金运行安全可持续 Partial Agrees
        服务对象满意度 Complete Agrees
        """,
        Verdicts(PrintedCriteria.Suining, Suining));

    [Fact]
    public void Read_TheTableOfYantai_ReadsElevenCompletelyEighteenPartlyThreeNotAtAll() => Assert.Equal(
        """
        C1 Partial Agrees
        C2 Partial Agrees
        C3 Partial Agrees
        C4 Partial Agrees
        C5 Partial Agrees
        C6 Partial Agrees
        C7 Partial NotCompared
        C8 Complete Agrees
        C9 Complete Agrees
        C10 Complete Agrees
        C11 Partial NotCompared
        C12-1 Partial Agrees
        C12-2 Complete Agrees
        C12-3 Complete Agrees
        C12-4 None NotCompared
        C12-5 Partial NotCompared
        C13-1 Partial Agrees
        C13-2 None NotCompared
        C13-3 Partial Agrees
        C13-4 Complete Agrees
        C14-1 Partial NotCompared
        C14-2 Complete Agrees
        C14-3 Partial NotCompared
        C14-4 None NotCompared
        C15 Complete Agrees
        C16-1 Complete Agrees
        C16-2 Complete Agrees
        C16-3 Complete Agrees
        C17 Partial NotCompared
        C18 Partial Agrees
        C19-1 Partial Agrees
        C19-2 Partial Agrees
        """,
        Verdicts(PrintedCriteria.Yantai, Yantai));

    // C11 says nothing of 每发现一类不合扣1分, which the other table has and the scores follow: read as items, it is another criterion than the pack's.
    // C15 gives nothing from 5% to 10%, where the other table and the pack give 1 point; a piece of its formula is not understood, so it is not compared.
    [Fact]
    public void Read_TheTableInTheBodyOfYantai_ReadsEightCompletelyNineteenPartlyFiveNotAtAll() => Assert.Equal(
        """
        C1 Partial Agrees
        C2 Partial Agrees
        C3 Partial Agrees
        C4 Partial Agrees
        C5 Partial Agrees
        C6 Partial Agrees
        C7 Partial NotCompared
        C8 Complete Agrees
        C9 Complete Agrees
        C10 Complete Agrees
        C11 Complete NotCompared
        C12-1 Partial Agrees
        C12-2 Complete Agrees
        C12-3 Partial NotCompared
        C12-4 None NotCompared
        C12-5 Partial NotCompared
        C13-1 Partial Agrees
        C13-2 None NotCompared
        C13-3 Partial Agrees
        C13-4 Complete Agrees
        C14-1 Partial NotCompared
        C14-2 Complete Agrees
        C14-3 Partial NotCompared
        C14-4 None NotCompared
        C15 Partial NotCompared
        C16-1 None NotCompared
        C16-2 None NotCompared
        C16-3 Complete Agrees
        C17 Partial NotCompared
        C18 Partial Agrees
        C19-1 Partial Agrees
        C19-2 Partial Agrees
        """,
        Verdicts(PrintedCriteria.YantaiBody, Yantai));

    // The shipped packs quote these very texts, so that lint says of each leaf what stands above.
    [Fact]
    public void Wording_OfTheShippedPacks_IsTheTextOfTheTable()
    {
        foreach (var (printed, file) in new[] { (PrintedCriteria.Suining, Suining), (PrintedCriteria.Yantai, Yantai) })
        {
            var pack = RulePack.Load(file);
            Assert.Equal(printed.Select(p => (p.Leaf, (string?)p.Text)), pack.Leaves.Select(l => (l.Id, l.Wording)));
        }
    }

    // 100% stands in both bands; 95% and 105% are settled by 低于95% and 超过105%.
    [Fact]
    public void Read_AnEdgeInTwoBands_IsLeftOpenAtItsPlaces()
    {
        var reading = Readings(PrintedCriteria.Suining, RulePack.Load(Suining)).Single(r => r.Leaf.Id == "收入预算完成").Reading;

        Assert.Equal(
            "100%（待填写）至105%（含）得6分；95%（含）至100%（待填写）得5.4分；＞105%从6分起算，每高1个百分点扣0.6分，不足1个百分点按1个百分点计；＜95%从5.4分起算，每低1个百分点扣0.9分，不足1个百分点按1个百分点计，扣完为止",
            reading.Phrase);
        Assert.Equal(
            ["5+12 没有写明100%是否包含在本档内，须填写。", "18+13 没有写明100%是否包含在本档内，须填写。"],
            reading.Questions.Select(q => $"{q.Offset}+{q.Length} {q.Text.ToString(DisplayLanguage.Chinese)}"));
    }

    private static string Verdicts(IReadOnlyList<PrintedCriterion> printed, string file)
    {
        var pack = RulePack.Load(file);
        var check = new WordingCheck(pack, new MeasureDomains(pack), new LintReport([]));
        return string.Join('\n', Readings(printed, pack).Select(r => $"{r.Leaf.Id} {r.Reading.Extent} {check.Judge(r.Leaf, r.Reading).Standing}"));
    }

    // In the order of the table, so that 下同 reaches the rows below.
    private static List<(Indicator Leaf, PhraseReading Reading)> Readings(IReadOnlyList<PrintedCriterion> printed, RulePack pack)
    {
        var readings = new List<(Indicator, PhraseReading)>();
        PartialRule? carried = null;
        foreach (var criterion in printed)
        {
            var leaf = pack.Leaves.Single(l => l.Id == criterion.Leaf);
            var reading = WordingCheck.Read(leaf, carried, criterion.Text);
            carried ??= reading.Carried;
            readings.Add((leaf, reading));
        }

        return readings;
    }
}
