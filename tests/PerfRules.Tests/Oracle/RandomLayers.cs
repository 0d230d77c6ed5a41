using System.Globalization;
using System.Text;

namespace PerfRules.Tests.Oracle;

/// <summary>Writes a random pack as packs that extend each other: each thing is said in one of them, and some of those below say something else.</summary>
internal sealed class RandomLayers
{
    private static readonly string[] Judging = ["bands", "threshold", "stepDeduction", "proportional", "interpolate", "brackets"];

    // What a layer below may say of a leaf before one above says what counts. Measures are such as every pack can have.
    private static readonly string[][] Criteria =
    [
        ["measure: 1 + 1", "threshold: { at: \"≥ 0\" }"],
        ["measure: 2 * 3", "bands:", "  - { at: \"≥ 0\", points: 0 }"],
        ["items: { mode: all, list: [ { id: 有, when: 是 } ] }"],
        ["table: { hit: first, rows: [ { when: 是, points: 0 } ] }"],
        ["award: 考核组赋分"],
    ];

    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.Ordinal)
    {
        ["measure"] = ["measure: 1 + 1"],
        ["spelling"] = ["threshold: { at: \"≥ 0\" }"],
        ["origin"] = ["origin: applied", "origin: inferred"],
        ["undefined"] = ["undefined: full", "undefined: zero"],
        ["gate"] = ["gate: 是"],
        ["exempt"] = ["exempt: { when: 是, because: 旧文件 }"],
        ["notApplicable"] = ["notApplicable: { when: 是, policy: full }"],
        ["bonus"] = ["bonus: { points: 0.5, items: { mode: all, list: [ { id: 有, when: 是 } ] } }"],
        ["asPrinted"] = ["asPrinted: { note: 旧文件, items: { mode: all, list: [ { id: 有, when: 是 } ] } }"],
        ["points"] = ["points: 1", "points: 4.5"],
        ["weight"] = ["weight: 1%"],
    };

    private static readonly string[] Dropped = ["undefined", "gate", "exempt", "notApplicable", "bonus", "asPrinted"];

    private readonly Dice _dice;
    private readonly RandomPack _pack;
    private readonly List<string>[] _blocks;
    private readonly Dictionary<string, List<string>>[] _overrides;
    private readonly List<string>[] _removed;
    private readonly SortedDictionary<string, List<string>>[] _dropped;
    private readonly List<string>[] _removedInputs;

    // 0 is the uppermost layer and the last one the base.
    private readonly int _base;

    private RandomLayers(RandomPack pack)
    {
        _dice = Dice.For(pack.LayerSeed, 0);
        _pack = pack;
        _base = pack.Layers - 1;
        _blocks = [.. Enumerable.Range(0, pack.Layers).Select(_ => new List<string>())];
        _overrides = [.. Enumerable.Range(0, pack.Layers).Select(_ => new Dictionary<string, List<string>>(StringComparer.Ordinal))];
        _removed = [.. Enumerable.Range(0, pack.Layers).Select(_ => new List<string>())];
        _dropped = [.. Enumerable.Range(0, pack.Layers).Select(_ => new SortedDictionary<string, List<string>>(StringComparer.Ordinal))];
        _removedInputs = [.. Enumerable.Range(0, pack.Layers).Select(_ => new List<string>())];
    }

    /// <summary>Gets the id of a layer; 0 is the uppermost.</summary>
    internal static string IdOf(int layer) => layer == 0 ? "test/2024/random" : string.Create(CultureInfo.InvariantCulture, $"test/2023/base{layer}");

    /// <summary>Writes the packs, the uppermost first.</summary>
    internal static List<string> Write(RandomPack pack) => new RandomLayers(pack).Write();

    private List<string> Write()
    {
        Whole([$"rounding: [ {string.Join(", ", _pack.Rounding)} ]"], "rounding: [ { stage: leaf, places: 0, mode: ceiling } ]");
        Whole(Block("grades", _pack.Grades), "grades: { 甲: \"≥ 0\" }");
        Whole(Block("cohort", _pack.Cohort), "cohort: { combine: total }");
        Whole(Block("targetRows", _pack.TargetRows), "targetRows: { section: 旧, points: 3, plain: equal, unmet: zero, origin: printed }");
        Named("inputs", _pack.Inputs, "{ type: yesno }", Unwanted("旧数据", "{ type: yesno }"));
        Named("findings", _pack.Findings, "{ unit: 次 }");
        Named("measures", _pack.Measures, "1 + 1");
        Listed("checks", _pack.Checks, "that: 1 = 2");
        Listed("vetoes", _pack.Vetoes, "when: 是, cap: 甲, because: 旧文件");
        Indicators();
        return [.. Enumerable.Range(0, _pack.Layers).Select(Text)];
    }

    private string Text(int layer)
    {
        var yaml = new StringBuilder("format: 1\n");
        yaml.Append(CultureInfo.InvariantCulture, $"pack: {IdOf(layer)}\nversion: 1.0.0\ntitle: 随机\n");
        yaml.Append(layer == _base ? "evaluation: 单位自评\n" : $"extends: {IdOf(layer + 1)}\n");
        yaml.AppendJoin(string.Empty, _blocks[layer].Select(l => l + "\n"));
        if (_overrides[layer].Count > 0)
        {
            yaml.Append("overrides:\n");
            foreach (var (id, lines) in _overrides[layer])
            {
                yaml.Append(CultureInfo.InvariantCulture, $"  {id}:\n{string.Concat(lines.Concat(Drops(id)).Select(l => $"    {l}\n"))}");
            }
        }

        return yaml.Append(Removals(_removed[layer], _removedInputs[layer])).ToString();

        IEnumerable<string> Drops(string id) => _dropped[layer].TryGetValue(id, out var keys) ? [$"drop: [ {string.Join(", ", keys)} ]"] : [];
    }

    private static string Removals(List<string> indicators, List<string> inputs) => (indicators.Count, inputs.Count) switch
    {
        (0, 0) => string.Empty,
        (_, 0) => $"remove: [ {string.Join(", ", indicators)} ]\n",
        (0, _) => $"remove: {{ inputs: [ {string.Join(", ", inputs)} ] }}\n",
        _ => $"remove: {{ inputs: [ {string.Join(", ", inputs)} ], indicators: [ {string.Join(", ", indicators)} ] }}\n",
    };

    // An input of the base that a layer above removes.
    private List<string> Unwanted(string name, string definition)
    {
        if (!_dice.Chance(30))
        {
            return [];
        }

        _removedInputs[_dice.Below(_base)].Add(name);
        return [$"{name}: {definition}"];
    }

    private static List<string> Block(string key, List<string> lines) => lines.Count == 0 ? [] : [$"{key}:", .. lines.Select(l => "  " + l)];

    private int Layer() => _dice.Chance(55) ? _base : _dice.Below(_pack.Layers);

    // The layers below that say something else first.
    private IEnumerable<int> Below(int layer) => Enumerable.Range(layer + 1, _base - layer).Where(_ => _dice.Chance(40));

    private void Whole(List<string> lines, string other)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var layer = Layer();
        _blocks[layer].AddRange(lines);
        foreach (var below in Below(layer))
        {
            _blocks[below].Add(other);
        }
    }

    private void Named(string key, List<string> lines, string other, List<string>? ofBase = null) =>
        Spread(key, lines, line => $"{line[..line.IndexOf(':', StringComparison.Ordinal)]}: {other}", ofBase ?? []);

    private void Listed(string key, List<string> lines, string other) => Spread(key, lines, line => $"{line[..line.IndexOf(',', StringComparison.Ordinal)]}, {other} }}", []);

    private void Spread(string key, List<string> lines, Func<string, string> other, List<string> ofBase)
    {
        var byLayer = _blocks.Select(_ => new List<string>()).ToArray();
        byLayer[_base].AddRange(ofBase);
        foreach (var line in lines)
        {
            var layer = Layer();
            byLayer[layer].Add(line);
            foreach (var below in Below(layer))
            {
                byLayer[below].Add(other(line));
            }
        }

        for (var i = 0; i < byLayer.Length; i++)
        {
            _blocks[i].AddRange(Block(key, byLayer[i]));
        }
    }

    private void Indicators()
    {
        var tree = new StringBuilder();
        if (_dice.Chance(15))
        {
            // The indicators of a layer above take the place of all below.
            RandomNode.Write(tree, 2, _pack.Indicators, _pack.IsWeighted);
            _blocks[_dice.Below(_base)].AddRange(["indicators:", tree.ToString().TrimEnd('\n')]);
            _blocks[_base].AddRange(["indicators:", "  - { id: 旧, points: 1, origin: awarded, award: 考核组赋分 }"]);
            return;
        }

        var extra = 0;
        RandomNode.Write(tree, 2, _pack.Indicators, _pack.IsWeighted, Changed, Extra);
        var (left, added) = _dice.Chance(60) ? RandomAddition.Take(_dice, _pack.Indicators, tree.ToString()) : (tree.ToString(), []);
        _blocks[_base].AddRange(["indicators:", left.TrimEnd('\n')]);
        _blocks[_base - 1].AddRange(added);

        // Something that a layer above leaves out.
        IEnumerable<string> Extra(string indent)
        {
            if (!_dice.Chance(25))
            {
                return [];
            }

            var id = string.Create(CultureInfo.InvariantCulture, $"多余{extra++}");
            _removed[_dice.Below(_base)].Add(id);
            return _dice.Chance(60)
                ? [$"{indent}- {{ id: {id}, points: 2, origin: awarded, award: 考核组赋分 }}"]
                : [$"{indent}- {{ section: {id}, points: 2, children: [ {{ id: {id}之一, points: 2, origin: awarded, award: 考核组赋分 }} ] }}"];
        }
    }

    // Takes the lines of a node, leaves in the base what it says, and puts the rest above it.
    private List<string> Changed(string id, List<string> lines)
    {
        var said = new List<string>();
        foreach (var (layer, key, statement) in Statements(lines).Select(s => (Layer(), s.Key, s.Lines)))
        {
            Say(layer, statement);
            var needed = key is "criterion" or "measure" or "spelling" or "points" or "origin" or "weight";
            foreach (var below in Below(layer).Union(needed && layer < _base ? [_base] : []))
            {
                Say(below, [.. key == "criterion" ? _dice.Pick(Criteria) : [_dice.Pick(Keys[key])]]);
            }
        }

        // What is not said in the end may be said below and dropped above.
        foreach (var key in Dropped.Where(k => !lines.Exists(l => l.StartsWith(k + ":", StringComparison.Ordinal)) && _dice.Chance(6)))
        {
            Say(_base, [_dice.Pick(Keys[key])]);
            var layer = _dice.Below(_base);
            Say(layer, []);
            _dropped[layer][id] = [.. _dropped[layer].GetValueOrDefault(id) ?? [], key];
        }

        return said;

        void Say(int layer, List<string> statement)
        {
            if (layer == _base)
            {
                said.AddRange(statement);
            }
            else
            {
                _overrides[layer][id] = [.. _overrides[layer].GetValueOrDefault(id) ?? [], .. statement];
            }
        }
    }

    // A key with its lines; a criterion is one statement, or a measure (with what is taken out of it) and a spelling that judges it.
    private List<(string Key, List<string> Lines)> Statements(List<string> lines)
    {
        var blocks = new List<(string Key, List<string> Lines)>();
        foreach (var line in lines)
        {
            if (line.StartsWith(' '))
            {
                blocks[^1].Lines.Add(line);
            }
            else
            {
                blocks.Add((line[..line.IndexOf(':', StringComparison.Ordinal)], [line]));
            }
        }

        var rule = blocks.FindAll(IsOfRule);
        var rest = blocks.FindAll(b => !IsOfRule(b));
        if (rule.Count == 0)
        {
            return rest;
        }

        return Judging.Contains(rule[^1].Key) && _dice.Chance(50)
            ? [.. rest, ("measure", [.. rule[..^1].SelectMany(b => b.Lines)]), ("spelling", rule[^1].Lines)]
            : [.. rest, ("criterion", [.. rule.SelectMany(b => b.Lines)])];

        static bool IsOfRule((string Key, List<string> Lines) block) => block.Key == "measure" || !Keys.ContainsKey(block.Key);
    }
}
