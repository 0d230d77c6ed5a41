using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Scoring;

namespace PerfRules.Testing.Mutation.Running;

/// <summary>Finds facts for which a leaf and a wrong version of it come out differently.</summary>
/// <param name="pack">The pack.</param>
/// <param name="leaf">The index of the leaf.</param>
/// <param name="original">The plan of the leaf as it is.</param>
/// <param name="changed">The plan of the wrong version.</param>
internal sealed class KillerSearch(RulePack pack, int leaf, Plan original, Plan changed)
{
    private const int MostBases = 4;
    private const int MostSubjects = 3;

    // So many random mixtures of what was proposed are tried; the seed is fixed, so that every run finds the same.
    private const int MostMixtures = 300;

    /// <summary>Searches beside the facts of cases; the simplest change that is found first.</summary>
    /// <param name="cases">The cases to start from.</param>
    /// <param name="witness">A value of the measure for which points differ, or null.</param>
    internal MutantKiller? Find(IEnumerable<PreparedCase> cases, Rational? witness)
    {
        foreach (var prepared in cases.Take(MostBases))
        {
            var facts = prepared.FactsOf(leaf);
            for (var subject = 0; subject < Math.Min(facts.Length, MostSubjects); subject++)
            {
                // Where subjects are not compared, one is scored alone.
                var (together, place) = original.NeedsCohort || changed.NeedsCohort ? (facts, subject) : ([facts[subject]], 0);
                if (Find(together, place, witness) is { } found)
                {
                    return Describe(prepared, together, place, found, subject);
                }
            }
        }

        return null;
    }

    private PlanFacts? Find(ImmutableArray<PlanFacts> facts, int subject, Rational? witness)
    {
        if (Differs(facts))
        {
            return facts[subject];
        }

        var proposed = new List<PlanFacts>();
        foreach (var plan in new[] { original, changed })
        {
            foreach (var candidate in new KillerCandidates(plan, facts, subject).All(witness))
            {
                if (Differs(facts.SetItem(subject, candidate)))
                {
                    return candidate;
                }

                proposed.Add(candidate);
            }
        }

        return Mixtures(facts[subject], proposed).FirstOrDefault(m => Differs(facts.SetItem(subject, m)))
            ?? Missing(facts[subject]).FirstOrDefault(m => Differs(facts.SetItem(subject, m)));
    }

    // Points and status are what a case says first; a measure that alone differs can be expected as well.
    private bool Differs(ImmutableArray<PlanFacts> facts) => Outcomes(original, facts).Zip(Outcomes(changed, facts)).Any(o =>
        o.First.Points != o.Second.Points || o.First.Status != o.Second.Status
        || ReasonWriter.MeasureText(original.Leaves[0], o.First) != ReasonWriter.MeasureText(changed.Leaves[0], o.Second));

    private static IEnumerable<LeafOutcome> Outcomes(Plan plan, ImmutableArray<PlanFacts> facts) => PlanInterpreter.Score(plan, facts).Select(r => r.Leaves[0]);

    // Each input as it is, or as one of the proposals has it.
    private static IEnumerable<PlanFacts> Mixtures(PlanFacts start, List<PlanFacts> proposed)
    {
        var values = Enumerable.Range(0, start.Inputs.Length)
            .Select(slot => (Slot: slot, Values: proposed.Select(p => p.Inputs[slot]).Append(start.Inputs[slot]).Distinct().ToList()))
            .Where(s => s.Values.Count > 1).ToList();
        var findings = proposed.Select(p => p.Findings).Append(start.Findings).ToList();
        if (values.Count == 0)
        {
            yield break;
        }

        var state = 0x9E3779B9u;
        for (var i = 0; i < MostMixtures; i++)
        {
            var inputs = start.Inputs.ToBuilder();
            foreach (var (slot, choices) in values)
            {
                inputs[slot] = choices[Next(choices.Count)];
            }

            yield return start with { Inputs = inputs.ToImmutable(), Findings = findings[Next(findings.Count)] };
        }

        int Next(int count)
        {
            // Xorshift: the same everywhere, which System.Random promises for no seed.
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % (uint)count);
        }
    }

    private IEnumerable<PlanFacts> Missing(PlanFacts start)
    {
        var needs = PlanMentions.Union([LeafNeeds.All(original.Leaves[0]), LeafNeeds.All(changed.Leaves[0])]);
        foreach (var slot in needs.Inputs)
        {
            yield return start with { Inputs = start.Inputs.SetItem(slot, default) };
        }

        if (needs.Findings)
        {
            yield return start with { Findings = null };
        }
    }

    private MutantKiller Describe(PreparedCase prepared, ImmutableArray<PlanFacts> facts, int subject, PlanFacts found, int inCase)
    {
        var killing = facts.SetItem(subject, found);
        var (before, after) = Outcomes(original, killing).Zip(Outcomes(changed, killing)).First(o =>
            o.First.Points != o.Second.Points || o.First.Status != o.Second.Status
            || ReasonWriter.MeasureText(original.Leaves[0], o.First) != ReasonWriter.MeasureText(changed.Leaves[0], o.Second));
        var name = prepared.Case.Cohort is { } cohort ? $"{prepared.Case.Name}/{cohort.Subjects[inCase].Subject}" : prepared.Case.Name;
        var onlyMeasure = before.Points == after.Points && before.Status == after.Status;
        return new MutantKiller(
            name,
            [.. FactsText.Changes(pack, facts[subject], found, pack.Leaves[leaf])],
            KillerWords.Of(original.Leaves[0], before, onlyMeasure),
            KillerWords.Of(changed.Leaves[0], after, onlyMeasure));
    }
}
