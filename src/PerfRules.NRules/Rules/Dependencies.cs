using PerfRules.Expressions;
using PerfRules.NRules.SessionFacts;
using PerfRules.Plans;

namespace PerfRules.NRules.Rules;

/// <summary>Everything that a part of a plan may look at: also what stands behind given and default and in alternatives that do not apply.</summary>
/// <remarks>A rule sees only the facts that are named here, so a gap shows as a difference from the core's sheet.</remarks>
internal sealed class Dependencies
{
    private readonly Plan _plan;
    private readonly HashSet<string> _inputs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _kinds = new(StringComparer.Ordinal);
    private readonly HashSet<int> _measures = [];
    private readonly string[] _kindNames;
    private bool _examination;

    internal Dependencies(Plan plan, bool comparesSubjects = false)
    {
        _plan = plan;
        ComparesSubjects = comparesSubjects;
        _kindNames = [.. plan.Pack.Findings.Select(f => f.Name)];
    }

    /// <summary>Gets a value indicating whether subjects are compared.</summary>
    internal bool ComparesSubjects { get; private set; }

    /// <summary>Says whether a given fact is one of them.</summary>
    internal bool Contains(ScoringFact fact) => fact switch
    {
        ScoredSubject => true,
        InputFact input => _inputs.Contains(input.Input),
        FindingFact finding => _kinds.Contains(finding.Kind),
        Examination => _examination,
        _ => false,
    };

    internal Dependencies Add(PlanMentions mentions)
    {
        _examination |= mentions.Findings;
        foreach (var slot in mentions.Inputs)
        {
            _inputs.Add(_plan.Pack.Inputs[slot].Name);
        }

        return this;
    }

    internal Dependencies Add(PlanExpression? expression)
    {
        switch (expression)
        {
            case null or PlanConstant:
                break;
            case PlanInput input:
                _inputs.Add(_plan.Pack.Inputs[input.Slot].Name);
                break;
            case PlanMeasure measure:
                AddMeasure(measure.Index);
                break;
            case PlanFindingCount count:
                AddKind(count.Kind);
                break;
            case PlanUnary unary:
                Add(unary.Operand);
                break;
            case PlanBinary binary:
                Add(binary.Left).Add(binary.Right);
                break;
            case PlanCall call:
                ComparesSubjects |= ExpressionFunctions.LooksAtPeers(call.Function);
                Add(call.Mentions);
                foreach (var argument in call.Arguments)
                {
                    Add(argument);
                }

                break;
            default:
                throw new InvalidOperationException(expression.GetType().Name);
        }

        return this;
    }

    internal Dependencies Add(PlanCriterion criterion)
    {
        switch (criterion)
        {
            case PlanPiecewise piecewise:
                AddMeasure(piecewise.Measure);
                AddMeasure(piecewise.Raw);
                foreach (var piece in piecewise.Pieces)
                {
                    Add(piece.Lower).Add(piece.Upper).Add(piece.Outcome);
                }

                break;
            case PlanTable table:
                AddMeasure(table.Shown);
                foreach (var (condition, _) in table.Rows)
                {
                    Add(condition);
                }

                break;
            case PlanDeductions deductions:
                foreach (var counter in deductions.Counters)
                {
                    Add(counter);
                }

                break;
            case PlanItems items:
                foreach (var (_, met) in items.Items)
                {
                    Add(met);
                }

                break;
            case PlanChoice choice:
                Add(choice.Level);
                break;
            case PlanOneOf oneOf:
                foreach (var alternative in oneOf.Alternatives)
                {
                    Add(alternative.When).Add(alternative.Criterion).Add(alternative.Needs);
                }

                break;
            case PlanSum sum:
                foreach (var part in sum.Parts)
                {
                    Add(part.Criterion);
                }

                break;
            case PlanAward or PlanNotComparable:
                break;
            default:
                throw new InvalidOperationException(criterion.GetType().Name);
        }

        return this;
    }

    private Dependencies Add(PlanOutcome outcome) => outcome switch
    {
        PlanConstantOutcome => this,
        PlanLine line => Add(line.From).Add(line.To),
        PlanStaircase stairs => Add(stairs.Origin).Add(stairs.Step),
        _ => throw new InvalidOperationException(outcome.GetType().Name),
    };

    private void Add(PlanCounter counter)
    {
        Add(counter.Count);
        foreach (var kind in counter.Kinds)
        {
            AddKind(kind);
        }
    }

    private void AddKind(int kind)
    {
        _examination = true;
        _kinds.Add(_kindNames[kind]);
    }

    private void AddMeasure(int? index)
    {
        if (index is { } known && _measures.Add(known))
        {
            Add(_plan.Measures[known]);
        }
    }
}
