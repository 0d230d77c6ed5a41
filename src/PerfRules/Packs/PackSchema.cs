using System.Collections.Immutable;

namespace PerfRules.Packs;

/// <summary>Hands out the JSON Schemas of the files that people write; editors complete and check with them.</summary>
/// <remarks>A schema sees the shape of a file only. Whether a pack makes sense is for <see cref="RulePackLoader"/> and
/// <see cref="Analysis.PackLinter"/>.</remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class PackSchema
{
    /// <summary>Gets the names that <see cref="Read"/> takes: <c>pack</c> for packs, <c>case</c> for facts files and golden cases.</summary>
    public static ImmutableArray<string> Names { get; } = ["pack", "case"];

    /// <summary>Reads a schema.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <returns>The schema as JSON text, with LF line ends.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is none of <see cref="Names"/>.</exception>
    public static string Read(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!Names.Contains(name))
        {
            throw new ArgumentException($"There is no schema '{name}'; there are: {string.Join(", ", Names)}.", nameof(name));
        }

        using var stream = typeof(PackSchema).Assembly.GetManifestResourceStream($"PerfRules.Packs.Schema.{name}.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
