using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Texts;

namespace PerfRules.Packs;

/// <summary>Represents a veto (一票否决): when its condition holds, the grade is at most the one that it names. Points stay.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class VetoDefinition
{
    internal VetoDefinition(string id, BoundExpression when, string cap, string because, SourceLocation location)
    {
        Id = id;
        When = when;
        Cap = cap;
        Because = because;
        Location = location;
    }

    /// <summary>Gets the id; unique among the pack's vetoes.</summary>
    public string Id { get; }

    /// <summary>Gets the best grade that is left when the veto holds; one of the pack's grades.</summary>
    public string Cap { get; }

    /// <summary>Gets why.</summary>
    public string Because { get; }

    /// <summary>Gets the condition, with the words of each language.</summary>
    public LocalizedText ConditionText => ExpressionPrinter.Text(When);

    /// <summary>Gets where it is declared.</summary>
    public SourceLocation Location { get; }

    internal BoundExpression When { get; }

    /// <summary>Puts the veto into words: when it holds, the grade that is left, and why.</summary>
    /// <returns>One sentence.</returns>
    public LocalizedText Describe() => IndicatorTexts.Veto(ExpressionPrinter.Text(When), Cap, Because);
}
