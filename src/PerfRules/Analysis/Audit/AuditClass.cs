namespace PerfRules.Analysis.Audit;

/// <summary>Names what an audit says of one printed figure or statement (DESIGN 6).</summary>
public enum AuditClass
{
    /// <summary>Computed and printed agree at the places that were printed.</summary>
    Reproduced,

    /// <summary>An assessor gave the points; nothing can be recomputed.</summary>
    Awarded,

    /// <summary>Cut off instead of rounded, rounded in another way, or to be had only from unrounded figures behind the printed ones.</summary>
    Rounding,

    /// <summary>The printed points are not what the rule gives for the printed facts.</summary>
    RuleNotFollowed,

    /// <summary>Printed figures or statements contradict each other.</summary>
    FactsDisagree,

    /// <summary>The right digits under a wrong unit or name.</summary>
    Mislabelled,

    /// <summary>The standard as printed gives other points than the standard as applied, or two standards are printed.</summary>
    StandardsDiffer,

    /// <summary>A target that was set and that nothing judges.</summary>
    TargetNotAssessed,

    /// <summary>Points, a shortfall or an over-fulfilment without evidence or stated reason.</summary>
    EvidenceMissing,

    /// <summary>One finding that costs points on more than one leaf.</summary>
    DoubleDeduction,

    /// <summary>Announced and printed do not cover the same: counts, years, populations.</summary>
    ScopeDiffers,

    /// <summary>Nothing printed gives the figure.</summary>
    NotComputable,
}
