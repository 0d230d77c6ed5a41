using Microsoft.Extensions.DependencyInjection.Extensions;
using PerfRules.NRules;

// The namespace that other libraries extend IServiceCollection in, so that no using is needed to find the method.
#pragma warning disable IDE0130 // Namespace does not match folder structure: see above.
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Registers the NRules engine of PerfRules with a service collection.</summary>
public static class PerfRulesNRulesServiceCollectionExtensions
{
    /// <summary>Registers <see cref="NRulesScorerCatalog"/> as a singleton beside what <c>AddPerfRules</c> registers.</summary>
    /// <param name="services">The collection.</param>
    /// <param name="configure">Adds the embedder's rules and sets limits, or null for none. May be called more than once; rules add up.</param>
    /// <returns>The same collection.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <remarks>Rules are made by the container, once for each pack when its scorer is first asked for; what their actions resolve comes from one scope
    /// for each session.</remarks>
    public static IServiceCollection AddNRules(this IServiceCollection services, Action<NRulesOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddPerfRules();
        var options = services.AddOptions<NRulesOptions>();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddSingleton<NRulesScorerCatalog>();
        return services;
    }
}
