using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Facts;

namespace PerfRules.Analysis.Audit;

/// <summary>Represents what a published report printed: scores, targets, claims, and the differences that are known (the <c>published</c> block of a case).</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class PublishedReport
{
    internal PublishedReport(SourceLocation location) => Location = location;

    /// <summary>Gets the report's title; null when the case gives none.</summary>
    public string? Title { get; internal init; }

    /// <summary>Gets where the block stands.</summary>
    public SourceLocation Location { get; }

    /// <summary>Gets the names of the claims, in the case's order; each is unique.</summary>
    public ImmutableArray<string> ClaimNames => [.. Claims.Select(c => c.Name.Value)];

    /// <summary>Gets the differences that are known, in the case's order.</summary>
    public ImmutableArray<KnownDifference> Known { get; internal init; } = [];

    internal ImmutableArray<(Located<string> Name, PrintedFigure Figure)> Figures { get; init; } = [];

    internal PrintedScores Scores { get; init; } = new();

    internal ImmutableArray<PrintedTarget> Targets { get; init; } = [];

    internal ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>Gets the share above its target from which a value needs a stated reason; null when the case judges no over-fulfilment.</summary>
    internal Rational? Overfulfilment { get; init; }
}

/// <summary>Represents a difference that a case lists as known.</summary>
/// <param name="On">What it is about: the id of an <see cref="AuditItem"/>.</param>
/// <param name="Class">Its class; never reproduced or awarded.</param>
/// <param name="Reason">Why it is there; not empty.</param>
/// <param name="Location">Where the case lists it.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record KnownDifference(string On, AuditClass Class, string Reason, SourceLocation Location);

/// <summary>What a report prints of one score sheet, part or whole.</summary>
internal sealed class PrintedScores
{
    internal Located<string>? At { get; set; }

    internal Located<string>? Total { get; set; }

    internal Located<string>? Full { get; set; }

    internal Located<string>? Rate { get; set; }

    internal Located<string>? Grade { get; set; }

    internal List<(Located<string> Id, PrintedScore Score)> Sections { get; } = [];

    internal List<(Located<string> Id, PrintedScore Score)> Indicators { get; } = [];

    internal List<(Located<string> Id, PrintedScores Scores)> Subjects { get; } = [];

    internal List<(Located<string> Id, PrintedScores Scores)> Parts { get; } = [];
}

/// <summary>What a report prints of one leaf or section.</summary>
internal sealed class PrintedScore
{
    internal Located<string>? At { get; set; }

    internal Located<string>? Score { get; set; }

    internal Located<string>? Full { get; set; }

    internal Located<string>? Rate { get; set; }

    internal Located<string>? Measure { get; set; }

    internal Located<string>? Reason { get; set; }
}

/// <summary>A target that a report sets.</summary>
/// <param name="Name">The target as printed.</param>
/// <param name="At">Where.</param>
/// <param name="Judged">The leaf that judges it, or null.</param>
internal sealed record PrintedTarget(Located<string> Name, string? At, Located<string>? Judged);

/// <summary>One statement of a report that can be held against its figures.</summary>
internal sealed class Claim
{
    internal required Located<string> Name { get; init; }

    internal string? At { get; init; }

    internal string? Says { get; init; }

    /// <summary>Gets the subject or part that it is about, or null.</summary>
    internal Located<string>? Subject { get; init; }

    /// <summary>Gets the figures printed, each with its place; one without a place when it is printed once.</summary>
    internal ImmutableArray<(string? Place, Located<string> Figure)> Printed { get; init; } = [];

    internal Located<string>? Is { get; init; }

    internal Located<string>? Holds { get; init; }

    internal ImmutableArray<Located<string>> Tried { get; init; } = [];

    internal ImmutableArray<Located<string>> Items { get; init; } = [];

    internal bool HasItems { get; init; }

    internal Located<string>? Remark { get; init; }

    /// <summary>Gets the class of a difference; null for what the audit finds itself.</summary>
    internal AuditClass? Class { get; init; }

    /// <summary>Gets the input that the figure stands for, or null.</summary>
    internal Located<string>? Input { get; init; }

    /// <summary>Gets the total that there would be, as an expression, or null.</summary>
    internal Located<string>? Would { get; init; }

    /// <summary>Gets the facts to score again for the total that there would be; empty for none.</summary>
    internal ImmutableArray<(Located<string> Input, FactValue? Value)> WouldFacts { get; init; } = [];
}
