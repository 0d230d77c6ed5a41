using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Facts;

namespace PerfRules.Testing;

/// <summary>Makes cases from what was read: finds the base case, puts changes into its facts, and does the same for each variant.</summary>
internal static class GoldenCaseBuilder
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    // Where facts lie that several cases take, beside the folder of the cases.
    private const string FactsFolder = "facts";

    internal static CaseFile Load(string path, DocumentLimits? limits)
    {
        ArgumentNullException.ThrowIfNull(path);
        var diagnostics = new DiagnosticBag();
        return Require(Build(GoldenCaseReader.Load(path, limits ?? DocumentLimits.Default, diagnostics), path, limits ?? DocumentLimits.Default, diagnostics), diagnostics);
    }

    internal static CaseFile Parse(string text, string file, DocumentLimits? limits)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        var diagnostics = new DiagnosticBag();
        return Require(Build(GoldenCaseReader.Parse(text, file, limits ?? DocumentLimits.Default, diagnostics), file, limits ?? DocumentLimits.Default, diagnostics), diagnostics);
    }

    private static CaseFile Require(CaseFile? file, DiagnosticBag diagnostics) =>
        file is not null && !diagnostics.HasErrors ? file : throw new PerfRulesException(diagnostics.ToSorted());

    private static CaseFile? Build(CaseParts? parts, string file, DocumentLimits limits, DiagnosticBag diagnostics)
    {
        var original = parts?.Base is { } named ? Base(named, file, limits, diagnostics) : null;
        if (parts is null || (parts.Base is not null && original is null))
        {
            return null;
        }

        var facts = original is null ? parts.Facts : FactChanges.Apply(original.Facts, parts.Facts, diagnostics);
        if (facts.Build(file, diagnostics) is not { } own)
        {
            return null;
        }

        var name = parts.Name?.Value ?? Path.GetFileNameWithoutExtension(file);
        var reviewed = parts.Reviewed?.Value;
        var hashes = parts.Hash + original?.Hash;
        var itself = Case(parts, name, file, [.. parts.Tags], own, reviewed, hashes, variant: null);
        var variants = new List<GoldenCase>();
        foreach (var variant in parts.Variants)
        {
            if (FactChanges.Apply(facts, variant.Facts, diagnostics).Build(file, diagnostics) is { } changed)
            {
                ImmutableArray<string> tags = [.. parts.Tags.Concat(variant.Tags).Distinct(StringComparer.Ordinal)];
                variants.Add(Case(variant, $"{name}/{variant.Name!.Value}", file, tags, changed, variant.Reviewed?.Value ?? reviewed, hashes + variant.Hash, variant.Name.Value));
            }
        }

        return new CaseFile(itself, parts.ExpectsAnything ? [itself, .. variants] : [.. variants]);
    }

    private static GoldenCase Case(CaseParts parts, string name, string file, ImmutableArray<string> tags, FactFile facts, bool? reviewed, string hashes, string? variant) =>
        new(name, parts.Title?.Value, file, tags, facts, parts.Expectations, parts.Published)
        {
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hashes + name))),
            Variant = variant,
            Clause = parts.Clause?.Value,
            IsReviewed = reviewed,
            HasBase = parts.Base is not null || variant is not null,
            Location = variant is null ? parts.Location : parts.Name!.Location,
            ExpectedErrors = [.. parts.Errors],
        };

    // The case whose facts are changed; null, with the reason reported, when there is none.
    private static CaseParts? Base(Located<string> named, string file, DocumentLimits limits, DiagnosticBag diagnostics)
    {
        // Only a name: a case that reaches out of its folder would change when somebody else's file does.
        if (named.Value.AsSpan().IndexOfAny("/\\:") >= 0 || named.Value.Trim() is "." or "..")
        {
            diagnostics.Error("PR0703", named.Location, CaseTexts.BaseIsNoName(named.Value));
            return null;
        }

        var folder = Path.GetDirectoryName(file) ?? string.Empty;
        string[] folders = [folder, Path.Combine(folder, "..", FactsFolder)];
        var found = folders.SelectMany(f => Extensions.Select(e => Path.Combine(f, named.Value + e))).FirstOrDefault(f => File.Exists(f) && !Links.IsLink(f));
        if (found is null)
        {
            diagnostics.Error("PR0703", named.Location, CaseTexts.NoBase(named.Value));
            return null;
        }

        if (GoldenCaseReader.Load(found, limits, diagnostics, isBase: true) is not { } original)
        {
            return null;
        }

        if (original.Base is not null)
        {
            diagnostics.Error("PR0703", named.Location, CaseTexts.BaseHasBase(named.Value));
            return null;
        }

        return original;
    }
}

/// <summary>The cases of a file.</summary>
/// <param name="Own">The case itself, whether it expects anything or not.</param>
/// <param name="All">What can be run: the case itself where it expects anything, then its variants.</param>
internal sealed record CaseFile(GoldenCase Own, ImmutableArray<GoldenCase> All);
