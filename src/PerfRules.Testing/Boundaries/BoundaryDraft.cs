using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Plans;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Testing.Boundaries;

/// <summary>Represents a draft of boundary cases: a table of variants that a person checks and signs off.</summary>
/// <remarks>
/// <para>Facts are solved back from each threshold, so every row is complete: the base case with the few changes that lead there. In it are the sides of
/// <see cref="PackBoundaries"/> on which no case stands yet, the combinations over the dimensions of tables, and for every input a row without it, with zero, below
/// zero and at the ends of its range, as far as the pack allows them.</para>
/// <para>Scores are computed with the pack itself, so they prove nothing: every row says <c>reviewed: false</c>.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class BoundaryDraft
{
    private BoundaryDraft(string text, int count, ImmutableArray<LocalizedText> notFound)
    {
        Text = text;
        Count = count;
        NotFound = notFound;
    }

    /// <summary>Gets the case file, in YAML; lines end with LF.</summary>
    public string Text { get; }

    /// <summary>Gets how many rows the table has; 0 when a case stands everywhere already.</summary>
    public int Count { get; }

    /// <summary>Gets the sides of thresholds for which no facts were found by changing one or two inputs of the base case; this does not say that there are none.</summary>
    public ImmutableArray<LocalizedText> NotFound { get; }

    /// <summary>Drafts the boundary cases that are not there yet.</summary>
    /// <param name="scorer">The scorer of the pack.</param>
    /// <param name="cases">The cases that there are. The one named <c>published</c>, else the first whose facts fit, is the base; of several subjects the first.</param>
    /// <param name="language">The language of names and comments.</param>
    /// <returns>The draft; null when the pack's leaves come with the facts, when it compares subjects, or when no case has facts that fit: <see cref="Obstacle"/> says which.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static BoundaryDraft? Make(RuleScorer scorer, IReadOnlyList<GoldenCase> cases, DisplayLanguage language)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(cases);
        if (scorer.Pack.TargetRows is not null || scorer.NeedsCohort)
        {
            return null;
        }

        foreach (var candidate in Candidates(cases))
        {
            if (Bind(scorer, candidate, out var sheet) is { } facts)
            {
                var search = new BoundarySearch(scorer, facts, PackBoundaries.Measure(scorer, cases));
                search.Run();
                return new BoundaryDraft(new DraftFile(scorer, candidate, sheet, facts, language).Write(search.Rows), search.Rows.Count, [.. search.NotFound]);
            }
        }

        return null;
    }

    /// <summary>Says why <see cref="Make"/> gives no draft, and what to do instead.</summary>
    /// <param name="scorer">The scorer of the pack.</param>
    /// <param name="cases">The cases that there are.</param>
    /// <returns>The reason; null when a draft can be made.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static LocalizedText? Obstacle(RuleScorer scorer, IReadOnlyList<GoldenCase> cases)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(cases);
        return scorer.Pack.TargetRows is not null ? BoundaryTexts.LeavesComeWithFacts()
            : scorer.NeedsCohort ? BoundaryTexts.ComparesSubjects()
            : Candidates(cases).Any(c => Bind(scorer, c, out _) is not null) ? null
            : BoundaryTexts.NoFactsThatFit();
    }

    private static IEnumerable<GoldenCase> Candidates(IEnumerable<GoldenCase> cases) => cases.Where(c => !c.HasBase).OrderBy(c => c.Name == "published" ? 0 : 1);

    private static PlanFacts? Bind(RuleScorer scorer, GoldenCase candidate, out FactSheet sheet)
    {
        var bag = new DiagnosticBag();
        sheet = candidate.Facts ?? candidate.Cohort!.Subjects[0];
        var facts = scorer.Bind(sheet, bag);
        return bag.HasErrors ? null : facts;
    }
}
