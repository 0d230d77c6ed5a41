using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Plans;
using PerfRules.Plans.Compiled;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Tests.Oracle;

/// <summary>Holds the machine code, the same walked node by node, and the interpreter of the plan equal, leaf by leaf.</summary>
internal static class EngineAgreement
{
    /// <summary>Scores facts with all three; null when status and points of every leaf, total, grade and vetoes are the same.</summary>
    /// <param name="scorer">The scorer.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="writes">Whether what the sheets write is compared as well, which takes longer than all else together.</param>
    internal static string? Difference(RuleScorer scorer, FactSheet facts, bool writes = true)
    {
        if (scorer.NeedsCohort || scorer.Pack.TargetRows is not null)
        {
            return null;
        }

        var bound = FactBinder.Bind(scorer.Plan, facts, new DiagnosticBag());
        var sheet = scorer.Score(facts);
        var expected = PlanInterpreter.Score(scorer.Plan, [bound])[0];
        var row = scorer.CreateRow().Row;
        row.Put(bound);

        scorer.Rows.Engine.RunWithoutCode(row);
        var walked = Lines(scorer, row);
        var again = scorer.CreateRow();
        again.Row.Put(bound);
        var leaves = new LeafResult[scorer.Pack.Leaves.Length];
        var score = scorer.Score(again, leaves);
        var compiled = Lines(scorer, again.Row);
        var wanted = expected.Leaves.Select((leaf, i) => $"{scorer.Pack.Leaves[i].Id}: {leaf.Status} {leaf.Points?.ToString()}").ToList();

        var differences = wanted.Zip(walked, compiled).Where(l => l.First != l.Second || l.First != l.Third)
            .Select(l => $"interpreter {l.First}, walked {l.Second}, compiled {l.Third}").ToList();
        Add("total", sheet.Total.ToString(), score.Total.ToString());
        Add("complete", sheet.IsComplete ? "yes" : "no", score.IsComplete ? "yes" : "no");
        Add("grade", sheet.Grade ?? "none", score.Grade ?? "none");
        Add("vetoes", string.Join(' ', sheet.Vetoes.Select(v => v.Id)), string.Join(' ', scorer.Rows.VetoesOf(again.Row).Select(v => v.Id)));
        var slots = again.Row.Copy();
        for (var i = 0; i < wanted.Count; i++)
        {
            // The interpreter says what decided everywhere, the engine where its tree knows it.
            if (scorer.Rows.Engine.OutcomeOf(slots, i) is { } told)
            {
                Add($"what decided {scorer.Pack.Leaves[i].Id}", Text(expected.Leaves[i]), Text(told));
            }
        }

        if (writes)
        {
            var lazy = scorer.Score(again, facts.Subject);
            Add("sheet", ScoreSheetJson.Write(sheet, DisplayLanguage.English), ScoreSheetJson.Write(lazy, DisplayLanguage.English));
            Add("sections", string.Join(' ', sheet.Sections), string.Join(' ', lazy.Sections));
        }

        return differences.Count == 0 ? null : string.Join('\n', differences);

        void Add(string what, string interpreter, string byRow)
        {
            if (interpreter != byRow)
            {
                differences.Add($"{what}: interpreter {interpreter}, compiled {byRow}");
            }
        }
    }

    private static string Text(LeafOutcome outcome) =>
        $"{outcome.Status} {outcome.Points?.ToString()} of {outcome.Unrounded?.ToString()} {outcome.Effects} {Text(outcome.Decision)}";

    // A record writes its numbers exactly, but a list only as what it is.
    private static string Text(Decision? decision) => decision is PartsDecision parts
        ? $"{string.Join(" + ", parts.Parts.Select(p => $"{Text(p.Decision)} gives {p.Points?.ToString()}"))} is {parts.Raw?.ToString()}"
        : decision?.ToString() ?? "nothing";

    private static List<string> Lines(RuleScorer scorer, PlanRow row) =>
        [.. scorer.Pack.Leaves.Select((leaf, i) => (leaf.Id, Result: scorer.Rows.ResultOf(row, i))).Select(l => $"{l.Id}: {l.Result.Status} {l.Result.Points?.ToString()}")];
}
