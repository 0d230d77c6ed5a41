using System.Text;
using PerfRules.Analysis;
using PerfRules.Diagnostics;
using PerfRules.Packs;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Analysis;

/// <summary>What <c>lint --fix</c> writes: only where a finding has one answer, and nothing else of the file.</summary>
public sealed class PackFixerTests
{
    private const string Rounded = "rounding: [ { stage: measure, places: 2, mode: half-away } ]";
    private const string Idle = "{ code: PR0513, on: 满意度, because: 无 }";

    [Theory]
    [InlineData("threshold: { at: > 105% }", "threshold: { at: \"> 105%\" }")] // YAML reads > as a folded block
    [InlineData("threshold:\n      at: >= 105% # 一\n      else: 0", "threshold:\n      at: \">= 105%\" # 一\n      else: 0")]
    [InlineData("threshold: { at: [95%, 105%], else: 0 }", "threshold: { at: \"[95%, 105%]\", else: 0 }")] // a list of two
    [InlineData("threshold:\n      at: [95%, 105%)", "threshold:\n      at: \"[95%, 105%)\"")] // no YAML at all
    [InlineData("threshold: { at: (95%, 105%], else: 0 }", "threshold: { at: \"(95%, 105%]\", else: 0 }")] // a text and a key
    public void Fix_IntervalWithoutQuotes_IsQuoted(string wrong, string right) => Fixes(TestPack.Minimal.With("threshold: { at: \"≥ 100%\" }", wrong), TestPack.Minimal.With("threshold: { at: \"≥ 100%\" }", right));

    [Theory]
    [InlineData("[90, +∞]", "[90, +∞)")]
    [InlineData("[ -∞ , 90)", "( -∞ , 90)")]
    [InlineData("［90，+∞］", "［90，+∞)")]
    public void Fix_ClosedInfiniteEnd_IsOpened(string wrong, string right)
    {
        var pack = TestPack.Minimal.With("rounding: []", $"rounding: []\ngrades: {{ 优: '{wrong}' }}").Text;

        // The other totals have no grade: a person has to say which.
        Assert.Equal(pack.Replace(wrong, right, StringComparison.Ordinal), Fix(pack));
    }

    // At 0.01% a step, a measure that is at least 94.995% is at least 95.00%, and one above it is above 94.99%.
    [Theory]
    [InlineData("≥ 94.995%", "< 94.995%", "≥ 95%", "< 95%")]
    [InlineData("> 94.995%", "≤ 94.995%", "> 94.99%", "≤ 94.99%")]
    [InlineData("[94.995 %，200.001%]", "(-∞, 94.995%)", "[95%，200%]", "(-∞, 95%)", "> 200.001%", "> 200%")]
    public void Fix_EndThatTheRoundedMeasureCannotHave_BecomesTheOneThatItMeans(string first, string second, string fixedFirst, string fixedSecond, string third = "", string fixedThird = "") =>
        Fixes(Percent(first, second, third), Percent(fixedFirst, fixedSecond, fixedThird));

    [Fact]
    public void Fix_EndOfAThreshold_IsWrittenOnce() => Fixes(
        TestPack.Judging("measure: x\nthreshold: { at: '≥ 94.995%' } # 一").With("type: number", "type: percent").With("rounding: []", Rounded),
        TestPack.Judging("measure: x\nthreshold: { at: '≥ 95%' } # 一").With("type: number", "type: percent").With("rounding: []", Rounded));

    [Theory]
    [InlineData("bands: [ { at: \"≥ 94.995%\", points: 10 }, { at: \"< 94.995%\", points: 10, step: 1pp, beyond: 94.995%, deduct: 1, partial: up } ]", "≥ 95%")] // steps are counted from their end
    [InlineData("stepDeduction: { at: \"≥ 94.995%\", step: 1pp, deduct: 1, partial: up }", null)]
    [InlineData("bands: [ { at: \"= 94.995%\", points: 10 }, { at: \"< 94.995%\", points: 0 }, { at: \"> 94.995%\", points: 0 } ]", "< 95%|> 94.99%")] // the first can never be
    public void Fix_EndThatStepsAreCountedFrom_StaysForAPerson(string criterion, string? changed)
    {
        var pack = TestPack.Judging("measure: x\n" + criterion).With("type: number", "type: percent").With("rounding: []", Rounded).Text;
        var expected = changed?.Split('|').Aggregate(pack, (text, end) => text.Replace("\"" + end[0] + " 94.995%", "\"" + end, StringComparison.Ordinal)) ?? pack;

        Assert.Equal(expected, Fix(pack));
    }

