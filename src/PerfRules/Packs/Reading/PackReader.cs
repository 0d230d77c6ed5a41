using PerfRules.Documents;

namespace PerfRules.Packs.Reading;

/// <summary>Reads the events of a pack into a <see cref="PackDocument"/>: which keys there are, and nothing of what they mean.</summary>
internal static class PackReader
{
    internal static readonly MappingShape<InputDocument> InputShape = new(PackKeyTexts.AnInput)
    {
        { "type", (r, d) => d.Type = r.ReadText(PackKeyTexts.InputType) },
        { "unit", (r, d) => d.Unit = r.ReadText(PackKeyTexts.Unit) },
        { "range", (r, d) => d.Range = r.ReadText(PackKeyTexts.Range) },
        { "list", (r, d) => d.List = r.ReadText(PackKeyTexts.ListFlag) },
        { "note", (r, d) => d.Note = r.ReadText(PackKeyTexts.Note) },
        { "choices", ReadChoices },
    };

    private static readonly MappingShape<PartDocument> BonusShape = CriterionReader.WithCriterionKeys(new MappingShape<PartDocument>(PackKeyTexts.Bonus)
    {
        { "points", (r, d) => d.Points = r.ReadText(PackKeyTexts.Points) },
    });

    private static readonly MappingShape<PrintedDocument> PrintedShape = CriterionReader.WithCriterionKeys(new MappingShape<PrintedDocument>(PackKeyTexts.AsPrinted)
    {
        { "note", (r, d) => d.Note = r.ReadText(PackKeyTexts.Note) },
    });

    private static readonly MappingShape<ConditionDocument> ExemptShape = new(PackKeyTexts.Exempt)
    {
        { "when", (r, d) => d.When = r.ReadText(PackKeyTexts.When) },
        { "because", (r, d) => d.Because = r.ReadText(PackKeyTexts.Because) },
    };

    private static readonly MappingShape<ConditionDocument> NotApplicableShape = new(PackKeyTexts.NotApplicable)
    {
        { "when", (r, d) => d.When = r.ReadText(PackKeyTexts.When) },
        { "policy", (r, d) => d.Policy = r.ReadText(PackKeyTexts.Policy) },
    };

    private static readonly MappingShape<VetoDocument> VetoShape = new(PackKeyTexts.AVeto)
    {
        { "id", (r, d) => d.Id = r.ReadText(PackKeyTexts.VetoId) },
        { "when", (r, d) => d.When = r.ReadText(PackKeyTexts.When) },
        { "cap", (r, d) => d.Cap = r.ReadText(PackKeyTexts.VetoCap) },
        { "because", (r, d) => d.Because = r.ReadText(PackKeyTexts.Because) },
    };

    private static readonly MappingShape<SuppressionDocument> SuppressionShape = new(PackKeyTexts.ASuppression)
    {
        { "code", (r, d) => d.Code = r.ReadText(PackKeyTexts.SuppressedCode) },
        { "on", (r, d) => d.On = r.ReadText(PackKeyTexts.SuppressedOn) },
        { "because", (r, d) => d.Because = r.ReadText(PackKeyTexts.Because) },
    };

    private static readonly MappingShape<LintDocument> LintShape = new(PackKeyTexts.LintSettings)
    {
        { "rules", (r, d) => CriterionReader.ReadTexts(r, PackKeyTexts.LintRules, d.Rules) },
        { "suppress", (r, d) => r.ReadSequence(PackKeyTexts.Suppressions, () => d.Suppress.Add(CriterionReader.Read(r, SuppressionShape, new SuppressionDocument { Location = r.Location }))) },
    };

    private static readonly MappingShape<CohortPartDocument> CohortPartShape = new(PackKeyTexts.ACohortPart)
    {
        { "id", (r, d) => d.Id = r.ReadText(PackKeyTexts.PartId) },
        { "weight", (r, d) => d.Weight = r.ReadText(PackKeyTexts.Weight) },
        {
            "subjects",
            (r, d) =>
            {
                d.SubjectsLocation = r.Location;
                CriterionReader.ReadTexts(r, PackKeyTexts.CohortSubjects, d.Subjects);
            }
        },
    };

    private static readonly MappingShape<CohortDocument> CohortShape = new(PackKeyTexts.Cohort)
    {
        { "combine", (r, d) => d.Combine = r.ReadText(PackKeyTexts.Combine) },
        { "weightBy", (r, d) => d.WeightBy = r.ReadText(PackKeyTexts.WeightBy) },
        {
            "parts",
            (r, d) =>
            {
                d.PartsLocation = r.Location;
                r.ReadSequence(PackKeyTexts.CohortParts, () => d.Parts.Add(CriterionReader.Read(r, CohortPartShape, new CohortPartDocument { Location = r.Location })));
            }
        },
    };

