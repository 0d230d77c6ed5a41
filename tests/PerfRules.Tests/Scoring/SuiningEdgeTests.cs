using PerfRules.Facts;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Scoring;

/// <summary>Every edge of the printed standard, one row each, with its clause and arithmetic.</summary>
public sealed class SuiningEdgeTests
{
    private const string Spending = "基金支出预算=100万元; 基金支出决算=";
    private const string Income = "基金收入预算=100万元; 基金收入决算=";
    private const string Enrolled = "参保目标任务=100万人; 居民参保人数=";
    private const string Covered = "常住人口=100万人; 综合参保人数=";

    [Theory]

    // 预算完成率95%-100%得6分，100%-105%得5.4分。超过105%从5.4分起算，每超1个百分点扣0.9分，低于95%从6分起算，每低1个百分点扣0.6分，扣完为止。
    [InlineData("支出预算完成", Spending + "100万元", "6", "100% is in 95%-100%")]
    [InlineData("支出预算完成", Spending + "95万元", "6", "95% is in 95%-100%")]
    [InlineData("支出预算完成", Spending + "94.99万元", "5.4", "0.01pp counts as 1: 6 - 0.6")]
    [InlineData("支出预算完成", Spending + "94万元", "5.4", "exactly 1pp: 6 - 0.6")]
    [InlineData("支出预算完成", Spending + "93.99万元", "4.8", "1.01pp counts as 2: 6 - 1.2")]
    [InlineData("支出预算完成", Spending + "85万元", "0", "10pp: 6 - 6")]
    [InlineData("支出预算完成", Spending + "100.01万元", "5.4", "100.01% is in 100%-105%")]
    [InlineData("支出预算完成", Spending + "105万元", "5.4", "105% is in 100%-105%")]
    [InlineData("支出预算完成", Spending + "105.01万元", "4.5", "0.01pp counts as 1: 5.4 - 0.9")]
    [InlineData("支出预算完成", Spending + "106万元", "4.5", "exactly 1pp: 5.4 - 0.9")]
    [InlineData("支出预算完成", Spending + "111万元", "0", "6pp: 5.4 - 5.4")]
    [InlineData("支出预算完成", Spending + "111.2万元", "0", "6.2pp counts as 7: 5.4 - 6.3 < 0, held at 0")]

    // 预算完成率100%-105%得6分，95%-100%得5.4分。超过105%从6分起算，每超1个百分点扣0.6分，低于95%从5.4分起算，每低1个百分点扣0.9分，扣完为止。
    [InlineData("收入预算完成", Income + "100万元", "6", "100% is in 100%-105%")]
    [InlineData("收入预算完成", Income + "99.99万元", "5.4", "99.99% is in 95%-100%")]
    [InlineData("收入预算完成", Income + "105万元", "6", "105% is in 100%-105%")]
    [InlineData("收入预算完成", Income + "105.01万元", "5.4", "0.01pp counts as 1: 6 - 0.6")]
    [InlineData("收入预算完成", Income + "115万元", "0", "10pp: 6 - 6")]
    [InlineData("收入预算完成", Income + "95万元", "5.4", "95% is in 95%-100%")]
    [InlineData("收入预算完成", Income + "94.99万元", "4.5", "0.01pp counts as 1: 5.4 - 0.9")]
    [InlineData("收入预算完成", Income + "89万元", "0", "6pp: 5.4 - 5.4")]

    // 得分等于年度目标任务完成率*3，低于97%不得分
    [InlineData("年度目标任务完成率", Enrolled + "97万人", "2.91", "0.97 × 3")]
    [InlineData("年度目标任务完成率", Enrolled + "96.99万人", "0", "96.99% < 97%")]
    [InlineData("年度目标任务完成率", Enrolled + "100万人", "3", "1 × 3")]
    [InlineData("年度目标任务完成率", Enrolled + "104万人", "3", "1.04 × 3 = 3.12, held at 3")]

    // ≥95%得3分，每低1个百分点扣1分，扣完为止。（不满1个百分点按1个百分点算，下同）
    [InlineData("综合参保率", Covered + "95万人", "3", "95% ≥ 95%")]
    [InlineData("综合参保率", Covered + "94.99万人", "2", "0.01pp counts as 1: 3 - 1")]
    [InlineData("综合参保率", Covered + "92万人", "0", "3pp: 3 - 3")]
    [InlineData("综合参保率", Covered + "80万人", "0", "15pp: 3 - 15 < 0, held at 0")]

