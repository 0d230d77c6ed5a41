using PerfRules.Facts;

namespace PerfRules.NRules.SessionFacts;

/// <summary>Adds points to the score of a leaf, beyond its full points if need be; a leaf without a score stays without.</summary>
/// <param name="Subject">Who it is about; the subject of the fact that the rule matched.</param>
/// <param name="Indicator">The leaf's id.</param>
/// <param name="Points">The points; negative ones are taken away. They are added after the leaf was rounded, and not rounded again.</param>
/// <param name="Because">Why, for the sheet; not blank.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record ScoreAddition(string Subject, string Indicator, Rational Points, string Because) : ScoreIntervention(Subject, Indicator, Because);
