using PerfRules.Tests.Support;

namespace PerfRules.Tests.Packs;

/// <summary>One test per diagnostic of expressions, intervals and criteria, named after its code: the place is the mark «.</summary>
public sealed class RuleDiagnosticTests
{
    private const string SameUnits = " Both sides must measure the same thing.";

    [Theory]
    [InlineData("收入 /«", "The expression ends where a number, a name or a bracket was expected.")]
    [InlineData("收入 / «* 预算", "Expected a number, a name or a bracket, found '*'.")]
    [InlineData("(收入 + 预算«", "Expected ')', found '…'.")]
    [InlineData("收入 «预算", "Found '预算' where the expression could have ended.")]
    [InlineData("收入 «; 预算", "The character ';' has no meaning in an expression.")]
    [InlineData("«1.2.3 * 收入", "'1.2.3' is not a number.")]
    [InlineData("if(收入 > «“甲, 1, 2)", "The quote is not closed.")]
    public void PR0201_MalformedExpression_IsPointedAt(string measure, string expected) => Measuring(measure).Refuses("error PR0201: " + expected);

    [Fact]
    public void PR0201_ChainedComparison_IsToldHowToWriteIt() =>
        Judging("if(0 < 收入 «< 预算, 1, 2)").Refuses("error PR0201: Comparisons cannot be chained. Write a <= x and x <= b.");

    [Fact]
    public void PR0202_UnknownUnit_IsPointedAt() =>
        Measuring("收入 / 5«家医院").Refuses("error PR0202: The unit '家医院' is not known. Put an operator between a number and a name; units look like %, 万元, 个月, 元/人/年.");

    [Fact]
    public void PR0203_TooLong_IsRefused() =>
        Measuring("«收入" + new string('　', 3_999)).Refuses("error PR0203: The expression has 4001 characters; the limit is 4000.");

    [Fact]
    public void PR0203_TooDeep_IsRefusedAtTheBracketTooMany() =>
        Measuring(new string('(', 64) + "«(收入" + new string(')', 65)).Refuses("error PR0203: The expression is nested deeper than the limit of 64.");

    [Fact]
    public void PR0203_TooManyParts_IsRefused() =>
        Measuring("«收入" + string.Concat(Enumerable.Repeat(" + 收入", 250))).Refuses("error PR0203: The expression has more parts than the limit of 500.");

    [Fact]
    public void PR0204_UnknownFunction_GetsASuggestion() =>
        Measuring("«maxx(收入, 预算)").Refuses("error PR0204: There is no function 'maxx'. Did you mean 'max'?");

    [Fact]
    public void PR0204_FunctionOfAnotherLanguage_GetsTheList() =>
        Measuring("«平均(收入, 预算)").Refuses("error PR0204: There is no function '平均'. Known are: min, max, sum, count, abs, round, if, given, default, rank, best, worst, mean, lookup.");

    [Fact]
    public void PR0205_MisspeltName_GetsASuggestion() =>
        Measuring("收入 / «预祘").Refuses("error PR0205: There is no input or measure named '预祘'. Did you mean '预算'?");

    [Fact]
    public void PR0205_TwoUnknownNames_AreBothReported() =>
        Measuring("«甲 / «乙").Refuses(
            "error PR0205: There is no input or measure named '甲'. Known are: 收入, 预算, 人数, 方式, 起始.",
            "error PR0205: There is no input or measure named '乙'. Known are: 收入, 预算, 人数, 方式, 起始.");

    [Theory]
    [InlineData("«收入 + 人数", "Cannot add a number in 万元 and a number in 人." + SameUnits)]
    [InlineData("收入 * («人数 - 预算)", "Cannot subtract a number in 万元 from a number in 人." + SameUnits)]
    [InlineData("if(«收入 > 人数, 1, 2)", "Cannot compare a number in 万元 with a number in 人." + SameUnits)]
    [InlineData("if(«收入 > 5, 1, 2)", "Cannot compare a number in 万元 with a plain number." + SameUnits)]
    [InlineData("if(«方式 < “DRG”, 1, 2)", "Cannot compare a choice (DRG, DIP) with a choice (DRG, DIP).")]
    [InlineData("if(«收入, 1, 2)", "Found a number in 万元, expected a yes/no value.")]
    [InlineData("if(not «收入, 1, 2)", "Found a number in 万元, expected a yes/no value.")]
    [InlineData("if(收入 > 0 and «预算, 1, 2)", "Found a number in 万元, expected a yes/no value.")]
    [InlineData("if(收入 > 0, 1, «收入)", "Found a number in 万元, expected a plain number.")]
    [InlineData("-«方式", "Found a choice (DRG, DIP), expected a number.")]
    [InlineData("收入 + «起始", "Found a date, expected a number.")]
    [InlineData("max(收入, «人数)", "Found a number in 人, expected a number in 万元.")]
    [InlineData("abs(«收入 > 0)", "Found a yes/no value, expected a number.")]
    [InlineData("count(«收入)", "Found a number in 万元, expected conditions, one list or one kind of finding.")]
    [InlineData("«方式", "Found a choice (DRG, DIP), expected a number.")]
    public void PR0206_UnitsThatDoNotFit_ArePointedAt(string measure, string expected) => Measuring(measure).Refuses("error PR0206: " + expected);

