using System.Globalization;
using PerfRules.Facts;

namespace PerfRules.Tests.Oracle;

/// <summary>Throws expressions of the measure language that are correct in their units by construction.</summary>
internal sealed class RandomExpressions(Dice dice, List<RandomName> names, RandomPack pack)
{
    private static readonly string[] Modes = ["half-away", "half-even", "truncate", "ceiling", "floor"];

    /// <summary>Throws a number of a dimension, with at most so many functions and operators inside one another.</summary>
    internal string Number(Dimension dimension, int depth)
    {
        if (depth == 0)
        {
            return Operand(dimension);
        }

        string Same() => Number(dimension, depth - 1);
        string Zero() => dice.Chance(10) ? "0" : Same();
        return dice.Choose<string>(
            (12, () => Operand(dimension)),
            (14, () => $"({Same()} {dice.Pick("+", "-")} {Zero()})"),
            (12, () => Product(dimension, depth)),
            (16, () => Quotient(dimension, depth)),
            (3, () => $"-{Same()}"),
            (6, () => $"{dice.Pick("min", "max")}({Zero()}, {Several(dimension, depth)})"),
            (4, () => $"sum({Several(dimension, depth)})"),
            (3, () => $"abs({Same()})"),
            (4, () => $"round({Same()}, {Literal(dimension, 1, 20)}{Mode()})"),
            (5, () => $"if({Condition(depth - 1)}, {Zero()}, {Same()})"),
            (5, () => $"default({Same()}, {Zero()})"),
            (pack.Cohort.Count > 0 ? 8 : 0, () => Peers(dimension)),
            (names.Exists(n => n.Kind == RandomKind.Choice) ? 4 : 0, () => ByWord(dimension, depth)),
            (dimension.IsNone ? 4 : 0, () => $"count({Condition(depth - 1)}, {Condition(depth - 1)})"),
            (dimension.IsNone ? 4 : 0, () => Counted()),
            (dimension == Dimension.Minutes ? 12 : 0, () => $"({Date()} - {Date()})"));
    }

    /// <summary>Throws a condition.</summary>
    internal string Condition(int depth)
    {
        if (depth == 0)
        {
            return dice.Choose<string>(
                (3, () => Name(RandomKind.YesNo) ?? "是"),
                (1, () => dice.Pick("是", "false", "否", "true")),
                (6, () => Comparison(0)));
        }

        return dice.Choose<string>(
            (8, () => Comparison(depth - 1)),
            (2, () => $"({Condition(depth - 1)} {dice.Pick("and", "且")} {Condition(depth - 1)})"),
            (2, () => $"({Condition(depth - 1)} {dice.Pick("or", "或")} {Condition(depth - 1)})"),
            (2, () => $"{dice.Pick("not", "非")} ({Condition(depth - 1)})"),
            (1, () => $"(not {Condition(0)})"),
            (1, () => $"given({Number(dice.Pick(RandomUnits.All).Dimension, 1)})"),
            (1, () => $"given({names[dice.Below(names.Count)].Name})"),
            (1, () => $"default({Condition(0)}, {Condition(0)})"),
            (2, () => Name(RandomKind.YesNo) ?? "否"));
    }

    /// <summary>Throws a comparison of two numbers, dates, choices or conditions.</summary>
    internal string Comparison(int depth) => dice.Choose<string>(
        (10, () => Compared(dice.Pick(RandomUnits.All).Dimension, depth)),
        (1, () => $"({Date()} {Order()} {Date()})"),
        (2, () => Choice()),
        (pack.Cohort.Count > 0 ? 2 : 0, () => $"({Rank()} {Order()} {dice.Between(1, 4)})"),
        (1, () => $"(({Condition(0)}) {dice.Pick("=", "≠")} ({Condition(0)}))"));

    private string Compared(Dimension dimension, int depth) =>
        $"({Number(dimension, depth)} {Order()} {(dice.Chance(15) ? "0" : Number(dimension, 0))})";

    /// <summary>Throws an equality of two numbers, with the dimension of its sides.</summary>
    internal (string Text, Dimension Dimension) Identity()
    {
        var dimension = dice.Pick(RandomUnits.All).Dimension;
        return ($"{(dice.Chance(20) ? "0" : Number(dimension, 1))} = {Number(dimension, 1)}", dimension);
    }

    /// <summary>Throws a literal; above zero when its least number is.</summary>
    internal string Literal(Dimension dimension, int least = 0, int most = 200) =>
        Write(Math.Max(least, dice.Number(most)), dice.Pick(RandomUnits.Symbols(dimension)));

    /// <summary>Throws the name of an input or shared measure; null when there is none.</summary>
    internal string? Name(RandomKind kind, Dimension dimension = default)
    {
        var fitting = names.FindAll(n => n.Kind == kind && n.Like.Dimension == dimension);
        return fitting.Count == 0 ? null : dice.Pick(fitting).Name;
    }

    internal static string Write(decimal number, string unit) => number.ToString("0.#############################", CultureInfo.InvariantCulture) + unit;

    private string Operand(Dimension dimension) =>
        Name(RandomKind.Number, dimension) is { } name && dice.Chance(75) ? name
        : !dimension.IsNone && Name(RandomKind.Findings, dimension) is { } findings && dice.Chance(50) ? $"count({findings})"
        : Literal(dimension);

