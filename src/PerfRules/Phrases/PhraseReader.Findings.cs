using System.Collections.Immutable;
using PerfRules.Expressions;

namespace PerfRules.Phrases;

/// <summary>Deductions for findings: 每发现一笔暂缓资金未按时处理扣0.2分，扣完为止.</summary>
internal sealed partial class PhraseReader
{
    private DeductionsDraft? ReadDeductions(PhraseContext context)
    {
        var grammar = new PhraseGrammar(_scanner, context);
        var counters = ImmutableArray.CreateBuilder<CounterDraft>();
        string? told = null;
        var isExamination = false;
        while (!_scanner.AtEnd && _scanner.Next != '】')
        {
            var start = _scanner.Position;
            if (",;。、:".Contains(_scanner.Next, StringComparison.Ordinal) || Numbers.Contains(_scanner.Next, StringComparison.Ordinal))
            {
                isExamination &= _scanner.Next is not (';' or '。');
                _scanner.Position++;
            }
            else if (_scanner.Take("评价要点:") || TakeDescription(counters.Count == 0) || TakeBase(grammar, context))
            {
                _notes.Understood(start, _scanner.Position);
            }
            else if (TakeUntilNothing(context))
            {
                _notes.Understood(start, _scanner.Position);
            }
            else if ((CanonicalCounter(grammar) ?? PrintedCounter(grammar, told) ?? PrintedOnce(grammar, context)) is { } counter)
            {
                counters.Add(counter);
                isExamination = false;
                _notes.Understood(start, _scanner.Position);
            }
            else if (TakeFault(grammar, context) is { } fault)
            {
                told = fault;
                _notes.Understood(start, _scanner.Position);
            }
            else
            {
                SkipSegment();
                if (IsExamination(start, context, counters.Count == 0, ref isExamination))
                {
                    _notes.Understood(start, _scanner.Position);
                }
                else
                {
                    _notes.NotUnderstood(start, _scanner.Position);
                }
            }
        }

        return counters.Count == 0 ? null : new DeductionsDraft(counters.ToImmutable());
    }

    // 扣完为止, with or without the points that there are.
    private bool TakeUntilNothing(PhraseContext context)
    {
        if (_scanner.TakeAny("直至扣完为止", "扣完为止", "扣完") is null)
        {
            return false;
        }

        var start = _scanner.Position;
        if (_scanner.Take("(") && !(_scanner.TakePoints() is { } points && _scanner.Take(")") && (context.FullPoints is null || points == context.FullText)))
        {
            _scanner.Position = start;
        }

        return true;
    }


    // 无拖欠得5分: names the fault whose absence earns the full points.
    private string? TakeFault(PhraseGrammar grammar, PhraseContext context)
    {
        var start = _scanner.Position;
        if (_scanner.TakeAny("未发现", "没有", "无") is not null)
        {
            var name = _scanner.Position;
            while (!_scanner.AtEnd && char.IsLetter(_scanner.Next) && _scanner.Next is not ('得' or '的'))
            {
                _scanner.Position++;
            }

            var fault = _scanner.Plain(name, _scanner.Position);
            _ = _scanner.Take("的");
            _ = _scanner.Take(",");
            if (fault.Length > 0 && grammar.TakeEarned() is { } points && points == context.FullText)
            {
                var end = _scanner.Position;
                if (!(_scanner.Take(",") && _scanner.TakeAny("如有", "若有") is not null && _scanner.Take(fault)))
                {
                    _scanner.Position = end;
                }

                return fault;
            }
        }

        _scanner.Position = start;
        return null;
    }

    // 若发现存在截留、挤占问题，扣3分; 发现弄虚作假的，不得分: once, however much is found.
    private CounterDraft? PrintedOnce(PhraseGrammar grammar, PhraseContext context)
    {
        var start = _scanner.Position;
        _ = _scanner.TakeAny("一旦", "如果", "若", "如");
        if (_scanner.TakeAny("发现存在", "发现有", "发现", "出现", "存在") is not null && !"一1第两二三四五六七八九十几多每".Contains(_scanner.Next, StringComparison.Ordinal))
        {
            var name = _scanner.Position;
            while (!_scanner.AtEnd && (char.IsLetter(_scanner.Next) || _scanner.Next == '、') && _scanner.Next != '扣' && !_scanner.Sees("的,") && !_scanner.Sees("不得分"))
            {
                _scanner.Position++;
            }

            var fault = _scanner.Plain(name, _scanner.Position).Replace("、", string.Empty, StringComparison.Ordinal);
            _ = _scanner.Take("的");
            _ = _scanner.Take(",");
            _ = _scanner.TakeAny("本项", "该项", "此项");
            var cost = _scanner.Take("不得分") ? context.FullText : grammar.TakeCost();
            if (ExpressionLexer.IsName(fault) && cost is not null && !cost.StartsWith('-'))
            {
                return new([fault], null, [cost], "any", null, null, null);
            }
        }

        _scanner.Position = start;
        return null;
    }

