using CsCheck;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Tests.Expressions;

/// <summary>Reading and printing the measure language: precedence, spellings, units, and the way back.</summary>
public sealed class ExpressionLanguageTests
{
    [Theory]
    [InlineData("2 + 3 * 4", "14")]
    [InlineData("(2 + 3) * 4", "20")]
    [InlineData("20 - 5 - 3", "12")] // from the left
    [InlineData("20 / 5 / 2", "2")]
    [InlineData("3/(4/12)", "9")] // exactly, where decimal gives 9.000…001
    [InlineData("-2 + 3", "1")]
    [InlineData("-2 * -3", "6")]
    [InlineData("+5", "5")]
    [InlineData("--5", "5")]
    [InlineData("90% of 1.1%", "0.99%")]
    [InlineData("1% of 90% of 1.1%", "0.0099%")]
    [InlineData("100% - 5pp", "95%")]
    [InlineData("5个百分点 + 1%", "6个百分点")]
    [InlineData("1亿元 + 1万元", "1.0001亿元")]
    [InlineData("22.14亿元 / (4万元/月)", "55350个月")] // 2,214,000,000 / 40,000
    [InlineData("26590.15万元 / (37563.24万元 / 12个月)", "2659015/313027个月")] // 26590.15 × 12 / 37563.24, times 100 and reduced by 12
    [InlineData("670元/人/年 * 10人", "6700/12元/个月")] // 670 × 10 a year, per month
    [InlineData("1小时 + 30分钟", "1.5小时")]
    [InlineData("10元 / 4元", "250%")] // like by like reads as a percentage
    [InlineData("3 / 4", "0.75")]
    [InlineData("50% / 2", "25%")]
    [InlineData("2 × 3 ÷ 4", "1.5")]
    [InlineData("（２＋３）×４", "20")]
    [InlineData("１００％ － ５％", "95%")]
    [InlineData("0 + 5万元", "5万元")] // a bare zero is zero of anything
    [InlineData("12 个月", "12个月")]
    [InlineData("“2024-05-02” - “2024-05-01”", "not constant")]
    public void Parse_Arithmetic_FollowsPrecedenceAndUnits(string text, string expected) => Assert.Equal(Normal(expected), Normal(ExpressionSamples.Value(text)));

    [Theory]
    [InlineData("收入 / 预算", "收入 ÷ 预算")]
    [InlineData("收入÷预算", "收入 ÷ 预算")]
    [InlineData("(收入) / ((预算))", "收入 ÷ 预算")]
    [InlineData("a - (b - a)", "a - (b - a)")]
    [InlineData("(a - b) - a", "a - b - a")]
    [InlineData("a / (b / a)", "a ÷ (b ÷ a)")]
    [InlineData("a / (b * a)", "a ÷ (b × a)")]
    [InlineData("(a + b) * a", "(a + b) × a")]
    [InlineData("-(a + b)", "-(a + b)")]
    [InlineData("-a * b", "-a × b")]
    [InlineData("a * -b", "a × (-b)")]
    [InlineData("a - -b", "a - -b")]
    [InlineData("not p and q", "not p and q")]
    [InlineData("not (p and q)", "not (p and q)")]
    [InlineData("not a = b", "not a = b")]
    [InlineData("(not p) = q", "(not p) = q")]
    [InlineData("not not p", "not (not p)")]
    [InlineData("p or q and p", "p or q and p")]
    [InlineData("(p or q) and p", "(p or q) and p")]
    [InlineData("(a = b) = p", "(a = b) = p")]
    [InlineData("p = (a = b)", "p = (a = b)")]
    [InlineData("a >= b 且 非 p 或 q", "a ≥ b and not p or q")]
    [InlineData("a <> b", "a ≠ b")]
    [InlineData("a != b", "a ≠ b")]
    [InlineData("a == b", "a = b")]
    [InlineData("a ≤ b", "a ≤ b")]
    [InlineData("方式 = DRG", "方式 = DRG")]
    [InlineData("方式 = \"DIP\"", "方式 = DIP")]
    [InlineData("p = 是", "p = yes")]
    [InlineData("p = false", "p = no")]
    [InlineData("起始 < “2024年5月2日”", "起始 < “2024-05-02”")]
    [InlineData("if(p, 收入, 0)", "if(p, 收入, 0)")]
    [InlineData("round(收入/预算, 0.01%)", "round(收入 ÷ 预算, 0.01%)")]
    [InlineData("round(收入, 1万元, half-even)", "round(收入, 1万元, half-even)")]
    [InlineData("default(收入, 0)", "default(收入, 0)")]
    [InlineData("given(收入)", "given(收入)")]
    [InlineData("max(各月) - min(各月)", "max(各月) - min(各月)")]
    [InlineData("670元/人/年", "670元/人/年")]
    [InlineData("380元/人·年", "380元/人/年")]
    [InlineData("90% of a", "90% × a")]
    public void Print_AnySpelling_IsTheShortestThatReadsBack(string text, string printed)
    {
        var bound = ExpressionSamples.Bind(text);

        Assert.Equal(printed, ExpressionPrinter.Print(bound, DisplayLanguage.English));
        Assert.Equal(printed, ExpressionPrinter.Print(ExpressionSamples.Bind(printed), DisplayLanguage.English));
    }

