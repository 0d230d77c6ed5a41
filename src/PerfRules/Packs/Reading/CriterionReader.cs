using PerfRules.Documents;

namespace PerfRules.Packs.Reading;

/// <summary>Reads the spellings of criteria: which keys there are, and nothing of what they mean.</summary>
internal static class CriterionReader
{
    private static readonly MappingShape<PlaceDocument> PlaceShape = new(PackKeyTexts.APlace)
    {
        { "at", (r, d) => d.At = r.ReadText(PackKeyTexts.At) },
        { "points", (r, d) => d.Points = r.ReadText(PackKeyTexts.Points) },
    };

    private static readonly MappingShape<BandDocument> BandShape = new(PackKeyTexts.ABand)
    {
        { "at", (r, d) => d.At = r.ReadText(PackKeyTexts.At) },
        { "points", (r, d) => d.Points = r.ReadText(PackKeyTexts.Points) },
        { "step", (r, d) => d.Step = r.ReadText(PackKeyTexts.Step) },
        { "beyond", (r, d) => d.Beyond = r.ReadText(PackKeyTexts.Beyond) },
        { "deduct", (r, d) => d.Deduct = r.ReadText(PackKeyTexts.Deduct) },
        { "partial", (r, d) => d.Partial = r.ReadText(PackKeyTexts.PartialStep) },
        { "of", (r, d) => d.Of = r.ReadText(PackKeyTexts.Of) },
        { "from", (r, d) => d.From = ReadPlace(r) },
        { "to", (r, d) => d.To = ReadPlace(r) },
    };

    private static readonly MappingShape<ThresholdDocument> ThresholdShape = new(PackKeyTexts.AThreshold)
    {
        { "at", (r, d) => d.At = r.ReadText(PackKeyTexts.At) },
        { "else", (r, d) => d.Else = r.ReadText(PackKeyTexts.Points) },
    };

    private static readonly MappingShape<StepDeductionDocument> StepDeductionShape = new(PackKeyTexts.AStepDeduction)
    {
        { "at", (r, d) => d.At = r.ReadText(PackKeyTexts.At) },
        { "step", (r, d) => d.Step = r.ReadText(PackKeyTexts.Step) },
        { "deduct", (r, d) => d.Deduct = r.ReadText(PackKeyTexts.Deduct) },
        { "partial", (r, d) => d.Partial = r.ReadText(PackKeyTexts.PartialStep) },
    };

    private static readonly MappingShape<ProportionalDocument> ProportionalShape = new(PackKeyTexts.AProportion)
    {
        { "at", (r, d) => d.At = r.ReadText(PackKeyTexts.At) },
        { "of", (r, d) => d.Of = r.ReadText(PackKeyTexts.Of) },
        { "else", (r, d) => d.Else = r.ReadText(PackKeyTexts.Points) },
    };

    private static readonly MappingShape<InterpolateDocument> InterpolateShape = new(PackKeyTexts.AnInterpolation)
    {
        { "from", (r, d) => d.From = ReadPlace(r) },
        { "to", (r, d) => d.To = ReadPlace(r) },
    };

    private static readonly MappingShape<BracketDocument> BracketShape = new(PackKeyTexts.ABracket)
    {
        { "upTo", (r, d) => d.UpTo = r.ReadText(PackKeyTexts.UpTo) },
        { "step", (r, d) => d.Step = r.ReadText(PackKeyTexts.Step) },
        { "points", (r, d) => d.Points = r.ReadText(PackKeyTexts.Points) },
    };

    private static readonly MappingShape<BracketsDocument> BracketsShape = new(PackKeyTexts.Brackets)
    {
        { "start", (r, d) => d.Start = r.ReadText(PackKeyTexts.Start) },
        { "list", (r, d) => r.ReadSequence(PackKeyTexts.Brackets, () => d.List.Add(Read(r, BracketShape, new BracketDocument { Location = r.Location }))) },
    };

    private static readonly MappingShape<TableRowDocument> RowShape = new(PackKeyTexts.ARow)
    {
        { "when", (r, d) => d.When = r.ReadText(PackKeyTexts.When) },
        { "points", (r, d) => d.Points = r.ReadText(PackKeyTexts.Points) },
    };

    private static readonly MappingShape<TableDocument> TableShape = new(PackKeyTexts.ATable)
    {
        { "hit", (r, d) => d.Hit = r.ReadText(PackKeyTexts.Hit) },
        { "rows", (r, d) => r.ReadSequence(PackKeyTexts.Rows, () => d.Rows.Add(Read(r, RowShape, new TableRowDocument { Location = r.Location }))) },
    };

    private static readonly MappingShape<AggravationDocument> AggravationShape = new(PackKeyTexts.AnAggravation)
    {
        { "amount", (r, d) => d.Amount = r.ReadText(PackKeyTexts.AggravatingAmount) },
        { "deduct", (r, d) => d.Deduct = r.ReadText(PackKeyTexts.Deduct) },
    };

    private static readonly MappingShape<DeductionDocument> DeductionShape = new(PackKeyTexts.ADeduction)
    {
        { "finding", (r, d) => ReadTexts(r, PackKeyTexts.FindingName, d.Findings) },
        { "findings", (r, d) => ReadTexts(r, PackKeyTexts.FindingName, d.Findings) },
        { "count", (r, d) => d.Count = r.ReadText(PackKeyTexts.DeductionCount) },
        { "deduct", (r, d) => ReadTexts(r, PackKeyTexts.Deduct, d.Deduct) },
        { "per", (r, d) => d.Per = r.ReadText(PackKeyTexts.Per) },
        { "cap", (r, d) => d.Cap = r.ReadText(PackKeyTexts.Cap) },
        { "aggravated", (r, d) => d.Aggravated = Read(r, AggravationShape, new AggravationDocument { Location = r.Location }) },
    };

