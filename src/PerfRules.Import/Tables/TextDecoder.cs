using System.Collections.Immutable;
using System.Text;

namespace PerfRules.Import.Tables;

/// <summary>Tells the encoding of a text: by its byte-order mark, else UTF-8, else GB 18030 (which GBK and GB 2312 are part of).</summary>
internal static class TextDecoder
{
    internal static string Decode(byte[] bytes, string name, out ImmutableArray<ImportFinding> notes)
    {
        notes = [];
        var marked = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Try(new UTF8Encoding(false, throwOnInvalidBytes: true), bytes, 3),
            [0xFF, 0xFE, ..] => Try(new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), bytes, 2),
            [0xFE, 0xFF, ..] => Try(new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), bytes, 2),
            _ => Try(new UTF8Encoding(false, throwOnInvalidBytes: true), bytes, 0),
        };
        if (marked is not null)
        {
            return NoZero(marked, name);
        }

        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        var text = Try(gb, bytes, 0) ?? throw ImportFault.Of("PR1001", name, ImportTexts.NoText());
        notes = [new ImportFinding("PR1010", ImportFindingKind.Note, null, ImportTexts.ReadAsGbk())];
        return NoZero(text, name);
    }

    private static string? Try(Encoding encoding, byte[] bytes, int start)
    {
        try
        {
            return encoding.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string NoZero(string text, string name) =>
        text.Contains('\0', StringComparison.Ordinal) ? throw ImportFault.Of("PR1001", name, ImportTexts.NoText()) : text;
}
