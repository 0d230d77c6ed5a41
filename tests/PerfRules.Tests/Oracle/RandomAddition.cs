using System.Text.RegularExpressions;

namespace PerfRules.Tests.Oracle;

/// <summary>Takes an indicator out of a tree, to be added by the pack above in the place where it stood.</summary>
internal static partial class RandomAddition
{
    /// <summary>Takes an indicator that stands beside another out of the text of a tree.</summary>
    /// <param name="dice">Chooses the indicator and how its place is named.</param>
    /// <param name="indicators">The indicators whose text it is.</param>
    /// <param name="tree">The items of <c>indicators</c>.</param>
    /// <returns>The tree without it and the lines of <c>add</c>; the tree as it was and none where no indicator can be taken.</returns>
    internal static (string Tree, List<string> Added) Take(Dice dice, List<RandomNode> indicators, string tree)
    {
        var ids = All(indicators).Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        List<string> lines = [.. tree.TrimEnd('\n').Split('\n')];
        var nodes = lines.Select((line, index) => (Match: Start().Match(line), Index: index)).Where(n => ids.Contains(n.Match.Groups["id"].Value))
            .Select(n => new Node(n.Match.Groups["id"].Value, n.Match.Groups["blank"].Length, n.Index, End(lines, n.Index, n.Match.Groups["blank"].Length))).ToList();
        var candidates = nodes.Select(n => (Node: n, Places: Places(nodes, n))).Where(c => c.Places.Count > 0 && !lines[c.Node.First..c.Node.End].Exists(l => l.Contains("多余", StringComparison.Ordinal))).ToList();
        if (candidates.Count == 0)
        {
            return (tree, []);
        }

        var (node, places) = dice.Pick([.. candidates]);
        var place = dice.Pick([.. places]);
        List<string> added =
        [
            "add:",
            .. place.Length > 0 ? [$"  - {place}", "    indicators:"] : new[] { "  - indicators:" },
            .. lines[node.First..node.End].Select(l => "      " + l[node.Depth..]),
        ];
        lines.RemoveRange(node.First, node.End - node.First);
        return (string.Join('\n', lines) + "\n", added);
    }

    private static IEnumerable<RandomNode> All(List<RandomNode> nodes) => nodes.SelectMany(n => All(n.Children).Prepend(n));

    // An only child stays: a section needs one.
    private static List<string> Places(List<Node> nodes, Node node)
    {
        var parent = nodes.LastOrDefault(n => n.First < node.First && n.Depth < node.Depth);
        var siblings = nodes.Where(n => n.Depth == node.Depth && n.First > (parent?.First ?? -1) && n.First < (parent?.End ?? int.MaxValue)).ToList();
        var index = siblings.IndexOf(node);
        return siblings.Count == 1 ? [] :
        [
            .. index > 0 ? ["after: " + siblings[index - 1].Id] : Array.Empty<string>(),
            .. index < siblings.Count - 1 ? ["before: " + siblings[index + 1].Id] : Array.Empty<string>(),
            .. index == siblings.Count - 1 ? [parent is null ? string.Empty : "under: " + parent.Id] : Array.Empty<string>(),
        ];
    }

    private static int End(List<string> lines, int first, int depth)
    {
        var end = lines.FindIndex(first + 1, l => l.TakeWhile(c => c == ' ').Count() <= depth);
        return end < 0 ? lines.Count : end;
    }

    [GeneratedRegex("^(?<blank> *)- (id|section): (?<id>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    private sealed record Node(string Id, int Depth, int First, int End);
}
