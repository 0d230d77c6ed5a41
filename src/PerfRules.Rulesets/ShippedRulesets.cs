using PerfRules.Analysis;
using PerfRules.Packs;

namespace PerfRules.Rulesets;

/// <summary>Hands out the rule packs that ship with PerfRules. They lie in the assembly: nothing has to be found beside the program.</summary>
/// <remarks>What a version of a pack says never changes; <see cref="Lock"/> holds the hash of each.</remarks>
/// <threadsafety>Immutable; safe to call from several threads.</threadsafety>
public static class ShippedRulesets
{
    private const string Prefix = "rulesets/";

    /// <summary>Gets where the packs come from, to be read alone or beside packs of one's own.</summary>
    public static RulePackSource Source { get; } = RulePackSource.FromResources(typeof(ShippedRulesets).Assembly, Prefix);

    /// <summary>Gets what each version of the packs said when it was locked.</summary>
    public static PackLock Lock { get; } = ReadLock();

    /// <summary>Reads the packs: some milliseconds. Keep the catalog.</summary>
    /// <returns>The catalog; every pack in it can be read.</returns>
    /// <example><code>
    /// var scorer = new RuleScorer(ShippedRulesets.Load().Get("sichuan/2024/suining-resident"));
    /// </code></example>
    public static RulePackCatalog Load() => RulePackCatalog.Load(Source);

    private static PackLock ReadLock()
    {
        using var reader = new StreamReader(typeof(ShippedRulesets).Assembly.GetManifestResourceStream(Prefix + PackLock.FileName)!);
        return PackLock.Parse(reader.ReadToEnd(), PackLock.FileName);
    }
}
