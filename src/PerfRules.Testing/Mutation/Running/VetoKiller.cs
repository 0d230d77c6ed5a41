using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Scoring;
using PerfRules.Testing.Solving;

namespace PerfRules.Testing.Mutation.Running;

/// <summary>Finds facts for which a forgotten veto would have lowered the grade.</summary>
/// <param name="plan">The plan of the pack.</param>
/// <param name="without">The pack without the veto.</param>
internal sealed class VetoKiller(Plan plan, RulePack without)
{
    internal MutantKiller? Find(VetoDefinition veto, IEnumerable<PreparedCase> cases)
    {
        var when = plan.Vetoes.Single(v => v.Definition == veto).When;
        var changed = PlanBuilder.Build(without, ScoringStandard.Applied);
        foreach (var prepared in cases.Where(c => c.Facts.Length == 1))
        {
            if (new FactSolver(plan, prepared.Facts[0]).Satisfy(when).Facts is { } facts
                && GradeOf(plan, facts) is { } expected && GradeOf(changed, facts) is { } given && expected != given)
            {
                return new MutantKiller(
                    prepared.Case.Name, [.. FactsText.Changes(plan.Pack, prepared.Facts[0], facts)], MutationTexts.Grade(expected), MutationTexts.Grade(given));
            }
        }

        return null;
    }

    private static string? GradeOf(Plan plan, PlanFacts facts) => new SheetWriter(plan).Write([string.Empty], [facts]).Sheets[0].Grade;
}
