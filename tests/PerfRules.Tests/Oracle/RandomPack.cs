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

    /// <summary>Gets the lines of the criterion of leaves that come with the facts; empty when there is none.</summary>
    internal List<string> TargetRows { get; init; } = [];

    /// <summary>Gets in how many packs that extend each other it is written; one for a pack that stands alone.</summary>
    internal int Layers { get; init; } = 1;

    /// <summary>Gets what decides which layer says what.</summary>
    internal int LayerSeed { get; init; }

    /// <summary>Writes the pack, or the packs that extend each other, the uppermost first.</summary>
    internal List<string> Texts() => Layers == 1 ? [ToYaml()] : RandomLayers.Write(this);

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
        Block("targetRows", TargetRows);
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
        .. Layers > 1 ? [this with { Layers = Layers - 1 }] : Array.Empty<RandomPack>(),
        .. TargetRows.Count > 0 ? [this with { TargetRows = [] }] : Array.Empty<RandomPack>(),
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

    /// <summary>Writes nodes that stand beside each other.</summary>
    /// <param name="yaml">Where to.</param>
    /// <param name="indent">How far in.</param>
    /// <param name="nodes">The nodes.</param>
    /// <param name="isWeighted">Whether they have weights.</param>
    /// <param name="change">Gives other lines for the node of an id; null to write them as they are.</param>
    /// <param name="extra">Gives lines of other nodes behind these, so far in; null for none.</param>
    internal static void Write(
        StringBuilder yaml,
        int indent,
        List<RandomNode> nodes,
        bool isWeighted,
        Func<string, List<string>, List<string>>? change = null,
        Func<string, IEnumerable<string>>? extra = null)
    {
        var blank = new string(' ', indent);
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i];
            List<string> lines = [.. node.Written(isWeighted ? string.Create(CultureInfo.InvariantCulture, $"weight: {Weights[nodes.Count][i]}%") : null)];
            yaml.Append(CultureInfo.InvariantCulture, $"{blank}- {(node.Children.Count > 0 ? "section" : "id")}: {node.Id}\n");
            yaml.AppendJoin(string.Empty, (change?.Invoke(node.Id, lines) ?? lines).Select(l => $"{blank}  {l}\n"));
            if (node.Children.Count > 0)
            {
                yaml.Append(CultureInfo.InvariantCulture, $"{blank}  children:\n");
                Write(yaml, indent + 4, node.Children, node.IsWeighted, change, extra);
            }
        }

        yaml.AppendJoin(string.Empty, (extra?.Invoke(blank) ?? []).Select(l => l + "\n"));
    }

    private IEnumerable<RandomNode> Less() =>
    [
        .. Enumerable.Range(0, Around.Count).Select(i => this with { Around = [.. Around.Where((_, j) => j != i)] }),
        .. IsWeighted ? [this with { IsWeighted = false }] : Array.Empty<RandomNode>(),
    ];

    // A section whose children have weights may leave its points to them.
    private IEnumerable<string> Written(string? weight) =>
    [
        .. IsWeighted && Id.EndsWith('1') ? Array.Empty<string>() : [FormattableString.Invariant($"points: {Full}")],
        .. weight is null ? Array.Empty<string>() : [weight],
        .. Lines,
        .. Around.SelectMany(a => a),
    ];
}
