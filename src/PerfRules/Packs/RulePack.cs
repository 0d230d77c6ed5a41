using System.Collections.Frozen;
using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Packs;

/// <summary>Represents one scoring standard (规则包): a place, a year, a fund, an evaluation type and a version.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class RulePack
{
    internal RulePack(PackIdentity identity, PackContent content)
    {
        Identity = identity;
        Content = content;
        Leaves = [.. content.Indicators.SelectMany(LeavesOf)];
        LeavesById = Leaves.ToFrozenDictionary(l => l.Id, StringComparer.Ordinal);
        var rows = content.HasRows ? null : content.TargetRows?.Points;
        FullPoints = HasPoints ? content.Indicators.Aggregate(rows ?? Rational.Zero, (sum, i) => sum + (i.FullPoints * i.Weight)) : Rational.Zero;
    }

    /// <summary>Gets the id, such as <c>sichuan/2024/suining-resident</c>.</summary>
    public string Id => Identity.Id;

    /// <summary>Gets the version: major.minor.patch.</summary>
    public string Version => Identity.Version;

    /// <summary>Gets the title.</summary>
    public string Title => Identity.Title;

    /// <summary>Gets the kind of evaluation.</summary>
    public EvaluationType Evaluation => Identity.Evaluation;

    /// <summary>Gets the province; null when not stated.</summary>
    public string? Province => Identity.Province;

    /// <summary>Gets the city; null when not stated.</summary>
    public string? City => Identity.City;

    /// <summary>Gets the year that is evaluated; null when not stated.</summary>
    public int? Year => Identity.Year;

    /// <summary>Gets the fund (险种); null when not stated.</summary>
    public string? Fund => Identity.Fund;

    /// <summary>Gets the id of the pack that this one changes; null when it stands alone.</summary>
    public string? Extends => Identity.Extends;

    /// <summary>Gets the ids of the packs below, from the one that this pack extends down to the one that stands alone; empty for a pack that extends none.</summary>
    public ImmutableArray<string> Bases => Identity.Bases;

    /// <summary>Gets which pack set what over the pack at the bottom, ordered by what: <c>grades</c>, <c>inputs: 预算</c>, <c>remove: 覆盖率</c>, <c>remove inputs: 旧数据</c> …
    /// What is not listed stands in the last of <see cref="Bases"/>; what was changed of an indicator is in <see cref="Indicator.Layers"/>. Empty for a pack that extends none.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Layers => Identity.Layers;

    /// <summary>Gets the first day on which the standard applies: as stated, else the first day of <see cref="Year"/>; null when neither is stated.</summary>
    public DateOnly? ValidFrom => Identity.ValidFrom ?? (Year is { } year ? new DateOnly(year, 1, 1) : null);

    /// <summary>Gets the last day on which the standard applies: as stated, else the last day of <see cref="Year"/>; null when neither is stated.</summary>
    public DateOnly? ValidTo => Identity.ValidTo ?? (Year is { } year ? new DateOnly(year, 12, 31) : null);

    /// <summary>Gets the hash of the content, comments and layout aside: <c>sha256:</c> and 64 hexadecimal digits.</summary>
    public string Hash => Identity.Hash;

    /// <summary>Gets the file that it was read from; empty for a pack read from memory without a name.</summary>
    public string File => Identity.File;

    /// <summary>Gets the documents that the pack cites, in its order.</summary>
    public ImmutableArray<PackSource> Sources => Content.Sources;

    /// <summary>Gets the roundings in the order in which they happen; empty when nothing is rounded.</summary>
    public ImmutableArray<RoundingStage> Rounding => Content.Rounding;

    /// <summary>Gets the grades in the pack's order; empty when the pack grades nothing.</summary>
    public ImmutableArray<GradeBand> Grades => Content.Grades;

    /// <summary>Gets the facts that the pack asks for, in its order.</summary>
    public ImmutableArray<InputDefinition> Inputs => Content.Inputs;

    /// <summary>Gets the kinds of finding that the pack counts, in its order.</summary>
    public ImmutableArray<FindingKind> Findings => Content.Findings;

    /// <summary>Gets the expressions that the pack names, in its order; empty when it names none.</summary>
    public ImmutableArray<MeasureDefinition> Measures =>
        [.. Content.Measures.Select(m => new MeasureDefinition(m.Name, ExpressionPrinter.Text(m.Definition!), m.Type.Unit))];

    /// <summary>Gets the identities that facts should satisfy, in the pack's order.</summary>
    public ImmutableArray<CheckDefinition> Checks => Content.Checks;

    /// <summary>Gets the vetoes, in the pack's order.</summary>
    public ImmutableArray<VetoDefinition> Vetoes => Content.Vetoes;

    /// <summary>Gets how subjects are combined; null for a pack that scores one subject at a time.</summary>
    public CohortDefinition? Cohort => Content.Cohort;

    /// <summary>Gets the criterion of leaves that come with the facts; null for a pack that names all its leaves.</summary>
    public TargetRowsDefinition? TargetRows => Content.TargetRows;

    /// <summary>Gets the top of the indicator tree, in the pack's order.</summary>
    public ImmutableArray<Indicator> Indicators => Content.Indicators;

    /// <summary>Gets the leaves of the tree, in the pack's order.</summary>
    public ImmutableArray<Indicator> Leaves { get; }

    /// <summary>Gets a value indicating whether the pack gives points; one that does not only counts the targets that are met.</summary>
    public bool HasPoints => Content.TargetRows is not { Points: null };

    /// <summary>Gets the full points of the whole tree, rows of targets included; zero for a pack without points.</summary>
    public Rational FullPoints { get; }

    internal PackIdentity Identity { get; }

    internal PackContent Content { get; }

    internal FrozenDictionary<string, Indicator> LeavesById { get; }

    /// <summary>Reads a pack in YAML or JSON.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The name that messages call it by; a name that ends in .json is read as JSON.</param>
    /// <returns>The pack.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="PerfRulesException">The text is not a pack; all faults are listed.</exception>
    public static RulePack Parse(string text, string file = "")
    {
        var result = RulePackLoader.Parse(text, file);
        return result.Pack ?? throw new PerfRulesException(result.Diagnostics);
    }

    /// <summary>Reads a pack from a file in YAML or JSON.</summary>
    /// <param name="path">The file; UTF-8, with or without a byte-order mark.</param>
    /// <returns>The pack.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="PerfRulesException">The file is missing, unreadable, too large, not UTF-8 or not a pack; all faults are listed.</exception>
    public static RulePack Load(string path)
    {
        var result = RulePackLoader.Load(path);
        return result.Pack ?? throw new PerfRulesException(result.Diagnostics);
    }

    /// <summary>Writes id and version.</summary>
    /// <returns><c>id@version</c>.</returns>
    public override string ToString() => $"{Id}@{Version}";

    private static IEnumerable<Indicator> LeavesOf(Indicator node) =>
        node.IsSection ? node.Children.SelectMany(LeavesOf) : [node];
}

