using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs.Reading;

namespace PerfRules.Tests.Oracle;

/// <summary>Scores facts with a pack straight from the pack's document: the specification, as plain as it can be written.</summary>
/// <remarks>
/// It shares with the core the readers of documents and quantities, the table of units, and the parser of expressions; nothing that
/// resolves names, rewrites criteria, lowers to a plan, evaluates or rounds. It takes packs and facts that the core accepts.
/// </remarks>
internal sealed class NaiveEvaluator
{
    private readonly PackDocument _pack;
    private readonly NaiveNames _names;
    private readonly NaiveExpressions _expressions;
    private readonly NaiveRounding _rounding;
    private readonly NaiveCriteria _criteria;
    private readonly NaiveNeeds _needs;
    private readonly NaiveRows _rows;
    private readonly bool _asPrinted;

    private NaiveEvaluator(PackDocument pack, NaiveFacts facts, List<NaiveExpressions> cohort, bool asPrinted)
    {
        _pack = pack;
        _names = NaiveNames.Of(pack);
        _expressions = new NaiveExpressions(_names, facts, cohort);
        _rounding = new NaiveRounding(pack);
        _criteria = new NaiveCriteria(_expressions, _rounding);
        _needs = new NaiveNeeds(_expressions, _criteria);
        _rows = new NaiveRows(pack, facts, _expressions, _rounding);
        _asPrinted = asPrinted;
    }

    internal static PackDocument Read(string packText)
    {
        var diagnostics = new DiagnosticBag();
        var reader = DocumentReader.Open(packText, "pack.yaml", DocumentLimits.Default, diagnostics)!;
        var document = new PackDocument { Location = reader.Location };
        _ = reader.ReadMapping(PackReader.PackShape, document);
        return document;
    }

    /// <summary>Scores one subject; with a pack of two standards the second sheet is by the printed one, else it is null.</summary>
    internal static (NaiveSheet Applied, NaiveSheet? Printed) Score(PackDocument pack, FactSheet facts)
    {
        ImmutableArray<NaiveFacts> alone = [NaiveFacts.Read(facts, pack)];
        return (Sheets(pack, alone, asPrinted: false)[0].Sheet, HasTwoStandards(pack) ? Sheets(pack, alone, asPrinted: true)[0].Sheet : null);
    }

    /// <summary>Scores subjects together; the second result is by the printed standard, null where there is only one.</summary>
    internal static (NaiveCohortSheet Applied, NaiveCohortSheet? Printed) Score(PackDocument pack, ImmutableArray<string> subjects, ImmutableArray<NaiveFacts> facts)
    {
        return (Together(asPrinted: false), HasTwoStandards(pack) ? Together(asPrinted: true) : null);

        NaiveCohortSheet Together(bool asPrinted) =>
            NaiveCohort.Combine(pack, [.. subjects.Zip(Sheets(pack, facts, asPrinted), (subject, s) => new NaiveMember(subject, s.Sheet, s.Weight))]);
    }

    /// <summary>Gets the leaves of a pack in its order.</summary>
    internal static IEnumerable<IndicatorDocument> Leaves(List<IndicatorDocument> nodes) =>
        nodes.SelectMany(n => n.Section is null ? [n] : Leaves(n.Children!));

    private static bool HasTwoStandards(PackDocument pack) => Leaves(pack.Indicators).Any(l => l.AsPrinted is not null);

    // Leaves first, because what does not apply to one subject may get the mean of the others.
    private static List<(NaiveSheet Sheet, NaiveRational? Weight)> Sheets(PackDocument pack, ImmutableArray<NaiveFacts> facts, bool asPrinted)
    {
        var cohort = new List<NaiveExpressions>();
        var subjects = facts.Select(f => new NaiveEvaluator(pack, f, cohort, asPrinted)).ToList();
        var leaves = Leaves(pack.Indicators).ToList();
        var results = subjects.ConvertAll(s => leaves.ConvertAll(s.Leaf));
        NaiveCohort.FillPeerMeans(leaves, results, new NaiveRounding(pack));
        return [.. subjects.Zip(results, (subject, result) => (subject.Sheet([.. result, .. subject._rows.Leaves()]), subject.Weight()))];
    }

