using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PerfRules.Tests.Support;

/// <summary>Compiles a program as it stands in a document and runs it in the root of the repository, whose folders it names as a reader there would.</summary>
internal static class ExampleProgram
{
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;";

    /// <summary>Returns what the program prints, line ends as LF, none at the end.</summary>
    internal static string Run(string code)
    {
        var compilation = CSharpCompilation.Create(
            "Example" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(code), CSharpSyntaxTree.ParseText(ImplicitUsings)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.Equal(string.Empty, string.Join('\n', result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning)));

        var console = Console.Out;
        var folder = Environment.CurrentDirectory;
        using var output = new StringWriter { NewLine = "\n" };
        try
        {
            Console.SetOut(output);
            Environment.CurrentDirectory = Repository.Root;
            var program = new AssemblyLoadContext("Example").LoadFromStream(new MemoryStream(image.ToArray())).EntryPoint!;
            program.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Array.Empty<string>()], null);
        }
        finally
        {
            Console.SetOut(console);
            Environment.CurrentDirectory = folder;
        }

        return output.ToString().TrimEnd('\n');
    }
}