    // A product of two measurables, mostly a share of something.
    private string Product(Dimension dimension, int depth)
    {
        var pairs = RandomUnits.All.Where(u => RandomUnits.Has(dimension / u.Dimension)).ToList();
        if (pairs.Count == 0 || dice.Chance(60))
        {
            return dice.Chance(50)
                ? $"({Literal(Dimension.None, 1)} of {Number(dimension, depth - 1)})"
                : $"({Number(dimension, depth - 1)} {dice.Pick("*", "×")} {Number(Dimension.None, depth - 1)})";
        }

        var left = dice.Pick(pairs).Dimension;
        return $"({Number(left, depth - 1)} * {Number(dimension / left, depth - 1)})";
    }

    private string Quotient(Dimension dimension, int depth)
    {
        var divisor = dice.Pick(RandomUnits.All.Where(u => RandomUnits.Has(dimension * u.Dimension)).ToList()).Dimension;
        var below = dice.Chance(3) && divisor.IsNone ? "(1 - 1)" : Number(divisor, depth - 1);

        // The binder refuses to divide by a literal zero.
        return $"({Number(dimension * divisor, depth - 1)} {dice.Pick("/", "÷")} {(IsZeroLiteral(below) ? Literal(divisor, 1) : below)})";
    }

    /// <summary>Throws something about all subjects of a cohort, mostly of what is an input: a mean of means of means takes long to work out.</summary>
    internal string Peers(Dimension dimension)
    {
        var function = dice.Pick("best", "worst", "mean");
        return dimension.IsNone && dice.Chance(40) ? Rank() : $"{function}({Compared(dimension)})";
    }

    /// <summary>Throws the place of the subject among all by something.</summary>
    internal string Rank() => $"rank({Compared(names.Find(n => n.Kind == RandomKind.Number)?.Like.Dimension ?? Dimension.None)})";

    private string Compared(Dimension dimension)
    {
        var inputs = names.FindAll(n => n.Kind == RandomKind.Number && n.Like.Dimension == dimension && (n.Name.StartsWith("数据", StringComparison.Ordinal) || dice.Chance(20)));
        var value = inputs.Count == 0 ? Literal(dimension) : dice.Pick(inputs).Name;
        return dice.Pick(value, $"({value} * {Literal(Dimension.None)})", $"default({value}, {Literal(dimension)})");
    }

    // lookup(方式, 按病种, 1, 'DRG', 2): a value for every word, in any order.
    private string ByWord(Dimension dimension, int depth)
    {
        var choice = dice.Pick(names.FindAll(n => n.Kind == RandomKind.Choice));
        var values = dice.Shuffle(choice.Words).Select((w, i) => $"{dice.Pick(w, $"'{w}'")}, {(i > 0 && dice.Chance(15) ? "0" : Number(dimension, depth - 1))}");
        return $"lookup({choice.Name}, {string.Join(", ", values)})";
    }

    private static bool IsZeroLiteral(string text) => text[0] == '0' && !text.Any(c => c is >= '1' and <= '9');

    private string Several(Dimension dimension, int depth)
    {
        var items = Enumerable.Range(0, dice.Between(1, 3))
            .Select(_ => dice.Chance(30) && Name(RandomKind.List, dimension) is { } list ? list : Number(dimension, depth - 1));
        return string.Join(", ", items);
    }

    private string Counted()
    {
        var lists = names.FindAll(n => n.Kind == RandomKind.List || (n.Kind == RandomKind.Findings && n.Like.Dimension.IsNone));
        return lists.Count == 0 ? $"count({Condition(0)})" : $"count({dice.Pick(lists).Name})";
    }

    private string Mode() => dice.Chance(40) ? string.Empty : ", " + dice.Pick(dice.Pick(Modes), $"'{dice.Pick(Modes)}'");

    private string Order() => dice.Pick("=", "==", "≠", "!=", "<", "<=", "≤", ">", ">=", "≥");

    /// <summary>Throws a date that is worked out.</summary>
    internal string WorkedDate() => dice.Pick($"if({Condition(0)}, {Date()}, {Date()})", $"default({Date()}, {Date()})");

    /// <summary>Throws a choice that is worked out from two inputs, with the words that it may be.</summary>
    internal (string Text, string[] Words) WorkedChoice(RandomName first, RandomName second)
    {
        string[] both = [.. first.Words.Union(second.Words, StringComparer.Ordinal)];
        return dice.Pick(
            ($"if({Condition(0)}, {first.Name}, {second.Name})", both),
            ($"default({first.Name}, {second.Name})", both),
            ($"default({first.Name}, '未定')", [.. first.Words, "未定"]));
    }

    private string Date()
    {
        var literal = $"'{2020 + dice.Below(5)}-{dice.Between(1, 12)}-{dice.Between(1, 28)}'";
        return Name(RandomKind.Date) is { } name && dice.Chance(70) ? name : literal;
    }

    // 方式 = 词, 方式 = '词', or two choices beside each other.
    private string Choice()
    {
        var choices = names.FindAll(n => n.Kind == RandomKind.Choice);
        if (choices.Count == 0)
        {
            return $"({Number(Dimension.None, 0)} > 1)";
        }

        var left = dice.Pick(choices);
        var word = dice.Pick(left.Words);
        var isName = names.Exists(n => n.Name == word);
        var right = dice.Chance(20) ? dice.Pick(choices).Name : isName || dice.Chance(50) ? $"'{word}'" : word;
        return $"({left.Name} {dice.Pick("=", "≠")} {right})";
    }
}
