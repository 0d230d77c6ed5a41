using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PerfRules.BuildChecks;

/// <summary>
/// PB0001: binary floating point. BannedApiAnalyzers sees <c>double.Parse</c>, <c>List&lt;double&gt;</c> and
/// <c>typeof(double)</c>, but neither the keyword of a declaration or a cast, nor <c>1.5</c>, <c>Math.Sqrt(4)</c> or
/// <c>TimeSpan.TotalDays</c> (tried, 5.6.0).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FloatingPointAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "PB0001",
        "Binary floating point",
        "'{0}' is binary floating point, which is not exact: use decimal, Int128 or the exact rational",
        "PerfRules",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(CheckKeyword, SyntaxKind.PredefinedType);
        context.RegisterSyntaxNodeAction(CheckName, SyntaxKind.IdentifierName);
        context.RegisterOperationAction(
            CheckValue,
            OperationKind.Literal,
            OperationKind.Conversion,
            OperationKind.Invocation,
            OperationKind.PropertyReference,
            OperationKind.FieldReference);
    }

    private static void CheckKeyword(SyntaxNodeAnalysisContext context)
    {
        var keyword = ((PredefinedTypeSyntax)context.Node).Keyword;
        if (keyword.IsKind(SyntaxKind.DoubleKeyword) || keyword.IsKind(SyntaxKind.FloatKeyword))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node.GetLocation(), context.Node));
        }
    }

    private static void CheckName(SyntaxNodeAnalysisContext context)
    {
        // `Single` is also a method of LINQ, so the name alone does not decide.
        if (((IdentifierNameSyntax)context.Node).Identifier.ValueText is "Double" or "Single" or "Half"
            && context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken).Symbol is ITypeSymbol type
            && IsFloatingPoint(type))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node.GetLocation(), context.Node));
        }
    }

    private static void CheckValue(OperationAnalysisContext context)
    {
        if (IsFloatingPoint(context.Operation.Type))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), context.Operation.Syntax));
        }
    }

    private static bool IsFloatingPoint(ITypeSymbol? type) =>
        type is { SpecialType: SpecialType.System_Double or SpecialType.System_Single }
        || type is { Name: "Half", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
