namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents what a rule of the embedder does to the score of a leaf. The sheet names the rule and gives its reason.</summary>
/// <remarks>Yield it (<c>Then().Yield(_ => new ScoreAddition(…))</c>) rather than insert it, and it goes when the rule no longer holds. The rule of
/// the leaf is worked out first; then the replacement takes the place of its points, additions are added, the result is held at 0 or
/// above, and a leaf whose score is forbidden has none. Two replacements of one score are an error.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public abstract record ScoreIntervention : ScoringFact
{
    private protected ScoreIntervention(string subject, string indicator, string because)
        : base(subject)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        Indicator = indicator;
        Because = Said(because);
    }

    /// <summary>Gets the leaf's id.</summary>
    public string Indicator { get; init; }

    /// <summary>Gets why, for the sheet; not blank.</summary>
    public string Because
    {
        get;
        init => field = Said(value);
    }

    internal sealed override string? Key => null;
}
