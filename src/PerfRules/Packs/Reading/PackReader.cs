using PerfRules.Documents;

namespace PerfRules.Packs.Reading;

/// <summary>Reads the events of a pack into a <see cref="PackDocument"/>: which keys there are, and nothing of what they mean.</summary>
internal static class PackReader
{
    internal static readonly MappingShape<InputDocument> InputShape = new(PackTexts.AnInput)
    {
        { "type", (r, d) => d.Type = r.ReadText(PackTexts.InputType) },
        { "unit", (r, d) => d.Unit = r.ReadText(PackTexts.Unit) },
        { "range", (r, d) => d.Range = r.ReadText(PackTexts.Range) },
        { "list", (r, d) => d.List = r.ReadText(PackTexts.ListFlag) },
        { "note", (r, d) => d.Note = r.ReadText(PackTexts.Note) },
        { "choices", ReadChoices },
    };

    private static readonly MappingShape<PartDocument> BonusShape = CriterionReader.WithCriterionKeys(new MappingShape<PartDocument>(PackTexts.Bonus)
    {
        { "points", (r, d) => d.Points = r.ReadText(PackTexts.Points) },
    });

    private static readonly MappingShape<PrintedDocument> PrintedShape = CriterionReader.WithCriterionKeys(new MappingShape<PrintedDocument>(PackTexts.AsPrinted)
    {
        { "note", (r, d) => d.Note = r.ReadText(PackTexts.Note) },
    });

    private static readonly MappingShape<ConditionDocument> ExemptShape = new(PackTexts.Exempt)
    {
        { "when", (r, d) => d.When = r.ReadText(PackTexts.When) },
        { "because", (r, d) => d.Because = r.ReadText(PackTexts.Because) },
    };

    private static readonly MappingShape<ConditionDocument> NotApplicableShape = new(PackTexts.NotApplicable)
    {
        { "when", (r, d) => d.When = r.ReadText(PackTexts.When) },
        { "policy", (r, d) => d.Policy = r.ReadText(PackTexts.Policy) },
    };

    private static readonly MappingShape<VetoDocument> VetoShape = new(PackTexts.AVeto)
    {
        { "id", (r, d) => d.Id = r.ReadText(PackTexts.VetoId) },
        { "when", (r, d) => d.When = r.ReadText(PackTexts.When) },
        { "cap", (r, d) => d.Cap = r.ReadText(PackTexts.VetoCap) },
        { "because", (r, d) => d.Because = r.ReadText(PackTexts.Because) },
    };

    private static readonly MappingShape<SuppressionDocument> SuppressionShape = new(PackTexts.ASuppression)
    {
        { "code", (r, d) => d.Code = r.ReadText(PackTexts.SuppressedCode) },
        { "on", (r, d) => d.On = r.ReadText(PackTexts.SuppressedOn) },
        { "because", (r, d) => d.Because = r.ReadText(PackTexts.Because) },
    };

    private static readonly MappingShape<LintDocument> LintShape = new(PackTexts.LintSettings)
    {
        { "rules", (r, d) => CriterionReader.ReadTexts(r, PackTexts.LintRules, d.Rules) },
        { "suppress", (r, d) => r.ReadSequence(PackTexts.Suppressions, () => d.Suppress.Add(CriterionReader.Read(r, SuppressionShape, new SuppressionDocument { Location = r.Location }))) },
    };

    private static readonly MappingShape<CohortPartDocument> CohortPartShape = new(PackTexts.ACohortPart)
    {
        { "id", (r, d) => d.Id = r.ReadText(PackTexts.PartId) },
        { "weight", (r, d) => d.Weight = r.ReadText(PackTexts.Weight) },
        { "subjects", (r, d) => CriterionReader.ReadTexts(r, PackTexts.CohortSubjects, d.Subjects) },
    };

