namespace PerfRules.Phrases;

/// <summary>Reads a criterion over one measure, clause by clause, up to the end of the text or of its 【】.</summary>
internal sealed partial class PieceReader(PhraseScanner scanner, PhraseContext context, PhraseNotes notes, bool isInner = false)
{
    // A subject with one of these says more than which measure is meant; what it says is not read.
    private static readonly string[] MoreThanASubject =
    [
        "标准值", "且", "并", "或", "若", "如", "未", "不", "非", "低", "高", "超", "大于", "小于", "增", "减", "降", "同比", "上年", "往年", "较",
        "每", "扣", "得", "其中", "加权", "平均", "倍", "仅", "限于", "连续", "除", "首次", "再次", "新设",
    ];

    private readonly PhraseGrammar _grammar = new(scanner, context);
    private readonly List<Clause> _clauses = [];
    private readonly List<string> _subjects = [];
    private int _unread = -1;
    private int _formula = -1;
    private int _before;

    // A piece and where it stands.
    private sealed record Clause(PieceDraft Piece, int Start, int End, bool IsChange = false);

    /// <summary>Reads; null when nothing gives points.</summary>
    internal CriterionDraft? Read()
    {
        while (!scanner.AtEnd && scanner.Next != '】')
        {
            var start = scanner.Position;
            if (TakeOrdinary() || TakeWithSubject())
            {
                notes.Understood(start, scanner.Position);
            }
            else if (",;。、:()".Contains(scanner.Next, StringComparison.Ordinal))
            {
                EndUnread(start);
                scanner.Position++;
            }
            else if (_unread < 0 && TakeDefinition())
            {
                notes.Understood(start, scanner.Position);
            }
            else
            {
                _unread = _unread < 0 ? start : _unread;
                scanner.Position++;
            }
        }

        EndUnread(scanner.Position);
        if (_clauses.Count == 0)
        {
            return null;
        }

        if (_grammar.MissesTarget)
        {
            notes.Unsaid(scanner.Position, scanner.Position, PhraseTexts.TargetUnknown());
        }

        if (Parts() is { } sum)
        {
            return sum;
        }

        FitFormula();
        SettleEdges();
        SettlePartials();
        Check(context.FullText);
        return (CriterionDraft?)Table() ?? new PiecewiseDraft(context.Measure ?? _defined, [.. _clauses.Select(c => c.Piece)])
        {
            IsChange = _clauses.Exists(c => c.IsChange),
            Asked = [.. _grammar.Asked, .. context.Measure is null ? _definedNames : []],
        };
    }

    // Clauses that no subject comes before.
    private bool TakeOrdinary()
    {
        if (_unread >= 0)
        {
            return false;
        }

        if (scanner.TakeAny("直至扣完为止", "扣完为止", "扣完", "下同") is { } word)
        {
            if (word == "下同")
            {
                notes.Carried = _partial ?? notes.Carried;
            }
            else if (_clauses.Count > 0 && scanner.Between(_clauses[^1].Start, _clauses[^1].End).Contains('扣', StringComparison.Ordinal) && !_clauses.Exists(c => c.Piece.Outcome is StairsDraft))
            {
                // A cost that goes on until nothing is left is meant more than once.
                notes.Ambiguous(_clauses[^1].Start, _clauses[^1].End, PhraseTexts.OnceOrEach(scanner.Between(_clauses[^1].Start, _clauses[^1].End)));
            }

            return true;
        }

        return TakePartial() || TakeRest();
    }

    // Clauses that may have the name of the measure before them.
    private bool TakeWithSubject()
    {
        var start = scanner.Position;
        var mark = notes.Mark;
        if (!(TakeFormula() || TakePiece() || TakeSteps()))
        {
            return false;
        }

        if (_unread < 0)
        {
            return true;
        }

        var subject = scanner.Plain(_unread, start);
        if (Array.Exists(MoreThanASubject, w => subject.Contains(w, StringComparison.Ordinal)))
        {
            // The condition is more than an interval of the measure: none of the clause counts.
            _clauses.RemoveRange(_before, _clauses.Count - _before);
            _formula = _formula < _before ? _formula : -1;
            _compounds.RemoveAll(c => c.Clause >= _before);
            notes.BackTo(mark);
            notes.NotUnderstood(_unread, scanner.Position);
            _unread = -1;
            return true;
        }

        if (_subjects.Count > 0 && !_subjects.Exists(s => s.EndsWith(subject, StringComparison.Ordinal) || subject.EndsWith(s, StringComparison.Ordinal)))
        {
            _seconds.Add(new(subject, _unread, start, _before));
        }

        notes.Understood(_unread, start);
        _subjects.Add(subject);
        _unread = -1;
        return true;
    }

    private void Add(PieceDraft piece, int start) => _clauses.Add(new Clause(piece, start, scanner.Position));

    private bool TakePiece()
    {
        var start = scanner.Position;
        _before = _clauses.Count;
        var isChange = false;
        if (_grammar.TakeInterval() is { } at || (isChange = _grammar.TakeChange(out at)))
        {
            if (!isChange && TakeCompound(at!, start))
            {
                return true;
            }

            _ = scanner.Take("的");
            _ = scanner.Take("时");
            _ = scanner.Take(",");
            if (TakeOutcome(at!) is { } outcome)
            {
                _clauses.Add(new Clause(new PieceDraft(at!, outcome), start, scanner.Position, isChange));
                return true;
            }
        }

        scanner.Position = start;
        return false;
    }

