using System.Numerics;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Plans.Compiled;

/// <summary>Lowers one leaf or veto of a plan to whole numbers in slots. What it has no form for is left to the interpreter, never guessed.</summary>
internal sealed partial class PlanLowering
{
    private readonly Plan _plan;
    private readonly SlotLayout _layout;
    private readonly SlotSet _touched;
    private readonly List<Whole> _shared = [];
    private readonly Dictionary<int, Lowered> _measures = [];
    private readonly RoundingStage? _partRounding;
    private readonly RoundingStage? _leafRounding;
    private int _nodes;
    private bool _asksWhatIsGiven;

    private PlanLowering(Plan plan, SlotLayout layout)
    {
        _plan = plan;
        _layout = layout;
        _touched = new SlotSet(layout.Count);
        _partRounding = plan.RoundingAt(RoundingStageKind.Part);
        _leafRounding = plan.RoundingAt(RoundingStageKind.Leaf);
    }

    /// <summary>Lowers a leaf; null, with the reason, when there is no form for it.</summary>
    internal static LeafCode? Lower(Plan plan, SlotLayout layout, int leaf, out string? reason)
    {
        try
        {
            reason = null;
            return new PlanLowering(plan, layout).Leaf(plan.Leaves[leaf], leaf);
        }
        catch (Exception exception) when (IsNoForm(exception))
        {
            reason = exception.Message;
            return null;
        }
    }

    /// <summary>Lowers a veto; null when there is no form for it.</summary>
    internal static LeafCode? Lower(Plan plan, SlotLayout layout, PlanVeto veto)
    {
        try
        {
            return new PlanLowering(plan, layout).Veto(veto);
        }
        catch (Exception exception) when (IsNoForm(exception))
        {
            return null;
        }
    }

    // Arithmetic on constants that goes wrong here goes right, or is undefined, in the interpreter.
    private static bool IsNoForm(Exception exception) => exception is NotLoweredException or ArithmeticException;

    private LeafCode Veto(PlanVeto veto)
    {
        var when = Lower(veto.When);
        var decided = Step.Choose(when.Yes, new StepEnd((byte)VetoState.Holds), new StepEnd((byte)VetoState.DoesNotHold));
        var open = new StepEnd((byte)VetoState.Open);
        var root = Step.Choose(Given(veto.Needs), Step.Choose(when.Undefined, open, decided), open);
        return new LeafCode(null, _touched, [.. _shared], root);
    }

    private LeafCode Leaf(PlanLeaf leaf, int index)
    {
        var full = leaf.Indicator.FullPoints;
        var raw = leaf.Criterion is PlanAward ? new OutcomePoints(Award(index)) : Lower(leaf.Criterion, full);
        var held = Outcomes.Map(raw, f => Outcomes.Hold(f, full));
        var body = Steps(leaf, leaf.Bonus is null ? held : WithBonus(held, leaf.Bonus));
        var lacking = Test.Or(Lacking(leaf.Criterion), leaf.Bonus is null ? Test.Never : Lacking(leaf.Bonus.Criterion));
        body = Step.Choose(lacking, Missing, body);

        var needs = _layout.SetOf(leaf.Needs);
        if (leaf.Criterion is PlanAward)
        {
            needs.Add(_layout.AwardSlot(index));
        }

        Touch(leaf.Needs);
        if (leaf.NotApplicable is null && leaf.Exempt is null && !_asksWhatIsGiven)
        {
            return new LeafCode(needs, _touched, [.. _shared], body) { Rule = leaf.Bonus is null && leaf.Gate is null ? raw : null };
        }

        var root = Step.Choose(new TestGiven(needs), body, Missing);
        if (leaf.Exempt is { } exempt)
        {
            var when = Lower(exempt);
            root = Step.Choose(when.Undefined, Undefined(leaf), Step.Choose(when.Yes, Points(PlanStatus.Scored, full), root));
        }

        if (leaf.NotApplicable is { } notApplicable)
        {
            var when = Lower(notApplicable);
            Step without = leaf.Indicator.NotApplicable!.Policy == NotApplicablePolicy.Full
                ? Points(PlanStatus.NotApplicable, full)
                : new StepEnd((byte)PlanStatus.NotApplicable | LeafCode.NoPoints);
            root = Step.Choose(when.Undefined, Undefined(leaf), Step.Choose(when.Yes, without, root));
        }

        return new LeafCode(null, _touched, [.. _shared], Step.Choose(Given(leaf.ConditionNeeds), root, Missing));
    }

    private static Step Missing { get; } = new StepEnd((byte)PlanStatus.Missing | LeafCode.NoPoints);

    private static StepPoints Points(PlanStatus status, Rational points) =>
        new(status, Wholes.Constant(points.Numerator), Wholes.Constant(points.Denominator));

    // DESIGN 3.8: floor at 0 and cap at full points, bonus, leaf rounding, gate.
    private Outcome WithBonus(Outcome held, PlanPart bonus)
    {
        var earned = Outcomes.ToFraction(Outcomes.Map(Lower(bonus.Criterion, bonus.Full), f => Outcomes.Hold(f, bonus.Full)));
        return Outcomes.Map(held, f => new OutcomePoints(f.Add(earned)));
    }

