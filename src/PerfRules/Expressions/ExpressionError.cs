using PerfRules.Texts;

namespace PerfRules.Expressions;

/// <summary>What is wrong with an expression, and which of its characters are meant.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Offset">The first character, 0-based.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Message">What was found and expected.</param>
/// <param name="Hint">What to do, or null.</param>
internal sealed record ExpressionError(string Code, int Offset, int Length, LocalizedText Message, LocalizedText? Hint = null)
{
    /// <summary>Gets the first of two places that exclude each other, where the error is the second; null for an error of one place.</summary>
    internal (int Offset, int Length)? First { get; init; }

    /// <summary>Gets what the character at a place has to be, where nothing else is possible; null else.</summary>
    internal (int Offset, char Found, char Right)? Answer { get; init; }
}
