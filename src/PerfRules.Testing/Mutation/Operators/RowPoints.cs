using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Facts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>The points that the rows of a criterion are written with.</summary>
internal static class RowPoints
{
    /// <summary>Lists the points of the rows with their places, null for a row that has none of its own, and gives what puts others in their place.</summary>
    internal static (IReadOnlyList<(Rational Points, SourceLocation Location)?> Points, Func<Criterion, int, Rational, Criterion> Replace) Of(Criterion criterion) => criterion switch
    {
        PiecewiseCriterion piecewise => ([.. piecewise.Pieces.Select(p => Points(p.Outcome) is { } points ? (points, p.Location) : default((Rational, SourceLocation)?))], Replace),
        TableCriterion table => ([.. table.Rows.Select(r => ((Rational, SourceLocation)?)(r.Points, r.Location))], Replace),
        ChoiceCriterion choice => ([.. choice.Levels.Select(l => ((Rational, SourceLocation)?)(l.Value, choice.Location))], Replace),
        ItemsCriterion { Mode: ItemsMode.Each } items => ([.. items.Items.Select(i => ((Rational, SourceLocation)?)(i.Points, i.Location))], Replace),
        _ => ([], Replace),
    };

    private static Rational? Points(PieceOutcome outcome) => outcome switch
    {
        ConstantOutcome constant => constant.Points,
        StaircaseOutcome stairs => stairs.Points,
        _ => null,
    };

    private static Criterion Replace(Criterion criterion, int row, Rational points)
    {
        switch (criterion)
        {
            case PiecewiseCriterion piecewise:
                var piece = piecewise.Pieces[row];
                PieceOutcome outcome = piece.Outcome is StaircaseOutcome stairs ? stairs with { Points = points } : new ConstantOutcome(points);
                return piecewise with { Pieces = piecewise.Pieces.SetItem(row, piece with { Outcome = outcome }) };
            case TableCriterion table:
                return table with { Rows = table.Rows.SetItem(row, table.Rows[row] with { Points = points }) };
            case ChoiceCriterion choice:
                return choice with { Levels = choice.Levels.SetItem(row, KeyValuePair.Create(choice.Levels[row].Key, points)) };
            case ItemsCriterion items:
                return items with { Items = items.Items.SetItem(row, items.Items[row] with { Points = points }) };
            default:
                throw new ArgumentOutOfRangeException(nameof(criterion));
        }
    }
}
