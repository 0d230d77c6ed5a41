using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.NRules.SessionFacts;

namespace PerfRules.NRules.Rules;

/// <summary>What rules of the embedder do to the score of one leaf, in an order that does not depend on which fired first.</summary>
internal static class Interventions
{
    internal static ImmutableArray<ScoreIntervention> Of(ImmutableArray<ScoringFact> facts)
    {
        var found = facts.OfType<ScoreIntervention>();
        return !found.Any() ? [] : [.. found.OrderBy(Rank).ThenBy(i => i.Because, StringComparer.Ordinal).ThenBy(Points)];
    }

    /// <summary>Returns the points of a leaf after what was done to them; null when there are none.</summary>
    internal static Rational? Apply(Rational? points, ImmutableArray<ScoreIntervention> interventions)
    {
        foreach (var intervention in interventions)
        {
            points = intervention switch
            {
                ScoreReplacement replacement => replacement.Points,
                ScoreAddition addition => points + addition.Points,
                _ => null,
            };
        }

        return points is { Sign: < 0 } ? Rational.Zero : points;
    }

    private static Rational? Points(ScoreIntervention intervention) =>
        intervention switch { ScoreReplacement replacement => replacement.Points, ScoreAddition addition => addition.Points, _ => null };

    // Replaced first, then added to, and last forbidden.
    private static int Rank(ScoreIntervention intervention) => intervention switch
    {
        ScoreReplacement => 0,
        ScoreAddition => 1,
        _ => 2,
    };
}
