namespace PerfRules.Testing.Solving;

/// <summary>Names where a value lies beside another.</summary>
public enum Side
{
    /// <summary>The nearest value below.</summary>
    Below,

    /// <summary>Exactly there.</summary>
    At,

    /// <summary>The nearest value above.</summary>
    Above,
}
