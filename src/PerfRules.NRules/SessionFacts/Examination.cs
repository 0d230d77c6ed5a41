namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents that it was examined whether there are findings: the facts have the key <c>findings</c>, be it an empty list.</summary>
/// <param name="Subject">Who it is about; empty where the facts name no subject.</param>
/// <remarks>Without it every leaf that counts findings is missing.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record Examination(string Subject) : ScoringFact(Subject)
{
    internal override string Key => string.Empty;
}