    [Fact]
    public void Print_RandomExpression_ReadsBackToTheSamePrint() =>
        Random(4).Sample(text =>
        {
            var printed = ExpressionPrinter.Print(ExpressionSamples.Bind(text), DisplayLanguage.English);
            return ExpressionPrinter.Print(ExpressionSamples.Bind(printed), DisplayLanguage.English) == printed;
        }, iter: 2_000);

    [Fact]
    public void Parse_RandomText_NeverThrows() =>
        Gen.OneOf("(", ")", ",", "a", "收入", "5", "万元", "%", "/", "-", "not", "and", "if(", "=", "<", "“", "1.2.", "of", "round(", " ", "个", "·", "预算").Array[0, 12]
            .Sample(parts => ExpressionSamples.Errors(string.Concat(parts)) is not null, iter: 5_000);

    [Theory]
    [InlineData("收入 + 人数", "PR0206 0+7 Cannot add a number in 万元 and a number in 人.")]
    [InlineData("收入 / (预算 + 人数)", "PR0206 6+7 Cannot add a number in 万元 and a number in 人.")]
    [InlineData("a + 收人", "PR0205 4+2 There is no input or measure named '收人'.")]
    [InlineData("ａ ＋ 收人", "PR0205 4+2 There is no input or measure named '收人'.")]
    [InlineData("1 / (2 - 2)", "")] // undefined, and found where it is scored
    [InlineData("a / 0%", "PR0208 4+2 This divides by zero.")]
    [InlineData("", "PR0201 0+1 The expression ends where a number, a name or a bracket was expected.")]
    [InlineData("min()", "PR0201 4+1 Expected a number, a name or a bracket, found ')'.")]
    [InlineData("min(a,)", "PR0201 6+1 Expected a number, a name or a bracket, found ')'.")]
    [InlineData("5收入", "PR0202 1+2 The unit '收入' is not known.")]
    [InlineData("5 收入", "PR0201 2+2 Found '收入' where the expression could have ended.")]
    [InlineData("a and b", "PR0206 0+1 Found a plain number, expected a yes/no value.\nPR0206 6+1 Found a plain number, expected a yes/no value.")]
    [InlineData("起始 + 5天", "PR0206 0+2 Found a date, expected a number.")]
    public void Parse_Fault_IsPointedAtExactly(string text, string expected) => Assert.Equal(expected, ExpressionSamples.Errors(text));

