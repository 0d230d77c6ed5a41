using System.Globalization;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs.Reading;
using PerfRules.Plans;
using PerfRules.Texts;

namespace PerfRules.Analysis.Audit;

/// <summary>Holds the claims of a report against its figures.</summary>
/// <param name="names">The names that claims may use.</param>
/// <param name="rescoring">What the total would be with other facts.</param>
/// <param name="diagnostics">Where claims are reported that cannot be understood.</param>
internal sealed class ClaimAuditor(AuditNames names, Rescoring rescoring, DiagnosticBag diagnostics)
{
    private readonly PackValues _values = new(diagnostics, names.Scope);

    /// <summary>Audits a claim; null when it cannot be understood, which is reported.</summary>
    internal AuditItem? Audit(Claim claim)
    {
        if (SideOf(claim) is not { } side)
        {
            return null;
        }

        var item = claim switch
        {
            { Remark: { } remark } => Item(claim, claim.Class!.Value, LocalizedText.Verbatim(remark.Value)) with { IsRemark = true },
            { Holds: { } holds } => Statement(claim, side, holds),
            { HasItems: true } => Count(claim),
            { Tried.Length: > 0 } => Untraceable(claim, side),
            { Is: { } expression } => Computed(claim, side, expression),
            _ => Repeated(claim),
        };
        return item is null || !item.IsFinding ? item : item with { TotalWouldBe = TotalOf(claim, side) };
    }

    private AuditSide? SideOf(Claim claim)
    {
        if (claim.Subject is not { } subject)
        {
            return names.Sides[0];
        }

        if (names.Sides.FirstOrDefault(s => s.Name == subject.Value) is { } side)
        {
            return side;
        }

        var known = names.Sides.Select(s => s.Name).OfType<string>().ToList();
        diagnostics.Error(
            "PR0807",
            subject.Location,
            AuditTexts.UnknownSubject(subject.Value),
            Suggestion.For(subject.Value, known) is { } near ? DocumentTexts.DidYouMean(near) : known.Count > 0 ? DocumentTexts.KnownAre(known) : null);
        return null;
    }

    private AuditItem? Statement(Claim claim, AuditSide side, Located<string> holds)
    {
        if (_values.Condition(holds) is not { } condition)
        {
            return null;
        }

        var value = names.Evaluate(side, condition);
        return NotComputable(claim, value) ?? (value.Value.IsYes
            ? Item(claim, AuditClass.Reproduced, AuditTexts.Holds(holds.Value))
            : Item(claim, claim.Class ?? AuditClass.FactsDisagree, AuditTexts.DoesNotHold(holds.Value)) with { Computed = Sides(condition, side) });
    }

    // Both sides of a comparison of numbers, so that a reader sees by how much it fails.
    private string Sides(BoundExpression condition, AuditSide side) =>
        condition is BoundBinary { Left.Type.Kind: ExpressionKind.Number } comparison && OperatorText.IsComparison(comparison.Operator)
            ? $"{Show(comparison.Left, side)} {OperatorText.Of(comparison.Operator)} {Show(comparison.Right, side)}"
            : string.Empty;

    private string Show(BoundExpression expression, AuditSide side) => NumberText.Quantity(names.Evaluate(side, expression).Value.Number, UnitOf(expression));

    // A ratio of two amounts is read as a percentage by everybody.
    private static Unit UnitOf(BoundExpression expression) =>
        expression is BoundBinary { Operator: BinaryOperator.Divide } && expression.Type.Unit == Unit.None ? Unit.Percent : expression.Type.Unit;

    private AuditItem? Count(Claim claim)
    {
        if (Figure(claim.Printed[0].Figure) is not { } figure)
        {
            return null;
        }

        var count = claim.Items.Length.ToString(CultureInfo.InvariantCulture);
        return figure.Quantity.Number == claim.Items.Length
            ? Item(claim, AuditClass.Reproduced, AuditTexts.CountAgrees(count)) with { Computed = count }
            : Item(claim, claim.Class ?? AuditClass.ScopeDiffers, AuditTexts.CountDiffers(figure.Text, count)) with { Computed = count };
    }

    private AuditItem? Untraceable(Claim claim, AuditSide side)
    {
        if (Figure(claim.Printed[0].Figure) is not { } figure)
        {
            return null;
        }

        var results = new List<string>();
        foreach (var tried in claim.Tried)
        {
            if (_values.Number(tried) is not { } expression)
            {
                return null;
            }

            var value = names.Evaluate(side, expression).Value;
            if (value.Kind != PlanValueKind.Number)
            {
                continue;
            }

            if (figure.Quantity.Dimension == expression.Type.Dimension && figure.Compare(value.Number) == PrintedMatch.Agrees)
            {
                diagnostics.Error("PR0808", tried.Location, AuditTexts.TriedGivesIt(tried.Value, figure.Text), AuditTexts.TriedGivesItHint());
                return null;
            }

            results.Add(NumberText.Quantity(value.Number, UnitOf(expression)));
        }

        return Item(claim, AuditClass.NotComputable, AuditTexts.NothingGivesIt(figure.Text, claim.Tried.Length)) with { Computed = string.Join(" / ", results) };
    }

    private AuditItem? Computed(Claim claim, AuditSide side, Located<string> text)
    {
        if (_values.Number(text) is not { } expression)
        {
            return null;
        }

        var value = names.Evaluate(side, expression);
        var items = new List<(string? Place, AuditItem Item)>();
        foreach (var (place, printed) in claim.Printed)
        {
            if (Figure(printed) is not { } figure)
            {
                return null;
            }

            if (NotComputable(claim, value) is { } nothing)
            {
                return nothing;
            }

            if (Compare(claim, figure, expression, value, printed) is not { } item)
            {
                return null;
            }

            items.Add((place, item));
        }

        return Weightiest(items);
    }