    private static readonly MappingShape<CohortDocument> CohortShape = new(PackTexts.Cohort)
    {
        { "combine", (r, d) => d.Combine = r.ReadText(PackTexts.Combine) },
        { "weightBy", (r, d) => d.WeightBy = r.ReadText(PackTexts.WeightBy) },
        { "parts", (r, d) => r.ReadSequence(PackTexts.CohortParts, () => d.Parts.Add(CriterionReader.Read(r, CohortPartShape, new CohortPartDocument { Location = r.Location }))) },
    };

    private static readonly MappingShape<SourceDocument> SourceShape = new(PackTexts.ASource)
    {
        { "title", (r, d) => d.Title = r.ReadText(PackTexts.Title) },
        { "publisher", (r, d) => d.Publisher = r.ReadText(PackTexts.Publisher) },
        { "issued", (r, d) => d.Issued = r.ReadText(PackTexts.Issued) },
    };

    private static readonly MappingShape<RoundingDocument> RoundingShape = new(PackTexts.ARounding)
    {
        { "stage", (r, d) => d.Stage = r.ReadText(PackTexts.Stage) },
        { "places", (r, d) => d.Places = r.ReadText(PackTexts.Places) },
        { "mode", (r, d) => d.Mode = r.ReadText(PackTexts.Mode) },
    };

    private static readonly MappingShape<FindingKindDocument> FindingKindShape = new(PackTexts.AFindingKind)
    {
        { "unit", (r, d) => d.Unit = r.ReadText(PackTexts.Unit) },
        { "note", (r, d) => d.Note = r.ReadText(PackTexts.Note) },
    };

    private static readonly MappingShape<CheckDocument> CheckShape = new(PackTexts.ACheck)
    {
        { "id", (r, d) => d.Id = r.ReadText(PackTexts.CheckId) },
        { "that", (r, d) => d.That = r.ReadText(PackTexts.CheckCondition) },
        { "severity", (r, d) => d.Severity = r.ReadText(PackTexts.Severity) },
        { "tolerance", (r, d) => d.Tolerance = r.ReadText(PackTexts.Tolerance) },
        { "note", (r, d) => d.Note = r.ReadText(PackTexts.Note) },
    };

    private static readonly MappingShape<SourceReferenceDocument> ReferenceShape = new(PackTexts.AReference)
    {
        { "ref", (r, d) => d.Ref = r.ReadText(PackTexts.ReferenceName) },
        { "table", (r, d) => d.Table = r.ReadText(PackTexts.ReferenceTable) },
        { "clause", (r, d) => d.Clause = r.ReadText(PackTexts.ReferenceClause) },
    };

    private static readonly MappingShape<TargetRowsDocument> TargetRowsShape = new(PackTexts.TargetRows)
    {
        { "section", (r, d) => d.Section = r.ReadText(PackTexts.SectionName) },
        { "points", (r, d) => d.Points = r.ReadText(PackTexts.Points) },
        { "plain", (r, d) => d.Plain = r.ReadText(PackTexts.PlainTarget) },
        { "unmet", (r, d) => d.Unmet = r.ReadText(PackTexts.UnmetTarget) },
        { "origin", (r, d) => d.Origin = r.ReadText(PackTexts.Origin) },
        { "source", (r, d) => d.Source = CriterionReader.Read(r, ReferenceShape, new SourceReferenceDocument { Location = r.Location }) },
        { "assumed", (r, d) => r.ReadNamed(PackTexts.Assumptions, n => d.Assumed.Add((n, r.ReadText(PackTexts.Assumption)))) },
    };

    internal static readonly MappingShape<IndicatorDocument> OverrideShape = WithLeafKeys(new MappingShape<IndicatorDocument>(PackTexts.AnOverride));

