using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Diagnostics;
using PerfRules.Texts;

namespace PerfRules.Testing.Xunit;

/// <summary>Thrown when a golden case does not give what it expects, or cannot be read; test runners count it as a failed assertion.</summary>
/// <remarks>
/// The message has a line <c>file(line,column): …</c> for every difference, with expected, actual and the reason, and below it the rule and the row of the pack that decided, each
/// at its own place. The stack trace begins with the first difference, so that an editor opens the case file at its line.
/// </remarks>
public sealed class GoldenCaseException : Exception, IAssertionException
{
    private readonly string _name = string.Empty;
    private readonly SourceLocation _first = SourceLocation.None;

    /// <summary>Initializes a new instance.</summary>
    public GoldenCaseException()
        : this("A golden case failed.")
    {
    }

    /// <summary>Initializes a new instance with a message.</summary>
    /// <param name="message">The message.</param>
    public GoldenCaseException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public GoldenCaseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal GoldenCaseException(string name, DisplayLanguage language, ImmutableArray<GoldenCaseFailure> failures)
        : base(string.Join('\n', failures.SelectMany(f => Lines(f, language)).Prepend(name)))
    {
        _name = name;
        _first = failures[0].Location;
    }

    internal GoldenCaseException(string name, DisplayLanguage language, PerfRulesException cause)
        : base(string.Join('\n', cause.Diagnostics.Select(d => d.ToString(language)).Prepend(name)), cause)
    {
        _name = name;
        _first = cause.Diagnostics[0].Location;
    }

    /// <summary>Gets the stack trace, with the place of the first difference in front.</summary>
    public override string? StackTrace => _first.Position.IsKnown
        ? string.Create(CultureInfo.InvariantCulture, $"   at {_name} in {Path.GetFullPath(_first.File)}:line {_first.Position.Line}\n{base.StackTrace}")
        : base.StackTrace;

    private static IEnumerable<string> Lines(GoldenCaseFailure failure, DisplayLanguage language) =>
        failure.Places.Select(place => $"  {place.Location}: {place.Text.ToString(language)}").Prepend($"{failure.Location}: {failure.Message.ToString(language)}");
}

/// <summary>Tells xunit.v3 that a test failed rather than broke: it looks for an interface of this name in any namespace.</summary>
internal interface IAssertionException;
