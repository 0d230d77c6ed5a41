using System.Text.Json;
using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Commands;

/// <summary>The JSON of a cohort (DESIGN.md, section 6) against 附件2 and 表8 of the report on 烟台 2022.</summary>
public sealed class ScoreCohortJsonTests
{
    [Fact]
    public void Json_PublishedCohort_HasTheShapeOfTheContract()
    {
        using var run = new CliRun();

        var root = Parse(run.Run("score", YantaiReport.Pack, "--format", "json"));

        Assert.Equal(["format", "pack", "version", "hash", "complete", "subjects", "aggregate", "parts", "asPrinted"], Names(root));
        Assert.Equal((1, YantaiReport.Pack, true), (root.GetProperty("format").GetInt32(), root.GetProperty("pack").GetString(), root.GetProperty("complete").GetBoolean()));
        Assert.Equal(["total", "full", "grade", "sections", "indicators"], Names(root.GetProperty("aggregate")));
        Assert.Equal(["非现场", "现场"], Names(root.GetProperty("parts")));
        Assert.Equal(["weight", "total", "full", "grade", "sections", "indicators"], Names(root.GetProperty("parts").GetProperty("现场")));
        Assert.Equal(["id", "full", "score"], Names(root.GetProperty("aggregate").GetProperty("sections")[0]));
        Assert.Equal(["id", "path", "full", "score"], Names(root.GetProperty("aggregate").GetProperty("indicators")[0]));
        Assert.All(
            root.GetProperty("subjects").EnumerateArray(),
            s => Assert.Equal(
                ["format", "pack", "version", "hash", "subject", "total", "full", "grade", "complete", "sections", "indicators", "checks", "asPrinted"], Names(s)));
    }

    [Fact]
    public void Json_PublishedCohort_HasTheTotalsAndSectionsOfTheReport()
    {
        using var run = new CliRun();

        var root = Parse(run.Run("score", YantaiReport.Pack, "--format", "json"));

        Assert.Equal("93.22 100 优", Total(root.GetProperty("aggregate")));
        Assert.Equal("90.67 100 优", Total(root.GetProperty("parts").GetProperty("非现场")));
        Assert.Equal("94.91 100 优", Total(root.GetProperty("parts").GetProperty("现场")));
        Assert.Equal(
            YantaiReport.Totals.Select(t => $"{t.Subject} {t.Total} 100 优"),
            root.GetProperty("subjects").EnumerateArray().Select(s => $"{s.GetProperty("subject").GetString()} {Total(s)}"));
        Assert.Equal(
            YantaiReport.Sections.Select(s => string.Join(' ', s)),
            new[] { ("非现场", Part(root, "非现场")), ("现场", Part(root, "现场")), ("综合", root.GetProperty("aggregate")) }
                .Select(p => string.Join(' ', p.Item2.GetProperty("sections").EnumerateArray().Select(Score).Prepend(p.Item1))));
    }

    [Fact]
    public void Json_PublishedCohort_HasThe96PointsOfTheReport()
    {
        using var run = new CliRun();

        var root = Parse(run.Run("score", YantaiReport.Pack, "--format", "json"));

        Assert.Equal(YantaiReport.Leaves.Select(l => $"{l.Id} {l.Full} {l.OffSite}"), Leaves(Part(root, "非现场")));
        Assert.Equal(YantaiReport.Leaves.Select(l => $"{l.Id} {l.Full} {l.OnSite}"), Leaves(Part(root, "现场")));
        Assert.Equal(YantaiReport.Leaves.Select(l => $"{l.Id} {l.Full} {l.Whole}"), Leaves(root.GetProperty("aggregate")));
        Assert.Equal(YantaiReport.Leaves.Select(l => $"{l.Id} {l.Full} {l.OffSite}"), Leaves(root.GetProperty("subjects")[0]));
    }

