using System.Collections.Immutable;
using NRules.RuleModel;
using PerfRules.NRules.SessionFacts;
using PerfRules.Plans;
using PerfRules.Scoring;

namespace PerfRules.NRules.Rules;

/// <summary>The rule of the grade: the band of the total, at most what vetoes of the pack and caps of the embedder leave.</summary>
internal sealed class GradeRule(Plan plan) : PackRule<GradingFact>(plan.Pack, "grade", "grade", PackRules.Grade)
{
    protected override bool ComparesSubjects => false;

    protected override bool Sees(GradingFact fact) => true;

    protected override void Fire(IContext context, string subject, ImmutableArray<GradingFact> facts, ImmutableArray<GradingFact> everybody)
    {
        if (facts.OfType<SheetTotal>().SingleOrDefault() is { } total)
        {
            // A cap that is no grade of the pack is refused when the sheet is written: SessionReview.
            var caps = facts.OfType<Veto>().Select(v => v.Definition.Cap).Concat(facts.OfType<GradeCap>().Select(c => c.Grade))
                .Where(g => plan.Pack.Grades.Any(b => b.Grade == g));
            var isOpen = !total.IsComplete || facts.Any(f => f is UndecidedVeto);
            Derive(context, new Grade(subject, isOpen ? null : SheetWriter.GradeOf(plan.Pack, total.Points, caps)));
        }
    }
}