    private static readonly MappingShape<ItemDocument> ItemShape = new(PackKeyTexts.AnItem)
    {
        { "id", (r, d) => d.Id = r.ReadText(PackKeyTexts.ItemId) },
        { "points", (r, d) => d.Points = r.ReadText(PackKeyTexts.Points) },
        { "when", (r, d) => d.When = r.ReadText(PackKeyTexts.When) },
    };

    private static readonly MappingShape<ItemsDocument> ItemsShape = new(PackKeyTexts.Items)
    {
        { "mode", (r, d) => d.Mode = r.ReadText(PackKeyTexts.ItemsMode) },
        { "deduct", (r, d) => d.Deduct = r.ReadText(PackKeyTexts.Deduct) },
        { "list", (r, d) => r.ReadSequence(PackKeyTexts.Items, () => d.List.Add(Read(r, ItemShape, new ItemDocument { Location = r.Location }))) },
    };

    private static readonly MappingShape<ChoiceDocument> ChoiceShape = new(PackKeyTexts.AChoice)
    {
        { "of", (r, d) => d.Of = r.ReadText(PackKeyTexts.ChoiceInput) },
        { "points", (r, d) => r.ReadNamed(PackKeyTexts.ChoicePoints, n => d.Points.Add((n, r.ReadText(PackKeyTexts.Points)))) },
    };

    private static readonly MappingShape<AdjustmentDocument> AdjustmentShape = new(PackKeyTexts.AnAdjustment)
    {
        { "of", (r, d) => d.Of = r.ReadText(PackKeyTexts.AdjustedInput) },
        { "takeOut", (r, d) => d.TakeOut = r.ReadText(PackKeyTexts.TakenOut) },
        { "because", (r, d) => d.Because = r.ReadText(PackKeyTexts.Because) },
    };

    internal static readonly MappingShape<PartDocument> PartShape = WithCriterionKeys(new MappingShape<PartDocument>(PackKeyTexts.APart)
    {
        { "id", (r, d) => d.Id = r.ReadText(PackKeyTexts.PartId) },
        { "points", (r, d) => d.Points = r.ReadText(PackKeyTexts.Points) },
    });

    private static readonly MappingShape<AlternativeDocument> AlternativeShape = WithCriterionKeys(new MappingShape<AlternativeDocument>(PackKeyTexts.AnAlternative)
    {
        { "when", (r, d) => d.When = r.ReadText(PackKeyTexts.When) },
    });

    /// <summary>Adds the keys that every place for a criterion has.</summary>
    internal static MappingShape<T> WithCriterionKeys<T>(MappingShape<T> shape)
        where T : CriterionDocument
    {
        shape.Add("measure", (r, d) => d.Measure = r.ReadText(PackKeyTexts.Measure));
        shape.Add("adjust", (r, d) => r.ReadSequence(PackKeyTexts.Adjustments, () => (d.Adjust ??= []).Add(Read(r, AdjustmentShape, new AdjustmentDocument { Location = r.Location }))));
        shape.Add("bands", (r, d) => r.ReadSequence(PackKeyTexts.Bands, () => (d.Bands ??= []).Add(Read(r, BandShape, new BandDocument { Location = r.Location }))));
        shape.Add("threshold", (r, d) => d.Threshold = Read(r, ThresholdShape, new ThresholdDocument { Location = r.Location }));
        shape.Add("stepDeduction", (r, d) => d.StepDeduction = Read(r, StepDeductionShape, new StepDeductionDocument { Location = r.Location }));
        shape.Add("proportional", (r, d) => d.Proportional = Read(r, ProportionalShape, new ProportionalDocument { Location = r.Location }));
        shape.Add("interpolate", (r, d) => d.Interpolate = Read(r, InterpolateShape, new InterpolateDocument { Location = r.Location }));
        shape.Add("brackets", (r, d) => d.Brackets = Read(r, BracketsShape, new BracketsDocument { Location = r.Location }));
        shape.Add("table", (r, d) => d.Table = Read(r, TableShape, new TableDocument { Location = r.Location }));
        shape.Add("deductions", (r, d) => r.ReadSequence(PackKeyTexts.Deductions, () => (d.Deductions ??= []).Add(Read(r, DeductionShape, new DeductionDocument { Location = r.Location }))));
        shape.Add("parts", (r, d) => r.ReadSequence(PackKeyTexts.Parts, () => (d.Parts ??= []).Add(Read(r, PartShape, new PartDocument { Location = r.Location }))));
        shape.Add("items", (r, d) => d.Items = Read(r, ItemsShape, new ItemsDocument { Location = r.Location }));
        shape.Add("choice", (r, d) => d.Choice = Read(r, ChoiceShape, new ChoiceDocument { Location = r.Location }));
        shape.Add("oneOf", (r, d) => r.ReadSequence(PackKeyTexts.OneOf, () => (d.OneOf ??= []).Add(Read(r, AlternativeShape, new AlternativeDocument { Location = r.Location }))));
        shape.Add("award", (r, d) => d.Award = r.ReadText(PackKeyTexts.Award));
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
