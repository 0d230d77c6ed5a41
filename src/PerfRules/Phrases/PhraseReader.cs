using System.Collections.Immutable;

namespace PerfRules.Phrases;

/// <summary>Reads the text of a 评分标准: the canonical phrases and the variants that documents use, by one grammar.</summary>
/// <remarks>
/// 以上, 以下 and 以内 include the number; 超过, 低于 and 不足 do not. What is not understood, not said, or said in two ways becomes a question with its
/// place, and stays open in the draft; nothing is guessed.
/// </remarks>
internal sealed partial class PhraseReader
{
    // More than any printed criterion has: the cost of reading grows with the square of the clauses, and each rule inside a rule takes stack.
    private const int MaximumLength = 4_000;
    private const int MaximumDepth = 32;

    private readonly PhraseScanner _scanner;
    private readonly PhraseNotes _notes;
    private int _depth;

    private PhraseReader(string text)
    {
        _scanner = new PhraseScanner(text);
        _notes = new PhraseNotes(_scanner);
    }

    /// <summary>Reads a text.</summary>
    internal static PhraseReading Read(string text, PhraseContext context)
    {
        if (text.Length > MaximumLength)
        {
            return new(null, [], [new(0, text.Length, PhraseQuestionKind.NotUnderstood, PhraseTexts.TooLong(text.Length, MaximumLength))], null, context.FullText);
        }

        var reader = new PhraseReader(text);
        var draft = reader.ReadRule(context);
        if (draft is null)
        {
            var end = text.Length;
            return new(null, [], [new(0, end, PhraseQuestionKind.NotUnderstood, PhraseTexts.NothingUnderstood())], null, context.FullText);
        }

        // A 】 without its 【 ends a rule too early.
        if (!reader._scanner.AtEnd)
        {
            reader._notes.NotUnderstood(reader._scanner.Position, reader._scanner.Position + 1);
        }

        return new(draft, reader._notes.Parts, reader._notes.Questions, reader._notes.Carried, context.FullText);
    }

    // What lies deeper than rules within rules ever do is not understood.
    private CriterionDraft? ReadRule(PhraseContext context)
    {
        if (_depth >= MaximumDepth)
        {
            return null;
        }

        _depth++;
        var draft = ReadRuleHere(context);
        _depth--;
        return draft;
    }

    private CriterionDraft? ReadRuleHere(PhraseContext context)
    {
        var start = _scanner.Position;
        var measure = _scanner.Take("以") && _scanner.TakeQuoted() is { } named && _scanner.Take("计,") ? named : null;
        if (measure is null)
        {
            _scanner.Position = start;
        }

        var inner = measure is null ? context : context with { Measure = measure };
        if (TakeTakenOut() is { IsEmpty: false } takenOut)
        {
            _notes.Understood(start, _scanner.Position);
            return new PieceReader(_scanner, inner, _notes).Read() is PiecewiseDraft judged ? judged with { TakenOut = takenOut } : null;
        }

        Func<CriterionDraft?>[] shapes =
        [
            ReadAward, () => ReadOneOf(inner), () => ReadSum(inner), () => ReadTable(inner), () => ReadItems(inner), () => ReadChoice(inner), () => ReadDeductions(inner),
        ];
        if (_scanner.Take(PhraseScanner.Normal(PhraseWords.Change)))
        {
            _notes.Understood(start, _scanner.Position);
            return new PieceReader(_scanner, inner, _notes).Read() is PiecewiseDraft changed ? changed with { IsChange = true } : null;
        }

        start = _scanner.Position;
        var mark = _notes.Mark;
        foreach (var shape in shapes)
        {
            if (shape() is { } draft && TakeRuleEnd())
            {
                _notes.Understood(start, _scanner.Position);
                return draft;
            }

            _scanner.Position = start;
            _notes.BackTo(mark);
        }

        return new PieceReader(_scanner, inner, _notes).Read();
    }

    // 剔除「基金支出」中的「疫情支出」（因「不可比」）后，
    private ImmutableArray<(string Of, string TakeOut, string Because)> TakeTakenOut()
    {
        var start = _scanner.Position;
        var items = ImmutableArray.CreateBuilder<(string, string, string)>();
        do
        {
            if (!_scanner.Take("剔除") || _scanner.TakeQuoted() is not { } of || !_scanner.Take("中的") || _scanner.TakeQuoted() is not { } takeOut
                || !_scanner.Take("(因") || _scanner.TakeQuoted() is not { } because || !_scanner.Take(")"))
            {
                _scanner.Position = start;
                return [];
            }

            items.Add((of, takeOut, because));
        }
        while (_scanner.Take("、"));
        _ = _scanner.Take("后,");
        return items.ToImmutable();
    }

    private bool TakeRuleEnd()
    {
        _ = _scanner.Take("。");
        return _scanner.AtEnd || _scanner.Next == '】';
    }

    private AwardDraft? ReadAward() => _scanner.Take(PhraseWords.Award) ? new AwardDraft() : null;

    private OneOfDraft? ReadOneOf(PhraseContext context)
    {
        var alternatives = ImmutableArray.CreateBuilder<(string, CriterionDraft)>();
        while (_scanner.TakeQuoted() is { } when && _scanner.Take("的【"))
        {
            if (ReadRule(context with { Measure = null }) is not { } rule || !_scanner.Take("】"))
            {
                return null;
            }

            alternatives.Add((when, rule));
        }

        return alternatives.Count == 0 ? null : new OneOfDraft(alternatives.ToImmutable());
    }

    private SumDraft? ReadSum(PhraseContext context)
    {
        var parts = ImmutableArray.CreateBuilder<(string, string, CriterionDraft)>();
        while (_scanner.TakeQuoted() is { } id && _scanner.Take("(") && _scanner.TakePoints() is { } points && _scanner.Take(")【"))
        {
            if (!Facts.Rational.TryParse(points, out var full) || full.Sign <= 0 || ReadRule(new PhraseContext { FullPoints = full, Prefix = context.Prefix }) is not { } rule || !_scanner.Take("】"))
            {
                return null;
            }

            parts.Add((id, points, rule));
        }

        return parts.Count == 0 ? null : new SumDraft(parts.ToImmutable());
    }

    private TableDraft? ReadTable(PhraseContext context)
    {
        var isFirst = _scanner.Take(PhraseScanner.Normal(PhraseWords.FirstRow));
        if (!isFirst && !_scanner.Take(PhraseScanner.Normal(PhraseWords.OnlyRow)))
        {
            return null;
        }

        var grammar = new PhraseGrammar(_scanner, context);
        var rows = ImmutableArray.CreateBuilder<(string?, string)>();
        do
        {
            var when = _scanner.TakeQuoted();
            if ((when is null && !_scanner.Take("其余")) || grammar.TakeEarned() is not { } points)
            {
                return null;
            }

            rows.Add((when, points));
        }
        while (_scanner.Take(";"));
        return new TableDraft(context.Measure, isFirst, rows.ToImmutable());
    }
}