    private static readonly MappingShape<SourceDocument> SourceShape = new(PackKeyTexts.ASource)
    {
        { "title", (r, d) => d.Title = r.ReadText(PackKeyTexts.Title) },
        { "publisher", (r, d) => d.Publisher = r.ReadText(PackKeyTexts.Publisher) },
        { "issued", (r, d) => d.Issued = r.ReadText(PackKeyTexts.Issued) },
    };

    private static readonly MappingShape<RoundingDocument> RoundingShape = new(PackKeyTexts.ARounding)
    {
        { "stage", (r, d) => d.Stage = r.ReadText(PackKeyTexts.Stage) },
        { "places", (r, d) => d.Places = r.ReadText(PackKeyTexts.Places) },
        { "mode", (r, d) => d.Mode = r.ReadText(PackKeyTexts.Mode) },
    };

    private static readonly MappingShape<FindingKindDocument> FindingKindShape = new(PackKeyTexts.AFindingKind)
    {
        { "unit", (r, d) => d.Unit = r.ReadText(PackKeyTexts.Unit) },
        { "note", (r, d) => d.Note = r.ReadText(PackKeyTexts.Note) },
    };

    private static readonly MappingShape<CheckDocument> CheckShape = new(PackKeyTexts.ACheck)
    {
        { "id", (r, d) => d.Id = r.ReadText(PackKeyTexts.CheckId) },
        { "that", (r, d) => d.That = r.ReadText(PackKeyTexts.CheckCondition) },
        { "severity", (r, d) => d.Severity = r.ReadText(PackKeyTexts.Severity) },
        { "tolerance", (r, d) => d.Tolerance = r.ReadText(PackKeyTexts.Tolerance) },
        { "note", (r, d) => d.Note = r.ReadText(PackKeyTexts.Note) },
    };

    private static readonly MappingShape<SourceReferenceDocument> ReferenceShape = new(PackKeyTexts.AReference)
    {
        { "ref", (r, d) => d.Ref = r.ReadText(PackKeyTexts.ReferenceName) },
        { "table", (r, d) => d.Table = r.ReadText(PackKeyTexts.ReferenceTable) },
        { "clause", (r, d) => d.Clause = r.ReadText(PackKeyTexts.ReferenceClause) },
    };

    private static readonly MappingShape<TargetRowsDocument> TargetRowsShape = new(PackKeyTexts.TargetRows)
    {
        { "section", (r, d) => d.Section = r.ReadText(PackKeyTexts.SectionName) },
        { "points", (r, d) => d.Points = r.ReadText(PackKeyTexts.Points) },
        { "plain", (r, d) => d.Plain = r.ReadText(PackKeyTexts.PlainTarget) },
        { "unmet", (r, d) => d.Unmet = r.ReadText(PackKeyTexts.UnmetTarget) },
        { "origin", (r, d) => d.Origin = r.ReadText(PackKeyTexts.Origin) },
        { "source", (r, d) => d.Source = CriterionReader.Read(r, ReferenceShape, new SourceReferenceDocument { Location = r.Location }) },
        { "assumed", (r, d) => r.ReadNamed(PackKeyTexts.Assumptions, n => d.Assumed.Add((n, r.ReadText(PackKeyTexts.Assumption)))) },
    };

    private static readonly MappingShape<RemovalDocument> RemovalShape = new(PackKeyTexts.Removed)
    {
        { "indicators", (r, d) => CriterionReader.ReadTexts(r, PackKeyTexts.IndicatorId, d.Indicators) },
        { "inputs", (r, d) => CriterionReader.ReadTexts(r, PackKeyTexts.RemovedName, d.Inputs) },
        { "findings", (r, d) => CriterionReader.ReadTexts(r, PackKeyTexts.RemovedName, d.Findings) },
        { "measures", (r, d) => CriterionReader.ReadTexts(r, PackKeyTexts.RemovedName, d.Measures) },
        { "checks", (r, d) => CriterionReader.ReadTexts(r, PackKeyTexts.RemovedName, d.Checks) },
        { "vetoes", (r, d) => CriterionReader.ReadTexts(r, PackKeyTexts.RemovedName, d.Vetoes) },
        { "sources", (r, d) => CriterionReader.ReadTexts(r, PackKeyTexts.RemovedName, d.Sources) },
    };

    internal static readonly MappingShape<IndicatorDocument> OverrideShape = WithLeafKeys(new MappingShape<IndicatorDocument>(PackKeyTexts.AnOverride)
    {
        { "drop", (r, d) => CriterionReader.ReadTexts(r, PackKeyTexts.DroppedKey, d.Drop) },
    });

