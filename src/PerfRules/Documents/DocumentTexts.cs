using PerfRules.Texts;

namespace PerfRules.Documents;

/// <summary>The sentences about YAML and JSON documents.</summary>
internal static class DocumentTexts
{
    private const int MostNames = 100;
    private const int LongestName = 100;

    /// <summary>Returns a name as messages show it: cut where it is longer than any name should be.</summary>
    internal static string Shown(string name) => name.Length <= LongestName ? name : name[..LongestName] + "…";

    internal static LocalizedText AnchorRefused() =>
        TextCatalog.Core.Text("Document_AnchorRefused");

    internal static LocalizedText BlockTextPlainly() =>
        TextCatalog.Core.Text("Document_BlockTextPlainly");

    internal static LocalizedText DidYouMean(string name) =>
        TextCatalog.Core.Text("Document_DidYouMean", name);

    internal static LocalizedText DuplicateKey(string key) =>
        TextCatalog.Core.Text("Document_DuplicateKey", key);

    internal static LocalizedText Empty() =>
        TextCatalog.Core.Text("Document_Empty");

    internal static LocalizedText EmptyValue(LocalizedText what) =>
        TextCatalog.Core.Text("Document_EmptyValue", what);

    internal static LocalizedText FileNotFound() =>
        TextCatalog.Core.Text("Document_FileNotFound");

    internal static LocalizedText FileNotReadable(string reason) =>
        TextCatalog.Core.Text("Document_FileNotReadable", reason);

    internal static LocalizedText JsonSyntax(string reason) =>
        TextCatalog.Core.Text("Document_JsonSyntax", reason);

    internal static LocalizedText KeyMustBeText() =>
        TextCatalog.Core.Text("Document_KeyMustBeText");

    internal static LocalizedText KeyTooLong(string key, int limit) =>
        TextCatalog.Core.Text("Document_KeyTooLong", key, limit);

    // A list that nobody reads to its end is cut, and so is a name.
    internal static LocalizedText KnownAre(IEnumerable<string> names) =>
        TextCatalog.Core.Text("Document_KnownAre", Shown([.. names.Take(MostNames + 1)]));

    internal static LocalizedText LayoutSaysElse() =>
        TextCatalog.Core.Text("Document_LayoutSaysElse");

    internal static LocalizedText LeftToFillIn(LocalizedText what) =>
        TextCatalog.Core.Text("Document_LeftToFillIn", what);

    internal static LocalizedText Mapping() =>
        TextCatalog.Core.Text("Document_Mapping");

    internal static LocalizedText NotUtf8(string probably) =>
        TextCatalog.Core.Text("Document_NotUtf8", probably);

    internal static LocalizedText QuoteIt(string text) =>
        TextCatalog.Core.Text("Document_QuoteIt", text);

    internal static LocalizedText SaveAsUtf8() =>
        TextCatalog.Core.Text("Document_SaveAsUtf8");

    internal static LocalizedText Scalar() =>
        TextCatalog.Core.Text("Document_Scalar");

    internal static LocalizedText Sequence() =>
        TextCatalog.Core.Text("Document_Sequence");

    internal static LocalizedText SeveralDocuments() =>
        TextCatalog.Core.Text("Document_SeveralDocuments");

    internal static LocalizedText TabHint() =>
        TextCatalog.Core.Text("Document_TabHint");

    internal static LocalizedText TagRefused(string tag) =>
        TextCatalog.Core.Text("Document_TagRefused", tag);

    internal static LocalizedText TooDeep(int limit) =>
        TextCatalog.Core.Text("Document_TooDeep", limit);

    internal static LocalizedText TooManyBytes(int limit) =>
        TextCatalog.Core.Text("Document_TooManyBytes", limit);

    internal static LocalizedText TooManyNodes(int limit) =>
        TextCatalog.Core.Text("Document_TooManyNodes", limit);

    internal static LocalizedText UnknownKey(string key, LocalizedText what) =>
        TextCatalog.Core.Text("Document_UnknownKey", key, what);

    internal static LocalizedText UnquotedInterval(string text) =>
        TextCatalog.Core.Text("Document_UnquotedInterval", text);

    internal static LocalizedText WrongNode(LocalizedText what, LocalizedText found, LocalizedText expected) =>
        TextCatalog.Core.Text("Document_WrongNode", what, found, expected);

    internal static LocalizedText YamlSyntax(string reason) =>
        TextCatalog.Core.Text("Document_YamlSyntax", reason);

    private static List<string> Shown(List<string> names) =>
        names.Count <= MostNames ? names.ConvertAll(Shown) : [.. names.GetRange(0, MostNames).ConvertAll(Shown), "…"];
}
