using PerfRules.Testing.Mutation;

namespace PerfRules.Cli.Rendering;

/// <summary>A bar that grows in one line of a terminal's standard error; writes nothing anywhere else.</summary>
/// <param name="console">The console.</param>
/// <param name="label">What is being done.</param>
/// <threadsafety>Safe to report to from several threads.</threadsafety>
internal sealed class ProgressBar(CliConsole console, string label) : IProgress<MutationProgress>, IDisposable
{
    private const int Cells = 20;

    private readonly Lock _lock = new();
    private int _done;
    private int _shown = -1;

    /// <summary>Draws the bar anew when another cell is full.</summary>
    public void Report(MutationProgress value)
    {
        if (!console.IsErrorTerminal)
        {
            return;
        }

        lock (_lock)
        {
            _done = Math.Max(_done, value.Done);
            var cells = _done * Cells / Math.Max(1, value.All);
            if (cells != _shown)
            {
                _shown = cells;
                console.Error.Write($"\r[{new string('#', cells)}{new string('.', Cells - cells)}] {label}");
            }
        }
    }

    /// <summary>Takes the bar away, so that what is said next stands on a clean line.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_shown >= 0)
            {
                console.Error.Write($"\r{new string(' ', Cells + 3 + DisplayWidth.Of(label))}\r");
            }
        }
    }
}
