namespace PerfRules.Phrases;

/// <summary>What a text says beside its points: what is looked at, how, and that all is well.</summary>
internal sealed partial class PhraseReader
{
    // A sentence that says what is looked at, or in which time something is to be done. Behind what costs points it may be a condition of that.
    private bool TakeDescription(bool isFirst)
    {
        var start = _scanner.Position;
        if (start > 0 && _scanner.Plain(start - 1, start) is not ("。" or ";" or ":"))
        {
            return false;
        }

        while (!_scanner.AtEnd && _scanner.Next is not ('。' or ';' or '】'))
        {
            _scanner.Position++;
        }

        var text = _scanner.Plain(start, _scanner.Position);
        if (!_scanner.AtEnd && (isFirst ? Description.IsExamination(text) || Description.IsDuty(text) : IsQuestion(text)))
        {
            return true;
        }

        _scanner.Position = start;
        return false;
    }

    // 资金支出合规得满分: where nothing is found, which says nothing new.
    private bool TakeBase(PhraseGrammar grammar, PhraseContext context)
    {
        var start = _scanner.Position;
        while (!_scanner.AtEnd && char.IsLetter(_scanner.Next) && _scanner.Next is not ('得' or '未' or '不' or '无' or '每' or '扣'))
        {
            _scanner.Position++;
        }

        if (Description.SaysWell(_scanner.Plain(start, _scanner.Position)) && grammar.TakeEarned() is { } points && points == context.FullText
            && (_scanner.AtEnd || ",;。".Contains(_scanner.Next, StringComparison.Ordinal)))
        {
            return true;
        }

        _scanner.Position = start;
        return false;
    }

    // 考核资金是否按照规定，及时拨付（2分）: what is examined, with the full points behind it or not, up to the end of the sentence or the first cost.
    private bool IsExamination(int start, PhraseContext context, bool isFirst, ref bool isExamination)
    {
        var text = _scanner.Plain(start, _scanner.Position);
        if (text.EndsWith($"({context.FullText}分)", StringComparison.Ordinal))
        {
            text = text[..text.LastIndexOf('(')];
        }

        isExamination |= isFirst ? Description.IsExamination(text) : IsQuestion(text);
        return isExamination && Description.IsPlain(text);
    }

    private static bool IsQuestion(string text) => text.Contains("是否", StringComparison.Ordinal) && Description.IsExamination(text);
}