    [Fact]
    public void Fix_BandWrittenTwice_IsWrittenOnceAndItsCommentStays() => Fixes(
        TestPack.Judging("measure: x\nbands:\n  # 高\n  - { at: \"≥ 5\", points: 10 }\n  - at: \"< 5\"\n    points: 0\n  # 低\n  - { at: \"< 5.0\", points: 0 } # 重复\n  - at: \"< 5\"\n    points: 0"),
        TestPack.Judging("measure: x\nbands:\n  # 高\n  - { at: \"≥ 5\", points: 10 }\n  - at: \"< 5\"\n    points: 0\n  # 低\n  # 重复"));

    [Fact]
    public void Fix_StaircaseWrittenTwice_IsWrittenOnce() => Fixes(
        TestPack.Judging("measure: x\nbands: [ { at: \"≥ 5\", points: 10 }, { at: \"< 5\", points: 10, step: 1, beyond: 5, deduct: 1, partial: up }, { at: \"< 5\", points: 10, step: 1, beyond: 5, deduct: 1, partial: up } ]"),
        TestPack.Judging("measure: x\nbands: [ { at: \"≥ 5\", points: 10 }, { at: \"< 5\", points: 10, step: 1, beyond: 5, deduct: 1, partial: up } ]"));

    [Theory]
    [InlineData("first")]
    [InlineData("one")]
    public void Fix_RowWrittenTwice_IsWrittenOnce(string hit) => Fixes(
        TestPack.Judging($"table:\n  hit: {hit}\n  rows:\n    - {{ when: x >= 5, points: 10 }}\n    - {{ when: x ≥ 5, points: 10 }}\n    - {{ when: x < 5, points: 0 }}"),
        TestPack.Judging($"table:\n  hit: {hit}\n  rows:\n    - {{ when: x >= 5, points: 10 }}\n    - {{ when: x < 5, points: 0 }}"));

    [Theory]
    [InlineData("measure: x\nbands: [ { at: \"≥ 5\", points: 10 }, { at: \"< 5\", points: 0 }, { at: \"< 5\", points: 3 } ]")] // which points?
    [InlineData("measure: x\nbands: [ { at: \"≥ 5\", points: 10 }, { at: \"≤ 5\", points: 0 } ]")] // whose is 5?
    [InlineData("measure: x\nbands: [ { at: \"> 5\", points: 10 }, { at: \"< 5\", points: 0 } ]")]
    [InlineData("measure: x\nbands: [ { at: \"≥ 5\", points: 9 }, { at: \"< 5\", points: 0 } ]")]
    [InlineData("measure: x\nbands:\n  - { at: \"≥ 5\", points: 10 }\n  - { at: \"< 5\", points: 0 }\n  - at: \"< 5\"\n    # 会带走的说明\n    points: 0")]
    [InlineData("table:\n  hit: first\n  rows:\n    - { when: x >= 5, points: 10 }\n    - { when: x < 5, points: 0 }\n    - { when: x >= 3 and x < 7, points: 10 }")]
    public void Fix_FindingWithTwoAnswers_ChangesNothing(string criterion)
    {
        var pack = TestPack.Judging(criterion);

        Assert.NotEmpty(PackLinter.Lint(pack.Load()));
        Assert.Equal(pack.Text, Fix(pack.Text));
    }

    [Theory]
    [InlineData("lint: { suppress: [ " + Idle + " ] }", "lint: { suppress: [] }")]
    [InlineData("lint:\n  suppress:\n    - " + Idle + "\n", "lint:\n  suppress: []\n")]
    [InlineData("lint:\n  suppress: # 一\n  - code: PR0513\n    on: 满意度\n    because: 无\n", "lint:\n  suppress: # 一\n   []\n")]
    [InlineData("lint: { suppress: [ " + Idle + ", { code: PR0503, on: 多余, because: 表中有 } ] }", "lint: { suppress: [ { code: PR0503, on: 多余, because: 表中有 } ] }")]
    [InlineData("lint: { suppress: [ { code: PR0503, on: 多余, because: 表中有 }, " + Idle + " ] }", "lint: { suppress: [ { code: PR0503, on: 多余, because: 表中有 } ] }")]
    [InlineData("lint:\n  suppress: [\n    { code: PR0503, on: 多余, because: 表中有 }, # 二\n    " + Idle + "\n  ]", null)] // would take the comment away
    public void Fix_SuppressionOfNothing_IsTakenOut(string wrong, string? right)
    {
        var pack = TestPack.Minimal.With("indicators:", "  多余: { type: number }\nindicators:").With("indicators:", wrong + "\nindicators:").Text;

        Assert.Equal(right is null ? pack : pack.Replace(wrong, right, StringComparison.Ordinal), Fix(pack));
    }

