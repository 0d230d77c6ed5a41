using System.Globalization;
using System.Text;
using PerfRules.Analysis;
using PerfRules.Analysis.Proofs;
using PerfRules.Diagnostics;
using PerfRules.Packs;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Analysis;

/// <summary>Packs made to cost: each is reviewed, or given up with a finding that says so, within bounds that are counted.</summary>
public sealed class HostilePackTests
{
    // Megabytes allocated on the way; a proof without bounds allocates for hours.
    private const long Most = 2_000;

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

    // Written out they are more bytes than are read; written as short as can be, more nodes.
    [Theory]
    [InlineData("{ at: \"≥ 5\", points: 10 },", ": error PR0004: The file is larger than the limit of 4194304 bytes and was not read.")]
    [InlineData("{},", ": error PR0004: There are more nodes than the limit of 200000.")]
    public void Parse_AMillionBands_AreRefused(string band, string expected)
    {
        var pack = TestPack.Judging("measure: x\nbands: [ 一 ]").Text.Replace("一 ]", Repeat(band, 1_000_000) + " ]", StringComparison.Ordinal);

        Bounded(500, () => Assert.EndsWith(expected, Review(pack), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("at: \"[{0}, {1})\", points: 0", "error PR0502")] // beside each other, with nothing below and above
    [InlineData("at: \"≥ -{0}\", points: 0", "error PR0501")] // each in all before it
    [InlineData("at: \"= {0}.001\", points: 0", "error PR0508")] // off the grid of the rounded measure, so that none is ever reached
    [InlineData("at: \"[{0}.001, {1}.001)\", points: 0", "warning PR0521")]
    public void Lint_AsManyBandsAsFit_AreReviewedInBoundedMemory(string band, string found)
    {
        var bands = Enumerable.Range(0, 28_000).Select(i => "  - { " + string.Format(CultureInfo.InvariantCulture, band, i, i + 1) + " }");
        var pack = TestPack.Judging("measure: x\nbands:\n" + string.Join('\n', bands)).With("rounding: []", "rounding: [ { stage: measure, places: 2, mode: half-away } ]");

        Bounded(1_000, () => Assert.Contains(found, Review(pack), StringComparison.Ordinal));
    }

    [Fact]
    public void Lint_ManyProofsThatAreGivenUp_CostNoMoreThanOnePack()
    {
        // Each leaf alone uses up what a proof may cost.
        var rows = string.Concat(Enumerable.Range(0, 200).Select(i => string.Create(
            CultureInfo.InvariantCulture, $"        - {{ when: x > {i} and x < {i + 90} and y > {(i * 7) % 200} and y < {((i * 7) % 200) + 80} and z > {(i * 13) % 200}, points: 10 }}\n")));
        var leaves = string.Concat(Enumerable.Range(0, 100).Select(i =>
            $"  - id: 叶{i}号\n    points: 10\n    source: {{ ref: 文件 }}\n    origin: printed\n    table:\n      hit: first\n      rows:\n{rows}"));
        var pack = TestPack.Minimal.With("indicators:", "  x: { type: number }\n  y: { type: number }\n  z: { type: number }\nindicators:\n" + leaves).Load();

        Bounded(4_000, () => Assert.Contains(PackLinter.Lint(pack), d => d.Code == "PR0512"));
    }

    [Fact]
    public void Spend_MoreThanAllProofsOfAPackMay_GivesUpEveryFurtherOne()
    {
        var pack = new ProofBudget(100);
        var first = new ProofBudget(80, pack);
        first.Spend(80);

        Assert.Throws<ProofTooLargeException>(() => first.Spend(1));
        Assert.Throws<ProofTooLargeException>(() => new ProofBudget(80, pack).Spend(21));
        Assert.Throws<ProofTooLargeException>(() => new ProofBudget(80, pack).Spend(1));
        Assert.Equal(102, pack.Spent);
    }

    [Fact]
    public void Lint_ChoiceOfThousandsOfWords_IsProvenInBoundedMemory()
    {
        // "Other than this word" is two stretches of words, not thousands of single ones.
        var words = string.Join(", ", Enumerable.Range(0, 10_000).Select(i => "词" + i.ToString(CultureInfo.InvariantCulture)));
        var rows = Enumerable.Range(0, 100).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{ when: 等次 != 词{i} and x > {i}, points: 10 }}"));
        var pack = Table("first", rows.Append("{ when: otherwise, points: 0 }")).With("x: { type: number }", "x: { type: number }\n  等次: { type: choice, choices: [ " + words + " ] }");

        Bounded(500, () => Assert.DoesNotContain("PR0512", Review(pack), StringComparison.Ordinal));
    }

    [Fact]
    public void Lint_RowsThatEachMultiplyOut_AreGivenUpInBoundedMemory()
    {
        // 3⁹ boxes to a row, and ten thousand rows.
        var row = "{ when: " + string.Join(" and ", Enumerable.Range(0, 9).Select(i => string.Create(CultureInfo.InvariantCulture, $"(x>{i} or y>{i} or z>{i})"))) + ", points: 10 }";

        Bounded(1_000, () => Assert.Contains("warning PR0512", Review(Table("first", Enumerable.Repeat(row, 10_000))), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("x: { type: number }", "{0}: {{ type: number }}", "PR0003")] // an input; YAML itself has no such keys outside of braces
    [InlineData("文件: {", "{0}: {{ title: 一 }}, 文件: {{", "PR0004")] // a source
    [InlineData("inputs:", "grades: {{ {0}: \"≥ 0\" }}\ninputs:", "PR0004")] // a grade
    [InlineData("ref: 文件", "ref: 文件, {0}: 一", "PR0004")] // a key that there is none of
    [InlineData("id: 叶", "id: {0}", "PR0107")]
    [InlineData("ref: 文件", "ref: {0}", "PR0112")]
    [InlineData("measure: x", "measure: {0}", "PR0203")]
    [InlineData("type: number", "type: {0}", "PR0106")]
    [InlineData("≥ 5", "{0}", "PR0301")]
    [InlineData("clause: 一", "clause: {0}", "")] // text that nobody looks into
    public void Parse_NameOfAMegabyte_IsRefusedOrKeptInBoundedMemory(string old, string replacement, string code)
    {
        var pack = TestPack.Judging("measure: x\nthreshold: { at: \"≥ 5\" }").With(old, string.Format(CultureInfo.InvariantCulture, replacement, new string('名', 1_000_000)));

        Bounded(500, () =>
        {
            var loaded = RulePackLoader.Parse(pack.Text, TestPack.File);
            Assert.Contains(code, string.Join('\n', loaded.Pack is { } read ? PackLinter.Lint(read) : loaded.Diagnostics), StringComparison.Ordinal);
            Assert.Equal(code.Length == 0, loaded.Pack is not null);
        });
    }

    [Fact]
    public void Parse_ManyLongNamesBesideManyUnknownOnes_AreNotListedEachTime()
    {
        // 5,000 names of 150 characters, and 200 messages that list what is known.
        var inputs = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"  名{new string('长', 150)}{i}: {{ type: number }}\n"));
        var leaves = string.Concat(Enumerable.Range(0, 200).Select(i => $"  - {{ id: 叶{i}, points: 1, origin: printed, measure: 未知{new string('长', 70)}, threshold: {{ at: \"> 0\" }} }}\n"));
        var pack = TestPack.Minimal.With("indicators:\n", inputs + "indicators:\n" + leaves);

        Bounded(500, () => Assert.True(string.Join('\n', RulePackLoader.Parse(pack.Text, TestPack.File).Diagnostics).Length < 5_000_000));
    }

    [Theory]
    [InlineData("section: a, points: 1, children: [ {{ {0} }} ]")]
    [InlineData("id: a, points: 1, origin: printed, parts: [ {{ {0} }} ]")]
    [InlineData("id: a, points: 1, origin: printed, oneOf: [ {{ when: x > 1, {0} }} ]")]
    public void Parse_DeeplyNestedRules_AreRefusedAtTheLimitOfDepth(string layer)
    {
        var nested = Enumerable.Range(0, 100).Aggregate("id: b", (inner, _) => string.Format(CultureInfo.InvariantCulture, layer, inner));

        Bounded(100, () => Assert.Contains("error PR0004: Nesting is deeper than the limit of 32 levels.", Review(TestPack.Judging("award: 一").With("indicators:\n", $"indicators:\n  - {{ {nested} }}\n")), StringComparison.Ordinal));
    }

    [Fact]
    public void Parse_DeeplyNestedConditions_AreRefusedAtTheLimitOfLevels()
    {
        var nested = new string('(', 1_000) + "x > 1" + new string(')', 1_000);

        Bounded(100, () => Assert.Contains("error PR0203", Review(Table("first", [$"{{ when: \"{nested}\", points: 10 }}"])), StringComparison.Ordinal));
    }

    [Fact]
    public void Lint_MoreFindingsThanAreKept_KeepsTheErrors()
    {
        // 300 leaves without source; the last one has two bands for 5.
        var leaves = string.Concat(Enumerable.Range(0, 300).Select(i => $"  - {{ id: 叶{i}号, points: 10, origin: printed, measure: 收入 / 预算, threshold: {{ at: \"≥ 5%\" }} }}\n"));
        var pack = TestPack.Minimal.With("indicators:\n", "indicators:\n" + leaves).With("threshold: { at: \"≥ 100%\" }", "bands: [ { at: \"≥ 5%\", points: 10 }, { at: \"≤ 5%\", points: 0 } ]");

        var found = PackLinter.Lint(pack.Load());

        Assert.Equal((200, "PR0501"), (found.Length, Assert.Single(found, d => d.Severity == DiagnosticSeverity.Error).Code));
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

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    // What is allocated on the way, kept or not, is a count of work that no busy machine changes.
    private static void Bounded(long megabytes, Action review)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        review();
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) >> 20, 0, megabytes);
    }

    private static string Review(TestPack pack) => Review(pack.Text);

    private static string Review(string pack)
    {
        var text = string.Empty;
        Bounded(Most, () =>
        {
            var loaded = RulePackLoader.Parse(pack, TestPack.File);
            text = string.Join('\n', loaded.Pack is { } read ? PackLinter.Lint(read) : loaded.Diagnostics);
        });
        return text;
    }
}
