using System.Buffers;
using System.Text;
using PerfRules.Diagnostics;

namespace PerfRules.Documents;

/// <summary>Turns a file's bytes into text, or says why they are none.</summary>
internal static class DocumentText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static string? Decode(ReadOnlySpan<byte> bytes, string file, DiagnosticBag diagnostics)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            diagnostics.Error("PR0002", new(file, new(1, 1)), DocumentTexts.NotUtf8("UTF-16"), DocumentTexts.SaveAsUtf8());
            return null;
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Error("PR0002", new(file, FirstBadByte(bytes)), DocumentTexts.NotUtf8("GBK / GB18030"), DocumentTexts.SaveAsUtf8());
            return null;
        }
    }

    /// <summary>Reads a file within the limits; reports a missing, unreadable or too large file and returns null.</summary>
    internal static byte[]? ReadFile(string path, string shownAs, DocumentLimits limits, DiagnosticBag diagnostics)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return Read(stream, shownAs, limits, diagnostics);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            diagnostics.Error("PR0001", new(shownAs, SourcePosition.None), DocumentTexts.FileNotFound());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            diagnostics.Error("PR0001", new(shownAs, SourcePosition.None), DocumentTexts.FileNotReadable(exception.Message));
        }

        return null;
    }

    /// <summary>Reads a stream within the limits; reports one that is too large and returns null.</summary>
    internal static byte[]? Read(Stream stream, string shownAs, DocumentLimits limits, DiagnosticBag diagnostics)
    {
        // One byte more than allowed tells a large file from one that just fits, also where the length is not known (a pipe).
        var buffer = new byte[Math.Min(stream.CanSeek ? stream.Length : limits.MaximumBytes, limits.MaximumBytes) + 1];
        var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        if (read <= limits.MaximumBytes)
        {
            return buffer[..read];
        }

        diagnostics.Error("PR0004", new(shownAs, SourcePosition.None), DocumentTexts.TooManyBytes(limits.MaximumBytes));
        return null;
    }

    private static SourcePosition FirstBadByte(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        var column = 1;
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var consumed) != OperationStatus.Done)
            {
                break;
            }

            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + rune.Utf16SequenceLength);
            bytes = bytes[consumed..];
        }

        return new(line, column);
    }
}
