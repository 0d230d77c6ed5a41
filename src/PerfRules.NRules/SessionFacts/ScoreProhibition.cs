namespace PerfRules.NRules.SessionFacts;

/// <summary>Forbids a score: the leaf has none, the total is incomplete and there is no grade, so that somebody has to decide. For zero points use <see cref="ScoreReplacement"/>.</summary>
/// <param name="Subject">Who it is about; the subject of the fact that the rule matched.</param>
/// <param name="Indicator">The leaf's id.</param>
/// <param name="Because">Why, for the sheet; not blank.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record ScoreProhibition(string Subject, string Indicator, string Because) : ScoreIntervention(Subject, Indicator, Because);
