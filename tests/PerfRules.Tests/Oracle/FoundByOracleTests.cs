using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;

namespace PerfRules.Tests.Oracle;

/// <summary>What the oracle and the random packs found, each kept as one small example.</summary>
public sealed class FoundByOracleTests
{
    private const string Head =
        """
        format: 1
        pack: test/2024/example
        version: 1.0.0
        title: 例
        evaluation: 单位自评
        rounding: []

        """;

    // `one`: exactly one row holds; 否则 holds when no other does, and it stands first here.
    [Xunit.Fact]
    public void Score_OtherwiseRowBeforeTheRowThatHolds_TakesTheRowThatHolds()
    {
        var sheet = Score(
            """
            inputs: { 到位: { type: yesno } }
            indicators:
              - id: 指标
                points: 6
                origin: printed
                table: { hit: one, rows: [ { when: 否则, points: 0 }, { when: 到位, points: 6 } ] }
            """,
            ("到位", "是"));

        Assert.Equal((Rational)6, sheet["指标"].Score);
    }

    private static ScoreSheet Score(string pack, params (string Name, FactValue Value)[] facts) =>
        new RuleScorer(RulePack.Parse(Head + pack)).Score(new FactSheet("", facts.Select(f => KeyValuePair.Create(f.Name, f.Value)), []));
}
