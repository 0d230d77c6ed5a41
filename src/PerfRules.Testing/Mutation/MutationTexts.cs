using PerfRules.Texts;

namespace PerfRules.Testing.Mutation;

/// <summary>The sentences about mutation.</summary>
internal static class MutationTexts
{
    internal static LocalizedText AlternativesMistake() =>
        TestingTexts.Catalog.Text("Mutation_AlternativesMistake");

    internal static LocalizedText BonusMistake() =>
        TestingTexts.Catalog.Text("Mutation_BonusMistake");

    internal static LocalizedText CacheDamaged(string file) =>
        TestingTexts.Catalog.Text("Mutation_CacheDamaged", file);

    internal static LocalizedText CacheNotWritten(string file, string reason) =>
        TestingTexts.Catalog.Text("Mutation_CacheNotWritten", file, reason);

    internal static LocalizedText CacheUnreadable(string file, string reason) =>
        TestingTexts.Catalog.Text("Mutation_CacheUnreadable", file, reason);

    internal static LocalizedText CapMistake() =>
        TestingTexts.Catalog.Text("Mutation_CapMistake");

    internal static LocalizedText ConnectiveMistake() =>
        TestingTexts.Catalog.Text("Mutation_ConnectiveMistake");

    internal static LocalizedText DeductionMistake() =>
        TestingTexts.Catalog.Text("Mutation_DeductionMistake");

    internal static LocalizedText DenominatorMistake() =>
        TestingTexts.Catalog.Text("Mutation_DenominatorMistake");

    internal static LocalizedText DistinctMistake() =>
        TestingTexts.Catalog.Text("Mutation_DistinctMistake");

    internal static LocalizedText EdgeMistake() =>
        TestingTexts.Catalog.Text("Mutation_EdgeMistake");

    internal static LocalizedText ExemptionMistake() =>
        TestingTexts.Catalog.Text("Mutation_ExemptionMistake");

    internal static LocalizedText FloorMistake() =>
        TestingTexts.Catalog.Text("Mutation_FloorMistake");

    internal static LocalizedText GateMistake() =>
        TestingTexts.Catalog.Text("Mutation_GateMistake");

    internal static LocalizedText Grade(string grade) =>
        TestingTexts.Catalog.Text("Mutation_Grade", grade);

    internal static LocalizedText InputMistake() =>
        TestingTexts.Catalog.Text("Mutation_InputMistake");

    internal static LocalizedText InvertedMistake() =>
        TestingTexts.Catalog.Text("Mutation_InvertedMistake");

    internal static LocalizedText ItemsModeMistake() =>
        TestingTexts.Catalog.Text("Mutation_ItemsModeMistake");

    internal static LocalizedText LineMistake() =>
        TestingTexts.Catalog.Text("Mutation_LineMistake");

    internal static LocalizedText Measured(string value) =>
        TestingTexts.Catalog.Text("Mutation_Measured", value);

    internal static LocalizedText Missing() =>
        TestingTexts.Catalog.Text("Mutation_Missing");

    internal static LocalizedText NotApplicable() =>
        TestingTexts.Catalog.Text("Mutation_NotApplicable");

    internal static LocalizedText Nothing() =>
        TestingTexts.Catalog.Text("Mutation_Nothing");

    internal static LocalizedText NumeratorMistake() =>
        TestingTexts.Catalog.Text("Mutation_NumeratorMistake");

    internal static LocalizedText OriginMistake() =>
        TestingTexts.Catalog.Text("Mutation_OriginMistake");

    internal static LocalizedText PartialMistake() =>
        TestingTexts.Catalog.Text("Mutation_PartialMistake");

    internal static LocalizedText Points(string points) =>
        TestingTexts.Catalog.Text("Mutation_Points", points);

    internal static LocalizedText PointsMistake() =>
        TestingTexts.Catalog.Text("Mutation_PointsMistake");

    internal static LocalizedText PointsOfLeaf(string leaf, string points) =>
        TestingTexts.Catalog.Text("Mutation_PointsOfLeaf", leaf, points);

    internal static LocalizedText PointsSwappedMistake() =>
        TestingTexts.Catalog.Text("Mutation_PointsSwappedMistake");

    internal static LocalizedText RoundingModeMistake() =>
        TestingTexts.Catalog.Text("Mutation_RoundingModeMistake");

    internal static LocalizedText RoundingPlacesMistake() =>
        TestingTexts.Catalog.Text("Mutation_RoundingPlacesMistake");

    internal static LocalizedText RoundingStageMistake() =>
        TestingTexts.Catalog.Text("Mutation_RoundingStageMistake");

    internal static LocalizedText RowDroppedMistake() =>
        TestingTexts.Catalog.Text("Mutation_RowDroppedMistake");

    internal static LocalizedText RowsReorderedMistake() =>
        TestingTexts.Catalog.Text("Mutation_RowsReorderedMistake");

    internal static LocalizedText StepMistake() =>
        TestingTexts.Catalog.Text("Mutation_StepMistake");

    internal static LocalizedText TargetsMistake() =>
        TestingTexts.Catalog.Text("Mutation_TargetsMistake");

    internal static LocalizedText ThresholdMistake() =>
        TestingTexts.Catalog.Text("Mutation_ThresholdMistake");

    internal static LocalizedText Undefined() =>
        TestingTexts.Catalog.Text("Mutation_Undefined");

    internal static LocalizedText UnitMistake() =>
        TestingTexts.Catalog.Text("Mutation_UnitMistake");

    internal static LocalizedText VetoMistake() =>
        TestingTexts.Catalog.Text("Mutation_VetoMistake");

    internal static LocalizedText WeightMistake() =>
        TestingTexts.Catalog.Text("Mutation_WeightMistake");
}
