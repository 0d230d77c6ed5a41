using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;

namespace PerfRules.Scoring;

/// <summary>Scores fact sheets with one pack. Make one and keep it: making it lowers the pack to its plan.</summary>
/// <remarks>Scoring reads no clock, no culture, no file and no random number: the same facts give the same sheet, everywhere and always.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed partial class RuleScorer
{
    private readonly SheetWriter _applied;
    private readonly SheetWriter? _printed;

    /// <summary>Initializes a new instance.</summary>
    /// <param name="pack">The pack.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pack"/> is null.</exception>
    public RuleScorer(RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        _applied = new SheetWriter(PlanBuilder.Build(pack, ScoringStandard.Applied));
        _printed = pack.Leaves.Any(l => l.PrintedCriterion is not null)
            ? new SheetWriter(PlanBuilder.Build(pack, ScoringStandard.Printed))
            : null;
    }

    /// <summary>Gets the pack.</summary>
    public RulePack Pack => Plan.Pack;

    internal Plan Plan => _applied.Plan;

    /// <summary>Gets a value indicating whether a rule of either standard compares subjects, so that one alone cannot be scored.</summary>
    internal bool NeedsCohort => Plan.NeedsCohort || _printed is { Plan.NeedsCohort: true };

    /// <summary>Gets the plan of the printed standard; null when every criterion is applied as printed.</summary>
    internal Plan? PrintedPlan => _printed?.Plan;

    internal RowScorer Rows => _applied.Rows;

    /// <summary>Makes a row for the facts of this pack's subjects, and compiles the pack when it is the first: some milliseconds.</summary>
    /// <returns>An empty row. Fill it again for each subject; one for each thread.</returns>
    /// <exception cref="InvalidOperationException">The pack compares subjects, or its leaves come with the facts: a row of one subject is not enough.</exception>
    /// <remarks>Where code cannot be made at run time (native AOT) the plan is walked instead; results are the same.</remarks>
    /// <example><code>
    /// var row = scorer.CreateRow();
    /// var leaves = new LeafResult[scorer.Pack.Leaves.Length];
    /// var income = row.IndexOf("基金收入决算");
    /// row.Set(income, 273728.1m);                   // 万元, the unit that the pack declares
    /// var score = scorer.Score(row, leaves);        // leaves[4].Points, score.Total, score.Grade
    /// </code></example>
    public FactRow CreateRow()
    {
        if (NeedsCohort || Pack.TargetRows is not null)
        {
            throw new InvalidOperationException($"The pack {Pack.Id} cannot score the row of one subject alone: {(NeedsCohort ? "it compares subjects" : "its leaves come with the facts")}.");
        }

        Rows.Engine.Compile();
        return new FactRow(Pack, Rows.Engine.NewRow());
    }

    /// <summary>Scores a row by the standard that was applied, without sheet or reasons. Allocates nothing where the facts fit the row's slots and
    /// the pack only adds its leaves up.</summary>
    /// <param name="facts">The facts; made by this scorer's <see cref="CreateRow"/>.</param>
    /// <param name="leaves">Takes points and status of each leaf, in the order of <see cref="RulePack.Leaves"/>; at least that long.</param>
    /// <returns>Total and grade.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="facts"/> is of another scorer, or <paramref name="leaves"/> is too short.</exception>
    public RowScore Score(FactRow facts, Span<LeafResult> leaves)
    {
        CheckRow(facts);
        return leaves.Length >= Plan.Leaves.Length
            ? Rows.Score(facts.Row, leaves)
            : throw new ArgumentException($"There are {leaves.Length} places for {Plan.Leaves.Length} leaves.", nameof(leaves));
    }

    /// <summary>Scores a row and gives a sheet. Points come from the compiled engine; reasons, explanations, sections and checks are worked out when they
    /// are asked for, from a copy of the facts.</summary>
    /// <param name="facts">The facts; made by this scorer's <see cref="CreateRow"/>. The row can be filled again at once.</param>
    /// <param name="subject">Who is scored; may be empty.</param>
    /// <returns>The sheet, the same as <see cref="Score(FactSheet)"/> gives.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="facts"/> is of another scorer.</exception>
    public ScoreSheet Score(FactRow facts, string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        CheckRow(facts);
        return _applied.Write(subject, facts.Row, _printed);
    }

    /// <summary>Scores the facts of one subject.</summary>
    /// <param name="facts">The facts. What is missing leaves its leaves without a score; see <see cref="ScoreSheet.IsComplete"/>.</param>
    /// <returns>The sheet.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    /// <exception cref="PerfRulesException">A fact is not known to the pack, cannot be read, has the wrong unit or is out of range, or the pack
    /// compares subjects and cannot score one alone; all faults are listed.</exception>
    public ScoreSheet Score(FactSheet facts) =>
        TryScore(facts, out var sheet, out var diagnostics) ? sheet : throw new PerfRulesException(diagnostics);

    /// <summary>Scores subjects together and combines them as the pack says.</summary>
    /// <param name="cohort">The facts of the subjects.</param>
    /// <returns>The sheet of each subject, of each part, and of the whole.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cohort"/> is null.</exception>
    /// <exception cref="PerfRulesException">The pack combines no subjects, a part needs a subject that is not there, or facts do not fit;
    /// all faults are listed.</exception>
    public CohortSheet Score(FactCohort cohort) =>
        TryScore(cohort, out var sheet, out var diagnostics) ? sheet : throw new PerfRulesException(diagnostics);

    /// <summary>Scores the facts of one subject.</summary>
    /// <param name="facts">The facts. What is missing leaves its leaves without a score; see <see cref="ScoreSheet.IsComplete"/>.</param>
    /// <param name="sheet">The sheet; null when a fact does not fit the pack.</param>
    /// <param name="diagnostics">What does not fit, ordered by position; empty when all does.</param>
    /// <returns>Whether the facts fit the pack. Never throws for bad facts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    public bool TryScore(FactSheet facts, [NotNullWhen(true)] out ScoreSheet? sheet, out ImmutableArray<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var bag = new DiagnosticBag();
        if (Pack.TargetRows is not null && !Pack.Content.HasRows)
        {
            if (TargetRowExpansion.Expand(Pack, facts, bag) is var (expanded, own))
            {
                return new RuleScorer(expanded).TryScore(own, out sheet, out diagnostics);
            }

            diagnostics = bag.ToSorted();
            sheet = null;
            return false;
        }

        var bound = Bind(facts, bag);
        diagnostics = bag.ToSorted();
        sheet = bag.HasErrors ? null : _applied.WriteAlone(facts.Subject, bound, _printed);
        return sheet is not null;
    }

    /// <summary>Scores subjects together and combines them as the pack says.</summary>
    /// <param name="cohort">The facts of the subjects.</param>
    /// <param name="sheet">The sheet of each subject, of each part, and of the whole; null when something does not fit.</param>
    /// <param name="diagnostics">What does not fit, ordered by position; empty when all does.</param>
    /// <returns>Whether the facts fit the pack. Never throws for bad facts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cohort"/> is null.</exception>
    public bool TryScore(FactCohort cohort, [NotNullWhen(true)] out CohortSheet? sheet, out ImmutableArray<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        var bag = new DiagnosticBag();
        var bound = Bind(cohort, bag);
        diagnostics = bag.ToSorted();
        sheet = null;
        if (bag.HasErrors)
        {
            return false;
        }

        ImmutableArray<string> names = [.. cohort.Subjects.Select(s => s.Subject)];
        var applied = _applied.Write(names, bound);
        var printed = _printed?.Write(names, bound);
        sheet = CohortAggregation.Combine(Pack, applied.WithPrinted(printed), printed is null ? null : CohortAggregation.Combine(Pack, printed, null));
        return true;
    }

    /// <summary>Scores facts that are bound already, for a pack that compares no subjects.</summary>
    internal ScoreSheet ScoreBound(PlanFacts facts) => _applied.WriteAlone(string.Empty, facts, _printed);

    /// <summary>Binds the facts of one subject; what does not fit is reported. Rows of targets are expanded before.</summary>
    internal PlanFacts Bind(FactSheet facts, DiagnosticBag bag)
    {
        RefuseRows(facts, bag);
        if (NeedsCohort)
        {
            bag.Error("PR0413", new SourceLocation(facts.Origin.File, SourcePosition.None, 0), ScoringTexts.NeedsCohort(Pack.Id));
        }

        return FactBinder.Bind(Plan, facts, bag);
    }

    /// <summary>Binds the facts of subjects that are scored together; what does not fit is reported.</summary>
    internal ImmutableArray<PlanFacts> Bind(FactCohort cohort, DiagnosticBag bag)
    {
        CheckSubjects(cohort, bag);
        foreach (var subject in cohort.Subjects)
        {
            RefuseRows(subject, bag);
        }

        return [.. cohort.Subjects.Select(s => FactBinder.Bind(Plan, s, bag))];
    }

    private void RefuseRows(FactSheet facts, DiagnosticBag bag)
    {
        if (facts.Rows.Length > 0)
        {
            bag.Error("PR0415", facts.Rows[0].Location, ScoringTexts.NoTargetRows(Pack.Id));
        }
    }

    private void CheckRow(FactRow facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Row.Layout != Rows.Engine.Layout)
        {
            throw new ArgumentException("The row was made by another scorer.", nameof(facts));
        }
    }

    private void CheckSubjects(FactCohort cohort, DiagnosticBag bag)
    {
        var place = cohort.Subjects[0].Origin.Subject;
        if (Pack.Cohort is not { } definition)
        {
            bag.Error("PR0413", place, ScoringTexts.NoCohortDefined(Pack.Id));
            return;
        }

        var present = cohort.Subjects.Select(s => s.Subject).ToHashSet(StringComparer.Ordinal);
        foreach (var (part, subject) in definition.Parts.SelectMany(p => p.Subjects.Select(s => (p, s))))
        {
            if (!present.Contains(subject))
            {
                bag.Error("PR0414", place, ScoringTexts.SubjectMissing(subject, part.Id));
            }
        }

        if (definition.Parts.All(p => !p.Subjects.IsEmpty))
        {
            var named = definition.Parts.SelectMany(p => p.Subjects).ToHashSet(StringComparer.Ordinal);
            foreach (var sheet in cohort.Subjects.Where(s => !named.Contains(s.Subject)))
            {
                bag.Error("PR0414", sheet.Origin.Subject, ScoringTexts.SubjectInNoPart(sheet.Subject));
            }
        }
    }
}
