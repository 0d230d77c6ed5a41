namespace PerfRules.Testing.Xunit;

/// <summary>Finds the packs that a test names.</summary>
internal static class PackFolder
{
    private const string PackFile = "pack.yaml";

    /// <summary>Lists the files of the packs at a path, in ordinal order.</summary>
    /// <exception cref="DirectoryNotFoundException">Nothing is there.</exception>
    internal static IReadOnlyList<string> Files(string path)
    {
        var found = Find(path);
        return File.Exists(found) ? [found] : [.. Directory.EnumerateFiles(found, PackFile, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }

    // Tests run in bin/Debug/net10.0 of a project; the packs lie in some folder above, or are copied beside the program.
    private static string Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, path);
            if (File.Exists(candidate) || Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new DirectoryNotFoundException($"There is no '{path}' in {AppContext.BaseDirectory} or in a folder above it.");
    }
}
