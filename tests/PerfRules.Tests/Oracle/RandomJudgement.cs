using System.Globalization;
using System.Text.RegularExpressions;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Tests.Oracle;

/// <summary>Throws what an examination judges: items, choices, alternatives, deductions, adjustments, and the conditions around a rule.</summary>
internal sealed partial class RandomCriteria
{
    private static readonly string[] Amounts = ["1万元", "5万元", "10万元", "49999.99元", "0.5亿元"];

    private List<string> Items(decimal full)
    {
        var mode = dice.Pick("each", "all", "minus");
        var lines = new List<string> { "items:", $"  mode: {mode}" };
        lines.AddRange(mode == "minus" ? [$"  deduct: {Cost()}"] : []);
        lines.Add("  list:");
        var rest = full;
        for (var i = dice.Between(1, 4); i > 0; i--)
        {
            var points = i == 1 ? rest : decimal.Round(rest / 2, 3);
            rest -= points;
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"    - {{ id: 要点{i}, {(mode == "each" ? $"points: {Decimal(points)}, " : string.Empty)}when: \"{_expressions.Condition(dice.Between(0, 1))}\" }}"));
        }

        return lines;
    }

    private List<string> Choice(decimal full)
    {
        var level = dice.Pick(names.FindAll(n => n.Kind == RandomKind.Choice));
        return [$"choice: {{ of: {level.Name}, points: {{ {string.Join(", ", dice.Shuffle(level.Words).Select(w => $"{w}: {Points(full)}"))} }} }}"];
    }

    // Conditions of which exactly one holds: the words of a choice, a yes or no, or the stretches of a number.
    private List<string> OneOf(decimal full, int depth)
    {
        var choice = names.FindAll(n => n.Kind == RandomKind.Choice);
        List<string> conditions = dice.Choose<List<string>>(
            (choice.Count > 0 ? 4 : 0, () => ByWord(dice.Pick(choice))),
            (2, () => _expressions.Name(RandomKind.YesNo) is { } name ? [$"not {name}", name] : Stretches()),
            (2, Stretches));
        return ["oneOf:", .. conditions.SelectMany(c => Criterion(full, depth + 1).Select(l => $"    {l}").Prepend($"  - when: \"{c}\""))];
    }

    private List<string> ByWord(RandomName choice) => dice.Chance(50)
        ? [.. choice.Words.Select(w => $"{choice.Name} = '{w}'")]
        : [$"{choice.Name} ≠ '{choice.Words[0]}'", $"{choice.Name} = '{choice.Words[0]}'"];

    private List<string> Stretches()
    {
        var dimension = Judgeable();
        var unit = dice.Pick(RandomUnits.Symbols(dimension));
        var number = Measure(dimension);
        var low = dice.Number(60);
        var (first, second) = (RandomExpressions.Write(low, unit), RandomExpressions.Write(low + 5, unit));
        return dice.Chance(50)
            ? [$"({number}) < {first}", $"({number}) >= {first}"]
            : [$"({number}) ≤ {first}", $"({number}) > {first} and ({number}) < {second}", $"not (({number}) < {second})"];
    }

    private List<string> Deductions(decimal full)
    {
        var kinds = names.FindAll(IsFindings);
        var lines = new List<string> { "deductions:" };
        for (var i = dice.Between(1, 3); i > 0; i--)
        {
            var cap = dice.Chance(30) ? $", cap: {Decimal(full / 2)}" : string.Empty;
            lines.Add($"  - {{ {(kinds.Count == 0 || dice.Chance(15) ? Lapses() : OfFindings(kinds))}{cap} }}");
        }

        return lines;
    }

    private string Lapses()
    {
        var count = _expressions.Number(dice.Pick(Dimension.None, Judgeable()), dice.Between(0, 1));

        // What is below zero whatever the facts are is refused.
        return $"count: \"{(ConstantExpression.Read(count) is { Value.Sign: < 0 } ? $"abs({count})" : count)}\", deduct: {Cost()}";
    }

    private string OfFindings(List<RandomName> kinds)
    {
        var per = dice.Pick("item", "item", "key", "kind", "any");
        var found = dice.Chance(40) ? $"findings: [ {string.Join(", ", dice.Shuffle(kinds).Take(2).Select(k => k.Name))} ]" : $"finding: {dice.Pick(kinds).Name}";
        var deduct = dice.Chance(70) ? Cost() : $"[ {Cost()}, {Cost()}{(dice.Chance(50) ? $", {Cost()}" : string.Empty)} ]";
        var aggravated = per == "item" && dice.Chance(40)
            ? $", aggravated: {{ amount: \"{Aggravating()}\", deduct: {Cost()} }}"
            : string.Empty;
        return $"{found}, deduct: {deduct}, per: {per}{aggravated}";
    }

    private string Aggravating() => dice.Pick($"≥ {dice.Pick(Amounts)}", $"> {dice.Pick(Amounts)}", "[1万元, 5万元)");

    private string Cost() => dice.Chance(15) ? $"\"{dice.Between(1, 40)}% of points\"" : Decimal(dice.Pick(0.5m, 1m, 0.25m, 0.3m, 2m));

    // A counter names the kind itself, not a shared measure that stands for it.
    private static bool IsFindings(RandomName name) => name.Kind == RandomKind.Findings && name.Name.StartsWith("问题", StringComparison.Ordinal);

    // Takes something out of one or two of the inputs that a measure names.
    private string[] Adjust(string measure)
    {
        var mentioned = Mentioned().Matches(measure).Select(m => m.Value).Distinct(StringComparer.Ordinal)
            .Select(m => names.Find(n => n.Name == m)!).Where(n => n.Kind == RandomKind.Number && !names.Exists(c => c.Words.Contains(n.Name))).ToList();
        if (mentioned.Count == 0 || !dice.Chance(25))
        {
            return [];
        }

        return
        [
            "adjust:",
            .. Enumerable.Range(0, dice.Between(1, 2)).Select(_ => dice.Pick(mentioned))
                .Select(n => $"  - {{ of: {n.Name}, takeOut: \"{_expressions.Number(n.Like.Dimension, dice.Between(0, 1))}\", because: 不可比 }}"),
        ];
    }

    /// <summary>Throws what stands around the rule of a leaf, each as lines of its own.</summary>
    internal List<List<string>> Around(decimal full, bool isWithPeers)
    {
        var around = new List<List<string>>();
        Add(12, () => [$"gate: \"{_expressions.Condition(1)}\""]);
        Add(12, () => [$"exempt: {{ when: \"{_expressions.Condition(1)}\", because: 有文件 }}"]);
        var bonus = decimal.Round(full / 4, 2);
        Add(14, () => ["bonus:", $"  points: {Decimal(bonus)}", .. Criterion(bonus, 1).Select(l => $"  {l}")]);
        Add(12, () => ["asPrinted:", "  note: 两处不同", .. Criterion(full, 1).Select(l => $"  {l}")]);
        var policy = dice.Pick("full", "rescaleSection", "rescaleTotal", isWithPeers ? "peerMean" : "rescaleTotal");
        Add(30, () => [$"notApplicable: {{ when: \"{_expressions.Condition(1)}\", policy: {policy} }}"]);
        return around;

        void Add(int percent, Func<List<string>> lines)
        {
            if (dice.Chance(percent))
            {
                around.Add(lines());
            }
        }
    }

    [GeneratedRegex(@"(?<!')(数据|口径)\d+")]
    private static partial Regex Mentioned();
}
