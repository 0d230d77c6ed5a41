using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.NRules.Rules;
using PerfRules.NRules.SessionFacts;
using PerfRules.NRules.Texts;
using PerfRules.Plans;
using PerfRules.Scoring;

namespace PerfRules.NRules.Sessions;

/// <summary>Writes the sheet of a subject from what the rules of a session derived; no points are worked out here.</summary>
internal sealed class SheetAssembly
{
    private readonly Plan _plan;
    private readonly string _subject;
    private readonly IReadOnlyDictionary<SessionFact, string> _foreign;
    private readonly List<ScoringFact> _facts = [];
    private readonly Dictionary<string, IndicatorScore> _leaves = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CheckOutcome> _checks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GradingFact> _vetoes = new(StringComparer.Ordinal);
    private readonly List<GradeCap> _caps = [];
    private SheetTotal? _total;
    private Grade? _grade;

    private SheetAssembly(Plan plan, string subject, IEnumerable<SessionFact> facts, IReadOnlyDictionary<SessionFact, string> foreign)
    {
        _plan = plan;
        _subject = subject;
        _foreign = foreign;
        foreach (var fact in facts)
        {
            Take(fact);
        }
    }

    /// <summary>Gets what weighs the subject in means.</summary>
    private Rational? Weight { get; set; } = Rational.One;

    /// <summary>Writes the sheets of subjects.</summary>
    internal static WrittenSheets Write(PlanSession session, IEnumerable<string> subjects)
    {
        var facts = session.FactsBySubject();
        var foreign = session.Foreign.ToDictionary(f => f.Fact, f => f.Rule, (IEqualityComparer<SessionFact>)ReferenceEqualityComparer.Instance);
        var all = subjects.Select(s => new SheetAssembly(session.Plan, s, facts[s], foreign)).ToList();

        // What a subject has beside the others is explained from the facts of all.
        ImmutableArray<PlanFacts> cohort = [.. all.Select(a => FactGathering.Gather(session.Plan, a._facts))];
        return new WrittenSheets([.. all.Select((a, i) => a.Write(cohort[i], cohort))], [.. all.Select(a => a.Weight)]);
    }

    private void Take(SessionFact fact)
    {
        switch (fact)
        {
            case ScoringFact scoring:
                _facts.Add(scoring);
                break;
            case IndicatorScore leaf:
                _leaves.Add(leaf.Id, leaf);
                break;
            case SectionTotal:
                break; // the sheet adds its sections up again, by the same roll-up
            case CheckOutcome check:
                _checks.Add(check.Result.Check.Id, check);
                break;
            case Veto or UndecidedVeto:
                _vetoes.Add(fact.Key!, (GradingFact)fact);
                break;
            case GradeCap cap:
                _caps.Add(cap);
                break;
            case SheetTotal total:
                _total = total;
                break;
            case Grade grade:
                _grade = grade;
                break;
            case SubjectWeight weight:
                Weight = weight.Value;
                break;
            default:
                throw new InvalidOperationException(fact.GetType().Name);
        }
    }

    private ScoreSheet Write(PlanFacts facts, ImmutableArray<PlanFacts> cohort)
    {
        var leaves = _plan.Leaves.Select(l => _leaves.GetValueOrDefault(l.Indicator.Id) ?? throw NotFired(l.Indicator.Id)).ToArray();
        var checks = _plan.Checks.Select(c => _checks.GetValueOrDefault(c.Definition.Id) ?? throw NotFired("check " + c.Definition.Id)).ToArray();
        var (total, grade) = (_total ?? throw NotFired("total"), _grade ?? throw NotFired("grade"));
        var vetoes = _plan.Vetoes.Select(v => _vetoes.GetValueOrDefault(v.Definition.Id)).ToList();
        var run = new PlanRun(
            [.. leaves.Select(l => l.Outcome)],
            [.. checks.Select(c => c.Sides)],
            [.. vetoes.OfType<Veto>().Select(v => v.Held)],
            [.. vetoes.OfType<UndecidedVeto>().Select(v => v.Open)],
            Weight);
        var done = _foreign.Count == 0 ? null : new SheetInterventions([.. leaves.Select(Done)], [.. Caps(), .. Added()]);
        var source = new SheetSource(_plan, facts, run) { Cohort = cohort, Embedder = done };
        return new ScoreSheet(_subject, new RowScore(total.Points, total.IsComplete, grade.Name) { Applies = total.Applies }, source);
    }

    private LeafInterventions? Done(IndicatorScore score) => score.Interventions.IsEmpty
        ? null
        : new LeafInterventions([.. InOrder(_facts.OfType<ScoreIntervention>().Where(i => i.Indicator == score.Id).Select(Tell))], score.Points);

    private Intervention Tell(ScoreIntervention intervention) => intervention switch
    {
        ScoreReplacement replacement => Tell(InterventionKind.Replaced, intervention, replacement.Points),
        ScoreAddition addition => Tell(InterventionKind.Added, intervention, addition.Points),
        _ => Tell(InterventionKind.Forbidden, intervention, null),
    };

    private Intervention Tell(InterventionKind kind, ScoreIntervention intervention, Rational? points) =>
        new(kind, intervention.Indicator, points, null, intervention.Because, _foreign[intervention]);

    private IEnumerable<Intervention> Caps() => _caps
        .Select(c => new Intervention(InterventionKind.GradeCapped, null, null, c.Grade, c.Because, _foreign[c]))
        .OrderBy(i => i.Rule, StringComparer.Ordinal).ThenBy(i => i.Grade, StringComparer.Ordinal).ThenBy(i => i.Because, StringComparer.Ordinal);

    // Scores follow from these as from the facts of the sheet, which do not have them.
    private IEnumerable<Intervention> Added() => InOrder(_facts
        .Where(f => (f is InputFact or FindingFact or AwardFact or Examination) && _foreign.ContainsKey(f))
        .Select(f => new Intervention(InterventionKind.FactAdded, null, null, null, FactText.Of(f), _foreign[f])));

    // As counted: replaced, added, forbidden. Which rule fired first tells nothing, and differs in a session that stays.
    private static IEnumerable<Intervention> InOrder(IEnumerable<Intervention> interventions) => interventions
        .OrderBy(i => i.Kind).ThenBy(i => i.Because, StringComparer.Ordinal).ThenBy(i => i.Rule, StringComparer.Ordinal).ThenBy(i => i.Points);

    private PerfRulesException NotFired(string rule) =>
        new(new Diagnostic("PR0902", DiagnosticSeverity.Error, SourceLocation.None, SessionTexts.NotFired(_plan.Pack.Id, rule, _subject)), null);
}
