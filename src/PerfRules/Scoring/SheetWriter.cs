using System.Collections.Immutable;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Texts;

namespace PerfRules.Scoring;

/// <summary>Runs a plan on bound facts and writes the sheets.</summary>
internal sealed class SheetWriter(Plan plan)
{
    internal Plan Plan { get; } = plan;

    /// <summary>Scores subjects together and writes a sheet for each.</summary>
    internal WrittenSheets Write(ImmutableArray<string> subjects, ImmutableArray<PlanFacts> facts)
    {
        var runs = PlanInterpreter.Score(Plan, facts);
        return new WrittenSheets(
            [.. runs.Select((run, i) => Write(subjects[i], facts[i], run))],
            [.. runs.Select(r => r.Weight)]);
    }

    private ScoreSheet Write(string subject, PlanFacts facts, PlanRun run)
    {
        var results = run.Leaves.Select((outcome, i) => new IndicatorResult(Plan, i, facts, outcome)).ToImmutableArray();
        var rollUp = RollUp.Add(Plan, run.Leaves);
        var openVetoes = run.OpenVetoes.Select(Open).ToImmutableArray();
        var grade = rollUp.IsComplete && openVetoes.IsEmpty ? GradeOf(Plan.Pack, rollUp.Total, run.Vetoes.Select(v => v.Definition)) : null;
        return new ScoreSheet(Plan.Pack, subject, rollUp.Total, rollUp.IsComplete)
        {
            Grade = grade,
            Applies = rollUp.Applies,
            OpenReason = OpenReason(rollUp, results, openVetoes, grade),
            Sections = rollUp.Sections,
            Indicators = results,
            Checks = [.. Plan.Checks.Zip(run.Checks, Check)],
            Vetoes = [.. run.Vetoes.Select(v => v.Definition)],
            OpenVetoes = openVetoes,
            SharedFindings = SharedFindingsOf(facts, run.Leaves),
        };
    }

    /// <summary>Returns the grade of a total, at most the worst that a veto leaves; null when no grade covers the total.</summary>
    internal static string? GradeOf(RulePack pack, Rational total, IEnumerable<VetoDefinition> vetoes)
    {
        if (pack.Grades.FirstOrDefault(g => g.Holds(total)) is not { } earned)
        {
            return null;
        }

        var caps = vetoes.Select(v => pack.Grades.First(g => g.Grade == v.Cap));
        return caps.Append(earned).Min(Comparer<GradeBand>.Create(GradeBand.Compare))!.Grade;
    }

    private OpenVeto Open(OpenPlanVeto open)
    {
        ImmutableArray<string> names = [.. open.Missing.Select(slot => Plan.Pack.Inputs[slot].Name)];
        var reason = ReasonWriter.Lacking(names, open.FindingsMissing) ?? ScoringTexts.DivisionByZero();
        return new OpenVeto(open.Veto.Definition, names, open.FindingsMissing, ScoringTexts.VetoOpen(open.Veto.Definition.Id, reason));
    }

    private LocalizedText? OpenReason(RollUp rollUp, ImmutableArray<IndicatorResult> results, ImmutableArray<OpenVeto> openVetoes, string? grade)
    {
        if (!rollUp.Applies)
        {
            return ScoringTexts.NothingApplies();
        }

        if (!rollUp.IsComplete)
        {
            return ScoringTexts.LeavesWithoutScore(results.Where(r => r.Score is null && !IsLeftOut(r)).Select(r => r.Indicator.Id));
        }

        return grade is not null || Plan.Pack.Grades.IsEmpty ? null
            : openVetoes.IsEmpty ? ScoringTexts.NoGradeCovers(NumberText.Points(rollUp.Total))
            : LocalizedText.Join("；", "; ", openVetoes.Select(v => v.Reason));
    }

    private static bool IsLeftOut(IndicatorResult result) =>
        result.Status == IndicatorStatus.NotApplicable && result.Indicator.NotApplicable!.Policy != NotApplicablePolicy.PeerMean;

