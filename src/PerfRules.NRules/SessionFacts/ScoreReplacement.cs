using PerfRules.Facts;

namespace PerfRules.NRules.SessionFacts;

/// <summary>Puts points in the place of the score that the pack's rule gave, also where it gave none.</summary>
/// <param name="Subject">Who it is about; the subject of the fact that the rule matched.</param>
/// <param name="Indicator">The leaf's id.</param>
/// <param name="Points">The points, 0 to the leaf's full points inclusive.</param>
/// <param name="Because">Why, for the sheet; not blank.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record ScoreReplacement(string Subject, string Indicator, Rational Points, string Because) : ScoreIntervention(Subject, Indicator, Because);
