using System.Runtime.InteropServices;
using PerfRules.Cli;

using var interrupted = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
{
    // The first Ctrl+C asks, the second one ends the process whatever it does.
    context.Cancel = !interrupted.IsCancellationRequested;
    interrupted.Cancel();
});

var console = CliConsole.OfProcess();
var run = Task.Run(() => CliApplication.Run(args, console, interrupted.Token));
try
{
    return run.Wait(Timeout.Infinite, interrupted.Token) ? run.Result : ExitCodes.Interrupted;
}
catch (OperationCanceledException)
{
    // A read that waits for data (a pipe nobody writes to) hears of no token; a second is enough for all else.
    return run.Wait(TimeSpan.FromSeconds(1), CancellationToken.None) ? run.Result : ExitCodes.Interrupted;
}
