using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using PerfRules.Diagnostics;
using PerfRules.Facts;

namespace PerfRules.Hosting.Tests;

/// <summary>Exchanging packs while they are used.</summary>
public sealed class LiveRulePacksTests
{
    private const int Threads = 64;
    private const int Reloads = 1000;

    private static readonly FactSheet Facts = FactSheet.FromDictionary("甲", [new("收入", 5m)]);

    // Versions 10.0.0 and 20.0.0 give 10 and 20 points; every third reload finds a pack with a gap, which must never be seen.
    [Fact]
    public async Task Current_SixtyFourThreadsWhilePacksReloadAThousandTimes_GivesTheOldOrTheNewPackOnly()
    {
        using var folder = new PackFolder(10);
        using var live = folder.Live(new EventList(LogLevel.None));
        await live.ReloadAsync(TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        var wrong = 0;
        var scored = new long[Threads];
        var threads = Enumerable.Range(0, Threads).Select(i => new Thread(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                var sheet = live.Score(PackFolder.Id, Facts);
                if (sheet.Total.ToString() + ".0.0" != sheet.Pack.Version || sheet.Pack.Version is not ("10.0.0" or "20.0.0"))
                {
                    Interlocked.Increment(ref wrong);
                }

                // Leaves the processors to the reloads now and then; 64 threads on two of them would keep each waiting.
                if (++scored[i] % 16 == 0)
                {
                    Thread.Sleep(1);
                }
            }
        })).ToList();
        threads.ForEach(t => t.Start());

        var outcomes = new List<ReloadOutcome>();
        for (var reload = 0; reload < Reloads; reload++)
        {
            if (reload % 3 == 2)
            {
                folder.WriteWithGap();
            }
            else
            {
                folder.Write(reload % 3 == 0 ? 20 : 10);
            }

            outcomes.Add((await live.ReloadAsync(TestContext.Current.CancellationToken)).Outcome);
        }

        await stop.CancelAsync();
        threads.ForEach(t => t.Join());
        Assert.Equal(0, wrong);
        Assert.All(scored, s => Assert.NotEqual(0, s));

        // Of a thousand, 0, 2, 5 … 998 modulo three: 333 have the gap, the other 667 exchange one version for the other.
        Assert.Equal((333, 667), (outcomes.Count(o => o == ReloadOutcome.Kept), outcomes.Count(o => o == ReloadOutcome.Swapped)));
        Assert.Equal(1 + 667, live.Generation);
    }

    [Fact]
    public async Task ReloadAsync_PackWithAnError_KeepsTheOldOneAndSaysSo()
    {
        using var folder = new PackFolder(10);
        var events = new EventList();
        using var live = folder.Live(events);
        var health = new RulePackHealthCheck(live);
        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync(new(), TestContext.Current.CancellationToken)).Status);
        await live.ReloadAsync(TestContext.Current.CancellationToken);
        var before = live.Current;
        folder.WriteWithGap();

        var reload = await live.ReloadAsync(TestContext.Current.CancellationToken);

        Assert.Equal(ReloadOutcome.Kept, reload.Outcome);
        Assert.Contains("PR0502", reload.Diagnostics.Select(d => d.Code));
        Assert.Same(before, live.Current);
        Assert.Equal(HealthStatus.Degraded, (await health.CheckHealthAsync(new(), TestContext.Current.CancellationToken)).Status);
        folder.Write(20);
        Assert.Equal(ReloadOutcome.Swapped, (await live.ReloadAsync(TestContext.Current.CancellationToken)).Outcome);
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(new(), TestContext.Current.CancellationToken)).Status);
        Assert.Equal([7001, 7003, 7001], events.Events.Select(e => e.Id));

        // Nothing of what packs, facts or findings are called.
        Assert.All(events.Events, e => Assert.DoesNotContain('叶', e.Text));
        Assert.All(events.Events, e => Assert.DoesNotContain('收', e.Text));
    }

    [Fact]
    public async Task ReloadAsync_FolderThatIsGone_KeepsThePacks()
    {
        using var folder = new PackFolder(10);
        using var live = folder.Live(new EventList());
        await live.ReloadAsync(TestContext.Current.CancellationToken);
        Directory.Move(folder.Path, folder.Path + "-away");

        var reload = await live.ReloadAsync(TestContext.Current.CancellationToken);

        Directory.Move(folder.Path + "-away", folder.Path);
        Assert.Equal((ReloadOutcome.Kept, "PR0603"), (reload.Outcome, Assert.Single(reload.Diagnostics).Code));
        Assert.Equal("10", live.Score(PackFolder.Id, Facts).Total.ToString());
    }

    [Fact]
    public async Task ReloadAsync_SameContentWithAnotherLayout_ExchangesNothing()
    {
        using var folder = new PackFolder(10);
        using var live = folder.Live(new EventList());
        await live.ReloadAsync(TestContext.Current.CancellationToken);
        var before = live.Current;
        await File.AppendAllTextAsync(folder.File, "# a remark\r\n", TestContext.Current.CancellationToken);

        var reload = await live.ReloadAsync(TestContext.Current.CancellationToken);

        Assert.Equal((ReloadOutcome.Unchanged, 1), (reload.Outcome, live.Generation));
        Assert.Same(before, live.Current);
    }

    [Fact]
    public async Task ReloadAsync_FirstPackWithAnError_Throws()
    {
        using var folder = new PackFolder(10);
        folder.WriteWithGap();
        using var live = folder.Live(new EventList());

        var exception = await Assert.ThrowsAsync<PerfRulesException>(() => live.ReloadAsync(TestContext.Current.CancellationToken));

        Assert.Contains("PR0502", exception.Diagnostics.Select(d => d.Code));
        Assert.Throws<InvalidOperationException>(() => live.Current);
    }

    [Fact]
    public async Task ReloadAsync_Cancelled_LeavesThePacksInUse()
    {
        using var folder = new PackFolder(10);
        using var live = folder.Live(new EventList());
        await live.ReloadAsync(TestContext.Current.CancellationToken);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => live.ReloadAsync(cancelled.Token));

        Assert.Equal(1, live.Generation);
        Assert.Equal(ReloadOutcome.Unchanged, (await live.ReloadAsync(TestContext.Current.CancellationToken)).Outcome);
    }
}
