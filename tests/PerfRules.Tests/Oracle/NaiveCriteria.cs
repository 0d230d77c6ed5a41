using PerfRules.Documents;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs.Reading;

namespace PerfRules.Tests.Oracle;

/// <summary>Every spelling of a criterion by its meaning; points before floor, cap and rounding of the leaf.</summary>
internal sealed class NaiveCriteria(NaiveExpressions expressions, NaiveRounding rounding)
{
    /// <summary>Works out the points; undefined where no band or row decides.</summary>
    internal NaiveRational Score(CriterionDocument criterion, NaiveRational full) => criterion switch
    {
        { Bands: { } bands } => Bands(bands, Judged(criterion), full),
        { Threshold: { } threshold } => Threshold(threshold, Judged(criterion), full),
        { StepDeduction: { } steps } => StepDeduction(steps, Judged(criterion), full),
        { Proportional: { } proportional } => Proportional(proportional, Judged(criterion), full),
        { Table: { } table } => Table(table, full),
        { Deductions: { } deductions } => deductions.Aggregate(full, (left, deduction) => left - Cost(deduction, full)),
        { Items: { } items } => Items(items, full),
        { Choice: { } choice } => Points(Level(choice)!, full),
        { OneOf: { } alternatives } => Score(Chosen(alternatives), full),
        { Parts: { } parts } => parts.Aggregate(NaiveRational.Zero, (sum, part) => sum + Part(part)),
        _ => throw new ArgumentException("An award has no rule."),
    };

    /// <summary>Gets the value that is judged: the measure, rounded at stage <c>measure</c> in the unit that it is shown in.</summary>
    internal NaiveRational Judged(CriterionDocument criterion)
    {
        var measure = Adjusted(criterion);
        return rounding.Measure(expressions.Number(measure), NaiveRational.From(new NaiveUnits(expressions.Names).Of(measure).Scale));
    }

    /// <summary>Gets the measure with every mention of an input in it less what is taken out of that input.</summary>
    internal Expression Adjusted(CriterionDocument criterion)
    {
        var takenOut = (criterion.Adjust ?? []).ToLookup(a => a.Of!.Value.Trim(), a => expressions.Names.Parse(a.TakeOut!.Value));
        return Less(expressions.Names.Parse(criterion.Measure!.Value));

        Expression Less(Expression expression) => expression switch
        {
            NameExpression name => takenOut[name.Name].Aggregate(expression, (left, amount) => new BinaryExpression(BinaryOperator.Subtract, left, amount, 0, 0, 0)),
            UnaryExpression unary => unary with { Operand = Less(unary.Operand) },
            BinaryExpression binary => binary with { Left = Less(binary.Left), Right = Less(binary.Right) },
            CallExpression { Function: "lookup" } call => call with { Arguments = [.. call.Arguments.Select((a, i) => i % 2 == 0 ? Less(a) : a)] },
            CallExpression call => call with { Arguments = [.. call.Arguments.Select(Less)] },
            _ => expression,
        };
    }

    /// <summary>Gets the alternative whose condition holds; undefined where one has to be looked at and cannot be worked out.</summary>
    internal AlternativeDocument Chosen(List<AlternativeDocument> alternatives)
    {
        var chosen = alternatives.Find(a => Holds(a.When!)) ?? throw new ArgumentException("No alternative holds.");
        return alternatives.Exists(a => a != chosen && MayHold(a)) ? throw new ArgumentException("Two alternatives hold.") : chosen;
    }

    /// <summary>Holds points between nothing and the full points.</summary>
    internal static NaiveRational Hold(NaiveRational points, NaiveRational full) =>
        points.Sign < 0 ? NaiveRational.Zero : points > full ? full : points;

    /// <summary>Reads <c>2.5</c>, <c>50% of points</c>, <c>50%分值</c>.</summary>
    internal static NaiveRational Points(Located<string> text, NaiveRational full)
    {
        var plain = QuantityText.ToHalfWidth(text.Value).Trim();
        if (NaiveRational.Parse(plain) is { } points)
        {
            return points;
        }

        var percent = plain.IndexOf('%', StringComparison.Ordinal);
        return NaiveRational.Parse(plain[..percent].Trim())! / 100 * full;
    }

