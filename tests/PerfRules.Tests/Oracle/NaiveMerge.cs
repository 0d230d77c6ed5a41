using YamlDotNet.RepresentationModel;

namespace PerfRules.Tests.Oracle;

/// <summary>Puts a pack over the packs that it extends, on the trees of their YAML: what is said above counts, what is left unsaid comes from below.</summary>
/// <remarks>It knows keys by name only, so a key that the core forgets to take over shows as a difference.</remarks>
internal static class NaiveMerge
{
    // Spellings of a criterion; those of the first line judge a measure.
    private static readonly string[] Judging = ["bands", "threshold", "stepDeduction", "proportional", "interpolate", "brackets"];
    private static readonly string[] Spellings = [.. Judging, "table", "deductions", "parts", "items", "choice", "oneOf", "award"];

    /// <summary>Merges packs, the uppermost first, into the text of one that extends none.</summary>
    internal static string Merge(IReadOnlyList<string> layers) => Write(layers.Reverse().Select(Read).Aggregate((below, above) => Over(above, below)));

    private static YamlMappingNode Read(string text)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(text);
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static string Write(YamlMappingNode pack)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new YamlStream(new YamlDocument(pack)).Save(writer, assignAnchors: false);
        return writer.ToString();
    }

    private static YamlMappingNode Over(YamlMappingNode above, YamlMappingNode below)
    {
        var merged = new YamlMappingNode();
        foreach (var (key, value) in above.Where(e => Name(e.Key) is not ("extends" or "overrides" or "remove" or "add")))
        {
            merged.Add(key, value);
        }

        RemoveNamed(above, below);
        foreach (var (key, value) in below.Where(e => Name(e.Key) is not ("pack" or "version" or "title" or "valid")))
        {
            if (!merged.Children.TryGetValue(key, out var said))
            {
                merged.Add(key, value);
            }
            else if (Name(key) is "inputs" or "findings" or "measures" or "sources")
            {
                foreach (var (name, item) in ((YamlMappingNode)value).Where(e => !((YamlMappingNode)said).Children.ContainsKey(e.Key)))
                {
                    ((YamlMappingNode)said).Add(name, item);
                }
            }
            else if (Name(key) is "checks" or "vetoes")
            {
                var own = (YamlSequenceNode)said;
                var ids = own.Select(c => Name(c["id"])).ToHashSet(StringComparer.Ordinal);
                foreach (var item in ((YamlSequenceNode)value).Where(c => !ids.Contains(Name(c["id"]))))
                {
                    own.Add(item);
                }
            }
        }

        if (!above.Children.ContainsKey("indicators"))
        {
            Change((YamlSequenceNode)merged["indicators"], above);
        }

        return merged;
    }

    private static void RemoveNamed(YamlMappingNode above, YamlMappingNode below)
    {
        foreach (var (kind, names) in above.Children.TryGetValue("remove", out var removed) && removed is YamlMappingNode kinds ? kinds.Where(k => Name(k.Key) != "indicators") : [])
        {
            foreach (var name in (YamlSequenceNode)names)
            {
                if (below[kind] is YamlSequenceNode list)
                {
                    list.Children.Remove(list.First(item => Name(item["id"]) == Name(name)));
                }
                else
                {
                    ((YamlMappingNode)below[kind]).Children.Remove(name);
                }
            }
        }
    }

    private static YamlSequenceNode Removed(YamlMappingNode above) => (above.Children.TryGetValue("remove", out var removed) ? removed : null) switch
    {
        YamlSequenceNode list => list,
        YamlMappingNode kinds when kinds.Children.TryGetValue("indicators", out var list) => (YamlSequenceNode)list,
        _ => new YamlSequenceNode(),
    };

    private static void Add(YamlSequenceNode indicators, YamlMappingNode addition)
    {
        var (place, id) = addition.Where(e => Name(e.Key) != "indicators").Select(e => (Name(e.Key), Name(e.Value))).SingleOrDefault();
        var (list, node) = id is null ? (indicators, null) : Places(indicators).First(p => IdOf(p.Node) == id);
        var target = place == "under" ? (YamlSequenceNode)node!["children"] : list;
        var index = place switch
        {
            "after" => list.Children.IndexOf(node!) + 1,
            "before" => list.Children.IndexOf(node!),
            _ => target.Children.Count,
        };
        foreach (var added in ((YamlSequenceNode)addition["indicators"]).Reverse())
        {
            target.Children.Insert(index, added);
        }
    }

    private static void Change(YamlSequenceNode indicators, YamlMappingNode above)
    {
        foreach (var id in Removed(above))
        {
            _ = Places(indicators).First(p => IdOf(p.Node) == Name(id)) is var (list, node) && list.Children.Remove(node);
        }

        foreach (var addition in above.Children.TryGetValue("add", out var added) ? (YamlSequenceNode)added : [])
        {
            Add(indicators, (YamlMappingNode)addition);
        }

        foreach (var (id, change) in above.Children.TryGetValue("overrides", out var overrides) ? (YamlMappingNode)overrides : [])
        {
            Override(Places(indicators).First(p => IdOf(p.Node) == Name(id)).Node, (YamlMappingNode)change);
        }
    }

    // A criterion goes as a whole, and a measure that the new one has no place for goes with it; every other key is replaced.
    private static void Override(YamlMappingNode target, YamlMappingNode change)
    {
        if (change.Select(e => Name(e.Key)).FirstOrDefault(Spellings.Contains) is { } spelling)
        {
            string[] gone = [.. Spellings, .. Judging.Contains(spelling) ? Array.Empty<string>() : ["adjust"], .. Judging.Contains(spelling) || spelling == "table" ? Array.Empty<string>() : ["measure"]];
            foreach (var key in gone)
            {
                target.Children.Remove(key);
            }
        }

        foreach (var key in change.Children.TryGetValue("drop", out var dropped) ? (YamlSequenceNode)dropped : [])
        {
            target.Children.Remove(key);
        }

        foreach (var (key, value) in change.Where(e => Name(e.Key) != "drop"))
        {
            target.Children[key] = value;
        }
    }

    private static IEnumerable<(YamlSequenceNode List, YamlMappingNode Node)> Places(YamlSequenceNode list) =>
        list.Cast<YamlMappingNode>().SelectMany(n => Places(n.Children.TryGetValue("children", out var children) ? (YamlSequenceNode)children : []).Prepend((list, n)));

    private static string IdOf(YamlMappingNode node) => Name(node.Children.TryGetValue("id", out var id) ? id : node["section"]);

    private static string Name(YamlNode node) => ((YamlScalarNode)node).Value!;
}
