using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using PerfRules.Analysis.Audit;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Facts;
using PerfRules.Scoring;

namespace PerfRules.Testing;

/// <summary>Represents a golden case (验证案例), or one of its variants: facts plus what they must give.</summary>
/// <remarks>A file may hold a table of variants, each a few changes of the case's facts or of those of a base case beside it, with expectations of its
/// own. <see cref="Load"/> gives the case itself, <see cref="LoadAll"/> everything of a file that can be run.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class GoldenCase
{
    internal GoldenCase(string name, string? title, string file, ImmutableArray<string> tags, FactFile facts, CaseExpectations expectations, PublishedReport? published)
    {
        Name = name;
        Title = title;
        File = file;
        Tags = tags;
        Facts = facts.Sheet;
        Cohort = facts.Cohort;
        Expectations = expectations;
        Published = published;
    }

    /// <summary>Gets the name; the file's name without its extension when the case gives none. A variant is called <c>case/variant</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the title; null when the case gives none.</summary>
    public string? Title { get; }

    /// <summary>Gets the file, as it was named.</summary>
    public string File { get; }

    /// <summary>Gets the tags, in the case's order; may be empty.</summary>
    public ImmutableArray<string> Tags { get; }

    /// <summary>Gets the facts of the one subject; null for a case with several.</summary>
    public FactSheet? Facts { get; }

    /// <summary>Gets the facts of the subjects that are scored together; null for a case with one.</summary>
    public FactCohort? Cohort { get; }

    /// <summary>Gets what a published report printed of these facts; null when the case comes from none.</summary>
    public PublishedReport? Published { get; }

    /// <summary>Gets the variant's own name; null for a case that is none.</summary>
    public string? Variant { get; internal init; }

    /// <summary>Gets the clause of the document that the case is about; null when it names none.</summary>
    public string? Clause { get; internal init; }

    /// <summary>Gets whether a person has signed the expectations off; null when neither the case nor, for a variant, its file says.</summary>
    public bool? IsReviewed { get; internal init; }

    /// <summary>Gets a value indicating whether the expectations count: false for those that say <c>reviewed: false</c>, such as computed ones that nobody has
    /// signed off yet. They are compared, but prove nothing.</summary>
    public bool IsGolden => IsReviewed != false;

    /// <summary>Gets where the case stands: the start of its file, or the variant's name.</summary>
    public SourceLocation Location { get; internal init; } = SourceLocation.None;

    /// <summary>Gets the hash of everything that the case says, with its name and with what it takes from its file and from its base.</summary>
    internal string Hash { get; init; } = string.Empty;

    /// <summary>Gets whether the facts come from another case; such a case cannot be the base of a third.</summary>
    internal bool HasBase { get; init; }

    internal ImmutableArray<Located<string>> ExpectedErrors { get; init; } = [];

    internal CaseExpectations Expectations { get; }

    /// <summary>Reads a case from a file in YAML or JSON; variants are read and left aside.</summary>
    /// <param name="path">The file; UTF-8, with or without a byte-order mark.</param>
    /// <param name="limits">What reading may cost; null for <see cref="DocumentLimits.Default"/>.</param>
    /// <returns>The case itself. Of a file that is only a table of variants it expects nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="PerfRulesException">The file is missing, unreadable or not a case; all faults are listed.</exception>
    public static GoldenCase Load(string path, DocumentLimits? limits = null) => GoldenCaseBuilder.Load(path, limits).Own;

    /// <summary>Reads a case in YAML or JSON; variants are read and left aside.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The name that messages call it by; a name that ends in .json is read as JSON. A base case is looked for in its folder.</param>
    /// <param name="limits">What reading may cost; null for <see cref="DocumentLimits.Default"/>.</param>
    /// <returns>The case itself. Of a text that is only a table of variants it expects nothing.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="PerfRulesException">The text is not a case; all faults are listed.</exception>
    public static GoldenCase Parse(string text, string file = "", DocumentLimits? limits = null) => GoldenCaseBuilder.Parse(text, file, limits).Own;

    /// <summary>Reads everything of a file that can be run: the case itself where it expects anything, then its variants.</summary>
    /// <param name="path">The file; UTF-8, with or without a byte-order mark.</param>
    /// <param name="limits">What reading may cost; null for <see cref="DocumentLimits.Default"/>.</param>
    /// <returns>The cases, in the order of the file; not empty.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="PerfRulesException">The file or its base case is missing, unreadable or not a case; all faults are listed.</exception>
    public static ImmutableArray<GoldenCase> LoadAll(string path, DocumentLimits? limits = null) => GoldenCaseBuilder.Load(path, limits).All;

    /// <summary>Reads everything of a text that can be run: the case itself where it expects anything, then its variants.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The name that messages call it by; a name that ends in .json is read as JSON. A base case is looked for in its folder.</param>
    /// <param name="limits">What reading may cost; null for <see cref="DocumentLimits.Default"/>.</param>
    /// <returns>The cases, in the order of the text; not empty.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="PerfRulesException">The text is not a case, or its base case is none; all faults are listed.</exception>
    public static ImmutableArray<GoldenCase> ParseAll(string text, string file = "", DocumentLimits? limits = null) => GoldenCaseBuilder.Parse(text, file, limits).All;

    /// <summary>Audits what the report printed of these facts.</summary>
    /// <param name="scorer">The scorer of the pack that the case is for.</param>
    /// <param name="report">What came of it; null when the audit could not be made.</param>
    /// <param name="diagnostics">Why not: facts that do not fit the pack, or claims that cannot be understood; ordered by position.</param>
    /// <returns>Whether the audit could be made.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scorer"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The case has nothing published.</exception>
    public bool TryAudit(RuleScorer scorer, [NotNullWhen(true)] out AuditReport? report, out ImmutableArray<Diagnostic> diagnostics)
    {
        var published = Published ?? throw new InvalidOperationException($"The case '{Name}' has nothing published.");
        var auditor = new ReportAuditor(scorer);
        return Cohort is null ? auditor.TryAudit(Facts!, published, out report, out diagnostics) : auditor.TryAudit(Cohort, published, out report, out diagnostics);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