    // The first band that holds the value decides.
    private NaiveRational Bands(List<BandDocument> bands, NaiveRational value, NaiveRational full) =>
        bands.Find(b => NaiveInterval.Parse(b.At!.Value).Holds(value, Value)) is { } band
            ? Band(band, value, full)
            : throw new NaiveUndefinedException();

    private NaiveRational Band(BandDocument band, NaiveRational value, NaiveRational full) => band switch
    {
        { Step: { } step } => Staircase(
            value, Points(band.Points!, full), Value(band.Beyond!.Value), step, band.Deduct!, band.Partial!.Value, full),
        { Of: { } of } => (band.Points is null ? full : Points(band.Points, full)) * value / Value(of.Value),
        { From: { } from, To: { } to } => Line(
            value, Value(from.At!.Value), Points(from.Points!, full), Value(to.At!.Value), Points(to.Points!, full)),
        _ => Points(band.Points!, full),
    };

    // From the points at the origin, every step away from it costs the deduction.
    private NaiveRational Staircase(
        NaiveRational value, NaiveRational points, NaiveRational origin, Located<string> step, Located<string> deduct, string partial, NaiveRational full)
    {
        var size = Value(step.Value);
        if (size.Sign <= 0)
        {
            throw new NaiveUndefinedException();
        }

        var steps = (value - origin).Abs() / size;
        var counted = partial switch
        {
            "up" => steps.Round(NaiveRational.One, "ceiling"),
            "down" => steps.Round(NaiveRational.One, "floor"),
            _ => steps,
        };
        return points - (Points(deduct, full) * counted);
    }

    // The straight line through two places; no line when they are one place.
    private static NaiveRational Line(NaiveRational x, NaiveRational x1, NaiveRational y1, NaiveRational x2, NaiveRational y2) =>
        y1 + ((x - x1) * ((y2 - y1) / (x2 - x1)));

    private NaiveRational Threshold(ThresholdDocument threshold, NaiveRational value, NaiveRational full) =>
        NaiveInterval.Parse(threshold.At!.Value).Holds(value, Value) ? full
        : threshold.Else is null ? NaiveRational.Zero
        : Points(threshold.Else, full);

    // Full points within; outside a staircase that begins at the end that was passed.
    private NaiveRational StepDeduction(StepDeductionDocument steps, NaiveRational value, NaiveRational full)
    {
        var interval = NaiveInterval.Parse(steps.At!.Value);
        if (interval.Holds(value, Value))
        {
            return full;
        }

        var origin = Value(interval.IsBelow(value, Value) ? interval.Lower! : interval.Upper!);
        return Staircase(value, full, origin, steps.Step!, steps.Deduct!, steps.Partial!.Value, full);
    }

    private NaiveRational Proportional(ProportionalDocument proportional, NaiveRational value, NaiveRational full) =>
        NaiveInterval.Parse(proportional.At!.Value).Holds(value, Value)
            ? full * value / Value(proportional.Of!.Value)
            : Points(proportional.Else!, full);

    // first: the first row that holds. one: the only row that holds; `otherwise` holds when no other row does.
    private NaiveRational Table(TableDocument table, NaiveRational full)
    {
        if (table.Hit!.Value == "first")
        {
            return table.Rows.Find(r => IsOtherwise(r) || Holds(r)) is { } row ? Points(row.Points!, full) : throw new NaiveUndefinedException();
        }

        var holding = table.Rows.Where(r => !IsOtherwise(r)).ToList().FindAll(Holds);
        var deciding = holding.Count > 0 ? holding : table.Rows.FindAll(IsOtherwise);
        return deciding is [var only] ? Points(only.Points!, full) : throw new NaiveUndefinedException();
    }

    private static bool IsOtherwise(TableRowDocument row) => row.When!.Value is "otherwise" or "否则" or "其他";

    private bool Holds(TableRowDocument row) => Holds(row.When!);

    private bool Holds(Located<string> condition) => expressions.YesNo(expressions.Names.Parse(condition.Value));

