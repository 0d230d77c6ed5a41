using System.CommandLine;
using PerfRules.Texts;

namespace PerfRules.Cli.CommandLine;

/// <summary>Something that the help lists, with its sentence in both languages.</summary>
internal interface IDescribed
{
    /// <summary>Gets the name as it is typed.</summary>
    string Name { get; }

    /// <summary>Gets what the value is called, such as DIR; empty for a switch.</summary>
    string ValueName { get; }

    /// <summary>Gets what it does.</summary>
    LocalizedText Summary { get; }
}

/// <summary>An option that takes one value.</summary>
internal sealed class ValueOption(string name, string valueName, LocalizedText summary) : Option<string?>(name), IDescribed
{
    public string ValueName => valueName;

    public LocalizedText Summary => summary;

    /// <summary>Gets the values that are allowed; empty when every value is.</summary>
    internal IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>An option without a value.</summary>
internal sealed class SwitchOption : Option<bool>, IDescribed
{
    internal SwitchOption(string name, LocalizedText summary, params string[] aliases)
        : base(name, aliases)
    {
        Summary = summary;

        // Without this the parser would take a word behind the switch for true or false.
        Arity = ArgumentArity.Zero;
    }

    public string ValueName => string.Empty;

    public LocalizedText Summary { get; }
}

/// <summary>A positional argument; one that takes several values is optional.</summary>
internal sealed class TextArgument : Argument<string[]>, IDescribed
{
    internal TextArgument(string name, LocalizedText summary, ArgumentArity arity)
        : base(name)
    {
        Summary = summary;
        Arity = arity;

        // The parser itself makes no array of a single value.
        CustomParser = static result => [.. result.Tokens.Select(t => t.Value)];
    }

    public LocalizedText Summary { get; }

    public string ValueName => this switch
    {
        { Arity.MinimumNumberOfValues: > 0 } => Name,
        { Arity.MaximumNumberOfValues: 1 } => $"[{Name}]",
        _ => $"[{Name}…]",
    };

    /// <summary>Gets the values that are allowed; empty when every value is.</summary>
    internal IReadOnlyList<string> Choices { get; init; } = [];
}
