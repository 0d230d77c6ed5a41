using System.Security.Cryptography;
using System.Text;
using PerfRules.Diagnostics;
using PerfRules.Documents;

namespace PerfRules.Packs.Reading;

/// <summary>Reads a pack and the packs that it extends, one below the other, and builds what they say together.</summary>
/// <param name="limits">What reading may cost.</param>
/// <param name="baseFile">Finds the file of a pack by its id; null from it when there is none.</param>
/// <param name="readText">Reads a file that is none of the disk's; null to read it from there.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
/// <param name="others">Lists ids that there are, for an id that there is not; null where nobody knows.</param>
internal sealed class PackChainReader(
    DocumentLimits limits, Func<string, string?> baseFile, Func<string, string?>? readText, DiagnosticBag diagnostics, Func<string, IReadOnlyList<string>>? others = null)
{
    private const int MaximumChain = 8;

    private readonly HashSet<string> _failedKeys = [];
    private readonly List<string> _chain = [];

    internal PackLoadResult Load(string path)
    {
        var text = ReadText(path);
        return text is null ? new PackLoadResult(null, diagnostics.ToSorted()) : Parse(text, path);
    }

    internal PackLoadResult Parse(string text, string file)
    {
        var (document, hash) = ReadChain(text, file);
        if (document is null)
        {
            return new PackLoadResult(null, diagnostics.ToSorted());
        }

        PackDocumentValidator.Validate(document, _failedKeys, diagnostics);
        var pack = PackBuilder.Build(document, hash, file, diagnostics);
        return new PackLoadResult(pack, diagnostics.ToSorted());
    }

    private string? ReadText(string path)
    {
        if (readText is not null)
        {
            return readText(path);
        }

        var bytes = DocumentText.ReadFile(path, path, limits, diagnostics);
        return bytes is null ? null : DocumentText.Decode(bytes, path, diagnostics);
    }

    // The hash of a pack that extends another covers both: it changes with either.
    private (PackDocument? Document, string Hash) ReadChain(string text, string file)
    {
        if (DocumentReader.Open(text, file, limits, diagnostics) is not { } reader)
        {
            return (null, string.Empty);
        }

        var document = new PackDocument { Location = reader.Location, ExactHash = reader.ExactHash() };
        var hash = reader.ContentHash();
        var read = reader.ReadMapping(PackReader.PackShape, document);
        _failedKeys.UnionWith(reader.FailedKeys);
        if (!read)
        {
            return (null, string.Empty);
        }

        if (document.Extends is not { } extends)
        {
            // Without a pack below they would change nothing, and nobody would see it.
            if (PackInheritance.ChangesOf(document).FirstOrDefault() is { } place && !_failedKeys.Contains("extends"))
            {
                diagnostics.Error("PR0606", place, PackTexts.OverridesWithoutBase());
            }

            return (document, hash);
        }

        _chain.Add(document.Pack?.Value ?? string.Empty);
        if (Below(extends) is not { } path || ReadText(path) is not { } below)
        {
            return (null, string.Empty);
        }

        var (baseDocument, baseHash) = ReadChain(below, path);
        if (baseDocument is null || !PackInheritance.Apply(document, baseDocument, diagnostics))
        {
            return (null, string.Empty);
        }

        document.ExactHash = Both(document.ExactHash, baseDocument.ExactHash);
        return (document, Both(hash, baseHash));
    }

    private static string Both(string hash, string baseHash) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hash + baseHash)));

    private string? Below(Located<string> extends)
    {
        if (!PackBuilder.IsPackId(extends.Value))
        {
            diagnostics.Error("PR0107", extends.Location, PackTexts.BadPackId(extends.Value), PackTexts.PackIdHint());
            return null;
        }

        if (_chain.Contains(extends.Value))
        {
            diagnostics.Error("PR0605", extends.Location, PackTexts.ExtendsInACircle([.. _chain, extends.Value]));
            return null;
        }

        if (_chain.Count >= MaximumChain)
        {
            diagnostics.Error("PR0605", extends.Location, PackTexts.ChainTooLong(MaximumChain));
            return null;
        }

        if (baseFile(extends.Value) is { } path)
        {
            return path;
        }

        var known = others?.Invoke(extends.Value).Where(id => !_chain.Contains(id)).ToList() ?? [];
        diagnostics.Error("PR0604", extends.Location, PackTexts.BaseNotFound(extends.Value), PackInheritance.Near(extends.Value, known));
        return null;
    }
}
