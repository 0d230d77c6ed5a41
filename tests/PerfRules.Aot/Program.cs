using System.Runtime.CompilerServices;
using System.Text;

namespace PerfRules.Aot;

/// <summary>Scores every golden case of every shipped pack and prints what came of it: byte for byte the same with a just-in-time compiler, without
/// machine code made at run time, and compiled ahead of time.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        // Not on standard output, where nothing depends on how the program was compiled.
        Console.Error.WriteLine($"dynamic code: {(RuntimeFeature.IsDynamicCodeCompiled ? "yes" : "no")}");
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        switch (arguments)
        {
            case []:
                var failures = ShippedPacks.Score(Path.Combine(AppContext.BaseDirectory, "rulesets"), output);
                TypedFacts.Score(output);
                return failures == 0 ? 0 : 1;
            case ["--once"]:
                TypedFacts.ScoreOnce(output);
                return 0;
            case ["--time"]:
                Timing.Run(output);
                return 0;
            default:
                Console.Error.WriteLine("usage: PerfRules.Aot [--once | --time]");
                return 2;
        }
    }
}
