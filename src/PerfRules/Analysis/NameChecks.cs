using System.Text;
using PerfRules.Diagnostics;
using PerfRules.Packs;

namespace PerfRules.Analysis;

/// <summary>Finds names that read alike: with another width, case, sign or 的, or with two neighbouring characters swapped.</summary>
/// <remarks>A single other character is no slip: 财务制度 and 业务制度 stand side by side in every standard.</remarks>
internal static class NameChecks
{
    internal static void Run(RulePack pack, LintReport report)
    {
        Compare(pack.Indicators.SelectMany(All).Select(i => (i.Id, i.Location)), report);
        Compare(pack.Inputs.Select(i => (i.Name, i.Location)), report);
        Compare(pack.Findings.Select(f => (f.Name, f.Location)), report);
    }

    private static IEnumerable<Indicator> All(Indicator node) => node.Children.SelectMany(All).Prepend(node);

    private static void Compare(IEnumerable<(string Name, SourceLocation Location)> names, LintReport report)
    {
        var seen = new Dictionary<string, (string Name, SourceLocation Location)>(StringComparer.Ordinal);
        foreach (var (name, location) in names)
        {
            var plain = Plain(name);
            var alike = Spellings(plain).Select(s => seen.TryGetValue(s, out var other) ? other : default).FirstOrDefault(o => o.Name is not null);
            if (alike.Name is not null && plain.Length > 0)
            {
                report.Subject = name;
                report.Warning("PR0520", location, LintTexts.NearlyAlike(name, alike.Name), LintTexts.NearlyAlikeHint(), [alike.Location]);
            }

            seen.TryAdd(plain, (name, location));
        }

        report.Subject = string.Empty;
    }

    private static string Plain(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormKC).Where(c => char.IsLetterOrDigit(c) && c != '的').Select(char.ToUpperInvariant));

    // Digits that are swapped are other numbers, and of two characters none can be told from its mirror.
    private static IEnumerable<string> Spellings(string name)
    {
        yield return name;
        for (var i = 0; name.Length > 2 && name.Length <= 100 && i + 1 < name.Length; i++)
        {
            if (char.IsLetter(name[i]) && char.IsLetter(name[i + 1]))
            {
                yield return string.Concat(name.AsSpan(0, i), [name[i + 1], name[i]], name.AsSpan(i + 2));
            }
        }
    }
}
