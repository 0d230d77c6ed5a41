using System.CommandLine;
using System.CommandLine.Parsing;
using PerfRules.Cli.Texts;
using PerfRules.Documents;
using PerfRules.Texts;

namespace PerfRules.Cli.CommandLine;

/// <summary>Finds what is wrong with a command line, in our own words: the parser's come in the language of the process.</summary>
internal static class UsageChecker
{
    /// <summary>Returns the faults of a command line, in the order in which they stand; empty when there is none.</summary>
    internal static IReadOnlyList<LocalizedText> Check(IReadOnlyList<string> words, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var faults = new List<LocalizedText>();

        // The parser takes an option that it does not know for a positional argument where there is room for one.
        var options = words.TakeWhile(w => w != "--").Where(w => w.Length > 1 && w[0] == '-').ToHashSet(StringComparer.Ordinal);
        var positional = command.Arguments.SelectMany(a => parsed.GetResult(a)?.Tokens ?? []).Select(t => t.Value);
        var unmatched = parsed.UnmatchedTokens.Concat(positional.Where(options.Contains)).Distinct(StringComparer.Ordinal).ToList();
        var unknown = unmatched.Where(options.Contains).ToList();
        faults.AddRange(unknown.Select(o => UnknownOption(o, command)));
        faults.AddRange(options.Select(o => SwitchWithValue(o, command)).OfType<LocalizedText>());

        // What stands behind an option that is not known may have been meant as its value, what stands behind a command that is not
        // known belongs to it: said once is enough.
        if (faults.Count == 0)
        {
            faults.AddRange(command is CliCommand ? unmatched.Select(CliTexts.TooMany) : unmatched.Take(1).Select(w => UnknownCommand(w, command)));
        }

        // The parser passes over a first word in brackets, which it reserves for directives.
        if (faults.Count == 0 && words is [['[', ..] directive, ..])
        {
            faults.Add(UnknownCommand(directive, parsed.RootCommandResult.Command));
        }

        foreach (var option in Options(command))
        {
            faults.AddRange(CheckOption(option, parsed));
        }

        if (faults.Count == 0)
        {
            faults.AddRange(command.Arguments.OfType<TextArgument>().SelectMany(a => CheckArgument(a, parsed)));
        }

        // The parser may know a fault that this class does not look for; better in its words than unsaid.
        return faults.Count > 0 || command is not CliCommand ? faults : [.. parsed.Errors.Select(e => LocalizedText.Verbatim(e.Message))];
    }

    /// <summary>Returns the options that may follow a command, its own before those of every command.</summary>
    internal static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options).Where(o => o.Recursive));

    private static IEnumerable<LocalizedText> CheckOption(Option option, ParseResult parsed)
    {
        if (option is not ValueOption valued || parsed.GetResult(option) is not { Implicit: false } result)
        {
            yield break;
        }

        if (result.IdentifierTokenCount > 1 || result.Tokens.Count > 1)
        {
            yield return CliTexts.OptionTwice(option.Name);
        }
        else if (result.Tokens.Count == 0 || result.Tokens[0].Value.Length == 0)
        {
            yield return CliTexts.OptionWithoutValue(option.Name, valued.ValueName);
        }
        else if (valued.Choices.Count > 0 && !valued.Choices.Contains(result.Tokens[0].Value))
        {
            yield return CliTexts.NotAChoice(option.Name, result.Tokens[0].Value, valued.Choices);
        }
    }

    private static IEnumerable<LocalizedText> CheckArgument(TextArgument argument, ParseResult parsed)
    {
        IReadOnlyList<Token> tokens = parsed.GetResult(argument)?.Tokens ?? [];
        if (tokens.Count < argument.Arity.MinimumNumberOfValues)
        {
            yield return CliTexts.ArgumentMissing(argument.Name, argument.Summary);
        }

        foreach (var token in tokens.Where(t => t.Value.Length == 0))
        {
            yield return CliTexts.ArgumentEmpty(argument.Name);
        }

        foreach (var token in tokens.Where(t => t.Value.Length > 0 && argument.Choices.Count > 0 && !argument.Choices.Contains(t.Value)))
        {
            yield return CliTexts.NotAChoice(argument.Name, token.Value, argument.Choices);
        }
    }

    private static LocalizedText UnknownOption(string word, Command command)
    {
        // --formta=json: the name ends where the value begins.
        var name = word.Split(['=', ':'], 2)[0];
        var known = Options(command).Select(o => o.Name);
        return Suggestion.For(name, known) is { } near ? CliTexts.UnknownOptionMeant(name, near) : CliTexts.UnknownOption(name);
    }

    // The parser takes --explain=true for --explain and a positional argument.
    private static LocalizedText? SwitchWithValue(string word, Command command)
    {
        var name = word.Split(['=', ':'], 2)[0];
        return name.Length < word.Length && Options(command).Any(o => o is SwitchOption && o.Name == name) ? CliTexts.SwitchWithValue(name) : null;
    }

    private static LocalizedText UnknownCommand(string word, Command root)
    {
        var known = root.Subcommands.Select(c => c.Name).ToList();
        return Suggestion.For(word, known) is { } near ? CliTexts.UnknownCommandMeant(word, near) : CliTexts.UnknownCommand(word, known);
    }
}
