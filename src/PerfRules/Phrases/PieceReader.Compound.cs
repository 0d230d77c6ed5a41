using System.Collections.Immutable;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Phrases;

/// <summary>Texts that judge more than one thing: conditions joined by 且, and measures with points of their own.</summary>
internal sealed partial class PieceReader
{
    private readonly List<Second> _seconds = [];
    private readonly List<(int Clause, PiecewiseDraft Inner)> _compounds = [];

    // Where the text begins to speak of another measure.
    private sealed record Second(string Subject, int Start, int End, int Clause);

    // 小于标准值且可支付月数大于9个月扣3分，6-9月扣5分，小于6个月扣8分: what follows 且 is read as a criterion over the second measure.
    private bool TakeCompound(DraftInterval at, int start)
    {
        var place = scanner.Position;
        _ = scanner.Take(",");
        if (isInner || scanner.TakeAny("且", "并且", "同时") is null)
        {
            scanner.Position = place;
            return false;
        }

        var name = scanner.Position;
        while (!scanner.AtEnd && char.IsLetter(scanner.Next) && !_grammar.SeesComparison())
        {
            scanner.Position++;
        }

        var fact = scanner.Plain(name, scanner.Position);
        var mark = notes.Mark;
        if (ExpressionLexer.IsName(fact) && _grammar.SeesComparison()
            && new PieceReader(scanner, context with { Measure = fact, Unit = null, Target = null }, notes, isInner: true).Read() is PiecewiseDraft inner
            && inner.Pieces.All(p => p.Outcome is ConstantDraft))
        {
            _compounds.Add((_clauses.Count, inner));
            Add(new PieceDraft(at, new ConstantDraft(CriterionDraft.Open)), start);
            return true;
        }

        notes.BackTo(mark);
        scanner.Position = place;
        return false;
    }

    // 扣3分 for values of an interval: what is left of the full points.
    private string? TakeLoss()
    {
        var start = scanner.Position;
        if (context.FullPoints is { } full && _grammar.TakeCost() is { } cost && Rational.TryParse(cost, out var lost) && lost.Sign >= 0 && lost <= full)
        {
            return (full - lost).ToString();
        }

        scanner.Position = start;
        return null;
    }

    private TableDraft? Table()
    {
        if (_compounds.Count == 0 || !_clauses.TrueForAll(c => c.Piece.Outcome is ConstantDraft))
        {
            return null;
        }

        var rows = ImmutableArray.CreateBuilder<(string?, string)>();
        for (var i = 0; i < _clauses.Count; i++)
        {
            var condition = Condition(context.Measure ?? CriterionDraft.Open, _clauses[i].Piece.At);
            var inner = _compounds.Find(c => c.Clause == i).Inner;
            rows.AddRange(inner is null
                ? [(condition, ((ConstantDraft)_clauses[i].Piece.Outcome).Points)]
                : inner.Pieces.Select(p => ((string?)$"{condition} and {Condition(inner.Measure!, p.At)}", ((ConstantDraft)p.Outcome).Points)));
        }

        return new TableDraft(context.Measure, false, rows.ToImmutable()) { Asked = [.. _compounds.Select(c => c.Inner.Measure!).Distinct(StringComparer.Ordinal)] };
    }

    private static string Condition(string measure, DraftInterval at)
    {
        var judged = ExpressionLexer.IsName(measure) ? measure : $"({measure})";
        return string.Join(" and ", new[] { at.Lower is { } low ? $"{judged} {(low.IsClosed ? ">=" : ">")} {low.Value}" : null, at.Upper is { } high ? $"{judged} {(high.IsClosed ? "<=" : "<")} {high.Value}" : null }.OfType<string>());
    }

    // 2024年标准≥380元得3分…。2025年部分≥400元得3分…: parts, when each has the words to itself and their points add up; else it is asked.
    private SumDraft? Parts()
    {
        if (_seconds.Count == 0)
        {
            return null;
        }

        var all = _clauses.ToList();
        var firsts = _seconds.Select(s => s.Clause).Prepend(0).ToList();
        var groups = firsts.Select((first, i) => all[first..(i + 1 < firsts.Count ? firsts[i + 1] : all.Count)]).ToList();
        var points = groups.ConvertAll(g => g.Select(c => c.Piece.Outcome).OfType<ConstantDraft>().Select(c => Rational.TryParse(c.Points, out var p) ? p : Rational.Zero).DefaultIfEmpty(Rational.Zero).Max());
        if (_compounds.Count > 0 || _subjects.Count == 0 || points.Exists(p => p.Sign <= 0)
            || points.Aggregate(Rational.Zero, (sum, p) => sum + p) != context.FullPoints
            || !_seconds.TrueForAll(s => s.Start > 0 && scanner.Plain(s.Start - 1, s.Start) is "。" or ";"))
        {
            _seconds.ForEach(s => notes.Ambiguous(s.Start, s.End, PhraseTexts.SecondMeasure(s.Subject, _subjects[0])));
            return null;
        }

        var parts = ImmutableArray.CreateBuilder<(string, string, CriterionDraft)>();
        for (var i = 0; i < groups.Count; i++)
        {
            _clauses.Clear();
            _clauses.AddRange(groups[i]);
            SettleEdges();
            SettlePartials();
            Check(points[i].ToString());
            parts.Add((i == 0 ? _subjects[0] : _seconds[i - 1].Subject, points[i].ToString(), new PiecewiseDraft(null, [.. _clauses.Select(c => c.Piece)])));
        }

        return new SumDraft(parts.ToImmutable()) { Asked = [.. _grammar.Asked] };
    }
}
