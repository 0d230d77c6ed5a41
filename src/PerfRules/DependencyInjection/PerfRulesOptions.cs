namespace PerfRules.DependencyInjection;

/// <summary>Holds what <c>AddPerfRules</c> needs to know.</summary>
/// <threadsafety>Mutable; set before the services are built, by one thread.</threadsafety>
public sealed class PerfRulesOptions
{
    /// <summary>Gets or sets the folder that holds the packs; the default is <c>rulesets</c> below the program's folder.</summary>
    public string RulesetsDirectory { get; set; } = Path.Combine(AppContext.BaseDirectory, "rulesets");
}
