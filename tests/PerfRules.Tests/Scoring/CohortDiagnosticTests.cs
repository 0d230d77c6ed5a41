using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Scoring;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Scoring;

/// <summary>One test per diagnostic of facts of several subjects: the place is the mark «.</summary>
public sealed class CohortDiagnosticTests
{
    private static readonly TestPack Pack = TestPack.Minimal.With("indicators:", "cohort: { combine: leaf }\nindicators:");

    private static readonly TestPack WithParts = TestPack.Minimal.With(
        "indicators:", "cohort: { combine: leaf, parts: [ { id: 市级, weight: 40%, subjects: 东 }, { id: 区县, weight: 60%, subjects: [西, 南] } ] }\nindicators:");

    [Fact]
    public void PR0103_SubjectTwice_IsRefusedAtTheSecond() =>
        Refuses("subjects:\n  东: { facts: {} }\n  «东: { facts: {} }\n", "error PR0103: The key '东' stands here a second time; write it once.");

    [Fact]
    public void PR0411_OneSubject_IsNoCohort()
    {
        var exception = Assert.Throws<PerfRulesException>(() => FactCohort.Parse("facts: { 收入: 1万元 }", "facts.yaml"));

        Assert.Equal("facts.yaml: error PR0411: The file holds one subject; several were expected (subjects).", string.Join('\n', exception.Diagnostics));
    }

    [Fact]
    public void PR0416_FileThatChangesAnotherCase_CannotBeScored()
    {
        var exception = Assert.Throws<PerfRulesException>(() => FactFile.Parse("base: published\nfacts: { 收入: 1万元 }", "edges.yaml"));

        Assert.Equal(
            "edges.yaml(1,7): error PR0416: This file only says what differs from another case (base), so it cannot be scored alone."
            + " Run it with perfrules test, or score the case that base names.",
            string.Join('\n', exception.Diagnostics));
    }

    [Fact]
    public void PR0411_SeveralSubjects_AreNoSheet()
    {
        var exception = Assert.Throws<PerfRulesException>(() => FactSheet.Parse("subjects: { 东: { facts: { 收入: 1万元 } } }", "facts.yaml"));

        Assert.Equal("facts.yaml: error PR0411: The file holds several subjects (subjects); one was expected.", string.Join('\n', exception.Diagnostics));
    }

    [Theory]
    [InlineData("subjects: «{}")]
    [InlineData("«shared: { facts: { 收入: 1万元 } }")]
    public void PR0412_EmptyCohort_IsRefused(string facts) => Refuses(facts, "error PR0412: The cohort is empty: there is no subject under subjects.");

    [Fact]
    public void PR0412_OwnFactsBesideSubjects_AreRefused() =>
        Refuses("subject: «东\nsubjects: { 西: { facts: {} } }", "error PR0412: With subjects, facts belong under shared or under a subject, not at the top of the file.");

    [Fact]
    public void PR0412_SharedAndOwnFact_IsRefused() =>
        Refuses(
            "shared: { facts: { 收入: 1万元 } }\nsubjects:\n  东: { facts: { «收入: 2万元 } }",
            "error PR0412: '收入' stands both under shared and under '东', so it is not clear which one counts.");

    [Fact]
    public void PR0413_PackThatComparesSubjects_CannotScoreOne()
    {
        var scorer = new RuleScorer(TestPack.Judging("measure: rank(x)\nthreshold: { at: \"= 1\" }").Load());

        scorer.TryScore(FactSheet.Parse("facts: { x: 1 }", "facts.yaml"), out _, out var diagnostics);

        Assert.Equal(
            "facts.yaml: error PR0413: The pack test/2024/minimal compares subjects, so one alone cannot be scored; give all of them under subjects.",
            string.Join('\n', diagnostics));
    }