    // 财政补助标准≥670元，且各级配套资金及时足额到位得6分；…中央、省级…未及时足额到位扣3分，市、县配套…扣3分；财政补助标准<670元的不得分。
    [InlineData("财政补助到位", "人均财政补助标准=669.99元/人/年", "0", "669.99 < 670")]
    [InlineData("财政补助到位", "中央省级补助及时足额到位=否", "3", "6 - 3")]
    [InlineData("财政补助到位", "市县配套及时足额到位=否", "3", "6 - 3")]
    [InlineData("财政补助到位", "中央省级补助及时足额到位=否; 市县配套及时足额到位=否", "0", "6 - 3 - 3")]

    // ≥380元得3分，低于380元，每低1元扣1分，扣完为止。…≥400元得3分，低于400元，每低1元扣1分，扣完为止。
    [InlineData("个人缴费标准", "当年个人缴费标准=379元/人/年", "5", "3 - 1, and 3")]
    [InlineData("个人缴费标准", "当年个人缴费标准=378.5元/人/年", "4", "1.5元 counts as 2: 3 - 2, and 3")]
    [InlineData("个人缴费标准", "当年个人缴费标准=300元/人/年", "3", "3 - 80 held at 0 for the part, and 3")]
    [InlineData("个人缴费标准", "当年个人缴费标准=1000元/人/年; 次年个人缴费标准=398元/人/年", "4", "3, and 3 - 2: no part gives more than its 3")]

    // ≥30%得5分，否则不得分; ≥85%得5分，否则不得分; ≤5%得5分，否则不得分
    [InlineData("保险费收入占比", "保险费收入=30万元; 基金收入决算=100万元", "5", "30% ≥ 30%")]
    [InlineData("保险费收入占比", "保险费收入=29.99万元; 基金收入决算=100万元", "0", "29.99% < 30%")]
    [InlineData("待遇支出占比", "待遇支出=85万元; 基金支出决算=100万元", "5", "85% ≥ 85%")]
    [InlineData("待遇支出占比", "待遇支出=84.99万元; 基金支出决算=100万元", "0", "84.99% < 85%")]
    [InlineData("其他支出占比", "其他支出=5万元; 基金支出决算=100万元", "5", "5% ≤ 5%")]
    [InlineData("其他支出占比", "其他支出=5.01万元; 基金支出决算=100万元", "0", "5.01% > 5%")]

    // 大于标准值得6分，低于标准值0-10%扣2分，低于标准值10%-20%扣4分，低于标准值20%以上不得分。 (1.1%; 10% below is 0.99%, 20% below 0.88%)
    [InlineData("基金收益率", "利息收益率=1.10%", "6", "1.10% ≥ 1.1%")]
    [InlineData("基金收益率", "利息收益率=1.00%", "4", "(1.1 - 1.0) / 1.1 = 9.09%: 6 - 2")]
    [InlineData("基金收益率", "利息收益率=0.99%", "4", "(1.1 - 0.99) / 1.1 = 10%: 6 - 2, as assumed")]
    [InlineData("基金收益率", "利息收益率=0.95%", "2", "(1.1 - 0.95) / 1.1 = 13.6%: 6 - 4")]
    [InlineData("基金收益率", "利息收益率=0.88%", "2", "(1.1 - 0.88) / 1.1 = 20%: 6 - 4, as assumed")]
    [InlineData("基金收益率", "利息收益率=0.80%", "0", "(1.1 - 0.8) / 1.1 = 27.3%: 6 - 6")]

    // 大于标准值得10分，低1个百分点扣2分，扣完为止。 / 低1个百分点扣1分
    [InlineData("住院费用报销比", "住院报销比例=65%", "10", "65% ≥ 65%")]
    [InlineData("住院费用报销比", "住院报销比例=64.99%", "8", "0.01pp counts as 1: 10 - 2")]
    [InlineData("住院费用报销比", "住院报销比例=60%", "0", "5pp: 10 - 10")]
    [InlineData("住院费用报销比", "住院报销比例=90%", "10", "above 75% loses nothing, as assumed")]
    [InlineData("门诊费用报销比", "门诊报销比例=49.5%", "9", "0.5pp counts as 1: 10 - 1")]
    [InlineData("门诊费用报销比", "门诊报销比例=40%", "0", "10pp: 10 - 10")]

