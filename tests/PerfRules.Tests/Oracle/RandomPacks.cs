using System.Globalization;
using CsCheck;
using PerfRules.Facts;

namespace PerfRules.Tests.Oracle;

/// <summary>Throws whole packs: inputs of every type, shared measures, roundings, grades, checks, nested sections and every spelling of a criterion.</summary>
internal sealed class RandomPacks : Gen<RandomPack>
{
    private static readonly string[] Stages = ["measure", "part", "leaf", "mean", "section", "total"];
    private static readonly string[] Modes = ["half-away", "half-even", "truncate", "ceiling", "floor"];

    public override RandomPack Generate(PCG pcg, Size? min, out Size size)
    {
        var pack = Throw(new Dice(pcg));
        size = new Size((ulong)pack.ToYaml().Length);
        return pack;
    }

    /// <summary>Throws a pack: half of them for cohorts, or none.</summary>
    internal static RandomPack Throw(Dice dice, bool alone = false)
    {
        var pack = new RandomPack { Cohort = alone || dice.Chance(45) ? [] : ["combine: leaf"] };
        var names = new List<RandomName>();
        ThrowInputs(dice, pack, names);
        ThrowFindings(dice, pack, names);
        ThrowMeasures(dice, pack, names);
        ThrowRounding(dice, pack);
        var criteria = new RandomCriteria(dice, names, pack);
        var count = 0;
        var nodes = Enumerable.Range(0, dice.Between(1, 3)).Select(_ => ThrowNode(dice, criteria, pack, 0, ref count)).ToList();
        pack.Indicators.AddRange(nodes);
        ThrowGrades(dice, pack);
        var expressions = new RandomExpressions(dice, names, pack);
        ThrowChecks(dice, pack, expressions);
        ThrowVetoes(dice, pack, expressions);
        ThrowCohort(dice, pack, expressions);
        ThrowTargetRows(dice, pack);
        return dice.Chance(30) ? pack with { Layers = dice.Between(2, 3), LayerSeed = dice.Below(int.MaxValue) } : pack;
    }

    // Leaves that come with the facts cannot be combined for several subjects.
    private static void ThrowTargetRows(Dice dice, RandomPack pack)
    {
        if (pack.Cohort.Count == 0 && dice.Chance(50))
        {
            pack.TargetRows.AddRange(
            [
                "section: 绩效指标",
                $"points: {dice.Pick("10", "20", "7.5", "90")}",
                $"plain: {dice.Pick("atLeast", "atMost", "equal")}",
                $"unmet: {dice.Pick("zero", "proportional")}",
                $"origin: {dice.Pick("printed", "applied", "inferred")}",
            ]);
        }
    }

    private static void ThrowInputs(Dice dice, RandomPack pack, List<RandomName> names)
    {
        var count = dice.Between(3, 12);
        for (var i = 0; i < count; i++)
        {
            var name = $"数据{i}";
            var kind = dice.Choose<RandomKind>(
                (66, () => RandomKind.Number), (10, () => RandomKind.List), (8, () => RandomKind.YesNo), (10, () => RandomKind.Choice), (6, () => RandomKind.Date));

            // A word may look like the name of another input; the quotes say that it is none.
            string[] words = kind == RandomKind.Choice ? ["DRG", "按病种", dice.Chance(30) ? $"数据{dice.Below(count)}" : "其他方式"] : [];
            var unit = kind is RandomKind.Number or RandomKind.List ? dice.Pick(RandomUnits.All) : Unit.None;
            var (type, line) = kind switch
            {
                RandomKind.YesNo => ("yesno", "{ type: yesno }"),
                RandomKind.Date => ("date", "{ type: date }"),
                RandomKind.Choice => ("choice", $"{{ type: choice, choices: [ {string.Join(", ", words)} ] }}"),
                _ => Quantity(dice, unit, kind == RandomKind.List),
            };
            pack.Inputs.Add($"{name}: {line}");
            names.Add(new RandomName(name, kind, unit, words));
        }
    }

    private static (string Type, string Line) Quantity(Dice dice, Unit like, bool isList)
    {
        var symbol = dice.Pick(RandomUnits.Symbols(like.Dimension));
        var unit = RandomUnits.Parse(symbol);
        var type = unit.IsPercentage ? "percent"
            : like.Dimension.IsNone ? "number"
            : like.Dimension == Dimension.Money ? "money"
            : like.Dimension == Dimension.People ? "people"
            : unit.IsCount ? "count"
            : like.Dimension.Powers.Length > 1 ? "rate"
            : "duration";
        var stated = type == "number" || (dice.Chance(20) && symbol is "元" or "人" or "%" && dice.Chance(50)) ? string.Empty : $", unit: \"{symbol}\"";
        return (type, $"{{ type: {type}{stated}{(isList ? ", list: true" : string.Empty)} }}");
    }

    private static void ThrowFindings(Dice dice, RandomPack pack, List<RandomName> names)
    {
        var count = dice.Between(0, 3);
        for (var i = 0; i < count; i++)
        {
            var unit = dice.Pick("", "例", "家", "人");
            pack.Findings.Add($"问题{i}: {{ {(unit.Length == 0 ? string.Empty : "unit: " + unit)} }}");
            names.Add(new RandomName($"问题{i}", RandomKind.Findings, RandomUnits.Parse(unit), []));
        }
    }

