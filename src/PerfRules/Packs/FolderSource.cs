using PerfRules.Diagnostics;
using PerfRules.Documents;

namespace PerfRules.Packs;

/// <summary>The packs below a folder.</summary>
internal sealed class FolderSource(string directory) : RulePackSource(directory)
{
    internal override IReadOnlyList<PackPlace> Places()
    {
        try
        {
            // Links are not followed: a pack lies in its folder and nowhere else.
            var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 4, AttributesToSkip = FileAttributes.ReparsePoint };
            return [.. Directory.EnumerateFiles(Name, "pack.yaml", options).Order(StringComparer.Ordinal).Select(f => new PackPlace(IdOf(f), f))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new PerfRulesException(
            [
                new Diagnostic("PR0603", DiagnosticSeverity.Error, new SourceLocation(Name, SourcePosition.None), PackTexts.FolderNotReadable(exception.Message)),
            ]);
        }
    }

    internal override PackLoadResult Load(PackPlace place, DocumentLimits limits) => RulePackLoader.Load(place.File, limits);

    private string IdOf(string file) => Path.GetRelativePath(Name, Path.GetDirectoryName(file)!).Replace('\\', '/');
}
