using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Cli.Texts;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Phrases;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering;

/// <summary>Draws what a pack says: its rules in words, and what they ask for.</summary>
internal sealed class PackRenderer(ICanvas canvas, DisplayLanguage language)
{
    private readonly FieldWriter _head = new(
        canvas,
        language,
        [
            CliTexts.FieldPack(), CliTexts.FieldEvaluation(), CliTexts.FieldScope(), CliTexts.FieldFull(), CliTexts.FieldSources(), CliTexts.FieldRounding(),
            CliTexts.FieldGrades(), CliTexts.FieldVetoes(), CliTexts.FieldCohort(), CliTexts.FieldExtends(), CliTexts.FieldValid(), CliTexts.FieldTargetRows(),
            CliTexts.FieldLayers(),
        ]);

    private readonly FieldWriter _rule = new(
        canvas,
        language,
        [
            CliTexts.FieldRule(), CliTexts.FieldPhrase(), CliTexts.FieldWording(), CliTexts.FieldSpecial(), CliTexts.FieldPrinted(), CliTexts.FieldNote(), CliTexts.FieldSource(), CliTexts.FieldOrigin(),
            CliTexts.FieldAssumed(), CliTexts.FieldLayers(),
        ]);

    /// <summary>Draws the whole pack.</summary>
    internal void Render(RulePack pack)
    {
        canvas.Line(pack.Title, Tone.Strong);
        _head.Write(CliTexts.FieldPack(), Verbatim(Shown.Identity(pack), pack.File));
        _head.Write(CliTexts.FieldExtends(), Verbatim([.. pack.Bases]));
        _head.Write(CliTexts.FieldLayers(), Layers(pack.Layers, pack.Bases.LastOrDefault()));
        _head.Write(CliTexts.FieldEvaluation(), [CliTexts.EvaluationOf(pack.Evaluation)]);
        _head.Write(CliTexts.FieldScope(), Scope(pack));
        _head.Write(CliTexts.FieldValid(), Shown.Validity(pack) is { } valid ? [valid] : []);
        _head.Write(CliTexts.FieldFull(), [pack.HasPoints ? LocalizedText.Verbatim(Shown.Points(pack.FullPoints)) : CliTexts.FullWithoutPoints()]);
        _head.Write(CliTexts.FieldSources(), pack.Sources.Select(Source));
        _head.Write(CliTexts.FieldRounding(), pack.Rounding.IsEmpty ? [CliTexts.NoRounding()] : pack.Rounding.Select(Rounding));
        _head.Write(CliTexts.FieldGrades(), pack.Grades.Select(g => LocalizedText.Verbatim($"{g.Grade}  {g.Totals}")));
        _head.Write(CliTexts.FieldVetoes(), pack.Vetoes.Select(v => v.Describe()));
        _head.Write(CliTexts.FieldCohort(), pack.Cohort is null ? [] : Cohort(pack.Cohort));
        _head.Write(CliTexts.FieldTargetRows(), pack.TargetRows is null ? [] : [CliTexts.TargetRowsGiven(pack.TargetRows.Section)]);
        RenderInputs(pack);
        RenderFindings(pack);
        RenderMeasures(pack);
        RenderChecks(pack);
        Heading(CliTexts.HeadingRules());
        foreach (var node in pack.Indicators)
        {
            Render(pack, node);
        }

        if (pack.TargetRows is { } rows)
        {
            Render(rows);
        }
    }

    /// <summary>Draws the one rule of the indicators that come with the facts.</summary>
    internal void Render(TargetRowsDefinition rows)
    {
        canvas.Gap();
        canvas.Line(rows.Points is { } points ? Text(CliTexts.SectionTitle(rows.Section, Shown.Points(points))) : rows.Section, Tone.Strong);
        _rule.Write(CliTexts.FieldRule(), RulesOf(rows));
        _rule.WriteGrounds(rows.Source, rows.Origin, rows.Assumptions);
    }

