using PerfRules.Documents;

namespace PerfRules.Packs.Reading;

/// <summary>Reads the events of a pack into a <see cref="PackDocument"/>: which keys there are, and nothing of what they mean.</summary>
internal static class PackReader
{
    internal static readonly MappingShape<PackDocument> PackShape = new(PackTexts.APack)
    {
        { "format", (r, d) => d.Format = r.ReadText(PackTexts.Format) },
        { "pack", (r, d) => d.Pack = r.ReadText(PackTexts.PackId) },
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
        { "indicators", (r, d) => ReadIndicators(r, d.Indicators) },
    };

    internal static readonly MappingShape<IndicatorDocument> IndicatorShape = WithCriterionKeys(new MappingShape<IndicatorDocument>(PackTexts.AnIndicator)
    {
        { "section", (r, d) => d.Section = r.ReadText(PackTexts.SectionName) },
        { "id", (r, d) => d.Id = r.ReadText(PackTexts.IndicatorId) },
        { "name", (r, d) => d.Name = r.ReadText(PackTexts.IndicatorName) },
        { "points", (r, d) => d.Points = r.ReadText(PackTexts.Points) },
        { "origin", (r, d) => d.Origin = r.ReadText(PackTexts.Origin) },
        { "source", ReadReference },
        { "assumed", (r, d) => r.ReadNamed(PackTexts.Assumptions, n => d.Assumed.Add((n, r.ReadText(PackTexts.Assumption)))) },
        { "note", (r, d) => d.Note = r.ReadText(PackTexts.Note) },
        { "undefined", (r, d) => d.Undefined = r.ReadText(PackTexts.Undefined) },
        { "children", (r, d) => ReadIndicators(r, d.Children ??= []) },
    });

    internal static readonly MappingShape<PartDocument> PartShape = WithCriterionKeys(new MappingShape<PartDocument>(PackTexts.APart)
    {
        { "id", (r, d) => d.Id = r.ReadText(PackTexts.PartId) },
        { "points", (r, d) => d.Points = r.ReadText(PackTexts.Points) },
    });

    internal static readonly MappingShape<InputDocument> InputShape = new(PackTexts.AnInput)
    {
        { "type", (r, d) => d.Type = r.ReadText(PackTexts.InputType) },
        { "unit", (r, d) => d.Unit = r.ReadText(PackTexts.Unit) },
        { "range", (r, d) => d.Range = r.ReadText(PackTexts.Range) },
        { "list", (r, d) => d.List = r.ReadText(PackTexts.ListFlag) },
        { "note", (r, d) => d.Note = r.ReadText(PackTexts.Note) },
        { "choices", ReadChoices },
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
        { "tolerance", (r, d) => d.Tolerance = r.ReadText(PackTexts.Tolerance) },
        { "note", (r, d) => d.Note = r.ReadText(PackTexts.Note) },
    };

    private static readonly MappingShape<SourceReferenceDocument> ReferenceShape = new(PackTexts.AReference)
    {
        { "ref", (r, d) => d.Ref = r.ReadText(PackTexts.ReferenceName) },
        { "table", (r, d) => d.Table = r.ReadText(PackTexts.ReferenceTable) },
        { "clause", (r, d) => d.Clause = r.ReadText(PackTexts.ReferenceClause) },
    };

    private static readonly MappingShape<BandDocument> BandShape = new(PackTexts.ABand)
    {
        { "at", (r, d) => d.At = r.ReadText(PackTexts.At) },
        { "points", (r, d) => d.Points = r.ReadText(PackTexts.Points) },
        { "step", (r, d) => d.Step = r.ReadText(PackTexts.Step) },
        { "beyond", (r, d) => d.Beyond = r.ReadText(PackTexts.Beyond) },
        { "deduct", (r, d) => d.Deduct = r.ReadText(PackTexts.Deduct) },
        { "partial", (r, d) => d.Partial = r.ReadText(PackTexts.PartialStep) },
        { "of", (r, d) => d.Of = r.ReadText(PackTexts.Of) },
        { "from", (r, d) => d.From = ReadPlace(r) },
        { "to", (r, d) => d.To = ReadPlace(r) },
    };

    private static readonly MappingShape<PlaceDocument> PlaceShape = new(PackTexts.APlace)
    {
        { "at", (r, d) => d.At = r.ReadText(PackTexts.At) },
        { "points", (r, d) => d.Points = r.ReadText(PackTexts.Points) },
    };

    private static readonly MappingShape<ThresholdDocument> ThresholdShape = new(PackTexts.AThreshold)
    {
        { "at", (r, d) => d.At = r.ReadText(PackTexts.At) },
        { "else", (r, d) => d.Else = r.ReadText(PackTexts.Points) },
    };

    private static readonly MappingShape<StepDeductionDocument> StepDeductionShape = new(PackTexts.AStepDeduction)
    {
        { "at", (r, d) => d.At = r.ReadText(PackTexts.At) },
        { "step", (r, d) => d.Step = r.ReadText(PackTexts.Step) },
        { "deduct", (r, d) => d.Deduct = r.ReadText(PackTexts.Deduct) },
        { "partial", (r, d) => d.Partial = r.ReadText(PackTexts.PartialStep) },
    };

