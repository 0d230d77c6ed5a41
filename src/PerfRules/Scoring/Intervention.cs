using PerfRules.Facts;

namespace PerfRules.Scoring;

/// <summary>Represents what a rule of the embedder did to a score, to the grade or to the facts. The pack's own rules never appear here.</summary>
/// <param name="Kind">What it did.</param>
/// <param name="Indicator">The id of the leaf; null when the grade was capped or a fact was added.</param>
/// <param name="Points">The points that were added (negative: taken away) or put in place; null otherwise.</param>
/// <param name="Grade">The best grade that is left; null unless the grade was capped.</param>
/// <param name="Because">Why, in the words of the rule; the fact, in the words of a file with facts, when one was added.</param>
/// <param name="Rule">The name of the rule.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record Intervention(InterventionKind Kind, string? Indicator, Rational? Points, string? Grade, string Because, string Rule);

/// <summary>Names what a rule of the embedder can do to a sheet.</summary>
public enum InterventionKind
{
    /// <summary>Points were put in the place of those that the pack's rule gave. Written <c>replaced</c>.</summary>
    Replaced = 0,

    /// <summary>Points were added to the score, or taken away. Written <c>added</c>.</summary>
    Added = 1,

    /// <summary>The leaf may have no score, so the sheet is not complete. Written <c>forbidden</c>.</summary>
    Forbidden = 2,

    /// <summary>The grade is at most the one named; points stay. Written <c>gradeCapped</c>.</summary>
    GradeCapped = 3,

    /// <summary>A fact was added that the facts of the sheet do not have (an input, a finding, an award), and the pack's rules took it up. Written <c>factAdded</c>.</summary>
    FactAdded = 4,
}
