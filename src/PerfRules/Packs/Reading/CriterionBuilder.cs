using System.Collections.Immutable;
using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Packs.Reading;

/// <summary>Rewrites the spellings of a criterion into its normal form.</summary>
internal sealed partial class CriterionBuilder(
    PackValues values, ExpressionScope scope, DiagnosticBag diagnostics, IReadOnlyDictionary<string, Interval>? ranges = null)
{
    /// <summary>Builds a criterion; null, with the errors reported, when it cannot be.</summary>
    internal Criterion? Build(CriterionDocument document, Rational full)
    {
        var measure = document.Measure is null ? null : values.Number(document.Measure);
        var type = measure?.Type ?? ExpressionType.Number(Unit.None);

        // Without its measure the rest cannot be checked against units, so one fault does not become ten.
        if (document.Measure is not null && measure is null)
        {
            return null;
        }

        if (document.Award is not null)
        {
            return new AwardCriterion(document.Location);
        }

        if (document.Deductions is { } deductions)
        {
            return new DeductionsCriterion([.. deductions.Select(d => BuildCounter(d, full)).OfType<DeductionCounter>()], document.Location);
        }

        if (document.Table is { } table)
        {
            return BuildTable(table, measure, full);
        }

        if (document.Items is { } items)
        {
            return BuildItems(items, full);
        }

        if (document.Choice is { } choice)
        {
            return BuildChoice(choice, full);
        }

        if (document.OneOf is { } alternatives)
        {
            return BuildOneOf(document, alternatives, full);
        }

        if (document.Parts is { } parts)
        {
            return BuildSum(document, parts, full);
        }

        if (measure is null)
        {
            return null;
        }

        var pieces = document.Bands is { } bands ? [.. bands.SelectMany(b => BuildBand(b, type, full))]
            : document.Threshold is { } threshold ? BuildThreshold(threshold, type, full)
            : document.StepDeduction is { } steps ? BuildStepDeduction(steps, type, full)
            : document.Proportional is { } proportion ? BuildProportional(proportion, type, full)
            : document.Interpolate is { } interpolation ? BuildInterpolation(interpolation, type, full)
            : document.Brackets is { } brackets ? BuildBrackets(brackets, type, full)
            : [];
        var (judged, adjusted) = Adjust(measure, document.Adjust);
        return pieces.IsEmpty ? null : new PiecewiseCriterion(judged, pieces, adjusted, document.Location);
    }

    private SumCriterion BuildSum(CriterionDocument document, List<PartDocument> documents, Rational full)
    {
        var parts = ImmutableArray.CreateBuilder<CriterionPart>();
        var sum = Rational.Zero;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in documents)
        {
            if (part.Id is not { } id || part.Points is not { } pointsText || values.PositivePoints(pointsText) is not { } points)
            {
                continue;
            }

            sum += points;
            if (!seen.Add(id.Value))
            {
                diagnostics.Error("PR0108", id.Location, PackTexts.DuplicateId(id.Value));
            }

            if (Build(part, points) is { } criterion)
            {
                parts.Add(new CriterionPart(id.Value, points, criterion));
            }
        }

        if (parts.Count == documents.Count && sum != full)
        {
            diagnostics.Error("PR0109", documents[0].Location, PackTexts.PartsDoNotAddUp(full, sum), PackTexts.PointsHint(sum));
        }

        return new SumCriterion(parts.ToImmutable(), document.Location);
    }

    private TableCriterion BuildTable(TableDocument document, BoundExpression? shown, Rational full)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        foreach (var row in document.Rows)
        {
            if (row.When is not { } when || row.Points is not { } pointsText || values.Points(pointsText, full) is not { } points)
            {
                continue;
            }

            CheckWithin(pointsText, points, full);
            if (when.Value is "otherwise" or "否则" or "其他")
            {
                rows.Add(new TableRow(null, points, row.Location));
            }
            else if (values.Condition(when) is { } condition)
            {
                rows.Add(new TableRow(condition, points, row.Location));
            }
        }

        var hit = values.Word(document.Hit, PackWords.Hits, PackKeyTexts.Hit());
        return new TableCriterion(hit, rows.ToImmutable(), shown, document.Location);
    }

    // Points that a pack writes down must lie between zero and the full points; what a staircase or line works out is held there later.
    private void CheckWithin(Located<string> text, Rational points, Rational full)
    {
        if (points.Sign < 0 || points > full)
        {
            diagnostics.Error("PR0306", text.Location, PackTexts.PointsOutside(points, full));
        }
    }
}
