using System.Text;
using PerfRules.Build.Generation;
using PerfRules.Diagnostics;

namespace PerfRules.Build;

/// <summary>The step without its process: reads a request, writes C# and says what is wrong as compilers do.</summary>
internal static class BuildStep
{
    /// <summary>Runs the step.</summary>
    /// <param name="arguments">The path of the request.</param>
    /// <param name="output">Takes one line about what was written.</param>
    /// <param name="error">Takes what is wrong, a line each.</param>
    /// <returns>0, or 1 when nothing was written.</returns>
    internal static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        if (arguments is not [var path])
        {
            error.WriteLine("usage: PerfRules.Build REQUEST (a file that PerfRules.Build.targets writes)");
            return 1;
        }

        GenerationRequest? request = null;
        try
        {
            request = GenerationRequest.Parse(File.ReadAllLines(path));
            var code = CodeGenerator.Generate(request);
            File.WriteAllText(request.Output, code, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            output.WriteLine($"{request.Output}: {request.Packs.Length} packs");
            return 0;
        }
        catch (PerfRulesException exception)
        {
            foreach (var diagnostic in exception.Diagnostics)
            {
                error.WriteLine(diagnostic.ToString(request?.Language ?? Texts.DisplayLanguage.English));
            }

            return 1;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            error.WriteLine($"PerfRules.Build: error PR1500: {exception.Message}");
            return 1;
        }
    }
}
