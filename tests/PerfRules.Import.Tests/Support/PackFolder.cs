namespace PerfRules.Import.Tests.Support;

/// <summary>A folder of rule packs with one pack in it, gone with the test.</summary>
internal sealed class PackFolder(string id) : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("perfrules-import-").FullName;

    internal string Case => Path.Combine(Folder, "cases", "published.yaml");

    private string Folder => Path.Combine([_root, .. id.Split('/')]);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    internal string Write(string pack, string published)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Case)!);
        File.WriteAllText(Case, published);
        var file = Path.Combine(Folder, "pack.yaml");
        File.WriteAllText(file, pack);
        return file;
    }
}
