namespace PerfRules.Cli.Tests.Support;

/// <summary>Compares text with a file that lies beside the tests.</summary>
internal static class GoldenFile
{
    /// <summary>Fails when the text differs from the file; with PERFRULES_ACCEPT=1 outside CI, writes the file instead.</summary>
    /// <param name="name">The file's path below the test project.</param>
    /// <param name="actual">The text, with LF line ends.</param>
    internal static void Check(string name, string actual)
    {
        if (Environment.GetEnvironmentVariable("PERFRULES_ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") is null)
        {
            File.WriteAllText(Path.Combine(ProjectFolder(), name), actual);
            return;
        }

        var path = Path.Combine(AppContext.BaseDirectory, name);
        Assert.True(File.Exists(path), $"{name} is missing");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    private static string ProjectFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PerfRules.Cli.Tests.csproj")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
