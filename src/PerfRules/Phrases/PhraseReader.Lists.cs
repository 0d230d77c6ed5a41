using System.Collections.Immutable;
using PerfRules.Facts;

namespace PerfRules.Phrases;

/// <summary>Items and levels: ①定期进行医保基金运行分析（1分）；… and 效果显著得满分，效果一般得3分.</summary>
internal sealed partial class PhraseReader
{
    private const string Numbers = "①②③④⑤⑥⑦⑧⑨⑩";

    private static readonly string[] Levels =
    [
        "显著", "较显著", "较为显著", "比较显著", "明显", "较明显", "较为明显", "比较明显", "一般", "微弱", "不明显", "不显著", "无",
        "优", "优秀", "良", "良好", "中", "差", "合格", "不合格", "好", "很好", "较好", "较差", "高", "较高", "低", "较低",
    ];

    private ItemsDraft? ReadItems(PhraseContext context)
    {
        var start = _scanner.Position;
        var grammar = new PhraseGrammar(_scanner, context);
        if (CanonicalItemsHead(grammar) is var (mode, deduct) && mode is not null && CanonicalItems(grammar, mode == "each") is { } items)
        {
            return new ItemsDraft(mode, deduct, items);
        }

        _scanner.Position = start;
        return PrintedItems(grammar, context);
    }

    private (string? Mode, string? Deduct) CanonicalItemsHead(PhraseGrammar grammar)
    {
        if (_scanner.Take(PhraseScanner.Normal(PhraseWords.ItemsEach)))
        {
            return ("each", null);
        }

        if (_scanner.Take(PhraseScanner.Normal(PhraseWords.ItemsAll)))
        {
            return ("all", null);
        }

        return _scanner.Take("每缺一项") && grammar.TakeCost() is { } cost && _scanner.Take(",扣完为止:") ? ("minus", cost) : (null, null);
    }

    private ImmutableArray<(string, string?, string)>? CanonicalItems(PhraseGrammar grammar, bool withPoints)
    {
        var items = ImmutableArray.CreateBuilder<(string, string?, string)>();
        do
        {
            string? points = null;
            if (_scanner.TakeQuoted() is not { } id
                || (withPoints && !(_scanner.Take("(") && (points = grammar.TakeAmount()) is not null && _scanner.Take(")")))
                || !_scanner.Take("须") || _scanner.TakeQuoted() is not { } when)
            {
                return null;
            }

            items.Add((id, points, when));
        }
        while (_scanner.Take(";"));
        return items.ToImmutable();
    }

    // The items must carry their points, and the points must add up; else which way they count is open.
    private ItemsDraft? PrintedItems(PhraseGrammar grammar, PhraseContext context)
    {
        var start = _scanner.Position;
        var head = Numbers.Select(n => IndexOf(n, start)).Where(i => i >= 0).DefaultIfEmpty(-1).Min();
        if (head < 0)
        {
            return null;
        }

        ReadItemsHead(start, head, out var isAllOrNothing, out var isClear);
        _scanner.Position = head;
        var items = new List<(string Id, string Points, string When)>();
        string? deduct = null;
        while (!_scanner.AtEnd && _scanner.Next != '】')
        {
            var place = _scanner.Position;
            if (",;。".Contains(_scanner.Next, StringComparison.Ordinal))
            {
                _scanner.Position++;
            }
            else if (TakeItem() is { } item)
            {
                items.AddRange(item);
                _notes.Understood(place, _scanner.Position);
            }
            else if (TakeUntilNothing(context) || TakeMinus(grammar, ref deduct))
            {
                _notes.Understood(place, _scanner.Position);
            }
            else
            {
                isClear = false;
                SkipSegment();
                _notes.NotUnderstood(place, _scanner.Position);
            }
        }

        if (items.Count == 0)
        {
            return null;
        }

        var sum = items.Aggregate(Rational.Zero, (s, i) => s + (Rational.TryParse(i.Points, out var p) ? p : Rational.Zero));
        var isOpen = isAllOrNothing || (context.FullPoints is { } full && sum != full) || (deduct is not null && items.Exists(i => i.Points != deduct));

        // What stands beside the items and was not understood may say how they count.
        var mode = isOpen || !isClear ? CriterionDraft.Open : deduct is not null ? "minus" : "each";
        if (isOpen)
        {
            _notes.Ambiguous(start, head, isAllOrNothing ? PhraseTexts.AllOrEach() : PhraseTexts.ItemsDoNotAddUp(sum));
        }

        return new ItemsDraft(
            mode,
            mode == "minus" ? deduct : null,
            [.. items.Select(item => (item.Id, mode == "minus" ? null : item.Points, context.Prefix + item.When))]);
    }

    private void ReadItemsHead(int start, int head, out bool isAllOrNothing, out bool isClear)
    {
        isAllOrNothing = false;
        isClear = true;
        _scanner.Position = start;
        while (_scanner.Position < head)
        {
            var place = _scanner.Position;
            if (_scanner.TakeAny("评价要点:", "以下评分项符合得满分,否则不得分", ":", ";", ",", "。") is { } word)
            {
                isAllOrNothing |= word.Contains("否则", StringComparison.Ordinal);
                _notes.Understood(place, _scanner.Position);
                continue;
            }

            while (_scanner.Position < head && !",;。".Contains(_scanner.Next, StringComparison.Ordinal))
            {
                _scanner.Position++;
            }

            isClear = false;
            _notes.NotUnderstood(place, _scanner.Position);
        }
    }

