using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Facts;
using PerfRules.Plans;

namespace PerfRules.Scoring;

/// <summary>Checks a fact sheet against a pack and puts its values into the plan's slots.</summary>
internal sealed class FactBinder(Plan plan, FactSheet sheet, DiagnosticBag diagnostics)
{
    /// <summary>Binds the facts; what does not fit is reported, and its slot stays missing.</summary>
    internal static PlanFacts Bind(Plan plan, FactSheet sheet, DiagnosticBag diagnostics) => new FactBinder(plan, sheet, diagnostics).Bind();

    private PlanFacts Bind()
    {
        if (sheet.Origin.Pack is { } pack && pack.Value != plan.Pack.Id)
        {
            diagnostics.Error("PR0410", pack.Location, ScoringTexts.OtherPack(pack.Value, plan.Pack.Id));
        }

        var inputs = new PlanValue[plan.Slots.Count];
        foreach (var (name, value) in sheet.Facts)
        {
            if (plan.Slots.TryGetValue(name, out var slot))
            {
                inputs[slot] = new FactReader(plan.Pack.Inputs[slot], PlaceOf(name, value), diagnostics).Read(value);
            }
            else
            {
                Unknown("PR0401", sheet.Origin.NameOf(name), ScoringTexts.UnknownFact(name, plan.Pack.Id), name, [.. plan.Pack.Inputs.Select(i => i.Name)]);
            }
        }

        return new PlanFacts([.. inputs], BindFindings(), BindAwards());
    }

    private SourceLocation PlaceOf(string name, FactValue value) =>
        value.Location.Position.IsKnown ? value.Location : sheet.Origin.NameOf(name);

    private ImmutableArray<ImmutableArray<Finding>>? BindFindings()
    {
        if (sheet.Findings is not { } findings)
        {
            return null;
        }

        var byKind = Enumerable.Range(0, plan.FindingKinds.Count).Select(_ => ImmutableArray.CreateBuilder<Finding>()).ToArray();
        foreach (var finding in findings)
        {
            if (!plan.FindingKinds.TryGetValue(finding.Kind, out var kind))
            {
                Unknown("PR0408", finding.Location, ScoringTexts.UnknownFindingKind(finding.Kind, plan.Pack.Id), finding.Kind, [.. plan.Pack.Findings.Select(f => f.Name)]);
            }
            else if (finding.Count < 0)
            {
                diagnostics.Error("PR0404", finding.Location, ScoringTexts.NegativeCount(finding.Kind, finding.Count));
            }
            else if (plan.AggravatedKinds.Contains(kind) && finding.Amount is { Value.IsZero: false } amount && amount.Dimension != Dimension.Money)
            {
                diagnostics.Error("PR0402", finding.Location, ScoringTexts.AmountNotMoney(finding.Kind, amount), ScoringTexts.Example("1,234.5万元"));
            }
            else
            {
                byKind[kind].Add(finding);
            }
        }

        return [.. byKind.Select(k => k.ToImmutable())];
    }

    private ImmutableArray<Award?> BindAwards()
    {
        var awards = new Award?[plan.Leaves.Length];
        foreach (var (id, award) in sheet.Awards)
        {
            var index = plan.Leaves.IndexOf(plan.Leaves.FirstOrDefault(l => l.Indicator.Id == id)!);
            if (index < 0)
            {
                Unknown("PR0409", award.Location, ScoringTexts.UnknownAward(id, plan.Pack.Id), id, plan.Leaves.Where(l => l.Criterion is PlanAward).Select(l => l.Indicator.Id).ToList());
            }
            else if (plan.Leaves[index].Criterion is not PlanAward)
            {
                diagnostics.Error("PR0409", award.Location, ScoringTexts.AwardForRule(id));
            }
            else if (award.Points.Sign < 0 || award.Points > plan.Leaves[index].Indicator.FullPoints)
            {
                diagnostics.Error("PR0409", award.Location, ScoringTexts.AwardOutside(id, award.Points, plan.Leaves[index].Indicator.FullPoints));
            }
            else
            {
                awards[index] = award;
            }
        }

        return [.. awards];
    }

    private void Unknown(string code, SourceLocation location, Texts.LocalizedText message, string name, List<string> known)
    {
        var near = Suggestion.For(name, known);
        diagnostics.Error(
            code,
            location,
            message,
            near is not null ? DocumentTexts.DidYouMean(near)
                : known.Count == 0 ? ScoringTexts.PackHasNone()
                : known.Count <= 30 ? DocumentTexts.KnownAre(known)
                : null);
    }
}
