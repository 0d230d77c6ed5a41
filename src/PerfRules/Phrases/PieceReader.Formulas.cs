using PerfRules.Expressions;

namespace PerfRules.Phrases;

/// <summary>Points by a formula, and what the text says that its terms are.</summary>
internal sealed partial class PieceReader
{

    private readonly List<string> _definedNames = [];
    private string? _formulaName;
    private string? _defined;

    // 得分=2×预算执行率: a proportion, where the name is that of a rate.
    private bool TakeFormula()
    {
        var start = scanner.Position;
        _before = _clauses.Count;
        if (scanner.TakeAny("实际得分", "得分") is not null && scanner.TakeAny("等于", "=", "为") is not null && _formula < 0)
        {
            var points = scanner.TakeNumber();
            if (points is null || scanner.Take("*"))
            {
                var name = scanner.Position;
                while (!scanner.AtEnd && !",;。*(".Contains(scanner.Next, StringComparison.Ordinal))
                {
                    scanner.Position++;
                }

                var isRate = scanner.Plain(name, scanner.Position) is { Length: > 1 } measure && measure[^1] is '率' or '比' && measure.All(char.IsLetter);
                points ??= scanner.Take("*") ? scanner.TakeNumber() : null;
                if (isRate && points is not null)
                {
                    _formulaName = scanner.Plain(name, scanner.Position).Split('*')[0];
                    _formula = _clauses.Count;
                    Add(new PieceDraft(new(null, null), new LineDraft(null, "0", "100%", points)), start);
                    return true;
                }
            }
        }

        scanner.Position = start;
        return false;
    }

    // 预算执行率=(实际支出资金/实际到位资金)×100%; 实际支出资金: 本年度实际拨付的资金: what the formula's rate is, and what its terms are.
    private bool TakeDefinition()
    {
        var start = scanner.Position;
        if (_defined is null && TakeTerm() is { } rate && scanner.TakeAny("=", ":") is not null && TakeQuotient(out var isRate) is var (over, under)
            && (isRate || rate == _formulaName))
        {
            _defined = $"{over} / {under}";
            _definedNames.AddRange([over, under]);
            return true;
        }

        scanner.Position = start;
        if (TakeSentence())
        {
            return true;
        }

        if (_definedNames.Find(n => scanner.Sees(n + ":")) is { } term)
        {
            scanner.Position += term.Length + 1;
            while (!scanner.AtEnd && scanner.Next is not (';' or '。' or '】'))
            {
                scanner.Position++;
            }

            if (scanner.Plain(start, scanner.Position) is var text && Description.IsPlain(text))
            {
                return true;
            }
        }

        scanner.Position = start;
        return false;
    }

    // 征缴额与预算的比率，用以反映和考核预算的实现程度。
    private bool TakeSentence()
    {
        var start = scanner.Position;
        if (start > 0 && scanner.Plain(start - 1, start) is not ("。" or ";"))
        {
            return false;
        }

        while (!scanner.AtEnd && scanner.Next is not ('。' or '】'))
        {
            scanner.Position++;
        }

        if (!scanner.AtEnd && Description.IsExamination(scanner.Plain(start, scanner.Position)))
        {
            return true;
        }

        scanner.Position = start;
        return false;
    }

    private (string Over, string Under)? TakeQuotient(out bool isRate)
    {
        isRate = false;
        var hasBrackets = scanner.Take("(");
        if (TakeTerm() is { } over && scanner.TakeAny("/", "÷") is not null && TakeTerm() is { } under && (!hasBrackets || scanner.Take(")")))
        {
            isRate = scanner.Take("*100%");
            return (over, under);
        }

        return null;
    }

    private string? TakeTerm()
    {
        var start = scanner.Position;
        while (!scanner.AtEnd && char.IsLetter(scanner.Next))
        {
            scanner.Position++;
        }

        return scanner.Plain(start, scanner.Position) is var name && ExpressionLexer.IsName(name) ? name : null;
    }
}
