using System.Collections.Immutable;
using PerfRules.Analysis.Audit;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;

namespace PerfRules.Tests.Analysis.Audit;

/// <summary>A small report in which everything printed is right, to plant errors in.</summary>
/// <param name="Text">The case: facts, findings, awards and what was published.</param>
internal sealed record AuditCase(string Text)
{
    internal const string File = "case.yaml";

    /// <summary>Gets the pack: 60 points of 产出 and 40 of 效益, by rules but for one award; 及时性 costs 2 for each late voucher, 4 by the printed words.</summary>
    internal static RulePack Pack { get; } = RulePack.Parse(
        """
        format: 1
        pack: test/2024/audit
        version: 1.0.0
        title: 核验用的规则包
        evaluation: 财政评价
        sources: { 办法: { title: 评分办法 } }
        rounding: [ { stage: leaf, places: 2, mode: half-away } ]
        grades: { 优: "[90, +∞)", 良: "[80, 90)", 中: "[60, 80)", 差: "[0, 60)" }
        inputs:
          应缴: { type: money, unit: 万元 }
          实缴: { type: money, unit: 万元 }
          预算: { type: money, unit: 万元 }
          决算: { type: money, unit: 万元 }
          基本支出: { type: money, unit: 万元 }
          项目支出: { type: money, unit: 万元 }
          满意度: { type: percent }
        findings: { 拖欠: { unit: 笔 }, 违规: { unit: 家 } }
        checks:
          - { id: 支出合计, that: 决算 = 基本支出 + 项目支出, tolerance: 0.01万元 }
        indicators:
          - section: 产出
            points: 60
            children:
              - { id: 征缴率, points: 20, source: { ref: 办法 }, origin: printed, measure: 实缴 / 应缴, proportional: { at: "≥ 0%", of: 100%, else: 0 } }
              - { id: 预算执行, points: 20, source: { ref: 办法 }, origin: printed, measure: 决算 / 预算, threshold: { at: "[95%, 100%]" } }
              - id: 及时性
                points: 20
                source: { ref: 办法 }
                origin: applied
                assumed: { 单价: 按2分扣 }
                deductions: [ { finding: 拖欠, deduct: 2, per: item } ]
                asPrinted: { deductions: [ { finding: 拖欠, deduct: 4, per: item } ] }
          - section: 效益
            points: 40
            children:
              - { id: 满意程度, points: 20, source: { ref: 办法 }, origin: printed, measure: 满意度, threshold: { at: "≥ 90%" } }
              - { id: 规范性, points: 10, source: { ref: 办法 }, origin: printed, deductions: [ { finding: [ 违规, 拖欠 ], deduct: 1, per: item } ] }
              - { id: 制度, points: 10, source: { ref: 办法 }, origin: awarded, award: 制度是否健全 }
        """,
        "pack.yaml");

