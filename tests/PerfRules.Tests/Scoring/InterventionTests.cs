using PerfRules.Facts;
using PerfRules.Plans;
using PerfRules.Scoring;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Scoring;

/// <summary>What a leaf says when a rule of an embedder bore on its score; the rules themselves belong to other engines.</summary>
public sealed class InterventionTests
{
    private static readonly Intervention Replaced = new(InterventionKind.Replaced, "完成率", 6, null, "审计认定", "改分");
    private static readonly Intervention Added = new(InterventionKind.Added, "完成率", -1.5m, null, "迟报", "扣分");
    private static readonly Intervention Forbidden = new(InterventionKind.Forbidden, "完成率", null, null, "数据造假", "不准");

    // 6 in place of 10, less 1.5: 4.5.
    [Fact]
    public void Reason_ReplacedAndAdded_SaysBothAndTheEnd()
    {
        var leaf = Leaf("100万元", 4.5m, Replaced, Added);

        Assert.Equal(
            "100% is ≥100%: 10 points; the rule '改分' puts 6 in its place: 审计认定; the rule '扣分' adds -1.5: 迟报; in the end 4.5 points", leaf.Reason.ToString());
        Assert.EndsWith("；规则“改分”改为6分：审计认定；规则“扣分”加-1.5分：迟报；最后得4.5分", leaf.Reason.ToString(DisplayLanguage.Chinese), StringComparison.Ordinal);
        Assert.Equal((4.5m, 10, IndicatorStatus.Scored), (leaf.Score!.Value, leaf.RuleScore!.Value, leaf.Status));
    }

    [Fact]
    public void Reason_Forbidden_HasNoScoreAndIsMissing()
    {
        var leaf = Leaf("100万元", null, Forbidden);

        Assert.Equal("100% is ≥100%: 10 points; the rule '不准' forbids a score: 数据造假; no score", leaf.Reason.ToString());
        Assert.Equal((null, IndicatorStatus.Missing), (leaf.Score, leaf.Status));
    }

    [Fact]
    public void Status_ReplacedWhereAFactIsMissing_IsScored()
    {
        var leaf = Leaf(null, 6, Replaced);

        Assert.Equal((6, null, IndicatorStatus.Scored), (leaf.Score!.Value, leaf.RuleScore, leaf.Status));
        Assert.EndsWith("; the rule '改分' puts 6 in its place: 审计认定; in the end 6 points", leaf.Reason.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Status_AddedWhereAFactIsMissing_StaysMissing()
    {
        var leaf = Leaf(null, null, Added);

        Assert.Equal((null, IndicatorStatus.Missing), (leaf.Score, leaf.Status));
    }

    [Fact]
    public void Write_SheetWithInterventions_ListsThem()
    {
        var capped = new Intervention(InterventionKind.GradeCapped, null, null, "中", "重大违规", "一票否决");
        var added = new Intervention(InterventionKind.FactAdded, null, null, null, "满意度: 90%", "推算");
        var source = Source("100万元", new SheetInterventions([new LeafInterventions([Replaced], 6)], [capped, added]));

        var json = ScoreSheetJson.Write(new ScoreSheet("东", new RowScore(6, true, null), source));

        Assert.EndsWith(
            """
              "interventions": [
                {
                  "rule": "改分",
                  "kind": "replaced",
                  "indicator": "完成率",
                  "points": 6,
                  "grade": null,
                  "because": "审计认定"
                },
                {
                  "rule": "一票否决",
                  "kind": "gradeCapped",
                  "indicator": null,
                  "points": null,
                  "grade": "中",
                  "because": "重大违规"
                },
                {
                  "rule": "推算",
                  "kind": "factAdded",
                  "indicator": null,
                  "points": null,
                  "grade": null,
                  "because": "满意度: 90%"
                }
              ]
            }
            """.ReplaceLineEndings("\n"),
            json,
            StringComparison.Ordinal);
    }

    private static RuleScorer Scorer { get; } = new(TestPack.Minimal.Load());

    private static IndicatorResult Leaf(string? income, Rational? score, params Intervention[] interventions) =>
        new(Source(income, new SheetInterventions([new LeafInterventions([.. interventions], score)], [])), 0);

    private static SheetSource Source(string? income, SheetInterventions interventions)
    {
        var facts = new FactSheet("东", [new("预算", "100万元")]).With("收入", income is null ? null : (FactValue)income);
        var bound = Scorer.Bind(facts, new PerfRules.Diagnostics.DiagnosticBag());
        return new SheetSource(Scorer.Plan, bound, PlanInterpreter.Score(Scorer.Plan, [bound])[0]) { Embedder = interventions };
    }
}
