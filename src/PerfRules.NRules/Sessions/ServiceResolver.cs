using Microsoft.Extensions.DependencyInjection;
using NRules.Extensibility;

namespace PerfRules.NRules.Sessions;

/// <summary>Gives rules and their actions what they ask for, from one scope of the container for each session; made when first needed.</summary>
internal sealed class ServiceResolver(IServiceProvider? services) : IDependencyResolver, IDisposable
{
    private IServiceScope? _scope;

    public object Resolve(IResolutionContext context, Type serviceType) => services is null
        ? throw new InvalidOperationException($"There are no services to take {serviceType} from: make the scorer with a service provider, or through AddNRules.")
        : (_scope ??= services.CreateScope()).ServiceProvider.GetRequiredService(serviceType);

    public void Dispose() => _scope?.Dispose();
}