    // ①… up to its points in brackets.
    private List<(string Id, string Points, string When)>? TakeItem()
    {
        var start = _scanner.Position;
        if (!Numbers.Contains(_scanner.Next, StringComparison.Ordinal))
        {
            return null;
        }

        var id = _scanner.Next.ToString();
        var when = $"符合要点{Numbers.IndexOf(_scanner.Next, StringComparison.Ordinal) + 1}";
        _scanner.Position++;
        while (!_scanner.AtEnd && _scanner.Next is not (';' or '。' or '】') && !Numbers.Contains(_scanner.Next, StringComparison.Ordinal))
        {
            if (_scanner.Take("("))
            {
                var inside = _scanner.Position;
                if (_scanner.TakePoints() is { } points && _scanner.Take(")"))
                {
                    return [(id, points, when)];
                }

                _scanner.Position = inside;
                if (TakeEach() is var (names, each))
                {
                    return [.. names.Select((name, i) => (id + name, each, $"{when}之{i + 1}"))];
                }
            }
            else if ("扣得".Contains(_scanner.Next, StringComparison.Ordinal))
            {
                break;
            }
            else
            {
                _scanner.Position++;
            }
        }

        _scanner.Position = start;
        return null;
    }

    // （财务和业务管理制度各1分）: as many items as there are names.
    private (string[] Names, string Points)? TakeEach()
    {
        var start = _scanner.Position;
        while (!_scanner.AtEnd && (char.IsLetter(_scanner.Next) || _scanner.Next == '、') && _scanner.Next != '各')
        {
            _scanner.Position++;
        }

        var names = _scanner.Plain(start, _scanner.Position).Split('、', '和', '及');
        if (names.Length > 1 && Array.TrueForAll(names, n => n.Length > 0) && _scanner.Take("各") && _scanner.TakePoints() is { } points && _scanner.Take(")"))
        {
            return (names, points);
        }

        _scanner.Position = start;
        return null;
    }

    // 以上每缺少一项扣1分.
    private bool TakeMinus(PhraseGrammar grammar, ref string? deduct)
    {
        var start = _scanner.Position;
        _ = _scanner.Take("以上");
        if (_scanner.TakeAny("每缺少一项", "每缺一项", "缺一项", "缺失一项") is not null && grammar.TakeCost() is { } cost)
        {
            deduct = cost;
            return true;
        }

        _scanner.Position = start;
        return false;
    }

    private int IndexOf(char c, int start)
    {
        var place = _scanner.Position;
        _scanner.Position = start;
        while (!_scanner.AtEnd && _scanner.Next is not ('】' or '「') && _scanner.Next != c)
        {
            _scanner.Position++;
        }

        var found = !_scanner.AtEnd && _scanner.Next == c ? _scanner.Position : -1;
        _scanner.Position = place;
        return found;
    }

    private ChoiceDraft? ReadChoice(PhraseContext context)
    {
        var grammar = new PhraseGrammar(_scanner, context);
        if (_scanner.Take("按") && _scanner.TakeQuoted() is { } of && _scanner.Take("等次:"))
        {
            var named = ImmutableArray.CreateBuilder<(string, string)>();
            do
            {
                if (_scanner.TakeQuoted() is not { } level || grammar.TakeEarned() is not { } points)
                {
                    return null;
                }

                named.Add((level, points));
            }
            while (_scanner.Take(";"));
            return new ChoiceDraft(of, named.ToImmutable());
        }

        return PrintedLevels(grammar, context);
    }

    // At least three levels, each with its points; one of them the full points.
    private ChoiceDraft? PrintedLevels(PhraseGrammar grammar, PhraseContext context)
    {
        var levels = ImmutableArray.CreateBuilder<(string, string)>();
        while (!_scanner.AtEnd && _scanner.Next != '】')
        {
            var start = _scanner.Position;
            if (",;。".Contains(_scanner.Next, StringComparison.Ordinal))
            {
                _scanner.Position++;
                continue;
            }

            while (!_scanner.AtEnd && char.IsLetter(_scanner.Next) && !(_scanner.Sees("得") || _scanner.Sees("不得分")))
            {
                _scanner.Position++;
            }

            // 改革效果显著: what stands behind 效果 is the level; 无效果 has it in front.
            var words = _scanner.Plain(start, _scanner.Position);
            var effect = words.LastIndexOf("效果", StringComparison.Ordinal);
            var level = effect >= 0 && effect + 2 < words.Length ? words[(effect + 2)..] : words.Replace("效果", string.Empty, StringComparison.Ordinal);
            if (Levels.Contains(level, StringComparer.Ordinal) && (effect <= 0 || Description.IsPlain(words[..effect])) && grammar.TakeEarned() is { } points)
            {
                levels.Add((level, points));
                _notes.Understood(start, _scanner.Position);
                continue;
            }

            SkipSegment();

            // What stands before the first level says whose level it is: what is asked, and what that takes in.
            if (levels.Count == 0 && _scanner.Plain(start, _scanner.Position) is var text && Description.IsPlain(text)
                && (IsQuestion(text) || text.StartsWith('含') || text.StartsWith("包括", StringComparison.Ordinal)))
            {
                _notes.Understood(start, _scanner.Position);
                continue;
            }

            _notes.NotUnderstood(start, _scanner.Position);
        }

        if (levels.Count < 3)
        {
            return null;
        }

        if (context.FullPoints is not null && !levels.Any(l => l.Item2 == context.FullText))
        {
            _notes.Unsaid(_scanner.Position, _scanner.Position, PhraseTexts.FullNeverEarned(context.FullText));
        }

        return new ChoiceDraft(context.Prefix + "等次", levels.ToImmutable());
    }
}
