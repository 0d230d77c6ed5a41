using System.Collections.Frozen;
using System.Reflection;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Packs.Reading;

namespace PerfRules.Packs;

/// <summary>The packs among the resources of an assembly.</summary>
internal sealed class ResourceSource : RulePackSource
{
    private const string FileName = "/pack.yaml";

    private readonly Assembly _assembly;
    private readonly FrozenDictionary<string, string> _resourceByFile;

    internal ResourceSource(Assembly assembly, string prefix)
        : base(assembly.GetName().Name ?? string.Empty)
    {
        _assembly = assembly;
        var start = prefix.Replace('\\', '/');

        // A project built on Windows names its resources with backslashes.
        _resourceByFile = assembly.GetManifestResourceNames()
            .Select(resource => (resource, file: resource.Replace('\\', '/')))
            .Where(r => r.file.StartsWith(start, StringComparison.Ordinal) && r.file.EndsWith(FileName, StringComparison.Ordinal))
            .ToFrozenDictionary(r => FileOf(r.file[start.Length..^FileName.Length]), r => r.resource, StringComparer.Ordinal);
    }

    internal override IReadOnlyList<PackPlace> Places() =>
        [.. _resourceByFile.Keys.Order(StringComparer.Ordinal).Select(f => new PackPlace(f[(Name.Length + 1)..^FileName.Length], f))];

    internal override PackLoadResult Load(PackPlace place, DocumentLimits limits)
    {
        var diagnostics = new DiagnosticBag();
        var reader = new PackChainReader(
            limits,
            id => _resourceByFile.ContainsKey(FileOf(id)) ? FileOf(id) : null,
            file => ReadText(file, limits, diagnostics),
            diagnostics,
            _ => [.. Places().Select(p => p.Id)]);
        return reader.Load(place.File);
    }

    private string FileOf(string id) => $"{Name}/{id}{FileName}";

    private string? ReadText(string file, DocumentLimits limits, DiagnosticBag diagnostics)
    {
        using var stream = _assembly.GetManifestResourceStream(_resourceByFile[file])!;
        var bytes = DocumentText.Read(stream, file, limits, diagnostics);
        return bytes is null ? null : DocumentText.Decode(bytes, file, diagnostics);
    }
}
