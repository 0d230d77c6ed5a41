using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Scoring;

/// <summary>Adds leaves up to sections and the total: weights multiplied down, what does not apply scaled away, rounding where the pack says so.</summary>
/// <param name="Total">The total; the sum of what there is when a leaf has no points.</param>
/// <param name="IsComplete">Whether a leaf applies, and every one that does has points.</param>
/// <param name="Applies">Whether a leaf applies; without one there is nothing to scale up, and the total says nothing.</param>
/// <param name="Sections">Every section, each before what it contains.</param>
internal sealed record RollUp(Rational Total, bool IsComplete, bool Applies, ImmutableArray<SectionScore> Sections)
{
    /// <summary>Adds up points that are given by the ids of leaves.</summary>
    internal static RollUp Add(RulePack pack, IReadOnlyDictionary<string, LeafPoints> points)
    {
        var adder = new Adder(points, pack.Rounding.FirstOrDefault(r => r.Stage == RoundingStageKind.Section));
        var sum = adder.Add(pack.Indicators, pack.FullPoints);
        var total = sum.ExcludedFromTotal.IsZero || sum.ExcludedFromTotal >= pack.FullPoints
            ? sum.Points
            : sum.Points * pack.FullPoints / (pack.FullPoints - sum.ExcludedFromTotal);
        var applies = points.Values.Any(p => p.Excluded is null);
        return new RollUp(
            Round(total, pack.Rounding.FirstOrDefault(r => r.Stage == RoundingStageKind.Total)), sum.IsComplete && applies, applies, adder.Sections.ToImmutable());
    }

    private static Rational Round(Rational value, RoundingStage? stage) => stage is null ? value : value.Round(stage.Places, stage.Mode);

    private sealed class Adder(IReadOnlyDictionary<string, LeafPoints> points, RoundingStage? rounding)
    {
        internal ImmutableArray<SectionScore>.Builder Sections { get; } = ImmutableArray.CreateBuilder<SectionScore>();

        internal Sum Add(ImmutableArray<Indicator> nodes, Rational full)
        {
            var sum = new Sum(Rational.Zero, Rational.Zero, Rational.Zero, true);
            foreach (var node in nodes)
            {
                sum = node.IsSection ? AddSection(sum, node) : AddLeaf(sum, node);
            }

            // What was left out within these nodes is made up for by those that stay: each is worth more, also where it is left out of the total.
            var applies = full - sum.Excluded;
            return sum.Excluded.IsZero || applies.Sign <= 0
                ? sum
                : sum with { Points = sum.Points * full / applies, ExcludedFromTotal = sum.ExcludedFromTotal * full / applies };
        }

        private Sum AddLeaf(Sum sum, Indicator leaf)
        {
            var own = points[leaf.Id];
            var full = leaf.FullPoints * leaf.Weight;
            return own.Excluded switch
            {
                NotApplicablePolicy.RescaleSection => sum with { Excluded = sum.Excluded + full },
                NotApplicablePolicy.RescaleTotal => sum with { ExcludedFromTotal = sum.ExcludedFromTotal + full },
                _ => sum with { Points = sum.Points + ((own.Points ?? Rational.Zero) * leaf.Weight), IsComplete = sum.IsComplete && own.Points is not null },
            };
        }

        private Sum AddSection(Sum sum, Indicator section)
        {
            var place = Sections.Count;
            Sections.Add(new SectionScore(section, Rational.Zero, false));
            var inner = Add(section.Children, section.FullPoints);
            var score = Round(inner.Points, rounding);
            Sections[place] = new SectionScore(section, score, inner.IsComplete);

            // A section of which nothing applies is left out of the section above in turn.
            var excluded = inner.Excluded == section.FullPoints ? section.FullPoints * section.Weight : Rational.Zero;
            return new Sum(
                sum.Points + (score * section.Weight),
                sum.Excluded + excluded,
                sum.ExcludedFromTotal + (inner.ExcludedFromTotal * section.Weight),
                sum.IsComplete && inner.IsComplete);
        }
    }

    private sealed record Sum(Rational Points, Rational Excluded, Rational ExcludedFromTotal, bool IsComplete);
}

/// <summary>The points of a leaf as they are added up.</summary>
/// <param name="Points">The points; null when there are none.</param>
/// <param name="Excluded">How the leaf is left out; null when it counts.</param>
internal sealed record LeafPoints(Rational? Points, NotApplicablePolicy? Excluded);
