namespace PerfRules.Cli.Rendering;

/// <summary>How a stretch of text is meant; a terminal shows it as a colour, a file not at all.</summary>
internal enum Tone
{
    Normal,
    Strong,
    Muted,
    Good,
    Warning,
    Bad,
}

/// <summary>Where results are drawn.</summary>
internal interface ICanvas
{
    /// <summary>Writes an empty line.</summary>
    void Gap();

    /// <summary>Writes a line; what does not fit a terminal goes on below the beginning of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tone">How it is meant.</param>
    /// <param name="lead">What stands before the text: blanks, a label, a mark.</param>
    void Line(string text, Tone tone = Tone.Normal, string lead = "");

    /// <summary>Writes a table.</summary>
    void Table(TextTable table);
}

/// <summary>A column of a table.</summary>
/// <param name="Header">Its heading.</param>
/// <param name="IsNumber">Whether it is set to the right.</param>
/// <param name="MayWrap">Whether its text may go on in a second line when the terminal is narrow.</param>
internal sealed record TextColumn(string Header, bool IsNumber = false, bool MayWrap = false);

/// <summary>A cell of a table.</summary>
internal readonly record struct TextCell(string Text, Tone Tone = Tone.Normal)
{
    public static implicit operator TextCell(string text) => new(text);
}

/// <summary>A table to be drawn.</summary>
internal sealed class TextTable(params TextColumn[] columns)
{
    internal IReadOnlyList<TextColumn> Columns => columns;

    internal List<TextCell[]> Rows { get; } = [];

    internal void Add(params TextCell[] cells) => Rows.Add(cells);

    /// <summary>Returns the columns that the widest text of a column takes, its heading included.</summary>
    internal int WidthOf(int column) =>
        Math.Max(DisplayWidth.Of(columns[column].Header), Rows.Select(r => DisplayWidth.Of(r[column].Text)).DefaultIfEmpty().Max());
}
