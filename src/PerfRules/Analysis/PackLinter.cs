using System.Collections.Immutable;
using PerfRules.Analysis.Proofs;
using PerfRules.Analysis.Wording;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Analysis;

/// <summary>Reviews a pack that loads: proves its rules over every value that the declared inputs can have, and finds what is legal but doubtful.</summary>
/// <remarks>What only the golden cases beside a pack can show, <c>CaseLinter</c> of PerfRules.Testing finds. Findings that the pack lists under <c>lint: suppress</c> are left out. Time and memory are bounded: a table that is too large to be proven is reported as that.</remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class PackLinter
{
    /// <summary>Reviews a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <returns>What was found, ordered by position; empty when nothing was. An error means that the pack must not be used to score.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pack"/> is null.</exception>
    public static ImmutableArray<Diagnostic> Lint(RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var report = LintReport.For(pack, cases: false);
        var domains = new MeasureDomains(pack);
        var criteria = new CriterionLinter(pack, domains, report);
        foreach (var leaf in pack.Leaves)
        {
            report.Subject = leaf.Id;
            LintLeaf(leaf, criteria, report);
        }

        foreach (var veto in pack.Vetoes)
        {
            report.Subject = veto.Id;
            criteria.LintCondition(veto.When, veto.Location);
        }

        if (pack.TargetRows is { } rows)
        {
            report.Subject = rows.Section;
            LintGrounds(rows.Section, rows.Source, rows.Origin, rows.Assumptions.IsEmpty, rows.Location, report);
        }

        report.Subject = string.Empty;
        LintGrades(pack, report);
        LintInputs(pack, report);
        NameChecks.Run(pack, report);
        SystemChecks.Run(pack, report);
        new WordingCheck(pack, domains, report).Run();
        return report.ToSorted();
    }

    private static void LintLeaf(Indicator leaf, CriterionLinter criteria, LintReport report)
    {
        LintGrounds(leaf.Id, leaf.Source, leaf.Origin, leaf.Assumptions.IsEmpty, leaf.Location, report);
        var declared = DeclaredShape.Of(leaf);
        criteria.Lint(leaf.Criterion!, leaf.FullPoints, declared);
        if (leaf.PrintedCriterion is { } printed)
        {
            criteria.Lint(printed, leaf.FullPoints, declared);
        }

        if (leaf.Bonus is { } bonus)
        {
            criteria.Lint(bonus.Criterion, bonus.Full, declared.OfPart());
        }

        foreach (var condition in new[] { leaf.Gate, leaf.Exempt?.When, leaf.NotApplicable?.When })
        {
            if (condition is not null)
            {
                criteria.LintCondition(condition, leaf.Location);
            }
        }
    }

    private static void LintGrounds(string id, SourceReference? source, Origin origin, bool assumesNothing, SourceLocation location, LintReport report)
    {
        if (source is null)
        {
            report.Warning("PR0504", location, LintTexts.NoSource(id), LintTexts.NoSourceHint());
        }

        if (origin is Origin.Applied or Origin.Inferred && assumesNothing)
        {
            report.Warning("PR0509", location, LintTexts.NoAssumption(id), LintTexts.NoAssumptionHint());
        }
    }

    private static void LintGrades(RulePack pack, LintReport report)
    {
        if (pack.Grades.IsEmpty)
        {
            return;
        }

        var most = pack.Indicators.Aggregate(pack.FullPoints, (sum, i) => sum + BonusOf(i, i.Weight));
        var total = pack.Rounding.FirstOrDefault(r => r.Stage == RoundingStageKind.Total);
        var domain = new ValueDomain(new Region(Rational.Zero, true, most, true), null);
        domain = total is null ? domain : domain.Rounded(total.StepIn(Unit.None), total.Mode);
        var axis = Axis.OfNumbers(new Expressions.BoundNumber(Rational.Zero, Expressions.ExpressionType.Number(Unit.None)), domain, Unit.None);
        var regions = pack.Grades.Select(g => Region.Of(g.Interval)).ToList();
        regions.ForEach(axis.AddEdges);
        axis.Close();
        var cover = PieceCover.Of(regions, axis);
        foreach (var (first, second, common) in cover.Overlaps)
        {
            report.Error(
                "PR0505",
                pack.Grades[second].Location,
                LintTexts.GradesOverlap(pack.Grades[first].Grade, pack.Grades[second].Grade, SimplestValue.In(common, Unit.None, domain.Step).ToString()),
                related: [pack.Grades[first].Location]);
        }

        foreach (var gap in cover.Gaps())
        {
            report.Error(
                "PR0505", pack.Grades[0].Location, LintTexts.GradesGap(gap.ToString(Unit.None), SimplestValue.In(gap, Unit.None, domain.Step).ToString()));
        }

        for (var i = 0; i < regions.Count; i++)
        {
            if (axis.Find(regions[i]) is var (from, to) && from > to)
            {
                report.Warning("PR0505", pack.Grades[i].Location, LintTexts.GradeNever(pack.Grades[i].Grade, most));
            }
        }
    }

    private static Rational BonusOf(Indicator node, Rational weight) =>
        node.Children.Aggregate((node.Bonus?.Full ?? Rational.Zero) * weight, (sum, c) => sum + BonusOf(c, weight * c.Weight));

    private static void LintInputs(RulePack pack, LintReport report)
    {
        foreach (var input in pack.Inputs)
        {
            report.Subject = input.Name;
            if (!pack.Content.Scope.IsUsed(input.Name))
            {
                report.Warning("PR0503", input.Location, LintTexts.UnusedInput(input.Name), LintTexts.UnusedHint());
            }

            if (input.Range is { } range)
            {
                UnitChecks.InRange(input.Name, input.Unit, range, input.Location, report);
            }
        }

        foreach (var kind in pack.Findings.Where(f => !pack.Content.Scope.IsUsed(f.Name)))
        {
            report.Subject = kind.Name;
            report.Warning("PR0503", kind.Location, LintTexts.UnusedFinding(kind.Name), LintTexts.UnusedHint());
        }

        report.Subject = string.Empty;
    }
}
