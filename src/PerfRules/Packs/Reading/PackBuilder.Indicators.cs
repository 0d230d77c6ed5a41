using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Facts;

namespace PerfRules.Packs.Reading;

/// <summary>The indicator tree: ids, points that add up, sources and assumptions.</summary>
internal sealed partial class PackBuilder
{
    private ImmutableArray<Indicator> BuildIndicators(List<IndicatorDocument> documents, ImmutableArray<string> path, out Rational? sum)
    {
        var result = ImmutableArray.CreateBuilder<Indicator>();
        sum = Rational.Zero;
        foreach (var document in documents)
        {
            var before = _diagnostics.ErrorCount;
            var points = document.Points is null ? null : _values.PositivePoints(document.Points);
            var weight = document.Weight is null ? Rational.One : Weight(document.Weight) ?? Rational.One;
            if ((document.Section ?? document.Id) is not { } id)
            {
                sum = null;
                continue;
            }

            CheckId(id);
            var node = document.Section is not null
                ? BuildSection(document, id, points, weight, path)
                : BuildLeaf(document, id, points ?? Rational.One, weight, path);
            result.Add(node);
            var known = document.Points is null ? document.Section is not null && _diagnostics.ErrorCount == before : points is not null;
            sum = sum is { } soFar && known ? soFar + (node.FullPoints * weight) : null;
        }

        CheckWeights(documents);
        return result.ToImmutable();
    }

    // Either every node beside another has a weight, adding up to the whole, or none has.
    private void CheckWeights(List<IndicatorDocument> documents)
    {
        if (!documents.Exists(d => d.Weight is not null))
        {
            return;
        }

        if (documents.Find(d => d.Weight is null) is { } without)
        {
            _diagnostics.Error("PR0118", (without.Id ?? without.Section)?.Location ?? without.Location, PackTexts.WeightMissing());
            return;
        }

        var weights = documents.Select(d => Quantity.TryParse(d.Weight!.Value, out var w) ? w.Value : (Rational?)null).ToList();
        if (weights.TrueForAll(w => w is not null) && weights.Aggregate(Rational.Zero, (sum, w) => sum + w!.Value) is var sum && sum != Rational.One)
        {
            _diagnostics.Error("PR0118", IsOwn(documents[0].Weight!) ? documents[0].Weight!.Location : Changed(documents, d => d.Weight), PackTexts.WeightsDoNotAddUp(Quantity.FromBase(sum, Unit.Percent).ToString()));
        }
    }

    // What stands in the pack itself, and not in one that it extends: nobody is told to correct last year's pack.
    private bool IsOwn(Located<string> text) => _document.Extends is null || text.Location.File == _document.Location.File;

    // Where this pack changed what adds up in the pack below: a value that it overrides or adds, else an indicator that it removes.
    private SourceLocation Changed(IEnumerable<IndicatorDocument> nodes, Func<IndicatorDocument, Located<string>?> value) =>
        Below(nodes).Select(value).OfType<Located<string>>().FirstOrDefault(IsOwn)?.Location
        ?? _document.Remove.Indicators.FirstOrDefault()?.Location ?? _document.Extends!.Location;

    private static IEnumerable<IndicatorDocument> Below(IEnumerable<IndicatorDocument> nodes) => nodes.SelectMany(n => Below(n.Children ?? []).Prepend(n));

    private Indicator BuildSection(IndicatorDocument document, Located<string> id, Rational? points, Rational weight, ImmutableArray<string> path)
    {
        var children = BuildIndicators(document.Children ?? [], path.Add(id.Value), out var sum);
        if (points is { } declared && sum is { } found && declared != found && children.Length > 0)
        {
            var isOwn = IsOwn(document.Points!);
            _diagnostics.Error(
                "PR0109",
                isOwn ? document.Points!.Location : Changed(document.Children!, c => c.Points),
                PackTexts.PointsDoNotAddUp(id.Value, declared, found),
                isOwn ? PackTexts.PointsHint(found) : PackTexts.PointsBelowHint(id.Value, found));
        }

        if (children.Length == 0)
        {
            // Only after an error: a section must not be taken for a leaf.
            _diagnostics.Error("PR0105", id.Location, PackTexts.SectionWithoutChildren(id.Value));
        }

        return new Indicator(id.Value, points ?? sum ?? Rational.One, path, id.Location)
        {
            Name = document.Name?.Value!,
            Children = children,
            Weight = weight,
            Layers = [.. document.Layers],
            Note = document.Note?.Value,
        };
    }

