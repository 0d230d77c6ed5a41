namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents the value of an input of the pack. An input without such a fact is missing.</summary>
/// <remarks>A rule of the embedder may derive one: it is checked against the pack like any other (type, unit, plausible range).</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public abstract record InputFact : ScoringFact
{
    private protected InputFact(string subject, string input)
        : base(subject)
    {
        ArgumentNullException.ThrowIfNull(input);
        Input = input;
    }

    /// <summary>Gets the input's name in the pack.</summary>
    public string Input { get; init; }

    internal sealed override string Key => Input;
}
