using PerfRules.Diagnostics;
using PerfRules.Import.Office;

namespace PerfRules.Import.Tables;

/// <summary>Reads the tables of a file: xlsx, docx, CSV, tab-separated or piped text. What the file is, is told by its content, not by its name.</summary>
/// <remarks>
/// Nothing but the bytes that are handed over is looked at: links to other files are never followed, formulas never worked out, macros never run, document
/// types never resolved. What is larger than the limits is refused.
/// </remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class TableFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How much is read at most; the default when null.</param>
    /// <returns>The tables; never null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="PerfRulesException">The file does not exist or cannot be opened (PR0001), holds no text or table that is read (PR1001), or is too large (PR1002).</exception>
    public static SourceDocument Load(string path, TableLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        FileStream stream;
        try
        {
            stream = File.OpenRead(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw ImportFault.Of("PR0001", path, ImportTexts.FileNotReadable(exception.Message));
        }

        using (stream)
        {
            return Read(stream, path, limits);
        }
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The stream, read to its end from where it is; stays open.</param>
    /// <param name="name">What the user calls it, for messages; may be empty.</param>
    /// <param name="limits">How much is read at most; the default when null.</param>
    /// <returns>The tables; never null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> or <paramref name="name"/> is null.</exception>
    /// <exception cref="PerfRulesException">The bytes hold no text or table that is read (PR1001), or are too many (PR1002).</exception>
    public static SourceDocument Read(Stream stream, string name, TableLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        limits ??= TableLimits.Default;
        var bytes = ReadAll(stream, name, limits);
        return bytes switch
        {
            [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..] => OfficeFile.Read(bytes, name, limits),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => throw ImportFault.Of("PR1001", name, ImportTexts.OldOffice(), ImportTexts.SaveAsNewOffice()),
            [0x25, 0x50, 0x44, 0x46, ..] => throw ImportFault.Of("PR1001", name, ImportTexts.IsPdf(), ImportTexts.CopyTable()),
            _ => TextTables.Read(TextDecoder.Decode(bytes, name, out var notes), name, limits, notes),
        };
    }

    /// <summary>Reads a text, as it is pasted from a document or a sheet.</summary>
    /// <param name="text">The text; cells are separated by tabs, by commas, or by | as in Markdown.</param>
    /// <param name="name">What the user calls it, for messages; may be empty.</param>
    /// <param name="limits">How much is read at most; the default when null.</param>
    /// <returns>The tables; never null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> or <paramref name="name"/> is null.</exception>
    /// <exception cref="PerfRulesException">The text is no table (PR1001), or too large (PR1002).</exception>
    public static SourceDocument Parse(string text, string name, TableLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        return TextTables.Read(text, name, limits ?? TableLimits.Default, []);
    }

    private static byte[] ReadAll(Stream stream, string name, TableLimits limits)
    {
        using var all = new MemoryStream();
        var buffer = new byte[65536];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (all.Length + read > limits.MaximumFileBytes)
            {
                throw ImportFault.Of("PR1002", name, ImportTexts.FileTooLarge(limits.MaximumFileBytes));
            }

            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }
}
