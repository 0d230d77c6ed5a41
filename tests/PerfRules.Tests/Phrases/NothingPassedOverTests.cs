using PerfRules.Analysis.Wording;
using PerfRules.Packs;
using PerfRules.Phrases;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Phrases;

/// <summary>Words that change what a criterion gives, put before and behind every printed text that is read completely: none of them is passed over.</summary>
public sealed class NothingPassedOverTests
{
    // A partial step said for the whole table, so that rows below the first are read completely.
    private static readonly PartialRule Carried = new("1个百分点", "up");

    public static TheoryData<string> Behind =>
    [
        "，最高得3分", "；整改到位的不扣", "（仅限三级医院）", "，按季度考核", "，逾期30天以上的加倍扣", "；因不可抗力除外", "。仅适用于三级医院", "。未上报数据的按一半计",
        "。连续两年的减半", "，由上级核定", "。以上扣分合计不超过2分", "。该项为一票否决项", "。新设单位比照执行", "。数据不实的本项归零", "，县级医院按80%计算", "；属于历史遗留问题的另行处理",
        "。同一问题不重复计", "。涉及金额较大的从重", "，以最近一次检查结果为准", "。少数民族地区放宽5个百分点", "。已主动整改完成的视同未发生", "。本项与上项合并评分", "，其中住院占一半", "。二级以下机构只考核前两项",
    ];

    public static TheoryData<string> Before =>
    [
        "仅限三级医院的，", "未上报数据的按一半计。", "连续两年的，", "除新设单位外，", "逾期30天以内，", "县级医院，", "少数民族地区放宽5个百分点。", "只考核二级以上机构。", "以第三方检查结果为准，", "不含历史遗留问题。",
        "考核对象为市直单位。",
    ];

    [Theory]
    [MemberData(nameof(Behind))]
    public void Read_WordsBehindAText_AreAskedAbout(string words) =>
        Assert.All(Complete(), row => Assert.NotEqual(ReadingExtent.Complete, Read(row.Leaf, row.Text.TrimEnd('。') + words + "。")));

    [Theory]
    [MemberData(nameof(Before))]
    public void Read_WordsBeforeAText_AreAskedAbout(string words) =>
        Assert.All(Complete(), row => Assert.NotEqual(ReadingExtent.Complete, Read(row.Leaf, words + row.Text)));

    private static List<(Indicator Leaf, string Text)> Complete()
    {
        var suining = RulePack.Load(Repository.Combine("rulesets", "sichuan", "2024", "suining-resident", "pack.yaml"));
        var yantai = RulePack.Load(Repository.Combine("rulesets", "shandong", "2022", "yantai-employee", "pack.yaml"));
        var rows = PrintedCriteria.Suining.Select(p => (Leaf: suining.Leaves.Single(l => l.Id == p.Leaf), p.Text))
            .Concat(PrintedCriteria.Yantai.Concat(PrintedCriteria.YantaiBody).Select(p => (Leaf: yantai.Leaves.Single(l => l.Id == p.Leaf), p.Text)))
            .Where(r => Read(r.Leaf, r.Text) == ReadingExtent.Complete).ToList();
        Assert.Equal(28, rows.Count);
        return rows;
    }

    private static ReadingExtent Read(Indicator leaf, string text) => WordingCheck.Read(leaf, Carried, text).Extent;
}
