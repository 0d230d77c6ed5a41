using System.Collections.Frozen;
using System.Collections.Immutable;
using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Plans;

/// <summary>Lowers a pack to its plan.</summary>
internal sealed class PlanBuilder
{
    private readonly FrozenDictionary<string, int> _slots;
    private readonly FrozenDictionary<string, int> _kinds;
    private readonly RoundingStage? _measureRounding;

    // Equal measures are worked out once, however many leaves judge them. Their texts would not do as keys: 方式 = "DRG" and
    // 方式 = DRG read the same, and are not when DRG is also an input.
    private readonly Dictionary<BoundExpression, int> _measureIndex = [];
    private readonly List<PlanExpression> _measures = [];

    private bool _needsCohort;

    private PlanBuilder(RulePack pack, FrozenDictionary<string, int> slots)
    {
        _slots = slots;
        _kinds = pack.Findings.Select((kind, i) => (kind.Name, i)).ToFrozenDictionary(p => p.Name, p => p.i, StringComparer.Ordinal);
        _measureRounding = pack.Rounding.FirstOrDefault(r => r.Stage == RoundingStageKind.Measure);
    }

    /// <summary>Lowers a pack by the standard that was applied, or by the printed one.</summary>
    internal static Plan Build(RulePack pack, ScoringStandard standard)
    {
        var slots = pack.Inputs.Select((input, i) => (input.Name, i)).ToFrozenDictionary(p => p.Name, p => p.i, StringComparer.Ordinal);
        var builder = new PlanBuilder(pack, slots);
        var leaves = pack.Leaves.Select(l => builder.Lower(l, standard)).ToImmutableArray();
        var checks = pack.Checks.Select(builder.Lower).ToImmutableArray();
        var vetoes = pack.Vetoes.Select(v => new PlanVeto(v, builder.Lower(v.When), builder.Mentions(v.When))).ToImmutableArray();
        var weightBy = pack.Cohort?.WeightBy is { } weight ? builder.Lower(weight) : null;
        return new Plan
        {
            Pack = pack,
            Slots = builder._slots,
            FindingKinds = builder._kinds,
            AggravatedKinds = pack.Leaves.SelectMany(l => new[] { l.Criterion, l.PrintedCriterion, l.Bonus?.Criterion }).OfType<Criterion>()
                .SelectMany(Counters).Where(c => c.AggravatedBy is not null).SelectMany(c => c.Findings).Select(f => builder._kinds[f]).ToFrozenSet(),
            Leaves = leaves,
            Checks = checks,
            Vetoes = vetoes,
            WeightBy = weightBy,
            WeightNeeds = pack.Cohort?.WeightBy is { } weighed ? builder.Mentions(weighed) : PlanMentions.None,
            Measures = [.. builder._measures],
            NeedsCohort = builder._needsCohort || pack.Leaves.Any(l => l.NotApplicable?.Policy == NotApplicablePolicy.PeerMean),
        };
    }

    /// <summary>Lowers one leaf by the standard that was applied, in a plan that has no other leaf, no check and no veto.</summary>
    /// <param name="pack">The pack whose facts and roundings count.</param>
    /// <param name="leaf">The leaf; of the pack, or changed.</param>
    internal static Plan BuildLeaf(RulePack pack, Indicator leaf)
    {
        var slots = pack.Inputs.Select((input, i) => (input.Name, i)).ToFrozenDictionary(p => p.Name, p => p.i, StringComparer.Ordinal);
        var builder = new PlanBuilder(pack, slots);
        var lowered = builder.Lower(leaf, ScoringStandard.Applied);
        return new Plan
        {
            Pack = pack,
            Slots = slots,
            FindingKinds = builder._kinds,
            AggravatedKinds = FrozenSet<int>.Empty,
            Leaves = [lowered],
            Checks = [],
            Vetoes = [],
            WeightBy = null,
            WeightNeeds = PlanMentions.None,
            Measures = [.. builder._measures],
            NeedsCohort = builder._needsCohort || leaf.NotApplicable?.Policy == NotApplicablePolicy.PeerMean,
        };
    }

    /// <summary>Lowers one expression over other names than the pack's inputs, in a plan without leaves.</summary>
    internal static (Plan Plan, PlanExpression Expression, PlanMentions Mentions) BuildExpression(
        RulePack pack, FrozenDictionary<string, int> slots, BoundExpression expression)
    {
        var builder = new PlanBuilder(pack, slots);
        var lowered = builder.Lower(expression);
        var plan = new Plan
        {
            Pack = pack,
            Slots = slots,
            FindingKinds = builder._kinds,
            AggravatedKinds = FrozenSet<int>.Empty,
            Leaves = [],
            Checks = [],
            Vetoes = [],
            WeightBy = null,
            WeightNeeds = PlanMentions.None,
            Measures = [.. builder._measures],
            NeedsCohort = builder._needsCohort,
        };
        return (plan, lowered, builder.Mentions(expression));
    }