    // 发现一例扣0.5分, 每发现一笔暂缓资金未按时处理扣0.2分.
    private CounterDraft? PrintedCounter(PhraseGrammar grammar, string? told)
    {
        var start = _scanner.Position;
        var isEach = _scanner.TakeAny("每项", "每") is not null;
        if (_scanner.TakeAny("发现", "出现", "存在", "查实") is null || _scanner.TakeAny("一", "1") is null
            || _scanner.TakeAny("例", "处", "笔", "起", "次", "件", "类") is not { } counted)
        {
            _scanner.Position = start;
            return null;
        }

        var name = _scanner.Position;
        while (!_scanner.AtEnd && char.IsLetter(_scanner.Next) && _scanner.Next != '扣')
        {
            _scanner.Position++;
        }

        var fault = _scanner.Plain(name, _scanner.Position);
        var nameEnd = _scanner.Position;
        _ = _scanner.Take(",");
        if (grammar.TakeCost() is not { } cost || cost.StartsWith('-'))
        {
            _scanner.Position = start;
            return null;
        }

        if (fault.Length == 0 && told is null)
        {
            _notes.Unsaid(start, nameEnd, PhraseTexts.FaultUnnamed(_scanner.Between(start, nameEnd)));
        }
        else if (fault.Length > 0 && !ExpressionLexer.IsName(fault))
        {
            _notes.NotUnderstood(name, nameEnd);
        }

        // 发现一例扣0.5分 goes on where it says that it ends with the points.
        if (!isEach && !_scanner.Sees(",扣完"))
        {
            _notes.Ambiguous(start, _scanner.Position, PhraseTexts.OnceOrEach(_scanner.Between(start, _scanner.Position)));
        }

        return new([fault.Length > 0 ? fault : told ?? CriterionDraft.Open], null, [cost], counted == "类" ? "kind" : "item", null, null, null);
    }

    private CounterDraft? CanonicalCounter(PhraseGrammar grammar)
    {
        var start = _scanner.Position;
        var count = _scanner.TakeQuoted();
        var per = count is not null ? (_scanner.Take("每计1") ? "item" : null)
            : _scanner.TakeAny("每发现一例", "每一单位发现", "每发现一类", "发现") switch
            {
                "每发现一例" => "item",
                "每一单位发现" => "key",
                "每发现一类" => "kind",
                null => null,
                _ => "any",
            };
        var findings = count is null ? TakeNames() : [];
        if (per is null || (count is null && findings.Length == 0) || (per == "any" && !_scanner.Take("即")) || TakeCosts(grammar) is not { Length: > 0 } costs)
        {
            _scanner.Position = start;
            return null;
        }

        DraftInterval? amount = null;
        string? more = null;
        if (_scanner.Take(",其中金额"))
        {
            amount = grammar.TakeInterval();
            more = _scanner.Take("的每例扣") ? grammar.TakeAmount() : null;
        }

        var cap = _scanner.Take(",最多扣") ? grammar.TakeAmount() : null;
        return new(findings, count, costs, per, cap, amount, more);
    }

    private ImmutableArray<string> TakeNames()
    {
        var names = ImmutableArray.CreateBuilder<string>();
        do
        {
            if (_scanner.TakeQuoted() is not { } name)
            {
                return [];
            }

            names.Add(name);
        }
        while (_scanner.Take("、"));
        return names.ToImmutable();
    }

    private ImmutableArray<string> TakeCosts(PhraseGrammar grammar)
    {
        var costs = ImmutableArray.CreateBuilder<string>();
        if (_scanner.TakeAny("依次扣", "扣") is null)
        {
            return [];
        }

        do
        {
            if (grammar.TakeAmount() is not { } cost)
            {
                return [];
            }

            costs.Add(cost);
        }
        while (_scanner.Take("、"));
        return costs.ToImmutable();
    }

    private void SkipSegment()
    {
        while (!_scanner.AtEnd && !",;。】".Contains(_scanner.Next, StringComparison.Ordinal))
        {
            _scanner.Position++;
        }
    }
}
