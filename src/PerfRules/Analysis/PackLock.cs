using System.Collections.Immutable;
using System.Text;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Packs;

namespace PerfRules.Analysis;

/// <summary>Represents the contents that versions of packs had when they were locked (<c>packs.lock</c>): what a version says never changes.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class PackLock
{
    /// <summary>The name of the file beside the packs.</summary>
    public const string FileName = "packs.lock";

    private readonly ImmutableSortedDictionary<string, string> _hashes;

    private PackLock(ImmutableSortedDictionary<string, string> hashes) => _hashes = hashes;

    /// <summary>Gets a lock that holds nothing yet.</summary>
    public static PackLock Empty { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>Reads the text of a lock.</summary>
    /// <param name="text">The text, as <see cref="ToString"/> writes it.</param>
    /// <param name="file">The name that messages call it by.</param>
    /// <returns>The lock.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="PerfRulesException">The text is no lock; all faults are listed.</exception>
    public static PackLock Parse(string text, string file = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        var diagnostics = new DiagnosticBag();
        var hashes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var shape = new MappingShape<PackLock>(LintTexts.ALock)
        {
            { "format", (r, _) => r.ReadText(LintTexts.ALock) },
            {
                "packs", (r, _) => r.ReadNamed(LintTexts.ALock, name =>
                {
                    if (r.ReadText(LintTexts.LockedHash) is { } hash)
                    {
                        hashes[name.Value] = hash.Value;
                    }
                })
            },
        };
        _ = DocumentReader.Open(text, file, DocumentLimits.Default, diagnostics)?.ReadMapping(shape, Empty);
        return diagnostics.HasErrors ? throw new PerfRulesException(diagnostics.ToSorted()) : new PackLock(hashes.ToImmutable());
    }

    /// <summary>Adds packs to the lock; a version that is there already stays as it is.</summary>
    /// <param name="packs">The packs.</param>
    /// <returns>The new lock.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="packs"/> is null.</exception>
    public PackLock With(IEnumerable<RulePack> packs)
    {
        ArgumentNullException.ThrowIfNull(packs);
        return new PackLock(packs.Aggregate(_hashes, (hashes, pack) => hashes.ContainsKey(pack.ToString()) ? hashes : hashes.Add(pack.ToString(), pack.Hash)));
    }

    /// <summary>Finds packs that do not say what their version said, and versions that are not locked yet.</summary>
    /// <param name="packs">The packs.</param>
    /// <returns>What was found, in the order of the packs; empty when all are as they were locked.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="packs"/> is null.</exception>
    public ImmutableArray<Diagnostic> Check(IEnumerable<RulePack> packs)
    {
        ArgumentNullException.ThrowIfNull(packs);
        var diagnostics = new DiagnosticBag();
        foreach (var pack in packs)
        {
            var place = new SourceLocation(pack.File, SourcePosition.None);
            if (!_hashes.TryGetValue(pack.ToString(), out var hash))
            {
                diagnostics.Warning("PR0530", place, LintTexts.NotLocked(pack.ToString()), LintTexts.NotLockedHint());
            }
            else if (hash != pack.Hash)
            {
                diagnostics.Error("PR0529", place, LintTexts.ChangedSinceLocked(pack.ToString()), LintTexts.ChangedSinceLockedHint());
            }
        }

        return diagnostics.ToSorted();
    }

    /// <summary>Writes the lock.</summary>
    /// <returns>YAML: one line for each version of a pack, in order, LF at the end of each.</returns>
    public override string ToString()
    {
        var text = new StringBuilder("# perfrules lock 所写：每个版本的内容。Written by perfrules lock: what each version says.\nformat: 1\npacks:\n");
        foreach (var (version, hash) in _hashes)
        {
            text.Append("  ").Append(version).Append(": ").Append(hash).Append('\n');
        }

        return text.ToString();
    }
}
