using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Packs.Reading;

/// <summary>Reads the values that packs hold: words, points, expressions and intervals, each with its place in errors.</summary>
internal sealed class PackValues(DiagnosticBag diagnostics, ExpressionScope scope)
{
    /// <summary>Reads a word of a closed list; its default, with the error reported, when the list has no such word.</summary>
    internal T Word<T>(Located<string>? text, IReadOnlyDictionary<string, T> words, LocalizedText what)
        where T : struct
    {
        if (text is null || words.TryGetValue(text.Value, out var value))
        {
            return text is null ? default : words[text.Value];
        }

        var near = Suggestion.For(text.Value, words.Keys);
        diagnostics.Error(
            "PR0106",
            text.Location,
            PackTexts.UnknownWord(text.Value, what),
            near is null ? DocumentTexts.KnownAre(words.Keys) : DocumentTexts.DidYouMean(near));
        return default;
    }

    /// <summary>Reads points that must be greater than zero.</summary>
    internal Rational? PositivePoints(Located<string> text)
    {
        if (Points(text, null) is not { } points)
        {
            return null;
        }

        if (points.Sign > 0)
        {
            return points;
        }

        diagnostics.Error("PR0111", text.Location, PackTexts.PointsNotPositive(text.Value));
        return null;
    }

    /// <summary>Reads points: a plain number, a fraction (<c>10/3</c>), or <c>2% of points</c> where full points are known.</summary>
    internal Rational? Points(Located<string> text, Rational? full)
    {
        var plain = QuantityText.ToHalfWidth(text.Value).Trim();
        if (Rational.TryParse(plain, out var points))
        {
            return points;
        }

        if (plain.IndexOf('/', StringComparison.Ordinal) is var slash and > 0
            && Rational.TryParse(plain[..slash].TrimEnd(), out var parts) && Rational.TryParse(plain[(slash + 1)..].TrimStart(), out var whole) && whole.Sign > 0)
        {
            return parts / whole;
        }

        foreach (var suffix in (ReadOnlySpan<string>)["of points", "满分", "分值", "of 满分"])
        {
            if (full is { } all && plain.EndsWith(suffix, StringComparison.Ordinal)
                && Quantity.TryParse(plain[..^suffix.Length], out var share) && share.Unit.IsPercentage)
            {
                return share.Value * all;
            }
        }

        diagnostics.Error("PR0111", text.Location, PackTexts.BadPoints(text.Value), full is null ? null : PackTexts.PointsForms());
        return null;
    }

    /// <summary>Reads an expression over the pack's names.</summary>
    internal BoundExpression? Expression(Located<string> text)
    {
        if (ExpressionParser.Parse(text.Value, out var error) is not { } expression)
        {
            Report(text, [error!]);
            return null;
        }

        var errors = new List<ExpressionError>();
        var bound = ExpressionBinder.Bind(expression, scope, errors);
        Report(text, errors);
        return bound;
    }

    /// <summary>Reads an expression that must be a number.</summary>
    internal BoundExpression? Number(Located<string> text)
    {
        var bound = Expression(text);
        if (bound is null || bound.Type.Kind == ExpressionKind.Number)
        {
            return bound;
        }

        diagnostics.Error("PR0206", text.At(0, text.Value.Length), ExpressionTexts.WrongType(bound.Type.Describe(), ExpressionTexts.ANumber()));
        return null;
    }

    /// <summary>Reads an expression that must be yes or no.</summary>
    internal BoundExpression? Condition(Located<string> text)
    {
        var bound = Expression(text);
        if (bound is null || bound.Type.Kind == ExpressionKind.YesNo)
        {
            return bound;
        }

        diagnostics.Error("PR0206", text.At(0, text.Value.Length), ExpressionTexts.WrongType(bound.Type.Describe(), ExpressionTexts.AYesNo()));
        return null;
    }

    /// <summary>Reads a number that measures the same as the measure beside it.</summary>
    internal BoundExpression? NumberLike(Located<string> text, ExpressionType measure)
    {
        var bound = Number(text);
        if (bound is null || bound.Type.IsZero || bound.Type.Dimension == measure.Dimension)
        {
            return bound;
        }

        diagnostics.Error(
            "PR0304", text.At(0, text.Value.Length), PackTexts.MisfitWithMeasure(bound.Type.Describe(), measure.Describe()), ExpressionTexts.SameUnitsHint());
        return null;
    }

    /// <summary>Reads an interval of a measure's values; its ends may depend on facts.</summary>
    internal Interval? Interval(Located<string> text, ExpressionType measure) => Interval(text, measure, scope);

    /// <summary>Reads an interval whose ends are constants.</summary>
    internal Interval? ConstantInterval(Located<string> text, ExpressionType measure) => Interval(text, measure, ExpressionScope.Empty);

    private Interval? Interval(Located<string> text, ExpressionType measure, ExpressionScope names)
    {
        var errors = new List<ExpressionError>();
        var interval = IntervalText.Parse(text.Value, names, errors);
        foreach (var end in new[] { interval?.Lower, interval?.Upper })
        {
            if (end is not null && !end.Expression.Type.IsZero && end.Expression.Type.Dimension != measure.Dimension)
            {
                errors.Add(new(
                    "PR0304",
                    0,
                    text.Value.Length,
                    PackTexts.MisfitWithMeasure(end.Expression.Type.Describe(), measure.Describe()),
                    ExpressionTexts.SameUnitsHint()));
                break;
            }
        }

        Report(text, errors);
        return errors.Count == 0 ? interval : null;
    }

    private void Report(Located<string> text, IEnumerable<ExpressionError> errors)
    {
        foreach (var error in errors)
        {
            var first = error.First is var (offset, length) ? text.At(offset, length).Position : default;
            var hint = error.First is null ? error.Hint : PackTexts.FirstStandsAt(first.Line, first.Column);
            diagnostics.Add(new Diagnostic(error.Code, DiagnosticSeverity.Error, text.At(error.Offset, error.Length), error.Message, hint)
            {
                Fix = error.Answer is var (place, found, right) ? new ReplaceText(text.At(place, 1), found.ToString(), right.ToString()) : null,
            });
        }
    }
}
