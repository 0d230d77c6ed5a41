using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PerfRules.Packs;
using PerfRules.Scoring;

namespace PerfRules.NRules.Sessions;

/// <summary>What the sessions of one pack share: its rules, compiled, for each standard, and where rules get services from.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
internal sealed class ScorerParts
{
    private readonly NRulesOptions _options;
    private readonly IServiceProvider? _services;

    /// <summary>Compiles the rules of a pack that has no rows of targets.</summary>
    internal ScorerParts(RulePack pack, NRulesOptions options, IServiceProvider? services, CancellationToken cancellationToken)
    {
        _options = options;
        _services = services;
        Core = new RuleScorer(pack);
        Applied = new RuleNetwork(Core.Plan, options.RulesFor(pack), services, cancellationToken);

        // Rules of the embedder belong to the standard that is applied: what the document would have given is the pack's alone.
        Printed = Core.PrintedPlan is { } printed ? new RuleNetwork(printed, [], services, cancellationToken) : null;
        Log = new SessionLog(services?.GetService<ILoggerFactory>()?.CreateLogger(SessionLog.Name) ?? NullLogger.Instance);
    }

    /// <summary>Gets the core's scorer, which checks and binds facts.</summary>
    internal RuleScorer Core { get; }

    internal RuleNetwork Applied { get; }

    internal RuleNetwork? Printed { get; }

    internal SessionLog Log { get; }

    internal PlanSession Open(RuleNetwork network) => new(network, _options, _services, Log);
}