    private Step Steps(PlanLeaf leaf, Outcome outcome)
    {
        // A level that an assessor chose is an award as well, only bound to the levels of the document; what a rule works out is none.
        var status = leaf.Indicator.Origin == Origin.Awarded && leaf.Criterion is (PlanAward or PlanChoice) ? PlanStatus.Awarded : PlanStatus.Scored;
        var undefined = Undefined(leaf);
        var gate = leaf.Gate is null ? null : Lower(leaf.Gate);
        return End(outcome);

        Step End(Outcome end)
        {
            switch (end)
            {
                case OutcomeChoice choice:
                    return Step.Choose(choice.When, End(choice.Then), End(choice.Otherwise));
                case OutcomePoints { Points: var points }:
                    var rounded = Round(points, _leafRounding, leaf.Indicator.FullPoints + (leaf.Bonus?.Full ?? Rational.Zero));
                    Step given = new StepPoints(status, rounded.Numerator, rounded.Denominator);
                    given = gate is null ? given : Step.Choose(gate.Undefined, undefined, Step.Choose(gate.Yes, Points(status, Rational.Zero), given));
                    return Step.Choose(points.Undefined, undefined, given);
                default:
                    return Step.Deferred;
            }
        }
    }

    private static Step Undefined(PlanLeaf leaf) => leaf.Indicator.Undefined switch
    {
        UndefinedPolicy.Full => Points(PlanStatus.Undefined, leaf.Indicator.FullPoints),
        UndefinedPolicy.Zero => Points(PlanStatus.Undefined, Rational.Zero),
        _ => new StepEnd((byte)PlanStatus.Undefined | LeafCode.NoPoints),
    };

    // Points between 0 and the most that there are; said again of the quotient, whose own bounds may be too wide for 64 bits, or become so in parts of the
    // denominator that all leaves have in common.
    private static Fraction Round(Fraction points, RoundingStage? stage, Rational most)
    {
        var rounded = points;
        if (stage is not null)
        {
            var scale = BigInteger.Pow(10, stage.Places);
            rounded = points.Denominator is WholeConstant { Value: var d } && (scale % d).IsZero
                ? points
                : Fraction.Of(Wholes.Divide(Wholes.Multiply(scale, points.Numerator), points.Denominator, stage.Mode), Wholes.Constant(scale), points.Undefined);
        }

        return rounded is { Numerator: var numerator, Denominator: WholeConstant { Value: var denominator } }
            && Wholes.NeedsWide(numerator.Least * PlanEngine.LargestDenominator, numerator.Most * PlanEngine.LargestDenominator)
            ? rounded with { Numerator = Wholes.Hold(numerator, 0, denominator * (most.RoundToInteger(RoundingMode.Ceiling) + 1)) }
            : rounded;
    }

    // Whether the alternative that applies lacks something: only then can be said what it needs.
    private Test Lacking(PlanCriterion criterion)
    {
        switch (criterion)
        {
            case PlanSum sum:
                return sum.Parts.Aggregate(Test.Never, (any, part) => Test.Or(any, Lacking(part.Criterion)));
            case PlanOneOf oneOf:
                var lacking = Test.Never;
                foreach (var alternative in oneOf.Alternatives.Reverse())
                {
                    var when = Lower(alternative.When);
                    var here = Test.Or(Test.Not(Given(alternative.Needs)), Lacking(alternative.Criterion));
                    lacking = Test.And(Test.Not(when.Undefined), Test.Or(Test.And(when.Yes, here), Test.And(Test.Not(when.Yes), lacking)));
                }

                return lacking;
            default:
                return Test.Never;
        }
    }

    private Fraction Award(int leaf)
    {
        var slot = _layout.AwardSlot(leaf);
        return Number(slot);
    }

    private Fraction Number(int slot)
    {
        _touched.Add(slot);
        var content = _layout.Slots[slot];
        return Fraction.Of(new WholeSlot(slot, content.Least, content.Most), Wholes.Constant(content.Parts), Test.Never);
    }

    private Test Given(PlanMentions mentions)
    {
        if (mentions.Inputs.IsEmpty && !mentions.Findings)
        {
            return Test.Always;
        }

        _asksWhatIsGiven = true;
        Touch(mentions);
        return new TestGiven(_layout.SetOf(mentions));
    }

    private void Touch(PlanMentions mentions)
    {
        foreach (var slot in mentions.Inputs)
        {
            _touched.Add(slot);
        }

        if (mentions.Findings)
        {
            _touched.Add(_layout.FindingsSlot);
        }
    }

    // What is used several times and is not as cheap as a local is worked out once, before the tree. Nothing in it can throw.
    private Fraction Share(Fraction number) => number with
    {
        Numerator = Share(number.Numerator),
        Denominator = Share(number.Denominator),
        Undefined = Share(number.Undefined),
    };

    private Whole Share(Whole whole)
    {
        if (whole.IsSimple)
        {
            return whole;
        }

        var index = _shared.IndexOf(whole);
        if (index < 0)
        {
            index = _shared.Count;
            _shared.Add(whole);
        }

        return new WholeShared(index, whole);
    }

    private Test Share(Test test) => test is TestConstant or TestOrder { Left.IsSimple: true, Right.IsSimple: true }
        ? test
        : Test.Compare(Share(Wholes.Of(test)), BinaryOperator.NotEqual, Wholes.Zero);

    private void CountNode()
    {
        if (++_nodes > Wholes.LargestCode)
        {
            throw Wholes.TooMuchCode();
        }
    }
}

/// <summary>Names what came of a veto.</summary>
internal enum VetoState
{
    DoesNotHold,
    Holds,

    /// <summary>A fact is missing, or the condition cannot be worked out.</summary>
    Open,
}