    private static IEnumerable<LocalizedText> RulesOf(TargetRowsDefinition rows)
    {
        yield return CliTexts.TargetRowsGiven(rows.Section);
        yield return rows.Points is { } points ? CliTexts.TargetRowsPoints(Shown.Points(points)) : CliTexts.FullWithoutPoints();
        yield return rows.Plain switch
        {
            PlainTarget.Equal => CliTexts.TargetRowsEqual(),
            PlainTarget.AtMost => CliTexts.TargetRowsAtMost(),
            _ => CliTexts.TargetRowsAtLeast(),
        };
        if (rows.Points is not null)
        {
            yield return rows.Unmet == UnmetTarget.Zero ? CliTexts.TargetRowsUnmetZero() : CliTexts.TargetRowsUnmetShare();
        }
    }

    /// <summary>Draws one indicator with everything below it.</summary>
    internal void Render(RulePack pack, Indicator node)
    {
        canvas.Gap();
        if (node.IsSection)
        {
            canvas.Line(Text(CliTexts.SectionTitle(string.Join(" / ", node.Path.Append(node.Name)), Shown.Points(node.FullPoints))), Tone.Strong);
            foreach (var child in node.Children)
            {
                Render(pack, child);
            }

            return;
        }

        canvas.Line(Text(CliTexts.LeafTitle(node.Name, Shown.Points(node.FullPoints))), Tone.Strong);
        if (node.Name != node.Id)
        {
            canvas.Line(node.Id, Tone.Muted, "  ");
        }

        _rule.Write(CliTexts.FieldRule(), node.Describe());
        _rule.Write(CliTexts.FieldPhrase(), [Phrase(node)]);
        _rule.Write(CliTexts.FieldWording(), [.. node.Wording is null ? [] : Verbatim(node.Wording), .. node.Target is null ? Array.Empty<LocalizedText>() : [CliTexts.PrintedTarget(node.Target)]]);
        _rule.Write(CliTexts.FieldSpecial(), node.DescribeSpecialCases());
        _rule.Write(CliTexts.FieldPrinted(), FieldWriter.Printed(node));
        _rule.Write(CliTexts.FieldNote(), node.Note is null ? [] : Verbatim(node.Note));
        _rule.WriteGrounds(node.Source, node.Origin, node.Assumptions);
        _rule.Write(CliTexts.FieldLayers(), Layers([.. node.Layers.Where(l => l.Key != "add")], HomeOf(pack, node)));
    }

    // An indicator was first written by the pack that added it, else by the uppermost pack that has a tree of its own, else by the pack at the bottom.
    private static string? HomeOf(RulePack pack, Indicator node) =>
        node.Layers.FirstOrDefault(l => l.Key == "add").Value ?? pack.Layers.FirstOrDefault(l => l.Key == "indicators").Value ?? pack.Bases.LastOrDefault();

    private static IEnumerable<LocalizedText> Layers(ImmutableArray<KeyValuePair<string, string>> layers, string? rest) => rest is null ? []
        : layers.IsEmpty ? [CliTexts.LayerOfAll(rest)]
        : layers.Select(l => CliTexts.Layer(l.Key == "criterion" ? CliTexts.FieldRule() : LocalizedText.Verbatim(l.Key), l.Value)).Append(CliTexts.LayerOfTheRest(rest));

    private void RenderInputs(RulePack pack)
    {
        Heading(CliTexts.HeadingInputs());
        var table = new TextTable(
            new TextColumn(Text(CliTexts.ColumnName()), MayWrap: true),
            new TextColumn(Text(CliTexts.ColumnType())),
            new TextColumn(Text(CliTexts.ColumnUnit())),
            new TextColumn(Text(CliTexts.ColumnRange())),
            new TextColumn(Text(CliTexts.ColumnNote()), MayWrap: true));
        foreach (var input in pack.Inputs)
        {
            var type = CliTexts.TypeOf(input.Type);
            table.Add(
                input.Name,
                Text(input.IsList ? CliTexts.ListOf(type) : type),
                input.Choices.IsEmpty ? input.Unit.Symbol : string.Join('|', input.Choices),
                input.RangeText ?? string.Empty,
                input.Note ?? string.Empty);
        }

        canvas.Table(table);
    }

