namespace PerfRules.Testing.Tests;

/// <summary>Variants of a case: what each changes, and what stays.</summary>
public sealed class VariantTests
{
    [Theory]
    [InlineData("facts: { 决算: 1050万元 }, expect: { indicators: { 支出完成: 6 } }")] // 105% is in [100%, 105%]
    [InlineData("facts: { 决算: 1050.01万元 }, expect: { indicators: { 支出完成: 6 - 0.6 } }")] // 0.001pp above counts as a whole step
    [InlineData("facts: { 决算: 970万元, 预算: 970万元 }, expect: { indicators: { 支出完成: { measure: 100% } } }")]
    [InlineData("facts: { 决算: 920万元 }, expect: { indicators: { 支出完成: 5.4 - 3*0.9, 及时: 5, 制度: 4 }, total: 5.4 - 3*0.9 + 9 }")] // 92% is 3pp below 95%
    [InlineData("facts: { 决算: null }, expect: { indicators: { 支出完成: { status: missing } }, complete: false }")]
    [InlineData("facts: { 预算: 0万元 }, expect: { indicators: { 支出完成: { status: undefined } } }")]
    [InlineData("findings: [ { kind: 拖欠, count: 3 } ], expect: { indicators: { 及时: 5 - 3*0.5 } }")]
    [InlineData("findings: null, expect: { indicators: { 及时: { status: missing } } }")]
    [InlineData("awards: { 制度: { points: 2.5, reason: 部分 } }, expect: { indicators: { 制度: 2.5 } }")]
    [InlineData("facts: { 决算: 1065万元 }, expect: { indicators: { 支出完成: { score: 6 - 2*0.6, reason: 106.5% } } }")] // 1.5 steps count as two
    [InlineData("facts: { 预算: 0万元 }, expect: { indicators: { 支出完成: { reason: zero } } }")] // in English
    [InlineData("facts: { 预算: 0万元 }, expect: { indicators: { 支出完成: { reason: 零 } } }")] // and in Chinese
    [InlineData("awards: { 制度: null }, expect: { indicators: { 制度: { status: missing } } }")]
    public void Run_ChangedFacts_GiveWhatTheRulesSay(string variant) => Assert.Empty(VariantPack.Run(variant).Failures);

    [Fact]
    public void LoadAll_CaseWithVariants_GivesTheCaseAndThenEachVariant()
    {
        var cases = GoldenCase.ParseAll(
            VariantPack.Base + """
            variants:
              - { name: 正好105%, clause: 第一条, tags: [ edges, base ], reviewed: true, facts: { 决算: 1050万元 }, expect: { total: 15 } }
              - { name: 未复核, reviewed: false, expect: { total: 15 } }
            """,
            "case.yaml");

        Assert.Equal(
            [("base", null, null, null, "base"), ("base/正好105%", "正好105%", "第一条", true, "base,edges"), ("base/未复核", "未复核", null, false, "base")],
            cases.Select(c => (c.Name, c.Variant, c.Clause, c.IsReviewed, string.Join(',', c.Tags))));
        Assert.Equal(["case.yaml(1,1)", "case.yaml(11,13)", "case.yaml(12,13)"], cases.Select(c => c.Location.ToString()));
    }

    [Fact]
    public void LoadAll_TableThatExpectsNothingItself_GivesItsVariantsOnly()
    {
        var table = VariantPack.Base.Replace("expect: { total: 6 + 5 + 4 }", "variants: [ { name: 一, expect: { total: 15 } } ]", StringComparison.Ordinal);

        Assert.Equal(["base/一"], GoldenCase.ParseAll(table, "case.yaml").Select(c => c.Name));
        Assert.Equal("base", GoldenCase.Parse(table, "case.yaml").Name);
    }

    [Fact]
    public void LoadAll_FileThatNamesABase_TakesTheFactsOfTheBase()
    {
        using var folder = new CaseFolder(("published.yaml", VariantPack.Base));
        var file = folder.Write("edges.yaml", """
            format: 1
            pack: test/2024/variants
            base: published
            facts: { 决算: 960万元 }
            expect: { indicators: { 支出完成: 5.4 } }
            variants:
              - { name: 拖欠一例, findings: [ { kind: 拖欠 } ], expect: { indicators: { 支出完成: 5.4, 及时: 5 - 0.5 } } }
            """);

        var results = GoldenCase.LoadAll(file).Select(c => GoldenCaseRunner.Run(VariantPack.Scorer, c)).ToList();

        // 96% lies in [95%, 100%): 5.4 points, with 5 and 4 of the base case, less one late payment in the variant.
        Assert.Equal([("edges", "14.4"), ("edges/拖欠一例", "13.9")], results.Select(r => (r.Case.Name, r.Total.ToString()!)));
        Assert.Empty(results.SelectMany(r => r.Failures));
    }

    [Fact]
    public void LoadAll_BaseInTheFactsFolder_NeedsNoExpectations()
    {
        using var folder = new CaseFolder(("facts/2024.yaml", "pack: test/2024/variants\nfacts: { 预算: 1000万元, 决算: 960万元 }\nfindings: []\nawards: { 制度: { points: 4, reason: 健全 } }\n"));
        var file = folder.Write("cases/from-facts.yaml", "pack: test/2024/variants\nbase: 2024\nexpect: { total: 5.4 + 5 + 4 }\n");

        var goldenCase = Assert.Single(GoldenCase.LoadAll(file));

        Assert.Empty(GoldenCaseRunner.Run(VariantPack.Scorer, goldenCase).Failures); // 96% lies in [95%, 100%)
    }

