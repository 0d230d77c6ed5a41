using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Analysis.Differences;

/// <summary>Compares two packs by what they mean: a rule in another spelling is no difference, and where rules differ, for which values is exact.</summary>
/// <remarks>Criteria are compared over every value that facts may have which both packs take, before points are rounded. What the prover cannot decide is listed
/// as undecided with both texts, and never as the same.</remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class PackComparer
{
    /// <summary>Compares two packs.</summary>
    /// <param name="older">The older pack.</param>
    /// <param name="newer">The newer pack.</param>
    /// <returns>What differs.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PackDifferences Compare(RulePack older, RulePack newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        var facts = Correspondence.RenamedFacts(older, newer);
        var comparer = new CriterionComparer(new SharedTerms(older, newer, facts), older, newer);
        var leaves = Correspondence.RenamedLeaves(older, newer, comparer);
        var rules = new RuleComparison(older, newer, comparer);
        var tree = new IndicatorComparison(older, newer, comparer, leaves, facts);
        return new PackDifferences(
            older,
            newer,
            [
                .. IdentityComparison.Compare(older, newer),
                .. new FactComparison(older, newer, facts).Compare(),
                .. rules.Compare(),
                .. tree.Compare(),
            ],
            leaves.ToDictionary(l => l.Key, l => l.Value.Leaf.Id, StringComparer.Ordinal),
            facts);
    }
}

/// <summary>Compares what packs say of themselves; nothing of it scores.</summary>
internal static class IdentityComparison
{
    internal static IEnumerable<PackDifference> Compare(RulePack older, RulePack newer)
    {
        // Ids and versions are no difference: they are what is compared.
        (LocalizedText What, string Older, string Newer)[] words =
        [
            (DifferenceTexts.Title(), older.Title, newer.Title),
            (DifferenceTexts.Evaluation(), older.Evaluation.ToString(), newer.Evaluation.ToString()),
            (DifferenceTexts.Province(), older.Province ?? string.Empty, newer.Province ?? string.Empty),
            (DifferenceTexts.City(), older.City ?? string.Empty, newer.City ?? string.Empty),
            (DifferenceTexts.Fund(), older.Fund ?? string.Empty, newer.Fund ?? string.Empty),
            (DifferenceTexts.Validity(), Days(older), Days(newer)),
            (DifferenceTexts.Sources(), Cited(older), Cited(newer)),
        ];
        return words.Where(w => w.Older != w.Newer)
            .Select(w => new PackDifference(DifferencePart.Identity, DifferenceChange.Changed, string.Empty, VersionStep.Patch, DifferenceTexts.Changed(w.What, Shown(w.Older), Shown(w.Newer))));
    }

    internal static LocalizedText Shown(string text) => text.Length == 0 ? DifferenceTexts.NotThere() : LocalizedText.Verbatim(text);

    private static string Days(RulePack pack) => (pack.ValidFrom, pack.ValidTo) is (null, null) ? string.Empty
        : $"{Day(pack.ValidFrom)}–{Day(pack.ValidTo)}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Cited(RulePack pack) => string.Concat(pack.Sources.Select(s => $"《{s.Title}》{s.Publisher}{(s.Issued is { } day ? Day(day) : string.Empty)}"));
}

/// <summary>Compares what packs ask for: inputs and kinds of finding.</summary>
internal sealed class FactComparison(RulePack older, RulePack newer, IReadOnlyDictionary<string, string> renamed)
{
    internal IEnumerable<PackDifference> Compare()
    {
        var required = new RuleScorer(newer).Plan is var plan
            ? plan.Leaves.SelectMany(l => IndicatorComparison.NeedsOf(l, plan)).Concat(plan.Vetoes.SelectMany(v => v.Needs.Inputs.Select(i => plan.Pack.Inputs[i].Name)))
                .Concat(plan.WeightNeeds.Inputs.Select(i => plan.Pack.Inputs[i].Name)).ToHashSet(StringComparer.Ordinal)
            : [];
        foreach (var input in older.Inputs)
        {
            var name = renamed.GetValueOrDefault(input.Name, input.Name);
            if (newer.Inputs.FirstOrDefault(i => i.Name == name) is not { } other)
            {
                yield return Fact(DifferencePart.Input, DifferenceChange.Removed, input.Name, VersionStep.Major, DifferenceTexts.InputRemoved(input.Name), input.Location, null);
                continue;
            }

            if (name != input.Name)
            {
                yield return Fact(
                    DifferencePart.Input, DifferenceChange.Renamed, input.Name, VersionStep.Major, DifferenceTexts.InputRenamed(input.Name, name), input.Location, other.Location);
            }

            foreach (var (step, message) in Changes(input, other))
            {
                yield return Fact(DifferencePart.Input, DifferenceChange.Changed, input.Name, step, message, input.Location, other.Location);
            }
        }

        foreach (var input in newer.Inputs.Where(i => !older.Inputs.Any(o => renamed.GetValueOrDefault(o.Name, o.Name) == i.Name)))
        {
            var isRequired = required.Contains(input.Name);
            yield return Fact(
                DifferencePart.Input,
                DifferenceChange.Added,
                input.Name,
                isRequired ? VersionStep.Major : VersionStep.Minor,
                isRequired ? DifferenceTexts.InputAdded(input.Name, TypeOf(input)) : DifferenceTexts.OptionalInputAdded(input.Name, TypeOf(input)),
                null,
                input.Location);
        }

        foreach (var difference in Findings())
        {
            yield return difference;
        }
    }

