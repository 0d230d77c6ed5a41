using PerfRules.Facts;

namespace PerfRules.Phrases;

/// <summary>What is known about a criterion beside its text: the other columns of the table that it stands in.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
/// <example><code>new PhraseContext { FullPoints = 3, Unit = Unit.Percent, Measure = "实缴 / 应缴" }</code></example>
public sealed record PhraseContext
{
    /// <summary>Gets the full points (分值).</summary>
    /// <value>Null when they are not known; 得满分 is then written <c>100% of points</c>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not greater than zero.</exception>
    public Rational? FullPoints
    {
        get;
        init => field = value is { Sign: <= 0 } ? throw new ArgumentOutOfRangeException(nameof(value), "Full points are greater than zero.") : value;
    }

    /// <summary>Gets the unit of the measure, which a bare number is in. A percentage must carry its sign: in % a bare number is asked for.</summary>
    /// <value>Null when it is not known.</value>
    public Unit? Unit { get; init; }

    /// <summary>Gets the expression that is judged (计算口径), taken over into the draft as it is.</summary>
    /// <value>Null leaves the draft without <c>measure</c>.</value>
    public string? Measure { get; init; }

    /// <summary>Gets the target as the table prints it beside the text (指标值), such as <c>≥1.1%</c>: what 标准值 means in the text.</summary>
    /// <value>Null when there is none; a text that speaks of 标准值 then leaves it open.</value>
    public string? Target { get; init; }

    /// <summary>Gets what an earlier criterion of the table says of a part of a step for all that follow (下同); see <see cref="PhraseReading.Carried"/>.</summary>
    /// <value>Null when none does.</value>
    public PartialRule? Carried { get; init; }

    /// <summary>Gets what the names begin with that a reading makes up for facts which the text does not name: <c>C16</c> gives <c>C16等次</c>.</summary>
    /// <value>Empty: the names are <c>等次</c>, <c>符合要点1</c> and the like.</value>
    public string Prefix { get; init; } = string.Empty;

    /// <summary>Gets the value that the target names; null when it names none, or more than one.</summary>
    internal string? TargetValue
    {
        get
        {
            if (Target is null)
            {
                return null;
            }

            var grammar = new PhraseGrammar(new PhraseScanner(Target), this with { Target = null });
            return grammar.TakeInterval() is { } at ? (at.Lower?.Value, at.Upper?.Value) switch
            {
                ({ } lower, null) => lower,
                (null, { } upper) => upper,
                _ => null,
            }
            : new PhraseGrammar(new PhraseScanner(Target), this with { Target = null }).TakeValue();
        }
    }

    /// <summary>Gets the full points as drafts write them.</summary>
    internal string FullText => FullPoints?.ToString() ?? PhraseWords.FullPoints;
}
