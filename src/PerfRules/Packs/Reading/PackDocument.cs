using PerfRules.Diagnostics;
using PerfRules.Documents;

namespace PerfRules.Packs.Reading;

/// <summary>A pack as it was written: texts with their places, nothing understood yet.</summary>
internal sealed class PackDocument
{
    internal required SourceLocation Location { get; init; }

    /// <summary>Gets or sets the hash of what was read, packs below included, where the order of keys counts as well; empty when none was made.</summary>
    internal string ExactHash { get; set; } = string.Empty;

    internal Located<string>? Format { get; set; }

    internal Located<string>? Pack { get; set; }

    internal Located<string>? Extends { get; set; }

    internal Located<string>? Version { get; set; }

    internal Located<string>? Title { get; set; }

    internal Located<string>? Evaluation { get; set; }

    internal Located<string>? Province { get; set; }

    internal Located<string>? City { get; set; }

    internal Located<string>? Year { get; set; }

    internal Located<string>? Fund { get; set; }

    internal List<SourceDocument> Sources { get; } = [];

    internal List<RoundingDocument> Rounding { get; } = [];

    internal bool HasRounding { get; set; }

    internal List<(Located<string> Grade, Located<string>? Totals)> Grades { get; } = [];

    internal List<InputDocument> Inputs { get; } = [];

    internal List<FindingKindDocument> Findings { get; } = [];

    internal List<(Located<string> Name, Located<string>? Expression)> Measures { get; } = [];

    internal List<CheckDocument> Checks { get; } = [];

    internal List<VetoDocument> Vetoes { get; } = [];

    internal CohortDocument? Cohort { get; set; }

    internal List<IndicatorDocument> Indicators { get; } = [];

    internal List<(Located<string> Id, IndicatorDocument Change)> Overrides { get; } = [];

    internal RemovalDocument Remove { get; } = new();

    internal List<AdditionDocument> Add { get; } = [];

    /// <summary>Gets the ids of the packs below, the nearest first.</summary>
    internal List<string> Bases { get; } = [];

    /// <summary>Gets which pack set what over the pack at the bottom.</summary>
    internal SortedDictionary<string, string> Layers { get; } = new(StringComparer.Ordinal);

    internal TargetRowsDocument? TargetRows { get; set; }

    internal bool IsWithoutPoints => TargetRows is { Points: null };

    internal (Located<string>? From, Located<string>? To) Valid { get; set; }

    internal LintDocument? Lint { get; set; }
}

/// <summary>A cited document as it was written.</summary>
internal sealed class SourceDocument
{
    internal required Located<string> Id { get; init; }

    internal Located<string>? Title { get; set; }

    internal Located<string>? Publisher { get; set; }

    internal Located<string>? Issued { get; set; }
}

/// <summary>A rounding stage as it was written.</summary>
internal sealed class RoundingDocument
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? Stage { get; set; }

    internal Located<string>? Places { get; set; }

    internal Located<string>? Mode { get; set; }
}

/// <summary>An input as it was written.</summary>
internal sealed class InputDocument
{
    internal required Located<string> Name { get; init; }

    internal Located<string>? Type { get; set; }

    internal Located<string>? Unit { get; set; }

    internal Located<string>? Range { get; set; }

    internal Located<string>? List { get; set; }

    internal Located<string>? Note { get; set; }

    internal List<Located<string>>? Choices { get; set; }
}

/// <summary>A kind of finding as it was written.</summary>
internal sealed class FindingKindDocument
{
    internal required Located<string> Name { get; init; }

    internal Located<string>? Unit { get; set; }

    internal Located<string>? Note { get; set; }
}

/// <summary>A check as it was written.</summary>
internal sealed class CheckDocument
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? Id { get; set; }

    internal Located<string>? That { get; set; }

    internal Located<string>? Tolerance { get; set; }

    internal Located<string>? Severity { get; set; }

    internal Located<string>? Note { get; set; }
}

/// <summary>A section or leaf as it was written.</summary>
internal sealed class IndicatorDocument : CriterionDocument
{
    internal Located<string>? Section { get; set; }

    internal Located<string>? Id { get; set; }

    internal Located<string>? Name { get; set; }

    internal Located<string>? Points { get; set; }

    internal Located<string>? Origin { get; set; }

    internal Located<string>? Wording { get; set; }

    internal Located<string>? Target { get; set; }

    internal Located<string>? Note { get; set; }

    internal Located<string>? Undefined { get; set; }