    // The sheet by the printed standard would be wrong: alone, everybody is first.
    [Fact]
    public void PR0413_PackThatComparesSubjectsAsPrintedOnly_CannotScoreOne()
    {
        var scorer = new RuleScorer(TestPack.Judging(
            "measure: x\nthreshold: { at: \"≥ 1\" }\nasPrinted: { note: 两处不同, measure: rank(x), threshold: { at: \"= 1\" } }").Load());

        scorer.TryScore(FactSheet.Parse("facts: { x: 1 }", "facts.yaml"), out _, out var diagnostics);

        Assert.Equal("PR0413", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void PR0413_PackWithoutCohort_CannotScoreSeveral() =>
        RefusesToScore(TestPack.Minimal, "subjects:\n  «东: { facts: {} }\n", "error PR0413: The pack test/2024/minimal does not say how subjects are combined (cohort).");

    [Fact]
    public void PR0414_SubjectMissing_IsNamedWithItsPart() =>
        RefusesToScore(WithParts, "subjects:\n  «东: { facts: {} }\n  西: { facts: {} }\n", "error PR0414: The part '区县' needs the subject '南', which the facts do not have.");

    [Fact]
    public void PR0414_SubjectInNoPart_IsRefusedWhereItStands() =>
        RefusesToScore(
            WithParts, "subjects:\n  东: { facts: {} }\n  西: { facts: {} }\n  南: { facts: {} }\n  «北: { facts: {} }\n", "error PR0414: The subject '北' belongs to no part.");

    [Fact]
    public void PR0402_SharedFactOfAnotherUnit_IsSaidOnce()
    {
        var marked = new MarkedText("shared: { facts: { 收入: «3万人 } }\nsubjects: { 东: { facts: {} }, 西: { facts: {} } }");

        new RuleScorer(Pack.Load()).TryScore(FactCohort.Parse(marked.Text, "facts.yaml"), out _, out var diagnostics);

        Assert.StartsWith($"facts.yaml{marked.Places[0]}: error PR0402: ", Assert.Single(diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void PR0401_UnknownFactOfASubject_IsPointedAt() =>
        Assert.StartsWith(
            "facts.yaml(2,17): error PR0401: ",
            Assert.Single(Assert.Throws<PerfRulesException>(() => new RuleScorer(Pack.Load()).Score(FactCohort.Parse("subjects:\n  东: { facts: { 收人: 1万元 } }", "facts.yaml"))).Diagnostics).ToString(),
            StringComparison.Ordinal);

    [Fact]
    public void PR0119_RowsOfTargetsInACohort_AreRefused() =>
        Pack.With("indicators:", "targetRows: «{ section: 绩效指标, points: 90, plain: atLeast, unmet: zero, origin: printed }\nindicators:").Refuses(
            "error PR0119: The leaves of targetRows come with the facts of each subject and cannot be combined; a pack with a cohort takes no targetRows.");

    [Fact]
    public void PR0415_RowsOfASubject_AreRefused() => RefusesToScore(
        Pack,
        "subjects:\n  东: { facts: { 收入: 1万元, 预算: 1万元 }, rows: [ { id: «甲, points: 1, target: 1家 } ] }\n",
        "error PR0415: The pack test/2024/minimal takes no rows of targets (rows).");

    [Fact]
    public void FactCohort_SubjectsOfAProgram_MustBeThereAndDiffer()
    {
        var sheet = FactSheet.Parse("subject: 东\nfacts: {}", "facts.yaml");

        Assert.Throws<ArgumentException>(() => new FactCohort([]));
        Assert.Throws<ArgumentException>(() => new FactCohort([sheet, sheet]));
        Assert.Throws<KeyNotFoundException>(() => new FactCohort([sheet])["西"]);
    }

    private static void Refuses(string markedFacts, string diagnostic)
    {
        var marked = new MarkedText(markedFacts);

        var exception = Assert.Throws<PerfRulesException>(() => FactCohort.Parse(marked.Text, "facts.yaml"));

        Assert.Equal(marked.Expect("facts.yaml", [diagnostic]), string.Join('\n', exception.Diagnostics));
    }

    private static void RefusesToScore(TestPack pack, string markedFacts, string diagnostic)
    {
        var marked = new MarkedText(markedFacts);

        var scored = new RuleScorer(pack.Load()).TryScore(FactCohort.Parse(marked.Text, "facts.yaml"), out _, out var diagnostics);

        Assert.Equal(marked.Expect("facts.yaml", [diagnostic]), string.Join('\n', diagnostics));
        Assert.False(scored);
    }
}
