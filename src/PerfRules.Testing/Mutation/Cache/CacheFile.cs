using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Cache;

/// <summary>The file in which the outcomes of one pack's mutants are kept: a line with the hash of what follows, then JSON.</summary>
/// <param name="folder">The folder; made when it is not there.</param>
/// <param name="pack">The pack; there is one file for each id.</param>
/// <param name="tool">The build of the library.</param>
internal sealed class CacheFile(string folder, RulePack pack, string tool)
{
    // Raise it when the same build would read the JSON in another way.
    private const string Head = "perfrules-mutants 1 sha256:";
    private const int HeadLength = 27 + 64 + 1;
    private const long MaximumBytes = 64L << 20;

    private readonly List<LocalizedText> _notices = [];

    /// <summary>Gets which build of the library this is: outcomes of another one are not believed.</summary>
    internal static string Tool { get; } = $"{typeof(RulePack).Module.ModuleVersionId:N}-{typeof(MutationRunner).Module.ModuleVersionId:N}";

    /// <summary>Gets where the file lies.</summary>
    internal string Name { get; } = Path.Combine(folder, pack.Id.Replace('/', '~') + ".mutants");

    /// <summary>Gets why it could not be used; empty when it could.</summary>
    internal IReadOnlyList<LocalizedText> Notices => _notices;

    /// <summary>Reads what is kept; null when there is nothing, or nothing about this pack by this build.</summary>
    internal CacheContent? Read()
    {
        try
        {
            if (!File.Exists(Name))
            {
                return null;
            }

            if (Decode() is { IsSound: true } content)
            {
                return content.Tool == tool && content.Pack == pack.Identity.ExactHash ? content : null;
            }

            _notices.Add(MutationTexts.CacheDamaged(Name));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _notices.Add(MutationTexts.CacheUnreadable(Name, exception.Message));
        }

        return null;
    }

    /// <summary>Keeps what a run found out. A new file takes the place of the old one, so that who reads at the same time reads one or the other.</summary>
    internal void Write(CacheContent content)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(content, CacheJson.Default.CacheContent);
        try
        {
            Directory.CreateDirectory(folder);
            var beside = $"{Name}.{Guid.NewGuid():N}.tmp";
            try
            {
                using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
                {
                    stream.Write(Encoding.ASCII.GetBytes($"{Head}{Hash(json)}\n"));
                    stream.Write(json);
                }

                File.Move(beside, Name, overwrite: true);
            }
            finally
            {
                File.Delete(beside);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _notices.Add(MutationTexts.CacheNotWritten(Name, exception.Message));
        }
    }

    private static string Hash(ReadOnlySpan<byte> json) => Convert.ToHexStringLower(SHA256.HashData(json));

    // Null for what is none of ours or damaged.
    private CacheContent? Decode()
    {
        using var stream = new FileStream(Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length is < HeadLength or > MaximumBytes)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var json = bytes.AsSpan(HeadLength);
        if (!bytes.AsSpan(0, HeadLength).SequenceEqual(Encoding.ASCII.GetBytes($"{Head}{Hash(json)}\n")))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(json, CacheJson.Default.CacheContent);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
