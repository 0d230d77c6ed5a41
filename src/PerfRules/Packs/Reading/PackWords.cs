using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Packs.Reading;

/// <summary>The words that a pack may use for each choice; read here, and listed in errors from here.</summary>
internal static class PackWords
{
    internal static IReadOnlyDictionary<string, EvaluationType> Evaluations { get; } = new Dictionary<string, EvaluationType>(StringComparer.Ordinal)
    {
        ["单位自评"] = EvaluationType.SelfEvaluation,
        ["部门评价"] = EvaluationType.DepartmentEvaluation,
        ["财政评价"] = EvaluationType.FinanceEvaluation,
        ["绩效监控"] = EvaluationType.Monitoring,
    };

    internal static IReadOnlyDictionary<string, Origin> Origins { get; } = new Dictionary<string, Origin>(StringComparer.Ordinal)
    {
        ["printed"] = Origin.Printed,
        ["applied"] = Origin.Applied,
        ["inferred"] = Origin.Inferred,
        ["awarded"] = Origin.Awarded,
    };

    internal static IReadOnlyDictionary<string, RoundingStageKind> Stages { get; } = new Dictionary<string, RoundingStageKind>(StringComparer.Ordinal)
    {
        ["measure"] = RoundingStageKind.Measure,
        ["part"] = RoundingStageKind.Part,
        ["leaf"] = RoundingStageKind.Leaf,
        ["mean"] = RoundingStageKind.Mean,
        ["section"] = RoundingStageKind.Section,
        ["total"] = RoundingStageKind.Total,
    };

    internal static IReadOnlyDictionary<string, InputType> InputTypes { get; } = new Dictionary<string, InputType>(StringComparer.Ordinal)
    {
        ["money"] = InputType.Money,
        ["people"] = InputType.People,
        ["count"] = InputType.Count,
        ["percent"] = InputType.Percent,
        ["duration"] = InputType.Duration,
        ["rate"] = InputType.Rate,
        ["number"] = InputType.Number,
        ["date"] = InputType.Date,
        ["yesno"] = InputType.YesNo,
        ["choice"] = InputType.Choice,
    };

    internal static IReadOnlyDictionary<string, Direction> Directions { get; } = new Dictionary<string, Direction>(StringComparer.Ordinal)
    {
        ["higher"] = Direction.Higher,
        ["lower"] = Direction.Lower,
        ["inside"] = Direction.Inside,
    };

    internal static IReadOnlyDictionary<string, SystemRule> SystemRules { get; } = new Dictionary<string, SystemRule>(StringComparer.Ordinal)
    {
        ["outputAndBenefit"] = SystemRule.OutputAndBenefit,
        ["satisfaction"] = SystemRule.Satisfaction,
    };

    internal static IReadOnlyDictionary<string, Partial> Partials { get; } = new Dictionary<string, Partial>(StringComparer.Ordinal)
    {
        ["up"] = Partial.Up,
        ["down"] = Partial.Down,
        ["exact"] = Partial.Exact,
    };

    internal static IReadOnlyDictionary<string, TableHit> Hits { get; } = new Dictionary<string, TableHit>(StringComparer.Ordinal)
    {
        ["first"] = TableHit.First,
        ["one"] = TableHit.One,
    };

    internal static IReadOnlyDictionary<string, DeductionPer> Pers { get; } = new Dictionary<string, DeductionPer>(StringComparer.Ordinal)
    {
        ["item"] = DeductionPer.Item,
        ["key"] = DeductionPer.Key,
        ["kind"] = DeductionPer.Kind,
        ["any"] = DeductionPer.Any,
    };

    internal static IReadOnlyDictionary<string, ItemsMode> ItemsModes { get; } = new Dictionary<string, ItemsMode>(StringComparer.Ordinal)
    {
        ["each"] = ItemsMode.Each,
        ["all"] = ItemsMode.All,
        ["minus"] = ItemsMode.Minus,
    };

    internal static IReadOnlyDictionary<string, NotApplicablePolicy> NotApplicablePolicies { get; } = new Dictionary<string, NotApplicablePolicy>(StringComparer.Ordinal)
    {
        ["full"] = NotApplicablePolicy.Full,
        ["rescaleSection"] = NotApplicablePolicy.RescaleSection,
        ["rescaleTotal"] = NotApplicablePolicy.RescaleTotal,
        ["peerMean"] = NotApplicablePolicy.PeerMean,
    };

    internal static IReadOnlyDictionary<string, CohortCombination> Combinations { get; } = new Dictionary<string, CohortCombination>(StringComparer.Ordinal)
    {
        ["leaf"] = CohortCombination.Leaf,
        ["total"] = CohortCombination.Total,
    };

    internal static IReadOnlyDictionary<string, PlainTarget> PlainTargets => TargetRowParts.PlainWords;

    internal static IReadOnlyDictionary<string, UnmetTarget> UnmetTargets { get; } = new Dictionary<string, UnmetTarget>(StringComparer.Ordinal)
    {
        ["zero"] = UnmetTarget.Zero,
        ["proportional"] = UnmetTarget.Proportional,
    };

    internal static IReadOnlyDictionary<string, DiagnosticSeverity> Severities { get; } = new Dictionary<string, DiagnosticSeverity>(StringComparer.Ordinal)
    {
        ["info"] = DiagnosticSeverity.Info,
        ["warning"] = DiagnosticSeverity.Warning,
        ["error"] = DiagnosticSeverity.Error,
    };

    internal static IReadOnlyDictionary<string, UndefinedPolicy> UndefinedPolicies { get; } = new Dictionary<string, UndefinedPolicy>(StringComparer.Ordinal)
    {
        ["error"] = UndefinedPolicy.Error,
        ["full"] = UndefinedPolicy.Full,
        ["zero"] = UndefinedPolicy.Zero,
    };

    internal static IReadOnlyDictionary<string, bool> YesNo { get; } = new Dictionary<string, bool>(StringComparer.Ordinal)
    {
        ["true"] = true,
        ["false"] = false,
        ["是"] = true,
        ["否"] = false,
        ["yes"] = true,
        ["no"] = false,
    };

    /// <summary>The type of the values of an input.</summary>
    internal static ExpressionType TypeOf(InputType type, Unit unit, System.Collections.Immutable.ImmutableArray<string> choices) => type switch
    {
        InputType.Date => ExpressionType.Date,
        InputType.YesNo => ExpressionType.YesNo,
        InputType.Choice => ExpressionType.Choice(choices),
        _ => ExpressionType.Number(unit),
    };
}
