namespace PerfRules.Scoring;

/// <summary>Names how a leaf came to its score, or why it has none.</summary>
public enum IndicatorStatus
{
    /// <summary>The rule gave the points. Written <c>scored</c>.</summary>
    Scored = 0,

    /// <summary>An assessor gave the points. Written <c>awarded</c>.</summary>
    Awarded = 1,

    /// <summary>A fact, the findings or the award is missing; there is no score. Written <c>missing</c>.</summary>
    Missing = 2,

    /// <summary>The indicator does not apply to the subject. Written <c>notApplicable</c>.</summary>
    NotApplicable = 3,

    /// <summary>The measure cannot be worked out (a division by zero, or no row holds); the pack says what that gives. Written <c>undefined</c>.</summary>
    Undefined = 4,
}
