using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PerfRules.Criteria;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Packs.Reading;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Tests.Oracle;

/// <summary>One random pack with random facts, of one subject or of a cohort: the core and the oracle score them, and a difference is made small before it is shown.</summary>
internal static partial class OracleCase
{
    /// <summary>Scores a pack with several sheets on both sides and counts what came of it; null when they agree.</summary>
    internal static string? Compare(RandomPack pack, long seed, long index, int sheets, SortedDictionary<string, int>? shares = null)
    {
        var text = pack.ToYaml();
        var result = RulePackLoader.Parse(text, "pack.yaml");
        if (result.Pack is not { } loaded)
        {
            return $"The pack does not load:\n{string.Join('\n', result.Diagnostics)}";
        }

        var document = NaiveEvaluator.Read(text);
        var scorer = new RuleScorer(loaded);

        // A cohort has several sheets.
        for (var i = 0; i < (document.Cohort is null ? sheets : sheets / 2); i++)
        {
            var dice = Dice.For(seed + 1, (index * sheets) + i);
            var difference = document.Cohort is null ? Compare(scorer, document, dice, shares) : CompareCohort(scorer, document, dice, shares);
            if (difference is not null)
            {
                return difference;
            }
        }

        return null;
    }

    /// <summary>Throws facts for a pack and scores them on both sides; null when they agree.</summary>
    internal static string? Compare(RuleScorer scorer, PackDocument document, Dice dice, SortedDictionary<string, int>? shares)
    {
        var facts = RandomFacts.Throw(dice, document).Write(dice, document);
        if (!scorer.TryScore(facts, out var sheet, out var diagnostics))
        {
            return $"The facts are refused:\n{string.Join('\n', diagnostics)}\n{Show(facts)}";
        }

        var expected = NaiveEvaluator.Score(document, facts);
        Count(scorer, expected.Applied, shares);
        Explain(sheet);
        var difference = SheetLines.Difference(SheetLines.Of(expected), SheetLines.Of(sheet));
        return difference.Length == 0 ? null : $"{difference}\n{Show(facts)}";
    }

    /// <summary>Throws facts of a cohort and scores them on both sides; null when they agree. The oracle takes the values, the core what was written of them.</summary>
    internal static string? CompareCohort(RuleScorer scorer, PackDocument document, Dice dice, SortedDictionary<string, int>? shares)
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
        foreach (var one in sheet.Sheets)
        {
            Explain(one);
        }

        var difference = SheetLines.Difference(SheetLines.Of(expected), SheetLines.Of(sheet));
        return difference.Length == 0 ? null : $"{difference}\n{thrown.ToYaml(dice, document)}";
    }

    private static void Count(RuleScorer scorer, NaiveSheet sheet, SortedDictionary<string, int>? shares)
    {
        foreach (var leaf in sheet.Leaves)
        {
            Add(shares, "leaf: " + leaf.Status);
            Add(leaf.Measure is not null && IsOnEdge(scorer.Pack.LeavesById[leaf.Id].Criterion, leaf.Measure) ? shares : null, "leaf: on a constant edge");
        }

        Add(sheet.Vetoes.IsEmpty ? null : shares, "sheet: with a veto that holds");
    }

    private static void Add(SortedDictionary<string, int>? shares, string what)
    {
        if (shares is not null)
        {
            shares[what] = shares.GetValueOrDefault(what) + 1;
        }
    }

    // What explains a score must not fail where the score does not.
    private static void Explain(ScoreSheet sheet)
    {
        _ = ScoreSheetJson.Write(sheet, DisplayLanguage.English);
        _ = sheet.Indicators.Select(l => l.Explain().Arithmetic.Length).Sum();
        _ = sheet.AsPrinted?.Indicators.Select(l => l.Explain().Arithmetic.Length).Sum();
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
        text.Append(pack.ToYaml());
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
