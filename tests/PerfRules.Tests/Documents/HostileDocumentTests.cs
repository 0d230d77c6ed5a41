using System.Diagnostics;
using System.Text;
using CsCheck;
using PerfRules.Packs;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Documents;

/// <summary>What hostile, damaged and odd files give: acceptance or one clear diagnostic with its place, in bounded time and memory.</summary>
public sealed class HostileDocumentTests
{
    private const string TooDeep = "error PR0004: Nesting is deeper than the limit of 32 levels.";
    private const string Anchors = "error PR0005: YAML anchors (&) and aliases (*) are refused: write the content out; if text was meant, quote it.";
    private const string Empty = "error PR0003: The file is empty.";
    private const string Utf16 = "error PR0002: The file is not UTF-8 (it may be UTF-16). Save it as UTF-8 in the editor and try again.";
    private const string Gbk = "error PR0002: The file is not UTF-8 (it may be GBK / GB18030). Save it as UTF-8 in the editor and try again.";

    /// <summary>Gets texts that are refused: label, file name, text, the one diagnostic.</summary>
    public static TheoryData<string, string, Func<string>, string> Refused => new()
    {
        { "empty file", "p.yaml", () => string.Empty, $"(1,1): {Empty}" },
        { "blank file", "p.yaml", () => " \r\n \n", $"(1,1): {Empty}" },
        { "comment only", "p.yaml", () => "# nothing\n", $"(1,1): {Empty}" },
        { "empty JSON", "p.json", () => string.Empty, "(1,1): error PR0003: This is not valid JSON: The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true." },
        { "a scalar", "p.yaml", () => "hello", "(1,1): error PR0102: Found a single value for a pack, expected a mapping (key: value)." },
        { "a list", "p.yaml", () => "- a\n- b\n", "(1,1): error PR0102: Found a list for a pack, expected a mapping (key: value)." },
        { "alias bomb", "p.yaml", () => "a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\n", $"(1,4): {Anchors}" },
        { "alias without anchor", "p.yaml", () => "a: *b\n", $"(1,4): {Anchors}" },
        { "tag", "p.yaml", () => "a: !!python/object:os.system x\n", "(1,4): error PR0005: The YAML tag 'tag:yaml.org,2002:python/object:os.system' is refused: remove it; if text was meant, quote it." },
        { "second document", "p.yaml", () => "a: b\n---\nc: d\n", "(2,1): error PR0005: A file holds one YAML document; here '---' begins a second one." },
        { "100,000 flow sequences", "p.yaml", () => new string('[', 100_000), $"(1,33): {TooDeep}" },
        { "100,000 flow mappings", "p.yaml", () => Repeat("{a: ", 100_000), $"(1,129): {TooDeep}" },
        { "100,000 block sequences", "p.yaml", () => Repeat("- ", 100_000), $"(1,65): {TooDeep}" },
        { "100,000 complex keys", "p.yaml", () => Repeat("? ", 100_000), $"(1,65): {TooDeep}" },
        { "block mappings as deep as the limit of bytes lets them", "p.yaml", () => string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', i) + "a:\n")), $"(33,33): {TooDeep}" },
        { "100,000 JSON arrays", "p.json", () => new string('[', 100_000), $"(1,33): {TooDeep}" },
        { "100,000 JSON objects", "p.json", () => Repeat("{\"a\":", 100_000), $"(1,161): {TooDeep}" },
        { "33 levels of YAML", "p.yaml", () => "{x: " + new string('[', 32) + "1" + new string(']', 32) + "}", $"(1,36): {TooDeep}" },
        { "33 levels of JSON", "p.json", () => "{\"x\":" + new string('[', 32) + "1" + new string(']', 32) + "}", $"(1,37): {TooDeep}" },
        { "a million items", "p.yaml", () => "a:\n" + Repeat("-\n", 1_000_000), "(199999,2): error PR0004: There are more nodes than the limit of 200000." },
        { "a million JSON numbers", "p.json", () => "[" + Repeat("1,", 1_000_000) + "1]", "(1,400000): error PR0004: There are more nodes than the limit of 200000." },
        { "zero character", "p.yaml", () => "a: b\nc\0: d\n", $"(2,2): {Utf16}" },
        { "tab for indentation", "p.yaml", () => "a:\n\tb: c\n", "(2,1): error PR0003: This is not valid YAML: While scanning a mapping, found invalid tab as indentation. YAML does not allow tabs for indentation: use blanks." },
        { "tab behind a scalar", "p.yaml", () => "indicators:\n  - id: x\n\tpoints: 1\n", "(3,1): error PR0003: This is not valid YAML: While scanning a plain scalar, found a tab character that violate indentation. YAML does not allow tabs for indentation: use blanks." },
        { "endless quote over three million characters", "p.yaml", () => "a: \"" + new string('x', 3_000_000), "(1,4): error PR0003: This is not valid YAML: While scanning a quoted scalar, found unexpected end of stream." },
        { "endless flow mapping over three million characters", "p.yaml", () => "{" + new string('x', 3_000_000) + ": [\n", "(2,1): error PR0003: This is not valid YAML: While parsing a node, did not find expected node content." },
        { "a million dashes before a fault", "p.yaml", () => "a: " + Repeat("-  ", 1_000_000) + "]", "(1,4): error PR0003: This is not valid YAML: Block sequence entries are not allowed in this context." },
        { "fault behind a million lines", "p.yaml", () => Repeat("\n", 1_000_000) + "a: ]\n", "(1000001,4): error PR0003: This is not valid YAML: While parsing a node, did not find expected node content." },
        { "empty key that the parser gives no value", "p.yaml", () => "a:\n  - id: x\n    : \n    m: y\n", "(4,8): error PR0003: This is not valid YAML: unexpected end of a collection" },
        { "half a surrogate in YAML", "p.yaml", () => "a: \"\\ud800\"\n", "(1,4): error PR0003: This is not valid YAML: While scanning a quoted scalar, found invalid Unicode surrogates." },
        { "half a surrogate in JSON", "p.json", () => "{\"a\":\"\\ud800\"}", "(1,6): error PR0003: This is not valid JSON: invalid surrogate escape" },
        { "over-long version directive", "p.yaml", () => "%YAML 99999999999.1\n---\na: 1\n", "(1,1): error PR0003: This is not valid YAML: While scanning a %YAML directive, found extremely long version number." },
        { "JSON fault behind Chinese text", "p.json", () => "{\n  \"格式\": 1,, }", "(2,11): error PR0003: This is not valid JSON: ',' is an invalid start of a property name. Expected a '\"'." },
        { "JSON comment", "p.json", () => "// x\n{}", "(1,1): error PR0003: This is not valid JSON: '/' is an invalid start of a value." },
        { "two JSON documents", "p.json", () => "{} {}", "(1,4): error PR0003: This is not valid JSON: '{' is invalid after a single JSON value. Expected end of data." },
        { "over the limit of bytes", "p.yaml", () => "a: " + new string('x', 4 * 1024 * 1024), ": error PR0004: The file is larger than the limit of 4194304 bytes and was not read." },
    };

    /// <summary>Gets texts that are read like the minimal pack itself: label, text.</summary>
    public static TheoryData<string, Func<string, string>> Accepted => new()
    {
        { "CRLF", t => t.Replace("\n", "\r\n", StringComparison.Ordinal) },
        { "byte-order mark", t => "\uFEFF" + t },
        { "document start and end", t => "---\n" + t + "...\n" },
        { "a million blank lines", t => t + Repeat("\n", 1_000_000) },
        { "a million comments", t => t + Repeat("#\n", 1_000_000) },
        { "tabs behind values", t => t.Replace("version: 1.0.0", "version: 1.0.0\t# first", StringComparison.Ordinal) },
        { "no line end at the end", t => t.TrimEnd() },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void Parse_HostileText_GivesOneDiagnosticWithItsPlaceInBoundedTimeAndMemory(string label, string file, Func<string> make, string expected)
    {
        var text = make();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();

        var result = RulePackLoader.Parse(text, file);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{label}: took {clock.Elapsed}");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 200L * 1024 * 1024);
        Assert.Equal(file + expected, string.Join('\n', result.Diagnostics));
        Assert.Null(result.Pack);
    }

    [Theory]
    [MemberData(nameof(Accepted), DisableDiscoveryEnumeration = true)]
    public void Parse_HarmlessOddity_ReadsTheSamePack(string label, Func<string, string> change)
    {
        var result = RulePackLoader.Parse(change(TestPack.Minimal.Text), TestPack.File);

        Assert.True(result.Pack?.Hash == TestPack.Minimal.Load().Hash, $"{label}: {string.Join('\n', result.Diagnostics)}");
    }

    [Fact]
    public void Parse_HugeScalar_IsKeptAsItIs()
    {
        var title = new string('长', 1_000_000);

        var pack = TestPack.Minimal.With("最小的规则包", title).Load();

        Assert.Equal(title, pack.Title);
    }

    [Fact]
    public void Parse_ControlCharacters_AreKeptInTextAndRefusedInNames()
    {
        Assert.Equal("a\u0001b", TestPack.Minimal.With("最小的规则包", "a\u0001b").Load().Title);

        TestPack.Minimal.With("id: 完成率", "id: «完成\u0001率").Refuses(
            "error PR0107: The indicator id '完成\u0001率' must have no blanks and at most 100 characters.");
    }

    [Fact]
    public void Parse_ThirtyTwoLevels_AreWithinTheLimitInYamlAndJson()
    {
        var nested = new string('[', 31) + "1" + new string(']', 31);

        Assert.DoesNotContain(RulePackLoader.Parse("{x: " + nested + "}", "p.yaml").Diagnostics, d => d.Code == "PR0004");
        Assert.DoesNotContain(RulePackLoader.Parse("{\"x\": " + nested + "}", "p.json").Diagnostics, d => d.Code == "PR0004");
    }

    [Theory]
    [InlineData("UTF-16 with mark", "FFFE66006F00", "(1,1)", Utf16)]
    [InlineData("UTF-16 big-endian with mark", "FEFF0066006F", "(1,1)", Utf16)]
    [InlineData("UTF-16 without mark", "66006F0072006D00", "(1,2)", Utf16)]
    [InlineData("GBK 保险 on the second line", "613A20620A633A20B1A3CFD50A", "(2,4)", Gbk)]
    [InlineData("GBK behind Chinese UTF-8", "E58CBB3A20B1A3", "(1,4)", Gbk)]
    public void Load_BytesThatAreNotUtf8_SaysSoAndWhere(string label, string hex, string place, string expected)
    {
        using var file = new TemporaryFile(".yaml", Convert.FromHexString(hex));

        var result = RulePackLoader.Load(file.Path);

        Assert.True($"{file.Path}{place}: {expected}" == string.Join('\n', result.Diagnostics), $"{label}: {string.Join('\n', result.Diagnostics)}");
    }

    [Fact]
    public void Load_Utf8WithByteOrderMark_IsRead()
    {
        using var file = new TemporaryFile(".yaml", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(TestPack.Minimal.Text)]);

        Assert.Equal(TestPack.Id, RulePack.Load(file.Path).Id);
    }

    [Fact]
    public void Load_FileOf50Megabytes_IsRefusedWithoutReadingIt()
    {
        using var file = new TemporaryFile(".yaml", []);
        using (var stream = File.OpenWrite(file.Path))
        {
            stream.SetLength(50L * 1024 * 1024);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var result = RulePackLoader.Load(file.Path);

        // One buffer of the limit and a byte, 4 MiB, and small change.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 5L * 1024 * 1024);
        Assert.Equal($"{file.Path}: error PR0004: The file is larger than the limit of 4194304 bytes and was not read.", string.Join('\n', result.Diagnostics));
    }

    [Fact]
    public void Parse_RandomDamage_NeverThrows()
    {
        // Characters cut out, doubled or replaced anywhere in a real pack: a pack or diagnostics, never an exception.
        var text = File.ReadAllText(Suining.PackFile);
        var damage = Gen.Select(Gen.Int[0, text.Length - 1], Gen.Int[0, 40], Gen.OneOf("", "\t", "[", "{", "&a ", "*a", "\"", "- ", ": ", "\n", "%", ">", "\u0085", "(", "! "));

        Check.Sample(damage.Array[1, 4], faults =>
        {
            var damaged = faults.Aggregate(text, (t, f) => t[..Math.Min(f.Item1, t.Length)] + f.Item3 + t[Math.Min(f.Item1 + f.Item2, t.Length)..]);
            var result = RulePackLoader.Parse(damaged, "p.yaml");
            return result.Pack is not null || result.Diagnostics.Length > 0;
        }, iter: 300, threads: 1);
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
