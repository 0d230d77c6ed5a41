using System.Collections.Immutable;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Plans.Compiled;
using PerfRules.Texts;

namespace PerfRules.Scoring;

/// <summary>Runs a plan on bound facts and writes the sheets.</summary>
internal sealed class SheetWriter(Plan plan)
{
    // Compiling takes as long as interpreting about so many sheets.
    private const int SheetsBeforeCompiling = 256;

    private RowScorer? _rows;
    private PlanRow? _spare;
    private int _sheets;

    internal Plan Plan { get; } = plan;

    /// <summary>Gets what scores rows; made when it is first asked for, because a sheet now and then does not need it.</summary>
    internal RowScorer Rows => _rows ?? MakeRows();

    /// <summary>Scores subjects together and writes a sheet for each.</summary>
    internal WrittenSheets Write(ImmutableArray<string> subjects, ImmutableArray<PlanFacts> facts)
    {
        var runs = PlanInterpreter.Score(Plan, facts);
        return new WrittenSheets(
            [.. runs.Select((run, i) => Write(subjects[i], new SheetSource(Plan, facts[i], run) { Cohort = facts }))],
            [.. runs.Select(r => r.Weight)]);
    }

    private RowScorer MakeRows() => LazyInitializer.EnsureInitialized(ref _rows, () => new RowScorer(new PlanEngine(Plan)));

    /// <summary>Scores one subject: by the interpreter at first, by the compiled engine once there were many.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="facts">Its facts.</param>
    /// <param name="printed">What writes the sheet by the printed standard, or null.</param>
    internal ScoreSheet WriteAlone(string subject, PlanFacts facts, SheetWriter? printed)
    {
        if (Plan.NeedsCohort || !Plan.Pack.HasPoints || (_sheets < SheetsBeforeCompiling && Interlocked.Increment(ref _sheets) <= SheetsBeforeCompiling))
        {
            return Write(subject, new SheetSource(Plan, facts, PlanInterpreter.Score(Plan, [facts])[0]) { Printed = printed });
        }

        Rows.Engine.Compile();
        var row = Interlocked.Exchange(ref _spare, null) ?? Rows.Engine.NewRow();
        row.Put(facts);
        var sheet = Write(subject, row, facts, printed);
        Volatile.Write(ref _spare, row);
        return sheet;
    }

    /// <summary>Scores a row and copies its facts, so that the sheet can be explained when it is asked.</summary>
    internal ScoreSheet Write(string subject, PlanRow row, SheetWriter? printed) => Write(subject, row, null, printed);

    private ScoreSheet Write(string subject, PlanRow row, PlanFacts? facts, SheetWriter? printed)
    {
        var leaves = new LeafResult[Plan.Leaves.Length];
        var score = Rows.Score(row, leaves);
        ImmutableArray<VetoDefinition> vetoes = row.Vetoes.Length == 0 ? [] : [.. Rows.VetoesOf(row)];
        var source = facts is null
            ? new SheetSource(Rows.Engine, leaves, vetoes, row.Copy()) { Printed = printed }
            : new SheetSource(Plan, leaves, vetoes, facts) { Printed = printed };
        return new ScoreSheet(subject, score, source);
    }

    private ScoreSheet Write(string subject, SheetSource source)
    {
        var rollUp = source.RollUp();
        var grade = rollUp.IsComplete && source.OpenVetoes().IsEmpty ? GradeOf(Plan.Pack, rollUp.Total, source.Vetoes.Select(v => v.Cap)) : null;
        return new ScoreSheet(subject, new RowScore(rollUp.Total, rollUp.IsComplete, grade) { Applies = rollUp.Applies }, source);
    }

    /// <summary>Returns the grade of a total, at most the worst of the grades that vetoes leave; null when no grade covers the total.</summary>
    internal static string? GradeOf(RulePack pack, Rational total, IEnumerable<string> caps)
    {
        if (pack.Grades.FirstOrDefault(g => g.Holds(total)) is not { } earned)
        {
            return null;
        }

        return caps.Select(c => pack.Grades.First(g => g.Grade == c)).Append(earned).Min(Comparer<GradeBand>.Create(GradeBand.Compare))!.Grade;
    }

    /// <summary>Says what came of a check.</summary>
    internal static CheckResult Check(PlanCheck check, (PlanValue Left, PlanValue Right) sides)
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
        return LocalizedText.PerLanguage(Text);

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
