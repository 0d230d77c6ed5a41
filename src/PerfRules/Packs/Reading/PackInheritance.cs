using PerfRules.Diagnostics;
using PerfRules.Documents;

namespace PerfRules.Packs.Reading;

/// <summary>Puts a pack over the pack that it extends: what it says counts, what it leaves unsaid comes from below.</summary>
/// <remarks>
/// Inputs, kinds of finding, measures, sources, checks and vetoes are replaced, added or removed by name; rounding, grades and cohort as a whole; leaves and
/// sections by id (<see cref="IndicatorChanges"/>).
/// </remarks>
internal static class PackInheritance
{
    /// <summary>Adds to a pack what it takes from the pack below; false, with the error reported, when a change does not fit.</summary>
    internal static bool Apply(PackDocument pack, PackDocument below, DiagnosticBag diagnostics)
    {
        var before = diagnostics.ErrorCount;
        NoteLayers(pack, below);
        pack.Evaluation ??= below.Evaluation;
        pack.Province ??= below.Province;
        pack.City ??= below.City;
        pack.Year ??= below.Year;
        pack.Fund ??= below.Fund;
        pack.Cohort ??= below.Cohort;
        pack.TargetRows ??= below.TargetRows;
        pack.Lint ??= below.Lint;
        Fill(pack, pack.Sources, below.Sources, s => s.Id.Value, pack.Remove.Sources, diagnostics);
        Fill(pack, pack.Inputs, below.Inputs, i => i.Name.Value, pack.Remove.Inputs, diagnostics);
        Fill(pack, pack.Findings, below.Findings, f => f.Name.Value, pack.Remove.Findings, diagnostics);
        Fill(pack, pack.Measures, below.Measures, m => m.Name.Value, pack.Remove.Measures, diagnostics);
        Fill(pack, pack.Checks, below.Checks, c => c.Id?.Value, pack.Remove.Checks, diagnostics);
        Fill(pack, pack.Vetoes, below.Vetoes, v => v.Id?.Value, pack.Remove.Vetoes, diagnostics);
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
            new IndicatorChanges(pack, diagnostics).Apply();
        }
        else if (ChangesOfIndicators(pack).FirstOrDefault() is { } place)
        {
            diagnostics.Error("PR0606", place, PackTexts.OverridesBesideIndicators());
        }

        return diagnostics.ErrorCount == before;
    }

    /// <summary>Returns where a pack changes what the pack below says of indicators or removes something of it.</summary>
    internal static IEnumerable<SourceLocation> ChangesOf(PackDocument pack) => ChangesOfIndicators(pack).Concat(NamedRemovals(pack).Select(r => r.Name.Location));

    private static IEnumerable<SourceLocation> ChangesOfIndicators(PackDocument pack) =>
        [.. pack.Overrides.Select(o => o.Id.Location), .. pack.Remove.Indicators.Select(r => r.Location), .. pack.Add.Select(a => a.Location)];

    private static IEnumerable<(string Kind, Located<string> Name)> NamedRemovals(PackDocument pack) =>
    [
        .. pack.Remove.Sources.Select(n => ("sources", n)), .. pack.Remove.Inputs.Select(n => ("inputs", n)), .. pack.Remove.Findings.Select(n => ("findings", n)),
        .. pack.Remove.Measures.Select(n => ("measures", n)), .. pack.Remove.Checks.Select(n => ("checks", n)), .. pack.Remove.Vetoes.Select(n => ("vetoes", n)),
    ];

    // What the uppermost pack says counts, so it is the one that is named.
    private static void NoteLayers(PackDocument pack, PackDocument below)
    {
        pack.Bases.Add(below.Pack?.Value ?? string.Empty);
        pack.Bases.AddRange(below.Bases);
        string?[] whole =
        [
            pack.HasRounding ? "rounding" : null, pack.Grades.Count > 0 ? "grades" : null, pack.Cohort is null ? null : "cohort",
            pack.TargetRows is null ? null : "targetRows", pack.Indicators.Count > 0 ? "indicators" : null,
        ];
        IEnumerable<string> named =
        [
            .. pack.Sources.Select(s => "sources: " + s.Id.Value), .. pack.Inputs.Select(i => "inputs: " + i.Name.Value),
            .. pack.Findings.Select(f => "findings: " + f.Name.Value), .. pack.Measures.Select(m => "measures: " + m.Name.Value),
            .. pack.Checks.Select(c => c.Id?.Value).OfType<string>().Select(id => "checks: " + id),
            .. pack.Vetoes.Select(v => v.Id?.Value).OfType<string>().Select(id => "vetoes: " + id),
            .. pack.Remove.Indicators.Select(r => "remove: " + r.Value), .. NamedRemovals(pack).Select(r => $"remove {r.Kind}: {r.Name.Value}"),
        ];
        foreach (var key in whole.OfType<string>().Concat(named))
        {
            pack.Layers[key] = pack.Pack?.Value ?? string.Empty;
        }

        // With indicators of its own nothing is left of those that were removed below, and what is removed here or said anew is gone from below.
        var gone = NamedRemovals(pack).Select(r => $"{r.Kind}: {r.Name.Value}").Concat(named.Select(n => "remove " + n)).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, layer) in below.Layers.Where(l => !gone.Contains(l.Key) && (pack.Indicators.Count == 0 || !l.Key.StartsWith("remove: ", StringComparison.Ordinal))))
        {
            pack.Layers.TryAdd(key, layer);
        }
    }

    // What the pack itself says comes first, as its author wrote it; then what is left from below, in the order there.
    private static void Fill<T>(PackDocument pack, List<T> own, List<T> below, Func<T, string?> name, List<Located<string>> removed, DiagnosticBag diagnostics)
    {
        var said = own.Select(name).ToHashSet(StringComparer.Ordinal);
        var known = below.Select(name).OfType<string>().ToList();
        foreach (var gone in removed)
        {
            if (!known.Contains(gone.Value))
            {
                diagnostics.Error("PR0606", gone.Location, PackTexts.RemovalOfUnknown(gone.Value, pack.Extends!.Value), Near(gone.Value, known));
            }
            else if (!said.Add(gone.Value))
            {
                diagnostics.Error("PR0606", gone.Location, PackTexts.RemovedAndSaid(gone.Value));
            }
        }

        own.AddRange(below.Where(item => !said.Contains(name(item))));
    }

    /// <summary>Returns a hint for a name that is not known: the nearest, or all when they are few; null when there are none, or too many.</summary>
    internal static Texts.LocalizedText? Near(string name, List<string> known) =>
        Suggestion.For(name, known) is { } near ? DocumentTexts.DidYouMean(near) : known.Count is > 0 and <= 40 ? DocumentTexts.KnownAre(known) : null;
}
