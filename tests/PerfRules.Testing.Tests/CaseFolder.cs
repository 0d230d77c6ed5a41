namespace PerfRules.Testing.Tests;

/// <summary>A folder of files that is gone when the test is over.</summary>
internal sealed class CaseFolder : IDisposable
{
    internal CaseFolder(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
        {
            Write(name, text);
        }
    }

    internal string Path { get; } = Directory.CreateTempSubdirectory("perfrules-cases-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    internal string Write(string name, string text)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }
}
