using System.Collections.Immutable;
using System.Text.Json;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Packs;

/// <summary>The reference of the pack format says what is so: each of its examples is loaded and scored.</summary>
public sealed class ManualExampleTests
{
    private static readonly string[] Kinds = ["pack", "extends", "leaf", "keys", "facts", "case", "cohort keys", "cohort", "wrong leaf", "wrong facts"];

    public static TheoryData<string> Packs => ManualExamples.Places("pack", "extends", "leaf", "keys");

    public static TheoryData<string> Scored => ManualExamples.Places("extends", "leaf", "keys");

    // Cases say what they give in their expectations; the tests of the testing kit run them.
    public static TheoryData<string> FactsFiles => ManualExamples.Places("facts");

    public static TheoryData<string> Cohorts => ManualExamples.Places("cohort");

    public static TheoryData<string> Wrong => ManualExamples.Places("wrong leaf", "wrong facts");

    [Fact]
    public void Manual_EveryYamlBlock_IsOfAKindThatIsChecked()
    {
        var unknown = ManualExamples.All.Where(e => !Kinds.Contains(e.Kind)).Select(e => e.Place);

        Assert.Empty(unknown);
    }

    [Fact]
    public void Manual_EveryWorkedExample_HasLines()
    {
        var bare = ManualExamples.All.Where(e => e.Kind is not ("pack" or "case" or "cohort keys") && e.Lines.IsEmpty).Select(e => e.Place);

        Assert.Empty(bare);
    }

    [Fact]
    public void Manual_InBothLanguages_HasTheSameExamples()
    {
        var english = MarkdownExample.Read(ManualExamples.English).Select(Content);

        var chinese = MarkdownExample.Read(ManualExamples.Chinese).Select(Content);

        Assert.Equal(english, chinese);
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Load_ExampleOfManual_HasNoFault(string place)
    {
        var example = ManualExamples.Named(place);

        var result = ManualExamples.Read(example);

        Assert.Equal(string.Empty, string.Join('\n', result.Diagnostics));
    }

    [Theory]
    [MemberData(nameof(Scored))]
    public void Score_ExampleOfManual_GivesWhatItSays(string place)
    {
        var example = ManualExamples.Named(place);
        var scorer = new RuleScorer(ManualExamples.Load(example));

        var actual = example.Lines.Select(line => Score(scorer, line));

        Assert.Equal(example.Lines.Select(Claim), actual);
    }

    [Theory]
    [MemberData(nameof(Scored))]
    public void Arithmetic_OfManual_GivesThePointsBesideIt(string place)
    {
        var sums = ManualExamples.Named(place).Lines.Select(l => l[(l.IndexOf('→', StringComparison.Ordinal) + 1)..].Split('=')).Where(s => s.Length == 2);

        Assert.All(sums, sum => Assert.Equal(sum[1].Trim(), ConstantExpression.Read(sum[0])?.Value.Round(2, RoundingMode.HalfAway).ToString()));
    }

    [Theory]
    [MemberData(nameof(FactsFiles))]
    public void Score_FactsFileOfManual_GivesWhatItSays(string place)
    {
        var example = ManualExamples.Named(place);
        var scorer = new RuleScorer(ManualExamples.Load(example));

        var sheet = scorer.Score(FactSheet.Parse(example.Yaml, "facts.yaml"));

        Assert.Equal(example.Lines.Single(), $"→ {sheet.Total} {sheet.Grade}");
    }

    [Theory]
    [MemberData(nameof(Cohorts))]
    public void Score_CohortOfManual_GivesWhatItSays(string place)
    {
        var example = ManualExamples.Named(place);

        var sheet = new RuleScorer(ManualExamples.Load(example)).Score(FactCohort.Parse(example.Yaml, "facts.yaml"));

        var totals = sheet.Sheets.Select(s => (Name: s.Subject, s.Total)).Concat(sheet.Parts.Select(p => (Name: p.Id, p.Total))).Append((Name: string.Empty, sheet.Aggregate.Total))
            .ToDictionary(t => t.Name, t => t.Total.ToString(), StringComparer.Ordinal);
        Assert.Equal(example.Lines.Select(Claim), example.Lines.Select(line => totals[line[..line.IndexOf('→', StringComparison.Ordinal)].Trim()]));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Load_WrongExampleOfManual_SaysWhatManualSays(string place)
    {
        var example = ManualExamples.Named(place);
        var language = place.StartsWith(ManualExamples.Chinese, StringComparison.Ordinal) ? DisplayLanguage.Chinese : DisplayLanguage.English;

        var diagnostics = Diagnose(example).Select(d => Shown(d, language));

        Assert.Equal(example.Lines, diagnostics);
    }

    private static ImmutableArray<Diagnostic> Diagnose(MarkdownExample example)
    {
        if (example.Kind == "wrong leaf")
        {
            return RulePackLoader.Parse(ManualExamples.PackOf(example), "pack.yaml").Diagnostics;
        }

        new RuleScorer(ManualExamples.Load(example)).TryScore(FactSheet.Parse(example.Yaml, "facts.yaml"), out _, out var diagnostics);
        return diagnostics;
    }

    private static string Shown(Diagnostic diagnostic, DisplayLanguage language) =>
        new Diagnostic(diagnostic.Code, diagnostic.Severity, SourceLocation.None, diagnostic.Message, diagnostic.Hint).ToString(language);

    // What stands behind the arrow, without the arithmetic: points, a status, a grade, or whether the check holds.
    private static string Claim(string line) => line[(line.IndexOf('→', StringComparison.Ordinal) + 1)..].Split('=')[^1].Trim();

    private static string Score(RuleScorer scorer, string line)
    {
        var sheet = scorer.Score(ManualExamples.Facts(line[..line.IndexOf('→', StringComparison.Ordinal)].Trim()));
        return Claim(line) switch
        {
            "true" or "false" => sheet.Checks.Single().Holds?.ToString().ToLowerInvariant() ?? "null",
            var claim when scorer.Pack.Grades.Any(g => g.Grade == claim) => sheet.Grade ?? "null",
            _ when sheet.Indicators.Length > 1 => sheet.Total.ToString(),
            _ when sheet.Indicators.Single() is { Score: { } score } => score.ToString(),
            _ => JsonNamingPolicy.CamelCase.ConvertName(sheet.Indicators.Single().Status.ToString()),
        };
    }

    private static string Content(MarkdownExample example) =>
        example.Kind + "\n" + example.Yaml + (example.Kind.StartsWith("wrong", StringComparison.Ordinal) ? string.Empty : string.Join('\n', example.Lines));
}
