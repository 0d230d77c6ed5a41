using PerfRules.Facts;

namespace PerfRules.Phrases;

/// <summary>Settles what the clauses leave to each other: to whom an edge belongs, what a part of a step costs, where a formula holds.</summary>
internal sealed partial class PieceReader
{
    private PartialRule? _partial;

    private bool TakePartial()
    {
        var start = scanner.Position;
        if (_grammar.TakePartial() is not { } rule)
        {
            return false;
        }

        _partial = rule;
        var found = false;
        for (var i = 0; i < _clauses.Count; i++)
        {
            if (_clauses[i].Piece is { Outcome: StairsDraft { Partial: CriterionDraft.Open } stairs } piece && IsSameValue(stairs.Step, rule.Step))
            {
                found = true;
                _clauses[i] = _clauses[i] with { Piece = piece with { Outcome = stairs with { Partial = rule.Word } } };
            }
        }

        if (!found)
        {
            notes.Ambiguous(start, scanner.Position, PhraseTexts.PartialOfNoStep(scanner.Between(start, scanner.Position)));
        }

        return true;
    }

    // What an earlier criterion said with 下同 holds for steps of the same size; else a part of a step is open.
    private void SettlePartials()
    {
        for (var i = 0; i < _clauses.Count; i++)
        {
            if (_clauses[i].Piece is not { Outcome: StairsDraft stairs } piece)
            {
                continue;
            }

            if (stairs.Step == CriterionDraft.Open)
            {
                notes.Ambiguous(_clauses[i].Start, _clauses[i].End, PhraseTexts.PercentOfWhat(scanner.Between(_clauses[i].Start, _clauses[i].End)));
            }

            if (stairs.Partial == CriterionDraft.Open && context.Carried is { } carried && IsSameValue(carried.Step, stairs.Step))
            {
                _clauses[i] = _clauses[i] with { Piece = piece with { Outcome = stairs with { Partial = carried.Word } } };
            }
            else if (stairs.Partial == CriterionDraft.Open)
            {
                notes.Unsaid(_clauses[i].End, _clauses[i].End, PhraseTexts.PartialUnsaid(stairs.Step));
            }
        }
    }

    // A formula holds where nothing else is said.
    private void FitFormula()
    {
        if (_formula < 0 || _clauses.Count == 1)
        {
            return;
        }

        var others = _clauses.Where((_, i) => i != _formula).ToList();
        if (others is [{ Piece.At: var at }] && at.Outside().ToList() is [var rest])
        {
            _clauses[_formula] = _clauses[_formula] with { Piece = _clauses[_formula].Piece with { At = rest } };
        }
        else
        {
            notes.Unsaid(_clauses[_formula].Start, _clauses[_formula].End, PhraseTexts.FormulaWhere());
        }
    }

    // An edge that one stretch leaves unsaid belongs where its neighbour says so in so many words; else it is open.
    private void SettleEdges()
    {
        for (var i = 0; i < _clauses.Count; i++)
        {
            var at = _clauses[i].Piece.At;
            _clauses[i] = _clauses[i] with
            {
                Piece = _clauses[i].Piece with { At = new(Settle(at.Lower, i, isLower: true), Settle(at.Upper, i, isLower: false)) },
            };
        }
    }

    private DraftEnd? Settle(DraftEnd? end, int index, bool isLower)
    {
        if (end is null || end.Source == EdgeSource.Said)
        {
            return end;
        }

        var facing = _clauses.Where((_, i) => i != index)
            .Select(c => (Clause: c, End: isLower ? c.Piece.At.Upper : c.Piece.At.Lower))
            .Where(f => f.End is not null && IsSameValue(f.End.Value, end.Value)).ToList();
        var clause = _clauses[index];
        if (end.Source == EdgeSource.Convention)
        {
            if (facing.Exists(f => f.End!.Source == EdgeSource.Said && f.End.IsClosed))
            {
                notes.Ambiguous(clause.Start, clause.End, PhraseTexts.EdgeTwice(end.Value));
            }

            return end with { Source = EdgeSource.Said };
        }

        // Steps that are counted from this very edge cost nothing at it.
        if (facing.Exists(f => f.Clause.Piece.Outcome is StairsDraft stairs && clause.Piece.Outcome == new ConstantDraft(stairs.Points) && stairs.Origin == end.Value
            && f.End!.Source == EdgeSource.Unsaid))
        {
            return end with { IsClosed = true, Source = EdgeSource.Said };
        }

        if (facing.Find(f => f.End!.Source == EdgeSource.Said) is { End: { } said })
        {
            return end with { IsClosed = !said.IsClosed, Source = EdgeSource.Said };
        }

        notes.Unsaid(clause.Start, clause.End, PhraseTexts.EdgeUnsaid(end.Value));
        return end;
    }

