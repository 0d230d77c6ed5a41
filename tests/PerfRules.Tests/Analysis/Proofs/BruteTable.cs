using System.Globalization;
using PerfRules.Facts;
using PerfRules.Tests.Oracle;

namespace PerfRules.Tests.Analysis.Proofs;

/// <summary>A random table over up to three axes, and what is wrong with it by trying every edge and what lies between, on all axes at once.</summary>
internal sealed class BruteTable
{
    private static readonly string[] Words = ["甲", "乙", "丙"];

    private readonly int _numbers;
    private readonly bool _hasFlag;
    private readonly bool _hasChoice;
    private readonly bool _first;
    private readonly bool _otherwise;
    private readonly List<Row> _rows = [];
    private readonly List<Rational> _values = [];

    private BruteTable(Dice dice)
    {
        _numbers = dice.Between(0, 3);
        _hasFlag = _numbers == 0 || (_numbers < 3 && dice.Chance(50));
        _hasChoice = _numbers + (_hasFlag ? 1 : 0) < 3 && dice.Chance(50);
        _first = dice.Chance(50);
        Split(dice, [], dice.Between(1, 4));
        if (dice.Chance(40))
        {
            var shuffled = dice.Shuffle(_rows);
            _rows.Clear();
            _rows.AddRange(shuffled);
        }

        for (var faults = dice.Pick(0, 1, 1, 2); faults > 0; faults--)
        {
            Spoil(dice);
        }

        _otherwise = dice.Chance(25);
        List<Rational> edges = [.. _rows.SelectMany(r => r.Tests).Where(t => t.Axis < 3).Select(t => (Rational)t.Edge).Append(0).Append(10).Distinct().Order()];
        _values.AddRange(edges);
        _values.AddRange(edges.Zip(edges.Skip(1), (a, b) => (a + b) / 2));
        _values.Add(new Rational(dice.Between(1, 999), 100));
        _values.RemoveAll(v => v.Sign < 0 || v > 10);
    }

    internal int Dimensions => _numbers + (_hasFlag ? 1 : 0) + (_hasChoice ? 1 : 0);

    internal bool TakesFirst => _first;

    internal static int FirstLine => 17;

    internal static BruteTable Throw(Dice dice) => new(dice);

    internal string Pack() =>
        $$"""
        format: 1
        pack: test/2024/random
        version: 1.0.0
        title: 随机
        evaluation: 单位自评
        sources: { 文件: { title: 评分标准 } }
        rounding: []
        inputs: { {{string.Join(", ", Inputs())}} }
        indicators:
          - id: 叶
            points: 10
            source: { ref: 文件, clause: 一 }
            origin: printed
            table:
              hit: {{(_first ? "first" : "one")}}
              rows:
        {{string.Join('\n', _rows.Select(r => $"        - {{ when: {r}, points: 10 }}"))}}
        {{(_otherwise ? "        - { when: otherwise, points: 10 }" : string.Empty)}}

        """;