    private static IEnumerable<DeductionCounter> Counters(Criterion criterion) => criterion switch
    {
        DeductionsCriterion deductions => deductions.Counters,
        SumCriterion sum => sum.Parts.SelectMany(p => Counters(p.Criterion)),
        OneOfCriterion oneOf => oneOf.Alternatives.SelectMany(a => Counters(a.Criterion)),
        _ => [],
    };

    private PlanLeaf Lower(Indicator leaf, ScoringStandard standard)
    {
        var source = standard == ScoringStandard.Printed && leaf.PrintedCriterion is { } printed ? printed : leaf.Criterion!;
        BoundExpression?[] conditions = [leaf.Exempt?.When, leaf.NotApplicable?.When];
        var needs = new List<PlanMentions> { Needs(source) };
        if (leaf.Bonus is { } bonus)
        {
            needs.Add(Needs(bonus.Criterion));
        }

        if (leaf.Gate is { } gate)
        {
            needs.Add(Mentions(gate));
        }

        return new PlanLeaf(
            leaf,
            source,
            Lower(source),
            leaf.Bonus is null ? null : new PlanPart(leaf.Bonus.Full, Lower(leaf.Bonus.Criterion)),
            leaf.Gate is null ? null : Lower(leaf.Gate),
            leaf.Exempt is null ? null : Lower(leaf.Exempt.When),
            leaf.NotApplicable is null ? null : Lower(leaf.NotApplicable.When),
            PlanMentions.Union(needs))
        {
            ConditionNeeds = PlanMentions.Union(conditions.OfType<BoundExpression>().Select(Mentions)),
        };
    }

    private PlanCheck Lower(CheckDefinition check) => new(
        check,
        check.Condition.Operator,
        Lower(check.Condition.Left),
        Lower(check.Condition.Right),
        PlanMentions.Union([Mentions(check.Condition.Left), Mentions(check.Condition.Right)]));

    private PlanCriterion Lower(Criterion criterion) => criterion switch
    {
        PiecewiseCriterion piecewise => new PlanPiecewise(
            Share(piecewise.Measure),
            piecewise.Adjusted is { } adjusted ? Share(adjusted.Raw) : null,
            _measureRounding?.StepIn(piecewise.Measure.Type.Unit),
            _measureRounding?.Mode ?? RoundingMode.HalfAway,
            [.. piecewise.Pieces.Select(Lower)]),
        TableCriterion table => new PlanTable(
            table.Hit,
            [.. table.Rows.Select(r => (r.Condition is null ? null : Lower(r.Condition), r.Points))],
            table.Shown is null ? null : Share(table.Shown)),
        DeductionsCriterion deductions => new PlanDeductions(
            [.. deductions.Counters.Select(c => new PlanCounter(
                [.. c.Findings.Select(f => _kinds[f])], c.Count is null ? null : Lower(c.Count), c.Costs, c.Per, c.Cap, c.AggravatedBy, c.AggravatedCost))]),
        ItemsCriterion items => new PlanItems(items.Mode, [.. items.Items.Select(i => (i.Points, Lower(i.Met)))], items.Deduct),
        ChoiceCriterion choice => new PlanChoice(Lower(choice.Level), choice.Levels),
        OneOfCriterion oneOf => new PlanOneOf([.. oneOf.Alternatives.Select(a => new PlanAlternative(Lower(a.When), Lower(a.Criterion), Needs(a.Criterion)))]),
        SumCriterion sum => new PlanSum([.. sum.Parts.Select(p => new PlanPart(p.Full, Lower(p.Criterion)))]),
        NotComparableCriterion => new PlanNotComparable(),
        AwardCriterion => new PlanAward(),
        _ => throw new InvalidOperationException(),
    };

    private PlanPiece Lower(Piece piece) => new(
        piece.Interval.Lower is { } lower ? Lower(lower.Expression) : null,
        piece.Interval.Lower?.IsClosed ?? false,
        piece.Interval.Upper is { } upper ? Lower(upper.Expression) : null,
        piece.Interval.Upper?.IsClosed ?? false,
        piece.Outcome switch
        {
            ConstantOutcome constant => new PlanConstantOutcome(constant.Points),
            LineOutcome line => new PlanLine(Lower(line.From), line.FromPoints, Lower(line.To), line.ToPoints),
            StaircaseOutcome stairs => new PlanStaircase(stairs.Points, Lower(stairs.Origin), Lower(stairs.Step), stairs.Deduct, stairs.Partial),
            _ => throw new InvalidOperationException(),
        });

    private int Share(BoundExpression measure)
    {
        if (!_measureIndex.TryGetValue(measure, out var index))
        {
            var lowered = Lower(measure);
            index = _measures.Count;
            _measures.Add(lowered);
            _measureIndex.Add(measure, index);
        }

        return index;
    }

