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

    internal List<string> Vetoes { get; init; } = [];

    /// <summary>Gets the lines that say how subjects are combined; empty for a pack that scores subjects one by one.</summary>
    internal List<string> Cohort { get; init; } = [];

    /// <summary>Gets a value indicating whether the nodes at the top have weights.</summary>
    internal bool IsWeighted { get; set; }

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
        Block("vetoes", Vetoes);
        Block("cohort", Cohort);
        yaml.Append("indicators:\n");
        RandomNode.Write(yaml, 2, Indicators, IsWeighted);

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
        .. Without(Vetoes).Select(v => this with { Vetoes = v }),
        .. Cohort.Count == 0 ? [] : new[] { this with { Cohort = [] } },
        .. Without(Cohort).Where(c => c.Count > 0).Select(c => this with { Cohort = c }),
        .. IsWeighted ? [this with { IsWeighted = false }] : Array.Empty<RandomPack>(),
        .. Without(Checks).Select(c => this with { Checks = c }),
        .. Without(Measures).Select(m => this with { Measures = m }),
        .. Without(Findings).Select(f => this with { Findings = f }),
        .. Without(Inputs).Select(i => this with { Inputs = i }),
    ];

    private static IEnumerable<List<string>> Without(List<string> lines) =>
        Enumerable.Range(0, lines.Count).Select(i => lines.Where((_, j) => j != i).ToList());
}

/// <summary>A section with children, or a leaf with the lines of its rule and of what stands around it.</summary>
internal sealed record RandomNode(string Id, decimal Points, List<RandomNode> Children, List<string> Lines, List<List<string>> Around)
{
    // What children weigh, by how many there are; they add up to the whole.
    private static readonly int[][] Weights = [[], [100], [60, 40], [50, 30, 20], [40, 30, 20, 10]];

    /// <summary>Gets a value indicating whether the children of a section have weights.</summary>
    internal bool IsWeighted { get; init; }

    private decimal Full => Children.Count == 0 ? Points
        : Children.Select((c, i) => c.Full * (IsWeighted ? Weights[Children.Count][i] / 100m : 1)).Sum();

    internal static IEnumerable<List<RandomNode>> Without(List<RandomNode> nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            var (before, node, after) = (nodes[..i], nodes[i], nodes[(i + 1)..]);
            yield return [.. before, .. after];
            foreach (var less in node.Less())
            {
                yield return [.. before, less, .. after];
            }

            if (node.Children.Count > 0)
            {
                if (nodes.Count + node.Children.Count <= Weights.Length)
                {
                    yield return [.. before, .. node.Children, .. after];
                }

                foreach (var children in Without(node.Children).Where(c => c.Count > 0))
                {
                    yield return [.. before, node with { Children = children }, .. after];
                }
            }
        }
    }

    internal static void Write(StringBuilder yaml, int indent, List<RandomNode> nodes, bool isWeighted)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            nodes[i].Write(yaml, indent, isWeighted ? string.Create(CultureInfo.InvariantCulture, $"weight: {Weights[nodes.Count][i]}%") : null);
        }
    }

    private IEnumerable<RandomNode> Less() =>
    [
        .. Enumerable.Range(0, Around.Count).Select(i => this with { Around = [.. Around.Where((_, j) => j != i)] }),
        .. IsWeighted ? [this with { IsWeighted = false }] : Array.Empty<RandomNode>(),
    ];

    private void Write(StringBuilder yaml, int indent, string? weight)
    {
        var blank = new string(' ', indent);
        var key = Children.Count > 0 ? "section" : "id";
        yaml.Append(CultureInfo.InvariantCulture, $"{blank}- {key}: {Id}\n");

        // A section whose children have weights may leave its points to them.
        List<string> first = [.. IsWeighted && Id.EndsWith('1') ? Array.Empty<string>() : [FormattableString.Invariant($"points: {Full}")], .. weight is null ? Array.Empty<string>() : [weight]];
        foreach (var line in first.Concat(Lines).Concat(Around.SelectMany(a => a)))
        {
            yaml.Append(CultureInfo.InvariantCulture, $"{blank}  {line}\n");
        }

        if (Children.Count > 0)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"{blank}  children:\n");
            Write(yaml, indent + 4, Children, IsWeighted);
        }
    }
}