    internal static readonly MappingShape<IndicatorDocument> IndicatorShape = WithLeafKeys(new MappingShape<IndicatorDocument>(PackKeyTexts.AnIndicator)
    {
        { "section", (r, d) => d.Section = r.ReadText(PackKeyTexts.SectionName) },
        { "id", (r, d) => d.Id = r.ReadText(PackKeyTexts.IndicatorId) },
        { "children", (r, d) => ReadIndicators(r, d.Children ??= []) },
    });

    private static readonly MappingShape<AdditionDocument> AdditionShape = new(PackKeyTexts.AnAddition)
    {
        { "under", (r, d) => d.Under = r.ReadText(PackKeyTexts.SectionName) },
        { "after", (r, d) => d.After = r.ReadText(PackKeyTexts.IndicatorId) },
        { "before", (r, d) => d.Before = r.ReadText(PackKeyTexts.IndicatorId) },
        { "indicators", (r, d) => ReadIndicators(r, d.Indicators) },
    };

    internal static readonly MappingShape<PackDocument> PackShape = new(PackKeyTexts.APack)
    {
        { "format", (r, d) => d.Format = r.ReadText(PackKeyTexts.Format) },
        { "pack", (r, d) => d.Pack = r.ReadText(PackKeyTexts.PackId) },
        { "extends", (r, d) => d.Extends = r.ReadText(PackKeyTexts.Extends) },
        { "overrides", ReadOverrides },
        { "remove", ReadRemoved },
        { "add", ReadAdded },
        { "valid", ReadValid },
        { "targetRows", (r, d) => d.TargetRows = CriterionReader.Read(r, TargetRowsShape, new TargetRowsDocument { Location = r.Location }) },
        { "version", (r, d) => d.Version = r.ReadText(PackKeyTexts.Version) },
        { "title", (r, d) => d.Title = r.ReadText(PackKeyTexts.Title) },
        { "evaluation", (r, d) => d.Evaluation = r.ReadText(PackKeyTexts.Evaluation) },
        { "province", (r, d) => d.Province = r.ReadText(PackKeyTexts.Province) },
        { "city", (r, d) => d.City = r.ReadText(PackKeyTexts.City) },
        { "year", (r, d) => d.Year = r.ReadText(PackKeyTexts.Year) },
        { "fund", (r, d) => d.Fund = r.ReadText(PackKeyTexts.Fund) },
        { "sources", ReadSources },
        { "rounding", ReadRounding },
        { "grades", (r, d) => r.ReadNamed(PackKeyTexts.Grades, n => d.Grades.Add((n, r.ReadText(PackKeyTexts.GradeTotals)))) },
        { "inputs", ReadInputs },
        { "findings", ReadFindings },
        { "measures", (r, d) => r.ReadNamed(PackKeyTexts.Measures, n => d.Measures.Add((n, r.ReadText(PackKeyTexts.Measure)))) },
        { "checks", ReadChecks },
        { "vetoes", (r, d) => r.ReadSequence(PackKeyTexts.Vetoes, () => d.Vetoes.Add(CriterionReader.Read(r, VetoShape, new VetoDocument { Location = r.Location }))) },
        { "cohort", (r, d) => d.Cohort = CriterionReader.Read(r, CohortShape, new CohortDocument { Location = r.Location }) },
        { "lint", (r, d) => d.Lint = CriterionReader.Read(r, LintShape, new LintDocument()) },
        { "indicators", (r, d) => ReadIndicators(r, d.Indicators) },
    };

    // What a leaf or section and an override of one may say alike.
    private static MappingShape<IndicatorDocument> WithLeafKeys(MappingShape<IndicatorDocument> shape)
    {
        shape.Add("name", (r, d) => d.Name = r.ReadText(PackKeyTexts.IndicatorName));
        shape.Add("points", (r, d) => d.Points = r.ReadText(PackKeyTexts.Points));
        shape.Add("origin", (r, d) => d.Origin = r.ReadText(PackKeyTexts.Origin));
        shape.Add("source", ReadReference);
        shape.Add("assumed", (r, d) => r.ReadNamed(PackKeyTexts.Assumptions, n => d.Assumed.Add((n, r.ReadText(PackKeyTexts.Assumption)))));
        shape.Add("wording", (r, d) => d.Wording = r.ReadText(PackKeyTexts.Wording));
        shape.Add("target", (r, d) => d.Target = r.ReadText(PackKeyTexts.PrintedTarget));
        shape.Add("note", (r, d) => d.Note = r.ReadText(PackKeyTexts.Note));
        shape.Add("weight", (r, d) => d.Weight = r.ReadText(PackKeyTexts.Weight));
        shape.Add("direction", (r, d) => d.Direction = r.ReadText(PackKeyTexts.Direction));
        shape.Add("floor", (r, d) => d.Floor = r.ReadText(PackKeyTexts.Floor));
        shape.Add("gate", (r, d) => d.Gate = r.ReadText(PackKeyTexts.Gate));
        shape.Add("exempt", (r, d) => d.Exempt = CriterionReader.Read(r, ExemptShape, new ConditionDocument { Location = r.Location }));
        shape.Add("notApplicable", (r, d) => d.NotApplicable = CriterionReader.Read(r, NotApplicableShape, new ConditionDocument { Location = r.Location }));
        shape.Add("asPrinted", (r, d) => d.AsPrinted = CriterionReader.Read(r, PrintedShape, new PrintedDocument { Location = r.Location }));
        shape.Add("bonus", (r, d) => d.Bonus = CriterionReader.Read(r, BonusShape, new PartDocument { Location = r.Location }));
        shape.Add("undefined", (r, d) => d.Undefined = r.ReadText(PackKeyTexts.Undefined));
        return CriterionReader.WithCriterionKeys(shape);
    }

