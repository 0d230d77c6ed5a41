using System.Globalization;
using PerfRules.Facts;

namespace PerfRules.Tests.Oracle;

/// <summary>Throws the criterion of a leaf in every spelling, as lines of YAML.</summary>
internal sealed partial class RandomCriteria(Dice dice, List<RandomName> names, RandomPack pack)
{
    private readonly RandomExpressions _expressions = new(dice, names, pack);

    /// <summary>Throws the lines of a leaf behind its id and points.</summary>
    internal List<string> Leaf(decimal full)
    {
        if (dice.Chance(8))
        {
            return ["award: 考核组赋分", "origin: awarded"];
        }

        var rule = Criterion(full, 0);
        var policy = dice.Pick(string.Empty, "error", "full", "zero");
        return
        [
            $"origin: {(rule[0].StartsWith("choice", StringComparison.Ordinal) && dice.Chance(50) ? "awarded" : "printed")}",
            .. policy.Length == 0 ? Array.Empty<string>() : [$"undefined: {policy}"],
            .. rule,
        ];
    }

    private List<string> Criterion(decimal full, int depth)
    {
        var hasFindings = names.Exists(IsFindings);
        return dice.Choose<List<string>>(
            (40, () => Bands(full)),
            (10, () => Judged("threshold", Threshold(full))),
            (12, () => Judged("stepDeduction", StepDeduction)),
            (10, () => Judged("proportional", Proportional(full))),
            (10, () => Judged("interpolate", Interpolate(full))),
            (10, () => Judged("brackets", Brackets(full))),
            (16, () => Table(full)),
            (hasFindings ? 26 : 6, () => Deductions(full)),
            (22, () => Items(full)),
            (names.Exists(n => n.Kind == RandomKind.Choice) ? 20 : 0, () => Choice(full)),
            (depth < 2 ? 14 : 0, () => OneOf(full, depth)),
            (depth < 2 ? 10 : 0, () => Parts(full, depth)));
    }

    private List<string> Judged(string spelling, Func<Dimension, string> body)
    {
        var dimension = Judgeable();
        var measure = Measure(dimension);
        return [$"measure: \"{measure}\"", .. Adjust(measure), $"{spelling}: {{ {body(dimension)} }}"];
    }

    // Mostly something whose facts can be chosen to hit an edge; ratios now and then as documents have them, against last year or a target.
    private string Measure(Dimension dimension) =>
        dimension.IsNone && pack.Cohort.Count > 0 && dice.Chance(25) ? _expressions.Rank()
        : dimension.IsNone && dice.Chance(60) && Changed() is { } changed ? changed
        : dice.Chance(25) && _expressions.Name(RandomKind.Number, dimension) is { } name ? name : _expressions.Number(dimension, dice.Pick(1, 1, 1, 2, 3));

    // Growth against last year, deviation from a target, shortfall of it.
    private string? Changed()
    {
        var like = names.FindAll(n => n.Kind == RandomKind.Number && names.Count(m => m.Kind == n.Kind && m.Like.Dimension == n.Like.Dimension) > 1);
        if (like.Count == 0)
        {
            return null;
        }

        var first = dice.Pick(like);
        var second = dice.Pick(names.FindAll(n => n.Kind == RandomKind.Number && n != first && n.Like.Dimension == first.Like.Dimension));
        return dice.Pick($"({first.Name} - {second.Name}) / {second.Name}", $"abs({first.Name} - {second.Name}) / {second.Name}", $"({second.Name} - {first.Name}) / {second.Name}");
    }

    // Mostly what some input measures, or a ratio, so that facts can move it.
    private Dimension Judgeable()
    {
        var inputs = names.FindAll(n => n.Kind == RandomKind.Number);
        return dice.Chance(12) ? Dimension.None
            : inputs.Count > 0 && dice.Chance(75) ? dice.Pick(inputs).Like.Dimension
            : dice.Chance(50) ? Dimension.None
            : dice.Pick(RandomUnits.All).Dimension;
    }

    private Func<Dimension, string> Threshold(decimal full) => dimension =>
        $"at: \"{Interval(dimension)}\"{(dice.Chance(70) ? $", else: {Points(full)}" : string.Empty)}";

    private string StepDeduction(Dimension dimension) =>
        $"at: \"{Interval(dimension)}\", step: \"{Step(dimension)}\", deduct: {Deduct()}, partial: {Partial()}";

    private Func<Dimension, string> Proportional(decimal full) => dimension =>
        $"at: \"{Interval(dimension)}\", of: \"{Place(dimension)}\", else: {Points(full)}";

    private Func<Dimension, string> Interpolate(decimal full) => dimension =>
    {
        var unit = dice.Pick(RandomUnits.Symbols(dimension));
        var from = dice.Number(100);
        var to = dice.Chance(85) || FromFacts(dimension, 1) is not { } end ? Constant(from + dice.Pick(5m, 0.25m, 40m, 0.0000001m), unit) : end;
        return $"from: {{ at: \"{Constant(from, unit)}\", points: {Points(full)} }}, to: {{ at: \"{to}\", points: {Points(full)} }}";
    };

