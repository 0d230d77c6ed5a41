using System.Collections.Immutable;
using PerfRules.Criteria;
using PerfRules.Documents;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Packs.Reading;

/// <summary>Items, choices, alternatives and deductions: rules on what an examination found.</summary>
internal sealed partial class CriterionBuilder
{
    private ItemsCriterion BuildItems(ItemsDocument document, Rational full)
    {
        var mode = values.Word(document.Mode, PackWords.ItemsModes, PackKeyTexts.ItemsMode());
        var items = ImmutableArray.CreateBuilder<CriterionItem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var sum = Rational.Zero;
        foreach (var item in document.List)
        {
            if (item.Id is not { } id || item.When is not { } when)
            {
                continue;
            }

            if (!seen.Add(id.Value))
            {
                diagnostics.Error("PR0108", id.Location, PackTexts.DuplicateId(id.Value));
            }

            if ((item.Points is not null) != (mode == ItemsMode.Each))
            {
                diagnostics.Error("PR0309", (item.Points ?? id).Location, PackTexts.ItemPointsMisfit());
                continue;
            }

            var points = item.Points is null ? Rational.Zero : values.PositivePoints(item.Points) ?? Rational.Zero;
            sum += points;
            if (values.Condition(when) is { } met)
            {
                items.Add(new CriterionItem(id.Value, points, met, item.Location));
            }
        }

        if (mode == ItemsMode.Each && sum != full && items.Count == document.List.Count)
        {
            diagnostics.Error("PR0109", document.Location, PackTexts.PartsDoNotAddUp(full, sum), PackTexts.PointsHint(sum));
        }

        if ((document.Deduct is not null) != (mode == ItemsMode.Minus) && document.Mode is not null)
        {
            diagnostics.Error("PR0309", (document.Deduct ?? document.Mode).Location, PackTexts.ItemDeductMisfit());
        }

        var deduct = document.Deduct is null ? Rational.Zero : PositiveCost(document.Deduct, full) ?? Rational.Zero;
        return new ItemsCriterion(mode, items.ToImmutable(), deduct, document.Location);
    }

    private ChoiceCriterion? BuildChoice(ChoiceDocument document, Rational full)
    {
        if (document.Of is not { } of || values.Expression(of) is not { } bound)
        {
            return null;
        }

        if (bound is not BoundName { Type.Kind: ExpressionKind.Choice } level)
        {
            diagnostics.Error("PR0310", of.Location, PackTexts.ChoiceInputExpected(of.Value));
            return null;
        }

        var levels = ImmutableArray.CreateBuilder<KeyValuePair<string, Rational>>();
        foreach (var (name, text) in document.Points)
        {
            if (!level.Type.Choices.Contains(name.Value))
            {
                var near = Suggestion.For(name.Value, level.Type.Choices);
                diagnostics.Error(
                    "PR0207",
                    name.Location,
                    ExpressionTexts.NotAChoice(name.Value),
                    near is null ? DocumentTexts.KnownAre(level.Type.Choices) : DocumentTexts.DidYouMean(near));
            }
            else if (text is not null && values.Points(text, full) is { } points)
            {
                CheckWithin(text, points, full);
                levels.Add(new(name.Value, points));
            }
        }

        var unsaid = level.Type.Choices.Except(document.Points.Select(p => p.Level.Value), StringComparer.Ordinal).ToList();
        if (unsaid.Count > 0)
        {
            diagnostics.Error("PR0310", document.Location, PackTexts.LevelsWithoutPoints(unsaid));
        }

        return new ChoiceCriterion(level, levels.ToImmutable(), document.Location);
    }

    private OneOfCriterion? BuildOneOf(CriterionDocument document, List<AlternativeDocument> documents, Rational full)
    {
        var alternatives = ImmutableArray.CreateBuilder<Alternative>();
        foreach (var alternative in documents)
        {
            var when = alternative.When is null ? null : values.Condition(alternative.When);
            if (Build(alternative, full) is { } criterion && when is not null)
            {
                alternatives.Add(new Alternative(when, criterion, alternative.Location));
            }
        }

        if (alternatives.Count < documents.Count)
        {
            return null;
        }

        var oneOf = new OneOfCriterion(alternatives.ToImmutable(), document.Location);
        ExclusivenessProof.Check(oneOf, diagnostics, ranges);
        return oneOf;
    }

    private DeductionCounter? BuildCounter(DeductionDocument document, Rational full)
    {
        var kinds = document.Findings.Where(IsFinding).Select(f => f.Value).ToImmutableArray();
        var count = document.Count is null ? null : values.Number(document.Count);
        var costs = document.Deduct.Select(d => PositiveCost(d, full)).OfType<Rational>().ToImmutableArray();
        if (kinds.Length < document.Findings.Count || costs.Length < document.Deduct.Count || costs.IsEmpty || (document.Count is not null && count is null))
        {
            return null;
        }

        if (count is not null && ConstantExpression.Evaluate(count) is { Sign: < 0 })
        {
            diagnostics.Error("PR0308", document.Count!.At(0, document.Count.Value.Length), PackTexts.CountBelowZero(document.Count.Value));
        }

        var per = document.Per is null ? DeductionPer.Item : values.Word(document.Per, PackWords.Pers, PackKeyTexts.Per());
        Interval? aggravatedBy = null;
        var aggravatedCost = Rational.Zero;
        if (document.Aggravated is { Amount: { } amount, Deduct: { } deduct } aggravated)
        {
            aggravatedBy = values.ConstantInterval(amount, ExpressionType.Number(Unit.DefaultFor(Dimension.Money)));
            aggravatedCost = PositiveCost(deduct, full) ?? Rational.Zero;
            if (per != DeductionPer.Item)
            {
                diagnostics.Error("PR0308", aggravated.Location, PackTexts.AggravatedPerItem());
            }
        }

        var cap = document.Cap is null ? null : values.PositivePoints(document.Cap);
        return new DeductionCounter(kinds, count, costs, per, cap, aggravatedBy, aggravatedCost, document.Location);
    }

    private bool IsFinding(Located<string> finding)
    {
        if (scope.Resolve(finding.Value) is { Kind: SymbolKind.Findings })
        {
            return true;
        }

        var near = Suggestion.For(finding.Value, scope.Names);
        diagnostics.Error(
            "PR0307", finding.Location, PackTexts.UnknownFinding(finding.Value), near is null ? PackTexts.DeclareFinding() : DocumentTexts.DidYouMean(near));
        return false;
    }

    private Rational? PositiveCost(Located<string> text, Rational full)
    {
        if (values.Points(text, full) is not { } cost)
        {
            return null;
        }

        if (cost.Sign > 0)
        {
            return cost;
        }

        diagnostics.Error("PR0111", text.Location, PackTexts.PointsNotPositive(text.Value));
        return null;
    }
}
