using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PerfRules.Hosting.Tests;

/// <summary>Keeps what was logged.</summary>
internal sealed class EventList(LogLevel least = LogLevel.Information) : ILogger<LiveRulePacks>
{
    internal ConcurrentQueue<(int Id, LogLevel Level, string Text)> Events { get; } = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            Events.Enqueue((eventId.Id, logLevel, formatter(state, exception)));
        }
    }
}
