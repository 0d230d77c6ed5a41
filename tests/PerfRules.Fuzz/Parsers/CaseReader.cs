using PerfRules.Diagnostics;
using PerfRules.Testing;

namespace PerfRules.Fuzz.Parsers;

/// <summary>Golden cases in YAML: read or refused with places; what is read runs, whatever it expects.</summary>
internal sealed class CaseReader : IFuzzedParser
{
    public int MostCharacters => 2_000;

    public IReadOnlyList<string> Words { get; } =
    [
        .. FaultyDocument.Words,
        "format: 1\n", "case: ", "title: ", "pack: test/2024/small\n", "subject: ", "tags: [ a ]", "base: nothing", "clause: ", "reviewed: true", "errors: [ PR0403 ]", "expect: ", "total: ", "grade: 优", "complete: false",
        "sections: { 产出: 1 }", "indicators: { 完成: ", "checks: { 平衡: true }", "score: ", "status: missing", "measure: ", "reason: ", "met: true", "targets: { met: 1 }", "aggregate: ", "parts: ", "subjects: ", "shared: ",
        "variants:\n  - ", "{ name: a, ", "facts: { 收入: 1000万元, 支出: 1000万元, 率: 95%, 制度: 否, 等次: 好 }", "收入: null", "findings: []", "findings: null", "findings: [ { kind: 拖欠, count: 2, key: a } ]", "awards: { 满意: { points: 5, reason: a } }",
        "6 - 2*0.9", "round(1/3, 0.01)", "min(1, 2)", "1/0", "published:\n  report: r\n", "scores: { total: 1 }", "claims:\n    - { claim: a, printed: 1, is: 收入 }", "differences: [ { on: a, class: rounding, reason: b } ]", "figures: { 甲: 1万元 }",
    ];

    public void Try(string text)
    {
        System.Collections.Immutable.ImmutableArray<GoldenCase> cases;
        try
        {
            cases = GoldenCase.ParseAll(text, "case.yaml");
        }
        catch (PerfRulesException exception)
        {
            BrokenInvariantException.Unless(exception.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error), "refused without an error");
            FaultyDocument.Check(exception.Diagnostics, text);
            return;
        }

        BrokenInvariantException.Unless(cases.Length > 0, "read, but there is no case");
        foreach (var goldenCase in cases)
        {
            var result = GoldenCaseRunner.Run(SmallPack.Scorer, goldenCase);
            foreach (var failure in result.Failures)
            {
                BrokenInvariantException.Unless(failure.Message.ToString(Texts.DisplayLanguage.Chinese).Length > 0, "a failure without words");
                _ = failure.Places.Length;
            }
        }
    }
}
