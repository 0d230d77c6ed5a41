using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Testing;

/// <summary>Says beside which of two packs a case lies.</summary>
public enum CaseSide
{
    /// <summary>Beside both, with the same outcome.</summary>
    Both = 0,

    /// <summary>Beside the older pack.</summary>
    Older = 1,

    /// <summary>Beside the newer pack.</summary>
    Newer = 2,
}

/// <summary>Represents a golden case that two packs score differently, or that one of them cannot score.</summary>
/// <param name="Case">The case.</param>
/// <param name="Side">Beside which pack it lies.</param>
/// <param name="Older">What the older pack makes of it; null when its facts do not fit that pack.</param>
/// <param name="Newer">What the newer pack makes of it; null when its facts do not fit that pack.</param>
/// <param name="Leaves">The leaves with other points, in the newer pack's order and those that are gone behind them.</param>
public sealed record CaseMove(GoldenCase Case, CaseSide Side, CaseOutcome? Older, CaseOutcome? Newer, ImmutableArray<LeafMove> Leaves)
{
    /// <summary>Gets why a pack cannot score the case; empty when both can.</summary>
    public ImmutableArray<Diagnostic> Faults { get; init; } = [];

    /// <summary>Gets the inputs that the case gives and one of the packs does not ask for, in order; they were left out for that pack.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];
}

/// <summary>Represents what a pack makes of a case as a whole.</summary>
/// <param name="Total">The total; null for a pack without points.</param>
/// <param name="Grade">The grade; null when there is none.</param>
/// <param name="IsComplete">Whether every leaf has a score.</param>
public sealed record CaseOutcome(Rational? Total, string? Grade, bool IsComplete);

/// <summary>Represents a leaf that two packs score differently.</summary>
/// <param name="Subject">The subject of a cohort; empty for a case with one.</param>
/// <param name="Id">The leaf's id in the newer pack, or in the older one where it is gone.</param>
/// <param name="Older">The points by the older pack; null when it gives none.</param>
/// <param name="Newer">The points by the newer pack; null when it gives none.</param>
/// <param name="OlderRule">The row of the older pack that decided, or why there are no points; null where the leaf is new.</param>
/// <param name="NewerRule">The row of the newer pack that decided, or why there are no points; null where the leaf is gone.</param>
public sealed record LeafMove(string Subject, string Id, Rational? Older, Rational? Newer, LocalizedText? OlderRule, LocalizedText? NewerRule);
