using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PerfRules.Analysis;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;

namespace PerfRules.Hosting;

/// <summary>Hands out the packs of a service, and exchanges them while it runs: all at once, and only for packs without errors.</summary>
/// <remarks>
/// <para>Take <see cref="Current"/> once for each piece of work and use it to the end: what was taken never changes, and a reload meanwhile is
/// seen by the next piece of work.</para>
/// <para>A pack with an error of reading or of lint is never used. At the first load it is thrown; later the old packs stay.</para>
/// </remarks>
/// <threadsafety>Safe to share between threads. Reloads wait for each other; taking <see cref="Current"/> waits for none.</threadsafety>
public sealed class LiveRulePacks : IDisposable
{
    private readonly RulePackServiceOptions _options;
    private readonly ILogger<LiveRulePacks> _logger;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private State? _state;
    private RulePackReload? _last;

    /// <summary>Initializes a new instance; packs are read when the host starts, or by the first <see cref="ReloadAsync"/>.</summary>
    /// <param name="options">The options.</param>
    /// <param name="logger">Takes events; see the README for their ids.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OptionsValidationException">The options are not valid; all faults are listed.</exception>
    public LiveRulePacks(IOptions<RulePackServiceOptions> options, ILogger<LiveRulePacks> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(logger);
        _options = options.Value;
        _logger = logger;
        var faults = _options.Faults().ToList();
        if (faults.Count > 0)
        {
            throw new OptionsValidationException(nameof(RulePackServiceOptions), typeof(RulePackServiceOptions), faults);
        }
    }

    /// <summary>Gets the packs in use and their scorers; what it gives never changes.</summary>
    /// <exception cref="InvalidOperationException">No packs were loaded yet: the host has not started.</exception>
    public RuleScorerCatalog Current => Volatile.Read(ref _state)?.Scorers ?? throw new InvalidOperationException("No packs were loaded yet; start the host, or await ReloadAsync.");

    /// <summary>Gets how often packs were exchanged, the first load included; 0 before it.</summary>
    public int Generation => Volatile.Read(ref _state)?.Generation ?? 0;

    /// <summary>Gets what came of the last reload that ended; null before the first.</summary>
    public RulePackReload? LastReload => Volatile.Read(ref _last);

    /// <summary>Reads the packs of all sources, reviews them, and puts them in use when none has an error.</summary>
    /// <param name="cancellationToken">Stops the work between two packs; the packs in use stay.</param>
    /// <returns>What came of it. Bad packs are reported and not thrown, but for the first load.</returns>
    /// <exception cref="PerfRulesException">It is the first load, and a pack has errors or a source cannot be read; all faults are listed.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public async Task<RulePackReload> ReloadAsync(CancellationToken cancellationToken = default)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Reload(cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Scores one subject with the packs in use, with an activity and metrics.</summary>
    /// <param name="packId">The pack's id.</param>
    /// <param name="facts">The facts.</param>
    /// <returns>The sheet; <see cref="ScoreSheet.Pack"/> is the pack that it was scored with.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">No packs were loaded yet.</exception>
    /// <exception cref="PerfRulesException">There is no such pack, or facts do not fit it; all faults are listed.</exception>
    public ScoreSheet Score(string packId, FactSheet facts)
    {
        var scorer = Current.Get(packId);
        using var activity = Telemetry.Activities.StartActivity(Telemetry.ScoreActivity);
        activity?.SetTag(Telemetry.PackTag, scorer.Pack.Id).SetTag(Telemetry.VersionTag, scorer.Pack.Version);
        var sheet = scorer.Score(facts);
        Telemetry.Scores.Add(1, new(Telemetry.PackTag, scorer.Pack.Id), new(Telemetry.CompleteTag, sheet.IsComplete));
        return sheet;
    }

    /// <summary>Lets go of what reloads wait on.</summary>
    public void Dispose() => _gate.Dispose();

    private RulePackReload Reload(CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Activities.StartActivity(Telemetry.ReloadActivity);
        var start = Stopwatch.GetTimestamp();
        var before = _state;
        var (catalog, diagnostics) = Read(before is null, cancellationToken);
        var faults = diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);
        if (before is null && faults > 0)
        {
            throw new PerfRulesException(diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        }

        var outcome = faults > 0 || catalog is null ? ReloadOutcome.Kept
            : before is not null && SameAs(before.Scorers.Packs, catalog) ? ReloadOutcome.Unchanged
            : ReloadOutcome.Swapped;
        var generation = before?.Generation ?? 0;
        if (outcome == ReloadOutcome.Swapped)
        {
            generation++;
            Volatile.Write(ref _state, new State(new RuleScorerCatalog(catalog!), generation));
        }

        var reload = new RulePackReload(outcome, diagnostics);
        Volatile.Write(ref _last, reload);
        var milliseconds = Stopwatch.GetElapsedTime(start).Ticks / TimeSpan.TicksPerMillisecond;
        activity?.SetTag(Telemetry.OutcomeTag, outcome.ToString());
        Telemetry.Reloads.Add(1, new KeyValuePair<string, object?>(Telemetry.OutcomeTag, outcome.ToString()));
        Telemetry.ReloadDuration.Record(milliseconds);
        Log(outcome, generation, catalog?.Packs.Length ?? 0, faults, diagnostics, milliseconds);
        return reload;
    }

    private (RulePackCatalog? Catalog, ImmutableArray<Diagnostic> Diagnostics) Read(bool isFirst, CancellationToken cancellationToken)
    {
        try
        {
            var catalog = RulePackCatalog.Load(_options.Sources, _options.Limits, cancellationToken);
            var diagnostics = catalog.Diagnostics.ToBuilder();
            foreach (var pack in catalog.Packs)
            {
                cancellationToken.ThrowIfCancellationRequested();
                diagnostics.AddRange(PackLinter.Lint(pack));
            }

            return (catalog, diagnostics.ToImmutable());
        }
        catch (PerfRulesException exception) when (!isFirst)
        {
            // A folder that cannot be read for a moment is no reason to stop serving.
            return (null, exception.Diagnostics);
        }
    }

    private static bool SameAs(RulePackCatalog before, RulePackCatalog after) =>
        before.Packs.Select(p => (p.Id, p.Version, p.Hash)).SequenceEqual(after.Packs.Select(p => (p.Id, p.Version, p.Hash)));

    private void Log(ReloadOutcome outcome, int generation, int packs, int faults, ImmutableArray<Diagnostic> diagnostics, long milliseconds)
    {
        switch (outcome)
        {
            case ReloadOutcome.Swapped:
                HostingLog.Swapped(_logger, packs, generation, milliseconds);
                break;
            case ReloadOutcome.Kept:
                HostingLog.Kept(_logger, faults, generation);
                break;
            default:
                HostingLog.Unchanged(_logger, packs, generation);
                break;
        }

        if (_logger.IsEnabled(LogLevel.Debug))
        {
            foreach (var diagnostic in diagnostics)
            {
                HostingLog.Found(_logger, diagnostic);
            }
        }
    }

    private sealed record State(RuleScorerCatalog Scorers, int Generation);
}