    [Fact]
    public void LoadAll_BaseThatIsALink_IsNotFollowed()
    {
        using var outside = new CaseFolder(("secret.yaml", VariantPack.Base));
        using var folder = new CaseFolder();
        var file = folder.Write("cases/edges.yaml", "base: published\nexpect: { total: 15 }\n");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "cases", "published.yaml"), Path.Combine(outside.Path, "secret.yaml"));

        var exception = Assert.Throws<PerfRules.Diagnostics.PerfRulesException>(() => GoldenCase.LoadAll(file));

        Assert.Equal("PR0703", Assert.Single(exception.Diagnostics).Code);
    }

    [Fact]
    public void Files_Links_AreNotListed()
    {
        using var outside = new CaseFolder(("case.yaml", VariantPack.Base));
        using var folder = new CaseFolder(("cases/own.yaml", VariantPack.Base));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "cases", "link.yaml"), Path.Combine(outside.Path, "case.yaml"));
        using var linked = new CaseFolder();
        Directory.CreateSymbolicLink(Path.Combine(linked.Path, "cases"), outside.Path);

        Assert.Equal([Path.Combine(folder.Path, "cases", "own.yaml")], GoldenCaseFolder.Files(Path.Combine(folder.Path, "pack.yaml")));
        Assert.Empty(GoldenCaseFolder.Files(Path.Combine(linked.Path, "pack.yaml")));
    }

    [Fact]
    public void Run_ReasonWithoutTheWords_SaysTheReason()
    {
        var failure = Assert.Single(VariantPack.Run("expect: { indicators: { 支出完成: { reason: 低于95% } } }").Failures);

        Assert.Equal(("indicators/支出完成/reason", "低于95%", "100%，属于 [100%, 105%]，得 6 分"), (failure.What, failure.Expected, failure.Actual));
    }

    [Fact]
    public void LoadAll_MoreThanTheLimits_IsRefused() =>
        Assert.Equal("PR0004", Assert.Throws<PerfRules.Diagnostics.PerfRulesException>(
            () => GoldenCase.ParseAll(VariantPack.Base, "case.yaml", new PerfRules.Documents.DocumentLimits(1_000, 8, 5))).Diagnostics[0].Code);

    [Fact]
    public void LoadAll_VariantOfACohort_ChangesOneSubject()
    {
        const string Cohort = """
            format: 1
            pack: test/2024/variants
            shared: { facts: { 预算: 1000万元 }, findings: [], awards: { 制度: { points: 4, reason: 健全 } } }
            subjects: { 东: { facts: { 决算: 1000万元 } }, 西: { facts: { 决算: 950万元 } } }
            variants:
              - { name: 西超支, subjects: { 西: { facts: { 决算: 1070万元 } } }, expect: { complete: true } }
            """;

        var facts = Assert.Single(GoldenCase.ParseAll(Cohort, "case.yaml")).Cohort!;

        Assert.Equal(["1000万元", "1070万元"], facts.Subjects.Select(s => s.Facts["决算"].ToString()));
        Assert.Equal(["1000万元", "1000万元"], facts.Subjects.Select(s => s.Facts["预算"].ToString()));
    }

    [Fact]
    public void Run_ExpectedError_PassesWhenItIsThere() =>
        Assert.Empty(VariantPack.Run("facts: { 决算: -1万元 }, errors: [ PR0406 ]").Failures.Select(f => f.Message.ToString()));

    [Fact]
    public void Run_ExpectedErrorThatIsNotThere_Fails()
    {
        var failure = Assert.Single(VariantPack.Run("errors: [ PR0403 ]").Failures);

        Assert.Equal(("PR0403", "case.yaml(11,26)"), (failure.What, failure.Location.ToString()));
        Assert.Equal("'一': Expected the error PR0403, which is not there.", failure.Message.ToString());
    }

    [Fact]
    public void Run_OtherErrorThanExpected_IsAFailureBesideTheMissingOne() =>
        Assert.Equal(["PR0402", "PR0406"], VariantPack.Run("facts: { 决算: -1万元 }, errors: [ PR0402 ]").Failures.Select(f => f.What));

    [Fact]
    public void Run_WrongScore_NamesArithmeticReasonClauseAndTheRowThatDecided()
    {
        var failure = Assert.Single(VariantPack.Run("clause: 第一条, facts: { 决算: 1068万元 }, expect: { indicators: { 支出完成: 6 - 2*0.9 } }").Failures);

        // 106.8% is 1.8pp above 105%, so two steps of 0.6: 6 - 1.2 = 4.8.
        Assert.Equal(("6 - 2*0.9 = 4.2", "4.8", "case.yaml(11,82)"), (failure.Expected, failure.Actual, failure.Location.ToString()));
        Assert.StartsWith("'一': indicators/支出完成: expected 6 - 2*0.9 = 4.2, actual 4.8. Because: ", failure.Message.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("Clause: 第一条.", failure.Message.ToString(), StringComparison.Ordinal);
        Assert.Equal("支出完成", failure.Rule!.Id);
        Assert.Equal(["pack.yaml(16,13)", "pack.yaml(23,13)"], failure.Places.Select(p => p.Location.ToString()));
        Assert.Equal("The rule: 支出完成", failure.Places[0].Text.ToString());
        Assert.StartsWith("The row that decided: >105%: 6 points less 0.6 for each 1个百分点", failure.Places[1].Text.ToString(), StringComparison.Ordinal);
    }
}
