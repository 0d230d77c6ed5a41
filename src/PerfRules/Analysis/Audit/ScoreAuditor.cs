using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Analysis.Audit;

/// <summary>Holds the printed scores of a subject, a part or the whole against the computed ones.</summary>
/// <param name="pack">The pack.</param>
/// <param name="side">The computed scores.</param>
/// <param name="total">The computed total of the whole.</param>
/// <param name="printed">The printed scores.</param>
/// <param name="names">The names that measures use, with what their values may have lost by rounding.</param>
/// <param name="diagnostics">Where is reported what cannot be read.</param>
internal sealed class ScoreAuditor(RulePack pack, AuditSide side, Rational total, PrintedScores printed, AuditNames names, DiagnosticBag diagnostics)
{
    private readonly List<AuditItem> _items = [];

    internal IReadOnlyList<AuditItem> Audit()
    {
        foreach (var (id, score) in printed.Indicators)
        {
            if (Find(side.Leaves, id, AuditTexts.UnknownLeaf) is { } leaf)
            {
                AuditLeaf(leaf, id, score);
            }
        }

        // Where a leaf was scored against its rule, every sum above it differs for that reason and for no other.
        var sums = _items.Exists(i => i.IsFinding && i.Id.Contains(AuditNames.Score, StringComparison.Ordinal)) ? AuditClass.RuleNotFollowed : AuditClass.FactsDisagree;
        foreach (var (id, score) in printed.Sections)
        {
            if (Find(side.Sections, id, AuditTexts.UnknownSection) is { } section)
            {
                Score(section.Id, score.Score, section.Score, sums, score.At);
                Beside(section, score);
            }
        }

        Score(AuditNames.Total, printed.Total, side.Total, sums, printed.At);
        Figure(AuditNames.Full + AuditNames.Total, printed.Full, side.Full, AuditClass.FactsDisagree, printed.At);
        Rate(AuditNames.Total, printed.Rate, printed.Total, printed.Full, side.Total, side.Full, printed.At);
        Grade(sums);
        return _items;
    }

    private void AuditLeaf(AuditNode leaf, Located<string> id, PrintedScore score)
    {
        switch (leaf.Status)
        {
            case IndicatorStatus.Missing or IndicatorStatus.Undefined:
                Add(AuditNames.Score + leaf.Id, AuditClass.NotComputable, score.Score?.Value ?? string.Empty, string.Empty, AuditTexts.LeafNotComputable(leaf.Id), score.At, id.Location);
                break;
            case IndicatorStatus.Awarded when score.Score is { } points && Read(points) is { } figure && figure.Compare(leaf.Score!.Value) == PrintedMatch.Agrees:
                Add(AuditNames.Score + leaf.Id, AuditClass.Awarded, points.Value, leaf.Score.Value.ToString(), AuditTexts.LeafAwarded(leaf.Id), score.At, id.Location);
                break;
            default:
                // What an assessor gave is a fact of the case, and no rule that could be broken.
                Score(leaf.Id, score.Score, leaf.Score, leaf.Status == IndicatorStatus.Awarded ? AuditClass.FactsDisagree : AuditClass.RuleNotFollowed, score.At);
                break;
        }

        Beside(leaf, score);
        if (score.Measure is { } measure && leaf.Measure is { } exact)
        {
            Measure(leaf, measure, exact, score.At);
        }

        // The report owes its reasons once, where it prints the whole: of one subject or of all together.
        if (side.Name is null && score is { Reason: null, Score: { } given } && Quantity.TryParse(given.Value, out var got) && got.Value < leaf.Full)
        {
            Add("原因·" + leaf.Id, AuditClass.EvidenceMissing, given.Value, leaf.Full.ToString(), AuditTexts.ShortfallWithoutReason(leaf.Id), score.At, id.Location);
        }
    }

    private void Beside(AuditNode node, PrintedScore score)
    {
        Figure(AuditNames.Full + node.Id, score.Full, node.Full, AuditClass.FactsDisagree, score.At);
        Rate(node.Id, score.Rate, score.Score, score.Full, node.Score, node.Full, score.At);
    }

    private void Measure(AuditNode leaf, Located<string> text, Quantity exact, Located<string>? at)
    {
        if (Read(text) is not { } figure)
        {
            return;
        }

        var verdict = figure.Quantity.Dimension == exact.Dimension
            ? FigureVerdict.Of(figure, exact.Value, RangeOf(leaf), NumberText.Quantity(exact.Value, figure.Quantity.Unit))
            : FigureVerdict.Bare(figure, exact.Value, exact.Unit, RangeOf(leaf));
        if (verdict is null)
        {
            diagnostics.Error("PR0809", text.Location, AuditTexts.OtherKindOfMeasure(text.Value, exact.Unit.Symbol), Expressions.ExpressionTexts.SameUnitsHint());
            return;
        }

        Add(AuditNames.Measure + leaf.Id, verdict.Class, figure.Text, verdict.Computed, verdict.Message, at, text.Location);
    }