    private PlanExpression Lower(BoundExpression expression)
    {
        if (ConstantExpression.Evaluate(expression) is { } constant)
        {
            return new PlanConstant(PlanValue.Of(constant));
        }

        return expression switch
        {
            BoundYesNo yesNo => new PlanConstant(PlanValue.Of(yesNo.Value)),
            BoundWord word => new PlanConstant(PlanValue.Of(word.Word)),
            BoundDate date => new PlanConstant(PlanValue.Of(date.Date)),
            BoundName { Symbol: { Kind: SymbolKind.Input } input } => new PlanInput(_slots[input.Name]),
            BoundName { Symbol: { Kind: SymbolKind.Measure, Definition: { } definition } } => new PlanMeasure(Share(definition)),
            BoundName { Symbol: { Kind: SymbolKind.Findings } findings } => new PlanFindingCount(_kinds[findings.Name]),
            BoundUnary unary => new PlanUnary(unary.Operator, Lower(unary.Operand)),
            BoundBinary binary => new PlanBinary(binary.Operator, Lower(binary.Left), Lower(binary.Right)),
            BoundCall { Function: ExpressionFunction.Lookup } lookup => LowerLookup(lookup),
            BoundCall call when ExpressionFunctions.LooksAtPeers(call.Function) => LowerPeers(call),
            BoundCall call => new PlanCall(call.Function, [.. call.Arguments.Select(Lower)], call.Mode, Mentions(call.Arguments[0])),
            _ => throw new InvalidOperationException(), // a number that is no constant: the binder refuses division by a literal zero
        };
    }

    private PlanCall LowerPeers(BoundCall call)
    {
        _needsCohort = true;
        return new PlanCall(call.Function, [.. call.Arguments.Select(Lower)], call.Mode, Mentions(call.Arguments[0]));
    }

    // A chain of if: the last word needs no test, because the input has no other.
    private PlanExpression LowerLookup(BoundCall lookup)
    {
        var input = Lower(lookup.Arguments[0]);
        var words = lookup.Arguments[0].Type.Choices;
        var result = Lower(lookup.Arguments[^1]);
        for (var i = words.Length - 2; i >= 0; i--)
        {
            var test = new PlanBinary(BinaryOperator.Equal, input, new PlanConstant(PlanValue.Of(words[i])));
            result = new PlanCall(ExpressionFunction.If, [test, Lower(lookup.Arguments[i + 1]), result], default, PlanMentions.None);
        }

        return result;
    }

    private PlanMentions Needs(Criterion criterion) => criterion switch
    {
        PiecewiseCriterion piecewise => PlanMentions.Union(
            piecewise.Pieces.SelectMany(PieceExpressions).Append(piecewise.Measure).Select(Mentions)),
        TableCriterion table => PlanMentions.Union(table.Rows.Select(r => r.Condition).Append(table.Shown).OfType<BoundExpression>().Select(Mentions)),
        DeductionsCriterion deductions => PlanMentions.Union(
            deductions.Counters.Select(c => c.Count is null ? new PlanMentions([], Findings: true) : Mentions(c.Count))),
        ItemsCriterion items => PlanMentions.Union(items.Items.Select(i => Mentions(i.Met))),
        ChoiceCriterion choice => Mentions(choice.Level),
        OneOfCriterion oneOf => PlanMentions.Union(oneOf.Alternatives.Select(a => Mentions(a.When))),
        SumCriterion sum => PlanMentions.Union(sum.Parts.Select(p => Needs(p.Criterion))),
        _ => PlanMentions.None,
    };

    private static IEnumerable<BoundExpression> PieceExpressions(Piece piece)
    {
        BoundExpression?[] all =
        [
            piece.Interval.Lower?.Expression,
            piece.Interval.Upper?.Expression,
            .. piece.Outcome switch
            {
                LineOutcome line => new BoundExpression?[] { line.From, line.To },
                StaircaseOutcome stairs => [stairs.Origin, stairs.Step],
                _ => [],
            },
        ];
        return all.OfType<BoundExpression>();
    }

    // Every input that an expression mentions, except through given(x) and default(x, v), whose v counts.
    private PlanMentions Mentions(BoundExpression expression) => expression switch
    {
        BoundName { Symbol: { Kind: SymbolKind.Input } input } => new PlanMentions([_slots[input.Name]], false),
        BoundName { Symbol: { Kind: SymbolKind.Measure, Definition: { } definition } } => Mentions(definition),
        BoundName { Symbol.Kind: SymbolKind.Findings } => new PlanMentions([], true),
        BoundUnary unary => Mentions(unary.Operand),
        BoundBinary binary => PlanMentions.Union([Mentions(binary.Left), Mentions(binary.Right)]),
        BoundCall { Function: ExpressionFunction.Given } => PlanMentions.None,
        BoundCall { Function: ExpressionFunction.Default } call => Mentions(call.Arguments[1]),
        BoundCall call => PlanMentions.Union(call.Arguments.Select(Mentions)),
        _ => PlanMentions.None,
    };
}
