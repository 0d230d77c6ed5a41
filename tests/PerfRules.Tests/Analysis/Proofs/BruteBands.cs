using System.Globalization;
using PerfRules.Facts;
using PerfRules.Tests.Oracle;

namespace PerfRules.Tests.Analysis.Proofs;

/// <summary>A random list of bands, and what is wrong with it by trying values: every edge, what lies between and beside edges, and chance.</summary>
internal sealed class BruteBands
{
    private static readonly Rational Hair = Rational.PowerOfTen(-9);

    private readonly List<Band> _bands = [];
    private readonly Kind _kind;
    private readonly (Rational? Lower, bool LowerClosed, Rational? Upper, bool UpperClosed) _range;
    private readonly string _direction;
    private readonly List<Rational> _samples;
    private readonly int? _floor;

    private BruteBands(Dice dice)
    {
        _kind = dice.Pick(Kind.Number, Kind.Number, Kind.Count, Kind.Rounded);
        var places = _kind == Kind.Count ? 0 : dice.Pick(0, 1, 2);
        var edges = Enumerable.Range(0, dice.Between(1, 4)).Select(_ => (Rational)decimal.Round(dice.Below(4_000) / 400m, places)).Distinct().Order().ToList();
        _range = ThrowRange(dice, edges);
        _direction = dice.Pick(string.Empty, string.Empty, "higher", "lower", "inside");
        Partition(dice, edges);
        for (var faults = dice.Pick(0, 0, 1, 1, 2); faults > 0; faults--)
        {
            Spoil(dice, edges);
        }

        _samples = [.. Sample(dice, edges)];
        _floor = dice.Pick<int?>(null, null, null, 0, 0, 2);
    }

    private enum Kind
    {
        Number,
        Count,
        Rounded,
    }

    internal int Bands => _bands.Count;

    internal static BruteBands Throw(Dice dice) => new(dice);

    /// <summary>Writes the bands as a pack, the first band on line <see cref="FirstLine"/>, one line each.</summary>
    internal string Pack()
    {
        var unit = _kind == Kind.Count ? "家" : string.Empty;
        var range = IntervalText(_range, string.Empty, unit);
        return $$"""
            format: 1
            pack: test/2024/random
            version: 1.0.0
            title: 随机
            evaluation: 单位自评
            sources: { 文件: { title: 评分标准 } }
            rounding: [{{(_kind == Kind.Rounded ? " { stage: measure, places: 1, mode: half-away } " : string.Empty)}}]
            inputs: { x: { type: {{(_kind == Kind.Count ? "count, unit: 家" : "number")}}, range: "{{range}}" } }
            indicators:
              - id: 叶
                points: 10
                {{(_direction.Length > 0 ? "direction: " + _direction : "name: 叶")}}
                {{(_floor is { } floor ? string.Create(CultureInfo.InvariantCulture, $"floor: {floor}") : "note: 无")}}
                source: { ref: 文件, clause: 一 }
                origin: printed
                assumed: { 封顶: 以分值为限 }
                measure: x
                bands:
            {{string.Join('\n', _bands.Select(b => $"      - {{ at: \"{IntervalText(b.Ends, string.Empty, unit)}\", {b.Outcome(unit)} }}"))}}

            """;
    }

    internal static int FirstLine => 19;

