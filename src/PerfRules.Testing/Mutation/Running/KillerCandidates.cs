using System.Collections.Immutable;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Plans;
using PerfRules.Testing.Solving;

namespace PerfRules.Testing.Mutation.Running;

/// <summary>Proposes facts at which a rule may be told from a wrong version of it: on and beside every edge and step, each row, counter and condition.</summary>
/// <param name="plan">The plan of the leaf, as it is or changed.</param>
/// <param name="subjects">The facts to start from.</param>
/// <param name="subject">The subject whose facts are changed.</param>
internal sealed class KillerCandidates(Plan plan, ImmutableArray<PlanFacts> subjects, int subject)
{
    // Points that lie half a digit below, with an even and with an odd digit before.
    private static readonly int[] Halves = [1, 3, 5];

    private static readonly Side[] Sides = [Side.At, Side.Below, Side.Above];

    // Steps are tried up to here; a mistake in them shows at the first few.
    private const int MostSteps = 4;

    private readonly FactSolver _solver = new(plan, subjects, subject);
    private readonly Rational _tie = plan.RoundingAt(Packs.RoundingStageKind.Leaf) is { } stage ? Rational.PowerOfTen(-stage.Places) / 2 : Rational.Zero;

    /// <summary>Proposes facts for a value of the measure, then for everything that the leaf looks at.</summary>
    /// <param name="witness">A value for which points differ, or null.</param>
    internal IEnumerable<PlanFacts> All(Rational? witness)
    {
        var leaf = plan.Leaves[0];
        var own = witness is { } value ? Pieces(leaf.Criterion).Select(p => At(p, value)).OfType<PlanFacts>() : [];
        var criterion = Of(leaf.Criterion, _solver).Concat(leaf.Bonus is { } bonus ? Of(bonus.Criterion, _solver) : []);
        var conditions = new[] { leaf.Gate, leaf.Exempt, leaf.NotApplicable }.OfType<PlanExpression>().SelectMany(c => Condition(c, _solver));

        // A gate or an exemption may hide what the rule gives, and then the rule is tried where they do not hold.
        var open = new[] { leaf.Gate, leaf.Exempt, leaf.NotApplicable }.OfType<PlanExpression>().Select(c => _solver.Satisfy(c, false).Facts).OfType<PlanFacts>()
            .SelectMany(f => Of(leaf.Criterion, _solver.From(f)));
        return [.. own, .. criterion, .. conditions, .. open, .. leaf.Criterion is PlanAward ? Awards(leaf) : []];
    }

    // An assessor may give points with more digits than are kept.
    private IEnumerable<PlanFacts> Awards(PlanLeaf leaf) => _solver.Facts.Awards[0] is not { } award ? []
        : Halves.Select(halves => leaf.Indicator.FullPoints - (halves * _tie)).Where(p => p.Sign >= 0)
            .Select(p => _solver.Facts with { Awards = [award with { Points = p }] });

    private PlanFacts? At(PlanPiecewise criterion, Rational value) => _solver.Solve(FactSolver.Judged(criterion), value, Side.At).Facts;

    private static IEnumerable<PlanPiecewise> Pieces(PlanCriterion criterion) => criterion switch
    {
        PlanPiecewise piecewise => [piecewise],
        PlanSum sum => sum.Parts.SelectMany(p => Pieces(p.Criterion)),
        PlanOneOf oneOf => oneOf.Alternatives.SelectMany(a => Pieces(a.Criterion)),
        _ => [],
    };

    private IEnumerable<PlanFacts> Of(PlanCriterion criterion, FactSolver from) => criterion switch
    {
        PlanPiecewise piecewise => Piecewise(piecewise, from),
        PlanTable table => table.Rows.Select(r => r.Condition).OfType<PlanExpression>().SelectMany(c => Condition(c, from)),
        PlanItems items => Items(items, from),
        PlanChoice choice => Choices(choice, from),
        PlanDeductions deductions => deductions.Counters.SelectMany(c => Counter(c, from)).Concat(Together(deductions, from)),
        PlanSum sum => sum.Parts.SelectMany(p => Of(p.Criterion, from)),
        PlanOneOf oneOf => oneOf.Alternatives.SelectMany(a => Condition(a.When, from)
            .Concat(from.Satisfy(a.When).Facts is { } chosen ? Of(a.Criterion, from.From(chosen)) : [])),
        _ => [],
    };

