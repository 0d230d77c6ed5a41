namespace PerfRules.Tests.Support;

/// <summary>A file or folder that is there for one test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("perfrules-").FullName;

    internal TemporaryFile(string extension, ReadOnlySpan<byte> content)
    {
        Path = System.IO.Path.Combine(_folder, "file" + extension);
        File.WriteAllBytes(Path, content);
    }

    internal string Path { get; }

    internal string Folder => _folder;

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