    /// <summary>Returns what is wrong: facts by name, the pairs and bands by number.</summary>
    internal SortedSet<string> Faults()
    {
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        var judged = _samples.Where(Exists).Select(Judged).Distinct().Order().ToList();
        var holders = judged.ConvertAll(v => Enumerable.Range(0, _bands.Count).Where(i => _bands[i].Holds(v)).ToList());
        var owning = holders.Where(h => h.Count > 0).Select(h => h[0]).ToHashSet();
        for (var i = 0; i < judged.Count; i++)
        {
            if (holders[i].Count == 0)
            {
                faults.Add("gap");
            }

            foreach (var second in holders[i].Skip(1).Where(owning.Contains))
            {
                foreach (var first in holders[i].Where(h => h < second && owning.Contains(h)))
                {
                    faults.Add(string.Create(CultureInfo.InvariantCulture, $"overlap {first}-{second}"));
                }
            }
        }

        foreach (var band in Enumerable.Range(0, _bands.Count).Where(b => !owning.Contains(b)))
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"unreachable {band}"));
        }

        var points = judged.Zip(holders).Where(p => p.Second.Count > 0).Select(p => Held(_bands[p.Second[0]].PointsAt(p.First))).ToList();
        if (points.Count > 0 && !points.Contains(10))
        {
            faults.Add("full");
        }

        if (points.Count > 0 && _floor is { } least && points.Min() != least)
        {
            faults.Add("floor");
        }

        var moves = points.Skip(1).Zip(points, (next, before) => next.CompareTo(before)).Where(m => m != 0).ToList();
        var valley = moves.SkipWhile(m => m > 0).Contains(1);
        var against = _direction switch { "higher" => moves.Contains(-1), "lower" => moves.Contains(1), "inside" => valley, _ => false };
        if (against)
        {
            faults.Add("direction");
        }
        else if (_direction.Length == 0 && valley)
        {
            faults.Add("valley");
        }

        return faults;
    }

    /// <summary>Returns whether a value can occur and no band holds it.</summary>
    internal bool IsGap(Rational value) => Occurs(value) && !_bands.Exists(b => b.Holds(value));

    /// <summary>Returns whether a value can occur and two bands hold it.</summary>
    internal bool IsShared(Rational value, int first, int second) => Occurs(value) && _bands[first].Holds(value) && _bands[second].Holds(value);

    // What is judged is what was rounded, so any value that is rounded to it will do.
    private bool Occurs(Rational value) => _kind != Kind.Rounded ? Exists(value)
        : Near(value).Any(v => Exists(v) && Judged(v) == value);

    private static IEnumerable<Rational> Near(Rational value) =>
        new Rational[] { 0, new(1, 20), new(-1, 20), new(1, 25), new(-1, 25), Hair, -Hair, new Rational(1, 20) - Hair, Hair - new Rational(1, 20) }.Select(d => value + d);

    private bool Exists(Rational value) => (_kind != Kind.Count || value.IsInteger) && Inside(_range, value);

    private Rational Judged(Rational value) => _kind == Kind.Rounded ? value.Round(1, RoundingMode.HalfAway) : value;

    private static Rational Held(Rational points) => points.Sign < 0 ? 0 : points > 10 ? 10 : points;

    private IEnumerable<Rational> Sample(Dice dice, List<Rational> edges)
    {
        var all = _bands.SelectMany(b => new[] { b.Ends.Lower, b.Ends.Upper }).Concat([_range.Lower, _range.Upper]).OfType<Rational>().Concat(edges)
            .Distinct().Order().ToList();
        foreach (var edge in all)
        {
            foreach (var near in new Rational[] { 0, 1, -1, new(1, 10), new(-1, 10) })
            {
                foreach (var value in Near(edge + near))
                {
                    yield return value;
                    yield return value.RoundToInteger(RoundingMode.Floor) is var whole ? new Rational(whole, 1) : value;
                }
            }
        }

        foreach (var (low, high) in all.Zip(all.Skip(1)))
        {
            yield return (low + high) / 2;
            for (var whole = low.RoundToInteger(RoundingMode.Floor); whole <= high.RoundToInteger(RoundingMode.Floor); whole++)
            {
                yield return new Rational(whole, 1);
            }
        }

        foreach (var far in new[] { 1, 100, 100_000 })
        {
            yield return all.Count > 0 ? all[0] - far : -far;
            yield return all.Count > 0 ? all[^1] + far : far;
        }

        for (var i = 0; i < 12; i++)
        {
            yield return new Rational(dice.Between(-500, 2_000), dice.Between(1, 150));
        }
    }

    private static (Rational? Lower, bool LowerClosed, Rational? Upper, bool UpperClosed) ThrowRange(Dice dice, List<Rational> edges) => dice.Below(4) switch
    {
        0 => (null, false, null, false),
        1 => (0, dice.Chance(60), null, false),
        2 => (0, dice.Chance(60), 10, dice.Chance(60)),
        _ => (edges[0] - dice.Below(2), dice.Chance(50), edges[^1] + dice.Between(1, 2), dice.Chance(50)),
    };

    // Bands that fit: every stretch between two edges, each edge with the one or the other side, now and then a band of its own.
    private void Partition(Dice dice, List<Rational> edges)
    {
        Rational? lower = null;
        var lowerClosed = false;
        var rising = dice.Chance(50);
        var points = rising ? 0 : 10;
        foreach (var edge in edges)
        {
            var own = dice.Chance(15);
            var upperClosed = !own && dice.Chance(50);
            Add(dice, (lower, lowerClosed, edge, upperClosed), Next());
            if (own)
            {
                Add(dice, (edge, true, edge, true), Next());
            }

            (lower, lowerClosed) = (edge, !own && !upperClosed);
        }

        Add(dice, (lower, lowerClosed, null, false), rising ? 10 : Next());
        if (dice.Chance(30))
        {
            var shuffled = dice.Shuffle(_bands);
            _bands.Clear();
            _bands.AddRange(shuffled);
        }

        int Next()
        {
            var now = points;
            points = Math.Clamp(points + (rising ? 1 : -1) * dice.Pick(0, 2, 3, 5), 0, 10);
            return dice.Chance(4) ? dice.Below(11) : now;
        }
    }

    private void Add(Dice dice, (Rational? Lower, bool LowerClosed, Rational? Upper, bool UpperClosed) ends, int points)
    {
        var shape = ends.Lower is null == ends.Upper is null && ends.Lower is null ? 0 : dice.Pick(0, 0, 0, 1, 2);
        _bands.Add(new Band(ends, shape, points, dice.Pick(1, 2), dice.Pick("up", "down", "exact"), dice.Between(0, 10)));
    }

    private void Spoil(Dice dice, List<Rational> edges)
    {
        var index = dice.Below(_bands.Count);
        var (lower, lowerClosed, upper, upperClosed) = _bands[index].Ends;
        switch (dice.Below(6))
        {
            case 0 when _bands.Count > 1:
                _bands.RemoveAt(index);
                return;
            case 1:
                _bands.Insert(dice.Below(_bands.Count + 1), new Band(_bands[index].Ends, 0, dice.Between(0, 10), 1, "up", 0));
                return;
            case 2 when lower is not null:
                (lower, lowerClosed) = (lower + dice.Pick(-1, 0, 1), !lowerClosed);
                break;
            case 3 when upper is not null:
                (upper, upperClosed) = (upper + dice.Pick(-1, 0, 1), !upperClosed);
                break;
            case 4:
                _bands.Add(new Band((dice.Pick<Rational>([.. edges]), true, null, false), 0, dice.Between(0, 10), 1, "up", 0));
                return;
            default:
                _bands[index] = _bands[index] with { Shape = 0, Points = dice.Between(0, 9) };
                return;
        }

        if (lower is null || upper is null || lower < upper || (lower == upper && lowerClosed && upperClosed))
        {
            // A staircase keeps its origin outside its band, so a band whose ends move becomes a constant.
            _bands[index] = new Band((lower, lowerClosed, upper, upperClosed), 0, _bands[index].Points, 1, "up", 0);
        }
    }

    private static bool Inside((Rational? Lower, bool LowerClosed, Rational? Upper, bool UpperClosed) ends, Rational value) =>
        (ends.Lower is not { } l || value > l || (ends.LowerClosed && value == l)) && (ends.Upper is not { } u || value < u || (ends.UpperClosed && value == u));

    private static string IntervalText((Rational? Lower, bool LowerClosed, Rational? Upper, bool UpperClosed) e, string infinity, string unit) =>
        e is { Lower: { } same, LowerClosed: true, UpperClosed: true } && same == e.Upper ? $"= {same}{unit}"
        : $"{(e.LowerClosed ? '[' : '(')}{(e.Lower is { } l ? l + unit : infinity + "-∞")}, {(e.Upper is { } u ? u + unit : infinity + "+∞")}{(e.UpperClosed ? ']' : ')')}";

    // Shape 0: constant; 1: a staircase away from the nearer finite end; 2: a line from one place to another.
    private sealed record Band(
        (Rational? Lower, bool LowerClosed, Rational? Upper, bool UpperClosed) Ends, int Shape, int Points, int Step, string Partial, int Other)
    {
        private Rational Origin => Ends.Lower ?? Ends.Upper!.Value;

        internal bool Holds(Rational value) => Inside(Ends, value);

        internal string Outcome(string unit) => Shape switch
        {
            0 => $"points: {Points}",
            1 => $"points: {Points}, step: {Step}{unit}, beyond: {Origin}{unit}, deduct: 2, partial: {Partial}",
            _ => $"from: {{ at: {Origin}{unit}, points: {Points} }}, to: {{ at: {Origin + Step}{unit}, points: {Other} }}",
        };

        internal Rational PointsAt(Rational value)
        {
            if (Shape == 0)
            {
                return Points;
            }

            var steps = (value - Origin) / Step;
            if (Shape == 2)
            {
                return Points + (steps * (Other - Points));
            }

            var counted = Partial switch
            {
                "up" => new Rational(steps.Abs().RoundToInteger(RoundingMode.Ceiling), 1),
                "down" => new Rational(steps.Abs().RoundToInteger(RoundingMode.Floor), 1),
                _ => steps.Abs(),
            };
            return Points - (2 * counted);
        }
    }
}
