using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PerfRules.Hosting;

/// <summary>Loads the packs when the host starts, and looks for changed ones as often as the options say.</summary>
internal sealed class RulePackReloadService(
    LiveRulePacks packs, IOptions<RulePackServiceOptions> options, ILogger<LiveRulePacks> logger, TimeProvider time) : BackgroundService
{
    /// <summary>Loads the packs; a host whose packs have errors does not start.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await packs.ReloadAsync(cancellationToken).ConfigureAwait(false);
        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.ReloadInterval is not { } interval)
        {
            return;
        }

        using var timer = new PeriodicTimer(interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            {
                await ReloadOnceAsync(stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task ReloadOnceAsync(CancellationToken stoppingToken)
    {
        try
        {
            await packs.ReloadAsync(stoppingToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            HostingLog.Failed(logger, exception);
        }
    }
}