    private void RenderFindings(RulePack pack)
    {
        if (pack.Findings.IsEmpty)
        {
            return;
        }

        Heading(CliTexts.HeadingFindings());
        foreach (var kind in pack.Findings)
        {
            var text = kind.Note is { } note
                ? CliTexts.FindingKindNoted(kind.Name, kind.Unit.Symbol, note)
                : CliTexts.FindingKind(kind.Name, kind.Unit.Symbol);
            canvas.Line(Text(text), lead: "  ");
        }
    }

    private void RenderMeasures(RulePack pack)
    {
        if (pack.Measures.IsEmpty)
        {
            return;
        }

        Heading(CliTexts.HeadingMeasures());
        foreach (var measure in pack.Measures)
        {
            canvas.Line($"{measure.Name} = {Text(measure.Expression)}", lead: "  ");
        }
    }

    private void RenderChecks(RulePack pack)
    {
        if (pack.Checks.IsEmpty)
        {
            return;
        }

        Heading(CliTexts.HeadingChecks());
        foreach (var check in pack.Checks)
        {
            // A check that only warns, as most do, needs no word about it.
            var severity = check.Severity == DiagnosticSeverity.Warning ? string.Empty : "  " + Text(CliTexts.CheckFailsAs(CliTexts.SeverityOf(check.Severity)));
            canvas.Line($"{check.Id}  {Text(check.ConditionText)}{severity}", lead: "  ");
            if (Shown.CheckNote(check) is { } note)
            {
                canvas.Line(Text(note), lead: "      ");
            }
        }
    }

    private static IEnumerable<LocalizedText> Cohort(CohortDefinition cohort)
    {
        yield return cohort.Combine == CohortCombination.Leaf ? CliTexts.CohortByLeaf() : CliTexts.CohortByTotal();
        if (cohort.WeightText is { } weight)
        {
            yield return CliTexts.CohortWeighted(weight);
        }

        foreach (var part in cohort.Parts)
        {
            yield return part.Subjects.IsEmpty
                ? CliTexts.CohortPartOfAll(part.Id, Shown.Share(part.Weight))
                : CliTexts.CohortPart(part.Id, Shown.Share(part.Weight), part.Subjects);
        }
    }

    private static IEnumerable<LocalizedText> Scope(RulePack pack)
    {
        var year = pack.Year?.ToString(CultureInfo.InvariantCulture);
        var parts = new[] { pack.Province, pack.City, year, pack.Fund }.OfType<string>().ToList();
        return parts.Count == 0 ? [] : [LocalizedText.Verbatim(string.Join(" · ", parts))];
    }

    private static LocalizedText Source(PackSource source)
    {
        var details = new[] { source.Publisher, source.Issued?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }.OfType<string>().ToList();
        return LocalizedText.Verbatim($"{source.Id}  《{source.Title}》" + (details.Count == 0 ? string.Empty : "  " + string.Join("  ", details)));
    }

    private static LocalizedText Rounding(RoundingStage stage) => CliTexts.Rounding(CliTexts.StageOf(stage.Stage), stage.Places, CliTexts.ModeOf(stage.Mode));

    // Scoring tables are Chinese, so the phrase is, whatever the language.
    private static LocalizedText Phrase(Indicator leaf) =>
        PhraseBook.Write(leaf) is var written && written.Phrase is { } phrase ? LocalizedText.Verbatim(phrase) : written.Unsayable!;

    private static IEnumerable<LocalizedText> Verbatim(params string[] texts) => texts.Where(t => t.Length > 0).Select(LocalizedText.Verbatim);

    private void Heading(LocalizedText text)
    {
        canvas.Gap();
        canvas.Line(Text(text), Tone.Strong);
    }

    private string Text(LocalizedText text) => text.ToString(language);
}
