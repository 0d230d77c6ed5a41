using PerfRules.Facts;
using PerfRules.Scoring;

namespace PerfRules.Tests.Oracle;

/// <summary>A sheet of the core and one of the oracle as the same lines of text, every number as an exact fraction, so that a difference can be read.</summary>
internal static class SheetLines
{
    internal static IEnumerable<string> Of((NaiveSheet Applied, NaiveSheet? Printed) sheets) =>
        Of(sheets.Applied).Concat(sheets.Printed is null ? [] : Of(sheets.Printed).Select(l => "printed " + l));

    internal static IEnumerable<string> Of((NaiveCohortSheet Applied, NaiveCohortSheet? Printed) sheets) =>
        Of(sheets.Applied).Concat(sheets.Printed is null ? [] : Of(sheets.Printed).Select(l => "printed " + l));

    internal static IEnumerable<string> Of(ScoreSheet sheet) =>
        Alone(sheet).Concat(sheet.AsPrinted is null ? [] : Alone(sheet.AsPrinted).Select(l => "printed " + l));

    internal static IEnumerable<string> Of(CohortSheet sheet) =>
        Alone(sheet).Concat(sheet.AsPrinted is null ? [] : Alone(sheet.AsPrinted).Select(l => "printed " + l));

    private static IEnumerable<string> Of(NaiveSheet sheet) =>
    [
        .. sheet.Leaves.Select(l =>
            $"{l.Id}: {l.Status} {l.Score} from {l.Unrounded}, bonus {l.Bonus}, measure {l.Measure} [{l.Unit}], missing {string.Join(' ', l.Missing)} {l.FindingsMissing}"),
        .. sheet.Sections.Select(s => $"section {s.Id}: {s.Score} complete {s.IsComplete}"),
        $"total {sheet.Total} complete {sheet.IsComplete} grade {sheet.Grade} vetoes {string.Join(' ', sheet.Vetoes)} open {string.Join(' ', sheet.OpenVetoes)}",
        .. sheet.Checks.Select(c => $"check {c.Id}: {c.Holds}"),
    ];

    private static IEnumerable<string> Alone(ScoreSheet sheet) =>
    [
        .. sheet.Indicators.Select(Leaf),
        .. sheet.Sections.Select(s => $"section {s.Section.Id}: {Fraction(s.Score)} complete {s.IsComplete}"),
        $"total {Fraction(sheet.Total)} complete {sheet.IsComplete} grade {sheet.Grade} vetoes {string.Join(' ', sheet.Vetoes.Select(v => v.Id))} open {string.Join(' ', sheet.OpenVetoes.Select(v => v.Veto.Id))}",
        .. sheet.Checks.Select(c => $"check {c.Check.Id}: {c.Holds}"),
    ];

    private static IEnumerable<string> Of(NaiveCohortSheet cohort) =>
    [
        .. cohort.Members.SelectMany(m => Of(m.Sheet).Select(l => $"{m.Subject} {l}")),
        .. cohort.Parts.Append(cohort.Whole).SelectMany(Of),
    ];

    private static IEnumerable<string> Alone(CohortSheet cohort) =>
    [
        .. cohort.Sheets.SelectMany(s => Alone(s).Select(l => $"{s.Subject} {l}")),
        .. cohort.Parts.Append(cohort.Aggregate).SelectMany(Of),
    ];

    private static IEnumerable<string> Of(NaiveAggregate part) =>
    [
        $"part '{part.Id}' total {part.Total} complete {part.IsComplete} grade {part.Grade}",
        .. part.Sections.Select(s => $"part '{part.Id}' section {s.Id}: {s.Score} complete {s.IsComplete}"),
        .. part.Leaves.Select(l => $"part '{part.Id}' {l.Id}: {l.Score}"),
    ];

    private static IEnumerable<string> Of(AggregateScore part) =>
    [
        $"part '{part.Id}' total {Fraction(part.Total)} complete {part.IsComplete} grade {part.Grade}",
        .. part.Sections.Select(s => $"part '{part.Id}' section {s.Section.Id}: {Fraction(s.Score)} complete {s.IsComplete}"),
        .. part.Indicators.Select(l => $"part '{part.Id}' {l.Indicator.Id}: {Fraction(l.Score)}"),
    ];

    /// <summary>Returns the lines in which two sheets differ, both sides of each; empty when they agree.</summary>
    internal static string Difference(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var left = expected.ToList();
        var right = actual.ToList();
        return string.Join(
            '\n',
            left.Except(right).Select(l => "oracle  " + l).Concat(right.Except(left).Select(r => "core    " + r))
                .Concat(left.Count == right.Count ? [] : [$"oracle has {left.Count} lines, core {right.Count}"]));
    }

    private static string Leaf(IndicatorResult leaf)
    {
        var status = leaf.Status switch
        {
            IndicatorStatus.Scored => "scored",
            IndicatorStatus.Awarded => "awarded",
            IndicatorStatus.Missing => "missing",
            IndicatorStatus.Undefined => "undefined",
            IndicatorStatus.NotApplicable => "notApplicable",
            _ => leaf.Status.ToString(),
        };
        return $"{leaf.Indicator.Id}: {status} {Fraction(leaf.Score)} from {Fraction(leaf.Outcome.Unrounded)}, bonus {Fraction(leaf.Outcome.Effects.Bonus)}, "
            + $"measure {Fraction(leaf.Measure?.Value)} [{leaf.Measure?.Unit.Symbol}], missing {string.Join(' ', leaf.MissingInputs)} {leaf.FindingsMissing}";
    }

    private static string? Fraction(Rational? number) =>
        number is { } value ? new NaiveRational(value.Numerator, value.Denominator).ToString() : null;
}
