using System.Globalization;
using System.Text.Json;
using PerfRules.Facts;
using PerfRules.Plans;
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
        .. sheet.Leaves.SelectMany(l => (string[])
        [
            $"{l.Id}: {l.Status} {l.Score} from {l.Unrounded}, bonus {l.Bonus}, measure {l.Measure} [{l.Unit}] {l.Shown}",
            $"{l.Id}: exempt {l.IsExempt} gated {l.IsGated} missing {string.Join(' ', l.Missing)} {l.FindingsMissing}",
            .. l.Said.Select(s => $"{l.Id}: {s}"),
        ]),
        .. sheet.Sections.Select(s => $"section {s.Id}: {s.Score} of {s.Full} complete {s.IsComplete}"),
        $"total {sheet.Total} of {sheet.Full} applies {sheet.Applies} complete {sheet.IsComplete} grade {sheet.Grade}",
        .. sheet.Vetoes.Select(v => $"veto {v.Id}: {v.Cap}"),
        .. sheet.OpenVetoes.Select(v => $"open {v.Id}: {string.Join(' ', v.Missing?.Inputs ?? [])} {v.Missing?.Findings == true}"),
        .. sheet.Checks.Select(c => $"check {c.Id}: {c.Severity} {c.Holds}"),
        .. sheet.Shared.Select(s => Of(s.Finding, s.Leaves)),
    ];

    private static IEnumerable<string> Alone(ScoreSheet sheet) =>
    [
        .. sheet.Indicators.SelectMany(Leaf),
        .. sheet.Sections.Select(s => $"section {s.Section.Id}: {Fraction(s.Score)} of {Fraction(s.Section.FullPoints)} complete {s.IsComplete}"),
        $"total {Fraction(sheet.Total)} of {Fraction(sheet.FullPoints)} applies {sheet.Applies} complete {sheet.IsComplete} grade {sheet.Grade}",
        .. sheet.Vetoes.Select(v => $"veto {v.Id}: {v.Cap}"),
        .. sheet.OpenVetoes.Select(v => $"open {v.Veto.Id}: {string.Join(' ', v.MissingInputs)} {v.FindingsMissing}"),
        .. sheet.Checks.Select(c => $"check {c.Check.Id}: {JsonNamingPolicy.CamelCase.ConvertName(c.Check.Severity.ToString())} {c.Holds}"),
        .. sheet.SharedFindings.Select(s => Of(s.Finding, s.Leaves)),
    ];

    private static string Of(Finding finding, IEnumerable<string> leaves) =>
        string.Create(CultureInfo.InvariantCulture, $"shared {finding.Kind} {finding.Key} × {finding.Count}: {string.Join(' ', leaves)}");

    private static IEnumerable<string> Of(NaiveCohortSheet cohort) =>
    [
        .. cohort.Members.SelectMany(m => Of(m.Sheet).Select(l => $"{m.Subject} {l}")),
        .. cohort.Parts.Append(cohort.Whole).SelectMany(Of),
        $"complete {cohort.Whole.IsComplete && cohort.Parts.All(p => p.IsComplete) && cohort.Members.All(m => m.Sheet.IsComplete)}",
    ];

    private static IEnumerable<string> Alone(CohortSheet cohort) =>
    [
        .. cohort.Sheets.SelectMany(s => Alone(s).Select(l => $"{s.Subject} {l}")),
        .. cohort.Parts.Append(cohort.Aggregate).SelectMany(Of),
        $"complete {cohort.IsComplete}",
    ];

    private static IEnumerable<string> Of(NaiveAggregate part) =>
    [
        $"part '{part.Id}' weight {part.Weight} total {part.Total} complete {part.IsComplete} grade {part.Grade}",
        .. part.Sections.Select(s => $"part '{part.Id}' section {s.Id}: {s.Score} of {s.Full} complete {s.IsComplete}"),
        .. part.Leaves.Select(l => $"part '{part.Id}' {l.Id}: {l.Score} applies {l.Policy is null}"),
    ];

    private static IEnumerable<string> Of(AggregateScore part) =>
    [
        $"part '{part.Id}' weight {Fraction(part.Weight)} total {Fraction(part.Total)} complete {part.IsComplete} grade {part.Grade}",
        .. part.Sections.Select(s => $"part '{part.Id}' section {s.Section.Id}: {Fraction(s.Score)} of {Fraction(s.Section.FullPoints)} complete {s.IsComplete}"),
        .. part.Indicators.Select(l => $"part '{part.Id}' {l.Indicator.Id}: {Fraction(l.Score)} applies {l.Applies}"),
    ];

    /// <summary>Returns the lines in which two sheets differ, both sides of each; empty when they agree.</summary>
    internal static string Difference(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var left = expected.ToList();
        var right = actual.ToList();
        if (left.SequenceEqual(right, StringComparer.Ordinal))
        {
            return string.Empty;
        }

        var lines = left.Except(right).Select(l => "oracle  " + l).Concat(right.Except(left).Select(r => "core    " + r)).ToList();
        return string.Join('\n', lines.Count > 0 ? lines : ["The same lines in another order or number:", .. left.Select(l => "oracle  " + l), .. right.Select(r => "core    " + r)]);
    }

    private static IEnumerable<string> Leaf(IndicatorResult leaf)
    {
        var id = leaf.Indicator.Id;
        var status = JsonNamingPolicy.CamelCase.ConvertName(leaf.Status.ToString());
        var effects = leaf.Outcome.Effects;
        return
        [
            $"{id}: {status} {Fraction(leaf.Score)} from {Fraction(leaf.Outcome.Unrounded)}, bonus {Fraction(effects.Bonus)}, "
                + $"measure {Fraction(leaf.Measure?.Value)} [{leaf.Measure?.Unit.Symbol}] {leaf.MeasureText}",
            $"{id}: exempt {effects.Exempt} gated {effects.Gated} missing {string.Join(' ', leaf.MissingInputs)} {leaf.FindingsMissing}",
            .. leaf.Status is IndicatorStatus.Scored or IndicatorStatus.Awarded
                ? Said(leaf.Outcome.Decision).Concat(Said(effects.BonusDecision)).Select(s => $"{id}: {s}")
                : [],
        ];
    }

    // What the reasons and explanations are written from.
    private static IEnumerable<string> Said(Decision? decision) => decision is null ? [] :
    [
        .. decision switch
        {
            PieceDecision piece =>
            [
                $"measure {Fraction(piece.BeforeAdjustment)} > {Fraction(piece.Measure)} > {Fraction(piece.Judged)}",
                .. piece.Steps is { } steps ? [$"distance {Fraction(steps.Distance)} steps {Fraction(steps.Counted)}"] : Array.Empty<string>(),
            ],
            RowDecision row => [string.Create(CultureInfo.InvariantCulture, $"row {row.Row}")],
            CountersDecision counters => counters.Counters.Select(c => string.Create(
                CultureInfo.InvariantCulture,
                $"counted {Fraction(c.Count)} aggravated {c.Aggravated} waived {c.Waived} cost {Fraction(c.Cost)} capped {c.Capped}")),
            ItemsDecision items => [$"met {string.Join(' ', items.Met.Select((m, i) => (m, i)).Where(p => p.m).Select(p => p.i))}"],
            LevelDecision level => [$"level {level.Level}"],
            AlternativeDecision chosen => Said(chosen.Inner).Prepend(string.Create(CultureInfo.InvariantCulture, $"alternative {chosen.Alternative}")),
            PartsDecision parts => parts.Parts.SelectMany(p => Said(p.Decision).Append($"part {Fraction(p.Points)}")),
            _ => Enumerable.Empty<string>(),
        },
        $"points {Fraction(decision.Raw)}",
    ];

    private static string? Fraction(Rational? number) =>
        number is { } value ? new NaiveRational(value.Numerator, value.Denominator).ToString() : null;
}