    private DraftOutcome? TakeOutcome(DraftInterval at)
    {
        if (_grammar.TakeEarned() is { } points || (points = TakeLoss()) is not null)
        {
            return new ConstantDraft(points);
        }

        if (scanner.TakeAny("按比例得分", "按比例计分", "按完成比例得分", "按完成比例计分", "按实际完成比例得分", "按实际比例得分") is not null)
        {
            var end = scanner.Position;
            if (TakePlace() is { } whole)
            {
                return new LineDraft(null, "0", whole.At, whole.Points);
            }

            // ≥95%得满分，低于95%按比例得分: the share of what earns the points that the text gave last.
            scanner.Position = end;
            return at is { Lower: null, Upper: { } upper } && _clauses.FindLast(c => c.Piece.Outcome is ConstantDraft) is { Piece: { At.Lower: { } reached, Outcome: ConstantDraft given } }
                && IsSameValue(reached.Value, upper.Value) ? new LineDraft(null, "0", upper.Value, given.Points) : null;
        }

        if (scanner.Take("按直线得分"))
        {
            return TakePlace() is { } from && TakePlace() is { } to ? new LineDraft(from.At, from.Points, to.At, to.Points) : null;
        }

        var origin = scanner.Take("以") ? _grammar.TakeValue() : null;
        if (origin is not null && !scanner.Take("为起点"))
        {
            return null;
        }

        if (scanner.Take("从"))
        {
            return _grammar.TakeAmount() is { } start && scanner.Take("起算") && scanner.Take(",") ? TakeStairs(at, origin, start) : null;
        }

        // 低于380元，每低1元扣1分: from the points that the text gave last.
        return origin is null && _clauses.FindLast(c => c.Piece.Outcome is ConstantDraft)?.Piece.Outcome is ConstantDraft last
            ? TakeStairs(at, null, last.Points) : null;
    }

    private StairsDraft? TakeStairs(DraftInterval at, string? origin, string points)
    {
        if (!_grammar.TakeSteps(out var way, out var step, out var deduct, out var isEach) || !isEach)
        {
            return null;
        }

        origin ??= way switch
        {
            PhraseGrammar.Way.Down => at.Upper?.Value,
            PhraseGrammar.Way.Up => at.Lower?.Value,
            _ => null,
        };
        return origin is null ? null : new StairsDraft(points, origin, step, deduct, CriterionDraft.Open) { WrittenStep = _grammar.WrittenStep };
    }

    private (string At, string Points)? TakePlace() =>
        scanner.Take(",") && _grammar.TakeValue() is { } at && scanner.Take("得") && scanner.TakePoints() is { } points ? (at, points) : null;

    // ≥95%得3分，每低1个百分点扣1分: steps out of the interval that earned last.
    private bool TakeSteps()
    {
        var start = scanner.Position;
        _before = _clauses.Count;
        if (!_grammar.TakeSteps(out var way, out var step, out var deduct, out var isEach))
        {
            return false;
        }

        var last = _clauses.FindLast(c => c.Piece.Outcome is ConstantDraft);
        var outside = last?.Piece.At.Outside()
            .Where(o => way == PhraseGrammar.Way.Either || (way == PhraseGrammar.Way.Down) == (o.Lower is null)).ToList();
        if (last is null || outside is not { Count: > 0 } || last.Piece.At.Lower?.Value == last.Piece.At.Upper?.Value)
        {
            scanner.Position = start;
            return false;
        }

        foreach (var at in outside)
        {
            var stairs = new StairsDraft(((ConstantDraft)last.Piece.Outcome).Points, (at.Lower ?? at.Upper)!.Value, step, deduct, CriterionDraft.Open);
            Add(new PieceDraft(at, stairs with { WrittenStep = _grammar.WrittenStep }), start);
        }

        // Without 每 the cost may be meant once; that it goes on until nothing is left says that it is not.
        if (!isEach && !(scanner.Take(",") && scanner.Take("扣完为止")))
        {
            notes.Ambiguous(start, scanner.Position, PhraseTexts.OnceOrEach(scanner.Between(start, scanner.Position)));
        }

        return true;
    }

    // 否则不得分.
    private bool TakeRest()
    {
        var start = scanner.Position;
        if (scanner.TakeAny("否则", "其余", "其他", "未达到", "达不到", "未达标", "未完成") is null)
        {
            return false;
        }

        _ = scanner.Take("的");
        _ = scanner.Take(",");
        var place = scanner.Position;
        var rest = new List<PieceDraft>();
        var first = _seconds.Count > 0 ? _seconds[^1].Clause : 0;
        foreach (var at in _clauses.Count == first + 1 ? _clauses[first].Piece.At.Outside().ToList() : [])
        {
            scanner.Position = place;
            if (TakeOutcome(at) is not { } outcome || outcome is StairsDraft)
            {
                rest.Clear();
                break;
            }

            rest.Add(new PieceDraft(at, outcome));
        }

        if (rest.Count > 0)
        {
            rest.ForEach(r => Add(r, start));
            return true;
        }

        scanner.Position = start;
        return false;
    }

    private void EndUnread(int end)
    {
        if (_unread >= 0)
        {
            if (scanner.Plain(_unread, end) is var words && words.Contains("是否", StringComparison.Ordinal) && Description.IsExamination(words))
            {
                notes.Understood(_unread, end);
            }
            else
            {
                notes.NotUnderstood(_unread, end);
            }

            _unread = -1;
        }
    }
}
