using PerfRules.Packs;

namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents that a veto of the pack holds, derived by the veto's rule.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record Veto : GradingFact
{
    internal Veto(string subject, VetoDefinition definition)
        : base(subject) => Definition = definition;

    /// <summary>Gets the veto.</summary>
    public VetoDefinition Definition { get; }

    internal override string Key => Definition.Id;
}
