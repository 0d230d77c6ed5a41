using System.CommandLine;
using System.Reflection;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Packs;
using PerfRules.Cli.Texts;
using PerfRules.Diagnostics;
using PerfRules.Texts;

namespace PerfRules.Cli;

/// <summary>The tool without its process: takes a command line, writes to a console and returns the exit code.</summary>
internal static class CliApplication
{
    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The words behind the program's name.</param>
    /// <param name="console">The console; flushed when the method returns.</param>
    /// <param name="cancellation">Set when the user interrupts.</param>
    /// <returns>One of <see cref="ExitCodes"/>. Never throws for bad input.</returns>
    internal static int Run(IReadOnlyList<string> arguments, CliConsole console, CancellationToken cancellation)
    {
        var tree = new CommandTree();
        var parsed = tree.Parse(arguments);
        var language = LanguageChoice.Of(ValueOf(parsed, tree.Language), console.Environment);
        var session = new CliSession(console, language, new PackFinder(console, ValueOf(parsed, tree.Rulesets)), cancellation);
        try
        {
            return Run(arguments, tree, parsed, session);
        }
        catch (OperationCanceledException)
        {
            session.Say(CliTexts.Interrupted());
            return ExitCodes.Interrupted;
        }
        catch (PerfRulesException exception)
        {
            session.Report(exception.Diagnostics);
            return ExitCodes.BadInput;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            session.Complain(LocalizedText.Verbatim(exception.Message));
            return ExitCodes.BadInput;
        }
        catch (Exception exception)
        {
            // A fault of ours, not of the input; a trace would tell the user nothing.
            session.Complain(CliTexts.InternalError($"{exception.GetType().Name}: {exception.Message}"));
            return ExitCodes.BadInput;
        }
        finally
        {
            console.Out.Flush();
            console.Error.Flush();
        }
    }

    /// <summary>Gets the version of the tool: major.minor.patch, with what stands behind a hyphen for an early one.</summary>
    internal static string Version { get; } =
        typeof(CliApplication).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static int Run(IReadOnlyList<string> arguments, CommandTree tree, ParseResult parsed, CliSession session)
    {
        session.Cancellation.ThrowIfCancellationRequested();
        var command = parsed.CommandResult.Command;
        if (parsed.GetValue(tree.Help))
        {
            new HelpWriter(session.Console.Out, session.Language, HelpWidth(session.Console)).Write(command);
            return ExitCodes.Fine;
        }

        if (parsed.GetValue(tree.Version))
        {
            session.Console.Out.WriteLine(Version);
            return ExitCodes.Fine;
        }

        var faults = UsageChecker.Check(arguments, parsed);
        if (faults.Count == 0 && command is CliCommand known)
        {
            return known.Run(parsed, session);
        }

        if (faults.Count == 0)
        {
            new HelpWriter(session.Console.Error, session.Language, HelpWidth(session.Console)).Write(command);
            return ExitCodes.BadInput;
        }

        foreach (var fault in faults)
        {
            session.Complain(fault);
        }

        session.Say(CliTexts.SeeHelp(HelpWriter.NameOf(command)));
        return ExitCodes.BadInput;
    }

    private static int HelpWidth(CliConsole console) => Math.Clamp(console.Width, 40, 120);

    // The value as it was written, also where the rest of the command line has faults.
    private static string? ValueOf(ParseResult parsed, Option option) =>
        parsed.GetResult(option) is { Tokens: [var token, ..] } ? token.Value : null;
}