    internal static readonly MappingShape<IndicatorDocument> IndicatorShape = WithLeafKeys(new MappingShape<IndicatorDocument>(PackTexts.AnIndicator)
    {
        { "section", (r, d) => d.Section = r.ReadText(PackTexts.SectionName) },
        { "id", (r, d) => d.Id = r.ReadText(PackTexts.IndicatorId) },
        { "children", (r, d) => ReadIndicators(r, d.Children ??= []) },
    });

    internal static readonly MappingShape<PackDocument> PackShape = new(PackTexts.APack)
    {
        { "format", (r, d) => d.Format = r.ReadText(PackTexts.Format) },
        { "pack", (r, d) => d.Pack = r.ReadText(PackTexts.PackId) },
        { "extends", (r, d) => d.Extends = r.ReadText(PackTexts.Extends) },
        { "overrides", ReadOverrides },
        { "remove", (r, d) => r.ReadSequence(PackTexts.Removed, () => CriterionReader.ReadTexts(r, PackTexts.IndicatorId, d.Remove)) },
        { "valid", ReadValid },
        { "targetRows", (r, d) => d.TargetRows = CriterionReader.Read(r, TargetRowsShape, new TargetRowsDocument { Location = r.Location }) },
        { "version", (r, d) => d.Version = r.ReadText(PackTexts.Version) },
        { "title", (r, d) => d.Title = r.ReadText(PackTexts.Title) },
        { "evaluation", (r, d) => d.Evaluation = r.ReadText(PackTexts.Evaluation) },
        { "province", (r, d) => d.Province = r.ReadText(PackTexts.Province) },
        { "city", (r, d) => d.City = r.ReadText(PackTexts.City) },
        { "year", (r, d) => d.Year = r.ReadText(PackTexts.Year) },
        { "fund", (r, d) => d.Fund = r.ReadText(PackTexts.Fund) },
        { "sources", ReadSources },
        { "rounding", ReadRounding },
        { "grades", (r, d) => r.ReadNamed(PackTexts.Grades, n => d.Grades.Add((n, r.ReadText(PackTexts.GradeTotals)))) },
        { "inputs", ReadInputs },
        { "findings", ReadFindings },
        { "measures", (r, d) => r.ReadNamed(PackTexts.Measures, n => d.Measures.Add((n, r.ReadText(PackTexts.Measure)))) },
        { "checks", ReadChecks },
        { "vetoes", (r, d) => r.ReadSequence(PackTexts.Vetoes, () => d.Vetoes.Add(CriterionReader.Read(r, VetoShape, new VetoDocument { Location = r.Location }))) },
        { "cohort", (r, d) => d.Cohort = CriterionReader.Read(r, CohortShape, new CohortDocument { Location = r.Location }) },
        { "lint", (r, d) => d.Lint = CriterionReader.Read(r, LintShape, new LintDocument()) },
        { "indicators", (r, d) => ReadIndicators(r, d.Indicators) },
    };

    // What a leaf or section and an override of one may say alike.
    private static MappingShape<IndicatorDocument> WithLeafKeys(MappingShape<IndicatorDocument> shape)
    {
        shape.Add("name", (r, d) => d.Name = r.ReadText(PackTexts.IndicatorName));
        shape.Add("points", (r, d) => d.Points = r.ReadText(PackTexts.Points));
        shape.Add("origin", (r, d) => d.Origin = r.ReadText(PackTexts.Origin));
        shape.Add("source", ReadReference);
        shape.Add("assumed", (r, d) => r.ReadNamed(PackTexts.Assumptions, n => d.Assumed.Add((n, r.ReadText(PackTexts.Assumption)))));
        shape.Add("wording", (r, d) => d.Wording = r.ReadText(PackTexts.Wording));
        shape.Add("target", (r, d) => d.Target = r.ReadText(PackTexts.PrintedTarget));
        shape.Add("note", (r, d) => d.Note = r.ReadText(PackTexts.Note));
        shape.Add("weight", (r, d) => d.Weight = r.ReadText(PackTexts.Weight));
        shape.Add("direction", (r, d) => d.Direction = r.ReadText(PackTexts.Direction));
        shape.Add("floor", (r, d) => d.Floor = r.ReadText(PackTexts.Floor));
        shape.Add("gate", (r, d) => d.Gate = r.ReadText(PackTexts.Gate));
        shape.Add("exempt", (r, d) => d.Exempt = CriterionReader.Read(r, ExemptShape, new ConditionDocument { Location = r.Location }));
        shape.Add("notApplicable", (r, d) => d.NotApplicable = CriterionReader.Read(r, NotApplicableShape, new ConditionDocument { Location = r.Location }));
        shape.Add("asPrinted", (r, d) => d.AsPrinted = CriterionReader.Read(r, PrintedShape, new PrintedDocument { Location = r.Location }));
        shape.Add("bonus", (r, d) => d.Bonus = CriterionReader.Read(r, BonusShape, new PartDocument { Location = r.Location }));
        shape.Add("undefined", (r, d) => d.Undefined = r.ReadText(PackTexts.Undefined));
        return CriterionReader.WithCriterionKeys(shape);
    }

