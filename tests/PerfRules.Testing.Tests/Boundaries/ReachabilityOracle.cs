using System.Globalization;
using System.Text;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Testing.Boundaries;
using PerfRules.Testing.Coverage;
using PerfRules.Testing.Solving;
using PerfRules.Texts;

namespace PerfRules.Testing.Tests.Boundaries;

/// <summary>Small random packs whose inputs have few values, so that every combination can be tried.</summary>
/// <remarks>Coverage and boundaries may ask for less than there is only where nothing can be there: a row that they call shadowed, leave out or do not
/// list is reached by no combination, and no side of a threshold that they leave out is stood on.</remarks>
internal static class ReachabilityOracle
{
    private const int Values = 8;

    /// <summary>Says what was called unreachable and is reached; null when nothing was.</summary>
    internal static string? Refute(int seed)
    {
        var random = new Random(seed);
        var ends = Enumerable.Range(0, 4).Select(_ => random.Next(-2, Values + 3)).ToArray();
        var text = PackText(random, ends);
        var pack = RulePack.Parse(text, "pack.yaml");
        var scorer = new RuleScorer(pack);
        var cases = AllFacts(random.Next(2) == 0 ? 0 : -2).Select((facts, i) => GoldenCase.Parse(
            $"format: 1\ncase: c{i}\npack: {pack.Id}\nfacts: {facts}\nexpect: {{ complete: true }}", $"c{i}.yaml")).Where(c => scorer.TryScore(c.Facts!, out _, out _)).ToList();
        var coverage = PackCoverage.Measure(scorer, cases);

        // What is called shadowed is called so before any case is looked at; then all facts are tried.
        var unseen = PackCoverage.Measure(scorer, []).Leaves.SelectMany(l => l.Points);
        foreach (var (before, after) in unseen.Zip(coverage.Leaves.SelectMany(l => l.Points)))
        {
            if (before.Miss == CoverageMiss.Shadowed && after.IsReached)
            {
                return $"seed {seed}: shadowed, but {after.Cases[0]} reaches {after.Text} of\n{text}";
            }
        }

        return Unlisted(scorer, cases, coverage) is { } row ? $"seed {seed}: not listed, but reached: {row} of\n{text}" : UnlistedSide(scorer, cases) is { } side ? $"seed {seed}: {side} of\n{text}" : null;
    }

    // Every row that decides a score is a row that coverage counts.
    private static string? Unlisted(RuleScorer scorer, List<GoldenCase> cases, PackCoverage coverage)
    {
        var listed = coverage.Leaves.SelectMany(l => l.Points).Where(p => p.Kind == CoverageKind.Row && p.IsReached).Select(p => p.Location).ToHashSet();
        return cases.SelectMany(c => scorer.Score(c.Facts!).Indicators.SelectMany(i => i.Explain().Decided)).FirstOrDefault(d => !listed.Contains(d.Location))?.Text.ToString();
    }

    // The measure is worked out by hand: x + 2y, or x alone.
    private static string? UnlistedSide(RuleScorer scorer, List<GoldenCase> cases)
    {
        foreach (var edge in PackBoundaries.Measure(scorer, []).Edges.Where(e => e.Leaf?.Id == "甲"))
        {
            Rational end = decimal.Parse(edge.Text.ToString(DisplayLanguage.English).Replace("万元", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);
            foreach (var goldenCase in cases)
            {
                var value = Number(goldenCase, "x") + (2 * Number(goldenCase, "y"));
                var order = value.CompareTo(end);
                var side = order < 0 ? Side.Below : order == 0 ? Side.At : Side.Above;
                if (edge.Places.All(p => p.Side != side))
                {
                    return $"no side {side} of {edge.Text}, but {goldenCase.Name} has {value}";
                }
            }
        }

        return null;
    }

    private static Rational Number(GoldenCase goldenCase, string input) => Quantity.Parse(goldenCase.Facts!.Facts[input].ToString()).Number;

    private static IEnumerable<string> AllFacts(int least) =>
        from x in Enumerable.Range(least, Values)
        from y in Enumerable.Range(0, 3)
        from b in new[] { "是", "否" }
        select $"{{ x: {x}万元, y: {y}万元, b: {b} }}";

    private static string PackText(Random random, int[] ends)
    {
        var text = new StringBuilder();
        text.Append("format: 1\npack: test/2024/small\nversion: 1.0.0\ntitle: 小\nevaluation: 单位自评\nrounding: []\ninputs:\n");
        text.Append(CultureInfo.InvariantCulture, $"  x: {{ type: money, unit: 万元{Range(random)} }}\n  y: {{ type: money, unit: 万元, range: \"[0元, 2万元]\" }}\n  b: {{ type: yesno }}\n");
        text.Append("indicators:\n  - id: 甲\n    points: 10\n    origin: printed\n    measure: x + 2 * y\n    bands:\n");
        for (var i = 0; i < 4; i++)
        {
            var (interval, origin) = Interval(random, ends[i], ends[(i + 1) % 4]);
            text.Append(CultureInfo.InvariantCulture, $"      - {{ at: \"{interval}\", {Outcome(random, origin)} }}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"      - {{ at: \"> -1000万元\", points: 0 }}\n");
        text.Append("  - id: 乙\n    points: 10\n    origin: printed\n    table:\n      hit: first\n      rows:\n");
        for (var i = 0; i < 3; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"        - {{ when: {Condition(random, ends)}, points: {random.Next(11)} }}\n");
        }

        return text.Append("        - { when: otherwise, points: 0 }\n").ToString();
    }

    private static string Range(Random random) => random.Next(3) switch
    {
        0 => string.Empty,
        1 => ", range: \"≥ 0元\"",
        _ => ", range: \"[-2万元, 5万元]\"",
    };

    private static (string Text, int Origin) Interval(Random random, int left, int right)
    {
        var (low, high) = (Math.Min(left, right), Math.Max(left, right));
        return random.Next(4) switch
        {
            0 => ($"≥ {low}万元", low),
            1 => ($"< {high}万元", high),
            _ when low == high => ($"[{low}万元, {high}万元]", low),
            2 => ($"[{low}万元, {high}万元)", low),
            _ => ($"({low}万元, {high}万元]", high),
        };
    }

    private static string Outcome(Random random, int origin) => random.Next(2) == 0
        ? $"points: {random.Next(11)}"
        : $"points: {random.Next(11)}, step: 1万元, beyond: {origin}万元, deduct: {random.Next(1, 4)}, partial: {(random.Next(2) == 0 ? "up" : "down")}";

    private static string Condition(Random random, int[] ends) => random.Next(4) switch
    {
        0 => $"x >= {ends[random.Next(4)]}万元",
        1 => $"x < {ends[random.Next(4)]}万元 and b",
        2 => $"y = {random.Next(3)}万元 and not b",
        _ => $"x + y > {ends[random.Next(4)]}万元",
    };
}