    [Fact]
    public void PR0206_UnitsThatDoNotFit_ArePointedAtInChinese() =>
        Measuring("«收入 + 人数").RefusesInChinese("error PR0206: 不能把以“万元”计的数与以“人”计的数相加。两边应是同一种量。");

    [Fact]
    public void PR0207_WordThatIsNoChoice_GetsASuggestion() =>
        Measuring("if(方式 = «DRB, 1, 2)").Refuses("error PR0207: 'DRB' is not one of the choices. Did you mean 'DRG'?");

    [Fact]
    public void PR0208_DivisionByALiteralZero_IsPointedAt() => Measuring("收入 / «0").Refuses("error PR0208: This divides by zero.");

    [Fact]
    public void PR0209_WrongNumberOfArguments_IsPointedAt() =>
        Measuring("«abs(收入, 预算)").Refuses("error PR0209: The function abs has 2 arguments, expected 1.");

    [Fact]
    public void PR0209_RoundingWithoutAStep_IsToldHow() =>
        Measuring("round(收入, «预算)").Refuses(
            "error PR0209: The second argument of round must be a positive number with its unit: the step to round to. For example round(收入 / 预算, 0.01%), round(金额, 1万元).");

    [Fact]
    public void PR0209_UnknownRoundingMode_GetsTheList() =>
        Measuring("round(收入, 1万元, «up)").Refuses("error PR0209: This rounding mode is not known. Known are: half-away, half-even, truncate, ceiling, floor.");

    [Fact]
    public void PR0210_MeasuresInACircle_AreEachNamed() =>
        Measuring("甲").Append("measures:\n  «甲: 乙 + 收入\n  «乙: 甲\n  丙: 收入\n").Refuses(
            "error PR0210: The measure '甲' is defined in a circle: 甲, 乙.", "error PR0210: The measure '乙' is defined in a circle: 甲, 乙.");

    [Theory]
    [InlineData("\"«95%以上\"", "'95%以上' is not an interval.")]
    [InlineData("\"«[95%, 100%\"", "'[95%, 100%' is not an interval.")]
    [InlineData("\"«[95%]\"", "'[95%]' is not an interval.")]
    [InlineData("\"«95%-100%\"", "'95%-100%' is not an interval.")]
    [InlineData("\"«≠ 5%\"", "'≠ 5%' is not an interval.")]
    public void PR0301_WhatIsNoInterval_IsToldTheForms(string at, string expected) =>
        Judging($"threshold: {{ at: {at} }}").Refuses("error PR0301: " + expected + " Say both ends: \"[95%, 100%)\", \"> 105%\", \"≥ 6个月\", \"[90, +∞)\".");

    [Theory]
    [InlineData("\"[«+∞, 5%]\"", "'+∞' stands on the wrong side: -∞ is a lower end, +∞ an upper end.")]
    [InlineData("\"[5%,« -∞)\"", "'-∞' stands on the wrong side: -∞ is a lower end, +∞ an upper end.")]
    [InlineData("\"[5%,« +∞]\"", "An infinite end is open: write (-∞ or +∞).")]
    [InlineData("\"[«-∞, 5%]\"", "An infinite end is open: write (-∞ or +∞).")]
    public void PR0301_InfiniteEndThatCannotBe_IsPointedAt(string at, string expected) =>
        Judging($"threshold: {{ at: {at} }}").Refuses("error PR0301: " + expected);

    [Theory]
    [InlineData("[100%, 95%]")]
    [InlineData("[95%, 95%)")]
    [InlineData("(95%, 95%)")]
    public void PR0302_EmptyInterval_IsRefused(string at) =>
        Judging($"threshold: {{ at: \"«{at}\" }}").Refuses(
            $"error PR0302: The interval '{at}' holds no value: its lower end is above its upper end, or both are the same and not both closed.");