    private static void ReadIndicators(DocumentReader reader, List<IndicatorDocument> target) =>
        reader.ReadSequence(PackTexts.Indicators, () => target.Add(CriterionReader.Read(reader, IndicatorShape, new IndicatorDocument { Location = reader.Location })));

    private static void ReadOverrides(DocumentReader reader, PackDocument target) =>
        reader.ReadNamed(
            PackTexts.Overrides,
            id => target.Overrides.Add((id, CriterionReader.Read(reader, OverrideShape, new IndicatorDocument { Location = reader.Location }))));

    private static void ReadValid(DocumentReader reader, PackDocument target)
    {
        var shape = new MappingShape<PackDocument>(PackTexts.Valid)
        {
            { "from", (r, d) => d.Valid = d.Valid with { From = r.ReadText(PackTexts.ValidFrom) } },
            { "to", (r, d) => d.Valid = d.Valid with { To = r.ReadText(PackTexts.ValidTo) } },
        };
        _ = reader.ReadMapping(shape, target);
    }

    private static void ReadReference(DocumentReader reader, IndicatorDocument target) =>
        target.Source = CriterionReader.Read(reader, ReferenceShape, new SourceReferenceDocument { Location = reader.Location });

    private static void ReadSources(DocumentReader reader, PackDocument target) =>
        reader.ReadNamed(PackTexts.Sources, n => target.Sources.Add(CriterionReader.Read(reader, SourceShape, new SourceDocument { Id = n })));

    private static void ReadRounding(DocumentReader reader, PackDocument target)
    {
        target.HasRounding = true;
        reader.ReadSequence(PackTexts.Rounding, () => target.Rounding.Add(CriterionReader.Read(reader, RoundingShape, new RoundingDocument { Location = reader.Location })));
    }

    private static void ReadInputs(DocumentReader reader, PackDocument target) =>
        reader.ReadNamed(PackTexts.Inputs, n => target.Inputs.Add(CriterionReader.Read(reader, InputShape, new InputDocument { Name = n })));

    private static void ReadFindings(DocumentReader reader, PackDocument target) =>
        reader.ReadNamed(PackTexts.Findings, n => target.Findings.Add(CriterionReader.Read(reader, FindingKindShape, new FindingKindDocument { Name = n })));

    private static void ReadChecks(DocumentReader reader, PackDocument target) =>
        reader.ReadSequence(PackTexts.Checks, () => target.Checks.Add(CriterionReader.Read(reader, CheckShape, new CheckDocument { Location = reader.Location })));

    private static void ReadChoices(DocumentReader reader, InputDocument target) =>
        reader.ReadSequence(PackTexts.Choices, () =>
        {
            if (reader.ReadText(PackTexts.ChoiceWord) is { } word)
            {
                (target.Choices ??= []).Add(word);
            }
        });
}
