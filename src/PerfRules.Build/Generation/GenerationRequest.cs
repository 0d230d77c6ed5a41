using System.Collections.Immutable;
using PerfRules.Texts;

namespace PerfRules.Build.Generation;

/// <summary>What a project asks for.</summary>
/// <param name="Output">The file to write.</param>
/// <param name="Namespace">The namespace of all that is generated.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Language">The language of messages.</param>
/// <param name="Rulesets">The folders in which packs are looked for, in this order.</param>
/// <param name="Packs">The packs.</param>
internal sealed record GenerationRequest(
    string Output, string Namespace, string Access, DisplayLanguage Language, ImmutableArray<string> Rulesets, ImmutableArray<PackRequest> Packs)
{
    /// <summary>Reads the lines that the targets write: <c>key=value</c>, several of <c>rulesets</c> and <c>pack</c>.</summary>
    /// <exception cref="FormatException">A line is none, or a key is missing.</exception>
    internal static GenerationRequest Parse(IEnumerable<string> lines)
    {
        var values = lines.Where(l => l.Length > 0)
            .Select(l => l.Split('=', 2) is [var key, var value] ? (key, value: value.Trim(' ')) : throw new FormatException($"No key=value: {l}"))
            .ToLookup(p => p.key, p => p.value, StringComparer.Ordinal);
        return new GenerationRequest(
            One(values, "output"),
            One(values, "namespace"),
            One(values, "access") is "internal" ? "internal" : "public",
            One(values, "language").StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? DisplayLanguage.Chinese : DisplayLanguage.English,
            [.. values["rulesets"].Where(v => v.Length > 0)],
            [.. values["pack"].Select(PackRequest.Parse)]);
    }

    private static string One(ILookup<string, string> values, string key) =>
        values[key].FirstOrDefault() ?? throw new FormatException($"The request has no {key}.");
}

/// <summary>A pack that a project asks for.</summary>
/// <param name="Id">The id; a backslash counts as a slash, and upper case as lower case.</param>
/// <param name="Class">The name of the class; null for one made from the id.</param>
/// <param name="Names">The file of English names; null when there is none.</param>
internal sealed record PackRequest(string Id, string? Class = null, string? Names = null)
{
    internal static PackRequest Parse(string line)
    {
        var parts = line.Split('\t');
        string? Part(int i) => parts.Length > i && !string.IsNullOrWhiteSpace(parts[i]) ? parts[i].Trim() : null;
        return new PackRequest((Part(0) ?? string.Empty).Replace('\\', '/').Trim('/').ToLowerInvariant(), Part(1), Part(2));
    }
}
