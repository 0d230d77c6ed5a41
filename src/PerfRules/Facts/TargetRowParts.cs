using PerfRules.Diagnostics;
using PerfRules.Documents;

namespace PerfRules.Facts;

/// <summary>What has been read of a row of targets so far.</summary>
internal sealed class TargetRowParts
{
    private static readonly Dictionary<string, TargetJudgement> Judgements = new(StringComparer.Ordinal)
    {
        ["是"] = TargetJudgement.Met,
        ["否"] = TargetJudgement.Unmet,
        ["不可比"] = TargetJudgement.NotComparable,
        ["true"] = TargetJudgement.Met,
        ["false"] = TargetJudgement.Unmet,
        ["yes"] = TargetJudgement.Met,
        ["no"] = TargetJudgement.Unmet,
        ["notComparable"] = TargetJudgement.NotComparable,
    };

    /// <summary>Gets the words of <c>plain</c>, in packs and in rows.</summary>
    internal static IReadOnlyDictionary<string, PlainTarget> PlainWords { get; } = new Dictionary<string, PlainTarget>(StringComparer.Ordinal)
    {
        ["atLeast"] = PlainTarget.AtLeast,
        ["atMost"] = PlainTarget.AtMost,
        ["equal"] = PlainTarget.Equal,
    };

    internal required SourceLocation Location { get; init; }

    internal Located<string>? Id { get; set; }

    internal List<Located<string>> Path { get; } = [];

    internal Located<string>? Points { get; set; }

    internal Located<string>? Target { get; set; }

    internal Located<string>? Plain { get; set; }

    internal Located<string>? Value { get; set; }

    internal List<(Located<string> Of, Located<string>? Figure)> Values { get; } = [];

    internal Located<string>? Met { get; set; }

    internal Located<string>? Score { get; set; }

    internal Located<string>? Reason { get; set; }

    internal Located<string>? Deviation { get; set; }

    internal TargetRow? Build(DiagnosticBag diagnostics)
    {
        if (Id is null || Target is null)
        {
            diagnostics.Error("PR0415", Id?.Location ?? Location, FactTexts.IncompleteRow());
            return null;
        }

        var before = diagnostics.ErrorCount;
        var row = new TargetRow
        {
            Id = Id.Value,
            Path = [.. Path.Select(p => p.Value)],
            Points = Number(Points, static p => p.Sign > 0, diagnostics),
            Target = Target.Value,
            Plain = Word(Plain, PlainWords, diagnostics, FactTexts.BadPlain),
            Value = Value?.Value,
            Values = [.. Values.Where(v => v.Figure is not null).Select(v => KeyValuePair.Create(v.Of.Value, v.Figure!.Value))],
            Judgement = Word(Met, Judgements, diagnostics, FactTexts.BadMet),
            Score = Number(Score, static s => s.Sign >= 0, diagnostics),
            Reason = Reason?.Value,
            Deviation = Deviation?.Value,
            Location = Id.Location,
            TargetLocation = Target.Location,
            ValueLocation = (Values.Count > 0 ? Values[0].Of : Value ?? Id).Location,
            JudgementLocation = (Met ?? Id).Location,
        };
        if (diagnostics.ErrorCount == before)
        {
            CheckJudgement(row, diagnostics);
        }

        return diagnostics.ErrorCount == before ? row : null;
    }

    private void CheckJudgement(TargetRow row, DiagnosticBag diagnostics)
    {
        if (row.Judgement is not null && Reason is null)
        {
            diagnostics.Error("PR0415", Met!.Location, FactTexts.MetWithoutReason());
        }

        if (row.Judgement is not null && Values.Count > 0)
        {
            diagnostics.Error("PR0415", Values[0].Of.Location, FactTexts.ValuesBesideMet());
        }

        if (row.Judgement is null && Score is not null)
        {
            diagnostics.Error("PR0415", Score.Location, FactTexts.ScoreWithoutMet(), FactTexts.ScoreWithoutMetHint());
        }
    }

    private static Rational? Number(Located<string>? text, Func<Rational, bool> fits, DiagnosticBag diagnostics)
    {
        if (text is null)
        {
            return null;
        }

        if (Rational.TryParse(QuantityText.ToHalfWidth(text.Value).Trim(), out var number) && fits(number))
        {
            return number;
        }

        diagnostics.Error("PR0415", text.Location, FactTexts.BadRowPoints(text.Value));
        return null;
    }

    private static T? Word<T>(
        Located<string>? text, IReadOnlyDictionary<string, T> words, DiagnosticBag diagnostics, Func<string, Texts.LocalizedText> fault)
        where T : struct
    {
        if (text is null || words.TryGetValue(text.Value, out var word))
        {
            return text is null ? null : words[text.Value];
        }

        diagnostics.Error("PR0415", text.Location, fault(text.Value), DocumentTexts.KnownAre(words.Keys));
        return null;
    }
}
