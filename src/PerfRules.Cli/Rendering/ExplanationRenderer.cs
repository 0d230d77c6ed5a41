using System.Globalization;
using PerfRules.Cli.Texts;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering;

/// <summary>Draws why each leaf has its score: the rule, the row that decided, the arithmetic, how near the neighbouring rows are, the source.</summary>
internal sealed class ExplanationRenderer(ICanvas canvas, DisplayLanguage language)
{
    private readonly FieldWriter _fields = new(
        canvas,
        language,
        [
            CliTexts.FieldResult(), CliTexts.FieldRule(), CliTexts.FieldDecided(), CliTexts.FieldDistance(), CliTexts.FieldArithmetic(), CliTexts.FieldSource(),
            CliTexts.FieldOrigin(), CliTexts.FieldAssumed(), CliTexts.FieldPrinted(), CliTexts.FieldDeviation(), CliTexts.FieldFindings(),
        ]);

    internal void Render(ScoreSheet sheet)
    {
        foreach (var result in sheet.Indicators)
        {
            canvas.Gap();
            Render(result, sheet.AsPrinted?[result.Indicator.Id], sheet.Pack);
        }
    }

    private static LocalizedText Title(IndicatorResult result, bool hasPoints) => (hasPoints, result.Score) switch
    {
        (false, _) => CliTexts.LeafWithoutPoints(result.Indicator.Name, TargetRenderer.ResultOf(result)),
        (_, { } score) => CliTexts.LeafScored(result.Indicator.Name, Shown.Points(score), Shown.Points(result.Indicator.FullPoints)),
        _ => CliTexts.LeafWithoutScore(result.Indicator.Name, CliTexts.Status(result.Status), Shown.Points(result.Indicator.FullPoints)),
    };

    private void Render(IndicatorResult result, IndicatorResult? printed, RulePack pack)
    {
        var explanation = result.Explain();
        canvas.Line(Text(Title(result, pack.HasPoints)), Tone.Strong);
        _fields.Write(CliTexts.FieldResult(), [result.Reason]);
        _fields.Write(CliTexts.FieldDeviation(), result.Indicator.Row?.Deviation is { } deviation ? [LocalizedText.Verbatim(deviation)] : []);
        foreach (var row in explanation.Decided)
        {
            _fields.Write(CliTexts.FieldDecided(), [row.Text, LocalizedText.Verbatim(row.Location.ToString())]);
            _fields.Write(CliTexts.FieldDistance(), Distances(row));
        }

        foreach (var line in explanation.Arithmetic)
        {
            _fields.Write(CliTexts.FieldArithmetic(), [.. Lines(line)]);
        }

        _fields.Write(CliTexts.FieldFindings(), explanation.Findings.Select(f => Finding(f, pack)));
        _fields.Write(CliTexts.FieldRule(), explanation.Rule);
        var rule = FieldWriter.Printed(result.Indicator);
        if (printed is not null && rule.Count > 0)
        {
            _fields.Write(CliTexts.FieldPrinted(), rule.Prepend(printed.Reason));
        }

        _fields.WriteGrounds(explanation.Source, explanation.Origin, explanation.Assumptions);
    }

    private static LocalizedText Finding(Finding finding, RulePack pack)
    {
        var count = finding.Count.ToString(CultureInfo.InvariantCulture) + pack.Findings.First(k => k.Name == finding.Kind).Unit.Symbol;
        string?[] figures = [count, finding.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), finding.Amount?.ToString()];
        var details = figures.OfType<string>().Select(LocalizedText.Verbatim).ToList();
        if (finding.Evidence is { } evidence)
        {
            details.Add(CliTexts.FindingEvidence(evidence));
        }

        if (finding.Waived is { } reason)
        {
            details.Add(CliTexts.FindingWaived(reason));
        }

        return CliTexts.FindingShown(Shown.Name(finding), LocalizedText.Join("，", ", ", details));
    }

    private static LocalizedText[] Distances(DecidedRow row) => (row.Below, row.Above) switch
    {
        ({ } below, { } above) => [CliTexts.DistanceBoth(Shown.Amount(below), Shown.Amount(above))],
        ({ } below, null) => [CliTexts.DistanceBelow(Shown.Amount(below))],
        (null, { } above) => [CliTexts.DistanceAbove(Shown.Amount(above))],
        _ => [],
    };

    private IEnumerable<LocalizedText> Lines(Arithmetic line)
    {
        var (expression, substituted) = (Text(line.Expression), Text(line.Substituted));
        yield return LocalizedText.Verbatim(expression == substituted ? expression : $"{expression} = {substituted}");
        if (line.Exact is not { } exact)
        {
            yield return CliTexts.ArithmeticUndefined();
        }
        else if (Shown.Exact(exact) is var text && text != line.Shown)
        {
            yield return CliTexts.ArithmeticShown(text, line.Shown);
        }
        else if (text != substituted)
        {
            yield return LocalizedText.Verbatim("= " + text);
        }
    }

    private string Text(LocalizedText text) => text.ToString(language);
}
