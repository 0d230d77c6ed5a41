using PerfRules.Cli.Rendering.TestReports;
using PerfRules.Cli.Texts;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Testing;
using PerfRules.Testing.Boundaries;

namespace PerfRules.Cli.Packs;

/// <summary>Writes case files: expectations that differ, and drafts of the boundary cases that lack.</summary>
internal static class CaseUpdates
{
    private const string DraftName = "boundaries";

    /// <summary>Returns whether the tool runs in CI, where nobody looks at what was rewritten.</summary>
    internal static bool IsCi(CliSession session) => string.Equals(session.Console.Environment("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Rewrites the expectations that differ, and says each change.</summary>
    internal static void Rewrite(IEnumerable<CaseRun> results, CliSession session)
    {
        var (changes, files) = (0, 0);
        foreach (var file in results.GroupBy(r => r.Result.Case.File, StringComparer.Ordinal))
        {
            var updated = ExpectationUpdate.Make(File.ReadAllText(file.Key), file.Select(r => r.Result));
            foreach (var kept in updated.Kept)
            {
                session.Say(CliTexts.UpdateKept(kept.Location.ToString(), kept.What));
            }

            foreach (var change in updated.Changes)
            {
                session.Console.Out.WriteLine(CliTexts.UpdateChanged(change.Location.ToString(), change.What, change.Before, change.After).ToString(session.Language));
            }

            if (updated.Changes.Length > 0)
            {
                OutputFile.Write(file.Key, updated.Text);
                changes += updated.Changes.Length;
                files++;
            }
        }

        session.Say(CliTexts.UpdateDone(changes, files));
    }

    /// <summary>Writes a draft beside the cases of each pack, under a name that is not taken.</summary>
    internal static void Draft(IEnumerable<CaseRun> results, CliSession session)
    {
        foreach (var pack in results.GroupBy(r => r.Pack))
        {
            session.Cancellation.ThrowIfCancellationRequested();
            Draft(pack.Key, [.. pack.Select(r => r.Result.Case)], session);
        }
    }

    private static void Draft(RulePack pack, List<GoldenCase> cases, CliSession session)
    {
        var scorer = new RuleScorer(pack);
        if (BoundaryDraft.Make(scorer, cases, session.Language) is not { } draft)
        {
            session.Say(CliTexts.DraftImpossible(pack.Id, BoundaryDraft.Obstacle(scorer, cases)!));
            return;
        }

        foreach (var place in draft.NotFound)
        {
            session.Say(CliTexts.DraftNotFound(pack.Id, place));
        }

        if (draft.Count == 0)
        {
            session.Say(CliTexts.DraftNothing(pack.Id));
            return;
        }

        var folder = Path.GetDirectoryName(cases[0].File)!;
        var file = Enumerable.Range(1, int.MaxValue).Select(n => Path.Combine(folder, n == 1 ? $"{DraftName}.yaml" : $"{DraftName}-{n}.yaml")).First(f => !File.Exists(f));
        OutputFile.Write(file, draft.Text);
        session.Say(CliTexts.DraftWritten(file, draft.Count));
    }
}
