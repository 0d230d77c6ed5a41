using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PerfRules.Hosting;

/// <summary>Says how the packs of a service are: healthy when the last reload was used, degraded while older packs serve because new ones have errors,
/// unhealthy without packs. Add it with <c>services.AddHealthChecks().AddCheck&lt;RulePackHealthCheck&gt;("perfrules")</c>.</summary>
/// <param name="packs">The packs.</param>
/// <threadsafety>Stateless; safe to share between threads.</threadsafety>
public sealed class RulePackHealthCheck(LiveRulePacks packs) : IHealthCheck
{
    private readonly LiveRulePacks _packs = packs ?? throw new ArgumentNullException(nameof(packs));

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var generation = _packs.Generation;
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["generation"] = generation };
        return Task.FromResult(generation == 0 ? HealthCheckResult.Unhealthy("No packs were loaded yet.", data: data)
            : _packs.LastReload is { Outcome: ReloadOutcome.Kept } ? HealthCheckResult.Degraded("New packs have errors; older ones are in use.", data: data)
            : HealthCheckResult.Healthy("Packs are in use.", data));
    }
}
