using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.NRules.SessionFacts;
using PerfRules.NRules.Texts;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.NRules.Sessions;

/// <summary>Looks at what rules of the embedder derived: whatever no rule of the pack would take up is an error, not silence.</summary>
internal sealed class SessionReview(Plan plan, IReadOnlySet<string> subjects, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    /// <summary>Reports what does not fit.</summary>
    /// <param name="facts">The facts of the embedder's rules, with the rule that each comes from.</param>
    internal void Look(IReadOnlyCollection<(SessionFact Fact, string Rule)> facts)
    {
        foreach (var (fact, rule) in facts)
        {
            if (!subjects.Contains(fact.Subject))
            {
                Report("PR0904", SessionTexts.NoSuchSubject(rule, fact.Subject, plan.Pack.Id));
            }

            if (Fault(fact, rule) is { } fault)
            {
                Report("PR0904", fault);
            }
        }

        foreach (var replaced in facts.Where(f => f.Fact is ScoreReplacement).GroupBy(f => (f.Fact.Subject, ((ScoreReplacement)f.Fact).Indicator)).Where(g => g.Count() > 1))
        {
            Report("PR0905", SessionTexts.ReplacedTwice(replaced.Key.Indicator, replaced.Key.Subject, replaced.Select(f => f.Rule).Order(StringComparer.Ordinal).ToList(), plan.Pack.Id));
        }
    }

    private LocalizedText? Fault(SessionFact fact, string rule)
    {
        var pack = plan.Pack;
        return fact switch
        {
            InputFact input when !plan.Slots.ContainsKey(input.Input) => SessionTexts.NoSuchInput(rule, input.Input, pack.Id),
            FindingFact finding when !plan.FindingKinds.ContainsKey(finding.Kind) => SessionTexts.NoSuchKind(rule, finding.Kind, pack.Id),
            FindingFact { Finding: { Count: < 0 } finding } =>
                SessionTexts.RuleFailed(pack.Id, rule, ScoringTexts.NegativeCount(finding.Kind, finding.Count)),
            FindingFact { Finding: { Amount: { Value.IsZero: false } amount } finding } when IsNoMoney(finding, amount) =>
                SessionTexts.RuleFailed(pack.Id, rule, ScoringTexts.AmountNotMoney(finding.Kind, amount)),
            AwardFact award => Fault(pack, rule, award.Indicator)
                ?? (plan.Leaves.First(l => l.Indicator.Id == award.Indicator).Criterion is not PlanAward ? SessionTexts.NotAwarded(rule, award.Indicator, pack.Id) : null)
                ?? Fault(pack, rule, award.Indicator, award.Award.Points),
            ScoreReplacement replacement => Fault(pack, rule, replacement.Indicator) ?? Fault(pack, rule, replacement.Indicator, replacement.Points),
            ScoreIntervention intervention => Fault(pack, rule, intervention.Indicator),
            GradeCap cap when pack.Grades.All(g => g.Grade != cap.Grade) => SessionTexts.NoSuchGrade(rule, cap.Grade, pack.Id),
            _ => null,
        };
    }

    private bool IsNoMoney(Finding finding, Quantity amount) =>
        plan.AggravatedKinds.Contains(plan.FindingKinds[finding.Kind]) && amount.Dimension != Dimension.Money;

    private static LocalizedText? Fault(RulePack pack, string rule, string leaf) =>
        pack.LeavesById.ContainsKey(leaf) ? null : SessionTexts.NoSuchLeaf(rule, leaf, pack.Id);

    private static LocalizedText? Fault(RulePack pack, string rule, string leaf, Rational points) =>
        pack.LeavesById[leaf].FullPoints is var full && points.Sign >= 0 && points <= full ? null : SessionTexts.PointsOutside(rule, leaf, points, full, pack.Id);

    // A rule that fires for every subject makes the same mistake for each.
    private void Report(string code, LocalizedText message)
    {
        if (_reported.Add(message.ToString()))
        {
            diagnostics.Error(code, SourceLocation.None, message);
        }
    }
}
