using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PerfRules.Fuzz.Loop;

/// <summary>Instruments a copy of the program and runs one process of it for each parser, so that an endless loop or an exhausted stack is a finding as well.</summary>
internal static class Supervisor
{
    // Of the processor, not of the clock: on a machine under load a process may wait for minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    internal static int Run(IReadOnlyList<string> parsers, Order order)
    {
        var copy = Directory.CreateTempSubdirectory("perfrules-fuzz-").FullName;
        try
        {
            Instrumented.CopyTo(copy);
            Directory.CreateDirectory(order.Findings);
            var findings = 0;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"parser",-12} {"executions",12} {"edges",7} {"inputs",7} {"characters",11} {"findings",9} {"seconds",9} {"slowest ms",11}"));
            foreach (var parser in parsers)
            {
                var outcome = Run(copy, order with { Parser = parser, Corpus = CorpusOf(parser), CurrentInput = Path.Combine(copy, "current-" + parser) });
                findings += outcome.Findings;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{parser,-12} {outcome.Executions,12} {outcome.Edges,7} {outcome.Inputs,7} {outcome.InputCharacters,11} {outcome.Findings,9} {outcome.Seconds,9:F1} {outcome.SlowestMilliseconds,11:F1}"));
            }

            return findings > 0 ? 1 : 0;
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    // The corpus lies beside the project, found from wherever the program was built.
    private static string CorpusOf(string parser)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var corpus = Path.Combine(folder.FullName, "corpus", parser);
            if (Directory.Exists(corpus))
            {
                return corpus;
            }
        }

        throw new DirectoryNotFoundException($"There is no folder 'corpus/{parser}' above {AppContext.BaseDirectory}.");
    }

    private static Outcome Run(string copy, Order order)
    {
        using var current = new CurrentInput(order.CurrentInput);
        using var child = Process.Start(new ProcessStartInfo(Dotnet(), ["exec", Path.Combine(copy, "PerfRules.Fuzz.dll"), "child", order.Write()])
        {
            RedirectStandardOutput = true,
        })!;
        var output = child.StandardOutput.ReadToEndAsync();
        var (number, since) = (0L, TimeSpan.Zero);
        while (!child.WaitForExit(TimeSpan.FromSeconds(1)))
        {
            if (current.Number != number)
            {
                (number, since) = (current.Number, Used(child));
            }
            else if (number > 0 && number < order.Executions && Used(child) - since > Patience)
            {
                child.Kill();
                child.WaitForExit();
                return Lost(order, current, $"it used the processor for {Patience.TotalSeconds} seconds and did not end");
            }
        }

        return child.ExitCode == 0 ? JsonSerializer.Deserialize<Outcome>(output.Result)! : Lost(order, current, $"the process ended with {child.ExitCode}");
    }

    // Nothing once it has ended, which the next look sees.
    private static TimeSpan Used(Process child)
    {
        try
        {
            return child.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return TimeSpan.Zero;
        }
    }

    private static Outcome Lost(Order order, CurrentInput current, string why)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(current.Text)))[..16];
        var file = Path.Combine(order.Findings, $"{order.Parser}-{name}");
        File.WriteAllText(file, current.Text);
        File.WriteAllText(file + ".txt", why);
        Console.Error.WriteLine($"{order.Parser}: {file}: {why}");
        return new Outcome { Executions = current.Number, Findings = 1 };
    }

    private static string Dotnet() => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
}
