using PerfRules.Facts;
using PerfRules.Scoring;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Criteria;

/// <summary>Leaves that are exempt, or do not apply, and what their points become.</summary>
public sealed class ExemptionTests
{
    // 节: 甲 6, 乙 4; 丙 10. Where 乙 does not apply, 甲 has 3 and 丙 has 10.
    private static readonly TestPack Pack = new(
        """
        format: 1
        pack: test/2024/exempt
        version: 1.0.0
        title: 不适用
        evaluation: 单位自评
        rounding: []
        cohort: { combine: total }
        inputs: { a: { type: number }, b: { type: number }, c: { type: number }, 开展: { type: yesno } }
        indicators:
          - section: 节
            points: 10
            children:
              - { id: 甲, points: 6, origin: printed, measure: a, proportional: { at: "≥ 0", of: 6, else: 0 } }
              - { id: 乙, points: 4, origin: printed, measure: b, proportional: { at: "≥ 0", of: 4, else: 0 } }
          - { id: 丙, points: 10, origin: printed, measure: c, proportional: { at: "≥ 0", of: 10, else: 0 } }

        """);

    [Theory]
    [InlineData("full", "17", "7")] // 3 + 4, + 10
    [InlineData("rescaleSection", "15", "5")] // 3 × 10 / 6, + 10
    [InlineData("rescaleTotal", "16.25", "3")] // (3 + 10) × 20 / 16
    public void NotApplicable_Policy_SaysWhatBecomesOfThePoints(string policy, string total, string section)
    {
        var sheet = NotApplicable(policy).Score("a: 3, c: 10, 开展: 否");

        Assert.Equal((total, section, true), (sheet.Total.ToString(), sheet.Sections[0].Score.ToString(), sheet.IsComplete));
        Assert.Equal(IndicatorStatus.NotApplicable, sheet["乙"].Status);
    }

    [Theory]
    [InlineData("full")]
    [InlineData("rescaleSection")]
    [InlineData("rescaleTotal")]
    public void NotApplicable_ConditionDoesNotHold_ScoresAsEver(string policy) =>
        Assert.Equal("15", NotApplicable(policy).Score("a: 3, b: 2, c: 10, 开展: 是").Total.ToString()); // 3 + 2 + 10

    [Fact]
    public void NotApplicable_WholeSection_IsMadeUpForByTheRest()
    {
        var pack = NotApplicable("rescaleSection").With("measure: a,", "notApplicable: { when: not 开展, policy: rescaleSection }, measure: a,");

        // The section of 10 falls out, and 丙 with 8 of 10 stands for all 20: 8 × 20 / 10.
        Assert.Equal("16", pack.Score("c: 8, 开展: 否").Total.ToString());
    }

    [Fact]
    public void NotApplicable_PeerMean_IsTheMeanOfThoseToWhomItApplies()
    {
        var sheet = new RuleScorer(NotApplicable("peerMean").Load()).Score(FactCohort.Parse(
            """
            subjects:
              东县: { facts: { a: 3, b: 2, c: 10, 开展: 是 } }
              西县: { facts: { a: 3, b: 3, c: 10, 开展: 是 } }
              南县: { facts: { a: 3, c: 10, 开展: 否 } }
            """, "facts.yaml"));

        // (2 + 3) / 2 = 2.5, and 3 + 2.5 + 10.
        Assert.Equal(("2.5", "15.5", IndicatorStatus.NotApplicable), (sheet["南县"]["乙"].Score.ToString(), sheet["南县"].Total.ToString(), sheet["南县"]["乙"].Status));
    }

    [Fact]
    public void NotApplicable_ConditionMissing_LeavesTheLeafMissing()
    {
        var leaf = NotApplicable("full").Score("a: 3, b: 2, c: 10")["乙"];

        Assert.Equal((IndicatorStatus.Missing, "开展"), (leaf.Status, string.Join(", ", leaf.MissingInputs)));
    }

    [Theory]
    [InlineData("a: 3, c: 10, 开展: 否", "17", "exempt: 受灾县免于考核")] // 3 + 4 + 10, without b
    [InlineData("a: 3, b: 2, c: 10, 开展: 是", "15", "")]
    public void Exempt_ConditionHolds_GivesTheFullPointsWithItsReason(string facts, string total, string reason)
    {
        var sheet = Pack.With("measure: b,", "exempt: { when: not 开展, because: 受灾县免于考核 }, measure: b,").Score(facts);

        Assert.Equal(total, sheet.Total.ToString());
        Assert.StartsWith(reason, sheet["乙"].Reason.ToString(), StringComparison.Ordinal);
    }

    private static TestPack NotApplicable(string policy) =>
        Pack.With("measure: b,", $"notApplicable: {{ when: not 开展, policy: {policy} }}, measure: b,");
}