    internal SortedSet<string> Faults()
    {
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        var reached = new HashSet<int>();
        var free = false;
        foreach (var point in Points())
        {
            var holding = Enumerable.Range(0, _rows.Count).Where(i => _rows[i].Holds(point)).ToList();
            free |= holding.Count == 0;
            reached.UnionWith(_first ? holding.Take(1) : holding);
            if (!_first)
            {
                faults.UnionWith(from b in holding from a in holding where a < b select string.Create(CultureInfo.InvariantCulture, $"overlap {a}-{b}"));
            }
        }

        faults.UnionWith(Enumerable.Range(0, _rows.Count).Where(i => !reached.Contains(i)).Select(i => string.Create(CultureInfo.InvariantCulture, $"unreachable {i}")));
        if (free && !_otherwise)
        {
            faults.Add("gap");
        }

        if (_otherwise && !free)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"unreachable {_rows.Count}"));
        }

        return faults;
    }

    /// <summary>Returns how many rows hold at a point that lint printed, such as x = 95, flag = 是; what it leaves out may be anything.</summary>
    internal IEnumerable<int> HoldingAt(string witness)
    {
        var said = witness.Split(", ").Select(p => p.Split(" = ")).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
        var counts = Points()
            .Select(p => new Point(
                [.. p.Numbers.Select((v, i) => said.TryGetValue(Name(i), out var text) ? Quantity.Parse(text).Value : v)],
                said.TryGetValue("flag", out var flag) ? flag == "yes" : p.Flag,
                said.GetValueOrDefault("level", p.Level)))
            .Select(p => _rows.Count(r => r.Holds(p)));
        return counts.Distinct();
    }

    private static string Name(int axis) => ((char)('x' + axis)).ToString();

    private IEnumerable<string> Inputs()
    {
        for (var i = 0; i < _numbers; i++)
        {
            yield return $"{Name(i)}: {{ type: number, range: \"[0, 10]\" }}";
        }

        if (_hasFlag)
        {
            yield return "flag: { type: yesno }";
        }

        if (_hasChoice)
        {
            yield return $"level: {{ type: choice, choices: [{string.Join(", ", Words)}] }}";
        }
    }

    private IEnumerable<Point> Points() =>
        from x in _numbers > 0 ? _values : [0]
        from y in _numbers > 1 ? _values : [0]
        from z in _numbers > 2 ? _values : [0]
        from flag in _hasFlag ? new[] { true, false } : [true]
        from level in _hasChoice ? Words : ["甲"]
        select new Point([x, y, z], flag, level);

    // Cuts what is left in two, again and again: rows that fit together, whatever their order.
    private void Split(Dice dice, List<Test> tests, int depth)
    {
        if (depth == 0)
        {
            _rows.Add(new Row([.. tests]));
            return;
        }

        var test = ThrowTest(dice);
        Split(dice, [.. tests, test], depth - 1);
        Split(dice, [.. tests, test with { Negated = !test.Negated }], dice.Chance(50) ? depth - 1 : 0);
    }

    private Test ThrowTest(Dice dice)
    {
        List<int> axes = [.. Enumerable.Range(0, _numbers)];
        axes.AddRange(_hasFlag ? [3] : []);
        axes.AddRange(_hasChoice ? [4] : []);
        var axis = dice.Pick<int>(axes);
        return new Test(axis, dice.Between(0, 10), dice.Pick("<", "<=", ">", ">=", "=", "!="), dice.Pick(Words), dice.Chance(30), axis < 3);
    }

    private void Spoil(Dice dice)
    {
        var index = dice.Below(_rows.Count);
        var tests = _rows[index].Tests;
        switch (dice.Below(4))
        {
            case 0 when _rows.Count > 1:
                _rows.RemoveAt(index);
                break;
            case 1:
                _rows.Insert(dice.Below(_rows.Count + 1), new Row([ThrowTest(dice)]));
                break;
            case 2:
                _rows.Add(new Row([ThrowTest(dice), ThrowTest(dice)]));
                break;
            default:
                var place = dice.Below(tests.Count);
                _rows[index] = new Row([.. tests.Select((t, i) => i == place ? ThrowTest(dice) : t)]);
                break;
        }
    }

    internal sealed record Point(Rational[] Numbers, bool Flag, string Level);

    private sealed record Row(List<Test> Tests)
    {
        internal bool Holds(Point point) => Tests.TrueForAll(t => t.Holds(point));

        public override string ToString() => string.Join(" and ", Tests);
    }

    private sealed record Test(int Axis, int Edge, string Operator, string Word, bool Negated, bool IsNumber)
    {
        internal bool Holds(Point point) => Negated != Axis switch
        {
            3 => point.Flag,
            4 => point.Level == Word,
            _ => Operator switch
            {
                "<" => point.Numbers[Axis] < Edge,
                "<=" => point.Numbers[Axis] <= Edge,
                ">" => point.Numbers[Axis] > Edge,
                ">=" => point.Numbers[Axis] >= Edge,
                "=" => point.Numbers[Axis] == Edge,
                _ => point.Numbers[Axis] != Edge,
            },
        };

        public override string ToString()
        {
            var text = Axis switch
            {
                3 => "flag",
                4 => $"level = {Word}",
                _ => string.Create(CultureInfo.InvariantCulture, $"{Name(Axis)} {Operator} {Edge}"),
            };
            return Negated ? $"not ({text})" : text;
        }
    }
}
