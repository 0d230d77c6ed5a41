using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Analysis.Differences;

/// <summary>Compares the indicator trees of two packs: what is there, where, for how many points, by which rule.</summary>
/// <remarks>The points of a section are those of what stands below it, so they are a difference of their own only where weights multiply down the tree.</remarks>
internal sealed class IndicatorComparison
{
    private readonly RulePack _older;
    private readonly RulePack _newer;
    private readonly CriterionComparer _comparer;
    private readonly IReadOnlyDictionary<string, (Indicator Leaf, bool ByName)> _renamed;
    private readonly IReadOnlyDictionary<string, string> _facts;
    private readonly IReadOnlyDictionary<string, string> _sections;
    private readonly Plan _olderPlan;
    private readonly Plan _newerPlan;

    internal IndicatorComparison(
        RulePack older,
        RulePack newer,
        CriterionComparer comparer,
        IReadOnlyDictionary<string, (Indicator Leaf, bool ByName)> renamed,
        IReadOnlyDictionary<string, string> facts)
    {
        _older = older;
        _newer = newer;
        _comparer = comparer;
        _renamed = renamed;
        _facts = facts;
        _sections = Correspondence.RenamedSections(older, newer, LeafOf);
        _olderPlan = new RuleScorer(older).Plan;
        _newerPlan = new RuleScorer(newer).Plan;
    }

    internal IEnumerable<PackDifference> Compare() => Sections().Concat(Leaves());

    /// <summary>Returns the inputs without which a leaf is missing, those of alternatives included, and an empty name where it counts findings.</summary>
    internal static IEnumerable<string> NeedsOf(PlanLeaf leaf, Plan plan) =>
        new[] { leaf.Needs, leaf.ConditionNeeds }.Concat(NeedsOf(leaf.Criterion)).Concat(leaf.Bonus is { } bonus ? NeedsOf(bonus.Criterion) : [])
            .SelectMany(n => n.Inputs.Select(i => plan.Pack.Inputs[i].Name).Concat(n.Findings ? [string.Empty] : [])).Distinct(StringComparer.Ordinal);

    private static IEnumerable<PlanMentions> NeedsOf(PlanCriterion criterion) => criterion switch
    {
        PlanOneOf oneOf => oneOf.Alternatives.SelectMany(a => NeedsOf(a.Criterion).Append(a.Needs)),
        PlanSum sum => sum.Parts.SelectMany(p => NeedsOf(p.Criterion)),
        _ => [],
    };

    private string LeafOf(string id) => _renamed.TryGetValue(id, out var other) ? other.Leaf.Id : id;

    private string SectionOf(string id) => _sections.GetValueOrDefault(id, id);

    private IEnumerable<PackDifference> Sections()
    {
        var later = Correspondence.Sections(_newer).ToDictionary(s => s.Id, StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in Correspondence.Sections(_older))
        {
            if (!later.TryGetValue(SectionOf(section.Id), out var other))
            {
                yield return Node(DifferencePart.Section, DifferenceChange.Removed, section, null, VersionStep.Major, DifferenceTexts.SectionRemoved(section.Id));
                continue;
            }

            found.Add(other.Id);
            if (section.Id != other.Id)
            {
                yield return Node(DifferencePart.Section, DifferenceChange.Renamed, section, other, VersionStep.Major, DifferenceTexts.SectionRenamed(section.Id, other.Id));
            }

            var hasWeights = new[] { section, other }.SelectMany(s => s.Children.Append(s)).Any(n => n.Weight != Rational.One);
            foreach (var difference in Place(DifferencePart.Section, section, other, comparesPoints: hasWeights))
            {
                yield return difference;
            }
        }

        foreach (var section in later.Values.Where(s => !found.Contains(s.Id)))
        {
            yield return Node(DifferencePart.Section, DifferenceChange.Added, null, section, VersionStep.Major, DifferenceTexts.SectionAdded(section.Id));
        }
    }

