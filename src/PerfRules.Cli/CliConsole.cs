using System.Text;

namespace PerfRules.Cli;

/// <summary>What the tool sees of the machine it runs on, so that tests can show it another one.</summary>
/// <param name="Out">Where the result goes.</param>
/// <param name="Error">Where everything else goes.</param>
internal sealed record CliConsole(TextWriter Out, TextWriter Error)
{
    // What a piped standard error counts as, for help and hints.
    private const int DefaultWidth = 100;

    /// <summary>Gets a value indicating whether a person at a terminal reads the result.</summary>
    internal bool IsTerminal { get; init; }

    /// <summary>Gets a value indicating whether a person at a terminal reads what stands beside the result.</summary>
    internal bool IsErrorTerminal { get; init; }

    /// <summary>Gets the columns of the terminal; the default is 100.</summary>
    internal int Width { get; init; } = DefaultWidth;

    /// <summary>Gets what looks up an environment variable; returns null for one that is not set.</summary>
    internal Func<string, string?> Environment { get; init; } = static _ => null;

    /// <summary>Gets the folder that relative paths start from; null for the folder of the process.</summary>
    internal string? CurrentDirectory { get; init; }

    /// <summary>Gets the folder that the program lies in, with the packs that it ships with.</summary>
    internal string ProgramDirectory { get; init; } = AppContext.BaseDirectory;

    /// <summary>Gets what opens the standard input, as bytes.</summary>
    internal Func<Stream> OpenInput { get; init; } = static () => Stream.Null;

    /// <summary>Gets a value indicating whether the result may be coloured: at a terminal, unless NO_COLOR is set or TERM says dumb.</summary>
    internal bool UsesColour =>
        IsTerminal && string.IsNullOrEmpty(Environment("NO_COLOR")) && Environment("TERM") != "dumb";

    /// <summary>Opens the console of the process; text is UTF-8 without a byte-order mark, lines end with LF.</summary>
    internal static CliConsole OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (OperatingSystem.IsWindows())
        {
            SetCodePage(utf8);
        }

        return new CliConsole(
            new StreamWriter(Console.OpenStandardOutput(), utf8) { NewLine = "\n" },
            new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true })
        {
            IsTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            Width = WidthOfTerminal(),
            Environment = System.Environment.GetEnvironmentVariable,
            OpenInput = Console.OpenStandardInput,
        };
    }

    /// <summary>Returns a path that can be opened for one that the user wrote.</summary>
    internal string PathOf(string path) =>
        CurrentDirectory is null || Path.IsPathRooted(path) ? path : Path.Combine(CurrentDirectory, path);

    // Windows translates what is written to a terminal by its code page, which is 936 on Chinese machines.
    private static void SetCodePage(Encoding encoding)
    {
        try
        {
            Console.OutputEncoding = encoding;
        }
        catch (IOException)
        {
            // There is no terminal to set it on; the streams write UTF-8 in any case.
        }
    }

    private static int WidthOfTerminal()
    {
        try
        {
            return !Console.IsOutputRedirected && Console.WindowWidth > 0 ? Console.WindowWidth : DefaultWidth;
        }
        catch (IOException)
        {
            return DefaultWidth;
        }
    }
}
