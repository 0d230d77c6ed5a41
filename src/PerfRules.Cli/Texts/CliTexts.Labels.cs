using PerfRules.Testing;
using PerfRules.Testing.Coverage;
using PerfRules.Testing.Solving;
using PerfRules.Texts;

namespace PerfRules.Cli.Texts;

/// <summary>The labels of columns, headings and fields.</summary>
internal static partial class CliTexts
{
    internal static LocalizedText BoundaryElsewhere() =>
        Catalog.Text("BoundaryElsewhere");

    internal static LocalizedText BoundaryHeading() =>
        Catalog.Text("BoundaryHeading");

    internal static LocalizedText BoundaryOf(string pack) =>
        Catalog.Text("BoundaryOf", pack);

    internal static LocalizedText ColumnActual() =>
        Catalog.Text("ColumnActual");

    internal static LocalizedText ColumnAsPrinted() =>
        Catalog.Text("ColumnAsPrinted");

    internal static LocalizedText ColumnCase() =>
        Catalog.Text("ColumnCase");

    internal static LocalizedText ColumnCases() =>
        Catalog.Text("ColumnCases");

    internal static LocalizedText ColumnCombined() =>
        Catalog.Text("ColumnCombined");

    internal static LocalizedText ColumnDifference() =>
        Catalog.Text("ColumnDifference");

    internal static LocalizedText ColumnEdges() =>
        Catalog.Text("ColumnEdges");

    internal static LocalizedText ColumnEquivalent() =>
        Catalog.Text("ColumnEquivalent");

    internal static LocalizedText ColumnExpected() =>
        Catalog.Text("ColumnExpected");

    internal static LocalizedText ColumnFull() =>
        Catalog.Text("ColumnFull");

    internal static LocalizedText ColumnGrade() =>
        Catalog.Text("ColumnGrade");

    internal static LocalizedText ColumnIndicator() =>
        Catalog.Text("ColumnIndicator");

    internal static LocalizedText ColumnKilled() =>
        Catalog.Text("ColumnKilled");

    internal static LocalizedText ColumnMeasure() =>
        Catalog.Text("ColumnMeasure");

    internal static LocalizedText ColumnMistake() =>
        Catalog.Text("ColumnMistake");

    internal static LocalizedText ColumnMutants() =>
        Catalog.Text("ColumnMutants");

    internal static LocalizedText ColumnMutationScore() =>
        Catalog.Text("ColumnMutationScore");

    internal static LocalizedText ColumnName() =>
        Catalog.Text("ColumnName");

    internal static LocalizedText ColumnNote() =>
        Catalog.Text("ColumnNote");

    internal static LocalizedText ColumnOutcomes() =>
        Catalog.Text("ColumnOutcomes");

    internal static LocalizedText ColumnPack() =>
        Catalog.Text("ColumnPack");

    internal static LocalizedText ColumnRange() =>
        Catalog.Text("ColumnRange");

    internal static LocalizedText ColumnReason() =>
        Catalog.Text("ColumnReason");

    internal static LocalizedText ColumnResult() =>
        Catalog.Text("ColumnResult");

    internal static LocalizedText ColumnRows() =>
        Catalog.Text("ColumnRows");

    internal static LocalizedText ColumnScore() =>
        Catalog.Text("ColumnScore");

    internal static LocalizedText BoundarySideOf(Side side) =>
        Catalog.Text($"BoundarySide_{side}");

    internal static LocalizedText ColumnSides() =>
        Catalog.Text("ColumnSides");

    internal static LocalizedText ColumnStatus() =>
        Catalog.Text("ColumnStatus");

    internal static LocalizedText ColumnSurvived() =>
        Catalog.Text("ColumnSurvived");

    internal static LocalizedText ColumnTitle() =>
        Catalog.Text("ColumnTitle");

    internal static LocalizedText ColumnTotal() =>
        Catalog.Text("ColumnTotal");

    internal static LocalizedText ColumnType() =>
        Catalog.Text("ColumnType");

    internal static LocalizedText ColumnUnit() =>
        Catalog.Text("ColumnUnit");

    internal static LocalizedText ColumnVersion() =>
        Catalog.Text("ColumnVersion");

    internal static LocalizedText ColumnWeight() =>
        Catalog.Text("ColumnWeight");

    internal static LocalizedText ColumnWhere() =>
        Catalog.Text("ColumnWhere");

    internal static LocalizedText CoverageHeading() =>
        Catalog.Text("CoverageHeading");

    internal static LocalizedText CoverageKindOf(CoverageKind kind) =>
        Catalog.Text($"CoverageKind_{kind}");

    internal static LocalizedText CoverageMissed(string leaf, LocalizedText what, LocalizedText why) =>
        Catalog.Text("CoverageMissed", leaf, what, why);

    internal static LocalizedText CoverageNoLeaves(string pack) =>
        Catalog.Text("CoverageNoLeaves", pack);

    internal static LocalizedText CoverageOf(string pack) =>
        Catalog.Text("CoverageOf", pack);

    internal static LocalizedText CoveragePoint(LocalizedText kind, LocalizedText what) =>
        Catalog.Text("CoveragePoint", kind, what);

    internal static LocalizedText CoverageThreshold(string least) =>
        Catalog.Text("CoverageThreshold", least);

    internal static LocalizedText FieldArithmetic() =>
        Catalog.Text("FieldArithmetic");

    internal static LocalizedText FieldAssumed() =>
        Catalog.Text("FieldAssumed");

    internal static LocalizedText FieldCohort() =>
        Catalog.Text("FieldCohort");

    internal static LocalizedText FieldDecided() =>
        Catalog.Text("FieldDecided");