    private NaiveSheet Sheet(List<NaiveLeaf> leaves)
    {
        var rollUp = new NaiveRollUp(_rows.Nodes(), _rounding, leaves.ToDictionary(l => l.Id, l => l, StringComparer.Ordinal));
        var (total, isComplete) = rollUp.Total();
        var vetoes = _pack.Vetoes.FindAll(v => Holds(v) == true);
        var open = _pack.Vetoes.FindAll(v => Holds(v) is null);
        return new NaiveSheet(
            [.. leaves],
            [.. rollUp.Sections],
            total,
            isComplete,
            isComplete && open.Count == 0 ? NaiveGrades.Of(_pack, total, vetoes.Select(v => v.Cap!.Value)) : null,
            [.. _pack.Checks.Select(c => (c.Id!.Value, c.Severity?.Value ?? "warning", Check(c)))],
            [.. vetoes.Select(v => (v.Id!.Value, v.Cap!.Value))],
            [.. open.Select(v => (v.Id!.Value, _needs.OfVeto(v)))])
        {
            Full = rollUp.WholeFull,
            Applies = rollUp.Applies,
            Shared = [.. Shared(leaves)],
        };
    }

    // What counts and costs something on two leaves, kind by kind in the pack's order.
    private IEnumerable<(Finding Finding, ImmutableArray<string> Leaves)> Shared(List<NaiveLeaf> leaves) =>
        from kind in _pack.Findings
        let charged = leaves.Where(l => l.Charged.Contains(kind.Name.Value)).Select(l => l.Id).ToImmutableArray()
        where charged.Length > 1
        from finding in _expressions.Facts.Findings ?? []
        where finding.Kind == kind.Name.Value && finding.Waived is null && finding.Count > 0
        select (finding, charged);

    // What weighs the subject in means: nothing said weighs all the same, and null cannot be said.
    private NaiveRational? Weight() => _pack.Cohort?.WeightBy is not { } text ? NaiveRational.One
        : _names.Parse(text.Value) is var weight && _expressions.IsGiven(weight) ? NaiveRational.OrNull(() => _expressions.Number(weight))
        : null;

    // Conditions come first, then the rule; exempt and not applicable need nothing of the rule.
    private NaiveLeaf Leaf(IndicatorDocument leaf)
    {
        var rule = _asPrinted && leaf.AsPrinted is { } printed ? printed : (CriterionDocument)leaf;
        var full = NaiveCriteria.Points(leaf.Points!, NaiveRational.Zero);
        var nothing = new NaiveLeaf(leaf.Id!.Value);
        if (_needs.OfConditions(leaf) is { } lacking)
        {
            return nothing with { Status = "missing", Missing = lacking.Inputs, FindingsMissing = lacking.Findings };
        }

        if (Holds(leaf.NotApplicable?.When) is not { } isNotApplicable)
        {
            return Undefined(leaf, full, nothing);
        }

        if (isNotApplicable)
        {
            return nothing with
            {
                Status = "notApplicable",
                Policy = leaf.NotApplicable!.Policy!.Value,
                Score = leaf.NotApplicable.Policy.Value == "full" ? full : null,
                Unrounded = leaf.NotApplicable.Policy.Value == "full" ? full : null,
            };
        }

        if (Holds(leaf.Exempt?.When) is not { } isExempt)
        {
            return Undefined(leaf, full, nothing);
        }

        if (isExempt)
        {
            return nothing with { Status = "scored", Score = full, Unrounded = full, IsExempt = true };
        }

        if (rule.Award is not null && !_expressions.Facts.Awards.ContainsKey(nothing.Id))
        {
            return nothing with { Status = "missing" };
        }

        if (_needs.OfRule(leaf, rule) is { } missing)
        {
            return nothing with { Status = "missing", Missing = missing.Inputs, FindingsMissing = missing.Findings };
        }

        return Scored(leaf, rule, full, Measure(rule) is var (value, unit, edges) ? nothing.Showing(value, unit, edges) : nothing);
    }

