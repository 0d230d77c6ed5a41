using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Scoring;
using PerfRules.Testing.Solving;
using FactAttribute = Xunit.FactAttribute;

namespace PerfRules.Testing.Tests.Solving;

/// <summary>Facts solved back from a measure; the arithmetic stands beside each row.</summary>
public sealed class FactSolverTests
{
    private const string Text = """
        format: 1
        pack: test/2024/solving
        version: 1.0.0
        title: 求解
        evaluation: 单位自评
        rounding: []
        inputs:
          预算: { type: money, unit: 万元, range: "> 0元" }
          决算: { type: money, unit: 万元, range: "≥ 0元" }
          上年: { type: money, unit: 万元 }
          限额: { type: money, unit: 万元, range: "[0元, 500万元]" }
          直接: { type: count, unit: 人次, range: "≥ 0人次" }
          全部: { type: count, unit: 人次, range: "> 0人次" }
          上年直接: { type: count, unit: 人次 }
          上年全部: { type: count, unit: 人次 }
          满意率: { type: percent, range: "[0%, 100%]" }
          利率: { type: percent }
          月数: { type: duration, unit: 个月 }
          到期: { type: date }
          办结: { type: date }
          制度: { type: yesno }
          方式: { type: choice, choices: [ DRG, DIP ] }
          未报: { type: money, unit: 万元 }
        measures:
          执行率: 决算 / 预算
        findings:
          拖欠: { unit: 例 }
        indicators:
          - { id: 制度, points: 1, origin: awarded, award: 制度 }
        """;

    private const string Facts = """
        facts:
          预算: 271870.17万元
          决算: 273728.1万元
          上年: 250000万元
          限额: 300万元
          直接: 653人次
          全部: 1003人次
          上年直接: 3人次
          上年全部: 7人次
          满意率: 95.5%
          利率: 1.305%
          月数: 10.19个月
          到期: 2024-05-02
          办结: 2024-05-01
          制度: 是
          方式: DRG
        findings: []
        """;

    private static readonly RulePack Pack = RulePack.Parse(Text);
    private static readonly Plan Plan = PlanBuilder.Build(Pack, ScoringStandard.Applied);

    [Theory]
    [InlineData("决算 / 预算", "95%", "决算 = 258276.6615万元")] // 271870.17 * 0.95
    [InlineData("执行率", "95%", "决算 = 258276.6615万元")] // the same through its name
    [InlineData("决算 - 上年", "0", "决算 = 250000万元")]
    [InlineData("(决算 - 上年) / 上年", "10%", "决算 = 275000万元")] // 250000 * 1.1
    [InlineData("(预算 - 决算) / 预算", "50%", "预算 = 547456.2万元")] // (x - 273728.1) / x = 0.5: x = 2 * 273728.1, although x stands twice
    [InlineData("abs(决算 - 预算) / 预算", "10%", "决算 = 299057.187万元")] // 271870.17 * 1.1 lies nearer than 271870.17 * 0.9
    [InlineData("预算 / (决算 / 12个月)", "6个月", "预算 = 136864.05万元")] // 6 * 273728.1 / 12
    [InlineData("min(决算, 预算)", "1万元", "决算 = 1万元")]
    [InlineData("max(月数, 6个月)", "12个月", "月数 = 12个月")]
    [InlineData("round(满意率, 1%)", "90%", "满意率 = 90%")]
    [InlineData("if(制度, 月数, 0个月)", "3个月", "月数 = 3个月")]
    [InlineData("default(未报, 上年)", "7万元", "上年 = 7万元")] // 未报 is missing
    [InlineData("2 * 满意率 - 利率 * 2", "100%", "满意率 = 51.305%")] // 50% + 1.305%
    [InlineData("利率 * 利率", "4%", "利率 = 20%")] // 0.2 * 0.2: nearer than -20%
    [InlineData("办结 - 到期", "0天", "办结 = 2024-05-02")]
    [InlineData("拖欠", "3例", "拖欠 = 3")]
    [InlineData("限额 / 预算", "100%", "预算 = 300万元")] // 限额 must not exceed 500万元, so the budget comes down to it
    public void Solve_At_ChangesOneInputAsTheArithmeticSays(string expression, string wanted, string change) =>
        Assert.Equal(change, Solve(expression, wanted, Side.At));

    [Theory]
    [InlineData("决算 / 预算", "95%", nameof(Side.Below), "决算 = 258276.66万元")] // 258276.6615 lies between two steps of 0.01万元
    [InlineData("决算 / 预算", "95%", nameof(Side.Above), "决算 = 258276.67万元")]
    [InlineData("预算 / 决算", "100%", nameof(Side.Below), "预算 = 273728.09万元")]
    [InlineData("满意率", "90%", nameof(Side.Below), "满意率 = 89.99%")]
    [InlineData("满意率", "90%", nameof(Side.Above), "满意率 = 90.01%")]
    [InlineData("利率", "1.1%", nameof(Side.Above), "利率 = 1.101%")] // 1.305% is printed with three digits
    [InlineData("0 - 满意率", "-90%", nameof(Side.Below), "满意率 = 90.01%")] // falls where 满意率 rises
    [InlineData("round(满意率, 1%)", "90%", nameof(Side.Below), "满意率 = 89.49%")] // 89.5% is rounded up
    [InlineData("直接 / 全部", "70%", nameof(Side.Below), "直接 = 702人次")] // 0.7 * 1003 = 702.1
    [InlineData("直接 / 全部", "70%", nameof(Side.Above), "直接 = 703人次")]
    [InlineData("abs(月数 - 6个月)", "1个月", nameof(Side.Below), "月数 = 6.99个月")] // and not 5.01个月, which lies farther from 10.19个月
    [InlineData("到期 - 办结", "0天", nameof(Side.Below), "到期 = 2024-04-30")]
    [InlineData("拖欠", "1例", nameof(Side.Below), "")] // none: as it is
    [InlineData("count(拖欠)", "3例", nameof(Side.Below), "拖欠 = 2")]
    [InlineData("拖欠", "1例", nameof(Side.Above), "拖欠 = 2")]
    [InlineData("利率 * 利率", "2%", nameof(Side.Above), "利率 = 14.143%")] // √0.02 = 14.1421…%
    public void Solve_BesideAnEdge_TakesTheNearestStepOfTheInput(string expression, string wanted, string side, string change) =>
        Assert.Equal(change, Solve(expression, wanted, Enum.Parse<Side>(side)));