    private Indicator BuildLeaf(IndicatorDocument document, Located<string> id, Rational full, Rational weight, ImmutableArray<string> path)
    {
        var builder = new CriterionBuilder(_values, _scope, _diagnostics, _ranges);
        var criterion = builder.Build(document, full);
        var origin = _values.Word(document.Origin, PackWords.Origins, PackKeyTexts.Origin());
        if (document.Origin is not null && origin == Origin.Awarded != document.Award is not null && !(origin == Origin.Awarded && document.Choice is not null))
        {
            _diagnostics.Error("PR0117", document.Origin.Location, PackTexts.AwardedMisfit());
        }

        return new Indicator(id.Value, full, path, id.Location)
        {
            Name = document.Name?.Value!,
            Weight = weight,
            Layers = [.. document.Layers],
            PrintedNote = document.AsPrinted?.Note?.Value,
            PrintedCriterion = document.AsPrinted is null ? null : builder.Build(document.AsPrinted, full),
            Bonus = BuildBonus(document.Bonus, builder),
            Direction = BuildDirection(document, criterion),
            Floor = BuildFloor(document, full),
            Gate = document.Gate is null ? null : _values.Condition(document.Gate),
            Exempt = document.Exempt is { When: { } exemptWhen, Because: { } because } && _values.Condition(exemptWhen) is { } exempt
                ? new Exemption(exempt, because.Value)
                : null,
            NotApplicable = document.NotApplicable is { When: { } notWhen } notApplicable && _values.Condition(notWhen) is { } condition
                ? new NotApplicable(condition, _values.Word(notApplicable.Policy, PackWords.NotApplicablePolicies, PackKeyTexts.Policy()))
                : null,
            Criterion = criterion ?? new Criteria.AwardCriterion(document.Location),
            Origin = origin,
            Source = BuildReference(document.Source),
            Assumptions = AssumptionsOf(document.Assumed),
            Note = document.Note?.Value,
            Wording = document.Wording?.Value,
            WordingLocation = document.Wording?.Location ?? id.Location,
            Target = document.Target?.Value,
            Undefined = document.Undefined is null
                ? UndefinedPolicy.Error
                : _values.Word(document.Undefined, PackWords.UndefinedPolicies, PackKeyTexts.Undefined()),
        };
    }

    // Only what judges one measure has a direction.
    private Direction? BuildDirection(IndicatorDocument document, Criteria.Criterion? criterion)
    {
        if (document.Direction is not { } text)
        {
            return null;
        }

        if (criterion is not (null or Criteria.PiecewiseCriterion))
        {
            _diagnostics.Error("PR0130", text.Location, PackTexts.DirectionMisfit());
        }

        return _values.Word(text, PackWords.Directions, PackKeyTexts.Direction());
    }

    private Rational? BuildFloor(IndicatorDocument document, Rational full)
    {
        if (document.Floor is not { } text || _values.Points(text, full) is not { } floor)
        {
            return null;
        }

        if (floor.Sign < 0 || floor >= full)
        {
            _diagnostics.Error("PR0130", text.Location, PackTexts.FloorOutside(floor, full));
        }

        return floor;
    }

    private LintSettings BuildLint()
    {
        if (_document.Lint is not { } document)
        {
            return LintSettings.None;
        }

        foreach (var code in document.Suppress.Select(s => s.Code).OfType<Located<string>>().Where(c => !LintCode().IsMatch(c.Value)))
        {
            _diagnostics.Error("PR0131", code.Location, PackTexts.NotALintCode(code.Value));
        }

        return new LintSettings(
            [.. document.Rules.Select(r => _values.Word(r, PackWords.SystemRules, PackKeyTexts.LintRules()))],
            [.. document.Suppress.Where(s => s is { Code: not null, Because: not null }).Select(s => new LintSuppression(s.Code!.Value, s.On?.Value ?? string.Empty, s.Because!.Value, s.Location))]);
    }

    private TargetRowsDefinition? BuildTargetRows()
    {
        if (_document.TargetRows is not { Section: { } section } document)
        {
            return null;
        }

        if (_document.Cohort is not null)
        {
            _diagnostics.Error("PR0119", document.Location, PackTexts.RowsInACohort());
        }

        CheckId(section);
        return new TargetRowsDefinition(section.Value, _values.Word(document.Origin, PackWords.Origins, PackKeyTexts.Origin()), section.Location)
        {
            Points = document.Points is null ? null : _values.PositivePoints(document.Points),
            Plain = _values.Word(document.Plain, PackWords.PlainTargets, PackKeyTexts.PlainTarget()),
            Unmet = _values.Word(document.Unmet, PackWords.UnmetTargets, PackKeyTexts.UnmetTarget()),
            Source = BuildReference(document.Source),
            Assumptions = AssumptionsOf(document.Assumed),
        };
    }

    private static ImmutableArray<KeyValuePair<string, string>> AssumptionsOf(List<(Located<string> Topic, Located<string>? Text)> assumed) =>
        [.. assumed.Where(a => a.Text is not null).Select(a => KeyValuePair.Create(a.Topic.Value, a.Text!.Value))];

    private Criteria.CriterionPart? BuildBonus(PartDocument? document, CriterionBuilder builder) =>
        document?.Points is { } text && _values.PositivePoints(text) is { } points && builder.Build(document, points) is { } criterion
            ? new Criteria.CriterionPart("bonus", points, criterion)
            : null;

    private SourceReference? BuildReference(SourceReferenceDocument? document)
    {
        if (document is null)
        {
            return null;
        }

        if (document.Ref is null)
        {
            _diagnostics.Error("PR0105", document.Location, PackTexts.Required("ref"));
            return null;
        }

        if (_sources.TryGetValue(document.Ref.Value, out var source))
        {
            return new SourceReference(source, document.Table?.Value, document.Clause?.Value);
        }

        var near = Suggestion.For(document.Ref.Value, _sources.Keys);
        _diagnostics.Error(
            "PR0112",
            document.Ref.Location,
            PackTexts.UnknownSource(document.Ref.Value),
            near is null ? DocumentTexts.KnownAre(_sources.Keys) : DocumentTexts.DidYouMean(near));
        return null;
    }

    private void CheckId(Located<string> id)
    {
        if (id.Value.Length > 100 || id.Value.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)))
        {
            _diagnostics.Error("PR0107", id.Location, PackTexts.BadIndicatorId(DocumentTexts.Shown(id.Value)));
        }
        else if (!_ids.TryAdd(id.Value, id.Location))
        {
            _diagnostics.Error("PR0108", id.Location, PackTexts.DuplicateId(id.Value));
        }
    }
}