    private static readonly MappingShape<ProportionalDocument> ProportionalShape = new(PackTexts.AProportion)
    {
        { "at", (r, d) => d.At = r.ReadText(PackTexts.At) },
        { "of", (r, d) => d.Of = r.ReadText(PackTexts.Of) },
        { "else", (r, d) => d.Else = r.ReadText(PackTexts.Points) },
    };

    private static readonly MappingShape<TableRowDocument> RowShape = new(PackTexts.ARow)
    {
        { "when", (r, d) => d.When = r.ReadText(PackTexts.When) },
        { "points", (r, d) => d.Points = r.ReadText(PackTexts.Points) },
    };

    private static readonly MappingShape<TableDocument> TableShape = new(PackTexts.ATable)
    {
        { "hit", (r, d) => d.Hit = r.ReadText(PackTexts.Hit) },
        { "rows", (r, d) => r.ReadSequence(PackTexts.Rows, () => d.Rows.Add(Read(r, RowShape, new TableRowDocument { Location = r.Location }))) },
    };

    private static readonly MappingShape<DeductionDocument> DeductionShape = new(PackTexts.ADeduction)
    {
        { "finding", (r, d) => d.Finding = r.ReadText(PackTexts.FindingName) },
        { "deduct", (r, d) => d.Deduct = r.ReadText(PackTexts.Deduct) },
        { "per", (r, d) => d.Per = r.ReadText(PackTexts.Per) },
        { "cap", (r, d) => d.Cap = r.ReadText(PackTexts.Cap) },
    };

    private static MappingShape<T> WithCriterionKeys<T>(MappingShape<T> shape)
        where T : CriterionDocument
    {
        shape.Add("measure", (r, d) => d.Measure = r.ReadText(PackTexts.Measure));
        shape.Add("bands", (r, d) => r.ReadSequence(PackTexts.Bands, () => (d.Bands ??= []).Add(Read(r, BandShape, new BandDocument { Location = r.Location }))));
        shape.Add("threshold", (r, d) => d.Threshold = Read(r, ThresholdShape, new ThresholdDocument { Location = r.Location }));
        shape.Add("stepDeduction", (r, d) => d.StepDeduction = Read(r, StepDeductionShape, new StepDeductionDocument { Location = r.Location }));
        shape.Add("proportional", (r, d) => d.Proportional = Read(r, ProportionalShape, new ProportionalDocument { Location = r.Location }));
        shape.Add("table", (r, d) => d.Table = Read(r, TableShape, new TableDocument { Location = r.Location }));
        shape.Add("deductions", (r, d) => r.ReadSequence(PackTexts.Deductions, () => (d.Deductions ??= []).Add(Read(r, DeductionShape, new DeductionDocument { Location = r.Location }))));
        shape.Add("parts", (r, d) => r.ReadSequence(PackTexts.Parts, () => (d.Parts ??= []).Add(Read(r, PartShape, new PartDocument { Location = r.Location }))));
        shape.Add("award", (r, d) => d.Award = r.ReadText(PackTexts.Award));
        return shape;
    }

    private static T Read<T>(DocumentReader reader, MappingShape<T> shape, T target)
    {
        _ = reader.ReadMapping(shape, target);
        return target;
    }

    private static PlaceDocument ReadPlace(DocumentReader reader) => Read(reader, PlaceShape, new PlaceDocument { Location = reader.Location });

    private static void ReadIndicators(DocumentReader reader, List<IndicatorDocument> target) =>
        reader.ReadSequence(PackTexts.Indicators, () => target.Add(Read(reader, IndicatorShape, new IndicatorDocument { Location = reader.Location })));

    private static void ReadReference(DocumentReader reader, IndicatorDocument target) =>
        target.Source = Read(reader, ReferenceShape, new SourceReferenceDocument { Location = reader.Location });

    private static void ReadSources(DocumentReader reader, PackDocument target) =>
        reader.ReadNamed(PackTexts.Sources, n => target.Sources.Add(Read(reader, SourceShape, new SourceDocument { Id = n })));

    private static void ReadRounding(DocumentReader reader, PackDocument target)
    {
        target.HasRounding = true;
        reader.ReadSequence(PackTexts.Rounding, () => target.Rounding.Add(Read(reader, RoundingShape, new RoundingDocument { Location = reader.Location })));
    }

    private static void ReadInputs(DocumentReader reader, PackDocument target) =>
        reader.ReadNamed(PackTexts.Inputs, n => target.Inputs.Add(Read(reader, InputShape, new InputDocument { Name = n })));

    private static void ReadFindings(DocumentReader reader, PackDocument target) =>
        reader.ReadNamed(PackTexts.Findings, n => target.Findings.Add(Read(reader, FindingKindShape, new FindingKindDocument { Name = n })));

    private static void ReadChecks(DocumentReader reader, PackDocument target) =>
        reader.ReadSequence(PackTexts.Checks, () => target.Checks.Add(Read(reader, CheckShape, new CheckDocument { Location = reader.Location })));

    private static void ReadChoices(DocumentReader reader, InputDocument target) =>
        reader.ReadSequence(PackTexts.Choices, () =>
        {
            if (reader.ReadText(PackTexts.ChoiceWord) is { } word)
            {
                (target.Choices ??= []).Add(word);
            }
        });
}
