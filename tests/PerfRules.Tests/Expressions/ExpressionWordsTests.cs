using PerfRules.Expressions;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Expressions;

/// <summary>Expressions are shown in the words of the reader's language: 且 或 非 是 否, or and or not yes no.</summary>
public sealed class ExpressionWordsTests
{
    private static readonly TestPack Pack = TestPack.Judging("measure: 口径\nthreshold: { at: \"≥ 1\" }")
        .With("rounding: []", "rounding: []\ngrades: { 优: \"≥ 0\", 差: \"< 0\" }")
        .With("  x: { type: number }", "  x: { type: number }\n  到位: { type: yesno }\n  造假: { type: yesno }")
        .With(
            "indicators:",
            """
            measures: { 口径: "if(到位 且 非 造假 或 x > 9, x, 0)" }
            vetoes: [ { id: 失实, when: 造假 or not 到位, cap: 差, because: 失实 } ]
            checks: [ { id: 相符, that: "if(到位 and not 造假, x, 0) = x" } ]
            indicators:
            """);

    [Fact]
    public void Texts_OfAPack_HaveTheWordsOfEachLanguage()
    {
        var pack = Pack.Load();

        AssertReads(pack.Measures[0].Expression, "if(到位 且 非 造假 或 x > 9, x, 0)", "if(到位 and not 造假 or x > 9, x, 0)");
        AssertReads(pack.Vetoes[0].ConditionText, "造假 或 非 到位", "造假 or not 到位");
        AssertReads(pack.Checks[0].ConditionText, "if(到位 且 非 造假, x, 0) = x", "if(到位 and not 造假, x, 0) = x");
    }

    [Fact]
    public void Texts_OfAScore_HaveTheWordsOfEachLanguage()
    {
        var sheet = Pack.Score("x: 5, 到位: 是, 造假: 否");

        var line = Assert.Single(sheet.Indicators[0].Explain().Arithmetic);
        AssertReads(line.Expression, "口径", "口径");
        AssertReads(line.Substituted, "(if(是 且 非 否 或 5 > 9, 5, 0))", "(if(yes and not no or 5 > 9, 5, 0))");
        AssertReads(sheet.Checks[0].Reason, "if(到位 且 非 造假, x, 0) (5) = x (5)", "if(到位 and not 造假, x, 0) (5) = x (5)");
    }

    // Full width as declared: what stands in quotes stays as it was written.
    [Theory]
    [InlineData("“好（一）”")]
    [InlineData("\"好（一）\"")]
    [InlineData("'好(一)'")] // as it comes from another keyboard
    public void Parse_ChoiceInFullWidth_IsFound(string word)
    {
        var scope = Scope("好（一）", "差");

        var bound = (BoundBinary)Bind("等次 = " + word, scope);

        Assert.Equal("好（一）", ((BoundWord)bound.Right).Word);
    }

    [Fact]
    public void Parse_ChoicesThatDifferOnlyInWidth_AreTwo() =>
        Assert.Equal(["(甲)", "（甲）"], new[] { "(甲)", "（甲）" }.Select(w => ((BoundWord)((BoundBinary)Bind($"等次 = “{w}”", Scope("（甲）", "(甲)"))).Right).Word));

    [Theory]
    [InlineData("等次 = 'a”b\"c'", "等次 = ‘a”b\"c’")]
    [InlineData("lookup(等次, 'a”b\"c', 1, “好（一）”, 2)", "lookup(等次, ‘a”b\"c’, 1, “好（一）”, 2)")]
    public void PrintToRead_WordsWithAnySign_AreReadAgain(string text, string printed)
    {
        var scope = Scope("a”b\"c", "好（一）");

        var written = ExpressionPrinter.PrintToRead(Bind(text, scope), DisplayLanguage.Chinese);

        Assert.Equal(printed, written);
        Assert.Equal(printed, ExpressionPrinter.PrintToRead(Bind(written, scope), DisplayLanguage.Chinese));
    }

    [Fact]
    public void PrintToRead_WordWithAMarkInFullWidth_IsReadAgain()
    {
        // Read, ＂ ends what " began: of the four pairs of marks only ‘’ and '' are left.
        var scope = Scope("“好”＂");

        var written = ExpressionPrinter.PrintToRead(Bind("等次 = '“好”＂'", scope), DisplayLanguage.Chinese);

        Assert.Equal("等次 = ‘“好”＂’", written);
        Assert.Equal("“好”＂", ((BoundWord)((BoundBinary)Bind(written, scope)).Right).Word);
    }

    private static ExpressionScope Scope(params string[] choices)
    {
        var scope = new ExpressionScope();
        scope.Add(new ExpressionSymbol("等次", SymbolKind.Input, ExpressionType.Choice([.. choices])));
        return scope;
    }

    private static BoundExpression Bind(string text, ExpressionScope scope)
    {
        var errors = new List<ExpressionError>();
        var bound = ExpressionBinder.Bind(ExpressionParser.Parse(text, out _)!, scope, errors);
        Assert.Empty(errors);
        return bound!;
    }

    private static void AssertReads(LocalizedText text, string chinese, string english) =>
        Assert.Equal((chinese, english), (text.ToString(DisplayLanguage.Chinese), text.ToString(DisplayLanguage.English)));
}
