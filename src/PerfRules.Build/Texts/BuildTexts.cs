using System.Resources;
using PerfRules.Texts;

namespace PerfRules.Build;

/// <summary>The sentences of the build step in both languages.</summary>
internal static class BuildTexts
{
    private static readonly TextCatalog Catalog = new(
        new ResourceManager("PerfRules.Build.Texts.ChineseTexts", typeof(BuildTexts).Assembly),
        new ResourceManager("PerfRules.Build.Texts.EnglishTexts", typeof(BuildTexts).Assembly));

    internal static LocalizedText NoIdentifier(string text) => Catalog.Text("NoIdentifier", text);

    internal static LocalizedText NoName(string line) => Catalog.Text("NoName", line);

    internal static LocalizedText OtherId(string found, string asked) => Catalog.Text("OtherId", found, asked);

    internal static LocalizedText PackNotFound(string id) => Catalog.Text("PackNotFound", id);

    internal static LocalizedText PackNotFoundHint(IEnumerable<string> folders) => Catalog.Text("PackNotFoundHint", string.Join(", ", folders));

    internal static LocalizedText TwoOfOneClass(string first, string second, string name) => Catalog.Text("TwoOfOneClass", first, second, name);

    internal static LocalizedText TwoOfOneMember(string first, string second, string name) => Catalog.Text("TwoOfOneMember", first, second, name);

    internal static LocalizedText TwoOfOneMemberHint() => Catalog.Text("TwoOfOneMemberHint");

    internal static LocalizedText TwoOfOneName(string name, string second) => Catalog.Text("TwoOfOneName", name, second);

    internal static LocalizedText UnknownName(string name, string pack) => Catalog.Text("UnknownName", name, pack);
}
