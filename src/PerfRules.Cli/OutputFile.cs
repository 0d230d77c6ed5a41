using System.Text;

namespace PerfRules.Cli;

/// <summary>Writes a finished result to a file.</summary>
internal static class OutputFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes text to a file, over what it held.</summary>
    /// <remarks>
    /// The file is opened without being emptied and cut to length at the end, so that a run that fails before leaves it as it was; links,
    /// permissions and devices such as /dev/null stay what they are, which a new file in its place would not.
    /// </remarks>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    internal static void Write(string path, string text)
    {
        var bytes = Utf8.GetBytes(text);
        using var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        stream.Write(bytes);
        if (stream.CanSeek && stream.Length > bytes.Length)
        {
            stream.SetLength(bytes.Length);
        }
    }
}
