using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.NRules.SessionFacts;
using PerfRules.NRules.Texts;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Scoring;

namespace PerfRules.NRules.Rules;

/// <summary>Puts facts of a session into the slots of a plan, and the other way round.</summary>
internal static class FactGathering
{
    /// <summary>Returns the facts of one subject as a plan takes them.</summary>
    /// <exception cref="PerfRulesException">A fact that a rule derived does not fit the pack.</exception>
    internal static PlanFacts Gather(Plan plan, IEnumerable<ScoringFact> facts)
    {
        var inputs = new PlanValue[plan.Slots.Count];
        List<FindingFact>? findings = null;
        var awards = new Award?[plan.Leaves.Length];
        var examined = false;
        foreach (var fact in facts)
        {
            switch (fact)
            {
                case InputFact input:
                    Put(plan, inputs, input);
                    break;
                case FindingFact finding:
                    (findings ??= []).Add(finding);
                    break;
                case AwardFact award when IndexOf(plan, award.Indicator) is >= 0 and var index:
                    awards[index] = award.Award;
                    break;
                case Examination:
                    examined = true;
                    break;
                default:
                    break;
            }
        }

        return new PlanFacts(ImmutableCollectionsMarshal.AsImmutableArray(inputs), examined ? ByKind(plan, findings) : null, [.. awards]);
    }

    /// <summary>Returns what a sheet gave as facts of a session.</summary>
    internal static IEnumerable<ScoringFact> Spread(Plan plan, string subject, int place, PlanFacts facts)
    {
        yield return new ScoredSubject(subject, place);
        for (var slot = 0; slot < facts.Inputs.Length; slot++)
        {
            if (FactOf(subject, plan.Pack.Inputs[slot], facts.Inputs[slot]) is { } fact)
            {
                yield return fact;
            }
        }

        if (facts.Findings is { } findings)
        {
            yield return new Examination(subject);
            var index = 0;
            foreach (var finding in findings.SelectMany(f => f))
            {
                yield return new FindingFact(subject, finding) { Index = index++ };
            }
        }

        for (var leaf = 0; leaf < facts.Awards.Length; leaf++)
        {
            if (facts.Awards[leaf] is { } award)
            {
                yield return new AwardFact(subject, plan.Leaves[leaf].Indicator.Id, award);
            }
        }
    }

    private static ImmutableArray<ImmutableArray<Finding>> ByKind(Plan plan, List<FindingFact>? findings)
    {
        if (findings is null)
        {
            return [.. Enumerable.Repeat(ImmutableArray<Finding>.Empty, plan.FindingKinds.Count)];
        }

        var byKind = Enumerable.Range(0, plan.FindingKinds.Count).Select(_ => ImmutableArray.CreateBuilder<Finding>()).ToArray();
        foreach (var finding in findings.OrderBy(f => f.Index).ThenBy(f => f.Finding.Key, StringComparer.Ordinal).ThenBy(f => f.Finding.Date))
        {
            byKind[plan.FindingKinds[finding.Kind]].Add(finding.Finding);
        }

        return [.. byKind.Select(k => k.ToImmutable())];
    }

    private static int IndexOf(Plan plan, string leaf)
    {
        for (var i = 0; i < plan.Leaves.Length; i++)
        {
            if (plan.Leaves[i].Indicator.Id == leaf)
            {
                return i;
            }
        }

        return -1;
    }

    private static void Put(Plan plan, PlanValue[] inputs, InputFact fact)
    {
        if (!plan.Slots.TryGetValue(fact.Input, out var slot))
        {
            return; // said once for the whole session: SessionReview
        }

        if (inputs[slot].Kind != PlanValueKind.Missing)
        {
            throw Fault(SessionTexts.GivenTwice(fact.Input, fact.Subject));
        }

        inputs[slot] = ValueOf(plan.Pack.Inputs[slot], fact);
    }

    // What a sheet gave was checked when it was bound; what a rule derived is checked here, by the reader that binds sheets.
    private static PlanValue ValueOf(InputDefinition input, InputFact fact) => fact switch
    {
        Measurement { Value: var value } when IsNumber(input) && Fits(input, value) => PlanValue.Of(value.Value),
        MeasurementList { Values: var values } when input.IsList && values.All(v => Fits(input, v)) => PlanValue.Of([.. values.Select(v => v.Value)]),
        ItemAnswer answer when input.Type == InputType.YesNo => PlanValue.Of(answer.Yes),
        GivenDate date when input.Type == InputType.Date => PlanValue.Of(date.Date),
        Choice choice when input.Type == InputType.Choice && input.Choices.Contains(choice.Word) => PlanValue.Of(choice.Word),
        _ => Refuse(input, fact),
    };

    private static bool IsNumber(InputDefinition input) =>
        !input.IsList && input.Type is not (InputType.YesNo or InputType.Date or InputType.Choice);

    private static bool Fits(InputDefinition input, Quantity value) =>
        value.Dimension == input.Unit.Dimension && value.Unit.IsPercentage == input.Unit.IsPercentage && input.Range?.Holds(value.Value) != false;

    private static PlanValue Refuse(InputDefinition input, InputFact fact)
    {
        var diagnostics = new DiagnosticBag();
        var value = new FactReader(input, SourceLocation.None, diagnostics).Read(fact switch
        {
            Measurement measurement => FactValue.FromQuantity(measurement.Value),
            MeasurementList list => FactValue.FromList(list.Values.Select(FactValue.FromQuantity)),
            ItemAnswer answer => FactValue.FromYesNo(answer.Yes),
            GivenDate date => FactValue.FromDate(date.Date),
            Choice choice => FactValue.FromText(choice.Word),
            _ => throw new InvalidOperationException(fact.GetType().Name),
        });

        // The reader may still take it: a plain number for money, in the unit that the pack declares.
        return diagnostics.HasErrors ? throw new PerfRulesException(diagnostics.ToSorted()) : value;
    }

    private static InputFact? FactOf(string subject, InputDefinition input, PlanValue value) => value.Kind switch
    {
        PlanValueKind.Number => new Measurement(subject, input.Name, Quantity.FromBase(value.Number, input.Unit)),
        PlanValueKind.YesNo => new ItemAnswer(subject, input.Name, value.IsYes),
        PlanValueKind.Word => new Choice(subject, input.Name, value.Word),
        PlanValueKind.Date => new GivenDate(subject, input.Name, DateOnly.FromDayNumber((int)value.Number.Numerator)),
        PlanValueKind.List => new MeasurementList(subject, input.Name, [.. value.List.Select(v => Quantity.FromBase(v, input.Unit))]),
        _ => null,
    };

    private static PerfRulesException Fault(PerfRules.Texts.LocalizedText message) =>
        new(new Diagnostic("PR0904", DiagnosticSeverity.Error, SourceLocation.None, message), null);
}
