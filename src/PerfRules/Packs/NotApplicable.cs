using PerfRules.Expressions;

namespace PerfRules.Packs;

/// <summary>Names what happens to the points of a leaf that does not apply to a subject.</summary>
internal enum NotApplicablePolicy
{
    /// <summary>The full points. Written <c>full</c>.</summary>
    Full,

    /// <summary>Left out; the other leaves of its section are scaled up to the section's full points. Written <c>rescaleSection</c>.</summary>
    RescaleSection,

    /// <summary>Left out; all other leaves are scaled up to the full points of the pack. Written <c>rescaleTotal</c>.</summary>
    RescaleTotal,

    /// <summary>The mean of the subjects of the cohort to which it applies. Written <c>peerMean</c>.</summary>
    PeerMean,
}

/// <summary>When a leaf does not apply, and what then happens to its points.</summary>
internal sealed record NotApplicable(BoundExpression When, NotApplicablePolicy Policy);

/// <summary>When a leaf is exempt and gets its full points (免于扣分).</summary>
internal sealed record Exemption(BoundExpression When, string Because);
