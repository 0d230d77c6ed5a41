using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PerfRules.Build.Generation;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Build.Tests.Support;

/// <summary>Generates code and compiles it as a project of an embedder would, with warnings.</summary>
internal static class Generated
{
    internal static string Code(params PackRequest[] packs) => CodeIn([Repository.Rulesets], packs);

    internal static string CodeIn(ImmutableArray<string> rulesets, params PackRequest[] packs) =>
        CodeGenerator.Generate(new GenerationRequest("PerfRules.g.cs", "Embedder", "public", DisplayLanguage.English, rulesets, [.. packs]));

    /// <summary>Compiles generated code beside a program of somebody and returns what the compiler says, without places.</summary>
    internal static IEnumerable<string> Compile(string code, string program) => Compilation(code, program).GetDiagnostics()
        .Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => $"{d.Id} {d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");

    /// <summary>Compiles and returns the value of <c>Program.Run()</c>.</summary>
    internal static object? Run(string code, string program)
    {
        using var image = new MemoryStream();
        var result = Compilation(code, program).Emit(image);
        Assert.Equal(string.Empty, string.Join('\n', result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning)));
        image.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(image).GetType("Program")!.GetMethod("Run")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [], null);
    }

    private static CSharpCompilation Compilation(string code, string program) => CSharpCompilation.Create(
        "Embedder" + Guid.NewGuid().ToString("N"),
        [CSharpSyntaxTree.ParseText(code, path: "PerfRules.g.cs"), CSharpSyntaxTree.ParseText(program, path: "Program.cs")],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
