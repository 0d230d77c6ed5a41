using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PerfRules.DependencyInjection;
using PerfRules.Diagnostics;
using PerfRules.Packs;
using PerfRules.Scoring;

// The namespace that other libraries extend IServiceCollection in, so that no using is needed to find the method.
#pragma warning disable IDE0130 // Namespace does not match folder structure: see above.
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Registers PerfRules with a service collection.</summary>
/// <threadsafety>Stateless; a collection is built by one thread at a time.</threadsafety>
public static class PerfRulesServiceCollectionExtensions
{
    /// <summary>Registers <see cref="RulePackCatalog"/> and <see cref="RuleScorerCatalog"/> as singletons; both are immutable and safe to share between threads.</summary>
    /// <param name="services">The collection.</param>
    /// <param name="configure">Sets the options, or null for the defaults.</param>
    /// <returns>The same collection.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <remarks>The packs are read when the catalog is first asked for; a pack that cannot be read makes that throw a
    /// <see cref="PerfRulesException"/> with every fault.</remarks>
    public static IServiceCollection AddPerfRules(this IServiceCollection services, Action<PerfRulesOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<PerfRulesOptions>()
            .Validate(o => !string.IsNullOrWhiteSpace(o.RulesetsDirectory), "PerfRulesOptions.RulesetsDirectory is empty; name the folder that holds the packs.");
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddSingleton(provider =>
        {
            var catalog = RulePackCatalog.Load(provider.GetRequiredService<IOptions<PerfRulesOptions>>().Value.RulesetsDirectory);
            return catalog.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error) ? throw new PerfRulesException(catalog.Diagnostics) : catalog;
        });
        services.TryAddSingleton<RuleScorerCatalog>();
        return services;
    }
}