    // What must hold for the whole, whatever the clauses are: the full points are earned somewhere, every value has points, none has two.
    private void Check(string full)
    {
        var pieces = _clauses.ConvertAll(c => c.Piece);
        var end = _clauses[^1].End;
        if (!isInner && context.FullPoints is not null && !pieces.Exists(p => p.Outcome is ConstantDraft c && c.Points == full
            || p.Outcome is LineDraft l && (l.ToPoints == full || l.FromPoints == full)
            || p.Outcome is StairsDraft s && (s.Points == full || s.Deduct.StartsWith('-'))))
        {
            notes.Unsaid(end, end, PhraseTexts.FullNeverEarned(full));
        }

        if (context.Unit is { IsPercentage: true } && pieces.SelectMany(p => new[] { p.At.Lower?.Value, p.At.Upper?.Value })
            .FirstOrDefault(v => v is not null && Rational.TryParse(v, out var number) && !number.IsZero) is { } bare)
        {
            notes.Unsaid(end, end, PhraseTexts.PercentSign(bare));
        }

        foreach (var clause in _clauses.Where(c => c.Piece.At.Lower?.InPoints is not null || c.Piece.At.Upper?.InPoints is not null))
        {
            notes.Ambiguous(clause.Start, clause.End, PhraseTexts.PercentOfWhat(scanner.Between(clause.Start, clause.End)));
        }

        if (_clauses.Exists(c => c.IsChange) && _clauses.Count(c => !c.IsChange) is var others && (others > 1 || (others == 1 && _clauses.Count > 2)))
        {
            notes.Ambiguous(_clauses[^1].Start, _clauses[^1].End, PhraseTexts.ChangeOrValue());
        }

        if (pieces.TrueForAll(p => IsKnown(p.At.Lower) && IsKnown(p.At.Upper)))
        {
            CheckCoverage(pieces, end);
        }
    }

    private void CheckCoverage(List<PieceDraft> pieces, int end)
    {
        var edges = pieces.SelectMany(p => new[] { p.At.Lower, p.At.Upper }).OfType<DraftEnd>().Select(e => (Value: ValueOf(e.Value)!.Value, e.Value))
            .OrderBy(e => e.Item1).ToList();
        var samples = edges.SelectMany((e, i) => new[]
        {
            (e.Item1, e.Item2), i + 1 < edges.Count ? ((e.Item1 + edges[i + 1].Item1) / 2, $"{e.Item2}-{edges[i + 1].Item2}") : (e.Item1 + 1, $"> {e.Item2}"),
        }).Prepend(edges.Count == 0 ? (Rational.Zero, "0") : (edges[0].Item1 - 1, $"< {edges[0].Item2}"));
        foreach (var (value, shown) in samples)
        {
            var count = pieces.Count(p => Holds(p.At, value));
            if (count != 1)
            {
                if (count == 0)
                {
                    notes.Unsaid(end, end, PhraseTexts.NoPointsAt(shown));
                }
                else
                {
                    notes.Ambiguous(end, end, PhraseTexts.TwoPointsAt(shown));
                }

                return;
            }
        }
    }

    private static bool Holds(DraftInterval at, Rational value) =>
        (at.Lower is not { } lower || ValueOf(lower.Value) is var low && (value > low || (lower.IsClosed && value == low)))
        && (at.Upper is not { } upper || ValueOf(upper.Value) is var high && (value < high || (upper.IsClosed && value == high)));

    private static bool IsKnown(DraftEnd? end) => end is null || (end.Source == EdgeSource.Said && ValueOf(end.Value) is not null);

    // A quantity, or a share of one: 90% of 1.1%.
    private static Rational? ValueOf(string text) =>
        Quantity.TryParse(text, out var quantity) ? quantity.Value
        : text.Split(" of ") is [var share, var whole] && Quantity.TryParse(share, out var part) && Quantity.TryParse(whole, out var all) ? part.Value * all.Value
        : null;

    private static bool IsSameValue(string left, string right) =>
        left == right || (Quantity.TryParse(left, out var first) && Quantity.TryParse(right, out var second) && first == second);
}
