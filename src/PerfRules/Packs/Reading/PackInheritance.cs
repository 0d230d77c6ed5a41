using PerfRules.Diagnostics;
using PerfRules.Documents;

namespace PerfRules.Packs.Reading;

/// <summary>Puts a pack over the pack that it extends: what it says counts, what it leaves unsaid comes from below.</summary>
/// <remarks>
/// Inputs, kinds of finding, measures, sources, checks and vetoes are replaced or added by name; rounding, grades and cohort as a whole; leaves and
/// sections by id under <c>overrides</c>, key by key, where a new criterion takes the place of the old one whatever its spelling, and of
/// the measure that only the old one judged.
/// </remarks>
internal static class PackInheritance
{
    /// <summary>Adds to a pack what it takes from the pack below; false, with the error reported, when an override does not fit.</summary>
    internal static bool Apply(PackDocument pack, PackDocument below, DiagnosticBag diagnostics)
    {
        var before = diagnostics.ErrorCount;
        pack.Evaluation ??= below.Evaluation;
        pack.Province ??= below.Province;
        pack.City ??= below.City;
        pack.Year ??= below.Year;
        pack.Fund ??= below.Fund;
        pack.Cohort ??= below.Cohort;
        pack.TargetRows ??= below.TargetRows;
        pack.Lint ??= below.Lint;
        Fill(pack.Sources, below.Sources, s => s.Id.Value);
        Fill(pack.Inputs, below.Inputs, i => i.Name.Value);
        Fill(pack.Findings, below.Findings, f => f.Name.Value);
        Fill(pack.Measures, below.Measures, m => m.Name.Value);
        Fill(pack.Checks, below.Checks, c => c.Id?.Value);
        Fill(pack.Vetoes, below.Vetoes, v => v.Id?.Value);
        if (!pack.HasRounding)
        {
            pack.HasRounding = below.HasRounding;
            pack.Rounding.AddRange(below.Rounding);
        }

        if (pack.Grades.Count == 0)
        {
            pack.Grades.AddRange(below.Grades);
        }

        if (pack.Indicators.Count == 0)
        {
            pack.Indicators.AddRange(below.Indicators);
            Change(pack, diagnostics);
        }
        else if (pack.Overrides.Count > 0 || pack.Remove.Count > 0)
        {
            diagnostics.Error("PR0606", (pack.Overrides.Count > 0 ? pack.Overrides[0].Id : pack.Remove[0]).Location, PackTexts.OverridesBesideIndicators());
        }

        return diagnostics.ErrorCount == before;
    }

    // What the pack itself says comes first, as its author wrote it; then what is left from below, in the order there.
    private static void Fill<T>(List<T> own, List<T> below, Func<T, string?> name)
    {
        var said = own.Select(name).ToHashSet(StringComparer.Ordinal);
        own.AddRange(below.Where(item => !said.Contains(name(item))));
    }

    private static void Change(PackDocument pack, DiagnosticBag diagnostics)
    {
        foreach (var id in pack.Remove)
        {
            if (!Remove(pack.Indicators, id.Value))
            {
                Unknown(pack, id, diagnostics);
            }
        }

        foreach (var (id, change) in pack.Overrides)
        {
            if (pack.Remove.Exists(r => r.Value == id.Value))
            {
                diagnostics.Error("PR0606", id.Location, PackTexts.OverrideOfRemoved(id.Value));
            }
            else if (Find(pack.Indicators, id.Value) is { } indicator)
            {
                Override(indicator, change, pack.Pack?.Value ?? string.Empty);
            }
            else
            {
                Unknown(pack, id, diagnostics);
            }
        }
    }

    private static void Unknown(PackDocument pack, Located<string> id, DiagnosticBag diagnostics)
    {
        var known = All(pack.Indicators).Select(i => (i.Id ?? i.Section)!.Value).ToList();
        var near = Suggestion.For(id.Value, known);
        diagnostics.Error(
            "PR0606",
            id.Location,
            PackTexts.OverrideOfUnknown(id.Value, pack.Extends!.Value),
            near is not null ? DocumentTexts.DidYouMean(near) : known.Count <= 40 ? DocumentTexts.KnownAre(known) : null);
    }

    private static IEnumerable<IndicatorDocument> All(List<IndicatorDocument> nodes) =>
        nodes.Where(n => (n.Id ?? n.Section) is not null).SelectMany(n => All(n.Children ?? []).Prepend(n));

    private static IndicatorDocument? Find(List<IndicatorDocument> nodes, string id) => All(nodes).FirstOrDefault(n => (n.Id ?? n.Section)!.Value == id);

    private static bool Remove(List<IndicatorDocument> nodes, string id) =>
        nodes.RemoveAll(n => (n.Id ?? n.Section)?.Value == id) > 0 || nodes.Exists(n => n.Children is { } children && Remove(children, id));

    private static void Override(IndicatorDocument target, IndicatorDocument change, string pack)
    {
        if (change.Spellings().Any())
        {
            target.TakeCriterion(change);
            target.Layers["criterion"] = pack;
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
            target.Layers["assumed"] = pack;
        }
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
            target.Layers[key] = pack;
        }

        return change ?? current;
    }
}
