using PerfRules.Diagnostics;
using PerfRules.Documents;

namespace PerfRules.Packs.Reading;

/// <summary>Changes the indicators that a pack takes from the pack below: what is removed goes first, then comes what is added, then what is overridden.</summary>
/// <param name="pack">The pack, which has the indicators from below already.</param>
/// <param name="diagnostics">Takes what does not fit.</param>
internal sealed class IndicatorChanges(PackDocument pack, DiagnosticBag diagnostics)
{
    private string Layer => pack.Pack?.Value ?? string.Empty;

    /// <summary>Makes the changes, and reports those that do not fit.</summary>
    internal void Apply()
    {
        foreach (var id in pack.Remove.Indicators)
        {
            if (Find(pack.Indicators, id.Value) is not var (list, node))
            {
                Unknown(id);
            }
            else
            {
                list.Remove(node);
            }
        }

        foreach (var addition in pack.Add)
        {
            Add(addition);
        }

        foreach (var (id, change) in pack.Overrides)
        {
            if (pack.Remove.Indicators.Exists(r => r.Value == id.Value))
            {
                diagnostics.Error("PR0606", id.Location, PackTexts.OverrideOfRemoved(id.Value));
            }
            else if (Find(pack.Indicators, id.Value) is var (_, node))
            {
                IndicatorOverride.Apply(node, change, Layer, diagnostics);
            }
            else
            {
                Unknown(id);
            }
        }
    }

    private void Add(AdditionDocument addition)
    {
        List<Located<string>> places = [.. new[] { addition.Under, addition.After, addition.Before }.OfType<Located<string>>()];
        if (places.Count > 1)
        {
            diagnostics.Error("PR0606", places[1].Location, PackTexts.AdditionToSeveralPlaces());
        }
        else if (addition.Indicators.Count == 0)
        {
            diagnostics.Error("PR0105", addition.Location, PackTexts.Required("indicators"));
        }
        else if (places.Count == 0)
        {
            Insert(pack.Indicators, pack.Indicators.Count, addition.Indicators);
        }
        else if (Find(pack.Indicators, places[0].Value) is not var (list, node))
        {
            Unknown(places[0]);
        }
        else if (addition.Under is null)
        {
            Insert(list, list.IndexOf(node) + (addition.After is null ? 0 : 1), addition.Indicators);
        }
        else if (node.Children is { } children)
        {
            Insert(children, children.Count, addition.Indicators);
        }
        else
        {
            diagnostics.Error("PR0606", addition.Under.Location, PackTexts.AdditionUnderALeaf(addition.Under.Value));
        }
    }

    private void Insert(List<IndicatorDocument> list, int index, List<IndicatorDocument> added)
    {
        list.InsertRange(index, added);
        foreach (var node in All(added))
        {
            node.Layers["add"] = Layer;
        }
    }

    private void Unknown(Located<string> id) =>
        diagnostics.Error(
            "PR0606",
            id.Location,
            PackTexts.OverrideOfUnknown(id.Value, pack.Extends!.Value),
            PackInheritance.Near(id.Value, [.. All(pack.Indicators).Select(IdOf).OfType<string>()]));

    private static IEnumerable<IndicatorDocument> All(List<IndicatorDocument> nodes) => nodes.SelectMany(n => All(n.Children ?? []).Prepend(n));

    private static (List<IndicatorDocument> List, IndicatorDocument Node)? Find(List<IndicatorDocument> nodes, string id)
    {
        foreach (var node in nodes)
        {
            if (IdOf(node) == id)
            {
                return (nodes, node);
            }

            if (Find(node.Children ?? [], id) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string? IdOf(IndicatorDocument node) => (node.Id ?? node.Section)?.Value;
}
