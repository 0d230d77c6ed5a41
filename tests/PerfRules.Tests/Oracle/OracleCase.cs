using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PerfRules.Criteria;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Packs.Reading;
using PerfRules.Scoring;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Oracle;

/// <summary>One random pack with random facts, of one subject or of a cohort: the core and the oracle score them, and a difference is made small before it is shown.</summary>
internal static partial class OracleCase
{
    /// <summary>Scores a pack with several sheets on both sides and counts what came of it; null when they agree.</summary>
    internal static string? Compare(RandomPack pack, long seed, long index, int sheets, SortedDictionary<string, int>? shares = null)
    {
        var texts = pack.Texts();
        var result = Load(texts);
        if (result.Pack is not { } loaded)
        {
            return $"The pack does not load:\n{string.Join('\n', result.Diagnostics)}";
        }

        var document = NaiveEvaluator.Read(texts is [var alone] ? alone : NaiveMerge.Merge(texts));
        var scorer = new RuleScorer(loaded);
        foreach (var shape in shares is null ? [] : PackShapes.Of(document).Concat(ShapesOf(texts)))
        {
            Add(shares, "pack: " + shape);
        }

        for (var i = 0; i < sheets; i++)
        {
            var dice = Dice.For(seed + 1, (index * sheets) + i);
            var difference = document.Cohort is null ? Compare(scorer, document, dice, shares, explain: i == 0) : CompareCohort(scorer, document, dice, shares, explain: i == 0);
            if (difference is not null)
            {
                return difference;
            }
        }

        return null;
    }

    /// <summary>Loads a pack in layers: the packs below lie in files, the uppermost is a text.</summary>
    internal static PackLoadResult Load(List<string> texts)
    {
        if (texts is [var alone])
        {
            return RulePackLoader.Parse(alone, "pack.yaml");
        }

        using var files = new TemporaryFile(".yaml", []);
        var paths = texts.Select((text, i) => (Id: RandomLayers.IdOf(i), Path: Path.Combine(files.Folder, $"layer{i.ToString(CultureInfo.InvariantCulture)}.yaml"), Text: text))
            .Skip(1).ToDictionary(l => l.Id, l => l, StringComparer.Ordinal);
        foreach (var layer in paths.Values)
        {
            File.WriteAllText(layer.Path, layer.Text);
        }

        return RulePackLoader.Parse(texts[0], "pack.yaml", baseFile: id => paths[id].Path);
    }

    private static IEnumerable<string> ShapesOf(List<string> texts) =>
    [
        .. texts.Count > 1 ? ["extends"] : Array.Empty<string>(),
        .. texts.Count > 2 ? ["extends twice"] : Array.Empty<string>(),
        .. texts.Exists(t => t.Contains("\noverrides:", StringComparison.Ordinal)) ? ["extends overrides"] : Array.Empty<string>(),
        .. texts.Exists(t => t.Contains("\nremove:", StringComparison.Ordinal)) ? ["extends remove"] : Array.Empty<string>(),
        .. texts.Exists(t => t.Contains("\nadd:", StringComparison.Ordinal)) ? ["extends add"] : Array.Empty<string>(),
        .. texts.Exists(t => t.Contains("\n    drop:", StringComparison.Ordinal)) ? ["extends drop"] : Array.Empty<string>(),
        .. texts.Count(t => t.Contains("\ninputs:", StringComparison.Ordinal)) > 1 ? ["extends inputs"] : Array.Empty<string>(),
    ];

    /// <summary>Throws facts for a pack and scores them on both sides; null when they agree.</summary>
    internal static string? Compare(RuleScorer scorer, PackDocument document, Dice dice, SortedDictionary<string, int>? shares, bool explain = true)
    {
        var facts = RandomFacts.Throw(dice, document).Write(dice, document);
        if (!scorer.TryScore(facts, out var sheet, out var diagnostics))
        {
            return $"The facts are refused:\n{string.Join('\n', diagnostics)}\n{Show(facts)}";
        }

        var expected = NaiveEvaluator.Score(document, facts);
        Count(scorer, expected.Applied, shares);
        Add(shares, "comparison");
        var difference = SheetLines.Difference(SheetLines.Of(expected), SheetLines.Of(sheet));
        if (explain && difference.Length == 0)
        {
            difference = Explain(expected.Applied, expected.Printed, sheet);
        }

        difference = difference.Length == 0 ? EngineAgreement.Difference(scorer, facts, writes: explain) ?? string.Empty : difference;
        Add(shares, scorer.NeedsCohort ? "engine: interpreter, because subjects are compared" : "engine: compiled");
        AddLeaves(scorer, shares);
        return difference.Length == 0 ? null : $"{difference}\n{Show(facts)}";
    }

    /// <summary>Throws facts of a cohort and scores them on both sides; null when they agree. The oracle takes the values, the core what was written of them.</summary>
    internal static string? CompareCohort(RuleScorer scorer, PackDocument document, Dice dice, SortedDictionary<string, int>? shares, bool explain = true)
    {
        var thrown = RandomCohort.Throw(dice, document);
        var facts = thrown.Write(dice, document);
        if (!scorer.TryScore(facts, out var sheet, out var diagnostics))
        {
            return $"The facts are refused:\n{string.Join('\n', diagnostics)}\n{thrown.ToYaml(dice, document)}";
        }

        var expected = NaiveEvaluator.Score(document, [.. thrown.Subjects.Select(s => s.Name)], thrown.Facts());
        foreach (var member in expected.Applied.Members)
        {
            Count(scorer, member.Sheet, shares);
        }

        Add(shares, $"cohort: of {thrown.Subjects.Length}");
        Add(shares, expected.Applied.Whole.IsComplete ? "cohort: whole complete" : "cohort: whole incomplete");
        Add(shares, "comparison");
        var difference = SheetLines.Difference(SheetLines.Of(expected), SheetLines.Of(sheet));
        for (var i = 0; explain && difference.Length == 0 && i < sheet.Sheets.Length; i++)
        {
            difference = Explain(expected.Applied.Members[i].Sheet, expected.Printed?.Members[i].Sheet, sheet.Sheets[i]);
        }

        // Where no rule compares subjects, each can be scored alone, and is by the compiled engine.
        difference = difference.Length == 0
            ? facts.Subjects.Select(s => EngineAgreement.Difference(scorer, s, writes: false)).FirstOrDefault(d => d is not null) ?? string.Empty
            : difference;
        return difference.Length == 0 ? null : $"{difference}\n{thrown.ToYaml(dice, document)}";
    }