    private IEnumerable<PackDifference> Findings()
    {
        foreach (var kind in older.Findings)
        {
            var name = renamed.GetValueOrDefault(kind.Name, kind.Name);
            if (newer.Findings.FirstOrDefault(k => k.Name == name) is not { } other)
            {
                yield return Fact(DifferencePart.Finding, DifferenceChange.Removed, kind.Name, VersionStep.Major, DifferenceTexts.FindingRemoved(kind.Name), kind.Location, null);
                continue;
            }

            if (name != kind.Name)
            {
                yield return Fact(DifferencePart.Finding, DifferenceChange.Renamed, kind.Name, VersionStep.Major, DifferenceTexts.FindingRenamed(kind.Name, name), kind.Location, other.Location);
            }

            if (kind.Unit != other.Unit)
            {
                yield return Fact(
                    DifferencePart.Finding,
                    DifferenceChange.Changed,
                    kind.Name,
                    VersionStep.Major,
                    DifferenceTexts.UnitOf(name, IdentityComparison.Shown(kind.Unit.Symbol), IdentityComparison.Shown(other.Unit.Symbol)),
                    kind.Location,
                    other.Location);
            }

            if (kind.Note != other.Note)
            {
                yield return Fact(DifferencePart.Finding, DifferenceChange.Changed, kind.Name, VersionStep.Patch, DifferenceTexts.WordsOf(name, ["note"]), kind.Location, other.Location);
            }
        }

        foreach (var kind in newer.Findings.Where(k => !older.Findings.Any(o => renamed.GetValueOrDefault(o.Name, o.Name) == k.Name)))
        {
            // Facts that name no such finding say what they said; whether it costs points is a difference of the leaf that counts it.
            yield return Fact(DifferencePart.Finding, DifferenceChange.Added, kind.Name, VersionStep.Minor, DifferenceTexts.FindingAdded(kind.Name), null, kind.Location);
        }
    }

    private static IEnumerable<(VersionStep Step, LocalizedText Message)> Changes(InputDefinition older, InputDefinition newer)
    {
        if (older.Type != newer.Type || older.IsList != newer.IsList)
        {
            yield return (VersionStep.Major, DifferenceTexts.TypeOfInput(newer.Name, TypeOf(older), TypeOf(newer)));
        }
        else if (older.Unit != newer.Unit)
        {
            // A bare number counts in the unit, so the same facts mean something else.
            yield return (VersionStep.Major, DifferenceTexts.UnitOf(newer.Name, IdentityComparison.Shown(older.Unit.Symbol), IdentityComparison.Shown(newer.Unit.Symbol)));
        }

        if (!older.Choices.Order(StringComparer.Ordinal).SequenceEqual(newer.Choices.Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            yield return (
                older.Choices.Except(newer.Choices, StringComparer.Ordinal).Any() ? VersionStep.Major : VersionStep.Minor,
                DifferenceTexts.ChoicesOf(newer.Name, older.Choices, newer.Choices));
        }

        var (before, after) = (RangeOf(older), RangeOf(newer));
        if (before != after)
        {
            yield return (
                before.Intersect(after) == before ? VersionStep.Minor : VersionStep.Major,
                DifferenceTexts.RangeOf(newer.Name, IdentityComparison.Shown(older.RangeText ?? string.Empty), IdentityComparison.Shown(newer.RangeText ?? string.Empty)));
        }

        if (older.Note != newer.Note)
        {
            yield return (VersionStep.Patch, DifferenceTexts.WordsOf(newer.Name, ["note"]));
        }
    }

    private static Region RangeOf(InputDefinition input) => input.Range is { } range ? Region.Of(range) : Region.All;

    private static LocalizedText TypeOf(InputDefinition input) => LocalizedText.Verbatim(
        input.Type.ToString().ToLowerInvariant() + (input.Unit.Symbol.Length > 0 ? " " + input.Unit.Symbol : string.Empty) + (input.IsList ? "[]" : string.Empty));

    private static PackDifference Fact(
        DifferencePart part, DifferenceChange change, string name, VersionStep step, LocalizedText message, SourceLocation? older, SourceLocation? newer) =>
        new(part, change, name, step, message) { Older = older ?? SourceLocation.None, Newer = newer ?? SourceLocation.None };
}
