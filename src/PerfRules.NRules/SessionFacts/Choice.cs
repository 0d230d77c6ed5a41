namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents the word that was chosen.</summary>
/// <param name="Subject">Who it is about; empty where the facts name no subject.</param>
/// <param name="Input">The input's name in the pack.</param>
/// <param name="Word">One of the words that the input lists.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record Choice(string Subject, string Input, string Word) : InputFact(Subject, Input)
{
    /// <summary>Gets one of the words that the input lists.</summary>
    public string Word { get; init; } = Word ?? throw new ArgumentNullException(nameof(Word));
}
