using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Packs;

/// <summary>Represents an identity or comparison between facts that should hold (勾稽关系).</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class CheckDefinition
{
    internal CheckDefinition(
        string id, BoundBinary condition, Quantity? tolerance, DiagnosticSeverity severity, string? note, SourceLocation location)
    {
        Severity = severity;
        Id = id;
        Condition = condition;
        Tolerance = tolerance;
        Note = note;
        Location = location;
    }

    /// <summary>Gets the id; unique among the pack's checks.</summary>
    public string Id { get; }

    /// <summary>Gets the difference that is still accepted for an equality; null for none.</summary>
    public Quantity? Tolerance { get; }

    /// <summary>Gets how grave it is when the check does not hold; the default is a warning.</summary>
    public DiagnosticSeverity Severity { get; }

    /// <summary>Gets what the check means; null when the condition says it.</summary>
    public string? Note { get; }

    /// <summary>Gets where it is declared.</summary>
    public SourceLocation Location { get; }

    /// <summary>Gets the condition, with the words of each language.</summary>
    public LocalizedText ConditionText => ExpressionPrinter.Text(Condition);

    internal BoundBinary Condition { get; }
}