    private IEnumerable<PlanFacts> Piecewise(PlanPiecewise criterion, FactSolver from)
    {
        var judged = FactSolver.Judged(criterion);
        foreach (var place in criterion.Pieces.SelectMany(p => Places(p, from)).Distinct())
        {
            foreach (var side in Sides)
            {
                if (from.Solve(judged, place, side).Facts is { } facts)
                {
                    yield return facts;
                }
            }
        }
    }

    private IEnumerable<Rational> Places(PlanPiece piece, FactSolver from)
    {
        Rational? Value(PlanExpression? expression) => expression is null ? null : from.Number(expression);

        var (lower, upper) = (Value(piece.Lower), Value(piece.Upper));
        foreach (var end in new[] { lower, upper, (lower + upper) / 2 }.OfType<Rational>())
        {
            yield return end;
        }

        switch (piece.Outcome)
        {
            case PlanStaircase stairs when Value(stairs.Origin) is { } origin && Value(stairs.Step) is { } step:
                var side = lower is { } low && low >= origin ? 1 : -1;
                for (var i = 1; i <= MostSteps; i++)
                {
                    yield return origin + (i * side * step);
                    yield return origin + (i * side * step) - (side * step / 2);
                }

                break;
            case PlanLine line when Value(line.From) is { } first && Value(line.To) is { } last && line.ToPoints != line.FromPoints:
                yield return last;

                // Where the points end in the digit that rounding looks at, with an even and with an odd digit before it.
                foreach (var points in Halves.Select(halves => line.ToPoints - (halves * _tie)))
                {
                    yield return first + ((points - line.FromPoints) * (last - first) / (line.ToPoints - line.FromPoints));
                }

                break;
            default:
                break;
        }
    }

    private IEnumerable<PlanFacts> Condition(PlanExpression condition, FactSolver from)
    {
        foreach (var wanted in new[] { true, false })
        {
            if (from.Satisfy(condition, wanted).Facts is { } facts)
            {
                yield return facts;
                foreach (var beside in Comparisons(condition).SelectMany(c => Sides.Select(s => from.From(facts).Solve(c.Left, c.Right, s).Facts)).OfType<PlanFacts>())
                {
                    yield return beside;
                }
            }
        }

        // One answer or word after the other turned, each with what else the condition wants.
        foreach (var slot in Answers(condition))
        {
            foreach (var value in ValuesOf(slot))
            {
                var facts = from.Facts with { Inputs = from.Facts.Inputs.SetItem(slot, value) };
                yield return facts;
                if (from.From(facts).Satisfy(condition).Facts is { } satisfied && satisfied.Inputs[slot].Equals(value))
                {
                    yield return satisfied;
                }
            }
        }
    }

    private IEnumerable<PlanValue> ValuesOf(int slot) => plan.Pack.Inputs[slot].Type switch
    {
        InputType.YesNo => [PlanValue.Of(true), PlanValue.Of(false)],
        InputType.Choice => plan.Pack.Inputs[slot].Choices.Select(PlanValue.Of),
        _ => [],
    };

    private IEnumerable<int> Answers(PlanExpression expression) =>
        Parts(expression).OfType<PlanInput>().Select(i => i.Slot).Distinct().Where(s => plan.Pack.Inputs[s] is { IsList: false, Type: InputType.YesNo or InputType.Choice });

    private IEnumerable<PlanBinary> Comparisons(PlanExpression expression) => Parts(expression).OfType<PlanBinary>().Where(b => OperatorText.IsComparison(b.Operator));

