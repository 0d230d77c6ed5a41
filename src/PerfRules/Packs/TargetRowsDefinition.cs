using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Facts;

namespace PerfRules.Packs;

/// <summary>Represents the one criterion of leaves that come with the facts (the official 项目支出绩效自评表).</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record TargetRowsDefinition
{
    internal TargetRowsDefinition(string section, Origin origin, SourceLocation location)
    {
        Section = section;
        Origin = origin;
        Location = location;
    }

    /// <summary>Gets the section that the rows form, after the pack's own indicators.</summary>
    public string Section { get; }

    /// <summary>Gets the points of all rows together, greater than zero; null for a pack without points, which only counts what is met.</summary>
    public Rational? Points { get; internal init; }

    /// <summary>Gets what a target without an operator means, where a row does not say it itself.</summary>
    public PlainTarget Plain { get; internal init; }

    /// <summary>Gets what a target that is not met gives; meaningless without points.</summary>
    public UnmetTarget Unmet { get; internal init; }

    /// <summary>Gets where the rule is printed; null when the pack cites nothing.</summary>
    public SourceReference? Source { get; internal init; }

    /// <summary>Gets what the rule rests on.</summary>
    public Origin Origin { get; }

    /// <summary>Gets what was assumed where the document is silent, by topic in the pack's order; may be empty.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Assumptions { get; internal init; } = [];

    /// <summary>Gets where it is declared.</summary>
    public SourceLocation Location { get; }
}

/// <summary>Names what a target that is not met gives.</summary>
public enum UnmetTarget
{
    /// <summary>No points. Written <c>zero</c>.</summary>
    Zero = 0,

    /// <summary>For a lower bound the share of it that was reached, for any other target nothing. Written <c>proportional</c>.</summary>
    Proportional = 1,
}
