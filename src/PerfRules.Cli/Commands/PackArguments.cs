using System.CommandLine;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Texts;
using PerfRules.Facts;

namespace PerfRules.Cli.Commands;

/// <summary>The arguments and options that several commands have.</summary>
internal static class PackArguments
{
    internal const string ExamplePack = "sichuan/2024/suining-resident";

    internal static TextArgument OnePack() => new("PACK", CliTexts.ArgumentPack(), ArgumentArity.ExactlyOne);

    internal static TextArgument AnyPacks() => new("PACK", CliTexts.ArgumentPacks(), ArgumentArity.ZeroOrMore);

    internal static ValueOption Format() => new("--format", "table|json", CliTexts.OptionFormat()) { Choices = ["table", "json"] };

    internal static ValueOption FormatWithMarkdown() =>
        new("--format", "table|json|markdown", CliTexts.OptionFormatWithMarkdown()) { Choices = ["table", "json", "markdown"] };

    /// <summary>Returns whether a JSON result was asked for.</summary>
    internal static bool IsJson(this ParseResult arguments, ValueOption format) => arguments.GetValue(format) == "json";

    /// <summary>Returns the value of an argument that may be given once at most; null when it is not given.</summary>
    internal static string? Optional(this ParseResult arguments, TextArgument argument) => arguments.GetValue(argument) is [var value, ..] ? value : null;

    /// <summary>Reads a percentage from 0 to 100, with or without its sign; null when it was not given. Complains and returns false when it is none.</summary>
    internal static bool TryGetPercent(this ParseResult arguments, ValueOption option, CliSession session, out Rational? percent)
    {
        percent = null;
        if (arguments.GetValue(option) is not { } text)
        {
            return true;
        }

        if (Rational.TryParse(text.TrimEnd('%'), out var number) && number >= 0 && number <= 100)
        {
            percent = number;
            return true;
        }

        session.Complain(CliTexts.NotAPercentage(option.Name, text));
        return false;
    }
}
