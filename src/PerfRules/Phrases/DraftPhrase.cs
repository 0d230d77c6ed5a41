using PerfRules.Facts;

namespace PerfRules.Phrases;

/// <summary>Writes a draft in the canonical phrases of a 评分标准.</summary>
/// <remarks>
/// What cannot stand bare stands in 「」: names, conditions and expressions; 【】 holds the rule of a part. A semicolon ends an interval's rule, a
/// comma goes on with it. The measure of the whole is named by the indicator and left out; the measure of a part is said.
/// </remarks>
internal static class DraftPhrase
{
    /// <summary>Writes a draft.</summary>
    internal static string Write(CriterionDraft draft) => Write(draft, isPart: false);

    private static string Write(CriterionDraft draft, bool isPart) => draft switch
    {
        PiecewiseDraft piecewise => Measure(piecewise.Measure, isPart) + (piecewise.IsChange ? PhraseWords.Change : string.Empty) + TakenOut(piecewise.TakenOut) + Pieces(piecewise.Pieces),
        TableDraft table => Measure(table.Measure, isPart) + (table.IsFirst ? PhraseWords.FirstRow : PhraseWords.OnlyRow)
            + string.Join('；', table.Rows.Select(r => (r.When is null ? "其余" : Name(r.When)) + Points(r.Points))),
        DeductionsDraft deductions => string.Join('；', deductions.Counters.Select(Counter)) + "，扣完为止",
        ItemsDraft items => Items(items),
        ChoiceDraft choice => $"按{Name(choice.Of)}等次：" + string.Join('；', choice.Levels.Select(l => Name(l.Level) + Points(l.Points))),
        OneOfDraft oneOf => string.Concat(oneOf.Alternatives.Select(a => $"{Name(a.When)}的【{Write(a.Rule, isPart: true)}】")),
        SumDraft sum => string.Concat(sum.Parts.Select(p => $"{Name(p.Id)}（{p.Points}分）【{Write(p.Rule, isPart: true)}】")),
        _ => PhraseWords.Award,
    };

    /// <summary>Writes an interval as people say it, with both ends told.</summary>
    internal static string Interval(DraftInterval interval) => interval switch
    {
        { Lower: null, Upper: null } => PhraseWords.Always,
        { Lower: { } lower, Upper: null } => (lower.IsClosed ? "≥" : "＞") + Value(lower),
        { Lower: null, Upper: { } upper } => (upper.IsClosed ? "≤" : "＜") + Value(upper),
        { Lower: { IsClosed: true } lower, Upper: { IsClosed: true } upper } when lower.Value == upper.Value => "＝" + Value(lower.Value),
        { Lower: { } lower, Upper: { } upper } => $"{(lower.InPoints is null ? Beside(lower.Value, upper.Value) : CriterionDraft.Open)}{Edge(lower)}至{Value(upper)}{Edge(upper)}",
    };

    private static string Measure(string? measure, bool isPart) => measure is not null && isPart ? $"以{Name(measure)}计，" : string.Empty;

    private static string TakenOut(IReadOnlyCollection<(string Of, string TakeOut, string Because)> items) =>
        items.Count == 0 ? string.Empty : string.Join('、', items.Select(i => $"剔除{Name(i.Of)}中的{Name(i.TakeOut)}（因{Name(i.Because)}）")) + "后，";

