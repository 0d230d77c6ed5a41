using System.Collections.Immutable;
using PerfRules.Analysis.Differences;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Testing;

/// <summary>Scores golden cases by two packs and finds those whose scores move, with the rules that move them.</summary>
/// <remarks>A fact, kind of finding or leaf that has another name in the other pack is handed over under that name; what the other pack does not ask for is left
/// out. Expectations do not matter here, and variants that expect errors are left aside.</remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class CaseComparer
{
    /// <summary>Scores cases by both packs.</summary>
    /// <param name="differences">The packs, and what has another name.</param>
    /// <param name="ofOlder">The cases of the older pack.</param>
    /// <param name="ofNewer">The cases of the newer pack; one that fares like the older pack's case of its name is listed once.</param>
    /// <returns>The cases that move, those of the older pack first; empty when none does.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ImmutableArray<CaseMove> Compare(PackDifferences differences, IEnumerable<GoldenCase> ofOlder, IEnumerable<GoldenCase> ofNewer)
    {
        ArgumentNullException.ThrowIfNull(differences);
        ArgumentNullException.ThrowIfNull(ofOlder);
        ArgumentNullException.ThrowIfNull(ofNewer);
        var sides = new Sides(differences);
        var moves = ofOlder.Select(c => sides.Move(c, CaseSide.Older)).OfType<CaseMove>().ToList();
        foreach (var move in ofNewer.Select(c => sides.Move(c, CaseSide.Newer)).OfType<CaseMove>())
        {
            var same = moves.FindIndex(m => m.Side == CaseSide.Older && FaresLike(m, move));
            if (same < 0)
            {
                moves.Add(move);
            }
            else
            {
                moves[same] = move with { Side = CaseSide.Both };
            }
        }

        return [.. moves];
    }

    private static bool FaresLike(CaseMove a, CaseMove b) => a.Case.Name == b.Case.Name && a.Older == b.Older && a.Newer == b.Newer
        && a.Leaves.Select(l => (l.Subject, l.Id, l.Older, l.Newer)).SequenceEqual(b.Leaves.Select(l => (l.Subject, l.Id, l.Older, l.Newer)));

    private sealed class Sides(PackDifferences differences)
    {
        private readonly RuleScorer _older = new(differences.Older);
        private readonly RuleScorer _newer = new(differences.Newer);
        private readonly Dictionary<string, string> _olderFacts = differences.RenamedFacts.ToDictionary(r => r.Value, r => r.Key, StringComparer.Ordinal);
        private readonly Dictionary<string, string> _olderLeaves = differences.RenamedIndicators.ToDictionary(r => r.Value, r => r.Key, StringComparer.Ordinal);

        internal CaseMove? Move(GoldenCase goldenCase, CaseSide side)
        {
            if (!goldenCase.ExpectedErrors.IsEmpty)
            {
                return null;
            }

            var (older, olderFaults) = Score(goldenCase, _older, _olderFacts, _olderLeaves);
            var (newer, newerFaults) = Score(goldenCase, _newer, differences.RenamedFacts, differences.RenamedIndicators);
            var move = new CaseMove(goldenCase, side, older?.Outcome, newer?.Outcome, older is null || newer is null ? [] : [.. Leaves(older, newer)])
            {
                Faults = [.. olderFaults, .. newerFaults],
                LeftOut = [.. LeftOut(goldenCase)],
            };
            return move is { Leaves.IsEmpty: true, Faults.IsEmpty: true } && move.Older == move.Newer ? null : move;
        }

        private IEnumerable<LeafMove> Leaves(Scored older, Scored newer)
        {
            foreach (var (subject, sheet) in newer.Sheets)
            {
                var before = older.Sheets.FirstOrDefault(s => s.Subject == subject).Sheet;
                foreach (var leaf in sheet.Indicators)
                {
                    var former = before?.Indicators.FirstOrDefault(i => i.Indicator.Id == _olderLeaves.GetValueOrDefault(leaf.Indicator.Id, leaf.Indicator.Id));
                    if (former is null || former.Score != leaf.Score || former.Status != leaf.Status)
                    {
                        yield return new LeafMove(subject, leaf.Indicator.Id, former?.Score, leaf.Score, former is null ? null : Rule(former), Rule(leaf));
                    }
                }

                foreach (var gone in before?.Indicators.Where(i => !Has(sheet, differences.RenamedIndicators.GetValueOrDefault(i.Indicator.Id, i.Indicator.Id))) ?? [])
                {
                    yield return new LeafMove(subject, gone.Indicator.Id, gone.Score, null, Rule(gone), null);
                }
            }
        }

        private static bool Has(ScoreSheet sheet, string leaf) => sheet.Indicators.Any(i => i.Indicator.Id == leaf);

        // The rows that decided; where none did, the reason says why.
        private static LocalizedText Rule(IndicatorResult leaf) =>
            leaf.Explain().Decided is { IsEmpty: false } rows ? LocalizedText.Join("；", "; ", rows.Select(r => r.Text)) : leaf.Reason;

        private static (Scored? Scored, ImmutableArray<Diagnostic> Faults) Score(
            GoldenCase goldenCase, RuleScorer scorer, IReadOnlyDictionary<string, string> facts, IReadOnlyDictionary<string, string> leaves)
        {
            ImmutableArray<Diagnostic> faults;
            if (goldenCase.Cohort is { } cohort)
            {
                return scorer.TryScore(new FactCohort(cohort.Subjects.Select(s => Adapt(s, scorer.Pack, facts, leaves))), out var sheets, out faults)
                    ? (new Scored([.. sheets.Sheets.Select(s => (s.Subject, s))], new CaseOutcome(sheets.Aggregate.Total, sheets.Aggregate.Grade, sheets.IsComplete)), [])
                    : (null, faults);
            }

            return scorer.TryScore(Adapt(goldenCase.Facts!, scorer.Pack, facts, leaves), out var sheet, out faults)
                ? (new Scored([(string.Empty, sheet)], new CaseOutcome(sheet.Pack.HasPoints ? sheet.Total : null, sheet.Grade, sheet.IsComplete)), [])
                : (null, faults);
        }

        private static FactSheet Adapt(
            FactSheet sheet, RulePack pack, IReadOnlyDictionary<string, string> facts, IReadOnlyDictionary<string, string> leaves) => new(
            sheet.Subject,
            sheet.Facts.Select(f => KeyValuePair.Create(NameIn(pack, f.Key, facts), f.Value)).Where(f => pack.Inputs.Any(i => i.Name == f.Key)),
            sheet.Findings?.Select(f => f with { Kind = NameIn(pack, f.Kind, facts) }).Where(f => pack.Findings.Any(k => k.Name == f.Kind)),
            sheet.Awards.Select(a => KeyValuePair.Create(Leaf(pack, a.Key) ? a.Key : leaves.GetValueOrDefault(a.Key, a.Key), a.Value)).Where(a => pack.Leaves.Any(l => l.Id == a.Key && l.Criterion is Criteria.AwardCriterion)))
            {
                Rows = sheet.Rows,
            };

        private static bool Leaf(RulePack pack, string id) => pack.Leaves.Any(l => l.Id == id);

        private static string NameIn(RulePack pack, string name, IReadOnlyDictionary<string, string> renamed) =>
            pack.Inputs.Any(i => i.Name == name) || pack.Findings.Any(f => f.Name == name) ? name : renamed.GetValueOrDefault(name, name);

        private IEnumerable<string> LeftOut(GoldenCase goldenCase) => (goldenCase.Cohort?.Subjects ?? [goldenCase.Facts!])
            .SelectMany(s => s.Facts.Keys).Distinct(StringComparer.Ordinal)
            .Where(n => !Knows(differences.Older, NameIn(differences.Older, n, _olderFacts)) || !Knows(differences.Newer, NameIn(differences.Newer, n, differences.RenamedFacts)))
            .Order(StringComparer.Ordinal);

        private static bool Knows(RulePack pack, string input) => pack.Inputs.Any(i => i.Name == input);
    }

    private sealed record Scored(ImmutableArray<(string Subject, ScoreSheet Sheet)> Sheets, CaseOutcome Outcome);
}
