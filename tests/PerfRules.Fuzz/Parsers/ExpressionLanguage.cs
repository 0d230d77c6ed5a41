using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Fuzz.Parsers;

/// <summary>The measure language: what is read is printed, in either language, and read again as the same; faults lie within the text.</summary>
internal sealed class ExpressionLanguage : IFuzzedParser
{
    private static readonly (string Name, SymbolKind Kind, ExpressionType Type)[] Known =
    [
        ("收入", SymbolKind.Input, ExpressionType.Number(UnitOf("万元"))),
        ("支出", SymbolKind.Input, ExpressionType.Number(UnitOf("元"))),
        ("人数", SymbolKind.Input, ExpressionType.Number(UnitOf("人"))),
        ("率", SymbolKind.Input, ExpressionType.Number(UnitOf("%"))),
        ("月数", SymbolKind.Input, ExpressionType.Number(UnitOf("个月"))),
        ("x", SymbolKind.Input, ExpressionType.Number(Unit.None)),
        ("有制度", SymbolKind.Input, ExpressionType.YesNo),
        ("等次", SymbolKind.Input, ExpressionType.Choice(["好", "差", "DRG", "好（一）", "A B", "1类", "”"])),
        ("日期", SymbolKind.Input, ExpressionType.Date),
        ("各年", SymbolKind.Input, ExpressionType.ListOf(UnitOf("万元"))),
        ("拖欠", SymbolKind.Findings, ExpressionType.Findings(UnitOf("例"))),
    ];

    public int MostCharacters => 320;

    public IReadOnlyList<string> Words { get; } =
    [
        .. Known.Select(k => k.Name),
        "+", "-", "*", "/", "(", ")", ",", "=", "!=", "<", "<=", ">", ">=", "≤", "≥", "≠", " and ", " or ", "not ", "且", "或", "非", "是", "否", "true", "yes", "no", "×", "÷", "（", "）", "，",
        "round(", "min(", "max(", "abs(", "given(", "default(", "sum(", "count(", "mean(", "rank(", "best(", "worst(", "lookup(", "if(", "amount(", "year(", "months(", "days(", "in", "contains",
        "1万元", "5%", "12个月", "0.5pp", "3", "0", "2元/人/年", "“好”", "“好（一）”", "1类", "'”'", "\"差\"", "“2024-05-01”", "好", "half-even", "truncate", ".", "'", "“", "”", "\"", "_", "·", " ", "\n",
    ];

    public void Try(string text)
    {
        var parsed = ExpressionParser.Parse(text, out var error);
        BrokenInvariantException.Unless(parsed is null != error is null, "a result and an error, or neither");
        if (error is not null)
        {
            Check(error, text);
            return;
        }

        var errors = new List<ExpressionError>();
        var bound = ExpressionBinder.Bind(parsed!, Scope(), errors);
        errors.ForEach(e => Check(e, text));
        BrokenInvariantException.Unless(bound is not null || errors.Count > 0, "not bound, and nobody says why");
        if (bound is null || errors.Count > 0)
        {
            return;
        }

        _ = CanonicalExpression.Of(bound);
        _ = ConstantExpression.Evaluate(bound);
        var meaning = Meaning(bound);
        foreach (var language in new[] { DisplayLanguage.Chinese, DisplayLanguage.English })
        {
            var printed = ExpressionPrinter.PrintToRead(bound, language);
            var again = Read(printed, out var fault);

            // What is written out at length may go beyond a limit; that is no other meaning.
            if (fault?.Code != "PR0203")
            {
                BrokenInvariantException.Unless(again is not null, $"printed expression is not read ({fault?.Message}): {printed}");
                BrokenInvariantException.Unless(Meaning(again!) == meaning, $"expression printed and read again differs: {printed}");
            }
        }
    }

    private static BoundExpression? Read(string text, out ExpressionError? fault)
    {
        if (ExpressionParser.Parse(text, out fault) is not { } parsed)
        {
            return null;
        }

        var errors = new List<ExpressionError>();
        var bound = ExpressionBinder.Bind(parsed, Scope(), errors);
        fault = errors.FirstOrDefault();
        return fault is null ? bound : null;
    }

    private static void Check(ExpressionError error, string text)
    {
        BrokenInvariantException.Unless(error.Code is ['P', 'R', ..] && error.Message.ToString(DisplayLanguage.Chinese).Length > 0, "an error without code or message");
        BrokenInvariantException.Unless(
            error.Offset >= 0 && error.Length >= 0 && error.Offset + error.Length <= text.Length + 1, $"error lies outside the text: {error.Code} at {error.Offset}, {error.Length} of {text.Length}");
    }

    private static ExpressionScope Scope()
    {
        var scope = new ExpressionScope();
        foreach (var (name, kind, type) in Known)
        {
            scope.Add(new ExpressionSymbol(name, kind, type));
        }

        return scope;
    }

    // Everything that decides a value, every bracket written.
    private static string Meaning(BoundExpression expression) => expression switch
    {
        BoundNumber number => $"{number.Value} of {number.Type.Dimension}",
        BoundYesNo yesNo => yesNo.Value ? "yes" : "no",
        BoundWord word => $"'{word.Word}'",
        BoundDate date => date.Date.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        BoundName name => name.Symbol.Name,
        BoundUnary unary => $"{unary.Operator}({Meaning(unary.Operand)})",
        BoundBinary binary => $"({Meaning(binary.Left)} {binary.Operator} {Meaning(binary.Right)}) in {binary.Type.Dimension}",
        BoundCall call => $"{call.Function} {call.Mode}({string.Join("; ", call.Arguments.Select(Meaning))}) in {call.Type.Dimension}",
        _ => throw new BrokenInvariantException("an unknown expression"),
    };

    private static Unit UnitOf(string symbol) => Unit.TryParse(symbol, out var unit) ? unit : throw new ArgumentException(symbol);
}
