namespace PerfRules.Facts;

/// <summary>Names the input that a property gives, and the unit of its number.</summary>
/// <param name="input">The input's name in the pack.</param>
/// <threadsafety>Not changed after it is made, though its unit can be set.</threadsafety>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FactAttribute(string input) : Attribute
{
    /// <summary>Gets the input's name in the pack.</summary>
    public string Input { get; } = input;

    /// <summary>Gets or sets the unit of a bare number, such as <c>万元</c> or <c>%</c>; null takes the unit that the pack declares.</summary>
    public string? Unit { get; set; }
}