    private bool MayHold(AlternativeDocument alternative)
    {
        try
        {
            return Holds(alternative.When!);
        }
        catch (NaiveUndefinedException)
        {
            return false;
        }
    }

    // each: the points of the items met. all: everything or nothing. minus: a deduction for each item not met.
    private NaiveRational Items(ItemsDocument items, NaiveRational full)
    {
        var met = items.List.FindAll(i => Holds(i.When!));
        return items.Mode!.Value switch
        {
            "each" => met.Aggregate(NaiveRational.Zero, (sum, item) => sum + Points(item.Points!, full)),
            "all" => met.Count == items.List.Count ? full : NaiveRational.Zero,
            _ => full - ((items.List.Count - met.Count) * Points(items.Deduct!, full)),
        };
    }

    private Located<string>? Level(ChoiceDocument choice) =>
        choice.Points.Single(p => p.Level.Value == (string)expressions.Evaluate(expressions.Names.Parse(choice.Of!.Value))).Points;

    private NaiveRational Cost(DeductionDocument deduction, NaiveRational full)
    {
        var costs = deduction.Deduct.ConvertAll(d => Points(d, full));
        var count = deduction.Count is null ? null : Value(deduction.Count.Value);
        if (count?.Sign < 0)
        {
            throw new NaiveUndefinedException(); // fewer than nothing would give points back
        }

        var cost = count is null ? CostOfFindings(deduction, costs, full) : count * costs[0];
        var cap = deduction.Cap is null ? cost : Points(deduction.Cap, full);
        return cost > cap ? cap : cost;
    }

    // An aggravated finding costs what is said for it and takes no place in the order of the others.
    private NaiveRational CostOfFindings(DeductionDocument deduction, List<NaiveRational> costs, NaiveRational full)
    {
        var findings = expressions.Facts.Findings!.Where(f => deduction.Findings.Exists(k => k.Value == f.Kind) && f.Waived is null && f.Count > 0).ToList();
        bool IsAggravated(Finding finding) => deduction.Aggravated is { Amount: { } amounts } && finding.Amount is { } amount
            && NaiveInterval.Parse(amounts.Value).Holds(NaiveRational.From(amount.Value), Value);
        var occurrences = deduction.Per!.Value switch
        {
            "item" => findings.Where(f => !IsAggravated(f)).Sum(f => f.Count),
            "key" => findings.Count(f => f.Key is null) + findings.Select(f => f.Key).OfType<string>().ToHashSet(StringComparer.Ordinal).Count,
            "kind" => findings.Select(f => f.Kind).ToHashSet(StringComparer.Ordinal).Count,
            _ => findings.Count > 0 ? 1 : 0,
        };
        return Enumerable.Range(0, Math.Min(occurrences, costs.Count)).Aggregate(NaiveRational.Zero, (sum, i) => sum + costs[i])
            + (Math.Max(occurrences - costs.Count, 0) * costs[^1])
            + (findings.Where(IsAggravated).Sum(f => f.Count) * (deduction.Aggravated is { Deduct: { } more } ? Points(more, full) : NaiveRational.Zero));
    }

    private NaiveRational Part(PartDocument part)
    {
        var full = Points(part.Points!, NaiveRational.Zero);
        return rounding.At("part", Hold(Score(part, full), full));
    }

    private NaiveRational Value(string text) => expressions.Number(expressions.Names.Parse(text));
}

/// <summary>The rounding stages of a pack; a stage that is not stated does not round.</summary>
internal sealed class NaiveRounding(PackDocument pack)
{
    internal NaiveRational At(string stage, NaiveRational value) =>
        pack.Rounding.Find(r => r.Stage!.Value == stage) is { } rule ? value.Round(Places(rule), rule.Mode!.Value) : value;

    /// <summary>Rounds a measure in the unit that it is shown in.</summary>
    internal NaiveRational Measure(NaiveRational value, NaiveRational unit) => At("measure", value / unit) * unit;

    private static int Places(RoundingDocument rule) => int.Parse(rule.Places!.Value, System.Globalization.CultureInfo.InvariantCulture);
}
