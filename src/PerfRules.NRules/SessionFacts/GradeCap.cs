namespace PerfRules.NRules.SessionFacts;

/// <summary>Caps the grade of a subject, by a rule of the embedder; points stay. The sheet names the rule and gives its reason.</summary>
/// <param name="Subject">Who it is about; the subject of the fact that the rule matched.</param>
/// <param name="Grade">The best grade that is left; one of the pack's.</param>
/// <param name="Because">Why, for the sheet.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record GradeCap(string Subject, string Grade, string Because) : GradingFact(Subject)
{
    internal override string? Key => null;
}
