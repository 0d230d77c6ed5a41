using System.Collections.Immutable;
using PerfRules.Diagnostics;

namespace PerfRules.Packs;

/// <summary>What a pack says to lint: further rules that it wants to obey, and findings that it knows.</summary>
/// <param name="Rules">The rules, in the order of the pack; may be empty.</param>
/// <param name="Suppressions">The findings, in the order of the pack; may be empty.</param>
internal sealed record LintSettings(ImmutableArray<SystemRule> Rules, ImmutableArray<LintSuppression> Suppressions)
{
    internal static LintSettings None { get; } = new([], []);
}

/// <summary>Names the usual requirements on an indicator system, which a pack may ask lint to check.</summary>
internal enum SystemRule
{
    /// <summary>产出 and 效益 have together at least 60% of the points (财预〔2020〕10号). Written <c>outputAndBenefit</c>.</summary>
    OutputAndBenefit,

    /// <summary>There is an indicator of satisfaction. Written <c>satisfaction</c>.</summary>
    Satisfaction,
}

/// <summary>A finding of lint that a pack knows, and why it is right all the same.</summary>
/// <param name="Code">The code of the finding.</param>
/// <param name="On">The indicator, input, kind of finding, grade or veto that it is about; empty for the pack.</param>
/// <param name="Because">Why.</param>
/// <param name="Location">Where it is written.</param>
internal sealed record LintSuppression(string Code, string On, string Because, SourceLocation Location);
