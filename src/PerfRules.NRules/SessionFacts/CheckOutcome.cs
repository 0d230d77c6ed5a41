using PerfRules.Plans;
using PerfRules.Scoring;

namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents what came of a check of the pack, derived by the check's rule.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record CheckOutcome : SessionFact
{
    internal CheckOutcome(string subject, CheckResult result, (PlanValue Left, PlanValue Right) sides)
        : base(subject)
    {
        Result = result;
        Sides = sides;
    }

    /// <summary>Gets the check with its result.</summary>
    public CheckResult Result { get; }

    /// <summary>Gets whether it holds; null when a fact that it needs is missing or a side cannot be worked out.</summary>
    public bool? Holds => Result.Holds;

    internal (PlanValue Left, PlanValue Right) Sides { get; }

    internal override string Key => Result.Check.Id;

    /// <summary>Compares two outcomes: the same check, the same result, the same reason.</summary>
    /// <param name="other">The other outcome.</param>
    /// <returns>Whether nobody could tell them apart.</returns>
    public bool Equals(CheckOutcome? other) =>
        other is not null
        && Subject == other.Subject
        && ReferenceEquals(Result.Check, other.Result.Check)
        && Holds == other.Holds
        && Result.Reason.ToString() == other.Result.Reason.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Subject, Key, Holds);
}
