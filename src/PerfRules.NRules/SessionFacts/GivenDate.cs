namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents a date that was given.</summary>
/// <param name="Subject">Who it is about; empty where the facts name no subject.</param>
/// <param name="Input">The input's name in the pack.</param>
/// <param name="Date">The date.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record GivenDate(string Subject, string Input, DateOnly Date) : InputFact(Subject, Input);
