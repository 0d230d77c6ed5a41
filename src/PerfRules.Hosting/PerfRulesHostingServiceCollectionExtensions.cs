using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PerfRules.Hosting;

// The namespace that other libraries extend IServiceCollection in, so that no using is needed to find the method.
#pragma warning disable IDE0130 // Namespace does not match folder structure: see above.
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Registers rule packs that can be exchanged while a service runs.</summary>
public static class PerfRulesHostingServiceCollectionExtensions
{
    /// <summary>Registers <see cref="LiveRulePacks"/>, loads the packs when the host starts, and looks for changed ones as the options say.</summary>
    /// <param name="services">The collection.</param>
    /// <param name="configure">Sets the options; at least one source.</param>
    /// <returns>The same collection.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>A host whose options are not valid, or whose packs have errors, does not start.</remarks>
    public static IServiceCollection AddPerfRulesService(this IServiceCollection services, Action<RulePackServiceOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<RulePackServiceOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RulePackServiceOptions>, OptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<LiveRulePacks>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RulePackReloadService>());
        return services;
    }

    private sealed class OptionsValidator : IValidateOptions<RulePackServiceOptions>
    {
        public ValidateOptionsResult Validate(string? name, RulePackServiceOptions options) =>
            options.Faults().ToList() is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
