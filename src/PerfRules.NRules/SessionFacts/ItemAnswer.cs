namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents the answer to a question of yes or no.</summary>
/// <param name="Subject">Who it is about; empty where the facts name no subject.</param>
/// <param name="Input">The input's name in the pack.</param>
/// <param name="Yes">Whether the answer is yes.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record ItemAnswer(string Subject, string Input, bool Yes) : InputFact(Subject, Input);
