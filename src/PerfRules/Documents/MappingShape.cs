using System.Collections;
using PerfRules.Texts;

namespace PerfRules.Documents;

/// <summary>Says which keys a mapping may have and how the value of each is read into a target.</summary>
/// <typeparam name="T">The document part that the mapping fills.</typeparam>
/// <param name="what">What the mapping is, as messages call it.</param>
internal sealed class MappingShape<T>(Func<LocalizedText> what) : IEnumerable<string>
{
    private readonly Dictionary<string, Action<DocumentReader, T>> _fields = new(StringComparer.Ordinal);

    internal Func<LocalizedText> What { get; } = what;

    internal IReadOnlyCollection<string> Keys => _fields.Keys;

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => _fields.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(string key, Action<DocumentReader, T> read) => _fields.Add(key, read);

    internal bool TryGetField(string key, out Action<DocumentReader, T> read) => _fields.TryGetValue(key, out read!);
}
