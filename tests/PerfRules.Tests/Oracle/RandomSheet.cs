using System.Globalization;
using System.Text;
using System.Text.Json;
using PerfRules.Facts;
using PerfRules.Packs.Reading;

namespace PerfRules.Tests.Oracle;

/// <summary>Random facts as values in base units; written down anew, they may look different and must mean the same.</summary>
internal sealed record RandomSheet(
    Dictionary<string, object> Inputs, List<Finding>? Findings, Dictionary<string, NaiveRational> Awards)
{
    /// <summary>Gets the rows of targets; empty for a pack that takes none.</summary>
    internal List<TargetRow> Rows { get; init; } = [];

    /// <summary>Makes a fact sheet: from a YAML file with figures as people write them, or from the values of a program.</summary>
    internal FactSheet Write(Dice dice, PackDocument pack) =>
        dice.Chance(30) ? FactSheet.Parse(ToYaml(dice, pack), "facts.yaml") : ToSheet(dice, pack, "随机");

    internal string ToYaml(Dice dice, PackDocument pack)
    {
        var yaml = new StringBuilder("format: 1\nsubject: 随机\n");
        Write(yaml, string.Empty, dice, pack, []);
        return yaml.ToString();
    }

    /// <summary>Writes facts, findings and awards, some of the missing facts as keys without a value.</summary>
    internal void Write(StringBuilder yaml, string indent, Dice dice, PackDocument pack, IEnumerable<string> elsewhere)
    {
        var blanks = Absent(pack).Except(elsewhere, StringComparer.Ordinal).Where(_ => dice.Chance(30)).Select(n => $"  {n}: {dice.Pick(string.Empty, "~")}");
        Block("facts", dice.Shuffle(Inputs.Select(i => $"  {i.Key}: {Yaml(dice, i.Value, Input(pack, i.Key))}").Concat(blanks)), "{}");
        if (Findings is not null)
        {
            Block("findings", Findings.Select(Yaml), "[]");
        }

        Block("awards", Awards.Select(a => $"  {a.Key}: {{ points: \"{NaiveText.Decimal(a.Value)}\", reason: 见底稿 }}"), "{}");
        if (Rows.Count > 0)
        {
            Block("rows", Rows.Select(r => Yaml(dice, r)), "[]");
        }

        void Block(string key, IEnumerable<string> lines, string empty)
        {
            var text = string.Concat(lines.Select(l => $"{indent}{l}\n"));
            yaml.Append(CultureInfo.InvariantCulture, $"{indent}{key}:{(text.Length == 0 ? $" {empty}\n" : "\n" + text)}");
        }
    }

    /// <summary>Makes a fact sheet as a program does.</summary>
    internal FactSheet ToSheet(Dice dice, PackDocument pack, string subject) => new(
        subject,
        dice.Shuffle(
            Inputs.Select(i => KeyValuePair.Create(i.Key, Fact(dice, i.Value, Input(pack, i.Key))))
                .Concat(Absent(pack).Where(_ => dice.Chance(30)).Select(n => KeyValuePair.Create(n, FactValue.FromText(" "))))),
        Findings,
        Awards.Select(a => KeyValuePair.Create(a.Key, new Award { Points = Core(a.Value), Reason = "见底稿" })))
    {
        Rows = [.. Rows],
    };

    private IEnumerable<string> Absent(PackDocument pack) => pack.Inputs.Select(i => i.Name.Value).Where(n => !Inputs.ContainsKey(n));

    private static InputDocument Input(PackDocument pack, string name) => pack.Inputs.Single(i => i.Name.Value == name);

    private static FactValue Fact(Dice dice, object value, InputDocument input) => value switch
    {
        bool yes => yes,
        string word => word,
        DateOnly date => date,
        List<NaiveRational> list => FactValue.FromList(list.Select(n => Fact(dice, n, input))),
        NaiveRational number when input.Type!.Value != "percent" && dice.Chance(30) =>
            FactValue.FromNumber(Core(number / NaiveRational.From(NaiveNames.UnitOf(input).Scale))),
        NaiveRational number when dice.Chance(50) && AnyUnit(dice, input) is var unit =>
            Quantity.FromBase(Core(number), unit),
        NaiveRational number => Text(dice, number, input),
        _ => throw new ArgumentException(value.ToString()),
    };

    private static string Yaml(Dice dice, object value, InputDocument input) => value switch
    {
        bool yes => yes ? dice.Pick("是", "true", "yes") : dice.Pick("否", "false", "no"),
        string word => word,
        DateOnly date => date.ToString(dice.Pick("yyyy-MM-dd", "yyyy/M/d", "yyyy年M月d日"), CultureInfo.InvariantCulture),
        List<NaiveRational> list => $"[ {string.Join(", ", list.Select(n => $"\"{Text(dice, n, input)}\""))} ]",
        _ => $"\"{Text(dice, (NaiveRational)value, input)}\"",
    };

    private static string Yaml(Finding finding) =>
        $"  - {{ kind: {finding.Kind}, count: {finding.Count.ToString(CultureInfo.InvariantCulture)}"
        + $"{(finding.Amount is { } amount ? $", amount: \"{amount}\"" : string.Empty)}"
        + $"{(finding.Key is null ? string.Empty : $", key: {finding.Key}")}{(finding.Waived is null ? string.Empty : $", waived: {finding.Waived}")} }}";

    private static string Yaml(Dice dice, TargetRow row) =>
        $"  - {{ id: {row.Id}, points: {row.Points}, target: \"{row.Target}\"{(row.Path.IsEmpty ? string.Empty : $", path: [ {string.Join(", ", row.Path)} ]")}"
        + $"{(string.IsNullOrWhiteSpace(row.Value) ? string.Empty : $", value: \"{row.Value}\"")}"
        + $"{(row.Plain is not { } plain ? string.Empty : $", plain: {JsonNamingPolicy.CamelCase.ConvertName(plain.ToString())}")}"
        + $"{(row.Judgement is not { } judgement ? string.Empty : $", met: {Yaml(dice, judgement)}, reason: {row.Reason}")}"
        + $"{(row.Score is not { } score ? string.Empty : $", score: {score}")} }}";

    private static string Yaml(Dice dice, TargetJudgement judgement) => judgement switch
    {
        TargetJudgement.Met => dice.Pick("是", "true", "yes"),
        TargetJudgement.Unmet => dice.Pick("否", "false", "no"),
        _ => dice.Pick("不可比", "notComparable"),
    };

    // A figure as people write it: in any unit that measures the same, with separators, in full width, or as a division.
    private static string Text(Dice dice, NaiveRational value, InputDocument input)
    {
        var declared = NaiveNames.UnitOf(input);
        var isBare = input.Type!.Value != "percent" && dice.Chance(30);
        var unit = isBare ? declared : AnyUnit(dice, input);
        var symbol = isBare ? string.Empty : unit.Symbol;
        var number = value / NaiveRational.From(unit.Scale);
        if (number.Denominator.GetBitLength() > 128 || NaiveText.Decimal(number) is not { } text)
        {
            var numerator = number.Numerator.ToString(CultureInfo.InvariantCulture);
            var denominator = number.Denominator.ToString(CultureInfo.InvariantCulture);
            return dice.Pick(
                $"{dice.Pick("=", "= ", "＝", string.Empty)}{numerator}{symbol} / {denominator}",
                $"= {numerator}{symbol}/({denominator}/1)",
                $"= ({numerator}{symbol} + {numerator}{symbol}) / 2 ÷ {denominator}");
        }

        return dice.Choose<string>(
            (5, () => text + symbol),
            (1, () => Grouped(text) + " " + symbol),
            (1, () => FullWidth(text) + (symbol == "%" ? "％" : symbol)),
            (symbol == "元" && text[0] != '-' ? 1 : 0, () => "¥" + text));
    }

    private static Unit AnyUnit(Dice dice, InputDocument input)
    {
        var declared = NaiveNames.UnitOf(input);
        var units = RandomUnits.Symbols(declared.Dimension).Select(RandomUnits.Parse)
            .Where(u => (u != Unit.None || input.Type!.Value == "number") && (u.IsPercentage || input.Type!.Value != "percent"))
            .ToList();
        return units.Count == 0 ? declared : dice.Pick(units);
    }

    private static string Grouped(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = (point < 0 ? text : text[..point]).TrimStart('-');
        var grouped = string.Join(',', whole.PadLeft((whole.Length + 2) / 3 * 3).Chunk(3).Select(c => new string(c).Trim()));
        return (text[0] == '-' ? "-" : string.Empty) + grouped + (point < 0 ? string.Empty : text[point..]);
    }

    private static string FullWidth(string text) => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c == '-' ? '－' : c));

    private static Rational Core(NaiveRational number) => new(number.Numerator, number.Denominator);
}