    // Each stretch earns a share of the full points, given per step.
    private Func<Dimension, string> Brackets(decimal full) => dimension =>
    {
        var unit = dice.Pick(RandomUnits.Symbols(dimension));
        var place = dice.Number(60);
        var list = new List<string>();
        var start = Constant(place, unit);
        for (var (i, left) = (dice.Between(1, 3), 100); i > 0; i--)
        {
            var width = dice.Pick(10m, 20m, 0.5m, 8m);
            var share = dice.Between(0, left);
            (place, left) = (place + width, left - share);
            var step = dice.Pick(1m, 2m, 4m);
            list.Add($"{{ upTo: \"{Constant(place, unit)}\", step: \"{Constant(width / step, unit)}\", points: {Decimal(full * share / 100 / step)} }}");
        }

        return $"start: \"{start}\", list: [ {string.Join(", ", list)} ]";
    };

    // Edges in a row, some of them next to each other or the same, and what lies between and upon them; then shuffled, now and then.
    private List<string> Bands(decimal full)
    {
        var dimension = Judgeable();
        var unit = dice.Pick(RandomUnits.Symbols(dimension));
        var edges = new List<string>();
        var place = dice.Number(120);
        for (var i = dice.Between(1, 4); i > 0; i--)
        {
            edges.Add(Constant(place, unit));
            place += dice.Pick(5m, 10m, 0.5m, 0.01m, 0.0000001m, 1m / 8);
        }

        var bands = new List<string>();
        string? lower = null;
        var lowerClosed = false;
        foreach (var edge in edges)
        {
            // Where the edge belongs: below, above, to both, to neither, or to itself.
            var kind = dice.Choose<string>((40, () => "below"), (40, () => "above"), (6, () => "both"), (4, () => "none"), (10, () => "point"));
            bands.Add(Band(dimension, Stretch(lower, lowerClosed, edge, kind is "below" or "both"), lower, edge, full));
            if (kind == "point")
            {
                bands.Add(Band(dimension, dice.Pick($"= {edge}", $"[{edge}, {edge}]"), edge, edge, full));
            }

            (lower, lowerClosed) = (edge, kind is "above" or "both");
        }

        bands.Add(Band(dimension, Stretch(lower, lowerClosed, null, false), lower, null, full));
        var measure = Measure(dimension);
        return
        [
            $"measure: \"{measure}\"",
            .. Adjust(measure),
            "bands:",
            .. (dice.Chance(20) ? dice.Shuffle(bands) : bands).Select(b => $"  - {{ {b} }}"),
        ];
    }

    private string Stretch(string? lower, bool lowerClosed, string? upper, bool upperClosed) => (lower, upper) switch
    {
        (null, null) => dice.Pick("(-∞, +∞)", "(-inf, inf)"),
        (null, { } end) when dice.Chance(70) => $"{(upperClosed ? dice.Pick("<=", "≤", "＜＝") : dice.Pick("<", "＜"))} {end}",
        ({ } end, null) when dice.Chance(70) => $"{(lowerClosed ? dice.Pick(">=", "≥") : dice.Pick(">", "＞"))} {end}",
        _ => $"{(lowerClosed ? '[' : '(')}{lower ?? dice.Pick("-∞", "-inf")}{dice.Pick(", ", ",", "，")}{upper ?? dice.Pick("+∞", "∞")}{(upperClosed ? ']' : ')')}",
    };

    private string Band(Dimension dimension, string at, string? lower, string? upper, decimal full)
    {
        var origin = dice.Chance(8) && FromFacts(dimension, 1) is { } place ? place
            : lower is null || (upper is not null && dice.Chance(50)) ? upper
            : lower;
        if (dice.Chance(7) && FromFacts(dimension, 1) is { } end)
        {
            // The interval may come out empty.
            at = dice.Chance(50) ? $">= {end}" : $"({_expressions.Number(dimension, 1)}, {end}]";
        }

        return dice.Choose<string>(
            (50, () => $"at: \"{at}\", points: {Points(full)}"),
            (22, () => $"at: \"{at}\", points: {Points(full)}, beyond: \"{origin}\", step: \"{Step(dimension)}\", deduct: {Deduct()}, partial: {Partial()}"),
            (12, () => $"at: \"{at}\", {(dice.Chance(50) ? $"points: {Points(full)}, " : string.Empty)}of: \"{Place(dimension)}\""),
            (16, () => $"at: \"{at}\", {Line(dimension, full)}"));
    }

    private string Line(Dimension dimension, decimal full)
    {
        var unit = dice.Pick(RandomUnits.Symbols(dimension));
        var from = dice.Number(100);
        var to = dice.Chance(80) ? Constant(from + dice.Pick(5m, -2m, 0.25m, 40m), unit) : _expressions.Number(dimension, 1);
        return $"from: {{ at: \"{Constant(from, unit)}\", points: {Points(full)} }}, to: {{ at: \"{to}\", points: {Points(full)} }}";
    }

