namespace PerfRules.Packs;

/// <summary>Names what a leaf gets when its measure is undefined (a division by zero).</summary>
internal enum UndefinedPolicy
{
    /// <summary>No score; the total is incomplete.</summary>
    Error,

    /// <summary>The full points.</summary>
    Full,

    /// <summary>No points.</summary>
    Zero,
}
