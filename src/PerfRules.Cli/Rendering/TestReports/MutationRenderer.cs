using PerfRules.Cli.Texts;
using PerfRules.Testing;
using PerfRules.Testing.Mutation;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering.TestReports;

/// <summary>Draws which wrong versions of a pack its cases notice: a row for each kind of mistake, then every survivor with its place and what it would take.</summary>
internal sealed class MutationRenderer(ICanvas canvas, DisplayLanguage language)
{
    internal void Render(MutationReport report)
    {
        if (report.Mutants.IsEmpty)
        {
            canvas.Line(Text(CliTexts.MutationNone(report.Pack.Id)), Tone.Muted);
            return;
        }

        var table = new TextTable(
            new TextColumn(report.Pack.Id, MayWrap: true),
            new TextColumn(Text(CliTexts.ColumnMistake()), MayWrap: true),
            new TextColumn(Text(CliTexts.ColumnMutants()), IsNumber: true),
            new TextColumn(Text(CliTexts.ColumnKilled()), IsNumber: true),
            new TextColumn(Text(CliTexts.ColumnSurvived()), IsNumber: true),
            new TextColumn(Text(CliTexts.ColumnEquivalent()), IsNumber: true),
            new TextColumn(Text(CliTexts.ColumnMutationScore()), IsNumber: true));
        var mistakes = MutationOperators.All.ToDictionary(o => o.Id, o => o.Mistake, StringComparer.Ordinal);
        foreach (var (id, score) in report.ByOperator())
        {
            Add(table, id, Text(mistakes[id]), score);
        }

        foreach (var group in Enum.GetValues<LeafGroup>().Where(g => report.ScoreOf(g).All > 0))
        {
            Add(table, Text(CliTexts.LeavesOf(group)), string.Empty, report.ScoreOf(group));
        }

        canvas.Table(table);
        foreach (var mutant in report.Survivors)
        {
            canvas.Line(Text(MutantWords.Mistake(mutant)), Tone.Warning, $"{mutant.Location}: ");
            canvas.Line(Text(MutantWords.WhatItTakes(mutant)), Tone.Muted, "  ");
        }
    }

    private static void Add(TextTable table, string name, string mistake, MutationScore score) => table.Add(
        name,
        mistake,
        Number(score.All),
        Number(score.Killed),
        Number(score.Survived),
        Number(score.Equivalent),
        MutantWords.Percent(score.Percent));

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string Text(LocalizedText text) => text.ToString(language);
}
