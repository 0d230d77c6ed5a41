using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace PerfRules.BuildChecks;

/// <summary>
/// PB0002: a value that becomes text in the current culture without a call to be seen. CA1305 and the banned symbols
/// stop <c>amount.ToString()</c>, but neither <c>$"{amount}"</c> nor <c>"" + amount</c>, which say 0,5 in Germany.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CurrentCultureAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "PB0002",
        "Text in the current culture",
        "'{0}' becomes text in the current culture: use string.Create(CultureInfo.InvariantCulture, $\"...\") or ToString with a culture",
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
        context.RegisterOperationAction(CheckInterpolation, OperationKind.Interpolation);
        context.RegisterOperationAction(CheckConcatenation, OperationKind.Binary);
    }

    private static void CheckInterpolation(OperationAnalysisContext context)
    {
        // Handed to a handler or kept as a FormattableString, the text is made elsewhere, where a culture can be named.
        if (context.Operation.Parent is IInterpolatedStringOperation { Parent: var parent }
            && parent is not IInterpolatedStringHandlerCreationOperation
            && parent is not IConversionOperation { Type.SpecialType: not SpecialType.System_String and not SpecialType.System_Object })
        {
            Check(context, ((IInterpolationOperation)context.Operation).Expression);
        }
    }

    private static void CheckConcatenation(OperationAnalysisContext context)
    {
        var binary = (IBinaryOperation)context.Operation;
        if (binary is { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String })
        {
            Check(context, binary.LeftOperand);
            Check(context, binary.RightOperand);
        }
    }

    private static void Check(OperationAnalysisContext context, IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion)
        {
            value = conversion.Operand;
        }

        if (value.Type is { } type && DependsOnCulture(type))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, value.Syntax.GetLocation(), value.Syntax));
        }
    }

    private static bool DependsOnCulture(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        // Whole numbers are positions and counts here: without a sign, they look the same everywhere.
        return type.TypeKind != TypeKind.Enum
            && type.SpecialType is not (SpecialType.System_Char
                or SpecialType.System_SByte or SpecialType.System_Byte
                or SpecialType.System_Int16 or SpecialType.System_UInt16
                or SpecialType.System_Int32 or SpecialType.System_UInt32
                or SpecialType.System_Int64 or SpecialType.System_UInt64)
            && type.Name is not ("Guid" or "Rune")
            && type.AllInterfaces.Any(i => i.Name == "IFormattable" && i.ContainingNamespace.Name == "System");
    }
}
