using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Facts;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Analysis.Audit;

/// <summary>Finds what no figure of the report says: targets that nothing judges, points without evidence, standards that differ, findings that cost twice, identities that fail.</summary>
/// <param name="published">What the report printed.</param>
/// <param name="sheets">The sheet of each subject.</param>
/// <param name="facts">The facts of each subject.</param>
/// <param name="asPrinted">The total by the standard as printed; null where every rule was applied as printed.</param>
/// <param name="diagnostics">Where is reported what cannot be understood.</param>
internal sealed class StandingAuditor(
    PublishedReport published, ImmutableArray<ScoreSheet> sheets, ImmutableArray<FactSheet> facts, Rational? asPrinted, DiagnosticBag diagnostics)
{
    internal IEnumerable<AuditItem> Audit() => [.. Targets(), .. new RowAuditor(published, sheets).Audit(), .. Awards(), .. Standards(), .. SharedFindings(), .. Checks()];

    private IEnumerable<AuditItem> Targets()
    {
        var leaves = sheets[0].Indicators.Select(i => i.Indicator.Id).ToList();
        foreach (var target in published.Targets)
        {
            if (target.Judged is { } leaf && !leaves.Contains(leaf.Value))
            {
                diagnostics.Error(
                    "PR0811",
                    leaf.Location,
                    AuditTexts.UnknownLeaf(leaf.Value),
                    Suggestion.For(leaf.Value, leaves) is { } near ? DocumentTexts.DidYouMean(near) : null);
                continue;
            }

            yield return new AuditItem
            {
                Id = "目标·" + target.Name.Value,
                Class = target.Judged is null ? AuditClass.TargetNotAssessed : AuditClass.Reproduced,
                Place = target.At ?? string.Empty,
                Printed = target.Name.Value,
                Message = target.Judged is { } judged ? AuditTexts.TargetJudged(judged.Value) : AuditTexts.TargetNotJudged(target.Name.Value),
                Location = target.Name.Location,
            };
        }
    }

    // An award that all subjects share is one award.
    private IEnumerable<AuditItem> Awards()
    {
        var all = facts.SelectMany((sheet, i) => sheet.Awards.Select(a => (Subject: i, Leaf: a.Key, Award: a.Value)))
            .GroupBy(a => (a.Leaf, a.Award.Location));
        foreach (var group in all.Where(g => g.First().Award.Evidence is null))
        {
            var (subject, leaf, award) = group.First();
            yield return new AuditItem
            {
                Id = (group.Count() == facts.Length ? string.Empty : Prefix(subject)) + "赋分·" + leaf,
                Class = AuditClass.EvidenceMissing,
                Place = PlaceOf(leaf),
                Printed = award.Points.ToString(),
                Message = AuditTexts.AwardWithoutEvidence(leaf, award.Reason),
                Location = award.Location,
            };
        }
    }

    // Where the report prints the score; else where the standard has the leaf.
    private string PlaceOf(string leaf) =>
        (published.Scores.Indicators.FirstOrDefault(i => i.Id.Value == leaf).Score?.At ?? published.Scores.At)?.Value
        ?? sheets[0].Pack.Leaves.FirstOrDefault(l => l.Id == leaf)?.Source?.ToString()
        ?? string.Empty;

    private IEnumerable<AuditItem> Standards()
    {
        foreach (var leaf in sheets[0].Pack.Leaves)
        {
            var differ = sheets
                .Where(s => s.AsPrinted is not null && s[leaf.Id].Score != s.AsPrinted[leaf.Id].Score)
                .Select(s => (s.Subject, Applied: s[leaf.Id].Score, Printed: s.AsPrinted![leaf.Id].Score))
                .ToList();
            if (differ.Count > 0)
            {
                yield return new AuditItem
                {
                    Id = "标准·" + leaf.Id,
                    Class = AuditClass.StandardsDiffer,
                    Place = leaf.Source?.ToString() ?? string.Empty,
                    Printed = List(differ.Select(d => (d.Subject, d.Printed))),
                    Computed = List(differ.Select(d => (d.Subject, d.Applied))),
                    Message = AuditTexts.StandardsDiffer(leaf.Name, leaf.PrintedNote ?? string.Empty),
                    TotalWouldBe = asPrinted,
                    Location = leaf.Location,
                };
            }
        }

        string List(IEnumerable<(string Subject, Rational? Points)> points) =>
            string.Join("、", points.Select(p => (sheets.Length > 1 ? p.Subject + " " : string.Empty) + (p.Points is { } score ? NumberText.Points(score) : "–")));
    }

    private IEnumerable<AuditItem> SharedFindings()
    {
        for (var i = 0; i < sheets.Length; i++)
        {
            foreach (var shared in sheets[i].SharedFindings)
            {
                var finding = shared.Finding.Key is { } key ? $"{shared.Finding.Kind}（{key}）" : shared.Finding.Kind;
                yield return new AuditItem
                {
                    Id = $"{Prefix(i)}扣分·{finding}",
                    Class = AuditClass.DoubleDeduction,
                    Place = shared.Finding.Evidence ?? string.Empty,
                    Printed = string.Join("、", shared.Leaves),
                    Message = AuditTexts.CostsTwice(finding, shared.Leaves),
                    Location = shared.Finding.Location,
                };
            }
        }
    }

    // A check over facts that all subjects share comes out alike for all, and is said once.
    private IEnumerable<AuditItem> Checks()
    {
        for (var c = 0; c < sheets[0].Checks.Length; c++)
        {
            var results = sheets.Select(s => s.Checks[c]).ToList();
            var isOne = results.Select(r => (r.Holds, r.Reason.ToString())).Distinct().Count() == 1;
            foreach (var (result, i) in results.Select((r, i) => (r, i)).Take(isOne ? 1 : results.Count))
            {
                yield return new AuditItem
                {
                    Id = (isOne ? string.Empty : Prefix(i)) + "勾稽·" + result.Check.Id,
                    Class = result.Holds switch { true => AuditClass.Reproduced, false => AuditClass.FactsDisagree, null => AuditClass.NotComputable },
                    Computed = result.Reason.ToString(DisplayLanguage.Chinese),
                    Message = result.Holds switch
                    {
                        true => AuditTexts.CheckHolds(),
                        false => AuditTexts.CheckFails(result.Check.Note is { } note ? LocalizedText.Verbatim(note) : result.Check.ConditionText),
                        null => AuditTexts.CheckUnknown(),
                    },
                    Location = facts[i].Origin.Subject,
                };
            }
        }
    }

    private string Prefix(int subject) => sheets.Length == 1 ? string.Empty : sheets[subject].Subject + "·";
}
