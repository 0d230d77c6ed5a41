using System.CommandLine;
using PerfRules.Analysis;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Packs;
using PerfRules.Cli.Texts;
using PerfRules.Diagnostics;

namespace PerfRules.Cli.Commands;

/// <summary>Writes down what each version of a pack says, so that a version is never another's.</summary>
internal sealed class LockCommand : CliCommand
{
    internal LockCommand()
        : base("lock", CliTexts.LockSummary())
    {
        Remarks = [CliTexts.LockRemark()];
        Examples = [("perfrules lock", CliTexts.LockExample())];
    }

    internal override int Run(ParseResult arguments, CliSession session)
    {
        var catalog = session.Packs.LoadAll();
        session.Report(catalog.Diagnostics);
        if (!catalog.Diagnostics.IsEmpty)
        {
            return ExitCodes.BadInput;
        }

        var locked = LockFile.Read(catalog.Directory) ?? PackLock.Empty;
        var changed = locked.Check(catalog.Packs).Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        if (changed.Count > 0)
        {
            session.Report(changed);
            return ExitCodes.Failed;
        }

        OutputFile.Write(LockFile.PathIn(catalog.Directory), locked.With(catalog.Packs).ToString());
        session.Say(CliTexts.LockResult(catalog.Packs.Length));
        return ExitCodes.Fine;
    }
}
