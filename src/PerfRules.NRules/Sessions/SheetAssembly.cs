using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.NRules.Rules;
using PerfRules.NRules.SessionFacts;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Scoring;

namespace PerfRules.NRules.Sessions;

/// <summary>Writes the sheet of a subject from what the rules of a session derived; nothing is worked out here.</summary>
internal sealed class SheetAssembly
{
    private readonly Plan _plan;
    private readonly string _subject;
    private readonly IReadOnlyDictionary<SessionFact, string> _foreign;
    private readonly List<ScoringFact> _facts = [];
    private readonly Dictionary<string, IndicatorScore> _leaves = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SectionTotal> _sections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CheckOutcome> _checks = new(StringComparer.Ordinal);
    private readonly HashSet<VetoDefinition> _vetoes = [];
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
        return new WrittenSheets([.. all.Select(a => a.Write())], [.. all.Select(a => a.Weight)]);
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
            case SectionTotal section:
                _sections.Add(section.Section.Id, section);
                break;
            case CheckOutcome check:
                _checks.Add(check.Result.Check.Id, check);
                break;
            case Veto veto:
                _vetoes.Add(veto.Definition);
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

    private ScoreSheet Write()
    {
        var facts = FactGathering.Gather(_plan, _facts);
        var leaves = _plan.Leaves.Select(l => _leaves[l.Indicator.Id]).ToArray();
        var results = leaves.Select((l, i) => Result(l, i, facts)).ToImmutableArray();
        return new ScoreSheet(_plan.Pack, _subject, _total!.Points, _total.IsComplete)
        {
            Grade = _grade!.Name,
            Sections = [.. PackRuleSet.Sections(_plan.Pack.Indicators).Select(s => _sections[s.Id].Score)],
            Indicators = results,
            Checks = [.. _plan.Checks.Select(c => _checks[c.Definition.Id].Result)],
            Vetoes = [.. _plan.Vetoes.Select(v => v.Definition).Where(_vetoes.Contains)],
            SharedFindings = new SheetWriter(_plan).SharedFindingsOf(facts, [.. leaves.Select(l => l.Outcome)]),
            Interventions = [.. results.SelectMany(r => r.Interventions), .. Caps()],
        };
    }

    private IndicatorResult Result(IndicatorScore score, int index, PlanFacts facts) => new(_plan, index, facts, score.Outcome)
    {
        Intervened = score.Points,
        Interventions = score.Interventions.IsEmpty ? [] : [.. Rules.Interventions.Of([.. _facts.Where(f => f is ScoreIntervention i && i.Indicator == score.Id)]).Select(Tell)],
    };

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
}