    private static void ReadIndicators(DocumentReader reader, List<IndicatorDocument> target) =>
        reader.ReadSequence(PackKeyTexts.Indicators, () => target.Add(CriterionReader.Read(reader, IndicatorShape, new IndicatorDocument { Location = reader.Location })));

    private static void ReadOverrides(DocumentReader reader, PackDocument target) =>
        reader.ReadNamed(
            PackKeyTexts.Overrides,
            id => target.Overrides.Add((id, CriterionReader.Read(reader, OverrideShape, new IndicatorDocument { Location = reader.Location }))));

    // A list of indicators, or lists of things by their kind.
    private static void ReadRemoved(DocumentReader reader, PackDocument target)
    {
        if (reader.AtMapping)
        {
            _ = reader.ReadMapping(RemovalShape, target.Remove);
        }
        else
        {
            reader.ReadSequence(PackKeyTexts.Removed, () => CriterionReader.ReadTexts(reader, PackKeyTexts.IndicatorId, target.Remove.Indicators));
        }
    }

    private static void ReadAdded(DocumentReader reader, PackDocument target) =>
        reader.ReadSequence(PackKeyTexts.Additions, () => target.Add.Add(CriterionReader.Read(reader, AdditionShape, new AdditionDocument { Location = reader.Location })));

    private static void ReadValid(DocumentReader reader, PackDocument target)
    {
        var shape = new MappingShape<PackDocument>(PackKeyTexts.Valid)
        {
            { "from", (r, d) => d.Valid = d.Valid with { From = r.ReadText(PackKeyTexts.ValidFrom) } },
            { "to", (r, d) => d.Valid = d.Valid with { To = r.ReadText(PackKeyTexts.ValidTo) } },
        };
        _ = reader.ReadMapping(shape, target);
    }

    private static void ReadReference(DocumentReader reader, IndicatorDocument target) =>
        target.Source = CriterionReader.Read(reader, ReferenceShape, new SourceReferenceDocument { Location = reader.Location });

    private static void ReadSources(DocumentReader reader, PackDocument target) =>
        reader.ReadNamed(PackKeyTexts.Sources, n => target.Sources.Add(CriterionReader.Read(reader, SourceShape, new SourceDocument { Id = n })));

    private static void ReadRounding(DocumentReader reader, PackDocument target)
    {
        target.HasRounding = true;
        reader.ReadSequence(PackKeyTexts.Rounding, () => target.Rounding.Add(CriterionReader.Read(reader, RoundingShape, new RoundingDocument { Location = reader.Location })));
    }

    private static void ReadInputs(DocumentReader reader, PackDocument target) =>
        reader.ReadNamed(PackKeyTexts.Inputs, n => target.Inputs.Add(CriterionReader.Read(reader, InputShape, new InputDocument { Name = n })));

    private static void ReadFindings(DocumentReader reader, PackDocument target) =>
        reader.ReadNamed(PackKeyTexts.Findings, n => target.Findings.Add(CriterionReader.Read(reader, FindingKindShape, new FindingKindDocument { Name = n })));

    private static void ReadChecks(DocumentReader reader, PackDocument target) =>
        reader.ReadSequence(PackKeyTexts.Checks, () => target.Checks.Add(CriterionReader.Read(reader, CheckShape, new CheckDocument { Location = reader.Location })));

    private static void ReadChoices(DocumentReader reader, InputDocument target) =>
        reader.ReadSequence(PackKeyTexts.Choices, () =>
        {
            if (reader.ReadText(PackKeyTexts.ChoiceWord) is { } word)
            {
                (target.Choices ??= []).Add(word);
            }
        });
}
