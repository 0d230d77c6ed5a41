using System.Collections.Immutable;
using PerfRules.Testing.Mutation.Operators;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation;

/// <summary>Represents a kind of mistake that mutants are made with.</summary>
/// <param name="Id">The id; it never changes.</param>
/// <param name="Mistake">The mistake, in a sentence.</param>
public sealed record MutationKind(string Id, LocalizedText Mistake);

/// <summary>Lists the kinds of mistakes.</summary>
/// <threadsafety>Immutable; safe to use from several threads.</threadsafety>
public static class MutationOperators
{
    internal static ImmutableArray<MutationOperator> Instances { get; } =
    [
        new EdgeOperator(),
        new ThresholdOperator(),
        new PointsSwappedOperator(),
        new PointsOperator(),
        new RowDroppedOperator(),
        new RowsReorderedOperator(),
        new StepOperator(),
        new OriginOperator(),
        new PartialOperator(),
        new LineOperator(),
        new DeductionOperator(),
        new CapOperator(),
        new FloorOperator(),
        new NumeratorOperator(),
        new DenominatorOperator(),
        new InputOperator(),
        new InvertedOperator(),
        new UnitOperator(),
        new ConnectiveOperator(),
        new DistinctOperator(),
        new ItemsModeOperator(),
        new AlternativesOperator(),
        new GateOperator(),
        new ExemptionOperator(),
        new BonusOperator(),
        new WeightOperator(),
        new RoundingPlacesOperator(),
        new RoundingModeOperator(),
        new RoundingStageOperator(),
        new VetoOperator(),
        new TargetsOperator(),
    ];

    /// <summary>Gets every kind of mistake, in the order in which mutants of a leaf are listed.</summary>
    public static ImmutableArray<MutationKind> All { get; } = [.. Instances.Select(o => new MutationKind(o.Id, o.Mistake))];
}
