using PerfRules.Packs;
using PerfRules.Plans;

namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents that it cannot be said whether a veto of the pack holds, derived by the veto's rule; there is no grade then.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record UndecidedVeto : GradingFact
{
    internal UndecidedVeto(string subject, OpenPlanVeto open)
        : base(subject) => Open = open;

    /// <summary>Gets the veto.</summary>
    public VetoDefinition Definition => Open.Veto.Definition;

    internal OpenPlanVeto Open { get; }

    internal override string Key => Definition.Id;
}