    [Fact]
    public void Fix_SuppressionThatMayBeMisspelt_StaysForAPerson()
    {
        // There is a PR0503, on another name.
        var pack = TestPack.Minimal.With("indicators:", "  多余: { type: number }\nlint: { suppress: [ { code: PR0503, on: 多除, because: 无 } ] }\nindicators:").Text;

        Assert.Equal(pack, Fix(pack));
    }

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\r\n", true)]
    [InlineData("\n", true)]
    public void Fix_SeveralFaultsInOneFile_AreSettledWithTheLineEndsAndTheMarkOfTheFile(string lineEnd, bool hasMark)
    {
        string Text(string first, string second, string tail) =>
            TestPack.Judging($"measure: x  # 率\nbands:\n  - {{ at: {first}, points: 10 }}\n  - {{ at: \"{second}\", points: 0 }}{tail}").With("type: number", "type: percent").With("rounding: []", Rounded).Text
                .Replace("\n", lineEnd, StringComparison.Ordinal);
        byte[] mark = hasMark ? [0xEF, 0xBB, 0xBF] : [];
        using var file = new TemporaryFile(".yaml", [.. mark, .. Encoding.UTF8.GetBytes(Text(">= 94.995%", "< 94.995%", "\n  - { at: \"< 94.995%\", points: 0 }"))]);

        var fix = PackFixer.Fix(file.Path);

        Assert.Equal(Convert.ToHexString([.. mark, .. Encoding.UTF8.GetBytes(Text("\">= 95%\"", "< 95%", string.Empty))]), Convert.ToHexString(fix.Content.Span));
        Assert.Equal(["PR0006", "PR0521", "PR0508"], fix.Changes.SelectMany(c => c.Codes).Distinct());
    }

    [Fact]
    public void Fix_Changes_ReadLikeADiff()
    {
        using var file = new TemporaryFile(".yaml", Encoding.UTF8.GetBytes(
            TestPack.Judging("measure: x\nbands:\n  - { at: \"[5.01, 9.99)\", points: 10 }\n  - { at: \"< 5.01\", points: 0 }\n  - { at: \"< 5.01\", points: 0 }\n  - { at: \"≥ 9.99\", points: 0 }")
                .With("rounding: []", "rounding: [ { stage: measure, places: 1, mode: half-away } ]").Text));

        var fix = PackFixer.Fix(file.Path);

        Assert.Equal(
            """
            @@ -17,1 +17,1 @@ PR0521
            -      - { at: "[5.01, 9.99)", points: 10 }
            +      - { at: "[5.1, 10)", points: 10 }
            @@ -18,1 +18,1 @@ PR0521
            -      - { at: "< 5.01", points: 0 }
            +      - { at: "< 5.1", points: 0 }
            @@ -19,1 +19,0 @@ PR0508
            -      - { at: "< 5.01", points: 0 }
            @@ -20,1 +19,1 @@ PR0521
            -      - { at: "≥ 9.99", points: 0 }
            +      - { at: "≥ 10", points: 0 }
            """.ReplaceLineEndings("\n"),
            string.Join('\n', fix.Changes));
    }

