using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Packs;

/// <summary>Represents an expression that a pack names, so that several rules can judge it (计算口径).</summary>
/// <param name="Name">The name; unique among the pack's inputs and measures.</param>
/// <param name="Expression">The expression, with the words of each language.</param>
/// <param name="Unit">The unit that its value is shown in; <see cref="Unit.None"/> for values without one.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record MeasureDefinition(string Name, LocalizedText Expression, Unit Unit);
