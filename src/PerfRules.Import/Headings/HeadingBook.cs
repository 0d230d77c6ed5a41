using System.Collections.Frozen;
using System.Text;
using PerfRules.Facts;

namespace PerfRules.Import.Headings;

/// <summary>The headings that indicator tables have, by the words that documents use. A heading is one of these or it is not known.</summary>
internal static class HeadingBook
{
    private const string Levels = "一二三四五";

    private static readonly FrozenDictionary<string, (ColumnKind Kind, int Level)> Words = Build();

    /// <summary>Finds what a heading means.</summary>
    /// <param name="heading">The heading as it is printed; blanks, line breaks, full width, and what stands in brackets at the end do not matter.</param>
    /// <param name="level">The level from 1 of a <see cref="ColumnKind.Level"/>, else 0.</param>
    /// <returns>The kind of column, or null for a heading that is not known.</returns>
    internal static ColumnKind? Find(string heading, out int level)
    {
        level = 0;
        if (!Words.TryGetValue(Plain(heading), out var known))
        {
            return null;
        }

        level = known.Level;
        return known.Kind;
    }

    /// <summary>Returns a heading in half width, without blanks and without what stands in brackets behind it.</summary>
    internal static string Plain(string heading)
    {
        var text = new StringBuilder(heading.Length);
        foreach (var c in QuantityText.ToHalfWidth(heading))
        {
            if (!char.IsWhiteSpace(c) && c is not (':' or '*'))
            {
                text.Append(c);
            }
        }

        var plain = text.ToString();
        while (plain.EndsWith(')') && plain.LastIndexOf('(') is > 0 and var open)
        {
            plain = plain[..open];
        }

        return plain;
    }

    private static FrozenDictionary<string, (ColumnKind Kind, int Level)> Build()
    {
        var words = new Dictionary<string, (ColumnKind, int)>(StringComparer.Ordinal);

        void Add(ColumnKind kind, params ReadOnlySpan<string> headings)
        {
            foreach (var heading in headings)
            {
                words.Add(heading, (kind, 0));
            }
        }

        for (var i = 0; i < Levels.Length; i++)
        {
            foreach (var end in (ReadOnlySpan<string>)["级指标", "级指标名称", "级", "级指标及分值"])
            {
                words.Add(Levels[i] + end, (ColumnKind.Level, i + 1));
            }
        }

        Add(ColumnKind.Name, "指标名称", "指标", "末级指标", "具体指标", "评价指标", "考核指标", "绩效指标名称", "评价指标名称", "考核内容", "评价项目", "考核项目");
        Add(
            ColumnKind.Points, "分值", "标准分值", "标准分", "参考分值", "满分", "满分值", "满分分值", "分数", "指标分值", "指标分", "指标满分", "分值权重", "权重", "权重分", "权重分值", "权重值",
            "指标权重", "权重系数", "分值/权重", "权重/分值", "赋分", "赋分值", "总分值");
        Add(
            ColumnKind.Criterion, "评分标准", "评分规则", "评分办法", "评分方法", "评分细则", "评分说明", "评价标准", "计分标准", "计分办法", "计分方法", "计分规则", "计分细则", "打分标准", "打分规则",
            "打分办法", "扣分标准", "扣分规则", "扣分细则", "考核标准", "考核办法", "赋分标准", "赋分规则", "记分标准", "得分标准", "评分标准及方法", "指标评分标准", "评分标准及评分方法", "评价标准及评分方法");
        Add(
            ColumnKind.Target, "指标值", "目标值", "标准值", "计划值", "预期值", "预期指标值", "预期目标值", "年初目标", "年初目标值", "年初指标值", "年初设定目标值", "年度指标值", "年度目标值", "年度指标",
            "全年目标值", "全年指标值", "绩效目标值", "绩效指标值", "计划指标值", "设定目标值", "目标", "指标目标值", "预设目标值");
        Add(
            ColumnKind.Actual, "完成值", "实际值", "实际完成值", "实际完成", "实际完成情况", "完成情况", "全年实际值", "全年完成值", "全年实际完成值", "全年实际完成", "全年实际完成情况", "全年完成情况",
            "实际完成指标值", "实际指标值", "年度完成值", "年度实际完成值", "实际完成数", "指标完成值", "指标完成情况", "目标完成值", "实际达到值", "完成指标值", "年末实际值");
        Add(
            ColumnKind.Score, "得分", "自评得分", "自评分", "自评分值", "评价得分", "实际得分", "指标得分", "考核得分", "最终得分", "最后得分", "综合得分", "核定得分", "复核得分", "评分", "评价分", "评分结果", "打分",
            "单项得分", "指标评价得分");
        Add(
            ColumnKind.Explanation, "指标解释", "指标说明", "指标解释及说明", "指标解释说明", "指标释义", "指标含义", "指标内涵", "指标定义", "评价要点", "评价内容", "指标内容", "指标描述", "指标解释与说明", "内容解释");
        Add(ColumnKind.Formula, "计算公式", "计算方法", "计算口径", "指标计算公式", "指标公式", "计算方式");
        Add(
            ColumnKind.Source, "数据来源", "资料来源", "取数来源", "取数依据", "数据取数来源", "评分依据", "依据", "依据来源", "评价依据", "证据来源", "证据收集方式", "佐证材料", "佐证资料", "指标来源", "数据来源及取数方式",
            "数据来源及依据", "指标值来源");
        Add(
            ColumnKind.Reason, "扣分原因", "扣分说明", "扣分理由", "扣分依据", "扣分事项", "得分依据", "得分说明", "评分理由", "原因分析", "偏差原因分析及改进措施", "未完成原因和改进措施", "未完成原因及改进措施",
            "未完成原因", "未完成原因分析", "未完成原因分析及改进措施", "偏差原因", "偏差原因分析", "偏差原因及改进措施", "存在问题", "问题及原因", "情况说明");
        Add(
            ColumnKind.Other, "序号", "编号", "得分率", "扣分", "指标扣分", "完成率", "执行率", "指标性质", "指标类型", "指标方向", "指标类别", "单位", "计量单位", "度量单位", "备注", "说明", "责任科室", "责任部门", "责任单位",
            "牵头科室", "评价方式", "评价方法", "绩效指标", "年度绩效指标", "评价周期", "改进措施", "上年值", "上年完成值", "历史值");
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
