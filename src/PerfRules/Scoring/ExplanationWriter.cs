using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Plans;
using PerfRules.Texts;

namespace PerfRules.Scoring;

/// <summary>Writes the explanation of a leaf, from the rule in the pack and the decision of the engine.</summary>
internal sealed class ExplanationWriter(SheetSource source)
{
    // What a piece compares the measure with and counts from, as far as it is not known before the facts; found once, for as long as the piece is there.
    private static readonly ConditionalWeakTable<Piece, BoundExpression[]> FromFacts = [];

    private readonly Plan _plan = source.Plan;
    private readonly ReasonWriter _reasons = new(source);

    internal Explanation Explain(PlanLeaf leaf, LeafOutcome outcome)
    {
        if (!_plan.Pack.HasPoints)
        {
            return new Explanation(
                leaf.Indicator.Figures is { } figures ? [ScoringTexts.RowRule(figures.Target.ToText())] : [],
                [],
                [],
                leaf.Indicator.Source,
                leaf.Indicator.Origin,
                leaf.Indicator.Assumptions);
        }

        // Mostly one of each.
        var rows = ImmutableArray.CreateBuilder<DecidedRow>(1);
        var arithmetic = ImmutableArray.CreateBuilder<Arithmetic>(1);
        var kinds = new List<string>();
        if (outcome.Decision is { } decision)
        {
            Collect(leaf.Source, decision, rows, arithmetic);
            Collect(leaf.Source, decision, kinds);
        }

        if (outcome.Effects.BonusDecision is { } bonus)
        {
            Collect(leaf.Indicator.Bonus!.Criterion, bonus, kinds);
        }

        return new Explanation(
            leaf.Rule,
            rows.DrainToImmutable(),
            arithmetic.DrainToImmutable(),
            leaf.Indicator.Source,
            leaf.Indicator.Origin,
            leaf.Indicator.Assumptions)
        {
            Findings = kinds.Count > 0 && source.Facts.Findings is { } byKind ? [.. kinds.Distinct(StringComparer.Ordinal).SelectMany(kind => byKind[_plan.FindingKinds[kind]])] : [],
        };
    }

    // The kinds that the rules count which decided; an alternative that did not apply counted nothing.
    private static void Collect(Criterion criterion, Decision decision, List<string> kinds)
    {
        switch (criterion, decision)
        {
            case (DeductionsCriterion deductions, CountersDecision):
                kinds.AddRange(deductions.Counters.SelectMany(c => c.Findings));
                break;
            case (SumCriterion sum, PartsDecision parts):
                foreach (var (part, result) in sum.Parts.Zip(parts.Parts))
                {
                    Collect(part.Criterion, result.Decision, kinds);
                }

                break;
            case (OneOfCriterion oneOf, AlternativeDecision { Inner: { } inner } chosen):
                Collect(oneOf.Alternatives[chosen.Alternative].Criterion, inner, kinds);
                break;
            default:
                break;
        }
    }

    private void Collect(Criterion criterion, Decision decision, ImmutableArray<DecidedRow>.Builder rows, ImmutableArray<Arithmetic>.Builder arithmetic)
    {
        switch (criterion, decision)
        {
            case (PiecewiseCriterion piecewise, PieceDecision piece):
                if (piecewise.Adjusted is { } adjusted)
                {
                    arithmetic.Add(Line(adjusted.Raw, piece.BeforeAdjustment, null));
                }

                arithmetic.Add(Line(piecewise.Measure, piece.Measure, _reasons.MeasureText(piecewise, piece)));
                if (piece.Piece >= 0)
                {
                    rows.Add(Row(piecewise, piece));
                    foreach (var expression in FromFacts.GetValue(piecewise.Pieces[piece.Piece], FindFromFacts))
                    {
                        if (source.NumberOf(expression) is { } value)
                        {
                            arithmetic.Add(Line(expression, value, null));
                        }
                    }
                }

                break;
            case (TableCriterion table, RowDecision row):
                if (table.Shown is { } shown)
                {
                    arithmetic.Add(Line(shown, row.Shown, _reasons.MeasureText(table, row)));
                }

                if (row.Row >= 0)
                {
                    var held = table.Rows[row.Row];
                    rows.Add(new DecidedRow(_plan.Wording.Of(held), held.Location, null, null));
                }

                break;
            case (SumCriterion sum, PartsDecision parts):
                foreach (var (part, result) in sum.Parts.Zip(parts.Parts))
                {
                    Collect(part.Criterion, result.Decision, rows, arithmetic);
                }

                break;
            case (OneOfCriterion oneOf, AlternativeDecision { Inner: { } inner } chosen):
                var alternative = oneOf.Alternatives[chosen.Alternative];
                rows.Add(new DecidedRow(_plan.Wording.Of(alternative), alternative.Location, null, null));
                Collect(alternative.Criterion, inner, rows, arithmetic);
                break;
            default:
                break;
        }
    }

