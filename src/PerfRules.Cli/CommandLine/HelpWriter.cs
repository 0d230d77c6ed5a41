using System.CommandLine;
using System.Globalization;
using PerfRules.Cli.Rendering;
using PerfRules.Cli.Texts;
using PerfRules.Texts;

namespace PerfRules.Cli.CommandLine;

/// <summary>Writes the help of the tool or of one command, in the user's language.</summary>
internal sealed class HelpWriter(TextWriter writer, DisplayLanguage language, int width)
{
    private const string Indent = "  ";

    /// <summary>Returns what a user types to get to a command.</summary>
    internal static string NameOf(Command command) =>
        string.Join(' ', command.Parents.OfType<Command>().Select(NameOf).Append(command.Name));

    internal void Write(Command command)
    {
        if (command is CliCommand known)
        {
            Write(known);
        }
        else
        {
            WriteRoot(command);
        }
    }

    private void WriteRoot(Command root)
    {
        Paragraph(CliTexts.HelpAbout(), string.Empty);
        Heading(CliTexts.HelpUsage());
        Paragraph(CliTexts.HelpUsageOfRoot(root.Name), Indent);
        Heading(CliTexts.HelpCommands());
        List([.. root.Subcommands.Cast<CliCommand>().Select(c => (Usage(c), (IDescribed)c))]);
        Heading(CliTexts.HelpOptions());
        Options(root.Options);
        Heading(CliTexts.HelpExitCodes());
        foreach (var (code, meaning) in ExitCodeMeanings())
        {
            Paragraph(meaning, $"{Indent}{code,-5}");
        }

        Heading(CliTexts.HelpMore());
        Paragraph(CliTexts.HelpMoreText(root.Name), Indent);
    }

    private void Write(CliCommand command)
    {
        Paragraph(command.Summary, string.Empty);
        Heading(CliTexts.HelpUsage());
        Paragraph(LocalizedText.Join(
            " ", " ", [LocalizedText.Verbatim(NameOf(command)), .. command.Arguments.Cast<IDescribed>().Select(a => LocalizedText.Verbatim(a.ValueName)), CliTexts.HelpOptionsWord()]), Indent);
        if (command.Arguments.Count > 0)
        {
            Heading(CliTexts.HelpArguments());
            List([.. command.Arguments.Cast<IDescribed>().Select(a => (a.Name, a))]);
        }

        if (command.Options.Count > 0)
        {
            Heading(CliTexts.HelpOptions());
            Options(command.Options);
        }

        Heading(CliTexts.HelpGlobalOptions());
        Options(command.Parents.OfType<Command>().SelectMany(p => p.Options));
        if (command.Remarks.Count > 0)
        {
            Heading(CliTexts.HelpRemarks());
            foreach (var remark in command.Remarks)
            {
                Paragraph(remark, Indent);
            }
        }

        Heading(CliTexts.HelpExamples());
        foreach (var (line, shows) in command.Examples)
        {
            writer.WriteLine(Indent + line);
            Paragraph(shows, Indent + Indent + Indent);
        }
    }

    private static (string Code, LocalizedText Meaning)[] ExitCodeMeanings() =>
    [
        (Code(ExitCodes.Fine), CliTexts.HelpExitFine()),
        (Code(ExitCodes.Failed), CliTexts.HelpExitFailed()),
        (Code(ExitCodes.BadInput), CliTexts.HelpExitBadInput()),
        (Code(ExitCodes.Interrupted), CliTexts.HelpExitInterrupted()),
    ];

    private static string Code(int exitCode) => exitCode.ToString(CultureInfo.InvariantCulture);

    private static string Usage(CliCommand command) =>
        string.Join(' ', command.Arguments.Cast<IDescribed>().Select(a => a.ValueName).Prepend(command.Name));

    private void Options(IEnumerable<Option> options) =>
        List([.. options.Select(o => (string.Join(", ", o.Aliases.Prepend(o.Name)), (IDescribed)o)).Select(o => ($"{o.Item1} {o.Item2.ValueName}".TrimEnd(), o.Item2))]);

    private void Heading(LocalizedText text)
    {
        writer.WriteLine();
        writer.WriteLine(text.ToString(language));
    }

    private void List(IReadOnlyList<(string Name, IDescribed What)> entries)
    {
        var column = entries.Max(e => DisplayWidth.Of(e.Name)) + Indent.Length;
        foreach (var (name, what) in entries)
        {
            Paragraph(what.Summary, Indent + DisplayWidth.PadRight(name, column));
        }
    }

    private void Paragraph(LocalizedText text, string lead)
    {
        var indent = DisplayWidth.Of(lead);
        foreach (var line in LineBreaker.Break(text.ToString(language), width - indent))
        {
            writer.WriteLine(lead + line);
            lead = new string(' ', indent);
        }
    }
}