    [Fact]
    public void Parse_LongestDeepestLargest_AreReadAndOneMoreIsNot()
    {
        Assert.Equal(string.Empty, ExpressionSamples.Errors("a" + new string(' ', 3_999)));
        Assert.Equal("PR0203 0+1 The expression has 4001 characters; the limit is 4000.", ExpressionSamples.Errors("a" + new string(' ', 4_000)));
        Assert.Equal(string.Empty, ExpressionSamples.Errors(new string('(', 64) + "a" + new string(')', 64)));
        Assert.Equal("PR0203 64+1 The expression is nested deeper than the limit of 64.", ExpressionSamples.Errors(new string('(', 65) + "a" + new string(')', 65)));
        Assert.Equal("PR0203 64+1 The expression is nested deeper than the limit of 64.", ExpressionSamples.Errors(new string('-', 3_000) + "a"));

        // n names and n - 1 operators: 250 names have 499 parts, 251 have 501.
        Assert.Equal(string.Empty, ExpressionSamples.Errors(string.Join('+', Enumerable.Repeat('a', 250))));
        Assert.Equal("PR0203 0+501 The expression has more parts than the limit of 500.", ExpressionSamples.Errors(string.Join('+', Enumerable.Repeat('a', 251))));
    }

    [Theory]
    [InlineData("收入", true)]
    [InlineData("a1", true)]
    [InlineData("人均·年", true)]
    [InlineData("_", true)]
    [InlineData("1a", false)]
    [InlineData("万元", false)]
    [InlineData("of", false)]
    [InlineData("a b", false)]
    [InlineData("", false)]
    public void IsName_WordsOfTheLanguage_AreNone(string text, bool expected) => Assert.Equal(expected, ExpressionLexer.IsName(text));

    // Two fractions are compared by value, so that the arithmetic may stand unreduced beside the case.
    private static string Normal(string value)
    {
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !char.IsAsciiDigit(value[slash + 1]))
        {
            return value;
        }

        var end = slash + 1 + value[(slash + 1)..].TakeWhile(char.IsAsciiDigit).Count();
        _ = Rational.TryParse(value.AsSpan(0, slash), out var above);
        _ = Rational.TryParse(value.AsSpan(slash + 1, end - slash - 1), out var below);
        return (above / below) + value[end..];
    }

    // Yes/no, plain numbers and money in each other, as deep as asked.
    private static Gen<string> Random(int depth)
    {
        var number = Gen.OneOf("a", "b", "3", "0.5", "0", "95%");
        var money = Gen.OneOf("收入", "预算", "5万元", "0");
        var yes = Gen.OneOf("p", "q", "是", "方式 = DRG", "given(收入)");
        for (var level = 0; level < depth; level++)
        {
            var (n, m, y) = (number, money, yes);
            number = Gen.OneOf(
                n,
                Gen.Select(n, Gen.OneOf("+", "-", "*"), n).Select((l, o, r) => $"({l}) {o} ({r})"),
                n.Select(x => $"-({x})"),
                Gen.Select(n, Gen.OneOf("a", "b", "7")).Select((l, r) => $"({l}) / {r}"),
                m.Select(x => $"(({x}) + 收入) / 预算"),
                Gen.Select(y, n, n).Select((c, l, r) => $"if({c}, {l}, {r})"),
                Gen.Select(n, n).Select((l, r) => $"max({l}, {r})"));
            money = Gen.OneOf(
                m,
                Gen.Select(m, Gen.OneOf("+", "-"), m).Select((l, o, r) => $"收入 + ({l}) {o} ({r})"),
                Gen.Select(n, m).Select((l, r) => $"(({l}) * 收入) - ({r})"));
            yes = Gen.OneOf(
                y,
                y.Select(x => $"not ({x})"),
                Gen.Select(y, Gen.OneOf("and", "or", "=", "!="), y).Select((l, o, r) => $"({l}) {o} ({r})"),
                Gen.Select(n, Gen.OneOf("<", "<=", ">", ">=", "=", "!="), n).Select((l, o, r) => $"({l}) {o} ({r})"));
        }

        return Gen.OneOf(number, money, yes);
    }
}
