using System.Globalization;
using System.Text;
using PerfRules.Criteria;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Packs.Reading;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Tests.Oracle;

/// <summary>One random pack with its random facts: the core and the oracle score them, and a difference is made small before it is shown.</summary>
internal static class OracleCase
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
        for (var i = 0; i < sheets; i++)
        {
            if (Compare(scorer, document, Dice.For(seed + 1, (index * sheets) + i), shares) is { } difference)
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
        var difference = SheetLines.Difference(SheetLines.Of(expected), SheetLines.Of(sheet));
        if (shares is not null)
        {
            var onEdge = expected.Leaves.Count(l => l.Measure is not null && IsOnEdge(scorer.Pack.LeavesById[l.Id].Criterion, l.Measure));
            foreach (var what in expected.Leaves.Select(l => "leaf: " + l.Status).Concat(Enumerable.Repeat("leaf: on a constant edge", onEdge)))
            {
                shares[what] = shares.GetValueOrDefault(what) + 1;
            }
        }

        // What explains a score must not fail where the score does not.
        _ = ScoreSheetJson.Write(sheet, DisplayLanguage.English);
        _ = sheet.Indicators.Select(l => l.Explain().Arithmetic.Length).Sum();
        return difference.Length == 0 ? null : $"{difference}\n{Show(facts)}";
    }

    /// <summary>Leaves out of a pack whatever does not take the difference away, and writes down what is left.</summary>
    internal static string Shrink(RandomPack pack, long seed, long index, int sheets, string difference)
    {
        var isLoaded = !difference.StartsWith("The pack", StringComparison.Ordinal);
        for (var smaller = pack; smaller is not null;)
        {
            (pack, smaller) = (smaller, null);
            foreach (var candidate in pack.Smaller())
            {
                if (Attempt(candidate) is { } found && found.StartsWith("The pack", StringComparison.Ordinal) != isLoaded)
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