    /// <summary>
    /// Gets the report. 11640/12000 = 97% → 20 × 0.97 = 19.4; 8865/9000 = 98.5%; 19.4 + 20 + 20 = 59.4 of 60 is 99%; 20 + 10 + 9 = 39 of 40 is 97.5%.
    /// 53.57/55 = 97.4%; 640/11000 = 5.818…%; 97% − 96.2% = 0.8个百分点; 275/287 = 95.818…%; 5365.4 + 3499.6 = 8865; 4410/(8865/12) = 5.9695… months.
    /// </summary>
    internal static AuditCase Right { get; } = new(
        """
        format: 1
        pack: test/2024/audit
        subject: 某市
        facts: { 应缴: 12000.00万元, 实缴: 11640.00万元, 预算: 9000.00万元, 决算: 8865.00万元, 基本支出: 5365.40万元, 项目支出: 3499.60万元, 满意度: 95.82% }
        findings: []
        awards: { 制度: { points: 9, reason: 有一项制度未修订, evidence: 附件2 } }
        published:
          report: 某市绩效评价报告
          figures:
            参保人数: 53.57万人
            常住人口: 55.00万人
            上年实缴: 11000.00万元
            上年征缴率: 96.20%
            累计结余: 4410万元
            发放问卷: 287份
            满意问卷: 275份
            收入甲: 58.371亿元
            收入乙: 41.633亿元
          scores:
            at: 附表1
            total: 98.4
            full: 100
            rate: 98.40%
            grade: 优秀
            sections:
              产出: { score: 59.40, full: 60, rate: 99.00% }
              效益: { score: 39, full: 40, rate: 97.50% }
            indicators:
              征缴率: { score: 19.4, full: 20, rate: 97%, measure: 97.00%, reason: 困难企业缓缴 }
              预算执行: { score: 20, full: 20, measure: 98.5% }
              及时性: 20
              满意程度: { score: 20, measure: 95.82% }
              规范性: { score: 10, full: 10 }
              制度: { score: 9, full: 10, reason: 制度未修订 }
          targets:
            - { target: 征缴率≥95%, at: 绩效目标表, judged: 征缴率 }
          claims:
            - { claim: 参保率, printed: 97.40%, is: 参保人数 / 常住人口, at: 二（一） }
            - { claim: 增长率, printed: 5.82%, is: (实缴 - 上年实缴) / 上年实缴, at: 二（二） }
            - { claim: 征缴率提高, printed: 0.80个百分点, is: 实缴 / 应缴 - 上年征缴率, at: 二（二） }
            - { claim: 满意率, printed: { 三: 95.82%, 附表2: 95.8% }, is: 满意问卷 / 发放问卷 }
            - { claim: 支出合计数, printed: "8,865.00万元", is: 基本支出 + 项目支出, at: 表2 }
            - { claim: 可支付月数, printed: 5.97个月, is: 累计结余 / (决算 / 12个月), at: 二（三） }
            - { claim: 收入合计, printed: 100.00亿元, is: 收入甲 + 收入乙, at: 表3 }
            - { claim: 决算两处, printed: { 正文: 8865万元, 表2: 8865.00万元 }, input: 决算 }
            - { claim: 目标两处, printed: { 目标表: 稳步提高, 正文: 稳步提高 } }
            - { claim: 收大于支, says: 收支平衡, holds: 实缴 > 决算, at: 三 }
            - { claim: 措施, printed: 2项, items: [ 宣传, 稽核 ], at: 四 }
            - { claim: 产出小计, printed: "59.40", is: 得分·征缴率 + 得分·预算执行 + 得分·及时性, at: 附表1 }
            - { claim: 指标个数, printed: 6个, is: 个数·末级指标, at: 一 }

        """);

    /// <summary>Replaces a stretch that occurs exactly once.</summary>
    internal AuditCase With(string old, string replacement)
    {
        Assert.Equal(2, Text.Split(old).Length);
        return new(Text.Replace(old, replacement, StringComparison.Ordinal));
    }

    internal AuditCase Append(string text) => new(Text + text);

    /// <summary>Audits the report; what cannot be understood fails the test.</summary>
    internal AuditReport Audit()
    {
        var (report, diagnostics) = TryAudit();
        Assert.Equal(string.Empty, string.Join('\n', diagnostics));
        return report!;
    }

    /// <summary>Audits the report, or says what cannot be understood.</summary>
    internal (AuditReport? Report, ImmutableArray<Diagnostic> Diagnostics) TryAudit() => TryAudit(new RuleScorer(Pack), Text);

    internal static (AuditReport? Report, ImmutableArray<Diagnostic> Diagnostics) TryAudit(RuleScorer scorer, string text)
    {
        var bag = new DiagnosticBag();
        var published = Read(text, bag);
        if (published is null || bag.HasErrors)
        {
            return (null, bag.ToSorted());
        }

        var facts = FactFile.Parse(text, File);
        var auditor = new ReportAuditor(scorer);
        AuditReport? report;
        var diagnostics = ImmutableArray<Diagnostic>.Empty;
        _ = facts.Cohort is { } cohort
            ? auditor.TryAudit(cohort, published, out report, out diagnostics)
            : auditor.TryAudit(facts.Sheet!, published, out report, out diagnostics);
        return (report, diagnostics);
    }

    private static PublishedReport? Read(string text, DiagnosticBag bag)
    {
        PublishedReport? published = null;
        var shape = FactSheetReader.Shape<FactSheetParts>(FactTexts.AFactsFile, static p => p);
        foreach (var key in FactSheetReader.GoldenCaseKeys.Where(k => k != "published"))
        {
            shape.Add(key, (r, _) => r.Skip());
        }

        shape.Add("published", (r, _) => published = PublishedReader.Read(r));
        var reader = DocumentReader.Open(text, File, DocumentLimits.Default, bag);
        return reader is not null && reader.ReadMapping(shape, new FactSheetParts { Location = reader.Location }) ? published : null;
    }
}