    // Findings that cost points on more than one leaf: legal, but something that a reviewer must see. A leaf that came out undefined has
    // no points of its rule, so nothing was taken from them.
    private ImmutableArray<SharedFinding> SharedFindingsOf(PlanFacts facts, LeafOutcome[] outcomes)
    {
        if (facts.Findings is not { } byKind)
        {
            return [];
        }

        var charged = new Dictionary<int, List<string>>();
        for (var i = 0; i < outcomes.Length; i++)
        {
            foreach (var kind in Charged(Plan.Leaves[i], outcomes[i]))
            {
                (charged.TryGetValue(kind, out var leaves) ? leaves : charged[kind] = []).Add(Plan.Leaves[i].Indicator.Id);
            }
        }

        return
        [
            .. charged.Where(c => c.Value.Count > 1).OrderBy(c => c.Key)
                .SelectMany(c => byKind[c.Key].Where(f => f.Waived is null && f.Count > 0).Select(f => new SharedFinding(f, [.. c.Value]))),
        ];
    }

    private static IEnumerable<int> Charged(PlanLeaf leaf, LeafOutcome outcome)
    {
        if (outcome is not { Status: PlanStatus.Scored or PlanStatus.Awarded, Decision: { } decision })
        {
            return [];
        }

        var ofRule = Charged(leaf.Criterion, decision);
        return outcome.Effects.BonusDecision is { } bonus ? ofRule.Union(Charged(leaf.Bonus!.Criterion, bonus)) : ofRule;
    }

    private static IEnumerable<int> Charged(PlanCriterion criterion, Decision decision) => (criterion, decision) switch
    {
        (PlanDeductions deductions, CountersDecision found) => deductions.Counters.Zip(found.Counters)
            .Where(p => !p.Second.Cost.IsZero).SelectMany(p => p.First.Kinds).Distinct(),
        (PlanSum sum, PartsDecision parts) => sum.Parts.Zip(parts.Parts).SelectMany(p => Charged(p.First.Criterion, p.Second.Decision)).Distinct(),
        (PlanOneOf oneOf, AlternativeDecision { Inner: { } inner } chosen) => Charged(oneOf.Alternatives[chosen.Alternative].Criterion, inner),
        _ => [],
    };

    private static CheckResult Check(PlanCheck check, (PlanValue Left, PlanValue Right) sides)
    {
        var (left, right) = sides;
        if (!left.IsUsable || !right.IsUsable)
        {
            var isMissing = left.Kind == PlanValueKind.Missing || right.Kind == PlanValueKind.Missing;
            return new CheckResult(check.Definition, null, isMissing ? ScoringTexts.CheckWithoutFacts() : ScoringTexts.CheckUndefined());
        }

        var order = left.Kind == PlanValueKind.Word ? string.CompareOrdinal(left.Word, right.Word) : left.Number.CompareTo(right.Number);
        var holds = check.Definition.Tolerance is { } tolerance
            ? (left.Number - right.Number).Abs() <= tolerance.Value
            : OperatorText.Holds(check.Operator, order);
        return new CheckResult(check.Definition, holds, Sides(check, left, right));
    }

    private static LocalizedText Sides(PlanCheck check, PlanValue left, PlanValue right)
    {
        var condition = check.Definition.Condition;
        return LocalizedText.PerLanguage(Text(DisplayLanguage.Chinese), Text(DisplayLanguage.English));

        string Text(DisplayLanguage language) =>
            $"{ExpressionPrinter.Print(condition.Left, language)} {Show(left, condition.Left)}"
            + $" {OperatorText.Of(check.Operator)} {ExpressionPrinter.Print(condition.Right, language)} {Show(right, condition.Right)}";
    }

    private static string Show(PlanValue value, BoundExpression side) => value.Kind switch
    {
        PlanValueKind.Number => $"({NumberText.Quantity(value.Number, side.Type.Unit)})",
        PlanValueKind.Word => $"({value.Word})",
        _ => string.Empty,
    };
}

/// <summary>The sheets of a run, with what weighs each subject in means.</summary>
internal sealed record WrittenSheets(ImmutableArray<ScoreSheet> Sheets, ImmutableArray<Rational?> Weights)
{
    /// <summary>Puts beside each sheet the one by the printed standard.</summary>
    internal WrittenSheets WithPrinted(WrittenSheets? printed) =>
        printed is null ? this : this with { Sheets = [.. Sheets.Zip(printed.Sheets, (sheet, other) => sheet.Beside(other))] };
}
