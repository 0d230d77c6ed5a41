using System.Text.Json;
using PerfRules.Cli.Texts;
using PerfRules.Packs;
using PerfRules.Testing;
using PerfRules.Testing.Boundaries;
using PerfRules.Testing.Coverage;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering.TestReports;

/// <summary>On which thresholds the golden cases stand.</summary>
/// <param name="packs">The thresholds of each pack.</param>
internal sealed class BoundariesPart(IReadOnlyList<PackBoundaries> packs) : ITestReportPart
{
    public LocalizedText Heading => CliTexts.BoundaryHeading();

    // An edge without a case is not wrong; it was not looked at.
    public bool HasFailed => false;

    public IEnumerable<LocalizedText> Verdicts => packs.Where(p => !p.Edges.IsEmpty).Select(p => CliTexts.BoundaryVerdict(p.Pack.Id, p.Count().ToString()));

    public void WriteJson(Utf8JsonWriter json, DisplayLanguage language)
    {
        json.WriteStartArray("boundaries");
        foreach (var pack in packs)
        {
            json.WriteStartObject();
            json.WriteString("pack", pack.Pack.Id);
            json.WriteString("version", pack.Pack.Version);
            json.WriteNumber("reached", pack.Count().Reached);
            json.WriteNumber("all", pack.Count().All);
            json.WriteStartArray("edges");
            foreach (var edge in pack.Edges)
            {
                Write(json, edge, language);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public void Draw(ICanvas canvas, DisplayLanguage language, bool isDocument)
    {
        foreach (var pack in packs)
        {
            if (pack.Edges.IsEmpty)
            {
                canvas.Line(CliTexts.CoverageNoLeaves(pack.Pack.Id).ToString(language), Tone.Muted);
                continue;
            }

            var table = new TextTable(
                new TextColumn(pack.Pack.Id, MayWrap: true),
                new TextColumn(CliTexts.ColumnEdges().ToString(language), IsNumber: true),
                new TextColumn(CliTexts.ColumnSides().ToString(language), IsNumber: true));
            foreach (var leaf in pack.Edges.GroupBy(e => e.Leaf))
            {
                table.Add(NameOf(leaf.Key, language), Shown.Points(leaf.Count()), Sides(leaf).ToString());
            }

            foreach (var group in Enum.GetValues<LeafGroup>().Where(g => pack.Count(g).All > 0))
            {
                table.Add(CliTexts.LeavesOf(group).ToString(language), string.Empty, pack.Count(group).ToString());
            }

            canvas.Table(table);
            foreach (var edge in pack.Edges.Where(e => e.Places.Any(p => !p.IsReached)))
            {
                var sides = LocalizedText.Join("、", ", ", edge.Places.Where(p => !p.IsReached).Select(p => CliTexts.BoundarySideOf(p.Side)));
                canvas.Line(CliTexts.BoundaryMissed(NameOf(edge.Leaf, language), edge.Text, sides).ToString(language), Tone.Warning, $"{edge.Location}: ");
            }
        }
    }

    public IEnumerable<JUnitSuite> Suites(DisplayLanguage language) => packs.Where(p => !p.Edges.IsEmpty).Select(pack => new JUnitSuite(
        CliTexts.BoundaryOf(Shown.Identity(pack.Pack)).ToString(language),
        pack.Pack.File,
        [
            .. pack.Edges.SelectMany(e => e.Places.Select(p => new JUnitTest(
                $"{pack.Pack.Id}/{NameOf(e.Leaf, language)}",
                $"{e.Text.ToString(language)} {CliTexts.BoundarySideOf(p.Side).ToString(language)}",
                e.Location,
                p.IsReached ? null : new JUnitFault(JUnitFault.Skipped, string.Empty, CliTexts.BoundaryMissed(NameOf(e.Leaf, language), e.Text, CliTexts.BoundarySideOf(p.Side)).ToString(language), string.Empty)))),
        ]));

    private static void Write(Utf8JsonWriter json, BoundaryEdge edge, DisplayLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("indicator", edge.Leaf?.Id);
        json.WriteString("what", edge.Text.ToString(language));
        json.WriteLocation(edge.Location);
        json.WriteStartObject("cases");
        foreach (var place in edge.Places)
        {
            json.WriteStartArray(JsonNamingPolicy.CamelCase.ConvertName(place.Side.ToString()));
            foreach (var name in place.Cases)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static CoverageCount Sides(IEnumerable<BoundaryEdge> edges)
    {
        var places = edges.SelectMany(e => e.Places).ToList();
        return new CoverageCount(places.Count(p => p.IsReached), places.Count);
    }

    private static string NameOf(Indicator? leaf, DisplayLanguage language) => leaf?.Id ?? CliTexts.BoundaryElsewhere().ToString(language);
}