    private static string Pieces(IReadOnlyList<PieceDraft> pieces)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < pieces.Count; i++)
        {
            var before = i == 0 ? null : pieces[i - 1];
            if (i == 1 && pieces.Count == 2 && pieces[1].Outcome is ConstantDraft rest && before!.At.Outside().SequenceEqual([pieces[1].At]))
            {
                text.Append("，否则").Append(Points(rest.Points));
            }
            else if (pieces[i].Outcome is StairsDraft stairs && before?.Outcome == new ConstantDraft(stairs.Points)
                && before.At.Outside().SequenceEqual([pieces[i].At]) && Edge(pieces[i].At) == stairs.Origin)
            {
                text.Append('，').Append(Steps(stairs, pieces[i].At));
            }
            else
            {
                text.Append(i == 0 ? string.Empty : "；").Append(Interval(pieces[i].At)).Append(Outcome(pieces[i]));
            }
        }

        return text.Append(pieces.Any(p => p.Outcome is StairsDraft { Deduct: [not '-', ..] }) ? "，扣完为止" : string.Empty).ToString();
    }

    private static string Outcome(PieceDraft piece) => piece.Outcome switch
    {
        ConstantDraft constant => Points(constant.Points),
        LineDraft { From: null } line => $"按比例得分，{Value(line.To)}得{line.ToPoints}分",
        LineDraft line => $"按直线得分，{Value(line.From!)}得{line.FromPoints}分，{Value(line.To)}得{line.ToPoints}分",
        StairsDraft stairs when stairs.Origin == piece.At.Lower?.Value || stairs.Origin == piece.At.Upper?.Value =>
            $"从{PlainPoints(stairs.Points)}起算，{Steps(stairs, piece.At)}",
        StairsDraft stairs => $"以{Value(stairs.Origin)}为起点从{PlainPoints(stairs.Points)}起算，{Steps(stairs, null)}",
        _ => throw new InvalidOperationException(),
    };

    private static string Steps(StairsDraft stairs, DraftInterval? at)
    {
        var step = Value(stairs.Step);
        var way = at is null ? "每相差" : stairs.Origin == at.Lower?.Value ? "每高" : "每低";
        var cost = stairs.Deduct.StartsWith('-') ? $"加{PlainPoints(stairs.Deduct[1..])}" : $"扣{PlainPoints(stairs.Deduct)}";
        var part = stairs.Partial switch
        {
            "up" => $"按{step}计",
            "down" => "不计",
            "exact" => "按比例计",
            _ => CriterionDraft.Open,
        };
        return $"{way}{step}{cost}，不足{step}{part}";
    }

    private static string Counter(CounterDraft counter)
    {
        var names = string.Join('、', counter.Findings.Select(Name));
        var what = counter.Count is { } count ? $"{Name(count)}每计1" : counter.Per switch
        {
            "item" => $"每发现一例{names}",
            "key" => $"每一单位发现{names}",
            "kind" => $"每发现一类{names}",
            _ => $"发现{names}即",
        };
        var costs = counter.Costs.Length == 1 ? "扣" + PlainPoints(counter.Costs[0]) : "依次扣" + string.Join('、', counter.Costs.Select(PlainPoints));
        var more = counter.Amount is { } amount ? $"，其中金额{Interval(amount)}的每例扣{PlainPoints(counter.AmountCost!)}" : string.Empty;
        return what + costs + more + (counter.Cap is { } cap ? $"，最多扣{PlainPoints(cap)}" : string.Empty);
    }

    private static string Items(ItemsDraft items) =>
        items.Mode switch
        {
            "each" => PhraseWords.ItemsEach,
            "all" => PhraseWords.ItemsAll,
            "minus" => $"每缺一项扣{PlainPoints(items.Deduct!)}，扣完为止：",
            _ => CriterionDraft.Open + "：",
        }
        + string.Join('；', items.Items.Select(i => $"{Name(i.Id)}{(i.Points is null ? string.Empty : $"（{PlainPoints(i.Points)}）")}须{Name(i.When)}"));

    private static string Points(string points) => points switch
    {
        "0" => "不得分",
        PhraseWords.FullPoints => "得满分",
        _ => "得" + PlainPoints(points),
    };

    private static string PlainPoints(string points) => points switch
    {
        PhraseWords.FullPoints => "满分",
        CriterionDraft.Open => CriterionDraft.Open,
        _ when points.EndsWith(" of points", StringComparison.Ordinal) => "相应分值" + points[..^" of points".Length],
        _ => points + "分",
    };

    private static string? Edge(DraftInterval interval) => (interval.Lower ?? interval.Upper)?.Value;

    private static string Edge(DraftEnd end) => end.Source == EdgeSource.Unsaid ? $"（{CriterionDraft.Open}）" : end.IsClosed ? "（含）" : "（不含）";

    private static string Value(DraftEnd end) => end.InPoints is null ? Value(end.Value) : CriterionDraft.Open;

    // Bare where the scanner takes it back as it is.
    private static string Value(string value)
    {
        var scanner = new PhraseScanner(value);
        return value == CriterionDraft.Open ? value
            : Quantity.TryParse(value, out _) && scanner.TakeValue(out var unit) == value && unit is not null && scanner.AtEnd ? value : Name(value);
    }

    // 3-6个月 gives the first number the unit of the second; a plain number before a unit stays one in 「」.
    private static string Beside(string value, string other) =>
        Rational.TryParse(value, out _) && !Rational.TryParse(other, out _) ? Name(value) : Value(value);

    private static string Name(string name) => name == CriterionDraft.Open ? name : $"「{name}」";
}
