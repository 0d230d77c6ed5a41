using PerfRules.Documents;
using PerfRules.Packs;

namespace PerfRules.Hosting;

/// <summary>Holds what <c>AddPerfRulesService</c> needs to know; validated when the host starts.</summary>
public sealed class RulePackServiceOptions
{
    /// <summary>Gets where packs come from, in the order in which they are read; at least one is needed. Empty at first.</summary>
    public IList<RulePackSource> Sources { get; } = [];

    /// <summary>Gets or sets how often the sources are looked at for packs that changed: one second to one day, or null for only when
    /// <see cref="LiveRulePacks.ReloadAsync"/> is called, which is the default.</summary>
    public TimeSpan? ReloadInterval { get; set; }

    /// <summary>Gets or sets what reading each document may cost; the default is <see cref="DocumentLimits.Default"/>.</summary>
    public DocumentLimits Limits { get; set; } = DocumentLimits.Default;

    /// <summary>Returns what is wrong; empty when nothing is.</summary>
    internal IEnumerable<string> Faults()
    {
        if (Sources.Count == 0)
        {
            yield return "RulePackServiceOptions.Sources is empty; add RulePackSource.FromDirectory(\"rulesets\"), for instance.";
        }

        if (Sources.Any(s => s is null))
        {
            yield return "RulePackServiceOptions.Sources holds null.";
        }

        if (ReloadInterval is { } interval && (interval < TimeSpan.FromSeconds(1) || interval > TimeSpan.FromDays(1)))
        {
            yield return "RulePackServiceOptions.ReloadInterval is to be one second to one day, or null.";
        }

        if (Limits is null)
        {
            yield return "RulePackServiceOptions.Limits is null.";
        }
    }
}