    private IEnumerable<PlanExpression> Parts(PlanExpression expression) => (expression switch
    {
        PlanMeasure measure => [plan.Measures[measure.Index]],
        PlanUnary unary => [unary.Operand],
        PlanBinary binary => [binary.Left, binary.Right],
        PlanCall call => call.Arguments,
        _ => Enumerable.Empty<PlanExpression>(),
    }).SelectMany(Parts).Prepend(expression);

    // All met, then each alone not met, and what else its condition turns on.
    private IEnumerable<PlanFacts> Items(PlanItems items, FactSolver from)
    {
        var all = items.Items.Aggregate(from.Facts, (facts, item) => from.From(facts).Satisfy(item.Met).Facts ?? facts);
        foreach (var start in new[] { all, from.Facts })
        {
            yield return start;
            foreach (var facts in items.Items.SelectMany(i => Condition(i.Met, from.From(start))))
            {
                yield return facts;
            }
        }
    }

    private IEnumerable<PlanFacts> Choices(PlanChoice choice, FactSolver from) =>
        Answers(choice.Level).SelectMany(slot => ValuesOf(slot).Select(v => from.Facts with { Inputs = from.Facts.Inputs.SetItem(slot, v) }));

    private IEnumerable<PlanFacts> Counter(PlanCounter counter, FactSolver from)
    {
        if (counter.Count is { } count)
        {
            return Enumerable.Range(0, MostSteps + 1).Append(100).Select(n => from.Solve(count, n, Side.At).Facts).OfType<PlanFacts>();
        }

        var kinds = counter.Kinds.Select(k => (Index: k, plan.Pack.Findings[k].Name)).ToList();
        var found = new List<ImmutableArray<(int Kind, Finding Finding)>>();
        foreach (var (index, name) in kinds)
        {
            Finding One(string? key, int count = 1, Quantity? amount = null) => new() { Kind = name, Key = key, Count = count, Amount = amount };

            found.Add([(index, One("甲"))]);
            found.Add([(index, One("甲", 2))]);
            found.Add([(index, One("甲")), (index, One("乙"))]);
            found.AddRange(Enumerable.Range(3, MostSteps).Append(100).Select(n => ImmutableArray.Create((index, One("甲", n)))));
            foreach (var end in new[] { counter.AggravatedBy?.Lower?.Constant, counter.AggravatedBy?.Upper?.Constant }.OfType<Rational>())
            {
                found.AddRange(new[] { -1, 0, 1 }.Select(d => ImmutableArray.Create((index, One("甲", 1, Quantity.FromBase(end + d, Unit.DefaultFor(Dimension.Money)))))));
            }
        }

        // Two of one kind and one of the next tell kinds from occurrences.
        found.AddRange(kinds.Zip(kinds.Skip(1), (a, b) => ImmutableArray.Create(
            (a.Index, new Finding { Kind = a.Name, Key = "甲", Count = 2 }), (b.Index, new Finding { Kind = b.Name, Key = "乙" }))));
        return found.Select(f => WithFindings(from.Facts, f)).Prepend(WithFindings(from.Facts, []));
    }

    // Several counters at once: what one takes may hide what another does, so each is also tried with little beside it.
    private IEnumerable<PlanFacts> Together(PlanDeductions deductions, FactSolver from)
    {
        ImmutableArray<(int, Finding)> each = [.. deductions.Counters.SelectMany(c => c.Kinds).Distinct().Select(k => (k, new Finding { Kind = plan.Pack.Findings[k].Name, Key = "甲" }))];
        return [WithFindings(from.Facts, each)];
    }

    private PlanFacts WithFindings(PlanFacts facts, ImmutableArray<(int Kind, Finding Finding)> findings) => facts with
    {
        Findings = [.. plan.Pack.Findings.Select((_, kind) => findings.Where(f => f.Kind == kind).Select(f => f.Finding).ToImmutableArray())],
    };
}
