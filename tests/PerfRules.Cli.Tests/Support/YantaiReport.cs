namespace PerfRules.Cli.Tests.Support;

/// <summary>What the report on 烟台 2022 prints.</summary>
internal static class YantaiReport
{
    internal const string Pack = "shandong/2022/yantai-employee";

    internal static string PublishedCase => Path.Combine(CliRun.ShippedRulesets, "shandong", "2022", "yantai-employee", "cases", "published.yaml");

    /// <summary>Gets the rows of 附件2 绩效评价得分表: our id, 指标, 分值, and the points 非现场, 现场 and 综合, without trailing zeros.</summary>
    internal static IReadOnlyList<PrintedLeaf> Leaves { get; } =
    [
        new("C1", "立项依据充分性", "3", "3", "3", "3"),
        new("C2", "立项程序规范性", "3", "3", "3", "3"),
        new("C3", "绩效目标合理性", "2", "2", "2", "2"),
        new("C4", "绩效指标明确性", "2", "1", "1.83", "1.5"),
        new("C5", "预算编制科学性", "2", "2", "2", "2"),
        new("C6", "资金分配合理性", "2", "0", "1.67", "1"),
        new("C7", "资金到位率", "2", "2", "2", "2"),
        new("C8", "预算执行率", "2", "2", "2", "2"),
        new("C9", "资金使用合规性", "4", "4", "4", "4"),
        new("C10", "管理制度健全性", "4", "4", "4", "4"),
        new("C11", "制度执行有效性", "9", "7", "7.67", "7.4"),
        new("C12-1", "征缴预算完成率", "1", "1", "1", "1"),
        new("C12-2", "省内异地就医结算率", "1", "1", "1", "1"),
        new("C12-3", "推进医保政府信息公开率", "2", "2", "2", "2"),
        new("C12-4", "统筹地区检查覆盖率", "2", "2", "2", "2"),
        new("C12-5", "推行医保支付方式改革和DRG、DIP试点", "2", "2", "2", "2"),
        new("C13-1", "职工医保基金支出合规率", "6", "6", "6", "6"),
        new("C13-2", "药品、医用耗材招标采购政策落实和执行情况", "2", "1.5", "1.5", "1.5"),
        new("C13-3", "生育医疗及津贴支出合规率", "2", "2", "2", "2"),
        new("C13-4", "基金预警和风险防控能力", "2", "2", "2", "2"),
        new("C14-1", "住院支出拨付及时率", "2", "1.4", "1.8", "1.64"),
        new("C14-2", "生育医疗费及津贴支出拨付及时率", "2", "1.4", "1.8", "1.64"),
        new("C14-3", "门诊支出拨付及时率", "2", "1.8", "1.83", "1.82"),
        new("C14-4", "其他支出拨付及时率", "2", "2", "2", "2"),
        new("C15", "项目总成本节约率", "2", "2", "2", "2"),
        new("C16-1", "为职工提供基本医疗保障，提升职工生活幸福感，维护社会稳定", "5", "3", "3", "3"),
        new("C16-2", "保障生育人群基本权益，提高生育人群生活幸福感", "5", "5", "5", "5"),
        new("C16-3", "减轻参保人群看病成本", "6", "6", "6", "6"),
        new("C17", "利息收益率", "4", "4", "4", "4"),
        new("C18", "基金静态可支付月数", "5", "5", "5", "5"),
        new("C19-1", "参保群众满意度", "5", "4.61", "4.82", "4.74"),
        new("C19-2", "生育群众满意度", "5", "4.96", "4.99", "4.98"),
    ];

    /// <summary>Gets the totals of 表8, in the order of the published case.</summary>
    internal static IReadOnlyList<(string Subject, string Total)> Totals { get; } =
        [("市直", "90.67"), ("芝罘区", "94.63"), ("开发区", "95.3"), ("莱阳市", "95.7"), ("牟平区", "95.9"), ("龙口市", "97.28")];

    /// <summary>Gets the points of 决策, 过程, 产出 and 效益 in 附件2.</summary>
    internal static IReadOnlyList<string[]> Sections { get; } =
        [["非现场", "11", "19", "28.1", "32.57"], ["现场", "13.5", "19.67", "28.93", "32.81"], ["综合", "12.5", "19.4", "28.6", "32.72"]];

    /// <summary>Writes the published facts with one text replaced.</summary>
    internal static void WriteFacts(CliRun run, string old, string replacement)
    {
        var text = File.ReadAllText(PublishedCase);
        Assert.Contains(old, text, StringComparison.Ordinal);
        run.Write("facts.yaml", text.Replace(old, replacement, StringComparison.Ordinal));
    }
}

/// <summary>A row of 附件2.</summary>
internal sealed record PrintedLeaf(string Id, string Name, string Full, string OffSite, string OnSite, string Whole);
