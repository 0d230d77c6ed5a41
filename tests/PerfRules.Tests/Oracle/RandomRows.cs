using System.Globalization;
using PerfRules.Facts;
using PerfRules.Packs.Reading;

namespace PerfRules.Tests.Oracle;

/// <summary>Throws the rows of a table of targets: numbers beside numbers of the same kind, or words that somebody judged.</summary>
internal static class RandomRows
{
    private static readonly string[][] Paths = [[], ["产出指标"], ["产出指标", "数量指标"], ["产出指标", "质量指标"], ["效益指标"], ["满意度指标"]];

    /// <summary>Throws rows whose points add up to what the pack says.</summary>
    internal static List<TargetRow> Throw(Dice dice, TargetRowsDocument rule)
    {
        var rest = decimal.Parse(rule.Points!.Value, CultureInfo.InvariantCulture);
        var count = dice.Between(1, 5);
        var rows = new List<TargetRow>();
        for (var i = 0; i < count; i++)
        {
            var points = i == count - 1 ? rest : decimal.Round(rest * dice.Between(10, 60) / 100, 3);
            rest -= points;
            var row = new TargetRow { Id = $"目标{i}", Path = [.. dice.Pick(Paths)], Points = points, Target = string.Empty };
            rows.Add(dice.Chance(20) ? InWords(dice, row) : InNumbers(dice, row));
        }

        return rows;
    }

    private static TargetRow InWords(Dice dice, TargetRow row) => row with
    {
        Target = dice.Pick("持续提升", "≥20M", "明显改善"),
        Value = dice.Chance(50) ? "明显提升" : null,
        Judgement = dice.Pick(TargetJudgement.Met, TargetJudgement.Met, TargetJudgement.Unmet, TargetJudgement.NotComparable),
        Score = dice.Chance(30) ? row.Points * dice.Between(0, 4) / 4 : null,
        Reason = "见底稿",
    };

    // The value lies on the target, a little or far beside it, or nobody said it.
    private static TargetRow InNumbers(Dice dice, TargetRow row)
    {
        var any = RandomUnits.Symbols(dice.Pick(RandomUnits.All).Dimension);
        var unit = dice.Pick(any);

        // A percentage beside a plain number is refused.
        var symbols = any.Where(s => RandomUnits.Parse(s).IsPercentage == RandomUnits.Parse(unit).IsPercentage).ToList();
        var number = dice.Chance(8) ? 0 : dice.Number(120);
        var target = RandomExpressions.Write(number, unit);
        var value = number + dice.Choose<decimal>((40, () => 0), (20, () => 0.01m), (20, () => -0.01m), (10, () => -number - 1), (10, () => dice.Number(100) - 50));
        return row with
        {
            Target = dice.Choose<string>(
                (4, () => target),
                (6, () => $"{dice.Pick("≥", ">=", "≤", "<=", ">", "<", "=", "＞")}{dice.Pick(string.Empty, " ")}{target}"),
                (1, () => $"[{target}, {RandomExpressions.Write(number + 5, unit)})"),
                (1, () => $"({RandomExpressions.Write(number - 5, unit)}, {target}]")),
            Plain = dice.Chance(20) ? dice.Pick(PlainTarget.AtLeast, PlainTarget.AtMost, PlainTarget.Equal) : null,
            Value = dice.Chance(10) ? dice.Pick(null, string.Empty, " ") : RandomExpressions.Write(value, dice.Chance(70) ? unit : dice.Pick(symbols)),
        };
    }
}
