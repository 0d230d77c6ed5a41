namespace PerfRules.Phrases;

/// <summary>Reads a criterion over one measure, clause by clause, up to the end of the text or of its 【】.</summary>
internal sealed partial class PieceReader(PhraseScanner scanner, PhraseContext context, PhraseNotes notes)
{
    // A subject with one of these says more than which measure is meant; what it says is not read.
    private static readonly string[] MoreThanASubject =
    [
        "标准值", "且", "并", "或", "若", "如", "未", "不", "非", "低", "高", "超", "大于", "小于", "增", "减", "降", "同比", "上年", "往年", "较",
        "每", "扣", "得", "其中", "加权", "平均", "倍",
    ];

    private readonly PhraseGrammar _grammar = new(scanner, context);
    private readonly List<Clause> _clauses = [];
    private readonly List<string> _subjects = [];
    private int _unread = -1;
    private int _formula = -1;
    private int _before;

    // A piece and where it stands.
    private sealed record Clause(PieceDraft Piece, int Start, int End);

    /// <summary>Reads; null when nothing gives points.</summary>
    internal PiecewiseDraft? Read()
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

        FitFormula();
        SettleEdges();
        SettlePartials();
        Check();
        return new PiecewiseDraft(context.Measure, [.. _clauses.Select(c => c.Piece)]);
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
            if (word == "下同" && _partial is not null)
            {
                notes.Carried = _partial;
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
            notes.BackTo(mark);
            notes.NotUnderstood(_unread, scanner.Position);
            _unread = -1;
            return true;
        }

        if (_subjects.Count > 0 && !_subjects.Exists(s => s.EndsWith(subject, StringComparison.Ordinal) || subject.EndsWith(s, StringComparison.Ordinal)))
        {
            notes.Ambiguous(_unread, start, PhraseTexts.SecondMeasure(subject, _subjects[0]));
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
        if (_grammar.TakeInterval() is { } at)
        {
            _ = scanner.Take("的");
            _ = scanner.Take("时");
            _ = scanner.Take(",");
            if (TakeOutcome(at) is { } outcome)
            {
                Add(new PieceDraft(at, outcome), start);
                return true;
            }
        }

        scanner.Position = start;
        return false;
    }

    private DraftOutcome? TakeOutcome(DraftInterval at)
    {
        if (_grammar.TakeEarned() is { } points)
        {
            return new ConstantDraft(points);
        }

        if (scanner.Take("按比例得分"))
        {
            return TakePlace() is { } whole ? new LineDraft(null, "0", whole.At, whole.Points) : null;
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
        if (scanner.TakeAny("否则", "其余", "其他") is null)
        {
            return false;
        }

        _ = scanner.Take("的");
        _ = scanner.Take(",");
        if (_clauses.Count == 1 && _grammar.TakeEarned() is { } points)
        {
            foreach (var at in _clauses[0].Piece.At.Outside().ToList())
            {
                Add(new PieceDraft(at, new ConstantDraft(points)), start);
            }

            return true;
        }

        scanner.Position = start;
        return false;
    }

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
                    _formula = _clauses.Count;
                    Add(new PieceDraft(new(null, null), new LineDraft(null, "0", "100%", points)), start);
                    return true;
                }
            }
        }

        scanner.Position = start;
        return false;
    }

    private void EndUnread(int end)
    {
        if (_unread >= 0)
        {
            notes.NotUnderstood(_unread, end);
            _unread = -1;
        }
    }
}