    private void Score(string id, Located<string>? text, Rational? computed, AuditClass difference, Located<string>? at)
    {
        if (text is not null && computed is null)
        {
            Add(AuditNames.Score + id, AuditClass.NotComputable, text.Value, string.Empty, AuditTexts.LeafNotComputable(id), at, text.Location);
        }
        else if (text is not null)
        {
            Figure(AuditNames.Score + id, text, computed!.Value, difference, at);
        }
    }

    // A rate is judged by the points that are printed beside it; only where none are, by the computed ones.
    private void Rate(string id, Located<string>? rate, Located<string>? score, Located<string>? full, Rational? computedScore, Rational computedFull, Located<string>? at)
    {
        if (rate is null)
        {
            return;
        }

        var part = score is not null && Quantity.TryParse(score.Value, out var printedScore) ? printedScore.Value : computedScore;
        var whole = full is not null && Quantity.TryParse(full.Value, out var printedFull) ? printedFull.Value : computedFull;
        if (part is null || whole.IsZero)
        {
            Add("得分率·" + id, AuditClass.NotComputable, rate.Value, string.Empty, AuditTexts.LeafNotComputable(id), at, rate.Location);
            return;
        }

        Figure("得分率·" + id, rate, part.Value / whole, AuditClass.FactsDisagree, at);
    }

    // What the measure can be when the printed facts behind it were rounded.
    private (Rational Least, Rational Greatest)? RangeOf(AuditNode leaf)
    {
        var measure = pack.Leaves.First(l => l.Id == leaf.Id).Criterion switch
        {
            PiecewiseCriterion piecewise => piecewise.Measure,
            TableCriterion table => table.Shown,
            _ => null,
        };
        return measure is null || side.Facts is null ? null : names.Evaluate(side, measure).Range;
    }

    private void Figure(string id, Located<string>? text, Rational computed, AuditClass difference, Located<string>? at)
    {
        if (text is null || Read(text) is not { } figure)
        {
            return;
        }

        var verdict = FigureVerdict.Of(figure, computed, null, NumberText.Quantity(computed, figure.Quantity.Unit));
        Add(
            id,
            verdict.Class == AuditClass.FactsDisagree ? difference : verdict.Class,
            figure.Text,
            verdict.Computed,
            verdict.Class == AuditClass.FactsDisagree && difference == AuditClass.RuleNotFollowed ? AuditTexts.RuleGives(figure.Text, verdict.Computed) : verdict.Message,
            at,
            text.Location,
            id.StartsWith(AuditNames.Score, StringComparison.Ordinal) && verdict.Class != AuditClass.Reproduced);
    }

    private void Grade(AuditClass sums)
    {
        if (printed.Grade is not { } grade)
        {
            return;
        }

        if (side.Grade is not { } computed)
        {
            Add("等级", AuditClass.NotComputable, grade.Value, string.Empty, AuditTexts.NoGrade(), printed.At, grade.Location);
        }
        else if (Same(grade.Value) == Same(computed))
        {
            Add("等级", AuditClass.Reproduced, grade.Value, computed, AuditTexts.Agrees(grade.Value, computed), printed.At, grade.Location);
        }
        else
        {
            var points = printed.Total is { } text && Quantity.TryParse(text.Value, out var given) ? given.Value : side.Total;
            var ofPrinted = SheetWriter.GradeOf(pack, points, []);
            Add(
                "等级",
                ofPrinted is not null && Same(ofPrinted) == Same(grade.Value) ? sums : AuditClass.RuleNotFollowed,
                grade.Value,
                computed,
                AuditTexts.RuleGives(grade.Value, computed),
                printed.At,
                grade.Location);
        }
    }

    // 优秀 and 良好 are the same words as 优 and 良.
    private static string Same(string grade) => grade.Trim() switch { "优秀" => "优", "良好" => "良", var other => other };

    private PrintedFigure? Read(Located<string> text)
    {
        if (PrintedFigure.Read(text.Value, out var fault) is { } figure)
        {
            return figure;
        }

        diagnostics.Error("PR0802", text.Location, fault!, AuditTexts.FigureHint());
        return null;
    }

    private AuditNode? Find(IEnumerable<AuditNode> nodes, Located<string> id, Func<string, LocalizedText> unknown)
    {
        var list = nodes.ToList();
        if (list.Find(n => n.Id == id.Value) is { } node)
        {
            return node;
        }

        diagnostics.Error(
            "PR0811", id.Location, unknown(id.Value), Suggestion.For(id.Value, list.Select(n => n.Id)) is { } near ? DocumentTexts.DidYouMean(near) : null);
        return null;
    }

    private void Add(
        string id, AuditClass audited, string figure, string computed, LocalizedText message, Located<string>? at, SourceLocation location, bool changesTotal = false) =>
        _items.Add(new AuditItem
        {
            Id = side.Prefix + id,
            Class = audited,
            Place = (at ?? printed.At)?.Value ?? string.Empty,
            Printed = figure,
            Computed = computed,
            Message = message,
            Location = location,
            TotalWouldBe = changesTotal ? total : null,
        });
}
