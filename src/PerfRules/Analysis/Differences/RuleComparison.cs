using System.Text.Json;
using PerfRules.Analysis.Proofs;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Analysis.Differences;

/// <summary>Compares what packs say beside their indicators: rounding, grades, checks, vetoes, cohorts and rows of targets.</summary>
internal sealed class RuleComparison(RulePack older, RulePack newer, CriterionComparer comparer)
{
    internal IEnumerable<PackDifference> Compare() =>
        Roundings().Concat(Grades()).Concat(Checks()).Concat(Vetoes()).Concat(Cohorts()).Concat(Rows()).Concat(Lint());

    private IEnumerable<PackDifference> Roundings()
    {
        foreach (var stage in Enum.GetValues<RoundingStageKind>())
        {
            var (a, b) = (older.Rounding.FirstOrDefault(r => r.Stage == stage), newer.Rounding.FirstOrDefault(r => r.Stage == stage));
            if (a != b)
            {
                var name = JsonNamingPolicy.CamelCase.ConvertName(stage.ToString());
                yield return new PackDifference(DifferencePart.Rounding, DifferenceChange.Changed, name, VersionStep.Major, DifferenceTexts.RoundingAt(name, Text(a), Text(b)));
            }
        }

        static LocalizedText Text(RoundingStage? rounding) =>
            rounding is null ? DifferenceTexts.NotRounded() : DifferenceTexts.RoundedTo(rounding.Places, RoundingModeText.Of(rounding.Mode));
    }

    private IEnumerable<PackDifference> Grades()
    {
        var most = older.FullPoints > newer.FullPoints ? older.FullPoints : newer.FullPoints;
        var rounding = newer.Rounding.FirstOrDefault(r => r.Stage == RoundingStageKind.Total);
        var domain = new ValueDomain(new Region(Rational.Zero, true, null, false), null);
        domain = rounding is null || rounding != older.Rounding.FirstOrDefault(r => r.Stage == RoundingStageKind.Total)
            ? domain
            : domain.Rounded(rounding.StepIn(Unit.None), rounding.Mode);
        var axis = Axis.OfNumbers(new BoundNumber(most, ExpressionType.Number(Unit.None)), domain, Unit.None);
        var (former, later) = (older.Grades.Select(g => Region.Of(g.Interval)).ToList(), newer.Grades.Select(g => Region.Of(g.Interval)).ToList());
        former.ForEach(axis.AddEdges);
        later.ForEach(axis.AddEdges);
        axis.Close();
        var (a, b) = (PieceCover.Of(former, axis).Owners, PieceCover.Of(later, axis).Owners);
        var regions = new List<DifferingRegion>();
        for (var cell = 0; cell < axis.Count; cell++)
        {
            var (before, after) = (GradeAt(older, a[cell]), GradeAt(newer, b[cell]));
            var first = cell;
            while (cell + 1 < axis.Count && GradeAt(older, a[cell + 1]) == before && GradeAt(newer, b[cell + 1]) == after)
            {
                cell++;
            }

            if (before != after)
            {
                var stretch = axis.Stretch(first, cell);
                regions.Add(new DifferingRegion(
                    Region.Text(DifferenceTexts.Total(), stretch.ToString(Unit.None)),
                    before is null ? DifferenceTexts.NoGrade() : LocalizedText.Verbatim(before),
                    after is null ? DifferenceTexts.NoGrade() : LocalizedText.Verbatim(after),
                    null)
                {
                    Stretch = stretch,
                });
            }
        }

        if (regions.Count > 0)
        {
            yield return new PackDifference(DifferencePart.Grades, DifferenceChange.Changed, string.Empty, VersionStep.Major, DifferenceTexts.GradesDiffer())
            {
                Regions = [.. regions],
                Older = older.Grades.IsEmpty ? SourceLocation.None : older.Grades[0].Location,
                Newer = newer.Grades.IsEmpty ? SourceLocation.None : newer.Grades[0].Location,
            };
        }
    }

