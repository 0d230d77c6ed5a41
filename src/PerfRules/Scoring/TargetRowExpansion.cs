using System.Collections.Immutable;
using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Scoring;

/// <summary>Turns rows of targets into leaves: target and value become constants of a pack of their own, so that everything else treats them like any leaf.</summary>
/// <remarks>Without points, a row is worth one point on the way, so that meeting a target can be told from missing it; the sheet shows none.</remarks>
internal sealed class TargetRowExpansion(RulePack pack, FactSheet sheet, DiagnosticBag diagnostics)
{
    private readonly TargetRowsDefinition _definition = pack.TargetRows!;
    private readonly Dictionary<string, Award> _awards = new(StringComparer.Ordinal);

    /// <summary>Returns the pack with the rows as leaves, and the facts with what the rows award; null, with the errors reported, when a row does not fit.</summary>
    internal static (RulePack Pack, FactSheet Facts)? Expand(RulePack pack, FactSheet sheet, DiagnosticBag diagnostics) =>
        new TargetRowExpansion(pack, sheet, diagnostics).Expand();

    private (RulePack Pack, FactSheet Facts)? Expand()
    {
        var before = diagnostics.ErrorCount;
        CheckIds();
        CheckPoints();
        var section = Section(_definition.Section, [], sheet.Rows);
        if (diagnostics.ErrorCount > before)
        {
            return null;
        }

        var expanded = new RulePack(pack.Identity, pack.Content with { Indicators = pack.Indicators.Add(section), HasRows = true });
        var facts = new FactSheet(sheet.Subject, sheet.Facts, sheet.Findings, sheet.Awards.Concat(_awards), sheet.Origin);
        return (expanded, facts);
    }

    private void CheckIds()
    {
        var taken = pack.Leaves.Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var row in sheet.Rows.Where(r => !taken.Add(r.Id)))
        {
            diagnostics.Error("PR0415", row.Location, ScoringTexts.RowTwice(row.Id));
        }
    }

    private void CheckPoints()
    {
        foreach (var row in sheet.Rows)
        {
            if (_definition.Points is null && (row.Points is not null || row.Score is not null))
            {
                diagnostics.Error("PR0415", row.Location, ScoringTexts.RowWithPoints(row.Id, pack.Id));
            }
            else if (_definition.Points is not null && row.Points is null)
            {
                diagnostics.Error("PR0415", row.Location, ScoringTexts.RowWithoutPoints(row.Id));
            }
            else if (row.Score > row.Points)
            {
                diagnostics.Error("PR0415", row.JudgementLocation, ScoringTexts.RowScoreOutside(row.Id, row.Score.Value, row.Points.Value));
            }
        }

        var sum = sheet.Rows.Aggregate(Rational.Zero, (total, row) => total + (row.Points ?? Rational.Zero));
        if (_definition.Points is { } declared && sum != declared && sheet.Rows.All(r => r.Points is not null))
        {
            diagnostics.Error("PR0415", new SourceLocation(sheet.Origin.File, SourcePosition.None, 0), ScoringTexts.RowsDoNotAddUp(declared, sum));
        }
    }

    private Indicator Section(string id, ImmutableArray<string> path, IEnumerable<TargetRow> rows)
    {
        var depth = path.Length;
        var inner = path.Add(id);
        var children = ImmutableArray.CreateBuilder<Indicator>();
        foreach (var group in rows.GroupBy(r => r.Path.Length > depth ? r.Path[depth] : null))
        {
            children.AddRange(group.Key is { } name ? [Section(name, inner, group)] : group.Select(r => Leaf(r, inner)));
        }

        var full = children.Aggregate(Rational.Zero, (sum, c) => sum + c.FullPoints);
        return new Indicator(id, full.IsZero ? Rational.One : full, path, _definition.Location) { Children = children.ToImmutable() };
    }

    private Indicator Leaf(TargetRow row, ImmutableArray<string> path)
    {
        var figures = row.Judgement is null && HasValue(row) ? new TargetRowReader(row, _definition.Plain, diagnostics).Read() : null;
        var criterion = row.Judgement is { } judgement ? Judged(row, judgement)
            : figures is null ? new AwardCriterion(row.Location) // nothing is awarded, so the leaf is missing
            : Compared(row, figures);
        return new Indicator(row.Id, PointsOf(row), path, row.Location)
        {
            Criterion = criterion,
            Origin = criterion is AwardCriterion ? Origin.Awarded : _definition.Origin,
            Source = _definition.Source,
            Assumptions = _definition.Assumptions,
            Note = row.Reason,
            Row = row,
            Figures = figures,
        };
    }

    private static bool HasValue(TargetRow row) => row.Values.Length > 0 || !string.IsNullOrWhiteSpace(row.Value);

    private static Rational PointsOf(TargetRow row) => row.Points ?? Rational.One;

    // A text target (持续提升) cannot be compared: somebody says whether it was met, and why.
    private Criterion Judged(TargetRow row, TargetJudgement judgement)
    {
        if (judgement != TargetJudgement.NotComparable && HasValue(row) && new TargetRowReader(row, _definition.Plain, new DiagnosticBag()).Read() is not null)
        {
            diagnostics.Error("PR0415", row.JudgementLocation, ScoringTexts.RowIsComparable(row.Id, row.Target, row.Value!), ScoringTexts.RowIsComparableHint());
        }

        if (judgement == TargetJudgement.NotComparable && row.Score is null)
        {
            return new NotComparableCriterion(row.Reason!, row.Location);
        }

        var points = row.Score ?? (judgement == TargetJudgement.Met ? PointsOf(row) : Rational.Zero);
        _awards[row.Id] = new Award { Points = points, Reason = row.Reason!, Location = row.Location };
        return new AwardCriterion(row.Location);
    }

    private PiecewiseCriterion Compared(TargetRow row, RowFigures figures)
    {
        var target = figures.Target;
        var value = figures.Deciding;
        var measure = new BoundNumber(value.Value, ExpressionType.Number(value.Unit));
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        pieces.Add(new Piece(target, new ConstantOutcome(PointsOf(row)), row.Location));
        if (target.Lower is { } lower)
        {
            pieces.Add(new Piece(new Interval(null, new IntervalEnd(lower.Expression, !lower.IsClosed)), Unmet(row, target, lower, value.Unit), row.Location));
        }

        if (target.Upper is { } upper)
        {
            pieces.Add(new Piece(new Interval(new IntervalEnd(upper.Expression, !upper.IsClosed), null), new ConstantOutcome(Rational.Zero), row.Location));
        }

        return new PiecewiseCriterion(measure, pieces.ToImmutable(), null, row.Location);
    }

    private PieceOutcome Unmet(TargetRow row, Interval target, IntervalEnd lower, Unit unit) =>
        _definition is { Points: not null, Unmet: UnmetTarget.Proportional } && target.Upper is null && lower.Constant is { Sign: > 0 }
            ? new LineOutcome(new BoundNumber(Rational.Zero, ExpressionType.Number(unit)), Rational.Zero, lower.Expression, PointsOf(row))
            : new ConstantOutcome(Rational.Zero);
}
