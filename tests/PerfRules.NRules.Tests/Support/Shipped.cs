using PerfRules.Packs;
using PerfRules.Testing;
using PerfRules.Tests.Support;

namespace PerfRules.NRules.Tests.Support;

/// <summary>The packs of the repository.</summary>
internal static class Shipped
{
    internal static RulePackCatalog Catalog { get; } = RulePackCatalog.Load(Repository.Combine("rulesets"));

    internal static RulePack Pack(string id) => Catalog.Get(id);

    /// <summary>Returns the file of the published case of a pack.</summary>
    internal static string Case(string id) => GoldenCaseFolder.Files(Pack(id)).Single(f => Path.GetFileName(f) == "published.yaml");
}