    private static string? GradeAt(RulePack pack, int band) => band < 0 ? null : pack.Grades[band].Grade;

    private IEnumerable<PackDifference> Checks()
    {
        foreach (var check in older.Checks)
        {
            if (newer.Checks.FirstOrDefault(c => c.Id == check.Id) is not { } other)
            {
                yield return new PackDifference(DifferencePart.Check, DifferenceChange.Removed, check.Id, VersionStep.Minor, DifferenceTexts.CheckRemoved(check.Id)) { Older = check.Location };
                continue;
            }

            var verdict = comparer.Compare(check.Condition, other.Condition, DifferenceTexts.Holds(), DifferenceTexts.DoesNotHold());
            if (!verdict.IsSame)
            {
                yield return Check(check, other, VersionStep.Minor, DifferenceTexts.CheckDiffers(check.Id), verdict);
            }

            if (check.Tolerance != other.Tolerance || check.Severity != other.Severity)
            {
                yield return Check(check, other, VersionStep.Minor, DifferenceTexts.Changed(LocalizedText.Verbatim(check.Id), Grounds(check), Grounds(other)), null);
            }

            if (check.Note != other.Note)
            {
                yield return Check(check, other, VersionStep.Patch, DifferenceTexts.WordsOf(check.Id, ["note"]), null);
            }
        }

        foreach (var check in newer.Checks.Where(c => older.Checks.All(o => o.Id != c.Id)))
        {
            yield return new PackDifference(DifferencePart.Check, DifferenceChange.Added, check.Id, VersionStep.Minor, DifferenceTexts.CheckAdded(check.Id, check.ConditionText)) { Newer = check.Location };
        }

        static LocalizedText Grounds(CheckDefinition check) =>
            DifferenceTexts.ToleranceAndSeverity(check.Tolerance?.ToString() ?? "0", JsonNamingPolicy.CamelCase.ConvertName(check.Severity.ToString()));

        static PackDifference Check(CheckDefinition a, CheckDefinition b, VersionStep step, LocalizedText message, CriterionVerdict? verdict) =>
            new(DifferencePart.Check, DifferenceChange.Changed, a.Id, step, message)
            {
                Regions = [.. verdict?.Regions ?? []],
                Undecided = [.. verdict?.Undecided ?? []],
                Older = a.Location,
                Newer = b.Location,
            };
    }

    private IEnumerable<PackDifference> Vetoes()
    {
        foreach (var veto in older.Vetoes)
        {
            if (newer.Vetoes.FirstOrDefault(v => v.Id == veto.Id) is not { } other)
            {
                yield return new PackDifference(DifferencePart.Veto, DifferenceChange.Removed, veto.Id, VersionStep.Major, DifferenceTexts.VetoRemoved(veto.Describe())) { Older = veto.Location };
                continue;
            }

            var verdict = comparer.Compare(veto.When, other.When, DifferenceTexts.Holds(), DifferenceTexts.DoesNotHold());
            if (!verdict.IsSame)
            {
                yield return Veto(veto, other, VersionStep.Major, DifferenceTexts.VetoDiffers(veto.Id), verdict);
            }

            if (veto.Cap != other.Cap)
            {
                yield return Veto(veto, other, VersionStep.Major, DifferenceTexts.VetoCap(veto.Id, veto.Cap, other.Cap), null);
            }

            if (veto.Because != other.Because)
            {
                yield return Veto(veto, other, VersionStep.Patch, DifferenceTexts.WordsOf(veto.Id, ["because"]), null);
            }
        }

        foreach (var veto in newer.Vetoes.Where(v => older.Vetoes.All(o => o.Id != v.Id)))
        {
            yield return new PackDifference(DifferencePart.Veto, DifferenceChange.Added, veto.Id, VersionStep.Major, DifferenceTexts.VetoAdded(veto.Describe())) { Newer = veto.Location };
        }

        static PackDifference Veto(VetoDefinition a, VetoDefinition b, VersionStep step, LocalizedText message, CriterionVerdict? verdict) =>
            new(DifferencePart.Veto, DifferenceChange.Changed, a.Id, step, message)
            {
                Regions = [.. verdict?.Regions ?? []],
                Undecided = [.. verdict?.Undecided ?? []],
                Older = a.Location,
                Newer = b.Location,
            };
    }

