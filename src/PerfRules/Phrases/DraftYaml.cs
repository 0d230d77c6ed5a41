namespace PerfRules.Phrases;

/// <summary>Writes a draft in the spelling of packs.</summary>
internal static class DraftYaml
{
    /// <summary>Writes the lines of a criterion as they stand in a leaf, without indentation; <paramref name="full"/> is the full points as drafts write them.</summary>
    internal static IEnumerable<string> Lines(CriterionDraft draft, string full) => draft switch
    {
        PiecewiseDraft piecewise =>
        [
            .. piecewise is { IsChange: true, Measure: null } ? ["# " + PhraseWords.Change] : Measure(piecewise.Measure),
            .. piecewise.TakenOut.IsEmpty ? Array.Empty<string>() : ["adjust:"],
            .. piecewise.TakenOut.Select(t => $"  - {{ of: {Quote(t.Of)}, takeOut: {Quote(t.TakeOut)}, because: {Quote(t.Because)} }}"),
            .. Pieces(piecewise.Pieces, full),
        ],
        TableDraft table =>
        [
            .. Measure(table.Measure), "table:", $"  hit: {(table.IsFirst ? "first" : "one")}", "  rows:",
            .. table.Rows.Select(r => $"    - {{ when: {Quote(r.When ?? "otherwise")}, points: {Quote(r.Points)} }}"),
        ],
        DeductionsDraft deductions => ["deductions:", .. deductions.Counters.Select(c => $"  - {{ {Counter(c)} }}")],
        ItemsDraft items =>
        [
            "items:", $"  mode: {items.Mode}", .. items.Deduct is null ? Array.Empty<string>() : [$"  deduct: {Quote(items.Deduct)}"], "  list:",
            .. items.Items.Select(i =>
                $"    - {{ id: {Quote(i.Id)}, {(i.Points is null ? string.Empty : $"points: {Quote(i.Points)}, ")}when: {Quote(i.When)} }}"),
        ],
        ChoiceDraft choice => ["choice:", $"  of: {Quote(choice.Of)}", "  points:", .. choice.Levels.Select(l => $"    {Quote(l.Level)}: {Quote(l.Points)}")],
        OneOfDraft oneOf =>
        [
            "oneOf:",
            .. oneOf.Alternatives.SelectMany(a => (string[])[$"  - when: {Quote(a.When)}", .. Lines(a.Rule, full).Select(l => "    " + l)]),
        ],
        SumDraft sum =>
        [
            "parts:",
            .. sum.Parts.SelectMany(p => (string[])[$"  - id: {Quote(p.Id)}", $"    points: {Quote(p.Points)}", .. Lines(p.Rule, p.Points).Select(l => "    " + l)]),
        ],
        _ => ["award: " + PhraseWords.Award],
    };

    /// <summary>Writes an interval.</summary>
    internal static string Interval(DraftInterval interval) => interval switch
    {
        { Lower.Source: EdgeSource.Unsaid } or { Upper.Source: EdgeSource.Unsaid } or { Lower.InPoints: not null } or { Upper.InPoints: not null } =>
            $"{CriterionDraft.Open}: {DraftPhrase.Interval(interval)}",
        { Lower: null, Upper: null } => "(-∞, +∞)",
        { Lower: { } lower, Upper: null } => $"{(lower.IsClosed ? "≥" : ">")} {lower.Value}",
        { Lower: null, Upper: { } upper } => $"{(upper.IsClosed ? "≤" : "<")} {upper.Value}",
        { Lower: { } lower, Upper: { } upper } => $"{(lower.IsClosed ? '[' : '(')}{lower.Value}, {upper.Value}{(upper.IsClosed ? ']' : ')')}",
    };

    private static IEnumerable<string> Measure(string? measure) => measure is null ? [] : ["measure: " + Quote(measure)];

    // The short spellings where they say the same.
    private static IEnumerable<string> Pieces(IReadOnlyList<PieceDraft> pieces, string full) => pieces switch
    {
        [{ At: var at, Outcome: ConstantDraft }, { At: var rest, Outcome: StairsDraft stairs }]
            when pieces[0].Outcome == new ConstantDraft(stairs.Points) && at.Outside().SequenceEqual([rest]) && stairs.Points == full && stairs.Origin == (rest.Lower ?? rest.Upper)!.Value =>
                [$"stepDeduction: {{ at: {Quote(Interval(at))}, step: {Quote(stairs.Step)}, deduct: {Quote(stairs.Deduct)}, partial: {stairs.Partial} }}"],
        _ => ["bands:", .. pieces.Select(p => $"  - {{ at: {Quote(Interval(p.At))}, {Outcome(p.Outcome)} }}")],
    };

    private static string Outcome(DraftOutcome outcome) => outcome switch
    {
        ConstantDraft constant => $"points: {Quote(constant.Points)}",
        LineDraft { From: null } line => $"of: {Quote(line.To)}, points: {Quote(line.ToPoints)}",
        LineDraft line => $"from: {{ at: {Quote(line.From!)}, points: {Quote(line.FromPoints)} }}, to: {{ at: {Quote(line.To)}, points: {Quote(line.ToPoints)} }}",
        StairsDraft stairs =>
            $"points: {Quote(stairs.Points)}, beyond: {Quote(stairs.Origin)}, step: {Quote(stairs.Step)}, deduct: {Quote(stairs.Deduct)}, partial: {stairs.Partial}",
        _ => throw new InvalidOperationException(),
    };

    private static string Counter(CounterDraft counter)
    {
        var what = counter.Count is { } count ? $"count: {Quote(count)}" : $"findings: [{string.Join(", ", counter.Findings.Select(Quote))}]";
        var costs = counter.Costs.Length == 1 ? Quote(counter.Costs[0]) : $"[{string.Join(", ", counter.Costs.Select(Quote))}]";
        var per = counter.Count is null ? $", per: {counter.Per}" : string.Empty;
        var cap = counter.Cap is null ? string.Empty : $", cap: {Quote(counter.Cap)}";
        var more = counter.Amount is null ? string.Empty : $", aggravated: {{ amount: {Quote(Interval(counter.Amount))}, deduct: {Quote(counter.AmountCost!)} }}";
        return $"{what}, deduct: {costs}{per}{cap}{more}";
    }

    private static string Quote(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || c == '.') ? text
        : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
