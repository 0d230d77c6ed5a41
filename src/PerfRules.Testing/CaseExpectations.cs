using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Scoring;

namespace PerfRules.Testing;

/// <summary>What a case expects; everything is optional, but a case that expects nothing is refused.</summary>
internal sealed class CaseExpectations
{
    internal ExpectedPoints? Total { get; set; }

    internal Located<string>? Grade { get; set; }

    internal Located<bool>? Complete { get; set; }

    internal TargetExpectation? Targets { get; set; }

    internal List<(Located<string> Id, ExpectedPoints Score)> Sections { get; } = [];

    internal List<(Located<string> Id, IndicatorExpectation Expectation)> Indicators { get; } = [];

    internal List<(Located<string> Id, Located<bool> Holds)> Checks { get; } = [];

    internal List<(Located<string> Id, CaseExpectations Expectations)> Subjects { get; } = [];

    internal List<(Located<string> Id, CaseExpectations Expectations)> Parts { get; } = [];

    internal CaseExpectations? Aggregate { get; set; }

    internal bool IsEmpty => Total is null && Grade is null && Complete is null && Targets is null && Sections.Count == 0 && Indicators.Count == 0 && Checks.Count == 0
        && Aggregate is null && Subjects.Count == 0 && Parts.Count == 0;
}

/// <summary>What a case expects of a leaf.</summary>
internal sealed class IndicatorExpectation
{
    internal required SourceLocation Location { get; init; }

    internal ExpectedPoints? Score { get; set; }

    internal Located<IndicatorStatus>? Status { get; set; }

    internal Located<string>? Measure { get; set; }

    /// <summary>Gets or sets words that the reason of the score must hold, in Chinese or in English.</summary>
    internal Located<string>? Reason { get; set; }

    internal Located<bool>? Met { get; set; }
}

/// <summary>What a case expects of the counts of rows of targets, by the names of <see cref="TargetCounts"/> in the case's words.</summary>
internal sealed class TargetExpectation
{
    internal static readonly (string Key, Func<TargetCounts, int> Count)[] Kinds =
    [
        ("met", static c => c.Met), ("unmet", static c => c.Unmet), ("judged", static c => c.Judged),
        ("notComparable", static c => c.NotComparable), ("missing", static c => c.Missing),
    ];

    internal Dictionary<string, ExpectedPoints> Counts { get; } = new(StringComparer.Ordinal);
}
