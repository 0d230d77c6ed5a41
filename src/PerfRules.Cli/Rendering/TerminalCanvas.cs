using Spectre.Console;

namespace PerfRules.Cli.Rendering;

/// <summary>Draws for a person at a terminal: framed tables as wide as the terminal, and colours unless they are unwanted.</summary>
internal sealed class TerminalCanvas : ICanvas
{
    private const int NarrowestColumn = 8;
    private readonly IAnsiConsole _console;
    private readonly PlainCanvas _plain;
    private readonly int _width;

    internal TerminalCanvas(CliConsole console)
    {
        _width = console.Width;
        _plain = new PlainCanvas(console.Out);
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = console.UsesColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = console.UsesColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(console.Out),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        _console.Profile.Width = _width;
        _console.Profile.Capabilities.Unicode = true;
    }

    public void Gap() => _console.WriteLine();

    public void Line(string text, Tone tone = Tone.Normal, string lead = "")
    {
        var indent = DisplayWidth.Of(lead);
        var before = lead;
        foreach (var line in LineBreaker.Break(text, Math.Max(NarrowestColumn, _width - indent)))
        {
            _console.Write(new Text(before, StyleOf(Tone.Muted)));
            _console.Write(new Text(line, StyleOf(tone)));
            _console.WriteLine();
            before = new string(' ', indent);
        }
    }

    public void Table(TextTable table)
    {
        var widths = Widths(table);
        if (widths.Sum() + FrameOf(widths) > _width)
        {
            // A frame whose lines the terminal breaks is harder to read than none.
            _plain.Table(table);
            return;
        }

        var drawn = new Table { Border = TableBorder.Rounded, BorderStyle = StyleOf(Tone.Muted) };
        foreach (var column in table.Columns)
        {
            drawn.AddColumn(new TableColumn(new Text(column.Header, StyleOf(Tone.Strong)))
            {
                Alignment = column.IsNumber ? Justify.Right : Justify.Left,
                NoWrap = true,
            });
        }

        foreach (var row in table.Rows)
        {
            drawn.AddRow(row.Select((cell, i) => new Text(Wrapped(cell.Text, widths[i]), StyleOf(cell.Tone))));
        }

        _console.Write(drawn);
    }

    // A tree is drawn by blanks at the beginning: they hold for every line of the cell.
    private static string Wrapped(string text, int width)
    {
        var indent = new string(' ', text.Length - text.TrimStart(' ').Length);
        return string.Join('\n', LineBreaker.Break(text[indent.Length..], Math.Max(NarrowestColumn, width - indent.Length)).Select(l => indent + l));
    }

    private static int FrameOf(int[] widths) => (3 * widths.Length) + 1;

    // What the columns that cannot wrap leave is shared by the others, the narrow ones first, so that none gets more than it needs.
    private int[] Widths(TextTable table)
    {
        var widths = Enumerable.Range(0, table.Columns.Count).Select(table.WidthOf).ToArray();
        var wrapping = Enumerable.Range(0, widths.Length).Where(i => table.Columns[i].MayWrap).OrderBy(i => widths[i]).ToList();
        var rest = _width - FrameOf(widths) - widths.Where((_, i) => !table.Columns[i].MayWrap).Sum();
        for (var i = 0; i < wrapping.Count; i++)
        {
            widths[wrapping[i]] = Math.Max(NarrowestColumn, Math.Min(widths[wrapping[i]], rest / (wrapping.Count - i)));
            rest -= widths[wrapping[i]];
        }

        return widths;
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Muted => new Style(Color.Grey),
        Tone.Good => new Style(Color.Green),
        Tone.Warning => new Style(Color.Yellow),
        Tone.Bad => new Style(Color.Red),
        _ => Style.Plain,
    };
}
