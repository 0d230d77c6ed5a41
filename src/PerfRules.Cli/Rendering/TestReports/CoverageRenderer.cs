using PerfRules.Cli.Texts;
using PerfRules.Testing;
using PerfRules.Testing.Coverage;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering.TestReports;

/// <summary>Draws what cases reach of a pack: a row for each leaf, then everything that none reached, with its place and why.</summary>
internal sealed class CoverageRenderer(ICanvas canvas, DisplayLanguage language)
{
    internal void Render(PackCoverage coverage)
    {
        if (coverage.Leaves.IsEmpty)
        {
            canvas.Line(Text(CliTexts.CoverageNoLeaves(coverage.Pack.Id)), Tone.Muted);
            return;
        }

        var table = new TextTable(
            new TextColumn(coverage.Pack.Id, MayWrap: true),
            new TextColumn(Text(CliTexts.FieldOrigin())),
            new TextColumn(Text(CliTexts.ColumnRows()), IsNumber: true),
            new TextColumn(Text(CliTexts.ColumnEdges()), IsNumber: true),
            new TextColumn(Text(CliTexts.ColumnOutcomes()), IsNumber: true));
        foreach (var leaf in coverage.Leaves)
        {
            table.Add(leaf.Indicator.Id, Text(CliTexts.OriginOf(leaf.Indicator.Origin)), Cell(leaf.Count(CoverageKind.Row)), Cell(leaf.Count(CoverageKind.Edge)), Cell(leaf.Count(CoverageKind.Outcome)));
        }

        // Rules that were inferred and points that were given are never added to the rules that are printed.
        foreach (var group in Enum.GetValues<LeafGroup>().Where(g => coverage.Count(group: g).All > 0))
        {
            table.Add(
                Text(CliTexts.LeavesOf(group)),
                string.Empty,
                Cell(coverage.Count(CoverageKind.Row, group)),
                Cell(coverage.Count(CoverageKind.Edge, group)),
                Cell(coverage.Count(CoverageKind.Outcome, group)));
        }

        canvas.Table(table);
        foreach (var (leaf, point) in coverage.Leaves.SelectMany(l => l.Points.Where(p => !p.IsReached).Select(p => (l.Indicator.Id, p))))
        {
            canvas.Line(Text(CliTexts.CoverageMissed(leaf, point.Text, point.Why!)), Tone.Warning, $"{point.Location}: ");
        }
    }

    private static string Cell(CoverageCount count) => count.All == 0 ? Shown.None : count.ToString();

    private string Text(LocalizedText text) => text.ToString(language);
}