    private IEnumerable<PackDifference> Cohorts()
    {
        var (a, b) = (Text(older.Cohort), Text(newer.Cohort));
        var isSame = (older.Cohort, newer.Cohort) is ({ } x, { } y)
            ? x.Combine == y.Combine && Parts(x) == Parts(y) && comparer.AreSameNumber(x.WeightBy, y.WeightBy)
            : older.Cohort == newer.Cohort;
        if (!isSame)
        {
            yield return new PackDifference(
                DifferencePart.Cohort, DifferenceChange.Changed, string.Empty, VersionStep.Major, DifferenceTexts.Changed(DifferenceTexts.CohortName(), a, b));
        }

        static string Parts(CohortDefinition cohort) => string.Join("; ", cohort.Parts.OrderBy(p => p.Id, StringComparer.Ordinal).Select(p =>
            $"{p.Id} {Quantity.FromBase(p.Weight, Unit.Percent)} {(p.Subjects.IsEmpty ? "all" : string.Join(",", p.Subjects.Order(StringComparer.Ordinal)))}"));

        static LocalizedText Text(CohortDefinition? cohort) => cohort is null ? DifferenceTexts.NotThere()
            : LocalizedText.Join("，", ", ",
            [
                LocalizedText.Verbatim(JsonNamingPolicy.CamelCase.ConvertName(cohort.Combine.ToString())),
                LocalizedText.Verbatim(Parts(cohort)),
                .. cohort.WeightText is { } weight ? [weight] : Array.Empty<LocalizedText>(),
            ]);
    }

    private IEnumerable<PackDifference> Rows()
    {
        var (a, b) = (older.TargetRows, newer.TargetRows);
        if (a is null && b is null)
        {
            yield break;
        }

        if (a?.Section != b?.Section || a?.Points != b?.Points || a?.Plain != b?.Plain || a?.Unmet != b?.Unmet)
        {
            yield return Row(VersionStep.Major, DifferenceTexts.Changed(DifferenceTexts.TargetRowsName(), Text(a), Text(b)));
        }
        else if (a!.Origin != b!.Origin || a.Source?.ToString() != b.Source?.ToString() || !a.Assumptions.SequenceEqual(b.Assumptions))
        {
            yield return Row(VersionStep.Patch, DifferenceTexts.WordsOf(b.Section, ["origin", "source", "assumed"]));
        }

        PackDifference Row(VersionStep step, LocalizedText message) =>
            new(DifferencePart.TargetRows, a is null ? DifferenceChange.Added : b is null ? DifferenceChange.Removed : DifferenceChange.Changed, (b ?? a)!.Section, step, message)
            {
                Older = a?.Location ?? SourceLocation.None,
                Newer = b?.Location ?? SourceLocation.None,
            };

        static LocalizedText Text(TargetRowsDefinition? rows) => rows is null ? DifferenceTexts.NotThere()
            : LocalizedText.Verbatim($"{rows.Section} {rows.Points} {JsonNamingPolicy.CamelCase.ConvertName(rows.Plain.ToString())} {JsonNamingPolicy.CamelCase.ConvertName(rows.Unmet.ToString())}");
    }

    private IEnumerable<PackDifference> Lint()
    {
        var (a, b) = (older.Content.Lint, newer.Content.Lint);
        if (!a.Rules.SequenceEqual(b.Rules) || !a.Suppressions.Select(s => (s.Code, s.On, s.Because)).SequenceEqual(b.Suppressions.Select(s => (s.Code, s.On, s.Because))))
        {
            yield return new PackDifference(DifferencePart.Identity, DifferenceChange.Changed, "lint", VersionStep.Patch, DifferenceTexts.WordsOf("lint", ["rules", "suppress"]));
        }
    }
}
