using System.Collections.Immutable;
using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Scoring;

/// <summary>Reads target and value of a row as what can be compared; what cannot is refused, never guessed.</summary>
/// <remarks>
/// Units of one kind convert (514776.52元 against ≤52万元). A label that is no known unit is compared when both sides carry the same
/// (20M against ≥20M). A value in words gives its figures apart, and they have to be all that the words say in units of the target's kind.
/// </remarks>
internal sealed class TargetRowReader(TargetRow row, PlainTarget plain, DiagnosticBag diagnostics)
{
    private static readonly string[] Operators = ["<=", ">=", "==", "≤", "≥", "<", ">", "="];

    /// <summary>Reads the row; null, with the errors reported, when it cannot be compared.</summary>
    internal RowFigures? Read()
    {
        var texts = row.Values.Length > 0 ? row.Values : [KeyValuePair.Create(string.Empty, row.Value!)];
        var label = LabelOf(texts);
        if (ReadTarget(label) is not { } target)
        {
            return null;
        }

        var values = ImmutableArray.CreateBuilder<KeyValuePair<string, Quantity>>();
        foreach (var (of, text) in texts)
        {
            if (!QuantityText.TryParse(text, label, out var value, out var fault, out _))
            {
                diagnostics.Error("PR0404", row.ValueLocation, ScoringTexts.NotReadable(row.Id, fault!), ScoringTexts.TargetHint());
                return null;
            }

            if (!IsOfKind(target, value))
            {
                diagnostics.Error("PR0415", row.ValueLocation, ScoringTexts.RowUnitsDiffer(row.Id, row.Target, text));
                return null;
            }

            values.Add(KeyValuePair.Create(of, value));
        }

        var figures = new RowFigures(target, Operator(Target) is null && Target[0] is not ('[' or '('), values.ToImmutable());
        return row.Values.Length == 0 || row.Value is not { } words || AreAllOf(words, figures) ? figures : null;
    }

    private string Target => QuantityText.ToHalfWidth(row.Target).Trim();

    // The label behind every number, when it is the same everywhere and no unit is called so.
    private string? LabelOf(ImmutableArray<KeyValuePair<string, string>> values)
    {
        var target = Target;
        _ = QuantityText.TryParse(target[(Operator(target)?.Length ?? 0)..], null, out _, out _, out var label);
        return label is not null && values.All(v => !QuantityText.TryParse(v.Value, null, out _, out _, out var own) && own == label) ? label : null;
    }

    private Interval? ReadTarget(string? label)
    {
        var text = Target;
        var comparison = Operator(text) ?? (text.Length > 0 && text[0] is '[' or '(' ? string.Empty : (row.Plain ?? plain) switch
        {
            PlainTarget.AtMost => "≤",
            PlainTarget.Equal => "=",
            _ => "≥",
        });
        var rest = text[(Operator(text)?.Length ?? 0)..];
        var errors = new List<ExpressionError>();
        if (IntervalText.Parse(comparison + rest, ExpressionScope.Empty, errors) is { } interval && errors.Count == 0)
        {
            return interval;
        }

        // Thousands separators and labels are for quantities, not for the measure language.
        LocalizedText? fault = null;
        string? unknown = null;
        if (comparison.Length > 0 && QuantityText.TryParse(rest, label, out var quantity, out fault, out unknown))
        {
            var end = new IntervalEnd(new BoundNumber(quantity.Value, ExpressionType.Number(quantity.Unit)), comparison is not ("<" or ">"));
            return comparison[0] switch
            {
                '<' or '≤' => new Interval(null, end),
                '>' or '≥' => new Interval(end, null),
                _ => new Interval(end, end),
            };
        }

        var message = unknown is null ? ScoringTexts.TargetNotComparable(row.Id, row.Target) : ScoringTexts.NotReadable(row.Id, fault!);
        diagnostics.Error("PR0415", row.TargetLocation, message, QuantityText.IsRangeInWords(rest.Trim()) ? ScoringTexts.TargetInWordsHint() : ScoringTexts.TargetHint());
        return null;
    }

    private static string? Operator(string text) => Array.Find(Operators, o => text.StartsWith(o, StringComparison.Ordinal));

    // A percentage and a plain number are of one dimension, but 95 against ≥90% would be a guess.
    private static bool IsOfKind(Interval target, Quantity value)
    {
        var type = (target.Lower ?? target.Upper)!.Expression.Type;
        return type.IsZero
            || (type.Dimension == value.Dimension
                && (!type.Dimension.IsNone || type.Unit.IsPercentage == value.Unit.IsPercentage || value.Value.IsZero));
    }

    // The figures must stand in the words, and no figure of the target's kind may be left out.
    private bool AreAllOf(string words, RowFigures figures)
    {
        var found = FiguresIn.Words(words).Where(q => IsOfKind(figures.Target, q)).ToList();
        foreach (var ((_, text), (_, value)) in row.Values.Zip(figures.Values))
        {
            if (!found.Contains(value))
            {
                diagnostics.Error("PR0415", row.ValueLocation, ScoringTexts.FigureNotInValue(row.Id, text, words));
                return false;
            }
        }

        if (found.Except(figures.Values.Select(v => v.Value)).ToList() is [var first, ..])
        {
            diagnostics.Error("PR0415", row.ValueLocation, ScoringTexts.FigureLeftOut(row.Id, first.ToString(), words));
            return false;
        }

        return true;
    }
}
