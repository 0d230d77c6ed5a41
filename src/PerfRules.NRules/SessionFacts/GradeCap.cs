namespace PerfRules.NRules.SessionFacts;

/// <summary>Caps the grade of a subject, by a rule of the embedder; points stay. The sheet names the rule and gives its reason.</summary>
/// <param name="Subject">Who it is about; the subject of the fact that the rule matched.</param>
/// <param name="Grade">The best grade that is left; one of the pack's.</param>
/// <param name="Because">Why, for the sheet; not blank.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record GradeCap(string Subject, string Grade, string Because) : GradingFact(Subject)
{
    /// <summary>Gets the best grade that is left; one of the pack's.</summary>
    public string Grade { get; init; } = Grade ?? throw new ArgumentNullException(nameof(Grade));

    /// <summary>Gets why, for the sheet; not blank.</summary>
    public string Because
    {
        get;
        init => field = Said(value);
    }
    = Said(Because);

    internal override string? Key => null;
}
