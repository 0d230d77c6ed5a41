using System.Collections.Immutable;
using PerfRules.Facts;

namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents a list of numbers that was given.</summary>
/// <param name="Subject">Who it is about; empty where the facts name no subject.</param>
/// <param name="Input">The input's name in the pack.</param>
/// <param name="Values">The numbers with their units, in the order given; may be empty.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record MeasurementList(string Subject, string Input, ImmutableArray<Quantity> Values) : InputFact(Subject, Input)
{
    /// <summary>Gets the numbers with their units, in the order given; may be empty, never default.</summary>
    public ImmutableArray<Quantity> Values { get; init; } = Values.IsDefault ? throw new ArgumentNullException(nameof(Values)) : Values;

    /// <summary>Compares two lists item by item.</summary>
    /// <param name="other">The other list.</param>
    /// <returns>Whether subject, input and all numbers are the same.</returns>
    public bool Equals(MeasurementList? other) =>
        other is not null && Subject == other.Subject && Input == other.Input && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Subject, Input, Values.Length);
}
