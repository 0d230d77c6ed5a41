using System.Collections.Immutable;
using System.Text;
using PerfRules.Facts;
using PerfRules.Packs.Reading;

namespace PerfRules.Tests.Oracle;

/// <summary>Random facts of one to six subjects: some of them shared, some equal, some missing.</summary>
/// <param name="Shared">What all subjects have; its findings are null when nothing is said about shared ones.</param>
/// <param name="Subjects">What each has of its own, by name.</param>
internal sealed record RandomCohort(RandomSheet Shared, ImmutableArray<(string Name, RandomSheet Own)> Subjects)
{
    /// <summary>Throws a cohort for a pack: every subject that a part names, and others where a part takes all.</summary>
    internal static RandomCohort Throw(Dice dice, PackDocument pack)
    {
        var parts = pack.Cohort!.Parts;
        var named = parts.SelectMany(p => p.Subjects).Select(s => s.Value).Where(s => s is not ("all" or "全部")).Distinct(StringComparer.Ordinal).ToList();
        var isOpen = parts.Count == 0 || parts.Exists(p => p.Subjects is [{ Value: "all" or "全部" }]);
        var others = isOpen ? Enumerable.Range(1, 6).Select(i => $"单位{i}").Except(named, StringComparer.Ordinal).ToList() : [];
        var count = dice.Between(Math.Max(1, named.Count), Math.Max(named.Count, isOpen ? 6 : 1));
        var names = dice.Shuffle(named.Concat(others.Take(count - named.Count)));
        var sheets = names.ConvertAll(_ => RandomFacts.Throw(dice, pack));

        // The facts of one subject, now and then also those of another: ties in ranks, and what can be shared.
        var shared = new RandomSheet([], dice.Chance(30) ? RandomFacts.Throw(dice, pack).Findings : null, []);
        foreach (var input in pack.Inputs.Select(i => i.Name.Value))
        {
            var isShared = dice.Chance(25);
            foreach (var sheet in sheets.Where(_ => isShared || dice.Chance(20)))
            {
                Copy(sheets[0].Inputs, sheet.Inputs, input);
            }

            if (isShared)
            {
                Copy(sheets[0].Inputs, shared.Inputs, input);
                sheets.ForEach(s => s.Inputs.Remove(input));
            }
        }

        foreach (var award in sheets[0].Awards.Keys.Where(_ => dice.Chance(20)).ToList())
        {
            Copy(sheets[0].Awards, shared.Awards, award);
            sheets.ForEach(s => s.Awards.Remove(award));
        }

        return new RandomCohort(shared, [.. names.Zip(sheets)]);
    }

    /// <summary>Gets the facts of each subject, with what it shares.</summary>
    internal ImmutableArray<NaiveFacts> Facts() => [.. Subjects.Select(s => Together(s.Own)).Select(s => new NaiveFacts(s.Inputs, s.Findings, s.Awards))];

    /// <summary>Makes the facts for the core: from a YAML file, or from the values of a program.</summary>
    internal FactCohort Write(Dice dice, PackDocument pack) => dice.Chance(30)
        ? FactCohort.Parse(ToYaml(dice, pack), "facts.yaml")
        : new FactCohort(Subjects.Select(s => Together(s.Own).ToSheet(dice, pack, s.Name)));

    internal string ToYaml(Dice dice, PackDocument pack)
    {
        var yaml = new StringBuilder("format: 1\n");
        if (Shared is not { Inputs.Count: 0, Awards.Count: 0, Findings: null })
        {
            yaml.Append("shared:\n");
            Shared.Write(yaml, "  ", dice, pack, []);
        }

        yaml.Append("subjects:\n");
        foreach (var (name, own) in Subjects)
        {
            yaml.Append("  ").Append(name).Append(":\n");
            own.Write(yaml, "    ", dice, pack, Shared.Inputs.Keys);
        }

        return yaml.ToString();
    }

    private RandomSheet Together(RandomSheet own) => new(
        Shared.Inputs.Concat(own.Inputs).ToDictionary(StringComparer.Ordinal),
        Shared.Findings is null && own.Findings is null ? null : [.. Shared.Findings ?? [], .. own.Findings ?? []],
        Shared.Awards.Concat(own.Awards).ToDictionary(StringComparer.Ordinal));

    private static void Copy<T>(Dictionary<string, T> from, Dictionary<string, T> to, string key)
    {
        if (from.TryGetValue(key, out var value))
        {
            to[key] = value;
        }
        else
        {
            to.Remove(key);
        }
    }
}
