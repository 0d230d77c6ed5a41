using System.Text.Json;
using PerfRules.Analysis.Audit;

namespace PerfRules.Tests.Analysis.Audit;

/// <summary>An error planted in a report that is right is found, at its own place and in its own class, and nothing else is.</summary>
public sealed class PlantedErrorTests
{
    // What stands in the report, what is planted instead, and what the audit must find.
    public static TheoryData<string, string, string> Planted => new()
    {
        // Scores, against the rule: 97% of 20 is 19.4.
        { "征缴率: { score: 19.4, full: 20, rate: 97%", "征缴率: { score: 19.6, full: 20, rate: 98%", "得分·征缴率 ruleNotFollowed" },
        { "预算执行: { score: 20,", "预算执行: { score: 18, reason: 进度,", "得分·预算执行 ruleNotFollowed" },
        { "及时性: 20", "及时性: { score: 19, reason: 晚拨 }", "得分·及时性 ruleNotFollowed" },
        { "score: 10, full: 10 }", "score: 9.5, full: 10, reason: 一般 }", "得分·规范性 ruleNotFollowed" },
        { "grade: 优秀", "grade: 良好", "等级 ruleNotFollowed" },

        // Sums and full points that the printed parts do not give: 59.4 + 39 = 98.4.
        { "total: 98.4\n", "total: 98.6\n", "得分·合计 factsDisagree, 得分率·合计 factsDisagree" },
        { "产出: { score: 59.40,", "产出: { score: 59.60,", "得分·产出 factsDisagree, 得分率·产出 factsDisagree" },
        { "效益: { score: 39, full: 40", "效益: { score: 39, full: 45", "得分率·效益 factsDisagree, 满分·效益 factsDisagree" },
        { "full: 100\n", "full: 110\n", "得分率·合计 factsDisagree, 满分·合计 factsDisagree" },
        { "制度: { score: 9,", "制度: { score: 8,", "得分·制度 factsDisagree" },
        { "rate: 99.00%", "rate: 96.29%", "得分率·产出 factsDisagree" },

        // Cut off, or rounded up: 39/40 is 97.5% exactly, 59.4/60 99%; 275/287 is 95.818…%, 640/11000 is 5.8181…%.
        { "rate: 97.50%", "rate: 97%", "得分率·效益 rounding" },
        { "附表2: 95.8%", "附表2: 95%", "满意率 rounding" },
        { "printed: 5.82%", "printed: 5.81%", "增长率 rounding" },
        { "printed: { 三: 95.82%", "printed: { 三: 95.81%", "满意率 rounding" },
        { "printed: 5.97个月", "printed: 5.96个月", "可支付月数 rounding" },
        { "正文: 8865万元", "正文: 0.88亿元", "决算两处 rounding" },

        // 58.371 + 41.633 = 100.004 prints as 100.00 and cannot be 100.01 unless both parts were cut: 58.3715 + 41.6335 = 100.005.
        { "printed: 100.00亿元", "printed: 100.01亿元", "收入合计 rounding" },

        // Measures: 98.5% and 97%.
        { "measure: 98.5%", "measure: 99.5%", "完成值·预算执行 factsDisagree" },
        { "measure: 97.00%", "measure: 0.97", "完成值·征缴率 reproduced" },
        { "measure: 97.00%", "measure: '97.00'", "完成值·征缴率 mislabelled" },
        { "measure: 97.00%", "measure: 97.00万元", "完成值·征缴率 mislabelled" },
        { "measure: 97.00%", "measure: 96.99%", "完成值·征缴率 factsDisagree" },

        { "\"59.40\"", "59.40分", "产出小计 reproduced" },
        { "total: 98.4\n", "total: 98.40分\n", "得分·合计 reproduced" },

        // Other numbers.
        { "printed: 97.40%", "printed: 94.70%", "参保率 factsDisagree" },
        { "\"8,865.00万元\"", "\"8,856.00万元\"", "支出合计数 factsDisagree" },
        { "表2: 8865.00万元 }", "表2: 8856.00万元 }", "决算两处 factsDisagree" },
        { "正文: 稳步提高", "正文: 稳中有进", "目标两处 factsDisagree" },
        { "正文: 稳步提高", "正文: 90%", "目标两处 factsDisagree" },
        { "holds: 实缴 > 决算", "holds: 实缴 > 预算 + 决算", "收大于支 factsDisagree" },
        { "\"59.40\"", "\"59.60\"", "产出小计 factsDisagree" },
        { "项目支出: 3499.60万元", "项目支出: 3499.80万元", "勾稽·支出合计 factsDisagree, 支出合计数 factsDisagree" },

        // The right digits under a wrong unit.
        { "\"8,865.00万元\"", "\"8,865.00亿元\"", "支出合计数 mislabelled" },
        { "\"8,865.00万元\"", "\"8,865.00元\"", "支出合计数 mislabelled" },
        { "printed: 97.40%", "printed: '97.40'", "参保率 mislabelled" },
        { "printed: 0.80个百分点", "printed: 0.80%", "征缴率提高 mislabelled" },
        { "printed: 5.82%", "printed: 5.82个百分点", "增长率 mislabelled" },
        { "printed: 5.97个月", "printed: '5.97'", "可支付月数 mislabelled" },
        { "printed: 5.97个月", "printed: 5.97天", "可支付月数 mislabelled" },
        { "printed: 5.97个月", "printed: '7.95'", "可支付月数 factsDisagree" }, // no unit, and other digits
        { "printed: 5.97个月", "printed: '5.96'", "可支付月数 rounding" },
        { "表2: 8865.00万元 }", "表2: 8865.00亿元 }", "决算两处 mislabelled" },
        { "holds: 实缴 > 决算", "class: mislabelled, holds: 实缴 < 决算", "收大于支 mislabelled" },

        // Counts.
        { "printed: 2项", "printed: 3项", "措施 scopeDiffers" },
        { "printed: 6个", "printed: 54个, class: scopeDiffers", "指标个数 scopeDiffers" },
        { "参保人数 / 常住人口, at", "参保人数 / (常住人口 * 2), class: scopeDiffers, at", "参保率 scopeDiffers" },

        // Targets, evidence, reasons.
        { "at: 绩效目标表, judged: 征缴率 }", "at: 绩效目标表 }", "目标·征缴率≥95% targetNotAssessed" },
        { ", evidence: 附件2", string.Empty, "赋分·制度 evidenceMissing" },
        { ", reason: 困难企业缓缴", string.Empty, "原因·征缴率 evidenceMissing" },
        { ", reason: 制度未修订 }", " }", "原因·制度 evidenceMissing" },

        // Nothing to compute from.
        { "常住人口: 55.00万人", "常住人口: 0万人", "参保率 notComputable" },
        { "is: 基本支出 + 项目支出, at: 表2", "tried: [ 基本支出 * 2 ], at: 表2", "支出合计数 notComputable" },

        // One late voucher: 20 − 2 is what was applied, 20 − 4 what is printed; it costs a point of 规范性 too.
        {
            "findings: []",
            "findings: [ { kind: 拖欠, key: 凭证7, count: 1 } ]",
            "产出小计 factsDisagree, 得分·产出 ruleNotFollowed, 得分·合计 ruleNotFollowed, 得分·及时性 ruleNotFollowed, "
                + "得分·效益 ruleNotFollowed, 得分·规范性 ruleNotFollowed, 扣分·拖欠（凭证7） doubleDeduction, 标准·及时性 standardsDiffer"
        },
    };

