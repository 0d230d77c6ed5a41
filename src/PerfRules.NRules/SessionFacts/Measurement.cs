using PerfRules.Facts;

namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents a number that was given: money, people, a count, a percentage, a duration, a rate or a plain number.</summary>
/// <param name="Subject">Who it is about; empty where the facts name no subject.</param>
/// <param name="Input">The input's name in the pack.</param>
/// <param name="Value">The number with its unit; the session has it in the unit that the pack declares.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record Measurement(string Subject, string Input, Quantity Value) : InputFact(Subject, Input);
