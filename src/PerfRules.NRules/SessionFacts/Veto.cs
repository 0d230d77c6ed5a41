using PerfRules.Packs;
using PerfRules.Plans;

namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents that a veto of the pack holds, derived by the veto's rule.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record Veto : GradingFact
{
    internal Veto(string subject, PlanVeto held)
        : base(subject) => Held = held;

    /// <summary>Gets the veto.</summary>
    public VetoDefinition Definition => Held.Definition;

    internal PlanVeto Held { get; }

    internal override string Key => Definition.Id;
}
