using PerfRules.Documents;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs.Reading;

namespace PerfRules.Tests.Oracle;

/// <summary>Every spelling of a criterion by its meaning; points before floor, cap and rounding of the leaf.</summary>
internal sealed class NaiveCriteria(NaiveExpressions expressions, NaiveRounding rounding)
{
    /// <summary>Gets what was decided, number by number, since somebody cleared it.</summary>
    internal List<string> Said { get; } = [];

    /// <summary>Gets the kinds of finding that have cost points since somebody cleared it.</summary>
    internal HashSet<string> Charged { get; } = new(StringComparer.Ordinal);

    internal static string SayMeasure(NaiveRational? raw, NaiveRational value, NaiveRational judged) => $"measure {raw} > {value} > {judged}";

    internal static string SayPoints(NaiveRational points) => $"points {points}";

    /// <summary>Works out the points; undefined where no band or row decides.</summary>
    internal NaiveRational Score(CriterionDocument criterion, NaiveRational full)
    {
        var points = criterion switch
        {
            { Bands: { } bands } => Bands(bands, Look(criterion), full),
            { Threshold: { } threshold } => Threshold(threshold, Look(criterion), full),
            { StepDeduction: { } steps } => StepDeduction(steps, Look(criterion), full),
            { Proportional: { } proportional } => Proportional(proportional, Look(criterion), full),
            { Interpolate: { } line } => Interpolate(line, Look(criterion), full),
            { Brackets: { } brackets } => Brackets(brackets, Look(criterion), full),
            { Table: { } table } => Table(table, full),
            { Deductions: { } deductions } => deductions.Aggregate(full, (left, deduction) => left - Cost(deduction, full)),
            { Items: { } items } => Items(items, full),
            { Choice: { } choice } => Points(Level(choice)!, full),
            { OneOf: { } alternatives } => Score(Alternative(alternatives), full),
            { Parts: { } parts } => parts.Aggregate(NaiveRational.Zero, (sum, part) => sum + Part(part)),
            _ => throw new ArgumentException("An award has no rule."),
        };
        Said.Add(SayPoints(points));
        return points;
    }

    /// <summary>Gets the value that is judged: the measure, rounded at stage <c>measure</c> in the unit that it is shown in.</summary>
    internal NaiveRational Judged(CriterionDocument criterion)
    {
        var scale = expressions.Names.Once(criterion, "scale", () => NaiveRational.From(new NaiveUnits(expressions.Names).Of(Adjusted(criterion)).Scale));
        return rounding.Measure(expressions.Number(Adjusted(criterion)), scale);
    }

    /// <summary>Gets the measure with every mention of an input in it less what is taken out of that input.</summary>
    internal Expression Adjusted(CriterionDocument criterion) => expressions.Names.Once(criterion, "adjusted", () => Adjust(criterion));

    private Expression Adjust(CriterionDocument criterion)
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

    // What a reader is told of a measure: as the facts have it, less what is taken out, and rounded.
    private NaiveRational Look(CriterionDocument criterion)
    {
        var judged = Judged(criterion);
        var raw = criterion.Adjust is { Count: > 0 } ? NaiveRational.OrNull(() => Value(criterion.Measure!.Value)) : null;
        Said.Add(SayMeasure(raw, expressions.Number(Adjusted(criterion)), judged));
        return judged;
    }

    private AlternativeDocument Alternative(List<AlternativeDocument> alternatives)
    {
        var chosen = Chosen(alternatives);
        Said.Add($"alternative {alternatives.IndexOf(chosen)}");
        return chosen;
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

        var distance = (value - origin).Abs();
        var steps = distance / size;
        var counted = partial switch
        {
            "up" => steps.Round(NaiveRational.One, "ceiling"),
            "down" => steps.Round(NaiveRational.One, "floor"),
            _ => steps,
        };
        Said.Add($"distance {distance} steps {counted}");
        return points - (Points(deduct, full) * counted);
    }

    // The straight line through two places; no line when they are one place.
    private static NaiveRational Line(NaiveRational x, NaiveRational x1, NaiveRational y1, NaiveRational x2, NaiveRational y2) =>
        y1 + ((x - x1) * ((y2 - y1) / (x2 - x1)));

    // Level below the first place and above the second, and on the line between.
    private NaiveRational Interpolate(InterpolateDocument line, NaiveRational value, NaiveRational full)
    {
        var (from, to) = (line.From!, line.To!);
        return value < Value(from.At!.Value) ? Points(from.Points!, full)
            : value > Value(to.At!.Value) ? Points(to.Points!, full)
            : Line(value, Value(from.At.Value), Points(from.Points!, full), Value(to.At.Value), Points(to.Points!, full));
    }

