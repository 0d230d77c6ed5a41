using System.Globalization;
using PerfRules.Cli.Texts;
using PerfRules.Diagnostics;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering;

/// <summary>Draws what stands below the scores of a sheet: checks, findings that cost points on several leaves, vetoes.</summary>
internal sealed class SheetNotes(ICanvas canvas, DisplayLanguage language)
{
    internal void Render(ScoreSheet sheet)
    {
        // What fails comes first, the gravest before the others.
        Section(CliTexts.HeadingChecks(), sheet.Checks.OrderByDescending(Gravity), Render);
        Section(CliTexts.HeadingSharedFindings(), sheet.SharedFindings, Render);
        Section(
            CliTexts.HeadingVetoes(),
            [
                .. sheet.Vetoes.Select(v => (CliTexts.VetoHeld(v.Id, v.Cap, v.Because), Tone.Bad)),
                .. sheet.OpenVetoes.Select(v => (v.Reason, Tone.Warning)),
            ],
            ((LocalizedText Text, Tone Tone) veto) => canvas.Line(Text(veto.Text), veto.Tone, "  "));
    }

    private static int Gravity(CheckResult check) => check.Holds == false ? 1 + (int)check.Check.Severity : 0;

    private void Section<T>(LocalizedText heading, IEnumerable<T> items, Action<T> render)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            if (isFirst)
            {
                canvas.Gap();
                canvas.Line(Text(heading), Tone.Strong);
                isFirst = false;
            }

            render(item);
        }
    }

    private void Render(CheckResult check)
    {
        var (word, tone) = check.Holds switch
        {
            true => (CliTexts.CheckHolds(), Tone.Good),
            false => (CliTexts.CheckFailsAs(CliTexts.SeverityOf(check.Check.Severity)), ToneOf(check.Check.Severity)),
            null => (CliTexts.CheckUnknown(), Tone.Warning),
        };
        canvas.Line($"{check.Check.Id}  {Text(word)}", tone, "  ");
        canvas.Line(check.Reason.ToString(language), lead: "      ");
        if (Shown.CheckNote(check.Check) is { } note)
        {
            canvas.Line(Text(note), lead: "      ");
        }
    }

    private static Tone ToneOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => Tone.Bad,
        DiagnosticSeverity.Warning => Tone.Warning,
        _ => Tone.Muted,
    };

    private void Render(SharedFinding shared)
    {
        canvas.Line(Text(CliTexts.SharedFinding(Shown.Name(shared.Finding), shared.Finding.Count.ToString(CultureInfo.InvariantCulture), shared.Leaves)), Tone.Warning, "  ");
    }

    private string Text(LocalizedText text) => text.ToString(language);
}
