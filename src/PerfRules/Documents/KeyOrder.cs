namespace PerfRules.Documents;

/// <summary>The order that keys have in the canonical layout, by where they stand; keys that are names keep their own order.</summary>
internal sealed class KeyOrder
{
    private static readonly string[] None = [];

    private static readonly string[] Leaf =
    [
        "section", "id", "drop", "name", "when", "points", "weight", "source", "wording", "target", "origin", "assumed", "note", "notApplicable", "exempt", "measure", "adjust",
    ];

    private static readonly Dictionary<string, string[]> Orders = new(StringComparer.Ordinal)
    {
        ["pack"] =
        [
            "format", "pack", "extends", "version", "title", "evaluation", "province", "city", "year", "fund", "valid", "sources", "rounding", "grades", "cohort",
            "inputs", "findings", "measures", "checks", "vetoes", "lint", "remove", "overrides", "add", "indicators", "targetRows",
        ],
        ["pack/remove"] = ["indicators", "inputs", "findings", "measures", "checks", "vetoes", "sources"],
        ["pack/add/-"] = ["under", "after", "before", "indicators"],
        ["pack/valid"] = ["from", "to"],
        ["pack/sources/*"] = ["title", "publisher", "issued"],
        ["pack/rounding/-"] = ["stage", "places", "mode"],
        ["pack/inputs/*"] = ["type", "unit", "list", "range", "choices", "note"],
        ["pack/findings/*"] = ["unit", "note"],
        ["pack/checks/-"] = ["id", "that", "tolerance", "severity", "note"],
        ["pack/vetoes/-"] = ["id", "when", "cap", "because"],
        ["pack/cohort"] = ["combine", "weightBy", "parts"],
        ["pack/cohort/parts/-"] = ["id", "weight", "subjects"],
        ["pack/lint"] = ["rules", "suppress"],
        ["pack/lint/suppress/-"] = ["code", "on", "because"],
        ["pack/targetRows"] = ["section", "points", "plain", "unmet", "source", "origin", "assumed"],
        ["leaf/bands/-"] = ["at", "points", "from", "to", "step", "beyond", "deduct", "partial"],
        ["leaf/table"] = ["hit", "rows"],
        ["leaf/table/rows/-"] = ["when", "points"],
        ["leaf/items"] = ["mode", "deduct", "list"],
        ["leaf/items/list/-"] = ["id", "points", "when"],
        ["leaf/deductions/-"] = ["finding", "findings", "count", "deduct", "per", "cap"],
        ["leaf/choice"] = ["of", "points"],
        ["case"] =
        [
            "format", "case", "title", "clause", "tags", "pack", "subject", "base", "reviewed", "shared", "subjects", "facts", "findings", "awards", "rows", "expect",
            "errors", "variants", "published",
        ],
        ["case/findings/-"] = ["kind", "key", "count", "date", "amount", "evidence", "waived"],
        ["case/awards/*"] = ["points", "reason", "evidence"],
    };

    private readonly string _path;
    private readonly string[] _order;

    private KeyOrder(string path, string[] order)
    {
        _path = path;
        _order = order;
    }

    /// <summary>Returns the order of a document's own keys: those of a pack where it has any that only packs have.</summary>
    internal static KeyOrder Of(LayoutNode root)
    {
        var isPack = root.Entries.Exists(e => e.Key?.Text is "version" or "indicators" or "targetRows" or "evaluation");
        return At(isPack ? "pack" : "case");
    }

    /// <summary>Returns the order below a key, or below an item of a list.</summary>
    internal KeyOrder Below(string? key) => At(key switch
    {
        null when IsLeaves(_path) => "leaf",
        null => _path + "/-",
        "indicators" when _path is "pack" or "pack/add/-" => "pack/indicators",
        "children" or "parts" or "oneOf" when _path == "leaf" => "pack/indicators",
        "asPrinted" or "bonus" when _path == "leaf" => "leaf",
        "overrides" when _path == "pack" => "pack/overrides",
        "source" when _path is "leaf" or "pack/targetRows" => "source",
        "findings" or "awards" when _path is "case/shared" or "case/subjects/*" => "case/" + key,
        "shared" or "subjects" when _path == "case" => "case/" + key,
        _ when _path == "pack/overrides" => "leaf",
        _ when _path is "pack/sources" or "pack/inputs" or "pack/findings" or "case/awards" or "case/subjects" => _path + "/*",
        _ => _path + "/" + key,
    });

    /// <summary>Returns the entries of a node in order: known keys first, as they are listed, all others as they stand.</summary>
    internal List<LayoutEntry> Sort(LayoutNode node) => node.Kind != LayoutKind.Mapping || _order.Length == 0 ? node.Entries
        : [.. node.Entries.Select((e, i) => (Entry: e, Index: i)).OrderBy(p => Rank(p.Entry.Key!.Text)).ThenBy(p => p.Index).Select(p => p.Entry)];

    private static KeyOrder At(string path) => new(path, path switch
    {
        "leaf" => Leaf,
        "source" => ["ref", "table", "clause"],
        _ => Orders.GetValueOrDefault(path, None),
    });

    private static bool IsLeaves(string path) => path == "pack/indicators";

    // What judges follows what it judges; what stands below a leaf comes last.
    private int Rank(string key) => Array.IndexOf(_order, key) is >= 0 and var index ? index : key == "children" ? int.MaxValue : _order.Length;
}
