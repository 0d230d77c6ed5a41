using PerfRules.Diagnostics;
using PerfRules.Documents;

namespace PerfRules.Packs.Reading;

/// <summary>
/// Changes an indicator from below key by key: what the override drops goes, what it says takes the place of what was said, and a new criterion that of the old
/// one whatever its spelling, and of the measure that only the old one judged.
/// </summary>
internal static class IndicatorOverride
{
    // What an indicator can do without.
    private static readonly Dictionary<string, (Func<IndicatorDocument, bool> IsSaid, Action<IndicatorDocument> Drop)> Droppable = new(StringComparer.Ordinal)
    {
        ["name"] = (d => d.Name is not null, d => d.Name = null),
        ["points"] = (d => d.Points is not null, d => d.Points = null),
        ["weight"] = (d => d.Weight is not null, d => d.Weight = null),
        ["measure"] = (d => d.Measure is not null, d => d.Measure = null),
        ["adjust"] = (d => d.Adjust is not null, d => d.Adjust = null),
        ["wording"] = (d => d.Wording is not null, d => d.Wording = null),
        ["target"] = (d => d.Target is not null, d => d.Target = null),
        ["note"] = (d => d.Note is not null, d => d.Note = null),
        ["undefined"] = (d => d.Undefined is not null, d => d.Undefined = null),
        ["direction"] = (d => d.Direction is not null, d => d.Direction = null),
        ["floor"] = (d => d.Floor is not null, d => d.Floor = null),
        ["gate"] = (d => d.Gate is not null, d => d.Gate = null),
        ["exempt"] = (d => d.Exempt is not null, d => d.Exempt = null),
        ["notApplicable"] = (d => d.NotApplicable is not null, d => d.NotApplicable = null),
        ["asPrinted"] = (d => d.AsPrinted is not null, d => d.AsPrinted = null),
        ["bonus"] = (d => d.Bonus is not null, d => d.Bonus = null),
        ["source"] = (d => d.Source is not null, d => d.Source = null),
        ["assumed"] = (d => d.Assumed.Count > 0, d => d.Assumed.Clear()),
    };

    /// <summary>Changes an indicator.</summary>
    /// <param name="target">The indicator from below.</param>
    /// <param name="change">What is changed.</param>
    /// <param name="pack">The id of the pack that changes it.</param>
    /// <param name="diagnostics">Takes what cannot be dropped.</param>
    internal static void Apply(IndicatorDocument target, IndicatorDocument change, string pack, DiagnosticBag diagnostics)
    {
        foreach (var key in change.Drop)
        {
            Drop(target, change, key, pack, diagnostics);
        }

        if (change.Spellings().Any())
        {
            target.TakeCriterion(change);
            Say(target, "criterion", pack);
            DropWhatIsNotJudged(target);
        }

        target.Measure = Layer(target, "measure", change.Measure, target.Measure, pack);
        target.Adjust = Layer(target, "adjust", change.Adjust, target.Adjust, pack);
        target.Name = Layer(target, "name", change.Name, target.Name, pack);
        target.Points = Layer(target, "points", change.Points, target.Points, pack);
        target.Weight = Layer(target, "weight", change.Weight, target.Weight, pack);
        target.Origin = Layer(target, "origin", change.Origin, target.Origin, pack);
        target.Wording = Layer(target, "wording", change.Wording, target.Wording, pack);
        target.Target = Layer(target, "target", change.Target, target.Target, pack);
        target.Note = Layer(target, "note", change.Note, target.Note, pack);
        target.Undefined = Layer(target, "undefined", change.Undefined, target.Undefined, pack);
        target.Direction = Layer(target, "direction", change.Direction, target.Direction, pack);
        target.Floor = Layer(target, "floor", change.Floor, target.Floor, pack);
        target.Gate = Layer(target, "gate", change.Gate, target.Gate, pack);
        target.Exempt = Layer(target, "exempt", change.Exempt, target.Exempt, pack);
        target.NotApplicable = Layer(target, "notApplicable", change.NotApplicable, target.NotApplicable, pack);
        target.AsPrinted = Layer(target, "asPrinted", change.AsPrinted, target.AsPrinted, pack);
        target.Bonus = Layer(target, "bonus", change.Bonus, target.Bonus, pack);
        target.Source = Layer(target, "source", change.Source, target.Source, pack);
        if (change.Assumed.Count > 0)
        {
            target.Assumed.Clear();
            target.Assumed.AddRange(change.Assumed);
            Say(target, "assumed", pack);
        }
    }

    private static void Drop(IndicatorDocument target, IndicatorDocument change, Located<string> key, string pack, DiagnosticBag diagnostics)
    {
        if (!Droppable.TryGetValue(key.Value, out var part))
        {
            diagnostics.Error("PR0606", key.Location, PackTexts.DropOfUnknown(key.Value), PackInheritance.Near(key.Value, [.. Droppable.Keys]));
        }
        else if (!part.IsSaid(target))
        {
            diagnostics.Error("PR0606", key.Location, PackTexts.DropOfNothing(key.Value, (target.Id ?? target.Section)!.Value));
        }
        else if (part.IsSaid(change))
        {
            diagnostics.Error("PR0606", key.Location, PackTexts.DroppedAndSaid(key.Value));
        }
        else
        {
            part.Drop(target);
            target.Layers.Remove(key.Value);
            target.Layers["drop " + key.Value] = pack;
        }
    }

    private static void Say(IndicatorDocument target, string key, string pack)
    {
        target.Layers.Remove("drop " + key);
        target.Layers[key] = pack;
    }

    // A measure from below goes with the criterion that judged it, where the new one has no place for it.
    private static void DropWhatIsNotJudged(IndicatorDocument target)
    {
        target.Adjust = target.JudgesMeasure ? target.Adjust : null;
        target.Direction = target.JudgesMeasure ? target.Direction : null;
        target.Measure = target.JudgesMeasure || target.Table is not null ? target.Measure : null;
    }

    private static T? Layer<T>(IndicatorDocument target, string key, T? change, T? current, string pack)
        where T : class
    {
        if (change is not null)
        {
            Say(target, key, pack);
        }

        return change ?? current;
    }
}
