using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Phrases;

/// <summary>Turns a criterion into a draft whose every part is said; what a phrase cannot say is said to be so.</summary>
internal sealed class PhraseWriter
{
    private const int LongestNumber = 30;

    private PhraseWriter()
    {
    }

    private LocalizedText? Unsayable { get; set; }

    /// <summary>Writes a criterion as a draft.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="why">Why no phrase says it; null when one does.</param>
    /// <returns>The draft, or null when no phrase says the criterion.</returns>
    internal static CriterionDraft? Draft(Criterion criterion, out LocalizedText? why)
    {
        var writer = new PhraseWriter();
        var draft = writer.Write(criterion);
        why = writer.Unsayable;
        return why is null ? draft : null;
    }

    private CriterionDraft? Write(Criterion criterion)
    {
        switch (criterion)
        {
            case PiecewiseCriterion piecewise:
                var unit = piecewise.Measure.Type.Unit;
                return new PiecewiseDraft(
                    Text(piecewise.Adjusted?.Raw ?? piecewise.Measure),
                    [.. piecewise.Pieces.Select(p => new PieceDraft(Interval(p.Interval, unit), Outcome(p.Outcome, unit)))])
                {
                    TakenOut = [.. (piecewise.Adjusted?.Items ?? []).Select(i => (i.Of.Symbol.Name, Text(i.TakeOut), Name(i.Because)))],
                };
            case TableCriterion table:
                return new TableDraft(
                    table.Shown is null ? null : Text(table.Shown),
                    table.Hit == TableHit.First,
                    [.. table.Rows.Select(r => (r.Condition is null ? null : Text(r.Condition), Points(r.Points)))]);
            case DeductionsCriterion deductions:
                return new DeductionsDraft([.. deductions.Counters.Select(Counter)]);
            case ItemsCriterion items:
                return new ItemsDraft(
                    items.Mode switch { ItemsMode.Each => "each", ItemsMode.All => "all", _ => "minus" },
                    items.Mode == ItemsMode.Minus ? Points(items.Deduct) : null,
                    [.. items.Items.Select(i => (Name(i.Id), items.Mode == ItemsMode.Each ? Points(i.Points) : null, Text(i.Met)))]);
            case ChoiceCriterion choice:
                return new ChoiceDraft(Name(choice.Level.Symbol.Name), [.. choice.Levels.Select(l => (Name(l.Key), Points(l.Value)))]);
            case OneOfCriterion oneOf:
                var alternatives = oneOf.Alternatives.Select(a => (Text(a.When), Rule: Write(a.Criterion))).ToList();
                return alternatives.Exists(a => a.Rule is null) ? null : new OneOfDraft([.. alternatives.Select(a => (a.Item1, a.Rule!))]);
            case SumCriterion sum:
                var parts = sum.Parts.Select(p => (Name(p.Id), Points(p.Full), Rule: Write(p.Criterion))).ToList();
                return parts.Exists(p => p.Rule is null) ? null : new SumDraft([.. parts.Select(p => (p.Item1, p.Item2, p.Rule!))]);
            case AwardCriterion:
                return new AwardDraft();
            default:
                Unsayable ??= PhraseTexts.NotComparableUnsayable();
                return null;
        }
    }

    private DraftInterval Interval(Interval interval, Unit unit) => new(End(interval.Lower, unit), End(interval.Upper, unit));

    private DraftEnd? End(IntervalEnd? end, Unit unit) => end is null ? null : new DraftEnd(Value(end.Expression, unit), end.IsClosed);

    private DraftOutcome Outcome(PieceOutcome outcome, Unit unit) => outcome switch
    {
        ConstantOutcome constant => new ConstantDraft(Points(constant.Points)),
        LineOutcome line when CriterionDescriber.IsProportion(line) => new LineDraft(null, "0", Value(line.To, unit), Points(line.ToPoints)),
        LineOutcome line => new LineDraft(Value(line.From, unit), Points(line.FromPoints), Value(line.To, unit), Points(line.ToPoints)),
        StaircaseOutcome stairs => new StairsDraft(
            Points(stairs.Points),
            Value(stairs.Origin, unit),
            Value(stairs.Step, StepUnit(stairs.Step), isStep: true),
            Points(stairs.Deduct),
            stairs.Partial switch { Partial.Up => "up", Partial.Down => "down", _ => "exact" }),
        _ => throw new InvalidOperationException(),
    };

    private CounterDraft Counter(DeductionCounter counter) => new(
        [.. counter.Findings.Select(Name)],
        counter.Count is null ? null : Text(counter.Count),
        [.. counter.Costs.Select(Points)],
        counter.Per switch { DeductionPer.Item => "item", DeductionPer.Key => "key", DeductionPer.Kind => "kind", _ => "any" },
        counter.Cap is { } cap ? Points(cap) : null,
        counter.AggravatedBy is { } amount ? Interval(amount, Unit.DefaultFor(Dimension.Money)) : null,
        counter.AggravatedBy is null ? null : Points(counter.AggravatedCost));

    // A constant is said as its value, in its own unit or the measure's; what has no short decimal keeps its arithmetic.
    private string Value(BoundExpression expression, Unit unit, bool isStep = false)
    {
        if (ConstantExpression.Evaluate(expression) is { } value)
        {
            var shown = !isStep && expression is BoundNumber { Value.IsZero: false } ? expression.Type.Unit : unit;
            var text = Quantity.FromBase(value, shown).ToString();
            if (Quantity.TryParse(text, out var read) && read.Value == value && read.Dimension == shown.Dimension)
            {
                return text;
            }
        }

        return Text(expression);
    }

    // 「每下降1%」 does not say of what: a difference of percentages is in 个百分点.
    private static Unit StepUnit(BoundExpression step) => step.Type.Unit.IsPercentage ? Unit.PercentagePoint : step.Type.Unit;

    private string Text(BoundExpression expression) => Name(ExpressionPrinter.PrintToRead(expression, DisplayLanguage.Chinese));

    private string Name(string name)
    {
        if (name.Length == 0 || name.Any(char.IsControl) || !PhraseScanner.IsBalanced(name))
        {
            Unsayable ??= PhraseTexts.NameUnsayable(name);
        }

        return name;
    }

    private string Points(Rational points)
    {
        var text = points.ToString();
        if (text.Length > LongestNumber)
        {
            Unsayable ??= PhraseTexts.PointsUnsayable(points);
        }

        return text;
    }
}
