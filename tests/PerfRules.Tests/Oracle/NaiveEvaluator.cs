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
    private readonly NaiveNames _names;
    private readonly NaiveExpressions _expressions;
    private readonly NaiveRounding _rounding;
    private readonly NaiveCriteria _criteria;
    private readonly List<NaiveLeaf> _leaves = [];
    private readonly List<NaiveSection> _sections = [];

    private NaiveEvaluator(PackDocument pack, FactSheet facts)
    {
        _names = new NaiveNames(pack);
        _expressions = new NaiveExpressions(_names, NaiveFacts.Read(facts, pack));
        _rounding = new NaiveRounding(pack);
        _criteria = new NaiveCriteria(_expressions, _rounding);
    }

    internal static PackDocument Read(string packText)
    {
        var diagnostics = new DiagnosticBag();
        var reader = DocumentReader.Open(packText, "pack.yaml", DocumentLimits.Default, diagnostics)!;
        var document = new PackDocument { Location = reader.Location };
        _ = reader.ReadMapping(PackReader.PackShape, document);
        return document;
    }

    internal static NaiveSheet Score(PackDocument pack, FactSheet facts) => new NaiveEvaluator(pack, facts).Score(pack);

    private NaiveSheet Score(PackDocument pack)
    {
        var (sum, isComplete) = Sum(pack.Indicators);
        var total = _rounding.At("total", sum);
        return new NaiveSheet(
            [.. _leaves],
            [.. _sections],
            total,
            isComplete,
            isComplete ? pack.Grades.Find(g => NaiveInterval.Parse(g.Totals!.Value).Holds(total, Value)).Grade?.Value : null,
            [.. pack.Checks.Select(c => (c.Id!.Value, Check(c)))]);
    }

    // A section is the sum of its children, rounded; what has no points adds nothing and makes the sum incomplete.
    private (NaiveRational Sum, bool IsComplete) Sum(List<IndicatorDocument> nodes)
    {
        var sum = NaiveRational.Zero;
        var isComplete = true;
        foreach (var node in nodes)
        {
            if (node.Section is null)
            {
                var leaf = Leaf(node);
                _leaves.Add(leaf);
                sum += leaf.Score ?? NaiveRational.Zero;
                isComplete &= leaf.Score is not null;
            }
            else
            {
                var place = _sections.Count;
                var (inner, innerComplete) = Sum(node.Children!);
                var section = new NaiveSection(node.Section.Value, _rounding.At("section", inner), innerComplete);
                _sections.Insert(place, section);
                sum += section.Score;
                isComplete &= innerComplete;
            }
        }

        return (sum, isComplete);
    }

    private NaiveLeaf Leaf(IndicatorDocument leaf)
    {
        var id = leaf.Id!.Value;
        var full = NaiveCriteria.Points(leaf.Points!, NaiveRational.Zero);
        if (leaf.Award is not null)
        {
            return _expressions.Facts.Awards.TryGetValue(id, out var award)
                ? new NaiveLeaf(id, "awarded", _rounding.At("leaf", award), award, null, null, [], false)
                : new NaiveLeaf(id, "missing", null, null, null, null, [], false);
        }

        var needed = Expressions(leaf).ToList();
        var missing = _names.Pack.Inputs.Select(i => i.Name.Value)
            .Where(name => needed.Exists(e => _names.Inputs(e).Contains(name)) && !_expressions.Facts.Inputs.ContainsKey(name))
            .ToImmutableArray();
        var findingsMissing = _expressions.Facts.Findings is null && (NeedsFindings(leaf) || needed.Exists(_names.CountsFindings));
        if (!missing.IsEmpty || findingsMissing)
        {
            return new NaiveLeaf(id, "missing", null, null, null, null, missing, findingsMissing);
        }

        var (measure, unit) = Measure(leaf);
        if (Try(() => _criteria.Score(leaf, full)) is { } raw)
        {
            var held = NaiveCriteria.Hold(raw, full);
            return new NaiveLeaf(id, "scored", _rounding.At("leaf", held), held, measure, unit, [], false);
        }

        var instead = leaf.Undefined?.Value switch { "full" => full, "zero" => NaiveRational.Zero, _ => null };
        return new NaiveLeaf(id, "undefined", instead, instead, measure, unit, [], false);
    }

    // A table shows its measure beside the score and judges something else; the other spellings judge it.
    private (NaiveRational? Value, string? Unit) Measure(IndicatorDocument leaf)
    {
        if (leaf.Measure is null)
        {
            return (null, null);
        }

        var measure = _names.Parse(leaf.Measure.Value);
        var value = Try(() => leaf.Table is null ? _criteria.Judged(leaf) : _expressions.Number(measure));
        return (value, value is null ? null : new NaiveUnits(_names).Of(measure).Symbol);
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

    // Every expression that a criterion writes, in whatever spelling; whatever one of them mentions, the leaf needs.
    private IEnumerable<Expression> Expressions(CriterionDocument criterion)
    {
        IEnumerable<string?> texts =
        [
            criterion.Measure?.Value,
            .. (criterion.Bands ?? []).SelectMany(b => Ends(b.At).Concat(
                [b.Step?.Value, b.Beyond?.Value, b.Of?.Value, b.From?.At?.Value, b.To?.At?.Value])),
            .. Ends(criterion.Threshold?.At),
            .. Ends(criterion.StepDeduction?.At),
            criterion.StepDeduction?.Step?.Value,
            .. Ends(criterion.Proportional?.At),
            criterion.Proportional?.Of?.Value,
            .. (criterion.Table?.Rows ?? []).Select(r => r.When!.Value).Where(w => w is not ("otherwise" or "否则" or "其他")),
        ];
        return texts.OfType<string>().Select(_names.Parse).Concat((criterion.Parts ?? []).SelectMany(Expressions));
    }

    private static IEnumerable<string?> Ends(Located<string>? interval) =>
        interval is null ? [] : NaiveInterval.Parse(interval.Value) is var read ? [read.Lower, read.Upper] : [];

    private static bool NeedsFindings(CriterionDocument criterion) =>
        criterion.Deductions is not null || (criterion.Parts ?? []).Exists(NeedsFindings);

    private NaiveRational Value(string text) => _expressions.Number(_names.Parse(text));

    private static NaiveRational? Try(Func<NaiveRational> work)
    {
        try
        {
            return work();
        }
        catch (NaiveUndefinedException)
        {
            return null;
        }
    }
}
