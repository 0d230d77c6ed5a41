using PerfRules.Analysis;
using PerfRules.Cli.Rendering;
using PerfRules.Cli.Texts;

namespace PerfRules.Cli.Packs;

/// <summary>Writes into packs what settles their findings, where there is one answer.</summary>
internal static class FixedPacks
{
    /// <summary>Fixes packs and lists what changed as a diff does.</summary>
    /// <param name="reviews">What was found.</param>
    /// <param name="session">The session.</param>
    /// <param name="output">Where the list goes.</param>
    /// <exception cref="IOException">A pack comes with the tool or may only be read; those before it are fixed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder of a pack may not be written to.</exception>
    internal static void Fix(IReadOnlyList<PackReview> reviews, CliSession session, TextWriter output)
    {
        var shipped = Path.GetFullPath(session.Console.ProgramDirectory);
        if (reviews.FirstOrDefault(r => IsBelow(Path.GetFullPath(session.Console.PathOf(r.File)), shipped)) is { } packaged)
        {
            throw new IOException(session.Text(CliTexts.LintPackIsShipped(packaged.Pack?.Id ?? packaged.File)));
        }

        var (files, places) = (0, 0);
        foreach (var file in reviews.Where(r => r.Diagnostics.Any(d => d.IsFixable && d.Location.File == r.File)).Select(r => r.File).Distinct(StringComparer.Ordinal))
        {
            session.Cancellation.ThrowIfCancellationRequested();
            var fix = PackFixer.Fix(file);
            if (fix.Changes.IsEmpty)
            {
                continue;
            }

            Replace(file, fix.Content.Span, session);
            output.Write($"--- {file}\n+++ {file}\n{string.Join('\n', fix.Changes)}\n");
            (files, places) = (files + 1, places + fix.Changes.Length);
        }

        session.Say(places == 0 ? CliTexts.LintNothingToFix() : CliTexts.LintFixed(places, files));
    }

    private static bool IsBelow(string path, string folder) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    // Whole or not at all: a new file takes the place of the old, with its permissions, and where the old is a link, of what it leads to.
    private static void Replace(string file, ReadOnlySpan<byte> content, CliSession session)
    {
        var target = new FileInfo(File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(file));
        if (target.IsReadOnly)
        {
            throw new IOException(session.Text(CliTexts.LintPackIsReadOnly(file)));
        }

        var beside = Path.Combine(target.DirectoryName!, $".{target.Name}.{Guid.NewGuid():N}");
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(beside, target.UnixFileMode);
            }

            File.Move(beside, target.FullName, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
