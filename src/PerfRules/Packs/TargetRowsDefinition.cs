using PerfRules.Diagnostics;
using PerfRules.Facts;

namespace PerfRules.Packs;

/// <summary>Represents the one criterion of leaves that come with the facts (the official 项目支出绩效自评表).</summary>
/// <param name="Section">The section that the rows form, after the pack's own indicators.</param>
/// <param name="Points">The points of all rows together; greater than zero.</param>
/// <param name="Plain">What a target without an operator means.</param>
/// <param name="Unmet">What a target that is not met gives.</param>
/// <param name="Source">Where the rule is printed; null when the pack cites nothing.</param>
/// <param name="Origin">What the rule rests on.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record TargetRowsDefinition(
    string Section, Rational Points, PlainTarget Plain, UnmetTarget Unmet, SourceReference? Source, Origin Origin, SourceLocation Location);

/// <summary>Names what a target without an operator (100%, 3种) means.</summary>
public enum PlainTarget
{
    /// <summary>At least that much. Written <c>atLeast</c>.</summary>
    AtLeast = 0,

    /// <summary>Exactly that much. Written <c>equal</c>.</summary>
    Equal = 1,
}

/// <summary>Names what a target that is not met gives.</summary>
public enum UnmetTarget
{
    /// <summary>No points. Written <c>zero</c>.</summary>
    Zero = 0,

    /// <summary>For a lower bound the share of it that was reached, for any other target nothing. Written <c>proportional</c>.</summary>
    Proportional = 1,
}