    [Fact]
    public void Fix_FindingOfThePackBelow_LeavesBothFilesAlone()
    {
        var root = Directory.CreateTempSubdirectory("perfrules-fix-").FullName;
        try
        {
            var below = Write("below", TestPack.Judging("measure: x\nbands: [ { at: \"≥ 5\", points: 10 }, { at: \"< 5\", points: 0 }, { at: \"< 5\", points: 0 } ]").With(TestPack.Id, "test/2024/below").Text);
            var above = Write("above", "format: 1\npack: test/2024/above\nversion: 1.0.0\ntitle: 上\nextends: test/2024/below\n");

            Assert.Equal("PR0508", Assert.Single(PackLinter.Lint(RulePack.Load(above))).Code);
            Assert.Empty(PackFixer.Fix(above).Changes);
            Assert.Single(PackFixer.Fix(below).Changes);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }

        string Write(string name, string text)
        {
            var path = Path.Combine(Directory.CreateDirectory(Path.Combine(root, "test", "2024", name)).FullName, "pack.yaml");
            File.WriteAllText(path, text);
            return path;
        }
    }

    [Fact]
    public void Fix_JsonPack_IsFixedAsWell()
    {
        using var file = new TemporaryFile(".json", Encoding.UTF8.GetBytes(
            "{ \"format\": 1, \"pack\": \"test/2024/minimal\", \"version\": \"1.0.0\", \"title\": \"t\", \"evaluation\": \"单位自评\", \"rounding\": [], \"sources\": { \"文\": { \"title\": \"t\" } },\n\"inputs\": { \"x\": { \"type\": \"number\" } },\n"
                + "\"indicators\": [ { \"id\": \"叶\", \"points\": 10, \"origin\": \"printed\", \"source\": { \"ref\": \"文\" }, \"measure\": \"x\", \"threshold\": { \"at\": \"[5, +∞]\" } } ] }"));

        var change = Assert.Single(PackFixer.Fix(file.Path).Changes);

        Assert.Equal((change.Before[0].Replace("+∞]", "+∞)", StringComparison.Ordinal), 3), (Assert.Single(change.After), change.Line));
    }

    [Fact]
    public void Fix_ShippedPacks_ChangesNothing() =>
        Assert.Empty(RulePackCatalog.Load(Repository.Rulesets).Packs.SelectMany(p => PackFixer.Fix(p.File).Changes));

    [Theory]
    [InlineData("")]
    [InlineData("indicators: [")]
    public void Fix_FileThatIsNoPack_ChangesNothing(string text)
    {
        using var file = new TemporaryFile(".yaml", Encoding.UTF8.GetBytes(text));

        Assert.Empty(PackFixer.Fix(file.Path).Changes);
        Assert.Empty(PackFixer.Fix(file.Path + ".absent").Changes);
    }

    private static TestPack Percent(string first, string second, string third) =>
        TestPack.Judging($"measure: x\nbands:\n  - {{ at: \"{first}\", points: 10 }}\n  - {{ at: \"{second}\", points: 0 }}" + (third.Length == 0 ? string.Empty : $"\n  - {{ at: \"{third}\", points: 0 }}"))
            .With("type: number", "type: percent").With("rounding: []", Rounded);

    // What is fixed has nothing left to find, and fixing it again changes nothing.
    private static void Fixes(TestPack wrong, TestPack right)
    {
        Assert.Equal(right.Text, Fix(wrong.Text));
        Assert.Equal(right.Text, Fix(right.Text));
        Assert.Equal(right.Text, FixOneByOne(wrong.Text));
        Assert.Equal(string.Empty, string.Join('\n', PackLinter.Lint(right.Load()).Where(d => d.Code is not ("PR0502" or "PR0513"))));
    }

    private static string Fix(string text)
    {
        using var file = new TemporaryFile(".yaml", Encoding.UTF8.GetBytes(text));
        return Encoding.UTF8.GetString(PackFixer.Fix(file.Path).Content.Span);
    }

    // As an editor does: one finding is settled, then all is reviewed again.
    private static string FixOneByOne(string text)
    {
        for (var round = 0; round < 100; round++)
        {
            using var file = new TemporaryFile(".yaml", Encoding.UTF8.GetBytes(text));
            var loaded = RulePackLoader.Load(file.Path);
            var replacements = PackFixer.Replacements(file.Path, loaded.Pack is { } pack ? PackLinter.Lint(pack) : loaded.Diagnostics);
            if (replacements.Count == 0)
            {
                break;
            }

            text = replacements.First().Value.Reverse().Aggregate(text, (all, r) => all[..Offset(all, r.Start)] + r.Text + all[Offset(all, r.End)..]);
        }

        return text;
    }

    private static int Offset(string text, SourcePosition place) => text.Split('\n').Take(place.Line - 1).Sum(l => l.Length + 1) + place.Column - 1;
}
