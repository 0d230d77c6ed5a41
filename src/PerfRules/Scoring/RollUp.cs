using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;

namespace PerfRules.Scoring;

/// <summary>Adds leaves up to sections and the total, rounding where the pack says so.</summary>
/// <param name="Total">The total; the sum of what there is when a leaf has no points.</param>
/// <param name="IsComplete">Whether every leaf has points.</param>
/// <param name="Sections">Every section, each before what it contains.</param>
internal sealed record RollUp(Rational Total, bool IsComplete, ImmutableArray<SectionScore> Sections)
{
    internal static RollUp Add(Plan plan, LeafOutcome[] outcomes)
    {
        var points = plan.Leaves.Zip(outcomes).ToDictionary(p => p.First.Indicator.Id, p => p.Second.Points, StringComparer.Ordinal);
        var sections = ImmutableArray.CreateBuilder<SectionScore>();
        var (total, complete) = Sum(plan.Pack.Indicators, points, plan.RoundingAt(RoundingStageKind.Section), sections);
        return new RollUp(Round(total, plan.RoundingAt(RoundingStageKind.Total)), complete, sections.ToImmutable());
    }

    private static (Rational Sum, bool Complete) Sum(
        ImmutableArray<Indicator> nodes, Dictionary<string, Rational?> points, RoundingStage? rounding, ImmutableArray<SectionScore>.Builder sections)
    {
        var sum = Rational.Zero;
        var complete = true;
        foreach (var node in nodes)
        {
            if (!node.IsSection)
            {
                var leaf = points[node.Id];
                sum += leaf ?? Rational.Zero;
                complete &= leaf is not null;
                continue;
            }

            var place = sections.Count;
            sections.Add(new SectionScore(node, Rational.Zero, false));
            var (inner, innerComplete) = Sum(node.Children, points, rounding, sections);
            inner = Round(inner, rounding);
            sections[place] = new SectionScore(node, inner, innerComplete);
            sum += inner;
            complete &= innerComplete;
        }

        return (sum, complete);
    }

    private static Rational Round(Rational value, RoundingStage? stage) => stage is null ? value : value.Round(stage.Places, stage.Mode);
}