    // What lies within each stretch, at its own rate; nothing below the first and nothing more above the last.
    private NaiveRational Brackets(BracketsDocument brackets, NaiveRational value, NaiveRational full)
    {
        var points = NaiveRational.Zero;
        var start = Value(brackets.Start!.Value);
        foreach (var bracket in brackets.List)
        {
            var end = Value(bracket.UpTo!.Value);
            var within = value < start ? NaiveRational.Zero : (value > end ? end : value) - start;
            points += Points(bracket.Points!, full) * within / Value(bracket.Step!.Value);
            start = end;
        }

        return points;
    }

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
            return table.Rows.Find(r => IsOtherwise(r) || Holds(r)) is { } row ? Row(row) : throw new NaiveUndefinedException();
        }

        var holding = table.Rows.Where(r => !IsOtherwise(r)).ToList().FindAll(Holds);
        var deciding = holding.Count > 0 ? holding : table.Rows.FindAll(IsOtherwise);
        return deciding is [var only] ? Row(only) : throw new NaiveUndefinedException();

        NaiveRational Row(TableRowDocument row)
        {
            Said.Add($"row {table.Rows.IndexOf(row)}");
            return Points(row.Points!, full);
        }
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
        Said.Add($"met {string.Join(' ', met.Select(m => items.List.IndexOf(m)))}");
        return items.Mode!.Value switch
        {
            "each" => met.Aggregate(NaiveRational.Zero, (sum, item) => sum + Points(item.Points!, full)),
            "all" => met.Count == items.List.Count ? full : NaiveRational.Zero,
            _ => full - ((items.List.Count - met.Count) * Points(items.Deduct!, full)),
        };
    }

    private Located<string>? Level(ChoiceDocument choice)
    {
        var level = (string)expressions.Evaluate(expressions.Names.Parse(choice.Of!.Value));
        Said.Add($"level {level}");
        return choice.Points.Single(p => p.Level.Value == level).Points;
    }

    private NaiveRational Cost(DeductionDocument deduction, NaiveRational full)
    {
        var costs = deduction.Deduct.ConvertAll(d => Points(d, full));
        var found = deduction.Count is null ? CostOfFindings(deduction, costs, full) : Lapses(Value(deduction.Count.Value), costs[0]);
        var cap = deduction.Cap is null ? found.Cost : Points(deduction.Cap, full);
        var isCapped = found.Cost > cap;
        var cost = isCapped ? cap : found.Cost;
        Said.Add($"counted {found.Count} aggravated {found.Aggravated} waived {found.Waived} cost {cost} capped {isCapped}");
        Charged.UnionWith(cost.Sign != 0 ? deduction.Findings.Select(f => f.Value) : []);
        return cost;
    }

    private static NaiveFound Lapses(NaiveRational count, NaiveRational cost)
    {
        if (count.Sign < 0)
        {
            throw new NaiveUndefinedException(); // fewer than nothing would give points back
        }

        return new NaiveFound(count, 0, 0, count * cost);
    }

    // An aggravated finding costs what is said for it and takes no place in the order of the others.
    private NaiveFound CostOfFindings(DeductionDocument deduction, List<NaiveRational> costs, NaiveRational full)
    {
        var all = expressions.Facts.Findings!.Where(f => deduction.Findings.Exists(k => k.Value == f.Kind)).ToList();
        var findings = all.FindAll(f => f.Waived is null && f.Count > 0);
        bool IsAggravated(Finding finding) => deduction.Aggravated is { Amount: { } amounts } && finding.Amount is { } amount
            && NaiveInterval.Parse(amounts.Value).Holds(NaiveRational.From(amount.Value), Value);
        var aggravated = findings.Where(IsAggravated).Sum(f => f.Count);
        var occurrences = deduction.Per!.Value switch
        {
            "item" => findings.Where(f => !IsAggravated(f)).Sum(f => f.Count),
            "key" => findings.Count(f => f.Key is null) + findings.Select(f => f.Key).OfType<string>().ToHashSet(StringComparer.Ordinal).Count,
            "kind" => findings.Select(f => f.Kind).ToHashSet(StringComparer.Ordinal).Count,
            _ => findings.Count > 0 ? 1 : 0,
        };
        var cost = Enumerable.Range(0, Math.Min(occurrences, costs.Count)).Aggregate(NaiveRational.Zero, (sum, i) => sum + costs[i])
            + (Math.Max(occurrences - costs.Count, 0) * costs[^1])
            + (aggravated * (deduction.Aggravated is { Deduct: { } more } ? Points(more, full) : NaiveRational.Zero));
        return new NaiveFound(occurrences + aggravated, aggravated, all.Count(f => f.Waived is not null), cost);
    }

    private NaiveRational Part(PartDocument part)
    {
        var full = Points(part.Points!, NaiveRational.Zero);
        var points = rounding.At("part", Hold(Score(part, full), full));
        Said.Add($"part {points}");
        return points;
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

/// <summary>What a deduction found, before its cap.</summary>
internal sealed record NaiveFound(NaiveRational Count, NaiveRational Aggravated, int Waived, NaiveRational Cost);