    private static void ThrowMeasures(Dice dice, RandomPack pack, List<RandomName> names)
    {
        var count = dice.Between(0, 4);
        for (var i = 0; i < count; i++)
        {
            var expressions = new RandomExpressions(dice, names, pack);
            var unit = dice.Pick(RandomUnits.All);
            var named = dice.Pick(names);
            var choices = names.FindAll(n => n.Kind == RandomKind.Choice);
            IReadOnlyList<string> words = named.Words;
            var (kind, like, text) = dice.Choose<(RandomKind, Unit, string)>(
                (12, () => (RandomKind.Number, unit, expressions.Number(unit.Dimension, dice.Between(1, 2)))),
                (3, () => (named.Kind, named.Like, named.Name)),
                (2, () => (RandomKind.YesNo, Unit.None, expressions.Condition(1))),
                (1, () => (RandomKind.Date, Unit.None, expressions.WorkedDate())),
                (choices.Count > 0 ? 2 : 0, () => (RandomKind.Choice, Unit.None, Worked())));
            pack.Measures.Add($"口径{i}: {Quote(text)}");
            names.Add(new RandomName($"口径{i}", kind, like, kind == RandomKind.Choice ? words : []));

            string Worked()
            {
                (var worked, words) = expressions.WorkedChoice(choices[0], dice.Pick(choices));
                return worked;
            }
        }

        // They may be declared in any order.
        var shuffled = dice.Shuffle(pack.Measures);
        pack.Measures.Clear();
        pack.Measures.AddRange(shuffled);
    }

    private static void ThrowRounding(Dice dice, RandomPack pack)
    {
        foreach (var stage in Stages.Where(_ => dice.Chance(40)))
        {
            pack.Rounding.Add($"{{ stage: {stage}, places: {dice.Pick(0, 1, 2, 2, 4)}, mode: {dice.Pick(Modes)} }}");
        }
    }

    private static RandomNode ThrowNode(Dice dice, RandomCriteria criteria, RandomPack pack, int depth, ref int count)
    {
        var id = $"指标{count++}";
        if (depth >= 3 || dice.Chance(45))
        {
            var points = dice.Pick(1m, 2m, 3m, 5m, 6m, 10m, 2.5m, 0.75m, 3.335m, 7m);
            return new RandomNode(id, points, [], criteria.Leaf(points), criteria.Around(points, pack.Cohort.Count > 0));
        }

        var children = new List<RandomNode>();
        for (var i = dice.Between(1, 3); i > 0; i--)
        {
            children.Add(ThrowNode(dice, criteria, pack, depth + 1, ref count));
        }

        var isWeighted = dice.Chance(20);
        return new RandomNode(id, 0, children, [], []) { IsWeighted = isWeighted };
    }

    private static void ThrowGrades(Dice dice, RandomPack pack)
    {
        if (dice.Chance(30))
        {
            return;
        }

        var high = dice.Between(5, 20);
        var low = dice.Between(1, high);
        pack.Grades.Add(string.Create(CultureInfo.InvariantCulture, $"优: \"[{high}, +∞)\""));
        pack.Grades.Add(string.Create(CultureInfo.InvariantCulture, $"良: \"{dice.Pick("[", "(")}{low}, {high + 0.5m}{dice.Pick("]", ")")}\""));
        pack.Grades.Add(string.Create(CultureInfo.InvariantCulture, $"中: \"{dice.Pick("<", "<=", "≤")} {low}\""));
    }

    private static void ThrowVetoes(Dice dice, RandomPack pack, RandomExpressions expressions)
    {
        for (var i = pack.Grades.Count == 0 || dice.Chance(60) ? 0 : dice.Between(1, 2); i > 0; i--)
        {
            pack.Vetoes.Add(string.Create(CultureInfo.InvariantCulture, $"- {{ id: 否决{i}, when: {Quote(expressions.Condition(1))}, cap: {dice.Pick("优", "良", "中")}, because: 有文件 }}"));
        }
    }

    // Parts of named subjects, of all, or none; their weights make the whole.
    private static void ThrowCohort(Dice dice, RandomPack pack, RandomExpressions expressions)
    {
        if (pack.Cohort.Count == 0)
        {
            return;
        }

        var combine = dice.Pick("leaf", "total");
        pack.IsWeighted = dice.Chance(15);
        pack.Cohort[0] = $"combine: {combine}";
        if (dice.Chance(40))
        {
            pack.Cohort.Add($"weightBy: {Quote(expressions.Number(dice.Pick(RandomUnits.All).Dimension, dice.Between(0, 1)))}");
        }

        if (dice.Chance(75))
        {
            var weights = dice.Pick<int[]>([100], [40, 60], [25, 25, 50]);
            var isNamed = dice.Chance(20);
            pack.Cohort.Add("parts:");
            pack.Cohort.AddRange(weights.Select((w, i) => string.Create(
                CultureInfo.InvariantCulture, $"  - {{ id: 部{i}, weight: {w}%, subjects: {(isNamed || dice.Chance(50) ? Named(dice) : dice.Pick("all", "全部"))} }}")));
        }
    }

    private static string Named(Dice dice) => $"[ {string.Join(", ", dice.Shuffle(["单位1", "单位2", "单位3", "单位4"]).Take(dice.Between(1, 3)))} ]";

    private static void ThrowChecks(Dice dice, RandomPack pack, RandomExpressions expressions)
    {
        var count = dice.Between(0, 2);
        for (var i = 0; i < count; i++)
        {
            var (identity, dimension) = expressions.Identity();
            var severity = dice.Pick(string.Empty, ", severity: info", ", severity: warning", ", severity: error");
            var line = dice.Choose<string>(
                (1, () => $"that: {Quote(identity)}"),
                (1, () => $"that: {Quote(identity)}, tolerance: {Quote(expressions.Literal(dimension))}"),
                (1, () => $"that: {Quote(expressions.Comparison(1)[1..^1])}"));
            pack.Checks.Add(string.Create(CultureInfo.InvariantCulture, $"- {{ id: 勾稽{i}, {line}{severity} }}"));
        }
    }

    private static string Quote(string text) => $"\"{text}\"";
}
