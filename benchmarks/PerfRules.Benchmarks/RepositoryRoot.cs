namespace PerfRules.Benchmarks;

/// <summary>Finds the folder of the repository above the benchmarks, also from the copies that BenchmarkDotNet builds.</summary>
internal static class RepositoryRoot
{
    private static readonly string Path = Find();

    internal static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(root, "PerfRules.sln")))
        {
            root = System.IO.Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("no PerfRules.sln above the benchmarks");
        }

        return root;
    }
}
