using System.Text.Encodings.Web;
using System.Text.Json;
using PerfRules.Scoring;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Scoring;

/// <summary>The JSON of DESIGN 6, with the values of the published sheet.</summary>
public sealed class ScoreSheetJsonTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Write_PublishedSheet_HasTheKeysOfTheContractInOrder()
    {
        using var json = JsonDocument.Parse(ScoreSheetJson.Write(Suining.Published));
        var root = json.RootElement;

        Assert.Equal(
            ["format", "pack", "version", "hash", "subject", "total", "full", "grade", "complete", "sections", "indicators", "checks"],
            root.EnumerateObject().Select(p => p.Name));
        Assert.Equal("1 99.36 100 True", $"{root.GetProperty("format")} {root.GetProperty("total").GetRawText()} {root.GetProperty("full").GetRawText()} {root.GetProperty("complete")}");
        Assert.Equal("""[{"id":"产出指标","full":50,"score":49.36},{"id":"效益指标","full":50,"score":50}]""", Compact(root.GetProperty("sections")));
        Assert.Equal(Suining.Published.Pack.Hash, root.GetProperty("hash").GetString());
    }

    [Fact]
    public void Write_Leaf_HasTheExactMeasureToTwentyEightDigitsAndNoTrailingZeros()
    {
        using var json = JsonDocument.Parse(ScoreSheetJson.Write(Suining.Published, DisplayLanguage.English));

        // 273728.1 / 271870.17 = 1.006833887…
        Assert.StartsWith(
            """{"id":"收入预算完成","path":["产出指标","数量指标"],"full":6,"score":6,"status":"scored","origin":"printed","measure":"100.68%","measureValue":1.006833""",
            Compact(json.RootElement.GetProperty("indicators")[4]),
            StringComparison.Ordinal);
        Assert.Equal(273728.1m / 271870.17m, json.RootElement.GetProperty("indicators")[4].GetProperty("measureValue").GetDecimal(), 26);
    }

    [Fact]
    public void Write_IncompleteSheet_NamesWhatIsMissingAndGradesNothing()
    {
        using var json = JsonDocument.Parse(ScoreSheetJson.Write(Suining.Scorer.Score(Suining.Facts.With("利息收益率", null).WithFindings(null)), DisplayLanguage.English));
        var leaves = json.RootElement.GetProperty("indicators").EnumerateArray().ToDictionary(l => l.GetProperty("id").GetString()!);

        // 99.36 - 6 - 5
        Assert.Equal("88.36  False", $"{json.RootElement.GetProperty("total").GetRawText()} {json.RootElement.GetProperty("grade")} {json.RootElement.GetProperty("complete")}");
        Assert.Equal(
            """{"id":"基金收益率","path":["效益指标","经济效益指标"],"full":6,"score":null,"status":"missing","origin":"printed","measure":null,"measureValue":null,"missing":["利息收益率"],"reason":"missing: 利息收益率; no score"}""",
            Compact(leaves["基金收益率"]));
        Assert.Equal("""["findings"]""", Compact(leaves["待遇支付及时性"].GetProperty("missing")));
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element, Readable);
}
