using PerfRules.Documents;

namespace PerfRules.Packs.Reading;

/// <summary>Reads the spellings of criteria: which keys there are, and nothing of what they mean.</summary>
internal static class CriterionReader
{
    private static readonly MappingShape<PlaceDocument> PlaceShape = new(PackTexts.APlace)
    {
        { "at", (r, d) => d.At = r.ReadText(PackTexts.At) },
        { "points", (r, d) => d.Points = r.ReadText(PackTexts.Points) },
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

    private static readonly MappingShape<InterpolateDocument> InterpolateShape = new(PackTexts.AnInterpolation)
    {
        { "from", (r, d) => d.From = ReadPlace(r) },
        { "to", (r, d) => d.To = ReadPlace(r) },
    };

    private static readonly MappingShape<BracketDocument> BracketShape = new(PackTexts.ABracket)
    {
        { "upTo", (r, d) => d.UpTo = r.ReadText(PackTexts.UpTo) },
        { "step", (r, d) => d.Step = r.ReadText(PackTexts.Step) },
        { "points", (r, d) => d.Points = r.ReadText(PackTexts.Points) },
    };

    private static readonly MappingShape<BracketsDocument> BracketsShape = new(PackTexts.Brackets)
    {
        { "start", (r, d) => d.Start = r.ReadText(PackTexts.Start) },
        { "list", (r, d) => r.ReadSequence(PackTexts.Brackets, () => d.List.Add(Read(r, BracketShape, new BracketDocument { Location = r.Location }))) },
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

    private static readonly MappingShape<AggravationDocument> AggravationShape = new(PackTexts.AnAggravation)
    {
        { "amount", (r, d) => d.Amount = r.ReadText(PackTexts.AggravatingAmount) },
        { "deduct", (r, d) => d.Deduct = r.ReadText(PackTexts.Deduct) },
    };

    private static readonly MappingShape<DeductionDocument> DeductionShape = new(PackTexts.ADeduction)
    {
        { "finding", (r, d) => ReadTexts(r, PackTexts.FindingName, d.Findings) },
        { "findings", (r, d) => ReadTexts(r, PackTexts.FindingName, d.Findings) },
        { "count", (r, d) => d.Count = r.ReadText(PackTexts.DeductionCount) },
        { "deduct", (r, d) => ReadTexts(r, PackTexts.Deduct, d.Deduct) },
        { "per", (r, d) => d.Per = r.ReadText(PackTexts.Per) },
        { "cap", (r, d) => d.Cap = r.ReadText(PackTexts.Cap) },
        { "aggravated", (r, d) => d.Aggravated = Read(r, AggravationShape, new AggravationDocument { Location = r.Location }) },
    };

    private static readonly MappingShape<ItemDocument> ItemShape = new(PackTexts.AnItem)
    {
        { "id", (r, d) => d.Id = r.ReadText(PackTexts.ItemId) },
        { "points", (r, d) => d.Points = r.ReadText(PackTexts.Points) },
        { "when", (r, d) => d.When = r.ReadText(PackTexts.When) },
    };

    private static readonly MappingShape<ItemsDocument> ItemsShape = new(PackTexts.Items)
    {
        { "mode", (r, d) => d.Mode = r.ReadText(PackTexts.ItemsMode) },
        { "deduct", (r, d) => d.Deduct = r.ReadText(PackTexts.Deduct) },
        { "list", (r, d) => r.ReadSequence(PackTexts.Items, () => d.List.Add(Read(r, ItemShape, new ItemDocument { Location = r.Location }))) },
    };

    private static readonly MappingShape<ChoiceDocument> ChoiceShape = new(PackTexts.AChoice)
    {
        { "of", (r, d) => d.Of = r.ReadText(PackTexts.ChoiceInput) },
        { "points", (r, d) => r.ReadNamed(PackTexts.ChoicePoints, n => d.Points.Add((n, r.ReadText(PackTexts.Points)))) },
    };

    private static readonly MappingShape<AdjustmentDocument> AdjustmentShape = new(PackTexts.AnAdjustment)
    {
        { "of", (r, d) => d.Of = r.ReadText(PackTexts.AdjustedInput) },
        { "takeOut", (r, d) => d.TakeOut = r.ReadText(PackTexts.TakenOut) },
        { "because", (r, d) => d.Because = r.ReadText(PackTexts.Because) },
    };

    internal static readonly MappingShape<PartDocument> PartShape = WithCriterionKeys(new MappingShape<PartDocument>(PackTexts.APart)
    {
        { "id", (r, d) => d.Id = r.ReadText(PackTexts.PartId) },
        { "points", (r, d) => d.Points = r.ReadText(PackTexts.Points) },
    });

    private static readonly MappingShape<AlternativeDocument> AlternativeShape = WithCriterionKeys(new MappingShape<AlternativeDocument>(PackTexts.AnAlternative)
    {
        { "when", (r, d) => d.When = r.ReadText(PackTexts.When) },
    });

    /// <summary>Adds the keys that every place for a criterion has.</summary>
    internal static MappingShape<T> WithCriterionKeys<T>(MappingShape<T> shape)
        where T : CriterionDocument
    {
        shape.Add("measure", (r, d) => d.Measure = r.ReadText(PackTexts.Measure));
        shape.Add("adjust", (r, d) => r.ReadSequence(PackTexts.Adjustments, () => (d.Adjust ??= []).Add(Read(r, AdjustmentShape, new AdjustmentDocument { Location = r.Location }))));
        shape.Add("bands", (r, d) => r.ReadSequence(PackTexts.Bands, () => (d.Bands ??= []).Add(Read(r, BandShape, new BandDocument { Location = r.Location }))));
        shape.Add("threshold", (r, d) => d.Threshold = Read(r, ThresholdShape, new ThresholdDocument { Location = r.Location }));
        shape.Add("stepDeduction", (r, d) => d.StepDeduction = Read(r, StepDeductionShape, new StepDeductionDocument { Location = r.Location }));
        shape.Add("proportional", (r, d) => d.Proportional = Read(r, ProportionalShape, new ProportionalDocument { Location = r.Location }));
        shape.Add("interpolate", (r, d) => d.Interpolate = Read(r, InterpolateShape, new InterpolateDocument { Location = r.Location }));
        shape.Add("brackets", (r, d) => d.Brackets = Read(r, BracketsShape, new BracketsDocument { Location = r.Location }));
        shape.Add("table", (r, d) => d.Table = Read(r, TableShape, new TableDocument { Location = r.Location }));
        shape.Add("deductions", (r, d) => r.ReadSequence(PackTexts.Deductions, () => (d.Deductions ??= []).Add(Read(r, DeductionShape, new DeductionDocument { Location = r.Location }))));
        shape.Add("parts", (r, d) => r.ReadSequence(PackTexts.Parts, () => (d.Parts ??= []).Add(Read(r, PartShape, new PartDocument { Location = r.Location }))));
        shape.Add("items", (r, d) => d.Items = Read(r, ItemsShape, new ItemsDocument { Location = r.Location }));
        shape.Add("choice", (r, d) => d.Choice = Read(r, ChoiceShape, new ChoiceDocument { Location = r.Location }));
        shape.Add("oneOf", (r, d) => r.ReadSequence(PackTexts.OneOf, () => (d.OneOf ??= []).Add(Read(r, AlternativeShape, new AlternativeDocument { Location = r.Location }))));
        shape.Add("award", (r, d) => d.Award = r.ReadText(PackTexts.Award));
        return shape;
    }

    /// <summary>Reads a mapping into a target and returns the target, filled as far as it fits.</summary>
    internal static T Read<T>(DocumentReader reader, MappingShape<T> shape, T target)
    {
        _ = reader.ReadMapping(shape, target);
        return target;
    }

    /// <summary>Reads one text, or a list of them.</summary>
    internal static void ReadTexts(DocumentReader reader, Func<Texts.LocalizedText> what, List<Located<string>> target)
    {
        void ReadOne()
        {
            if (reader.ReadText(what) is { } text)
            {
                target.Add(text);
            }
        }

        if (reader.AtSequence)
        {
            reader.ReadSequence(what, ReadOne);
        }
        else
        {
            ReadOne();
        }
    }

    private static PlaceDocument ReadPlace(DocumentReader reader) => Read(reader, PlaceShape, new PlaceDocument { Location = reader.Location });
}