    // Floor at 0 and cap at full points, bonus, leaf rounding, gate.
    private NaiveLeaf Scored(IndicatorDocument leaf, CriterionDocument rule, NaiveRational full, NaiveLeaf result)
    {
        _criteria.Said.Clear();
        _criteria.Charged.Clear();
        var points = rule.Award is null ? NaiveRational.OrNull(() => _criteria.Score(rule, full)) : _expressions.Facts.Awards[result.Id];
        var mostBonus = leaf.Bonus is null ? NaiveRational.Zero : NaiveCriteria.Points(leaf.Bonus.Points!, full);
        var bonus = leaf.Bonus is null ? NaiveRational.Zero : NaiveRational.OrNull(() => NaiveCriteria.Hold(_criteria.Score(leaf.Bonus, mostBonus), mostBonus));
        if (points is null || bonus is null || Holds(leaf.Gate) is not { } isGated)
        {
            return Undefined(leaf, full, result);
        }

        if (rule.Award is not null)
        {
            _criteria.Said.Insert(0, NaiveCriteria.SayPoints(points));
        }

        var together = NaiveCriteria.Hold(points, full) + bonus;
        return result with
        {
            Status = leaf.Origin!.Value == "awarded" && (rule.Award ?? (object?)rule.Choice) is not null ? "awarded" : "scored",
            Score = isGated ? NaiveRational.Zero : _rounding.At("leaf", together),
            Unrounded = together,
            Bonus = leaf.Bonus is null ? null : bonus,
            IsGated = isGated,
            Said = [.. _criteria.Said],
            Charged = [.. _criteria.Charged],
        };
    }

    private static NaiveLeaf Undefined(IndicatorDocument leaf, NaiveRational full, NaiveLeaf result)
    {
        var instead = leaf.Undefined?.Value switch { "full" => full, "zero" => NaiveRational.Zero, _ => null };
        return result with { Status = "undefined", Score = instead, Unrounded = instead };
    }

    // A condition that is not there does not hold; null when it cannot be worked out.
    private bool? Holds(Located<string>? condition)
    {
        try
        {
            return condition is not null && _expressions.YesNo(_names.Parse(condition.Value));
        }
        catch (NaiveUndefinedException)
        {
            return null;
        }
    }

    // Null when something that it mentions is missing, too.
    private bool? Holds(VetoDocument veto) => _expressions.IsGiven(_names.Parse(veto.When!.Value)) ? Holds(veto.When) : null;

    // A table shows its measure beside the score and judges something else; the other spellings judge it. A one-of shows that of its alternative.
    private (NaiveRational Value, Unit Unit, List<NaiveRational> Edges)? Measure(CriterionDocument rule)
    {
        try
        {
            if (rule.OneOf is not null)
            {
                return Measure(_criteria.Chosen(rule.OneOf));
            }

            if (rule.Measure is null)
            {
                return null;
            }

            var measure = _names.Parse(rule.Measure.Value);
            var unit = _names.Once(rule, "unit", () => new NaiveUnits(_names).Of(measure));
            return rule.Table is null
                ? (_criteria.Judged(rule), unit, NaiveText.Edges(rule, _expressions))
                : (_expressions.Number(measure), unit, [NaiveRational.Zero]);
        }
        catch (NaiveUndefinedException)
        {
            return null;
        }
    }

    private bool? Check(CheckDocument check)
    {
        var that = (BinaryExpression)_names.Parse(check.That!.Value);
        if (!_expressions.IsGiven(that))
        {
            return null;
        }

        try
        {
            var left = _expressions.Evaluate(that.Left);
            var right = _expressions.Evaluate(that.Right);
            return check.Tolerance is null
                ? NaiveExpressions.Compare(that.Operator, left, right)
                : ((NaiveRational)left - (NaiveRational)right).Abs() <= NaiveRational.From(Quantity.Parse(check.Tolerance.Value).Value);
        }
        catch (NaiveUndefinedException)
        {
            return null;
        }
    }
}