    private static void Count(RuleScorer scorer, NaiveSheet sheet, SortedDictionary<string, int>? shares)
    {
        foreach (var leaf in sheet.Leaves)
        {
            Add(shares, "leaf: " + leaf.Status);
            Add(leaf.Measure is not null && IsOnEdge(scorer.Pack.LeavesById.GetValueOrDefault(leaf.Id)?.Criterion, leaf.Measure) ? shares : null, "leaf: on a constant edge");
            Add(leaf.IsExempt ? shares : null, "leaf: exempt");
            Add(leaf.IsGated ? shares : null, "leaf: gated");
            Add(leaf.Bonus is { Sign: > 0 } ? shares : null, "leaf: with a bonus");
        }

        Add(shares, "sheet");
        Add(sheet.Total > sheet.Full ? shares : null, "sheet: above the full points");
        Add(sheet.Grade is not null ? shares : null, "sheet: with a grade");
        Add(!sheet.Shared.IsEmpty ? shares : null, "sheet: with a finding on two leaves");
        Add(sheet.Checks.Any(c => c.Holds == false) ? shares : null, "sheet: with a check that does not hold");
        Add(sheet.Vetoes.IsEmpty ? null : shares, "sheet: with a veto that holds");
    }

    // How much of what is compared the compiled engine works out itself.
    private static void AddLeaves(RuleScorer scorer, SortedDictionary<string, int>? shares)
    {
        for (var i = 0; shares is not null && !scorer.NeedsCohort && scorer.Pack.TargetRows is null && i < scorer.Pack.Leaves.Length; i++)
        {
            var id = scorer.Pack.Leaves[i].Id;
            Add(shares, scorer.Rows.Engine.Fallbacks.Any(f => f.Leaf == id) ? "engine: leaf without a form, interpreted" : "engine: leaf lowered");
        }
    }

    private static void Add(SortedDictionary<string, int>? shares, string what)
    {
        if (shares is not null)
        {
            shares[what] = shares.GetValueOrDefault(what) + 1;
        }
    }

    // The JSON says what the sheet says, and what explains a score must not fail where the score does not.
    private static string Explain(NaiveSheet applied, NaiveSheet? printed, ScoreSheet sheet)
    {
        _ = sheet.Indicators.Sum(l => l.Explain().Arithmetic.Length);
        _ = sheet.AsPrinted?.Indicators.Sum(l => l.Explain().Arithmetic.Length);
        return SheetJson.Difference(applied, printed, sheet);
    }

    /// <summary>Leaves out of a pack whatever does not take the difference away, and writes down what is left.</summary>
    internal static string Shrink(RandomPack pack, long seed, long index, int sheets, string difference)
    {
        var kind = Kind(difference);
        for (var smaller = pack; smaller is not null;)
        {
            (pack, smaller) = (smaller, null);
            foreach (var candidate in pack.Smaller())
            {
                if (Attempt(candidate) is { } found && Kind(found) == kind)
                {
                    (smaller, difference) = (candidate, found);
                    break;
                }
            }
        }

        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"PERFRULES_RANDOM_SEED={seed}, pack {index}, made smaller:");
        text.AppendLine(difference);
        text.AppendJoin("\n---\n", pack.Texts());
        return text.ToString();

        // More sheets than the run throws: the facts change with the pack.
        string? Attempt(RandomPack candidate) => Guarded(() => Compare(candidate, seed, index, sheets * 10));
    }

    // What is wrong: an error of loading by its code, an exception by its type, or a difference.
    private static string Kind(string difference) => ErrorCode().Match(difference) is { Success: true, Value: var code } ? code
        : difference.Contains("Exception", StringComparison.Ordinal) ? difference[..difference.IndexOf(':', StringComparison.Ordinal)]
        : string.Empty;

    [GeneratedRegex("error PR[0-9]{4}")]
    private static partial Regex ErrorCode();

    /// <summary>Turns an exception into a difference, so that a crash is made small as well.</summary>
    internal static string? Guarded(Func<string?> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception.ToString();
        }
    }

    private static bool IsOnEdge(Criterion? criterion, NaiveRational measure) => criterion is PiecewiseCriterion { Pieces: var pieces }
        && pieces.SelectMany(p => new[] { p.Interval.Lower?.Constant, p.Interval.Upper?.Constant })
            .Any(end => end is { } place && NaiveRational.From(place) == measure);

    private static string Show(FactSheet facts) =>
        string.Join('\n', facts.Facts.Select(f => $"  {f.Key}: {f.Value}"))
        + "\n  findings: " + (facts.Findings is { } findings ? string.Join(' ', findings.Select(f => $"{f.Kind}/{f.Key}/{f.Count.ToString(CultureInfo.InvariantCulture)}/{f.Waived}")) : "none stated")
        + "\n  awards: " + string.Join(' ', facts.Awards.Select(a => $"{a.Key}={a.Value.Points}"));
}
