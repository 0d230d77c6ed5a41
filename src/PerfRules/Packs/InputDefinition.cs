using System.Collections.Immutable;
using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Facts;

namespace PerfRules.Packs;

/// <summary>Represents a fact that a pack asks for (基础数据项).</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class InputDefinition
{
    internal InputDefinition(string name, InputType type, Unit unit, bool isList, ImmutableArray<string> choices, Interval? range, string? note, SourceLocation location)
    {
        Name = name;
        Type = type;
        Unit = unit;
        IsList = isList;
        Choices = choices;
        Range = range;
        Note = note;
        Location = location;
    }

    /// <summary>Gets the name; unique among the pack's inputs and measures.</summary>
    public string Name { get; }

    /// <summary>Gets the type.</summary>
    public InputType Type { get; }

    /// <summary>Gets the unit in which bare numbers count and values are shown; <see cref="Unit.None"/> for types without one.</summary>
    public Unit Unit { get; }

    /// <summary>Gets a value indicating whether the input is a list of such values.</summary>
    public bool IsList { get; }

    /// <summary>Gets the words of a choice, in the pack's order; empty for other types.</summary>
    public ImmutableArray<string> Choices { get; }

    /// <summary>Gets what the input means; null when the name says it.</summary>
    public string? Note { get; }

    /// <summary>Gets the plausible range as text, such as <c>[0%, 100%]</c>; null when none is stated.</summary>
    public string? RangeText => Range?.ToString();

    /// <summary>Gets where it is declared.</summary>
    public SourceLocation Location { get; }

    internal Interval? Range { get; }
}