    private IEnumerable<PackDifference> Leaves()
    {
        var former = _older.Leaves.ToDictionary(l => LeafOf(l.Id), StringComparer.Ordinal);
        foreach (var leaf in _newer.Leaves)
        {
            if (!former.TryGetValue(leaf.Id, out var before))
            {
                yield return Node(
                    DifferencePart.Indicator, DifferenceChange.Added, null, leaf, VersionStep.Major, DifferenceTexts.LeafAdded(leaf.Id, leaf.FullPoints, PathOf(leaf, leaf.Path)));
                continue;
            }

            if (before.Id != leaf.Id)
            {
                yield return Node(
                    DifferencePart.Indicator,
                    DifferenceChange.Renamed,
                    before,
                    leaf,
                    VersionStep.Major,
                    _renamed[before.Id].ByName ? DifferenceTexts.LeafRenamedByName(before.Id, leaf.Id) : DifferenceTexts.LeafRenamedByRule(before.Id, leaf.Id));
            }

            foreach (var difference in Place(DifferencePart.Indicator, before, leaf, comparesPoints: true).Concat(Rules(before, leaf)).Concat(Words(before, leaf)))
            {
                yield return difference;
            }
        }

        var now = _newer.Leaves.Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var leaf in _older.Leaves.Where(l => !now.Contains(LeafOf(l.Id))))
        {
            yield return Node(
                DifferencePart.Indicator, DifferenceChange.Removed, leaf, null, VersionStep.Major, DifferenceTexts.LeafRemoved(leaf.Id, leaf.FullPoints, PathOf(leaf, leaf.Path)));
        }
    }

    private IEnumerable<PackDifference> Place(DifferencePart part, Indicator older, Indicator newer, bool comparesPoints)
    {
        if (!older.Path.Select(SectionOf).SequenceEqual(newer.Path, StringComparer.Ordinal))
        {
            yield return Node(part, DifferenceChange.Moved, older, newer, VersionStep.Major, DifferenceTexts.Moved(newer.Id, PathOf(older, older.Path), PathOf(newer, newer.Path)));
        }

        if (comparesPoints && older.FullPoints != newer.FullPoints)
        {
            yield return Node(part, DifferenceChange.Changed, older, newer, VersionStep.Major, DifferenceTexts.FullPoints(newer.Id, older.FullPoints, newer.FullPoints));
        }

        if (older.Weight != newer.Weight)
        {
            yield return Node(
                part,
                DifferenceChange.Changed,
                older,
                newer,
                VersionStep.Major,
                DifferenceTexts.Weights(newer.Id, Quantity.FromBase(older.Weight, Unit.Percent).ToString(), Quantity.FromBase(newer.Weight, Unit.Percent).ToString()));
        }

        // Without a name of its own a node is shown by its id, and that is another difference.
        if (older.Name != newer.Name && older.Id == newer.Id)
        {
            yield return Node(part, DifferenceChange.Changed, older, newer, VersionStep.Patch, DifferenceTexts.ShownName(newer.Id, older.Name, newer.Name));
        }
    }

    private IEnumerable<PackDifference> Rules(Indicator older, Indicator newer)
    {
        var id = newer.Id;
        if (Rule(_comparer.Compare(older.Criterion!, older.FullPoints, newer.Criterion!, newer.FullPoints), DifferenceTexts.CriterionDiffers(id)) is { } applied)
        {
            yield return applied;
        }

        if ((older.PrintedCriterion ?? newer.PrintedCriterion) is not null
            && Rule(_comparer.Compare(older.PrintedCriterion ?? older.Criterion!, older.FullPoints, newer.PrintedCriterion ?? newer.Criterion!, newer.FullPoints), DifferenceTexts.PrintedDiffers(id)) is { } printed)
        {
            yield return printed;
        }

        if (Bonus(older, newer) is { } bonus)
        {
            yield return bonus;
        }

        (Expressions.BoundExpression? Older, Expressions.BoundExpression? Newer, LocalizedText What)[] conditions =
        [
            (older.Gate, newer.Gate, DifferenceTexts.GateDiffers(id)),
            (older.Exempt?.When, newer.Exempt?.When, DifferenceTexts.ExemptionDiffers(id)),
            (older.NotApplicable?.When, newer.NotApplicable?.When, DifferenceTexts.ApplicabilityDiffers(id)),
        ];
        foreach (var (a, b, what) in conditions)
        {
            if (Rule(_comparer.Compare(a, b, DifferenceTexts.Holds(), DifferenceTexts.DoesNotHold()), what) is { } difference)
            {
                yield return difference;
            }
        }

        if (older.NotApplicable is { } was && newer.NotApplicable is { } now && was.Policy != now.Policy)
        {
            yield return Changed(DifferenceTexts.Policies(id, Word(was.Policy), Word(now.Policy)));
        }

        if (older.Undefined != newer.Undefined)
        {
            yield return Changed(DifferenceTexts.UndefinedPolicies(id, Word(older.Undefined), Word(newer.Undefined)));
        }

        var needed = Needs(_olderPlan, older.Id).Select(n => _facts.GetValueOrDefault(n, n)).ToHashSet(StringComparer.Ordinal);
        var needs = Needs(_newerPlan, newer.Id).ToHashSet(StringComparer.Ordinal);
        if (needs.Except(needed, StringComparer.Ordinal).ToList() is { Count: > 0 } more)
        {
            yield return Changed(DifferenceTexts.NeedsMore(id, more.Select(Fact)));
        }

        if (needed.Except(needs, StringComparer.Ordinal).ToList() is { Count: > 0 } fewer)
        {
            // Facts that had a score keep it; those that lacked only this now get one.
            yield return Changed(DifferenceTexts.NeedsLess(id, fewer.Select(Fact))) with { Step = VersionStep.Minor };
        }

        PackDifference? Rule(CriterionVerdict verdict, LocalizedText message) => verdict.IsSame ? null
            : Node(DifferencePart.Criterion, DifferenceChange.Changed, older, newer, VersionStep.Major, message) with
            {
                Regions = [.. verdict.Regions],
                Undecided = [.. verdict.Undecided],
                Older = older.Criterion!.Location,
                Newer = newer.Criterion!.Location,
            };

        PackDifference Changed(LocalizedText message) => Node(DifferencePart.Criterion, DifferenceChange.Changed, older, newer, VersionStep.Major, message);

        LocalizedText Fact(string name) => name.Length == 0 ? DifferenceTexts.AnyFindings() : LocalizedText.Verbatim(name);
    }

    private PackDifference? Bonus(Indicator older, Indicator newer)
    {
        if (older.Bonus is null && newer.Bonus is null)
        {
            return null;
        }

        var difference = Node(DifferencePart.Criterion, DifferenceChange.Changed, older, newer, VersionStep.Major, DifferenceTexts.BonusDiffers(newer.Id));
        if (older.Bonus is not { } a || newer.Bonus is not { } b)
        {
            return difference with
            {
                Change = older.Bonus is null ? DifferenceChange.Added : DifferenceChange.Removed,
                Regions = [new DifferingRegion(DifferenceTexts.Always(), Most(older.Bonus), Most(newer.Bonus), null)],
            };
        }

        var verdict = _comparer.Compare(a.Criterion, a.Full, b.Criterion, b.Full);
        return verdict.IsSame && a.Full == b.Full ? null : difference with
        {
            Regions = a.Full == b.Full ? [.. verdict.Regions] : [new DifferingRegion(DifferenceTexts.Always(), Most(a), Most(b), null), .. verdict.Regions],
            Undecided = [.. verdict.Undecided],
        };

        static LocalizedText Most(CriterionPart? part) => part is null ? DifferenceTexts.NotThere() : DifferenceTexts.FullOf(part.Full);
    }

    // What readers see and no score depends on.
    private static IEnumerable<PackDifference> Words(Indicator older, Indicator newer)
    {
        (string Key, bool Differs)[] words =
        [
            ("source", older.Source?.ToString() != newer.Source?.ToString()),
            ("wording", older.Wording != newer.Wording),
            ("target", older.Target != newer.Target),
            ("origin", older.Origin != newer.Origin),
            ("assumed", !older.Assumptions.SequenceEqual(newer.Assumptions)),
            ("note", older.Note != newer.Note || older.PrintedNote != newer.PrintedNote),
            ("because", older.Exempt?.Because != newer.Exempt?.Because && older.Exempt is not null && newer.Exempt is not null),
            ("direction", older.Direction != newer.Direction),
            ("floor", older.Floor != newer.Floor),
        ];
        if (words.Where(w => w.Differs).Select(w => w.Key).ToList() is { Count: > 0 } keys)
        {
            yield return Node(DifferencePart.Indicator, DifferenceChange.Changed, older, newer, VersionStep.Patch, DifferenceTexts.WordsOf(newer.Id, keys));
        }
    }

    private static IEnumerable<string> Needs(Plan plan, string id) => NeedsOf(plan.Leaves.First(l => l.Indicator.Id == id), plan);

    private static string Word<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static LocalizedText PathOf(Indicator node, IEnumerable<string> path) =>
        node.Path.IsEmpty ? DifferenceTexts.Top() : LocalizedText.Verbatim(string.Join('/', path));

    private static PackDifference Node(DifferencePart part, DifferenceChange change, Indicator? older, Indicator? newer, VersionStep step, LocalizedText message) =>
        new(part, change, (older ?? newer)!.Id, step, message)
        {
            Older = older?.Location ?? SourceLocation.None,
            Newer = newer?.Location ?? SourceLocation.None,
        };
}
