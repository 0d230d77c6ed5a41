using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Testing.Mutation.Sites;

/// <summary>A criterion within a leaf: the leaf's own, that of its bonus, of a part or of an alternative.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Full">The points that it is held to.</param>
/// <param name="IsOfPart">Whether it is that of a part of a sum, which is rounded at stage part; else at stage leaf, if it is the leaf's own.</param>
/// <param name="Replace">Puts another criterion in its place.</param>
internal sealed record CriterionSite(Criterion Criterion, Rational Full, bool IsOfPart, Func<Criterion, Indicator> Replace)
{
    /// <summary>Makes the changed leaf.</summary>
    internal ChangedLeaf With(Criterion changed) => new(Replace(changed), new CriterionPair(this, changed));
}

/// <summary>Names what an expression is in a leaf.</summary>
internal enum ExpressionRole
{
    Measure,
    End,
    LinePlace,
    Origin,
    Step,
    Count,
    Condition,
}

/// <summary>An expression within a leaf.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Role">What it is there.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="Replace">Puts another expression in its place.</param>
internal sealed record ExpressionSite(BoundExpression Expression, ExpressionRole Role, SourceLocation Location, Func<BoundExpression, ChangedLeaf> Replace)
{
    /// <summary>Gets whether it is one of several conditions that are written as one; see <see cref="ConditionSite"/>.</summary>
    internal bool IsShared { get; init; }
}

/// <summary>A leaf with one mistake in it, and what would have to mean the same for the mistake to make no difference.</summary>
internal sealed record ChangedLeaf(Indicator Leaf, ChangedPair Pair);

/// <summary>Two things of which one stands in the place of the other.</summary>
internal abstract record ChangedPair;

/// <summary>Two criteria.</summary>
internal sealed record CriterionPair(CriterionSite Site, Criterion Changed) : ChangedPair;

/// <summary>Two conditions; null is none, which never holds.</summary>
internal sealed record ConditionPair(BoundExpression? Original, BoundExpression? Changed) : ChangedPair;

/// <summary>Something else about the leaf.</summary>
internal sealed record OtherPair : ChangedPair
{
    internal static OtherPair Instance { get; } = new();
}

/// <summary>Lists the places of a leaf in which a mistake can be made.</summary>
internal static class LeafSites
{
    /// <summary>Lists the criteria of a leaf, outer before inner.</summary>
    internal static IEnumerable<CriterionSite> Criteria(Indicator leaf)
    {
        var own = Criteria(new CriterionSite(leaf.Criterion!, leaf.FullPoints, false, changed => new Indicator(leaf) { Criterion = changed }));
        return leaf.Bonus is { } bonus
            ? own.Concat(Criteria(new CriterionSite(bonus.Criterion, bonus.Full, false, changed => new Indicator(leaf) { Bonus = bonus with { Criterion = changed } })))
            : own;
    }

    /// <summary>Lists the expressions of a leaf: those of its criteria, then those of the conditions around them.</summary>
    internal static IEnumerable<ExpressionSite> Expressions(Indicator leaf)
    {
        foreach (var site in Criteria(leaf).SelectMany(Expressions))
        {
            yield return site;
        }

        if (leaf.Gate is { } gate)
        {
            yield return Condition(gate, changed => new Indicator(leaf) { Gate = changed });
        }

        if (leaf.Exempt is { } exempt)
        {
            yield return Condition(exempt.When, changed => new Indicator(leaf) { Exempt = exempt with { When = changed } });
        }

        if (leaf.NotApplicable is { } rule)
        {
            yield return Condition(rule.When, changed => new Indicator(leaf) { NotApplicable = rule with { When = changed } });
        }

        ExpressionSite Condition(BoundExpression condition, Func<BoundExpression, Indicator> replace) => new(
            condition, ExpressionRole.Condition, leaf.Location, changed => new ChangedLeaf(replace(changed), new ConditionPair(condition, changed)));
    }

