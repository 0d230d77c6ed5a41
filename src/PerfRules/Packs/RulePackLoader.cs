using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Packs.Reading;

namespace PerfRules.Packs;

/// <summary>Reads packs and reports every fault with its place; use <see cref="RulePack.Load"/> when one exception will do.</summary>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class RulePackLoader
{
    /// <summary>Reads a pack from a file in YAML or JSON.</summary>
    /// <param name="path">The file; UTF-8, with or without a byte-order mark.</param>
    /// <param name="limits">What reading may cost; null for <see cref="DocumentLimits.Default"/>.</param>
    /// <returns>The pack, or what is wrong with the file. Never throws for bad input.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public static PackLoadResult Load(string path, DocumentLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var diagnostics = new DiagnosticBag();
        var bytes = DocumentText.ReadFile(path, path, limits ?? DocumentLimits.Default, diagnostics);
        var text = bytes is null ? null : DocumentText.Decode(bytes, path, diagnostics);
        return text is null ? new PackLoadResult(null, diagnostics.ToSorted()) : Parse(text, path, limits);
    }

    /// <summary>Reads a pack in YAML or JSON.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The name that messages call it by; a name that ends in .json is read as JSON.</param>
    /// <param name="limits">What reading may cost; null for <see cref="DocumentLimits.Default"/>.</param>
    /// <returns>The pack, or what is wrong with the text. Never throws for bad input.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> or <paramref name="file"/> is null.</exception>
    public static PackLoadResult Parse(string text, string file = "", DocumentLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        var diagnostics = new DiagnosticBag();
        var reader = DocumentReader.Open(text, file, limits ?? DocumentLimits.Default, diagnostics);
        if (reader is null)
        {
            return new PackLoadResult(null, diagnostics.ToSorted());
        }

        var document = new PackDocument { Location = reader.Location };
        var hash = reader.ContentHash();
        if (!reader.ReadMapping(PackReader.PackShape, document))
        {
            return new PackLoadResult(null, diagnostics.ToSorted());
        }

        PackDocumentValidator.Validate(document, reader.FailedKeys, diagnostics);
        var pack = PackBuilder.Build(document, hash, file, diagnostics);
        return new PackLoadResult(pack, diagnostics.ToSorted());
    }
}
