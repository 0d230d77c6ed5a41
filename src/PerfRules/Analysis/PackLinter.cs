using System.Collections.Immutable;
using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Analysis;

/// <summary>Reviews a pack that loads: what is legal but wrong or doubtful.</summary>
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
        var diagnostics = new DiagnosticBag();
        foreach (var leaf in pack.Leaves)
        {
            LintLeaf(pack, leaf, diagnostics);
        }

        if (pack.TargetRows is { } rows)
        {
            LintGrounds(rows.Section, rows.Source, rows.Origin, rows.Assumptions.IsEmpty, rows.Location, diagnostics);
        }

        LintGrades(pack, diagnostics);
        LintUnused(pack, diagnostics);
        return diagnostics.ToSorted();
    }

    private static void LintLeaf(RulePack pack, Indicator leaf, DiagnosticBag diagnostics)
    {
        LintGrounds(leaf.Id, leaf.Source, leaf.Origin, leaf.Assumptions.IsEmpty, leaf.Location, diagnostics);
        LintCriterion(pack, leaf.Criterion!, diagnostics);
    }

    private static void LintGrounds(
        string id, SourceReference? source, Origin origin, bool assumesNothing, SourceLocation location, DiagnosticBag diagnostics)
    {
        if (source is null)
        {
            diagnostics.Warning("PR0504", location, LintTexts.NoSource(id), LintTexts.NoSourceHint());
        }

        if (origin is Origin.Applied or Origin.Inferred && assumesNothing)
        {
            diagnostics.Warning("PR0509", location, LintTexts.NoAssumption(id), LintTexts.NoAssumptionHint());
        }
    }

    private static void LintCriterion(RulePack pack, Criterion criterion, DiagnosticBag diagnostics)
    {
        switch (criterion)
        {
            case PiecewiseCriterion piecewise:
                LintPieces(pack, piecewise, diagnostics);
                break;
            case SumCriterion sum:
                foreach (var part in sum.Parts)
                {
                    LintCriterion(pack, part.Criterion, diagnostics);
                }

                break;
            default:
                break;
        }
    }

    private static void LintPieces(RulePack pack, PiecewiseCriterion criterion, DiagnosticBag diagnostics)
    {
        var unit = criterion.Measure.Type.Unit;
        foreach (var piece in criterion.Pieces)
        {
            if (piece.Outcome is StaircaseOutcome { Step: BoundNumber { Type.Unit: var stepUnit } } && stepUnit == Unit.Percent)
            {
                diagnostics.Error("PR0506", piece.Location, LintTexts.AmbiguousPercentStep(), LintTexts.AmbiguousPercentStepHint());
            }
        }

        var regions = Regions(criterion);
        if (regions is null)
        {
            return;
        }

        // An input used as it is brings its declared range; every other measure may take any value.
        var domain = criterion.Measure is BoundName { Symbol.Kind: SymbolKind.Input } name
            && pack.Inputs.First(i => i.Name == name.Symbol.Name).Range is { } range
                ? Region.Of(range)
                : Region.All;
        foreach (var (first, second, witness) in Region.Overlaps(regions))
        {
            diagnostics.Error(
                "PR0501",
                criterion.Pieces[second].Location,
                LintTexts.Overlap(
                    criterion.Pieces[first].Interval.ToString(), criterion.Pieces[second].Interval.ToString(), Quantity.FromBase(witness, unit).ToString()),
                LintTexts.OverlapHint());
        }

        foreach (var (gap, witness) in Region.Gaps(regions, domain))
        {
            diagnostics.Error(
                "PR0502", criterion.Pieces[0].Location, LintTexts.Gap(gap.ToString(unit), Quantity.FromBase(witness, unit).ToString()), LintTexts.GapHint());
        }
    }

    private static List<Region>? Regions(PiecewiseCriterion criterion)
    {
        var regions = criterion.Pieces.Select(p => p.Interval).Select(i =>
            (i.Lower is null || i.Lower.Constant is not null) && (i.Upper is null || i.Upper.Constant is not null) ? Region.Of(i) : null).ToList();
        return regions.TrueForAll(r => r is not null) ? regions.ConvertAll(r => r!) : null;
    }

    private static void LintGrades(RulePack pack, DiagnosticBag diagnostics)
    {
        if (pack.Grades.IsEmpty)
        {
            return;
        }

        var regions = pack.Grades.Select(g => Region.Of(g.Interval)).ToList();
        foreach (var (first, second, witness) in Region.Overlaps(regions))
        {
            diagnostics.Error(
                "PR0505", pack.Grades[second].Location, LintTexts.GradesOverlap(pack.Grades[first].Grade, pack.Grades[second].Grade, witness.ToString()));
        }

        var domain = new Region(Rational.Zero, true, pack.FullPoints, true);
        foreach (var (gap, witness) in Region.Gaps(regions, domain))
        {
            diagnostics.Error("PR0505", pack.Grades[0].Location, LintTexts.GradesGap(gap.ToString(Unit.None), witness.ToString()));
        }
    }

    private static void LintUnused(RulePack pack, DiagnosticBag diagnostics)
    {
        foreach (var input in pack.Inputs.Where(i => !pack.Content.Scope.IsUsed(i.Name)))
        {
            diagnostics.Warning("PR0503", input.Location, LintTexts.UnusedInput(input.Name), LintTexts.UnusedHint());
        }

        foreach (var kind in pack.Findings.Where(f => !pack.Content.Scope.IsUsed(f.Name)))
        {
            diagnostics.Warning("PR0503", kind.Location, LintTexts.UnusedFinding(kind.Name), LintTexts.UnusedHint());
        }
    }
}