    private static IEnumerable<CriterionSite> Criteria(CriterionSite site)
    {
        yield return site;
        var inner = site.Criterion switch
        {
            SumCriterion sum => sum.Parts.Select((part, i) => new CriterionSite(
                part.Criterion, part.Full, true, changed => site.Replace(sum with { Parts = sum.Parts.SetItem(i, part with { Criterion = changed }) }))),
            OneOfCriterion oneOf => oneOf.Alternatives.Select((alternative, i) => site with
            {
                Criterion = alternative.Criterion,
                Replace = changed => site.Replace(oneOf with { Alternatives = oneOf.Alternatives.SetItem(i, alternative with { Criterion = changed }) }),
            }),
            _ => [],
        };
        foreach (var criterion in inner.SelectMany(Criteria))
        {
            yield return criterion;
        }
    }

    private static IEnumerable<ExpressionSite> Expressions(CriterionSite site)
    {
        switch (site.Criterion)
        {
            case PiecewiseCriterion piecewise:
                return Pieces(site, piecewise);
            case TableCriterion table:
                return table.Rows.Select((row, i) => (row, i)).Where(r => r.row.Condition is not null).Select(r => new ExpressionSite(
                    r.row.Condition!,
                    ExpressionRole.Condition,
                    r.row.Location,
                    changed => site.With(table with { Rows = table.Rows.SetItem(r.i, r.row with { Condition = changed }) }))
                { IsShared = true });
            case ItemsCriterion items:
                return items.Items.Select((item, i) => new ExpressionSite(
                    item.Met, ExpressionRole.Condition, item.Location, changed => site.With(items with { Items = items.Items.SetItem(i, item with { Met = changed }) })));
            case DeductionsCriterion deductions:
                return deductions.Counters.Select((counter, i) => (counter, i)).Where(c => c.counter.Count is not null).Select(c => new ExpressionSite(
                    c.counter.Count!,
                    ExpressionRole.Count,
                    c.counter.Location,
                    changed => site.With(deductions with { Counters = deductions.Counters.SetItem(c.i, c.counter with { Count = changed }) })));
            case OneOfCriterion oneOf:
                return oneOf.Alternatives.Select((alternative, i) => new ExpressionSite(
                    alternative.When,
                    ExpressionRole.Condition,
                    alternative.Location,
                    changed => site.With(oneOf with { Alternatives = oneOf.Alternatives.SetItem(i, alternative with { When = changed }) }))
                { IsShared = true });
            default:
                return [];
        }
    }

    private static IEnumerable<ExpressionSite> Pieces(CriterionSite site, PiecewiseCriterion criterion)
    {
        yield return new ExpressionSite(criterion.Measure, ExpressionRole.Measure, criterion.Location, changed => site.With(criterion with { Measure = changed }));
        for (var i = 0; i < criterion.Pieces.Length; i++)
        {
            var (index, piece) = (i, criterion.Pieces[i]);
            foreach (var (role, expression, replace) in Outcome(criterion, piece))
            {
                yield return new ExpressionSite(
                    expression, role, piece.Location, changed => site.With(criterion with { Pieces = criterion.Pieces.SetItem(index, replace(changed)) }));
            }
        }
    }

    // The ends of intervals are mistaken together with those of the neighbours, so they are no sites of their own; nor is an origin that one spelling
    // makes of an end.
    private static IEnumerable<(ExpressionRole Role, BoundExpression Expression, Func<BoundExpression, Piece> Replace)> Outcome(PiecewiseCriterion criterion, Piece piece)
    {
        switch (piece.Outcome)
        {
            case LineOutcome line:
                yield return (ExpressionRole.LinePlace, line.From, changed => piece with { Outcome = line with { From = changed } });
                yield return (ExpressionRole.LinePlace, line.To, changed => piece with { Outcome = line with { To = changed } });
                break;
            case StaircaseOutcome stairs:
                if (!EdgePlace.IsOneSpelling(criterion, piece))
                {
                    yield return (ExpressionRole.Origin, stairs.Origin, changed => piece with { Outcome = stairs with { Origin = changed } });
                }

                yield return (ExpressionRole.Step, stairs.Step, changed => piece with { Outcome = stairs with { Step = changed } });
                break;
            default:
                break;
        }
    }
}
