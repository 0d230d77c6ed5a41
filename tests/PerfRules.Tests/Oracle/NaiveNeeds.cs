using System.Collections.Immutable;
using PerfRules.Documents;
using PerfRules.Expressions;
using PerfRules.Packs.Reading;

namespace PerfRules.Tests.Oracle;

/// <summary>What a leaf needs: whatever any of its expressions mentions, but of alternatives only what the chosen one mentions.</summary>
internal sealed class NaiveNeeds(NaiveExpressions expressions, NaiveCriteria criteria)
{
    private NaiveNames Names => expressions.Names;

    /// <summary>Gets what is missing of the conditions that are looked at before the rule; null when nothing is.</summary>
    internal NaiveMissing? OfConditions(IndicatorDocument leaf) => Missing([Read(leaf.Exempt?.When), Read(leaf.NotApplicable?.When)]);

    /// <summary>Gets what is missing of a veto; null when nothing is.</summary>
    internal NaiveMissing? OfVeto(VetoDocument veto) => Missing([Read(veto.When)]);

    /// <summary>Gets what is missing of a rule with its gate and bonus; null when nothing is.</summary>
    /// <remarks>Which alternative applies can be told only when everything else is there.</remarks>
    internal NaiveMissing? OfRule(IndicatorDocument leaf, CriterionDocument rule)
    {
        List<CriterionDocument> rules = leaf.Bonus is null ? [rule] : [rule, leaf.Bonus];
        return Missing([Read(leaf.Gate), .. rules.Select(Always)]) ?? Missing(rules.SelectMany(Chosen));
    }

    private NaiveMissing? Missing(IEnumerable<NaiveNeed> needs)
    {
        var all = needs.ToList();
        var mentioned = all.SelectMany(n => n.Mentioned).ToList();
        var lacking = mentioned.SelectMany(e => Names.Lacking(e, expressions.Facts)).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string> inputs = lacking.Count == 0 ? [] : [.. Names.Pack.Inputs.Select(i => i.Name.Value).Where(lacking.Contains)];
        var findings = expressions.Facts.Findings is null && (all.Exists(n => n.Findings) || mentioned.Exists(Names.CountsFindings));
        return inputs.IsEmpty && !findings ? null : new NaiveMissing(inputs, findings);
    }

    // What a rule needs whichever alternative applies.
    private NaiveNeed Always(CriterionDocument rule) => Names.Once(rule, "needs", () => Needed(rule));

    private NaiveNeed Needed(CriterionDocument rule)
    {
        IEnumerable<string?> texts =
        [
            .. (rule.Bands ?? []).SelectMany(b => NaiveInterval.Ends(b.At).Concat([b.Step?.Value, b.Beyond?.Value, b.Of?.Value, b.From?.At?.Value, b.To?.At?.Value])),
            .. NaiveInterval.Ends(rule.Threshold?.At),
            .. NaiveInterval.Ends(rule.StepDeduction?.At),
            rule.StepDeduction?.Step?.Value,
            .. NaiveInterval.Ends(rule.Proportional?.At),
            rule.Proportional?.Of?.Value,
            rule.Interpolate?.From?.At?.Value,
            rule.Interpolate?.To?.At?.Value,
            .. (rule.Table?.Rows ?? []).Select(r => r.When!.Value).Where(w => w is not ("otherwise" or "否则" or "其他")),
            .. (rule.Items?.List ?? []).Select(i => i.When!.Value),
            rule.Choice?.Of?.Value,
            .. (rule.OneOf ?? []).Select(a => a.When!.Value),
            .. (rule.Deductions ?? []).Select(d => d.Count?.Value),
        ];
        var parts = (rule.Parts ?? []).ConvertAll(Always);
        return new(
            [
                .. rule.Measure is null ? Array.Empty<Expression>() : [criteria.Adjusted(rule)],
                .. texts.OfType<string>().Select(Names.Parse),
                .. parts.SelectMany(p => p.Mentioned),
            ],
            (rule.Deductions ?? []).Exists(d => d.Findings.Count > 0) || parts.Exists(p => p.Findings));
    }

    // What the alternatives that apply need, and those within them.
    private IEnumerable<NaiveNeed> Chosen(CriterionDocument rule)
    {
        if (rule.OneOf is null)
        {
            return (rule.Parts ?? []).SelectMany(Chosen);
        }

        try
        {
            var alternative = criteria.Chosen(rule.OneOf);
            var own = Always(alternative);
            return Missing([own]) is null ? [own, .. Chosen(alternative)] : [own];
        }
        catch (NaiveUndefinedException)
        {
            return [];
        }
    }

    private NaiveNeed Read(Located<string>? condition) => new(condition is null ? [] : [Names.Parse(condition.Value)], false);
}

/// <summary>What something needs.</summary>
/// <param name="Mentioned">Expressions; everything that they mention is needed.</param>
/// <param name="Findings">Whether somebody must have looked for findings.</param>
internal sealed record NaiveNeed(ImmutableArray<Expression> Mentioned, bool Findings);

/// <summary>What is missing.</summary>
/// <param name="Inputs">Inputs without a value, in the pack's order.</param>
/// <param name="Findings">Whether findings are counted and nobody looked.</param>
internal sealed record NaiveMissing(ImmutableArray<string> Inputs, bool Findings);
