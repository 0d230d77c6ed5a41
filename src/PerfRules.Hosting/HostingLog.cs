using Microsoft.Extensions.Logging;
using PerfRules.Diagnostics;

namespace PerfRules.Hosting;

/// <summary>The events of the service. Values of facts are in none of them; what packs say, names included, is at Debug only.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(EventId = 7001, EventName = "PacksSwapped", Level = LogLevel.Information, Message = "{Packs} packs are in use, generation {Generation}, after {Milliseconds} ms.")]
    internal static partial void Swapped(ILogger logger, int packs, int generation, long milliseconds);

    [LoggerMessage(EventId = 7002, EventName = "PacksUnchanged", Level = LogLevel.Debug, Message = "{Packs} packs say what they said before, generation {Generation}.")]
    internal static partial void Unchanged(ILogger logger, int packs, int generation);

    [LoggerMessage(EventId = 7003, EventName = "PacksKept", Level = LogLevel.Error, Message = "New packs have {Faults} errors and are not used; generation {Generation} stays in use.")]
    internal static partial void Kept(ILogger logger, int faults, int generation);

    [LoggerMessage(EventId = 7004, EventName = "PackDiagnostic", Level = LogLevel.Debug, Message = "{Diagnostic}")]
    internal static partial void Found(ILogger logger, Diagnostic diagnostic);

    [LoggerMessage(EventId = 7005, EventName = "ReloadFailed", Level = LogLevel.Error, Message = "A reload of the packs failed; those in use stay.")]
    internal static partial void Failed(ILogger logger, Exception exception);
}