    // 生育 at 0.5 per case: see ScoreCohortTests.
    [Fact]
    public void Json_PublishedCohort_HasThePrintedStandardBeside()
    {
        using var run = new CliRun();

        var root = Parse(run.Run("score", YantaiReport.Pack, "--format", "json"));

        var printed = root.GetProperty("asPrinted");
        Assert.Equal(
            """
            {"aggregate":{"total":92.68,"grade":"优","indicators":[{"id":"C14-2","score":1.1}]},"parts":{"非现场":{"total":89.77,"grade":"良","indicators":[{"id":"C14-2","score":0.5}]},"现场":{"total":94.61,"grade":"优","indicators":[{"id":"C14-2","score":1.5}]}}}
            """,
            Compact(printed));
        Assert.Equal(
            """
            {"total":89.77,"grade":"良","indicators":[{"id":"C14-2","score":0.5,"reason":"生育医疗费用拨付滞后3笔，每次扣0.5分，共扣1.5分，得0.5分"}]}
            """,
            Compact(root.GetProperty("subjects")[0].GetProperty("asPrinted")));

        // 芝罘区 has no such case, so both standards give 94.63.
        Assert.Equal("""{"total":94.63,"grade":"优","indicators":[]}""", Compact(root.GetProperty("subjects")[1].GetProperty("asPrinted")));
    }

    [Fact]
    public void Json_VetoSharedFindingAndFailingCheck_AreOnTheSheetThatHasThem()
    {
        using var run = new CliRun();
        SmallCohort.AddTo(run);
        SmallCohort.WriteFacts(run);

        var root = Parse(run.Run("score", SmallCohort.Id, "facts.yaml", "--format", "json", "--lang", "en"));

        Assert.Equal(["format", "pack", "version", "hash", "complete", "subjects", "aggregate", "parts"], Names(root));
        var first = root.GetProperty("subjects")[0];
        Assert.Equal(
            ["format", "pack", "version", "hash", "subject", "total", "full", "grade", "complete", "sections", "indicators", "checks", "vetoes", "sharedFindings"],
            Names(first));
        Assert.Equal("""[{"id":"失实","cap":"良","because":"数据失实"}]""", Compact(first.GetProperty("vetoes")));
        Assert.Equal("""[{"kind":"拖欠","key":"凭证7","count":1,"indicators":["管理","时效"]}]""", Compact(first.GetProperty("sharedFindings")));
        Assert.Equal(
            ["接近完成 info", "账实 error"],
            first.GetProperty("checks").EnumerateArray().Select(c => $"{c.GetProperty("id").GetString()} {c.GetProperty("severity").GetString()}"));
        Assert.DoesNotContain("vetoes", Names(root.GetProperty("subjects")[1]));
    }

    [Fact]
    public void Json_TotalsCombinedOnly_HasNoLeavesOfTheWhole()
    {
        using var run = new CliRun();
        SmallCohort.AddTo(run, "combine: leaf", "combine: total");
        SmallCohort.WriteFacts(run);

        var root = Parse(run.Run("score", SmallCohort.Id, "facts.yaml", "--format", "json"));

        // 全市: (93 × 100 + 90 × 300) / 400 = 90.75; 0.4 × 93 + 0.6 × 90.75 = 91.65.
        Assert.Equal("""{"total":91.65,"full":100,"grade":"优","sections":[],"indicators":[]}""", Compact(root.GetProperty("aggregate")));
    }

    private static JsonElement Parse(CliResult result)
    {
        using var document = JsonDocument.Parse(result.Out);
        return document.RootElement.Clone();
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);

    private static JsonElement Part(JsonElement root, string part) => root.GetProperty("parts").GetProperty(part);

    private static string Score(JsonElement element) => element.GetProperty("score").GetRawText();

    private static string Total(JsonElement element) =>
        $"{element.GetProperty("total").GetRawText()} {element.GetProperty("full").GetRawText()} {element.GetProperty("grade").GetString()}";

    private static IEnumerable<string> Leaves(JsonElement element) =>
        element.GetProperty("indicators").EnumerateArray().Select(l => $"{l.GetProperty("id").GetString()} {l.GetProperty("full").GetRawText()} {Score(l)}");

    private static string Compact(JsonElement element) => string.Concat(element.GetRawText().Where(c => c is not ' ' and not '\n'));
}
