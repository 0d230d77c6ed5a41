using PerfRules.Plans;
using PerfRules.Scoring;
using PerfRules.Testing.Coverage;
using PerfRules.Testing.Solving;
using PerfRules.Texts;

namespace PerfRules.Testing.Boundaries;

/// <summary>Seeks facts for the thresholds on which no case stands, for combinations over tables, and for the extremes of inputs.</summary>
/// <param name="scorer">The scorer.</param>
/// <param name="facts">The facts of the base case.</param>
/// <param name="standing">Where cases stand already.</param>
internal sealed class BoundarySearch(RuleScorer scorer, PlanFacts facts, PackBoundaries standing)
{
    private readonly Plan _plan = scorer.Plan;
    private readonly FactSolver _solver = new(scorer.Plan, facts);
    private readonly List<DraftRow> _rows = [];
    private readonly List<LocalizedText> _notFound = [];

    internal IReadOnlyList<DraftRow> Rows => _rows;

    internal IReadOnlyList<LocalizedText> NotFound => _notFound;

    internal void Run()
    {
        var targets = BoundaryTargets.Of(scorer).ToList();
        foreach (var (target, edge) in targets.Zip(standing.Edges))
        {
            foreach (var side in edge.Places.Where(p => !p.IsReached).Select(p => p.Side))
            {
                var name = Name(target.Leaf?.Indicator.Id, target.Target.Boundary!.Name, side);
                if (Solve(target, side) is { } found)
                {
                    _rows.Add(new DraftRow(name, target.Leaf?.Indicator.Source?.Clause, found, target.Leaf is null ? [] : [target.Index]));
                }
                else
                {
                    _notFound.Add(name);
                }
            }
        }

        _rows.AddRange(TableCombinations.Of(_plan, _solver, targets));
        _rows.AddRange(new InputExtremes(_plan, facts).Rows());
        var grades = new GradeSearch(scorer, facts, _rows);
        foreach (var edge in standing.Edges.Skip(targets.Count))
        {
            foreach (var side in edge.Places.Where(p => !p.IsReached).Select(p => p.Side))
            {
                var name = Name(null, edge.Text, side);
                if (grades.Find(edge.Text, side) is { } found)
                {
                    _rows.Add(new DraftRow(name, null, found, []));
                }
                else
                {
                    _notFound.Add(name);
                }
            }
        }
    }

    internal static LocalizedText Name(string? leaf, LocalizedText edge, Side side)
    {
        var text = side switch
        {
            Side.Below => BoundaryTexts.SideBelow(edge),
            Side.Above => BoundaryTexts.SideAbove(edge),
            _ => BoundaryTexts.SideAt(edge),
        };
        return leaf is null ? text : LocalizedText.Join(" ", " ", [LocalizedText.Verbatim(leaf), text]);
    }

    internal static LeafRun Run(Plan plan, PlanFacts changed, int leaf) =>
        new SubjectRun(string.Empty, string.Empty, plan, changed, [changed], PlanInterpreter.Score(plan, [changed])[0]).Of(leaf);

    private PlanFacts? Solve(BoundaryTarget target, Side side) => Starts(target.Leaf)
        .Select(start => _solver.From(start).Solve(target.Target.Boundary!.Value, target.Target.Boundary.End, side).Facts)
        .OfType<PlanFacts>()
        .FirstOrDefault(found => Standing.At(Run(_plan, found, target.Index), target.Target.Boundary!, side));

    // The facts as they are; so that the rule is looked at at all; and so that each alternative of it is chosen.
    private IEnumerable<PlanFacts> Starts(PlanLeaf? leaf)
    {
        yield return facts;
        if (leaf is null)
        {
            yield break;
        }

        var looked = facts;
        foreach (var condition in new[] { leaf.NotApplicable, leaf.Exempt, leaf.Gate }.OfType<PlanExpression>())
        {
            looked = _solver.From(looked).Satisfy(condition, wanted: false).Facts ?? looked;
        }

        yield return looked;
        foreach (var condition in Alternatives(leaf.Criterion))
        {
            if (_solver.From(looked).Satisfy(condition).Facts is { } chosen)
            {
                yield return chosen;
            }
        }
    }

    private static IEnumerable<PlanExpression> Alternatives(PlanCriterion criterion) => criterion switch
    {
        PlanOneOf oneOf => oneOf.Alternatives.SelectMany(a => Alternatives(a.Criterion).Prepend(a.When)),
        PlanSum sum => sum.Parts.SelectMany(p => Alternatives(p.Criterion)),
        _ => [],
    };
}