    // Of several places the weightiest finding counts, with all the places where it is made.
    private static AuditItem Weightiest(List<(string? Place, AuditItem Item)> items)
    {
        var worst = items.Select(i => i.Item).Where(i => i.IsFinding).MinBy(i => Array.IndexOf(AuditItem.ByWeight, i.Class));
        if (worst is null)
        {
            return items[0].Item;
        }

        var alike = items.Where(i => i.Item.Class == worst.Class).ToList();
        return alike[0].Place is null ? worst : worst with
        {
            Place = string.Join("；", alike.Select(i => i.Place)),
            Printed = string.Join(" / ", alike.Select(i => i.Item.Printed).Distinct()),
        };
    }

    private AuditItem? Compare(Claim claim, PrintedFigure figure, BoundExpression expression, AuditValue value, Located<string> printed)
    {
        var verdict = FigureVerdict.Of(figure, value.Value.Number, expression, value.Range);
        if (verdict is null)
        {
            diagnostics.Error(
                "PR0809",
                printed.Location,
                AuditTexts.OtherKindOfFigure(figure.Text, expression.Type.Describe()),
                ExpressionTexts.SameUnitsHint());
            return null;
        }

        var audited = verdict.Class == AuditClass.FactsDisagree ? claim.Class ?? verdict.Class : verdict.Class;
        return Item(claim, audited, verdict.Message) with { Printed = figure.Text, Computed = verdict.Computed };
    }

    // The finest figure is held to be the one behind the others; texts that are no figures must be the same word for word.
    private static AuditItem Repeated(Claim claim)
    {
        var figures = claim.Printed.Select(p => PrintedFigure.Read(p.Figure.Value, out _)).ToList();
        var all = string.Join(" / ", claim.Printed.Select(p => p.Figure.Value));
        if (figures.TrueForAll(f => f is null))
        {
            var same = claim.Printed.Select(p => string.Concat(QuantityText.ToHalfWidth(p.Figure.Value).Where(c => !char.IsWhiteSpace(c)))).Distinct().Count() == 1;
            return same ? Item(claim, AuditClass.Reproduced, AuditTexts.SameText(all)) : Different(AuditTexts.TextsDiffer(all));
        }

        if (figures.Contains(null))
        {
            return Different(AuditTexts.TextsDiffer(all));
        }

        var finest = figures.MinBy(f => f!.LastPlace)!;
        var worst = PrintedMatch.Agrees;
        foreach (var figure in figures)
        {
            var match = figure!.Quantity.Dimension != finest.Quantity.Dimension ? figure.Quantity.Number == finest.Quantity.Number ? PrintedMatch.OtherUnit : PrintedMatch.Differs
                : figure.Compare(finest.Quantity.Value);
            worst = match > worst ? match : worst;
        }

        return worst switch
        {
            PrintedMatch.Agrees => Item(claim, AuditClass.Reproduced, AuditTexts.SameFigure(all)),
            PrintedMatch.CutOff or PrintedMatch.RoundedOtherwise => Item(claim, AuditClass.Rounding, AuditTexts.SameFigureCutOff(all)),
            PrintedMatch.OtherUnit => Item(claim, AuditClass.Mislabelled, AuditTexts.SameDigitsOtherUnit(all)),
            _ => Different(AuditTexts.FiguresDiffer(all)),
        };

        AuditItem Different(LocalizedText message) => Item(claim, claim.Class ?? AuditClass.FactsDisagree, message);
    }

    private PrintedFigure? Figure(Located<string> text)
    {
        if (PrintedFigure.Read(text.Value, out var fault) is { } figure)
        {
            return figure;
        }

        diagnostics.Error("PR0802", text.Location, fault!, AuditTexts.FigureHint());
        return null;
    }

    private static AuditItem? NotComputable(Claim claim, AuditValue value) =>
        value.Missing.Length > 0 ? Item(claim, AuditClass.NotComputable, AuditTexts.MissesFacts(value.Missing))
        : value.Value.Kind == PlanValueKind.Missing ? Item(claim, AuditClass.NotComputable, AuditTexts.MissesFindings())
        : value.Value.Kind == PlanValueKind.Undefined ? Item(claim, AuditClass.NotComputable, AuditTexts.DividesByZero())
        : null;

    private static AuditItem Item(Claim claim, AuditClass audited, LocalizedText message) => new()
    {
        Id = claim.Name.Value,
        Class = audited,
        Place = claim.At ?? string.Join("；", claim.Printed.Select(p => p.Place).OfType<string>()),
        Printed = claim.Printed.Length > 0 ? string.Join(" / ", claim.Printed.Select(p => p.Figure.Value)) : claim.Says ?? string.Empty,
        Message = message,
        Location = claim.Name.Location,
    };

    private Rational? TotalOf(Claim claim, AuditSide side)
    {
        if (claim.Would is { } would)
        {
            return _values.Number(would) is { } expression && names.Evaluate(side, expression).Value is { Kind: PlanValueKind.Number } value ? value.Number : null;
        }

        if (claim.WouldFacts.Length > 0)
        {
            return rescoring.Total(claim.WouldFacts.Select(f => (side.Name, f.Input, f.Value)), diagnostics);
        }

        // A second figure that is no fact of the pack (107% of all, 约8865万元) differs and gives no total; it is the report that is at fault, not the case.
        return claim.Input is { } input
            ? claim.Printed.Select(p => rescoring.Total([(side.Name, input, FactValue.FromText(p.Figure.Value, p.Figure.Location))], diagnostics, new DiagnosticBag()))
                .FirstOrDefault(t => t is { } total && total != rescoring.Current)
            : null;
    }
}
