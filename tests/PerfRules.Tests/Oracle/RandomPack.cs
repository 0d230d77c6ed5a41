using System.Globalization;
using System.Text;

namespace PerfRules.Tests.Oracle;

/// <summary>A random pack before it is written as YAML; each block is a list of finished lines, so that blocks can be left out one by one.</summary>
internal sealed record RandomPack
{
    internal List<string> Rounding { get; init; } = [];

    internal List<string> Grades { get; init; } = [];

    internal List<string> Inputs { get; init; } = [];

    internal List<string> Findings { get; init; } = [];

    internal List<string> Measures { get; init; } = [];

    internal List<string> Checks { get; init; } = [];

    internal List<RandomNode> Indicators { get; init; } = [];

    /// <summary>Gets what occurs in the pack: the spellings of its criteria and what else a share is wanted of.</summary>
    internal HashSet<string> Spellings { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Writes the pack as YAML.</summary>
    internal string ToYaml()
    {
        var yaml = new StringBuilder("format: 1\npack: test/2024/random\nversion: 1.0.0\ntitle: 随机\nevaluation: 单位自评\n");
        yaml.Append(CultureInfo.InvariantCulture, $"rounding: [ {string.Join(", ", Rounding)} ]\n");
        Block("grades", Grades);
        Block("inputs", Inputs);
        Block("findings", Findings);
        Block("measures", Measures);
        Block("checks", Checks);
        yaml.Append("indicators:\n");
        foreach (var node in Indicators)
        {
            node.Write(yaml, 2);
        }

        return yaml.ToString();

        void Block(string key, List<string> lines)
        {
            if (lines.Count > 0)
            {
                yaml.Append(CultureInfo.InvariantCulture, $"{key}:\n{string.Concat(lines.Select(l => $"  {l}\n"))}");
            }
        }
    }

    /// <summary>Returns every pack that is this one without one thing; what remains may no longer load.</summary>
    internal IEnumerable<RandomPack> Smaller() =>
    [
        .. RandomNode.Without(Indicators).Where(i => i.Count > 0).Select(i => this with { Indicators = i }),
        .. Without(Rounding).Select(r => this with { Rounding = r }),
        .. Without(Grades).Select(g => this with { Grades = g }),
        .. Without(Checks).Select(c => this with { Checks = c }),
        .. Without(Measures).Select(m => this with { Measures = m }),
        .. Without(Findings).Select(f => this with { Findings = f }),
        .. Without(Inputs).Select(i => this with { Inputs = i }),
    ];

    private static IEnumerable<List<string>> Without(List<string> lines) =>
        Enumerable.Range(0, lines.Count).Select(i => lines.Where((_, j) => j != i).ToList());
}

/// <summary>A section with children, or a leaf with the lines of its criterion.</summary>
internal sealed record RandomNode(string Id, decimal Points, List<RandomNode> Children, List<string> Lines)
{
    private decimal Full => Children.Count == 0 ? Points : Children.Sum(c => c.Full);

    internal static IEnumerable<List<RandomNode>> Without(List<RandomNode> nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            var (before, node, after) = (nodes[..i], nodes[i], nodes[(i + 1)..]);
            yield return [.. before, .. after];
            if (node.Children.Count > 0)
            {
                yield return [.. before, .. node.Children, .. after];
                foreach (var children in Without(node.Children).Where(c => c.Count > 0))
                {
                    yield return [.. before, node with { Children = children }, .. after];
                }
            }
        }
    }

    internal void Write(StringBuilder yaml, int indent)
    {
        var blank = new string(' ', indent);
        var key = Children.Count > 0 ? "section" : "id";
        yaml.Append(CultureInfo.InvariantCulture, $"{blank}- {key}: {Id}\n{blank}  points: {Full}\n");
        foreach (var line in Lines)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"{blank}  {line}\n");
        }

        if (Children.Count > 0)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"{blank}  children:\n");
            Children.ForEach(c => c.Write(yaml, indent + 4));
        }
    }
}