    // 大于标准值得8分，小于标准值且基金累计可支付月数大于9个月扣3分，6-9月扣5分，小于6个月扣8分。
    [InlineData("当期收支平衡", "当期结余=0万元; 累计可支付月数=1个月", "8", "0 ≥ 0, whatever the months")]
    [InlineData("当期收支平衡", "当期结余=-1万元; 累计可支付月数=10个月", "5", "10 > 9: 8 - 3")]
    [InlineData("当期收支平衡", "当期结余=-1万元; 累计可支付月数=9.01个月", "5", "9.01 > 9: 8 - 3")]
    [InlineData("当期收支平衡", "当期结余=-1万元; 累计可支付月数=9个月", "3", "9 is in 6-9: 8 - 5")]
    [InlineData("当期收支平衡", "当期结余=-1万元; 累计可支付月数=6个月", "3", "6 is in 6-9: 8 - 5")]
    [InlineData("当期收支平衡", "当期结余=-1万元; 累计可支付月数=5.99个月", "0", "5.99 < 6: 8 - 8")]
    [InlineData("当期收支平衡", "当期结余=-1万元; 累计可支付月数=3/(4/12)", "3", "3 / (4 / 12) = 3 × 12 / 4 = 9 exactly, in 6-9: 8 - 5")]

    // 大于等于6个月得6分，3-6个月得3分，3个月以下不得分。
    [InlineData("基金运行安全可持续", "累计可支付月数=6个月", "6", "6 ≥ 6")]
    [InlineData("基金运行安全可持续", "累计可支付月数=5.99个月", "3", "5.99 is in 3-6")]
    [InlineData("基金运行安全可持续", "累计可支付月数=3个月", "3", "3 is in 3-6, as assumed")]
    [InlineData("基金运行安全可持续", "累计可支付月数=2.99个月", "0", "2.99 < 3")]
    [InlineData("基金运行安全可持续", "累计可支付月数=0.5年", "6", "0.5 × 12 = 6 months")]

    // 大于90%得10分，每低1个百分点扣2分，扣完为止。 (指标值: 90%以上)
    [InlineData("服务对象满意度", "服务对象满意度=90%", "10", "90% ≥ 90%, as assumed")]
    [InlineData("服务对象满意度", "服务对象满意度=89.99%", "8", "0.01pp counts as 1: 10 - 2")]
    [InlineData("服务对象满意度", "服务对象满意度=85%", "0", "5pp: 10 - 10")]
    public void Score_ValueAtTheEdge_GivesThePrintedPoints(string leaf, string changes, string points, string clauseOrArithmetic)
    {
        var result = Suining.ScoreOf(leaf, changes);

        Assert.True(points == result.Score.ToString(), $"{leaf}, {changes}: {result.Score}, expected {points}: {clauseOrArithmetic}. {result.Reason}");
    }

    [Theory]

    // 无拖欠得5分，如有拖欠，发现一例扣0.5分，扣完为止。
    [InlineData(0, "5", "无拖欠")]
    [InlineData(1, "4.5", "5 - 0.5")]
    [InlineData(3, "3.5", "5 - 3 × 0.5")]
    [InlineData(10, "0", "5 - 10 × 0.5")]
    [InlineData(11, "0", "5 - 11 × 0.5 < 0, held at 0")]
    public void Score_LatePayments_CostHalfAPointEach(int count, string points, string arithmetic)
    {
        var facts = Suining.Facts.WithFindings([new Finding { Kind = "拖欠", Count = count }]);

        var result = Suining.Scorer.Score(facts)["待遇支付及时性"];

        Assert.True(points == result.Score.ToString(), $"{count}: {result.Score}, expected {points}: {arithmetic}");
    }

    [Fact]
    public void Score_LatePaymentsOneFindingEach_CountLikeOneFindingOfThree()
    {
        var facts = Suining.Facts.WithFindings(Enumerable.Range(1, 3).Select(i => new Finding { Kind = "拖欠", Key = $"凭证{i}" }));

        // 5 - 3 × 0.5
        Assert.Equal("3.5", Suining.Scorer.Score(facts)["待遇支付及时性"].Score.ToString());
    }
}