    internal static LocalizedText FieldDistance() =>
        Catalog.Text("FieldDistance");

    internal static LocalizedText FieldEvaluation() =>
        Catalog.Text("FieldEvaluation");

    internal static LocalizedText FieldExtends() =>
        Catalog.Text("FieldExtends");

    internal static LocalizedText FieldFindings() =>
        Catalog.Text("FieldFindings");

    internal static LocalizedText FieldFull() =>
        Catalog.Text("FieldFull");

    internal static LocalizedText FieldGrades() =>
        Catalog.Text("FieldGrades");

    internal static LocalizedText FieldLayers() =>
        Catalog.Text("FieldLayers");

    internal static LocalizedText FieldNote() =>
        Catalog.Text("FieldNote");

    internal static LocalizedText FieldOrigin() =>
        Catalog.Text("FieldOrigin");

    internal static LocalizedText FieldPack() =>
        Catalog.Text("FieldPack");

    internal static LocalizedText FieldPhrase() =>
        Catalog.Text("FieldPhrase");

    internal static LocalizedText FieldPrinted() =>
        Catalog.Text("FieldPrinted");

    internal static LocalizedText FieldResult() =>
        Catalog.Text("FieldResult");

    internal static LocalizedText FieldRounding() =>
        Catalog.Text("FieldRounding");

    internal static LocalizedText FieldRule() =>
        Catalog.Text("FieldRule");

    internal static LocalizedText FieldScope() =>
        Catalog.Text("FieldScope");

    internal static LocalizedText FieldSource() =>
        Catalog.Text("FieldSource");

    internal static LocalizedText FieldSources() =>
        Catalog.Text("FieldSources");

    internal static LocalizedText FieldSpecial() =>
        Catalog.Text("FieldSpecial");

    internal static LocalizedText FieldTargetRows() =>
        Catalog.Text("FieldTargetRows");

    internal static LocalizedText FieldValid() =>
        Catalog.Text("FieldValid");

    internal static LocalizedText FieldVetoes() =>
        Catalog.Text("FieldVetoes");

    internal static LocalizedText FieldWording() =>
        Catalog.Text("FieldWording");

    internal static LocalizedText HeadingAllLeaves() =>
        Catalog.Text("HeadingAllLeaves");

    internal static LocalizedText HeadingAsPrinted() =>
        Catalog.Text("HeadingAsPrinted");

    internal static LocalizedText HeadingChecks() =>
        Catalog.Text("HeadingChecks");

    internal static LocalizedText HeadingCombined() =>
        Catalog.Text("HeadingCombined");

    internal static LocalizedText HeadingFindings() =>
        Catalog.Text("HeadingFindings");

    internal static LocalizedText HeadingInputs() =>
        Catalog.Text("HeadingInputs");

    internal static LocalizedText HeadingMeasures() =>
        Catalog.Text("HeadingMeasures");

    internal static LocalizedText HeadingRules() =>
        Catalog.Text("HeadingRules");

    internal static LocalizedText HeadingSharedFindings() =>
        Catalog.Text("HeadingSharedFindings");

    internal static LocalizedText HeadingVetoes() =>
        Catalog.Text("HeadingVetoes");

    internal static LocalizedText LabelAsPrinted() =>
        Catalog.Text("LabelAsPrinted");

    internal static LocalizedText LabelGrade() =>
        Catalog.Text("LabelGrade");

    internal static LocalizedText LabelPack() =>
        Catalog.Text("LabelPack");

    internal static LocalizedText LabelSubject() =>
        Catalog.Text("LabelSubject");

    internal static LocalizedText LabelTotal() =>
        Catalog.Text("LabelTotal");

    internal static LocalizedText LabelValid() =>
        Catalog.Text("LabelValid");

    internal static LocalizedText LeavesOf(LeafGroup group) =>
        Catalog.Text($"Leaves_{group}");

    internal static LocalizedText MutationHeading() =>
        Catalog.Text("MutationHeading");

    internal static LocalizedText MutationKiller(string name, string facts, LocalizedText expected, LocalizedText given) =>
        Catalog.Text("MutationKiller", name, facts, expected, given);

    internal static LocalizedText MutationKillerAsIs(string name, LocalizedText expected, LocalizedText given) =>
        Catalog.Text("MutationKillerAsIs", name, expected, given);

    internal static LocalizedText MutationLeftOut(string pack, string names) =>
        Catalog.Text("MutationLeftOut", pack, names);

    internal static LocalizedText MutationNoCases(string pack) =>
        Catalog.Text("MutationNoCases", pack);

    internal static LocalizedText MutationNone(string pack) =>
        Catalog.Text("MutationNone", pack);

    internal static LocalizedText MutationOf(string pack) =>
        Catalog.Text("MutationOf", pack);

    internal static LocalizedText MutationOfPack() =>
        Catalog.Text("MutationOfPack");

    internal static LocalizedText MutationSurvivor(string leaf, LocalizedText mistake, LocalizedText before, LocalizedText after) =>
        Catalog.Text("MutationSurvivor", leaf, mistake, before, after);

    internal static LocalizedText MutationThreshold(string least) =>
        Catalog.Text("MutationThreshold", least);

    internal static LocalizedText MutationUndecided() =>
        Catalog.Text("MutationUndecided");

    internal static LocalizedText TestFailedHeading(string pack, string name) =>
        Catalog.Text("TestFailedHeading", pack, name);

    internal static LocalizedText TestHeading() =>
        Catalog.Text("TestHeading");

    internal static LocalizedText TestUnusableHeading() =>
        Catalog.Text("TestUnusableHeading");

    internal static LocalizedText TestUsable() =>
        Catalog.Text("TestUsable");
}
