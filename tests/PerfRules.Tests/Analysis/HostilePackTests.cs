using System.Diagnostics;
using System.Globalization;
using PerfRules.Analysis;
using PerfRules.Diagnostics;
using PerfRules.Packs;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Analysis;

/// <summary>Packs made to cost: each is reviewed, or given up with a finding that says so, within time and memory that are bounded.</summary>
public sealed class HostilePackTests
{
    // Far more than any of them takes on a quiet machine, so that a busy one does not fail; a proof without bounds takes hours.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public void Lint_TableOfAThousandRowsInThreeDimensions_IsProven()
    {
        // Ten stretches on each of three axes, a row for each of the thousand corners, the highest with the full points.
        var rows = from a in Enumerable.Range(0, 10)
                   from b in Enumerable.Range(0, 10)
                   from c in Enumerable.Range(0, 10)
                   select $"{{ when: {Stretch("x", a)} and {Stretch("y", b)} and {Stretch("z", c)}, points: {(a + b + c == 27 ? 10 : 0)} }}";

        Assert.Equal(string.Empty, Review(Table("one", rows)));
    }

    [Fact]
    public void Lint_TableOfAThousandRowsWithoutOne_NamesTheCornerThatIsMissing()
    {
        var rows = from a in Enumerable.Range(0, 10)
                   from b in Enumerable.Range(0, 10)
                   from c in Enumerable.Range(0, 10)
                   where (a, b, c) != (4, 5, 6)
                   select $"{{ when: {Stretch("x", a)} and {Stretch("y", b)} and {Stretch("z", c)}, points: 10 }}";

        Assert.Contains("error PR0511: No row holds for: x = 4, y = 5, z = 6.", Review(Table("one", rows)), StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_ConditionsThatMultiplyOut_AreGivenUp()
    {
        // Three alternatives twenty times over: 3²⁰ boxes when they are multiplied out.
        var pairs = string.Join(" and ", Enumerable.Range(0, 20).Select(i => string.Create(CultureInfo.InvariantCulture, $"(x > {i} or y > {i} or z > {i})")));

        Assert.Contains("warning PR0512: There are too many conditions to prove", Review(Table("first", [$"{{ when: {pairs}, points: 10 }}", "{ when: otherwise, points: 0 }"])), StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_TableOfBoxesAcrossEachOther_EndsWithAnAnswerOrGivesUp()
    {
        var rows = Enumerable.Range(0, 600).Select(i => string.Create(
            CultureInfo.InvariantCulture, $"{{ when: x > {i} and x < {i + 300} and y > {(i * 7) % 600} and y < {((i * 7) % 600) + 250} and z > {(i * 13) % 600}, points: 10 }}"));

        Assert.Matches("PR05(11|12|08)", Review(Table("first", rows)));
    }

    [Fact]
    public void Lint_FiveThousandTimesTheSameBand_ReportsTheFirstOfThem()
    {
        var bands = Enumerable.Repeat("  - { at: \"≥ 5\", points: 10 }", 5_000).Prepend("  - { at: \"< 5\", points: 0 }");

        var found = Review(TestPack.Judging("measure: x\nbands:\n" + string.Join('\n', bands)));

        Assert.Equal(LintReport.MostOfAKind, found.Split('\n').Length);
        Assert.All(found.Split('\n'), line => Assert.Contains(" error PR0508: ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Lint_TenThousandBandsBesideEachOther_AreProven()
    {
        var bands = Enumerable.Range(1, 9_998).Select(i => string.Create(CultureInfo.InvariantCulture, $"  - {{ at: \"[{i}, {i + 1})\", points: 0 }}"))
            .Append("  - { at: \"< 1\", points: 0 }").Append("  - { at: \"≥ 9999\", points: 10 }");

        Assert.Equal(string.Empty, Review(TestPack.Judging("measure: x\nbands:\n" + string.Join('\n', bands))));
    }

    [Fact]
    public void Lint_NameOfAMegabyte_IsRefusedOrReviewed()
    {
        var name = new string('名', 300_000);

        Assert.Contains("error PR0", Review(TestPack.Minimal.With("id: 完成率", "id: " + name)), StringComparison.Ordinal);
    }

    private static string Stretch(string name, int index) => index switch
    {
        0 => $"{name} < 1",
        9 => $"{name} >= 9",
        _ => string.Create(CultureInfo.InvariantCulture, $"{name} >= {index} and {name} < {index + 1}"),
    };

    private static TestPack Table(string hit, IEnumerable<string> rows) =>
        TestPack.Judging($"table:\n  hit: {hit}\n  rows:\n" + string.Join('\n', rows.Select(r => "    - " + r)))
            .With("x: { type: number }", "x: { type: number }\n  y: { type: number }\n  z: { type: number }");

    private static string Review(TestPack pack)
    {
        var watch = Stopwatch.StartNew();
        var loaded = RulePackLoader.Parse(pack.Text, TestPack.File);
        IEnumerable<Diagnostic> found = loaded.Pack is { } read ? PackLinter.Lint(read) : loaded.Diagnostics;
        var text = string.Join('\n', found);
        Assert.True(watch.Elapsed < Patience, $"took {watch.Elapsed}");
        return text;
    }
}
