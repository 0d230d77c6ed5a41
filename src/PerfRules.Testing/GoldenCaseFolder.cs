using System.Collections.Immutable;
using PerfRules.Documents;
using PerfRules.Packs;

namespace PerfRules.Testing;

/// <summary>Finds the golden cases that lie beside a pack.</summary>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class GoldenCaseFolder
{
    /// <summary>Lists the case files of a pack: <c>cases/*.yaml</c> and <c>cases/*.json</c> beside the pack's file. Links are not followed: what a pack's
    /// cases say does not lie elsewhere.</summary>
    /// <param name="pack">The pack; read from a file.</param>
    /// <returns>The files in ordinal order; empty when there are none or the pack was read from memory.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pack"/> is null.</exception>
    public static ImmutableArray<string> Files(RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return pack.File.Length == 0 ? [] : Files(pack.File);
    }

    /// <summary>Lists the case files beside a pack's file, which is not read.</summary>
    /// <param name="packFile">The pack's file.</param>
    /// <returns>The files in ordinal order; empty when there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="packFile"/> is null.</exception>
    public static ImmutableArray<string> Files(string packFile)
    {
        ArgumentNullException.ThrowIfNull(packFile);
        var folder = Path.Combine(Path.GetDirectoryName(packFile) ?? string.Empty, "cases");
        return Directory.Exists(folder) && !Links.IsLink(folder) ? [.. Directory.EnumerateFiles(folder).Where(f => IsCase(f) && !Links.IsLink(f)).Order(StringComparer.Ordinal)] : [];
    }

    private static bool IsCase(string file) => Path.GetExtension(file) is ".yaml" or ".yml" or ".json";
}
