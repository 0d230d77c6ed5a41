using PerfRules.Documents;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs.Reading;

namespace PerfRules.Tests.Oracle;

/// <summary>Reads off a pack which shapes, spellings, functions and clauses occur in it, so that a share of packs can be counted and not only claimed.</summary>
internal sealed class PackShapes
{
    private readonly NaiveNames _names;
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);

    private PackShapes(PackDocument pack) => _names = NaiveNames.Of(pack);

    /// <summary>Gets what occurs in a pack.</summary>
    internal static HashSet<string> Of(PackDocument pack)
    {
        var shapes = new PackShapes(pack);
        shapes.Collect(pack);
        return shapes._found;
    }

    private void Collect(PackDocument pack)
    {
        _found.UnionWith(pack.Inputs.Select(i => i.List is null ? $"input {i.Type!.Value}" : "input list"));
        _found.UnionWith(pack.Rounding.Select(r => $"rounding {r.Stage!.Value}"));
        _found.UnionWith(pack.Rounding.Select(r => $"rounding by {r.Mode!.Value}"));
        Note(pack.Measures.Count > 0, "shared measure");
        Note(pack.Grades.Count > 0, "grades");
        foreach (var measure in pack.Measures)
        {
            Read(measure.Expression?.Value);
        }

        foreach (var check in pack.Checks)
        {
            Note(true, check.Tolerance is null ? "check" : "check with tolerance");
            Read(check.That!.Value);
        }

        foreach (var veto in pack.Vetoes)
        {
            Note(true, "veto");
            Read(veto.When!.Value);
        }

        if (pack.Cohort is { } cohort)
        {
            Note(true, "cohort");
            Note(true, $"combine {cohort.Combine!.Value}");
            Note(cohort.WeightBy is not null, "weightBy");
            Note(cohort.Parts.Count > 0, "cohort parts");
            Read(cohort.WeightBy?.Value);
        }

        if (pack.TargetRows is { } rows)
        {
            Note(true, $"target rows {rows.Plain!.Value}");
            Note(rows.Unmet is not null, $"target rows {rows.Unmet?.Value}");
        }

        pack.Indicators.ForEach(Collect);
    }

    private void Collect(IndicatorDocument node)
    {
        Note(node.Weight is not null, "weight");
        if (node.Children is { } children)
        {
            children.ForEach(Collect);
            return;
        }

        Collect((CriterionDocument)node);
        Note(node.Origin?.Value == "awarded" && node.Choice is not null, "choice of an assessor");
        Note(node.Undefined is not null, $"undefined {node.Undefined?.Value}");
        Note(node.Gate is not null, "gate");
        Note(node.Exempt is not null, "exempt");
        Note(node.NotApplicable is not null, $"notApplicable {node.NotApplicable?.Policy!.Value}");
        Note(node.Bonus is not null, "bonus");
        Note(node.AsPrinted is not null, "asPrinted");
        Read(node.Gate?.Value);
        Read(node.Exempt?.When!.Value);
        Read(node.NotApplicable?.When!.Value);
        foreach (var other in new CriterionDocument?[] { node.Bonus, node.AsPrinted }.OfType<CriterionDocument>())
        {
            Collect(other);
        }
    }

    private void Collect(CriterionDocument rule)
    {
        Judged(rule);
        foreach (var adjustment in rule.Adjust ?? [])
        {
            Note(true, "adjust");
            Read(adjustment.TakeOut!.Value);
        }

        rule.Bands?.ForEach(Collect);
        Note(rule.Threshold is not null, "threshold");
        At(rule.Threshold?.At);
        Note(rule.Proportional is not null, "proportional");
        At(rule.Proportional?.At);
        Note(rule.Interpolate is not null, "interpolate");
        Note(rule.Brackets is { List.Count: 1 }, "brackets");
        Note(rule.Brackets is { List.Count: > 1 }, "brackets progressive");
        Note(rule.Award is not null, "award");
        if (rule.StepDeduction is { } steps)
        {
            Note(true, "stepDeduction");
            At(steps.At);
            Step(steps.Step!, steps.Deduct!, steps.Partial!);
        }

        if (rule.Table is { } table)
        {
            Note(true, $"table {table.Hit!.Value}");
            table.Rows.ForEach(r => Note(r.When!.Value is "otherwise" or "否则" or "其他", "table otherwise"));
            table.Rows.Where(r => r.When!.Value is not ("otherwise" or "否则" or "其他")).ToList().ForEach(r => Read(r.When!.Value));
        }

        rule.Deductions?.ForEach(Collect);
        if (rule.Items is { } items)
        {
            Note(true, $"items {items.Mode!.Value}");
            items.List.ForEach(i => Read(i.When!.Value));
        }

        Note(rule.Choice is not null, "choice");
        Note(rule.OneOf is not null, "oneOf");
        foreach (var alternative in rule.OneOf ?? [])
        {
            Read(alternative.When!.Value);
            Collect(alternative);
        }

        Note(rule.Parts is not null, "parts");
        rule.Parts?.ForEach(Collect);
    }

    // 同比, 偏离, 缺口 and rank ladders are measures; any spelling may judge them.
    private void Judged(CriterionDocument rule)
    {
        if (rule.Measure is not { } text)
        {
            return;
        }

        Read(text.Value);
        var measure = _names.Parse(text.Value);
        Note(measure is CallExpression { Function: "rank" }, "rank ladder");
        if (measure is BinaryExpression { Operator: BinaryOperator.Divide, Right: NameExpression { Name: var by } } quotient)
        {
            Note(quotient.Left is BinaryExpression { Operator: BinaryOperator.Subtract, Right: NameExpression { Name: var less } } && less == by, "trend");
            Note(quotient.Left is BinaryExpression { Operator: BinaryOperator.Subtract, Left: NameExpression { Name: var from } } && from == by, "relative shortfall");
            Note(
                quotient.Left is CallExpression { Function: "abs", Arguments: [BinaryExpression { Operator: BinaryOperator.Subtract, Right: NameExpression { Name: var off } }] } && off == by,
                "deviation");
        }
    }

    private void Collect(BandDocument band)
    {
        At(band.At);
        var interval = NaiveInterval.Parse(band.At!.Value);
        Note(interval.Lower is not null && interval.Lower == interval.Upper, "one-point band");
        Note(true, band switch { { Step: not null } => "bands staircase", { Of: not null } => "bands of", { From: not null } => "bands line", _ => "bands" });
        if (band.Step is not null)
        {
            Step(band.Step, band.Deduct!, band.Partial!);
        }
    }

    private void Collect(DeductionDocument deduction)
    {
        Note(true, deduction.Count is null ? $"deductions {deduction.Per?.Value ?? "item"}" : "deductions count");
        Note(deduction.Cap is not null, "deductions cap");
        Note(deduction.Deduct.Count > 1, "deductions escalating");
        Note(deduction.Aggravated is not null, "deductions aggravated");
        Note(deduction.Findings.Count > 1, "deductions of several kinds");
        Read(deduction.Count?.Value);
    }

    private void Step(Located<string> step, Located<string> deduct, Located<string> partial)
    {
        Note(true, $"partial {partial.Value}");
        Note(QuantityText.ToHalfWidth(step.Value).Contains(" of ", StringComparison.Ordinal), "step relative");
        Note(deduct.Value.Contains('%', StringComparison.Ordinal), "deduct a share of the points");
        Read(step.Value);
    }

    private void At(Located<string>? interval)
    {
        foreach (var end in NaiveInterval.Ends(interval).OfType<string>().Select(_names.Parse))
        {
            var inputs = Nodes(end).OfType<NameExpression>().Any();
            Note(inputs, "end from facts");
            Note(Nodes(end).OfType<CallExpression>().Any(c => c.Function is "mean" or "best" or "worst"), "end from peers");
            Read(end);
        }
    }

    private void Read(string? text)
    {
        if (text is not null)
        {
            Read(_names.Parse(text));
        }
    }

    private void Read(Expression expression) => _found.UnionWith(Nodes(expression).OfType<CallExpression>().Select(c => $"{c.Function}()"));

    private static IEnumerable<Expression> Nodes(Expression expression) => (expression switch
    {
        UnaryExpression unary => Nodes(unary.Operand),
        BinaryExpression binary => Nodes(binary.Left).Concat(Nodes(binary.Right)),
        CallExpression call => call.Arguments.SelectMany(Nodes),
        _ => [],
    }).Prepend(expression);

    private void Note(bool occurs, string what)
    {
        if (occurs)
        {
            _found.Add(what);
        }
    }
}