    [Theory]
    [InlineData("直接 / 全部", "70%", "直接 = 70人次, 全部 = 100人次")] // no whole number is 70% of 1003, nor is 653 that of one; the first round figure that goes is 100
    [InlineData("直接 / 全部 - 上年直接 / 上年全部", "0%", "直接 = 3人次, 全部 = 7人次")] // 1003 * 3/7 = 429.86; with the 7人次 of last year it is 3
    public void Solve_WhereOneInputIsNotEnough_ChangesTwo(string expression, string wanted, string change) =>
        Assert.Equal(change, Solve(expression, wanted, Side.At));

    [Theory]
    [InlineData("满意率", "100%", nameof(Side.Above), nameof(SolveFault.NoValue))] // its range ends there
    [InlineData("拖欠", "0例", nameof(Side.Below), nameof(SolveFault.NoValue))]
    [InlineData("abs(决算 - 预算)", "-1万元", nameof(Side.At), nameof(SolveFault.NoValue))]
    [InlineData("未报", "1万元", nameof(Side.At), nameof(SolveFault.NothingToChange))] // missing: there is nothing to change
    [InlineData("1万元 + 2万元", "1万元", nameof(Side.At), nameof(SolveFault.NothingToChange))]
    public void Solve_WhereNothingLeadsThere_SaysWhy(string expression, string wanted, string side, string fault)
    {
        var solution = Solution(expression, wanted, Enum.Parse<Side>(side));

        Assert.Null(solution.Facts);
        Assert.Equal(fault, solution.Fault.ToString());
    }

    [Theory]
    [InlineData("制度", true, "")] // it does already
    [InlineData("制度", false, "制度 = 否")]
    [InlineData("not 制度 or 方式 = DIP", true, "制度 = 否")]
    [InlineData("制度 and 方式 = DIP", true, "方式 = DIP")]
    [InlineData("上年 < 0 and 月数 >= 6个月 and 月数 <= 9个月", true, "上年 = -0.01万元, 月数 = 9个月")] // 10.19 comes down to 9
    [InlineData("满意率 > 90% and 制度", false, "满意率 = 90%")]
    [InlineData("given(月数)", false, "月数 = ")]
    [InlineData("count(拖欠) > 2例", true, "拖欠 = 3")]
    public void Satisfy_Condition_ChangesWhatItTakes(string condition, bool wanted, string change)
    {
        var (solver, expression) = Prepare(condition);

        Assert.Equal(change, Changes(solver.Facts, solver.Satisfy(expression, wanted).Facts!));
    }

    [Fact]
    public void Satisfy_ConditionThatCannotHold_SaysThatNothingWasFound()
    {
        var (solver, expression) = Prepare("满意率 > 90% and 满意率 < 50%");

        Assert.Equal(SolveFault.NoValue, solver.Satisfy(expression).Fault);
    }

    private static string Solve(string expression, string wanted, Side side) =>
        Changes(Prepare(expression).Solver.Facts, Solution(expression, wanted, side).Facts!);

    private static FactSolution Solution(string expression, string wanted, Side side)
    {
        var (solver, lowered) = Prepare(expression);
        return solver.Solve(lowered, Quantity.Parse(wanted).Value, side);
    }

    private static (FactSolver Solver, PlanExpression Expression) Prepare(string text)
    {
        var errors = new List<ExpressionError>();
        var bound = ExpressionBinder.Bind(ExpressionParser.Parse(text, out _)!, Pack.Content.Scope, errors);
        Assert.Empty(errors);
        var (plan, lowered, _) = PlanBuilder.BuildExpression(Pack, Plan.Slots, bound!);
        var bag = new DiagnosticBag();
        var facts = FactBinder.Bind(Plan, FactSheet.Parse(Facts), bag);
        Assert.False(bag.HasErrors);
        return (new FactSolver(plan, facts), lowered);
    }

    private static string Changes(PlanFacts before, PlanFacts after) => string.Join(", ", Pack.Inputs
        .Select((input, i) => (input, Old: before.Inputs[i], New: after.Inputs[i]))
        .Where(c => !c.Old.Equals(c.New))
        .Select(c => $"{c.input.Name} = {Show(c.input, c.New)}")
        .Concat(after.Findings!.Value.SequenceEqual(before.Findings!.Value) ? [] : [$"拖欠 = {FindingCount.Of(after.Findings!.Value[0])}"]));

    private static string Show(InputDefinition input, PlanValue value) => value.Kind switch
    {
        PlanValueKind.Missing => string.Empty,
        PlanValueKind.YesNo => value.IsYes ? "是" : "否",
        PlanValueKind.Word => value.Word,
        PlanValueKind.Date => DateOnly.FromDayNumber((int)value.Number.Numerator).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        _ => Quantity.FromBase(value.Number, input.Unit).ToString(),
    };
}
