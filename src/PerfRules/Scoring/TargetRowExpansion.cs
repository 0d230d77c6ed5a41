using System.Collections.Immutable;
using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Scoring;

/// <summary>Turns rows of targets into leaves: target and value become constants of a pack of their own, so that everything else treats them like any leaf.</summary>
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
        var sum = sheet.Rows.Aggregate(Rational.Zero, (total, row) => total + row.Points);
        if (sum != _definition.Points)
        {
            diagnostics.Error(
                "PR0415", new SourceLocation(sheet.Origin.File, SourcePosition.None, 0), ScoringTexts.RowsDoNotAddUp(_definition.Points, sum));
        }

        var section = Section(_definition.Section, [], sheet.Rows);
        if (diagnostics.ErrorCount > before)
        {
            return null;
        }

        var expanded = new RulePack(pack.Identity, pack.Content with { Indicators = pack.Indicators.Add(section), TargetRows = null });
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
        var criterion = row.Met is { } met ? Judged(row, met) : Compared(row);
        return new Indicator(row.Id, row.Points, path, row.Location)
        {
            Criterion = criterion,
            Origin = criterion is AwardCriterion ? Origin.Awarded : _definition.Origin,
            Source = _definition.Source,
            Note = row.Reason,
        };
    }

    // A text target (持续提升) cannot be compared: somebody says whether it was met, and why.
    private AwardCriterion Judged(TargetRow row, bool met)
    {
        _awards[row.Id] = new Award { Points = met ? row.Points : Rational.Zero, Reason = row.Reason ?? string.Empty, Location = row.Location };
        return new AwardCriterion(row.Location);
    }

    private Criterion Compared(TargetRow row)
    {
        if (string.IsNullOrWhiteSpace(row.Value))
        {
            return new AwardCriterion(row.Location); // nothing is awarded, so the leaf is missing
        }

        if (Target(row) is not { } target || Value(row) is not { } value)
        {
            return new AwardCriterion(row.Location);
        }

        if ((target.Lower ?? target.Upper)!.Expression.Type is { IsZero: false } type && type.Dimension != value.Dimension)
        {
            diagnostics.Error("PR0415", row.Location, ScoringTexts.RowUnitsDiffer(row.Id, row.Target, row.Value));
            return new AwardCriterion(row.Location);
        }

        var measure = new BoundNumber(value.Value, ExpressionType.Number(value.Unit));
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        pieces.Add(new Piece(target, new ConstantOutcome(row.Points), row.Location));
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
        _definition.Unmet == UnmetTarget.Proportional && target.Upper is null && lower.Constant is { Sign: > 0 }
            ? new LineOutcome(new BoundNumber(Rational.Zero, ExpressionType.Number(unit)), Rational.Zero, lower.Expression, row.Points)
            : new ConstantOutcome(Rational.Zero);

    private Interval? Target(TargetRow row)
    {
        var text = QuantityText.ToHalfWidth(row.Target).Trim();
        var withOperator = text.Length > 0 && text[0] is '<' or '>' or '=' or '≤' or '≥' or '[' or '('
            ? text
            : (_definition.Plain == PlainTarget.AtLeast ? "≥ " : "= ") + text;
        var errors = new List<ExpressionError>();
        var interval = IntervalText.Parse(withOperator, ExpressionScope.Empty, errors);
        if (errors.Count == 0)
        {
            return interval;
        }

        diagnostics.Error("PR0415", row.Location, ScoringTexts.TargetNotComparable(row.Id, row.Target), ScoringTexts.TargetHint());
        return null;
    }

    private Quantity? Value(TargetRow row)
    {
        if (QuantityText.TryParse(row.Value, out var value, out var fault))
        {
            return value;
        }

        diagnostics.Error("PR0404", row.Location, ScoringTexts.NotReadable(row.Id, fault!), ScoringTexts.TargetHint());
        return null;
    }
}
