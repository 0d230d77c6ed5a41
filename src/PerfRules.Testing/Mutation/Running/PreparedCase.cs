using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Plans;
using PerfRules.Scoring;

namespace PerfRules.Testing.Mutation.Running;

/// <summary>A case that passes with the pack as it is, with its facts in their slots and what the pack gives for them.</summary>
/// <param name="Case">The case.</param>
/// <param name="Facts">The facts of each subject; empty where leaves come with the facts.</param>
/// <param name="Runs">What came of each subject; empty where leaves come with the facts.</param>
internal sealed record PreparedCase(GoldenCase Case, ImmutableArray<PlanFacts> Facts, PlanRun[] Runs)
{
    /// <summary>Scores a case that passes and expects no errors.</summary>
    internal static PreparedCase Of(RuleScorer scorer, GoldenCase goldenCase)
    {
        if (scorer.Pack.TargetRows is not null)
        {
            return new PreparedCase(goldenCase, [], []);
        }

        var bag = new DiagnosticBag();
        ImmutableArray<PlanFacts> facts = goldenCase.Cohort is { } cohort ? scorer.Bind(cohort, bag) : [scorer.Bind(goldenCase.Facts!, bag)];
        return new PreparedCase(goldenCase, facts, PlanInterpreter.Score(scorer.Plan, facts));
    }

    /// <summary>Gives the facts as a plan of one leaf takes them.</summary>
    internal ImmutableArray<PlanFacts> FactsOf(int leaf) => [.. Facts.Select(f => f with { Awards = [f.Awards[leaf]] })];

    /// <summary>Writes everything of the facts that a leaf looks at; cases with the same text are the same for the leaf.</summary>
    internal string KeyOf(int leaf, PlanMentions needs)
    {
        var text = new StringBuilder();
        foreach (var facts in Facts)
        {
            foreach (var slot in needs.Inputs)
            {
                Write(facts.Inputs[slot], text);
            }

            text.Append(facts.Awards[leaf]?.Points.ToString()).Append('|');
            if (needs.Findings)
            {
                Write(facts.Findings, text);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static void Write(PlanValue value, StringBuilder text)
    {
        text.Append((int)value.Kind).Append(value.Number);
        text.Append(value.Kind == PlanValueKind.Word ? value.Word : value.Kind == PlanValueKind.List ? string.Join(',', value.List) : string.Empty).Append(';');
    }

    private static void Write(ImmutableArray<ImmutableArray<Finding>>? findings, StringBuilder text)
    {
        foreach (var finding in findings?.SelectMany(f => f) ?? [])
        {
            text.Append(CultureInfo.InvariantCulture, $"{finding.Kind};{finding.Key};{finding.Count};{finding.Amount?.Value};{finding.Waived is null},");
        }

        text.Append(findings is null ? '?' : '.');
    }
}
