using PerfRules.Diagnostics;
using PerfRules.Documents;

namespace PerfRules.Packs.Reading;

/// <summary>A criterion as it was written, in one of its spellings.</summary>
internal abstract class CriterionDocument
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? Measure { get; set; }

    internal List<AdjustmentDocument>? Adjust { get; set; }

    internal List<BandDocument>? Bands { get; set; }

    internal ThresholdDocument? Threshold { get; set; }

    internal StepDeductionDocument? StepDeduction { get; set; }

    internal ProportionalDocument? Proportional { get; set; }

    internal InterpolateDocument? Interpolate { get; set; }

    internal BracketsDocument? Brackets { get; set; }

    internal TableDocument? Table { get; set; }

    internal List<DeductionDocument>? Deductions { get; set; }

    internal List<PartDocument>? Parts { get; set; }

    internal ItemsDocument? Items { get; set; }

    internal ChoiceDocument? Choice { get; set; }

    internal List<AlternativeDocument>? OneOf { get; set; }

    internal Located<string>? Award { get; set; }

    /// <summary>Gets a value indicating whether the spelling judges a measure; a table only shows one.</summary>
    internal bool JudgesMeasure =>
        Bands is not null || Threshold is not null || StepDeduction is not null || Proportional is not null || Interpolate is not null || Brackets is not null;

    /// <summary>Takes over the criterion of another document, whatever its spelling, and gives up the present one.</summary>
    internal void TakeCriterion(CriterionDocument other)
    {
        Bands = other.Bands;
        Threshold = other.Threshold;
        StepDeduction = other.StepDeduction;
        Proportional = other.Proportional;
        Interpolate = other.Interpolate;
        Brackets = other.Brackets;
        Table = other.Table;
        Deductions = other.Deductions;
        Parts = other.Parts;
        Items = other.Items;
        Choice = other.Choice;
        OneOf = other.OneOf;
        Award = other.Award;
    }

    /// <summary>Gets the spellings that are present, by key.</summary>
    internal IEnumerable<string> Spellings()
    {
        if (Bands is not null)
        {
            yield return "bands";
        }

        if (Threshold is not null)
        {
            yield return "threshold";
        }

        if (StepDeduction is not null)
        {
            yield return "stepDeduction";
        }

        if (Proportional is not null)
        {
            yield return "proportional";
        }

        if (Interpolate is not null)
        {
            yield return "interpolate";
        }

        if (Brackets is not null)
        {
            yield return "brackets";
        }

        if (Table is not null)
        {
            yield return "table";
        }

        if (Deductions is not null)
        {
            yield return "deductions";
        }

        if (Parts is not null)
        {
            yield return "parts";
        }

        if (Items is not null)
        {
            yield return "items";
        }

        if (Choice is not null)
        {
            yield return "choice";
        }

        if (OneOf is not null)
        {
            yield return "oneOf";
        }

        if (Award is not null)
        {
            yield return "award";
        }
    }
}

/// <summary>Something taken out of a measure, as written.</summary>
internal sealed class AdjustmentDocument
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? Of { get; set; }

    internal Located<string>? TakeOut { get; set; }

    internal Located<string>? Because { get; set; }
}

/// <summary>One band as it was written.</summary>
internal sealed class BandDocument
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? At { get; set; }

    internal Located<string>? Points { get; set; }

    internal Located<string>? Step { get; set; }

    internal Located<string>? Beyond { get; set; }

    internal Located<string>? Deduct { get; set; }

    internal Located<string>? Partial { get; set; }

    internal Located<string>? Of { get; set; }

    internal PlaceDocument? From { get; set; }

    internal PlaceDocument? To { get; set; }
}

/// <summary>A place on a line and its points, as written.</summary>
internal sealed class PlaceDocument
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? At { get; set; }

    internal Located<string>? Points { get; set; }
}

/// <summary>A threshold as it was written: full points at it, else something.</summary>
internal sealed class ThresholdDocument
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? At { get; set; }

    internal Located<string>? Else { get; set; }
}

/// <summary>Full points within an interval and a staircase on either side of it, as written.</summary>
internal sealed class StepDeductionDocument
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? At { get; set; }

    internal Located<string>? Step { get; set; }

    internal Located<string>? Deduct { get; set; }

    internal Located<string>? Partial { get; set; }
}

/// <summary>Points in proportion to the measure, as written.</summary>
internal sealed class ProportionalDocument
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? At { get; set; }

    internal Located<string>? Of { get; set; }

    internal Located<string>? Else { get; set; }
}

/// <summary>Points on a line between two places, level outside them, as written.</summary>
internal sealed class InterpolateDocument
{
    internal required SourceLocation Location { get; init; }

    internal PlaceDocument? From { get; set; }

    internal PlaceDocument? To { get; set; }
}

/// <summary>Points that each stretch of the measure earns at its own rate, as written.</summary>
internal sealed class BracketsDocument
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? Start { get; set; }

    internal List<BracketDocument> List { get; } = [];
}

/// <summary>One stretch and its rate, as written.</summary>
internal sealed class BracketDocument
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? UpTo { get; set; }

    internal Located<string>? Step { get; set; }

    internal Located<string>? Points { get; set; }
}

/// <summary>A table as it was written.</summary>
internal sealed class TableDocument
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? Hit { get; set; }

    internal List<TableRowDocument> Rows { get; } = [];
}

/// <summary>A row of a table as it was written.</summary>
internal sealed class TableRowDocument
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? When { get; set; }

    internal Located<string>? Points { get; set; }
}

/// <summary>A deduction as it was written.</summary>
internal sealed class DeductionDocument
{
    internal required SourceLocation Location { get; init; }

    internal List<Located<string>> Findings { get; } = [];

    internal Located<string>? Count { get; set; }

    internal List<Located<string>> Deduct { get; } = [];

    internal Located<string>? Per { get; set; }

    internal Located<string>? Cap { get; set; }

    internal AggravationDocument? Aggravated { get; set; }
}

/// <summary>What makes a finding cost more, as written.</summary>
internal sealed class AggravationDocument
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? Amount { get; set; }

    internal Located<string>? Deduct { get; set; }
}

/// <summary>A list of requirements as it was written.</summary>
internal sealed class ItemsDocument
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? Mode { get; set; }

    internal Located<string>? Deduct { get; set; }

    internal List<ItemDocument> List { get; } = [];
}

/// <summary>One requirement as it was written.</summary>
internal sealed class ItemDocument
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? Id { get; set; }

    internal Located<string>? Points { get; set; }

    internal Located<string>? When { get; set; }
}

/// <summary>Levels and their points as written.</summary>
internal sealed class ChoiceDocument
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? Of { get; set; }

    internal List<(Located<string> Level, Located<string>? Points)> Points { get; } = [];
}

/// <summary>An alternative as it was written: a condition and a criterion.</summary>
internal sealed class AlternativeDocument : CriterionDocument
{
    internal Located<string>? When { get; set; }
}

/// <summary>A part of a sum as it was written.</summary>
internal sealed class PartDocument : CriterionDocument
{
    internal Located<string>? Id { get; set; }

    internal Located<string>? Points { get; set; }
}