    [Fact]
    public void Audit_ReportThatIsRight_FindsNothing()
    {
        var report = AuditCase.Right.Audit();

        Assert.Equal([], report.Findings.Select(Word));
        Assert.Equal((98.4m, 98.4m), (report.Total, report.PrintedTotal!.Value));
        Assert.Equal((5, 1, 0), (report.ByRule, report.Awarded, report.NotComputable));
    }

    [Theory]
    [MemberData(nameof(Planted))]
    public void Audit_PlantedError_IsFoundInItsClassAndNothingElse(string right, string wrong, string expected)
    {
        var report = AuditCase.Right.With(right, wrong).Audit();

        var found = string.Join(", ", report.Findings.Select(Word).Order(StringComparer.Ordinal));
        Assert.Equal(expected.EndsWith("reproduced", StringComparison.Ordinal) ? string.Empty : string.Join(", ", expected.Split(", ").Order(StringComparer.Ordinal)), found);
    }

    [Fact]
    public void Planted_Table_HasEveryClassAndFortyRows()
    {
        var classes = Planted.SelectMany(row => row.Data.Item3.Split(", ")).Select(f => f.Split(' ')[^1]).ToHashSet(StringComparer.Ordinal);

        Assert.True(Planted.Count >= 40);
        Assert.Equal(
            Enum.GetNames<AuditClass>().Select(JsonNamingPolicy.CamelCase.ConvertName).Where(c => c is not "awarded").Order(StringComparer.Ordinal),
            classes.Order(StringComparer.Ordinal));
    }

    private static string Word(AuditItem item) => $"{item.Id} {JsonNamingPolicy.CamelCase.ConvertName(item.Class.ToString())}";
}
