using System.Collections.Immutable;
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
            var points = document.Points is null ? null : _values.PositivePoints(document.Points);
            sum = sum is { } before && points is { } more ? before + more : null;
            if ((document.Section ?? document.Id) is { } id)
            {
                CheckId(id);
                result.Add(document.Section is not null
                    ? BuildSection(document, id, points, path)
                    : BuildLeaf(document, id, points ?? Rational.One, path));
            }
        }

        return result.ToImmutable();
    }

    private Indicator BuildSection(IndicatorDocument document, Located<string> id, Rational? points, ImmutableArray<string> path)
    {
        var children = BuildIndicators(document.Children ?? [], path.Add(id.Value), out var sum);
        if (points is { } declared && sum is { } found && declared != found && children.Length > 0)
        {
            _diagnostics.Error(
                "PR0109", document.Points!.Location, PackTexts.PointsDoNotAddUp(id.Value, declared, found), PackTexts.PointsHint(found));
        }

        if (children.Length == 0)
        {
            // Only after an error: a section must not be taken for a leaf.
            _diagnostics.Error("PR0105", id.Location, PackTexts.SectionWithoutChildren(id.Value));
        }

        return new Indicator(id.Value, points ?? Rational.One, path, id.Location)
        {
            Name = document.Name?.Value!,
            Children = children,
            Note = document.Note?.Value,
        };
    }

    private Indicator BuildLeaf(IndicatorDocument document, Located<string> id, Rational full, ImmutableArray<string> path)
    {
        var criterion = new CriterionBuilder(_values, _scope, _diagnostics).Build(document, full);
        var origin = _values.Word(document.Origin, PackWords.Origins, PackTexts.Origin());
        if (document.Origin is not null && (origin == Origin.Awarded) != (document.Award is not null))
        {
            _diagnostics.Error("PR0117", document.Origin.Location, PackTexts.AwardedMisfit());
        }

        return new Indicator(id.Value, full, path, id.Location)
        {
            Name = document.Name?.Value!,
            Criterion = criterion ?? new Criteria.AwardCriterion(document.Location),
            Origin = origin,
            Source = BuildReference(document.Source),
            Assumptions = [.. document.Assumed.Where(a => a.Text is not null).Select(a => KeyValuePair.Create(a.Topic.Value, a.Text!.Value))],
            Note = document.Note?.Value,
            Undefined = document.Undefined is null
                ? UndefinedPolicy.Error
                : _values.Word(document.Undefined, PackWords.UndefinedPolicies, PackTexts.Undefined()),
        };
    }

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
            _diagnostics.Error("PR0107", id.Location, PackTexts.BadIndicatorId(id.Value));
        }
        else if (!_ids.TryAdd(id.Value, id.Location))
        {
            _diagnostics.Error("PR0108", id.Location, PackTexts.DuplicateId(id.Value));
        }
    }
}
