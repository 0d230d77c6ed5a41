using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Analysis;

/// <summary>Reviews the indicator system as a whole: points that rounding changes, and the usual requirements where the pack asks for them.</summary>
internal static class SystemChecks
{
    private static readonly Rational LeastShare = new(60, 100);

    internal static void Run(RulePack pack, LintReport report)
    {
        foreach (var node in pack.Indicators.SelectMany(All))
        {
            var stage = pack.Rounding.FirstOrDefault(r => r.Stage == (node.IsSection ? RoundingStageKind.Section : RoundingStageKind.Leaf));
            if (stage is not null && node.FullPoints.Round(stage.Places, stage.Mode) is var rounded && rounded != node.FullPoints)
            {
                report.Subject = node.Id;
                report.Warning("PR0518", node.Location, LintTexts.FullIsRounded(node.Id, node.FullPoints, rounded), LintTexts.FullIsRoundedHint());
            }
        }

        report.Subject = string.Empty;
        if (pack.Content.Lint.Rules.Contains(SystemRule.OutputAndBenefit))
        {
            var points = pack.Indicators.Aggregate(Rational.Zero, (sum, i) => sum + PointsNamed(i, Rational.One));
            var share = points / pack.FullPoints;
            if (share < LeastShare)
            {
                report.Error("PR0524", pack.Indicators[0].Location, LintTexts.OutputAndBenefit(points, pack.FullPoints, Quantity.FromBase(share, Unit.Percent).ToString(2)));
            }
        }

        if (pack.Content.Lint.Rules.Contains(SystemRule.Satisfaction) && !pack.Indicators.SelectMany(All).Any(i => IsNamed(i, "满意")))
        {
            report.Error("PR0525", pack.Indicators[0].Location, LintTexts.NoSatisfaction());
        }
    }

    private static IEnumerable<Indicator> All(Indicator node) => node.Children.SelectMany(All).Prepend(node);

    // The points of what is called 产出 or 效益, at whatever level; what stands below counts with it.
    private static Rational PointsNamed(Indicator node, Rational weight) =>
        IsNamed(node, "产出") || IsNamed(node, "效益")
            ? node.FullPoints * node.Weight * weight
            : node.Children.Aggregate(Rational.Zero, (sum, c) => sum + PointsNamed(c, weight * node.Weight));

    private static bool IsNamed(Indicator node, string word) =>
        node.Id.Contains(word, StringComparison.Ordinal) || node.Name.Contains(word, StringComparison.Ordinal);
}