    internal Located<string>? Weight { get; set; }

    internal Located<string>? Direction { get; set; }

    internal Located<string>? Floor { get; set; }

    internal Located<string>? Gate { get; set; }

    internal ConditionDocument? Exempt { get; set; }

    internal ConditionDocument? NotApplicable { get; set; }

    internal PrintedDocument? AsPrinted { get; set; }

    internal PartDocument? Bonus { get; set; }

    internal SourceReferenceDocument? Source { get; set; }

    internal List<(Located<string> Topic, Located<string>? Text)> Assumed { get; } = [];

    internal List<IndicatorDocument>? Children { get; set; }

    /// <summary>Gets the keys that an override takes away from the indicator below.</summary>
    internal List<Located<string>> Drop { get; } = [];

    /// <summary>Gets which pack set which key, where that is not the pack that the indicator was first written in.</summary>
    internal SortedDictionary<string, string> Layers { get; } = new(StringComparer.Ordinal);
}

/// <summary>What a pack leaves out of the pack that it extends, as it was written.</summary>
internal sealed class RemovalDocument
{
    internal List<Located<string>> Indicators { get; } = [];

    internal List<Located<string>> Inputs { get; } = [];

    internal List<Located<string>> Findings { get; } = [];

    internal List<Located<string>> Measures { get; } = [];

    internal List<Located<string>> Checks { get; } = [];

    internal List<Located<string>> Vetoes { get; } = [];

    internal List<Located<string>> Sources { get; } = [];
}

/// <summary>Indicators that a pack adds to those of the pack that it extends, and where they go, as it was written.</summary>
internal sealed class AdditionDocument
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? Under { get; set; }

    internal Located<string>? After { get; set; }

    internal Located<string>? Before { get; set; }

    internal List<IndicatorDocument> Indicators { get; } = [];
}

/// <summary>A condition on a leaf with what follows from it, as written.</summary>
internal sealed class ConditionDocument
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? When { get; set; }

    internal Located<string>? Because { get; set; }

    internal Located<string>? Policy { get; set; }
}

/// <summary>The criterion as printed, where another was applied.</summary>
internal sealed class PrintedDocument : CriterionDocument
{
    internal Located<string>? Note { get; set; }
}

/// <summary>The criterion of rows of targets as it was written.</summary>
internal sealed class TargetRowsDocument
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? Section { get; set; }

    internal Located<string>? Points { get; set; }

    internal Located<string>? Plain { get; set; }

    internal Located<string>? Unmet { get; set; }

    internal Located<string>? Origin { get; set; }

    internal SourceReferenceDocument? Source { get; set; }

    internal List<(Located<string> Topic, Located<string>? Text)> Assumed { get; } = [];
}

/// <summary>What a pack says to lint, as written.</summary>
internal sealed class LintDocument
{
    internal List<Located<string>> Rules { get; } = [];

    internal List<SuppressionDocument> Suppress { get; } = [];
}

/// <summary>A finding of lint that the pack knows, as written.</summary>
internal sealed class SuppressionDocument
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? Code { get; set; }

    internal Located<string>? On { get; set; }

    internal Located<string>? Because { get; set; }
}

/// <summary>A veto as it was written.</summary>
internal sealed class VetoDocument
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? Id { get; set; }

    internal Located<string>? When { get; set; }

    internal Located<string>? Cap { get; set; }

    internal Located<string>? Because { get; set; }
}

/// <summary>How subjects are combined, as written.</summary>
internal sealed class CohortDocument
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? Combine { get; set; }

    internal Located<string>? WeightBy { get; set; }

    internal List<CohortPartDocument> Parts { get; } = [];

    /// <summary>Gets or sets where the parts begin; null where the key is not written.</summary>
    internal SourceLocation? PartsLocation { get; set; }
}

/// <summary>A part of a cohort as it was written.</summary>
internal sealed class CohortPartDocument
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? Id { get; set; }

    internal Located<string>? Weight { get; set; }

    internal List<Located<string>> Subjects { get; } = [];

    /// <summary>Gets or sets where the subjects begin; null where the key is not written.</summary>
    internal SourceLocation? SubjectsLocation { get; set; }
}

/// <summary>A reference to a document as it was written.</summary>
internal sealed class SourceReferenceDocument
{
    internal required SourceLocation Location { get; init; }

    internal Located<string>? Ref { get; set; }

    internal Located<string>? Table { get; set; }

    internal Located<string>? Clause { get; set; }
}