/// <summary>What tells one pack from another.</summary>
internal sealed record PackIdentity(
    string Id, string Version, string Title, EvaluationType Evaluation, string? Province, string? City, int? Year, string? Fund, string? Extends, DateOnly? ValidFrom, DateOnly? ValidTo, string Hash, string File)
{
    /// <summary>Gets the hash of the content where the order of keys counts as well, which decides how mutants and facts are numbered.</summary>
    internal string ExactHash { get; init; } = string.Empty;

    internal ImmutableArray<string> Bases { get; init; } = [];

    internal ImmutableArray<KeyValuePair<string, string>> Layers { get; init; } = [];
}

/// <summary>What a pack says.</summary>
internal sealed record PackContent(
    ImmutableArray<PackSource> Sources,
    ImmutableArray<RoundingStage> Rounding,
    ImmutableArray<GradeBand> Grades,
    ImmutableArray<InputDefinition> Inputs,
    ImmutableArray<FindingKind> Findings,
    ImmutableArray<ExpressionSymbol> Measures,
    ImmutableArray<CheckDefinition> Checks,
    ImmutableArray<VetoDefinition> Vetoes,
    CohortDefinition? Cohort,
    ImmutableArray<Indicator> Indicators,
    TargetRowsDefinition? TargetRows,
    LintSettings Lint,
    ExpressionScope Scope)
{
    /// <summary>Gets a value indicating whether the rows of targets that came with the facts are among the indicators.</summary>
    internal bool HasRows { get; init; }

    /// <summary>Gets where each rounding is written, in the order of <see cref="Rounding"/>.</summary>
    internal ImmutableArray<SourceLocation> RoundingPlaces { get; init; } = [];
}
