using System.Diagnostics;
using Microsoft.Extensions.Logging;
using NRules.Diagnostics;
using NRules.RuleModel;
using PerfRules.Packs;
using PerfRules.Scoring;

namespace PerfRules.NRules.Sessions;

/// <summary>Bridges what happens in sessions to logging (category <c>PerfRules.NRules</c>) and tracing (activity source of the same name).</summary>
/// <remarks>Debug: each rule that fires. Trace: each fact that comes, changes or goes. Information: what rules of the embedder did to scores. Warning: a
/// failure that a rule of the embedder caused. What nobody listens to costs nothing.</remarks>
internal sealed partial class SessionLog(ILogger logger)
{
    internal const string Name = "PerfRules.NRules";

    private static readonly ActivitySource Source = new(Name);

    /// <summary>Begins the activity of one run; null when nobody listens.</summary>
    internal static Activity? Begin(RulePack pack, int subjects) => Source.StartActivity("score") is { } activity
        ? activity.SetTag("perfrules.pack", pack.ToString()).SetTag("perfrules.subjects", subjects)
        : null;

    /// <summary>Listens to the events of a session.</summary>
    internal void Listen(IEventProvider events, RulePack pack)
    {
        events.RuleFiringEvent += static (_, e) => Activity.Current?.AddEvent(e.Rule);
        if (logger.IsEnabled(LogLevel.Debug))
        {
            events.RuleFiredEvent += (_, e) => RuleFired(pack, e.Rule.Name, e.Match.Trigger);
        }

        if (logger.IsEnabled(LogLevel.Trace))
        {
            events.FactInsertedEvent += (_, e) => FactInserted(pack, e.Fact.Value);
            events.FactUpdatedEvent += (_, e) => FactUpdated(pack, e.Fact.Value);
            events.FactRetractedEvent += (_, e) => FactRetracted(pack, e.Fact.Value);
        }
    }

    /// <summary>Tells of a run that is over.</summary>
    internal void Done(Activity? activity, IEnumerable<ScoreSheet> sheets, int fired)
    {
        activity?.SetTag("perfrules.firings", fired);
        if (!logger.IsEnabled(LogLevel.Information))
        {
            return;
        }

        foreach (var (sheet, intervention) in sheets.SelectMany(s => s.Interventions.Select(i => (s, i))))
        {
            Intervened(sheet.Pack, sheet.Subject, intervention.Rule, intervention.Kind, intervention.Indicator, intervention.Because);
        }
    }

    /// <summary>Tells of a run that failed.</summary>
    internal void Failed(Activity? activity, RulePack pack, Exception exception)
    {
        activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
        RunFailed(pack, exception);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Pack}: rule {Rule} fired ({Trigger})")]
    private partial void RuleFired(RulePack pack, string rule, MatchTrigger trigger);

    [LoggerMessage(Level = LogLevel.Trace, Message = "{Pack}: inserted {Fact}")]
    private partial void FactInserted(RulePack pack, object? fact);

    [LoggerMessage(Level = LogLevel.Trace, Message = "{Pack}: updated {Fact}")]
    private partial void FactUpdated(RulePack pack, object? fact);

    [LoggerMessage(Level = LogLevel.Trace, Message = "{Pack}: retracted {Fact}")]
    private partial void FactRetracted(RulePack pack, object? fact);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Pack}: rule {Rule} intervened for '{Subject}': {Kind} {Indicator}, because {Because}")]
    private partial void Intervened(RulePack pack, string subject, string rule, InterventionKind kind, string? indicator, string because);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Pack}: scoring failed")]
    private partial void RunFailed(RulePack pack, Exception exception);
}

/// <summary>What a session adds to an activity.</summary>
internal static class ActivityExtensions
{
    internal static void AddEvent(this Activity activity, IRuleDefinition rule)
    {
        if (activity.Source.Name == SessionLog.Name)
        {
            activity.AddEvent(new ActivityEvent(rule.Name));
        }
    }
}
