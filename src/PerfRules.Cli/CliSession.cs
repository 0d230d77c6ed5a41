using PerfRules.Cli.Packs;
using PerfRules.Cli.Rendering;
using PerfRules.Cli.Texts;
using PerfRules.Diagnostics;
using PerfRules.Texts;

namespace PerfRules.Cli;

/// <summary>What a command works with while it runs.</summary>
/// <param name="Console">The console.</param>
/// <param name="Language">The language of everything that people read.</param>
/// <param name="Packs">Where packs are found.</param>
/// <param name="Cancellation">Set when the user interrupts.</param>
internal sealed record CliSession(CliConsole Console, DisplayLanguage Language, PackFinder Packs, CancellationToken Cancellation)
{
    /// <summary>Returns a text in the session's language.</summary>
    internal string Text(LocalizedText text) => text.ToString(Language);

    /// <summary>Writes a sentence beside the result, to standard error.</summary>
    internal void Say(LocalizedText text) => WriteError(Text(text));

    /// <summary>Writes an error beside the result, to standard error.</summary>
    internal void Complain(LocalizedText text) => Say(CliTexts.Error(text));

    /// <summary>Writes diagnostics as compilers do, to standard error.</summary>
    internal void Report(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            WriteError(diagnostic.ToString(Language));
        }
    }

    /// <summary>Returns where the result is drawn: with lines and colours for a person at a terminal, else as plain text.</summary>
    internal ICanvas OpenCanvas() => Console.IsTerminal ? new TerminalCanvas(Console) : new PlainCanvas(Console.Out);

    // A person who sees both streams sees them in the order in which they were written.
    private void WriteError(string line)
    {
        Console.Out.Flush();
        Console.Error.WriteLine(line);
    }
}