    private List<string> Table(decimal full)
    {
        var hit = dice.Pick("first", "one");
        var conditions = Enumerable.Range(0, dice.Between(1, 2)).Select(_ => _expressions.Condition(dice.Between(0, 2))).ToList();
        List<string> rows = [.. conditions.Select(c => $"{{ when: \"{c}\", points: {Points(full)} }}")];
        if (hit == "one" && dice.Chance(50))
        {
            rows.Add($"{{ when: \"not ({conditions[0]})\", points: {Points(full)} }}");
        }

        if (dice.Chance(60))
        {
            rows.Insert(dice.Chance(80) ? rows.Count : 0, $"{{ when: {dice.Pick("otherwise", "否则", "其他")}, points: {Points(full)} }}");
        }

        return
        [
            .. dice.Chance(50) ? [$"measure: \"{Measure(dice.Pick(RandomUnits.All).Dimension)}\""] : Array.Empty<string>(),
            "table:",
            $"  hit: {hit}",
            "  rows:",
            .. rows.Select(r => $"    - {r}"),
        ];
    }

    private List<string> Parts(decimal full, int depth)
    {
        var lines = new List<string> { "parts:" };
        var rest = full;
        for (var i = dice.Between(1, 3); i > 0; i--)
        {
            var points = i == 1 ? rest : decimal.Round(rest / 3, 3);
            rest -= points;
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"  - id: 部分{i}"));
            lines.Add($"    points: {Decimal(points)}");
            lines.AddRange(Criterion(points, depth + 1).Select(l => $"    {l}"));
        }

        return lines;
    }

    private string Interval(Dimension dimension)
    {
        var unit = dice.Pick(RandomUnits.Symbols(dimension));
        var low = dice.Number(120);
        var high = low + dice.Pick(0m, 5m, 0.5m, 0.0000001m, 20m);
        return dice.Choose<string>(
            (5, () => $"{dice.Pick("≥", ">=", ">", "<", "<=")} {Constant(low, unit)}"),
            (1, () => $"= {Constant(low, unit)}"),
            (3, () => $"[{Constant(low, unit)}, {Constant(high, unit)}]"),
            (2, () => $"({Constant(low, unit)}, {Constant(high + 1, unit)})"),
            (2, () => FromFacts(dimension, 1) is { } end ? $"{dice.Pick("≥", "<", ">=")} {end}" : $"= {Constant(low, unit)}"),
            (1, () => FromFacts(dimension, 1) is { } end
                ? $"[{_expressions.Number(dimension, 0)}, {end})"
                : $"= {Constant(low, unit)}"));
    }

    // A number that mentions a name, so that it is not known before the facts; null when chance gives none.
    private string? FromFacts(Dimension dimension, int depth) => Enumerable.Range(0, 5)
        .Select(_ => pack.Cohort.Count > 0 && dice.Chance(30) ? _expressions.Peers(dimension) : _expressions.Number(dimension, depth))
        .FirstOrDefault(text => names.Exists(n => text.Contains(n.Name, StringComparison.Ordinal)));

    private string Place(Dimension dimension) => dice.Chance(80)
        ? Constant(dice.Chance(5) ? 0 : dice.Number(150) + 0.5m, dice.Pick(RandomUnits.Symbols(dimension)))
        : _expressions.Number(dimension, 1);

    // A size, a share of something, or what the facts say.
    private string Step(Dimension dimension) => dice.Chance(10) ? $"{dice.Pick("1%", "5%", "0.5")} of {Constant(dice.Number(90) + 0.5m, dice.Pick(RandomUnits.Symbols(dimension)))}"
        : dice.Chance(90) ? Constant(dice.Pick(1m, 0.5m, 5m, 2m, 0.1m, 0.25m), dice.Pick(RandomUnits.Symbols(dimension)))
        : _expressions.Number(dimension, 0) is var step && step.StartsWith('0') ? Constant(1, RandomUnits.Symbols(dimension)[0]) : step;

    // The same constant as a literal, a sum, a quotient or a share of another.
    private string Constant(decimal number, string unit) => dice.Choose<string>(
        (10, () => RandomExpressions.Write(number, unit)),
        (1, () => $"({RandomExpressions.Write(number + 3, unit)} - {RandomExpressions.Write(3, unit)})"),
        (1, () => $"{RandomExpressions.Write(number * 8, unit)} / 8"),
        (1, () => $"50% of {RandomExpressions.Write(number * 2, unit)}"));

    private string Points(decimal full) => dice.Choose<string>(
        (3, () => Decimal(full)),
        (2, () => "0"),
        (8, () => Decimal(decimal.Round(full * dice.Below(101) / 100, 3))),
        (2, () => $"\"{dice.Between(0, 100)}% of points\""),
        (1, () => $"{dice.Between(0, 100)}%{dice.Pick("满分", "分值")}"));

    private string Deduct() => dice.Choose<string>(
        (8, () => Decimal(dice.Pick(0.5m, 1m, 0.6m, 0.9m, 2m, 0.05m))),
        (1, () => Decimal(-0.5m)),
        (1, () => $"\"{dice.Between(1, 30)}% of points\""));

    private string Partial() => dice.Pick("up", "down", "exact");

    private static string Decimal(decimal number) => RandomExpressions.Write(number, string.Empty);
}
