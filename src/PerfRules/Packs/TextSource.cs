using System.Collections.Frozen;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Packs.Reading;

namespace PerfRules.Packs;

/// <summary>Packs in memory.</summary>
internal sealed class TextSource : RulePackSource
{
    private readonly FrozenDictionary<string, string> _texts;

    internal TextSource(string name, IEnumerable<KeyValuePair<string, string>> texts)
        : base(name)
    {
        var copy = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, text) in texts)
        {
            if (!copy.TryAdd(id, text))
            {
                throw new ArgumentException($"The pack '{id}' has two texts.", nameof(texts));
            }
        }

        _texts = copy.ToFrozenDictionary(StringComparer.Ordinal);
    }

    internal override IReadOnlyList<PackPlace> Places() =>
        [.. _texts.Keys.Order(StringComparer.Ordinal).Select(id => new PackPlace(id, FileOf(id)))];

    internal override PackLoadResult Load(PackPlace place, DocumentLimits limits)
    {
        var diagnostics = new DiagnosticBag();
        var reader = new PackChainReader(limits, id => _texts.ContainsKey(id) ? FileOf(id) : null, ReadText, diagnostics, _ => [.. _texts.Keys.Order(StringComparer.Ordinal)]);
        return reader.Load(place.File);
    }

    private string FileOf(string id) => Name.Length == 0 ? $"{id}/pack.yaml" : $"{Name}/{id}/pack.yaml";

    private string? ReadText(string file) => _texts.GetValueOrDefault(file[(Name.Length == 0 ? 0 : Name.Length + 1)..^"/pack.yaml".Length]);
}