    [Theory]
    [InlineData("{ at: \"> 105%\", points: 6, step: 1pp, beyond: 105%, deduct: 0.6 }", "'partial' is missing.")]
    [InlineData("{ at: \"> 105%\", points: 6, beyond: 105%, deduct: 0.6, partial: up }", "'step' is missing.")]
    [InlineData("{ at: \"> 105%\", points: 6, step: 1pp, deduct: 0.6, partial: up }", "'beyond' is missing.")]
    [InlineData("{ at: \"> 105%\", points: 6, step: 1pp, beyond: 105%, partial: up }", "'deduct' is missing.")]
    [InlineData("{ at: \"> 105%\", from: { at: 0%, points: 0 } }", "A line needs two different places: from: { at, points } and to: { at, points }.")]
    [InlineData("{ at: \"> 105%\" }", "A band is either constant (points), a staircase (points, step, beyond, deduct, partial), a proportion (of) or a line (from, to), and only one of these.")]
    public void PR0303_BandThatIsNotSaidWhole_IsRefused(string band, string expected) =>
        Judging($"bands:\n    - «{band}").Refuses("error PR0303: " + expected);

    [Theory]
    [InlineData("step: «0pp", "The step '0pp' must be greater than zero.")]
    [InlineData("step: «-1pp", "The step '-1pp' must be greater than zero.")]
    public void PR0303_StepThatIsNotPositive_IsRefused(string step, string expected) =>
        Judging($"stepDeduction: {{ at: \"≥ 95%\", {step}, deduct: 1, partial: up }}").Refuses("error PR0303: " + expected);

    [Fact]
    public void PR0303_LineThroughOnePlace_IsRefused() =>
        Judging("bands:\n    - { at: \"> 0%\", from: { at: 5%, points: 0 }, to: { at: «0.05, points: 10 } }")
            .Refuses("error PR0303: A line needs two different places: from: { at, points } and to: { at, points }.");

    [Theory]
    [InlineData("threshold: { at: «\"≥ 95万元\" }", "Found a number in 万元, but the measure is a percentage.")]
    [InlineData("stepDeduction: { at: \"≥ 95%\", step: «1个月, deduct: 1, partial: up }", "Found a number in 个月, but the measure is a percentage.")]
    [InlineData("proportional: { at: \"≥ 95%\", of: «1人, else: 0 }", "Found a number in 人, but the measure is a percentage.")]
    public void PR0304_ValueInAnotherUnitThanTheMeasure_IsRefused(string criterion, string expected)
    {
        // An interval is pointed at behind its quote, where its text begins.
        var behindQuote = criterion.Replace("«\"", "\"«", StringComparison.Ordinal);

        Judging(behindQuote).Refuses("error PR0304: " + expected + SameUnits);
    }

    [Theory]
    [InlineData("105%", ">95%")]
    [InlineData("100%", "(95%, 105%)")]
    public void PR0305_OriginWithinTheInterval_IsRefused(string origin, string interval) =>
        Judging($"bands:\n    - {{ at: \"{interval}\", points: 6, step: 1pp, beyond: «{origin}, deduct: 1, partial: up }}")
            .Refuses($"error PR0305: The origin {origin} lies inside {interval}, so it is not clear which way steps count.");

    [Theory]
    [InlineData("threshold: { at: \"> 0%\", else: «-1 }", "-1")]
    [InlineData("threshold: { at: \"> 0%\", else: «10.5 }", "10.5")]
    [InlineData("bands:\n    - { at: \"> 0%\", points: «11 }", "11")]
    [InlineData("bands:\n    - { at: \"> 0%\", points: «110% of points }", "11")]
    public void PR0306_PointsOutsideTheFullPoints_AreRefused(string criterion, string points) =>
        Judging(criterion).Refuses($"error PR0306: The points {points} are not between 0 and the full points 10.");

    [Fact]
    public void PR0307_UnknownKindOfFinding_GetsAHint() =>
        TestPack.Minimal.With("measure: 收入 / 预算\n    threshold: { at: \"≥ 100%\" }", "deductions: [ { finding: «拖欠, deduct: 1, per: item } ]")
            .Refuses("error PR0307: There is no kind of finding named '拖欠'. Declare it under findings of the pack.");

    private static TestPack Measuring(string measure) => TestPack.Minimal
        .With("indicators:", "  人数: { type: people }\n  方式: { type: choice, choices: [DRG, DIP] }\n  起始: { type: date }\nindicators:")
        .With("    measure: 收入 / 预算", "    measure: " + measure)
        .With("\"≥ 100%\"", "\"> 0\"");

    private static TestPack Judging(string criterion) => criterion.StartsWith("if(", StringComparison.Ordinal)
        ? Measuring(criterion)
        : TestPack.Minimal.With("threshold: { at: \"≥ 100%\" }", criterion);
}