    private DecidedRow Row(PiecewiseCriterion criterion, PieceDecision decision)
    {
        var piece = criterion.Pieces[decision.Piece];
        var unit = criterion.Measure.Type.Unit;
        var distance = ReasonWriter.DistanceUnit(unit);
        return new DecidedRow(
            _plan.Wording.Of(piece, unit),
            piece.Location,
            ValueOf(piece.Interval.Lower) is { } lower ? Quantity.FromBase(decision.Judged!.Value - lower, distance) : null,
            ValueOf(piece.Interval.Upper) is { } upper ? Quantity.FromBase(upper - decision.Judged!.Value, distance) : null);
    }

    private Rational? ValueOf(IntervalEnd? end) => end is null ? null : end.Constant ?? source.NumberOf(end.Expression);

    private static BoundExpression[] FindFromFacts(Piece piece)
    {
        IEnumerable<BoundExpression> outcome = piece.Outcome switch
        {
            StaircaseOutcome stairs => [stairs.Origin, stairs.Step],
            LineOutcome line => [line.From, line.To],
            _ => [],
        };
        return [.. new[] { piece.Interval.Lower, piece.Interval.Upper }.OfType<IntervalEnd>().Select(e => e.Expression).Concat(outcome)
            .Where(e => ConstantExpression.Evaluate(e) is null).Distinct()];
    }

    private Arithmetic Line(BoundExpression measure, Rational? value, string? shown)
    {
        Quantity? exact = value is { } number ? Quantity.FromBase(number, measure.Type.Unit) : null;
        var substituted = LocalizedText.PerLanguage(language => Substitute(measure, language));
        return new Arithmetic(_plan.Wording.Of(measure), substituted, exact, shown ?? (value is { } raw ? NumberText.Measure(raw, measure.Type.Unit, []) : "—"));
    }

    private string Substitute(BoundExpression expression, DisplayLanguage language) =>
        ExpressionPrinter.Print(expression, language, symbol => Substitute(symbol, language), Substitute);

    // What a subject has beside the others is a number of its own: mean(90%) would say nothing.
    private string? Substitute(BoundCall call) =>
        ExpressionFunctions.LooksAtPeers(call.Function) && source.NumberOf(call) is { } value ? NumberText.Quantity(value, call.Type.Unit) : null;

    private string Substitute(ExpressionSymbol symbol, DisplayLanguage language)
    {
        switch (symbol.Kind)
        {
            case SymbolKind.Measure:
                return "(" + Substitute(symbol.Definition!, language) + ")";
            case SymbolKind.Findings:
                return symbol.Name;
            default:
                var slot = _plan.Slots[symbol.Name];
                return Show(source.Facts.Inputs[slot], _plan.Pack.Inputs[slot].Unit, language) ?? symbol.Name;
        }
    }

    private static string? Show(PlanValue value, Unit unit, DisplayLanguage language) => value.Kind switch
    {
        PlanValueKind.Number => Quantity.FromBase(value.Number, unit).ToString(),
        PlanValueKind.YesNo => ExpressionPrinter.YesNo(value.IsYes, language),
        PlanValueKind.Word => value.Word,
        PlanValueKind.List => "[" + string.Join(", ", value.List.Select(n => Quantity.FromBase(n, unit).ToString())) + "]",
        _ => null,
    };
}
