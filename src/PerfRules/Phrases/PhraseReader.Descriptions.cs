namespace PerfRules.Phrases;

/// <summary>What a text says beside its points: what is looked at, how, and that all is well.</summary>
internal sealed partial class PhraseReader
{
    private static readonly string[] Examines = ["是否", "抽查", "考核", "考察", "核查"];
    private static readonly string[] Headings = ["规范性", "合规性", "完整性", "及时性", "有效性", "真实性"];
    private static readonly string[] IsWell = ["合规", "规范", "及时", "一致", "符合", "真实", "完整", "准确"];

    // A sentence without a word of points says what is looked at. One that is joined to points by a comma may be their condition, and is none.
    private bool TakeDescription()
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

        if (!_scanner.AtEnd && !PieceReader.SaysPointsIn(_scanner.Plain(start, _scanner.Position)))
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

        var text = _scanner.Plain(start, _scanner.Position);
        if (Array.Exists(IsWell, w => text.Contains(w, StringComparison.Ordinal)) && grammar.TakeEarned() is { } points && points == context.FullText && (_scanner.AtEnd || ",;。".Contains(_scanner.Next, StringComparison.Ordinal)))
        {
            return true;
        }

        _scanner.Position = start;
        return false;
    }

    // 考核资金是否按照规定，及时拨付（2分）: what is examined, with the full points behind it or not, up to the end of the sentence.
    private bool IsExamination(int start, PhraseContext context, ref bool isExamination)
    {
        var text = _scanner.Plain(start, _scanner.Position);
        if (text.EndsWith($"({context.FullText}分)", StringComparison.Ordinal))
        {
            text = text[..text.LastIndexOf('(')];
        }

        isExamination |= Array.Exists(Examines, w => text.Contains(w, StringComparison.Ordinal)) || Array.Exists(Headings, w => text.EndsWith(w, StringComparison.Ordinal));
        return isExamination && !PieceReader.SaysPointsIn(text) && !PieceReader.SaysLimitIn(text);
    }
}
