using System.Collections.Immutable;
using PerfRules.Documents;
using PerfRules.Facts;

namespace PerfRules.Packs.Reading;

/// <summary>What lies above a single sheet: vetoes of the grade, and how subjects are combined.</summary>
internal sealed partial class PackBuilder
{
    private ImmutableArray<VetoDefinition> BuildVetoes()
    {
        var vetoes = ImmutableArray.CreateBuilder<VetoDefinition>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var grades = _document.Grades.Select(g => g.Grade.Value).ToList();
        foreach (var document in _document.Vetoes)
        {
            if (document is not { Id: { } id, When: { } when, Cap: { } cap, Because: { } because })
            {
                continue;
            }

            if (!seen.Add(id.Value))
            {
                _diagnostics.Error("PR0108", id.Location, PackTexts.DuplicateId(id.Value));
            }

            if (!grades.Contains(cap.Value))
            {
                _diagnostics.Error("PR0106", cap.Location, PackTexts.UnknownWord(cap.Value, PackKeyTexts.VetoCap()), DocumentTexts.KnownAre(grades));
            }

            if (_values.Condition(when) is { } condition)
            {
                vetoes.Add(new VetoDefinition(id.Value, condition, cap.Value, because.Value, id.Location));
            }
        }

        return vetoes.ToImmutable();
    }

    private CohortDefinition? BuildCohort()
    {
        if (_document.Cohort is not { } document)
        {
            return null;
        }

        var combine = _values.Word(document.Combine, PackWords.Combinations, PackKeyTexts.Combine());
        var weightBy = document.WeightBy is null ? null : _values.Number(document.WeightBy);
        var parts = ImmutableArray.CreateBuilder<CohortPart>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in document.Parts)
        {
            if (part is not { Id: { } id, Weight: { } weight } || Weight(weight) is not { } share)
            {
                continue;
            }

            if (!seen.Add(id.Value))
            {
                _diagnostics.Error("PR0108", id.Location, PackTexts.DuplicateId(id.Value));
            }

            foreach (var repeated in part.Subjects.GroupBy(s => s.Value, StringComparer.Ordinal).Where(g => g.Count() > 1))
            {
                _diagnostics.Error("PR0118", repeated.Last().Location, PackTexts.SubjectTwice(repeated.Key, id.Value));
            }

            if (part.Subjects.Count > 1 && part.Subjects.FirstOrDefault(s => s.Value is "all" or "全部") is { } everybody)
            {
                _diagnostics.Error("PR0118", everybody.Location, PackTexts.AllAmongOthers(everybody.Value, id.Value));
            }

            var all = part.Subjects is [{ Value: "all" or "全部" }];
            parts.Add(new CohortPart(id.Value, share, all ? [] : [.. part.Subjects.Select(s => s.Value)], id.Location));
        }

        if (document.Parts.Count == 0)
        {
            parts.Add(new CohortPart("all", Rational.One, [], document.Location));
        }

        var sum = parts.Aggregate(Rational.Zero, (total, part) => total + part.Weight);
        if (parts.Count == document.Parts.Count && parts.Count > 0 && sum != Rational.One)
        {
            _diagnostics.Error("PR0118", document.Parts[0].Location, PackTexts.WeightsDoNotAddUp(Quantity.FromBase(sum, Unit.Percent).ToString()));
        }

        return new CohortDefinition(combine, weightBy, parts.ToImmutable());
    }

    private Rational? Weight(Located<string> text)
    {
        if (Quantity.TryParse(text.Value, out var weight) && weight.Unit.IsPercentage && weight.Value.Sign > 0 && weight.Value <= Rational.One)
        {
            return weight.Value;
        }

        _diagnostics.Error("PR0118", text.Location, PackTexts.BadWeight(text.Value));
        return null;
    }
}
