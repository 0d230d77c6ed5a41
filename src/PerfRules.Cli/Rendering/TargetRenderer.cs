using PerfRules.Cli.Texts;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering;

/// <summary>Draws rows of targets: a sheet without points, and for every sheet that has rows how many targets are met.</summary>
internal sealed class TargetRenderer(ICanvas canvas, DisplayLanguage language)
{
    /// <summary>Says whether the target of a row is met, and whether somebody judged that.</summary>
    internal static LocalizedText ResultOf(IndicatorResult result) => (result.Indicator.Row!.Judgement, result.IsMet) switch
    {
        (TargetJudgement.NotComparable, _) => CliTexts.TargetNotComparable(),
        (TargetJudgement.Met, _) => CliTexts.TargetJudgedMet(),
        (TargetJudgement.Unmet, _) => CliTexts.TargetJudgedUnmet(),
        (_, true) => CliTexts.TargetMet(),
        (_, false) => CliTexts.TargetUnmet(),
        _ => CliTexts.TargetMissing(),
    };

    /// <summary>Draws how many targets are met; nothing for a sheet without rows.</summary>
    internal void RenderCounts(ScoreSheet sheet)
    {
        if (sheet.Targets is not { } counts)
        {
            return;
        }

        // What there is none of needs no word, but met and unmet belong together.
        var parts = new List<LocalizedText> { CliTexts.TargetCounts(counts.Met, counts.Unmet) };
        parts.AddRange(
            new[] { (counts.Judged, CliTexts.TargetCountJudged(counts.Judged)), (counts.NotComparable, CliTexts.TargetCountNotComparable(counts.NotComparable)), (counts.Missing, CliTexts.TargetCountMissing(counts.Missing)) }
                .Where(p => p.Item1 > 0).Select(p => p.Item2));
        canvas.Line(
            Text(LocalizedText.Join("，", ", ", parts)), counts.Unmet + counts.Missing > 0 ? Tone.Warning : Tone.Strong, Text(CliTexts.LabelTargets()));
    }

    /// <summary>Draws the rows of a sheet without points.</summary>
    internal void RenderRows(ScoreSheet sheet)
    {
        var table = new TextTable(
            new TextColumn(Text(CliTexts.ColumnIndicator()), MayWrap: true),
            new TextColumn(Text(CliTexts.ColumnTarget()), MayWrap: true),
            new TextColumn(Text(CliTexts.ColumnMeasure()), MayWrap: true),
            new TextColumn(Text(CliTexts.ColumnMet())),
            new TextColumn(Text(CliTexts.ColumnReason()), MayWrap: true));
        var rows = sheet.Indicators.ToDictionary(i => i.Indicator);
        foreach (var node in sheet.Pack.Indicators)
        {
            Add(node);
        }

        canvas.Table(table);

        void Add(Indicator node)
        {
            var name = new string(' ', 2 * node.Path.Length) + node.Name;
            if (node.IsSection)
            {
                table.Add(new TextCell(name, Tone.Strong), string.Empty, string.Empty, string.Empty, string.Empty);
            }
            else
            {
                var result = rows[node];
                table.Add(
                    name,
                    node.Row!.Target,
                    node.Row.Value ?? Shown.None,
                    new TextCell(Text(ResultOf(result)), ToneOf(result.IsMet)),
                    result.Reason.ToString(language));
            }

            foreach (var child in node.Children)
            {
                Add(child);
            }
        }
    }

    private static Tone ToneOf(bool? isMet) => isMet switch { true => Tone.Good, false => Tone.Bad, null => Tone.Warning };

    private string Text(LocalizedText text) => text.ToString(language);
}
