using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Conventions;

/// <summary>The example at the top of README.md is compiled and run as it stands there, and prints what stands below it.</summary>
[Collection(nameof(ReadmeExampleTests))]
[CollectionDefinition(nameof(ReadmeExampleTests), DisableParallelization = true)]
public sealed partial class ReadmeExampleTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Example_OfTheReadme_PrintsWhatStandsBelowIt(string file)
    {
        var readme = File.ReadAllText(Repository.Combine(file)).ReplaceLineEndings("\n");
        var example = Block().Match(readme);

        // The translation may leave the example to the English page; where it has one, it is the same example.
        Assert.True(example.Success || file != "README.md", $"{file} has no ```csharp block followed by a ```text block.");
        Assert.Equal(example.Success ? example.Groups["output"].Value : string.Empty, example.Success ? Run(example.Groups["code"].Value) : string.Empty);
    }

    [Fact]
    public void Example_OfTheReadme_HasAboutTenLines()
    {
        var code = Block().Match(File.ReadAllText(Repository.Combine("README.md")).ReplaceLineEndings("\n")).Groups["code"].Value;

        Assert.InRange(code.Split('\n').Count(l => l.Trim().Length > 0), 1, 12);
    }

    private static string Run(string code)
    {
        const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;";
        var compilation = CSharpCompilation.Create(
            "ReadmeExample",
            [CSharpSyntaxTree.ParseText(code), CSharpSyntaxTree.ParseText(ImplicitUsings)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.Equal(string.Empty, string.Join('\n', result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning)));

        // The example names the folder of packs as a reader in the root of the repository would.
        var console = Console.Out;
        var folder = Environment.CurrentDirectory;
        using var output = new StringWriter { NewLine = "\n" };
        try
        {
            Console.SetOut(output);
            Environment.CurrentDirectory = Repository.Root;
            var program = AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(image.ToArray())).EntryPoint!;
            program.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Array.Empty<string>()], null);
        }
        finally
        {
            Console.SetOut(console);
            Environment.CurrentDirectory = folder;
        }

        return output.ToString().TrimEnd('\n');
    }

    // The first csharp block, and the text block that follows it at once.
    [GeneratedRegex("```csharp\n(?<code>.*?)\n```\n+```text\n(?<output>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
