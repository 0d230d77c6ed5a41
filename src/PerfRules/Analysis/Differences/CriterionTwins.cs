using System.Text;
using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Texts;

namespace PerfRules.Analysis.Differences;

/// <summary>Tells whether two criteria are written alike: shape by shape, places and the names of parts and items aside.</summary>
internal static class CriterionTwins
{
    internal static bool Are(Criterion a, Criterion b) => KeyOf(a, static n => n) == KeyOf(b, static n => n);

    internal static bool Are(BoundExpression? a, BoundExpression? b) =>
        a is null || b is null ? a is null && b is null : CanonicalExpression.Of(a) == CanonicalExpression.Of(b);

    internal static bool Are(Interval? a, Interval? b) => KeyOf(a, static n => n) == KeyOf(b, static n => n);

    /// <summary>Writes a criterion so that two of them are alike exactly when their texts are, names being written as they are told.</summary>
    internal static string KeyOf(Criterion criterion, Func<string, string> name)
    {
        var text = new StringBuilder();
        Write(criterion, name, text);
        return text.ToString();
    }

    internal static string KeyOf(BoundExpression? expression, Func<string, string> name) => expression is null ? "-"
        : ExpressionPrinter.Print(CanonicalExpression.Of(expression), DisplayLanguage.English, s => name(s.Name));

    private static void Write(Criterion criterion, Func<string, string> name, StringBuilder text)
    {
        text.Append(criterion.GetType().Name).Append('(');
        switch (criterion)
        {
            case PiecewiseCriterion piecewise:
                text.Append(KeyOf(piecewise.Measure, name));
                foreach (var piece in piecewise.Pieces)
                {
                    text.Append('|').Append(KeyOf(piece.Interval, name)).Append(':').Append(KeyOf(piece.Outcome, name));
                }

                break;
            case TableCriterion table:
                text.Append(table.Hit);
                foreach (var row in table.Rows)
                {
                    text.Append('|').Append(KeyOf(row.Condition, name)).Append(':').Append(row.Points);
                }

                break;
            case DeductionsCriterion deductions:
                foreach (var counter in deductions.Counters)
                {
                    text.Append('|').AppendJoin(',', counter.Findings.Select(name)).Append(KeyOf(counter.Count, name)).Append(':').AppendJoin(',', counter.Costs)
                        .Append(counter.Per).Append(counter.Cap).Append(';').Append(KeyOf(counter.AggravatedBy, name)).Append(counter.AggravatedCost);
                }

                break;
            case ItemsCriterion items:
                text.Append(items.Mode).Append(items.Deduct);
                foreach (var item in items.Items)
                {
                    text.Append('|').Append(KeyOf(item.Met, name)).Append(':').Append(item.Points);
                }

                break;
            case ChoiceCriterion choice:
                text.Append(KeyOf(choice.Level, name)).AppendJoin('|', choice.Levels.Select(l => l.Key + ":" + l.Value));
                break;
            case OneOfCriterion oneOf:
                foreach (var alternative in oneOf.Alternatives)
                {
                    text.Append('|').Append(KeyOf(alternative.When, name)).Append(':');
                    Write(alternative.Criterion, name, text);
                }

                break;
            case SumCriterion sum:
                foreach (var part in sum.Parts)
                {
                    text.Append('|').Append(part.Full).Append(':');
                    Write(part.Criterion, name, text);
                }

                break;
            default:
                break;
        }

        text.Append(')');
    }

    private static string KeyOf(Interval? interval, Func<string, string> name) => interval is null ? "-"
        : $"{(interval.Lower is { IsClosed: true } ? '[' : '(')}{KeyOf(interval.Lower?.Expression, name)};{KeyOf(interval.Upper?.Expression, name)}{(interval.Upper is { IsClosed: true } ? ']' : ')')}";

    private static string KeyOf(PieceOutcome outcome, Func<string, string> name) => outcome switch
    {
        ConstantOutcome constant => constant.Points.ToString(),
        LineOutcome line => $"{KeyOf(line.From, name)}={line.FromPoints};{KeyOf(line.To, name)}={line.ToPoints}",
        StaircaseOutcome stairs => $"{stairs.Points};{KeyOf(stairs.Origin, name)};{KeyOf(stairs.Step, name)};{stairs.Deduct};{stairs.Partial}",
        _ => throw new InvalidOperationException(),
    };
}
