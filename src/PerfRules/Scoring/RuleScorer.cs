using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Texts;

namespace PerfRules.Scoring;

/// <summary>Scores fact sheets with one pack. Make one and keep it: making it lowers the pack to its plan.</summary>
/// <remarks>Scoring reads no clock, no culture, no file and no random number: the same facts give the same sheet, everywhere and always.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class RuleScorer
{
    /// <summary>Initializes a new instance.</summary>
    /// <param name="pack">The pack.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pack"/> is null.</exception>
    public RuleScorer(RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        Plan = PlanBuilder.Build(pack);
    }

    /// <summary>Gets the pack.</summary>
    public RulePack Pack => Plan.Pack;

    internal Plan Plan { get; }

    /// <summary>Scores the facts of one subject.</summary>
    /// <param name="facts">The facts. What is missing leaves its leaves without a score; see <see cref="ScoreSheet.IsComplete"/>.</param>
    /// <returns>The sheet.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    /// <exception cref="PerfRulesException">A fact is not known to the pack, cannot be read, has the wrong unit or is out of range; all faults are listed.</exception>
    public ScoreSheet Score(FactSheet facts) =>
        TryScore(facts, out var sheet, out var diagnostics) ? sheet : throw new PerfRulesException(diagnostics);

    /// <summary>Scores the facts of one subject.</summary>
    /// <param name="facts">The facts. What is missing leaves its leaves without a score; see <see cref="ScoreSheet.IsComplete"/>.</param>
    /// <param name="sheet">The sheet; null when a fact does not fit the pack.</param>
    /// <param name="diagnostics">What does not fit, ordered by position; empty when all does.</param>
    /// <returns>Whether the facts fit the pack. Never throws for bad facts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    public bool TryScore(
        FactSheet facts,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ScoreSheet? sheet,
        out ImmutableArray<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var bag = new DiagnosticBag();
        var bound = FactBinder.Bind(Plan, facts, bag);
        diagnostics = bag.ToSorted();
        sheet = bag.HasErrors ? null : Score(facts.Subject, bound);
        return sheet is not null;
    }

    private ScoreSheet Score(string subject, PlanFacts facts)
    {
        var outcomes = PlanInterpreter.Score(Plan, facts);
        var results = outcomes.Select((outcome, i) => new IndicatorResult(Plan, i, facts, outcome)).ToImmutableArray();
        var rollUp = RollUp.Add(Plan, outcomes);
        var grade = rollUp.IsComplete ? Pack.Grades.FirstOrDefault(g => g.Holds(rollUp.Total))?.Grade : null;
        return new ScoreSheet(
            Pack, subject, rollUp.Total, rollUp.IsComplete, grade, rollUp.Sections, results, [.. Plan.Checks.Select(c => Check(c, facts))]);
    }

    private CheckResult Check(PlanCheck check, PlanFacts facts)
    {
        var (left, right) = PlanInterpreter.Evaluate(Plan, facts, check);
        if (!left.IsUsable || !right.IsUsable)
        {
            return new CheckResult(check.Definition, null, ScoringTexts.CheckWithoutFacts());
        }

        var order = left.Kind == PlanValueKind.Word ? string.CompareOrdinal(left.Word, right.Word) : left.Number.CompareTo(right.Number);
        var holds = check.Definition.Tolerance is { } tolerance
            ? (left.Number - right.Number).Abs() <= tolerance.Value
            : PlanInterpreter.IsTrue(check.Operator, order);
        return new CheckResult(check.Definition, holds, Sides(check, left, right));
    }

    private static LocalizedText Sides(PlanCheck check, PlanValue left, PlanValue right)
    {
        var condition = check.Definition.Condition;
        var text = $"{ExpressionPrinter.Print(condition.Left)} {Show(left, condition.Left)}"
            + $" {OperatorText.Of(check.Operator)} {ExpressionPrinter.Print(condition.Right)} {Show(right, condition.Right)}";
        return LocalizedText.Verbatim(text);
    }

    private static string Show(PlanValue value, BoundExpression side) => value.Kind switch
    {
        PlanValueKind.Number => $"({NumberText.Quantity(value.Number, side.Type.Unit)})",
        PlanValueKind.Word => $"({value.Word})",
        _ => string.Empty,
    };
}
