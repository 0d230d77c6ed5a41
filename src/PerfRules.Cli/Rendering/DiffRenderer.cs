using PerfRules.Analysis.Differences;
using PerfRules.Cli.Texts;
using PerfRules.Facts;
using PerfRules.Testing;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering;

/// <summary>Draws what differs between two packs: what follows for the version, the differences by what they are about, the cases that move.</summary>
internal sealed class DiffRenderer(ICanvas canvas, DisplayLanguage language)
{
    // A rule that steps on both sides differs in many stretches; nobody reads more of them.
    private const int MostStretches = 12;

    internal void Render(DiffRun run)
    {
        var differences = run.Differences;
        canvas.Line(Text(CliTexts.DiffTitle()), Tone.Strong);
        canvas.Line(Text(CliTexts.DiffOlder(Shown.Identity(differences.Older), differences.Older.File)));
        canvas.Line(Text(CliTexts.DiffNewer(Shown.Identity(differences.Newer), differences.Newer.File)));
        if (differences.Older.FullPoints != differences.Newer.FullPoints)
        {
            canvas.Line(Text(CliTexts.DiffFull(Shown.Points(differences.Older.FullPoints), Shown.Points(differences.Newer.FullPoints))));
        }

        if (differences.Items.IsEmpty || differences.IsSameMeaning)
        {
            canvas.Line(Text(differences.Items.IsEmpty ? CliTexts.DiffIdentical() : CliTexts.DiffSame()), Tone.Good);
        }

        RenderVersion(differences);
        var rules = differences.Items.Where(i => i.Step > VersionStep.Patch).ToList();
        Render(CliTexts.DiffFacts(), rules.Where(i => i.Part is DifferencePart.Input or DifferencePart.Finding));
        Render(CliTexts.DiffRules(), rules.Where(i => i.Part is not (DifferencePart.Input or DifferencePart.Finding or >= DifferencePart.Section)));
        Render(CliTexts.DiffIndicators(), rules.Where(i => i.Part >= DifferencePart.Section));
        Render(CliTexts.DiffWords(), differences.Items.Where(i => i.Step <= VersionStep.Patch));
        RenderCases(run);
    }

    private void RenderVersion(PackDifferences differences)
    {
        if (differences.ActualStep is not { } actual)
        {
            canvas.Line(Text(CliTexts.DiffNoStep()));
            return;
        }

        canvas.Line(Text(CliTexts.DiffStep(DiffRun.NameOf(actual), DiffRun.NameOf(differences.RequiredStep))));
        canvas.Line(
            Text(differences.IsVersionHonest == true ? CliTexts.DiffHonest() : CliTexts.DiffHonestNot()), differences.IsVersionHonest == true ? Tone.Good : Tone.Bad);
    }

    private void Render(LocalizedText heading, IEnumerable<PackDifference> items)
    {
        var all = items.ToList();
        if (all.Count == 0)
        {
            return;
        }

        canvas.Gap();
        canvas.Line(Text(heading), Tone.Strong);
        foreach (var item in all)
        {
            canvas.Line(Text(item.Message), lead: "  ");
            foreach (var region in item.Regions.Take(MostStretches))
            {
                canvas.Line(Text(CliTexts.DiffLeaf(Text(region.Where), Text(region.Older), Text(region.Newer))), lead: "      ");
                if (region.Example is { } example)
                {
                    canvas.Line(Text(CliTexts.DiffExampleAt(Text(example.At), Points(example.Older), Points(example.Newer))), Tone.Muted, "      ");
                }
            }

            if (item.Regions.Length > MostStretches)
            {
                canvas.Line(Text(CliTexts.DiffMore(item.Regions.Length - MostStretches)), Tone.Muted, "      ");
            }

            foreach (var (older, newer) in item.Undecided)
            {
                canvas.Line(Text(CliTexts.DiffUndecided(older, newer)), Tone.Warning, "      ");
            }
        }
    }

    private void RenderCases(DiffRun run)
    {
        canvas.Gap();
        if (run.Moves.IsEmpty)
        {
            canvas.Line(Text(CliTexts.DiffNoCases()));
            return;
        }

        canvas.Line(Text(CliTexts.DiffCases(run.Moves.Length)), Tone.Strong);
        foreach (var move in run.Moves)
        {
            canvas.Line(Text(CliTexts.DiffCaseHeading(DiffRun.NameOf(move.Side), move.Case.Name, Outcome(move.Older), Outcome(move.Newer))), lead: "  ");
            if (!move.LeftOut.IsEmpty)
            {
                canvas.Line(Text(CliTexts.DiffLeftOut(move.LeftOut)), Tone.Muted, "      ");
            }

            foreach (var leaf in move.Leaves)
            {
                var name = leaf.Subject.Length > 0 ? $"{leaf.Subject}·{leaf.Id}" : leaf.Id;
                canvas.Line(Text(CliTexts.DiffLeaf(name, Points(leaf.Older), Points(leaf.Newer))), lead: "      ");
                foreach (var rule in new[] { leaf.OlderRule is { } older ? CliTexts.DiffRule(older) : null, leaf.NewerRule is { } newer ? CliTexts.DiffRuleNewer(newer) : null })
                {
                    if (rule is not null)
                    {
                        canvas.Line(Text(rule), Tone.Muted, "          ");
                    }
                }
            }

            if (!move.Faults.IsEmpty)
            {
                canvas.Line(Text(CliTexts.DiffCaseFault(move.Case.Name)), Tone.Bad, "      ");
                foreach (var fault in move.Faults)
                {
                    canvas.Line(Text(fault.Message), Tone.Bad, "      ");
                }
            }
        }
    }

    private string Outcome(CaseOutcome? outcome)
    {
        if (outcome is null)
        {
            return Shown.None;
        }

        var total = outcome.Total is { } points ? outcome.IsComplete ? Shown.Points(points) : Text(CliTexts.DiffIncomplete(Shown.Points(points))) : Shown.None;
        return outcome.Grade is null ? total : $"{total} {outcome.Grade}";
    }

    private static string Points(Rational? points) => Shown.PointsOrNone(points);

    private string Text(LocalizedText text) => text.ToString(language);
}
