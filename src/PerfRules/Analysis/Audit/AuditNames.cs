using System.Collections.Frozen;
using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Packs.Reading;
using PerfRules.Plans;

namespace PerfRules.Analysis.Audit;

/// <summary>The names that claims may use, with their values for every subject, part and the whole.</summary>
/// <remarks>
/// Claims are expressions of the measure language over more names than the pack has. They run as a plan of their own, whose slots are the pack's
/// inputs, then the printed figures, then scores; what a value may have lost by rounding when it was printed is kept beside it.
/// </remarks>
internal sealed class AuditNames
{
    internal const string Score = "得分·";
    internal const string Full = "满分·";
    internal const string Measure = "完成值·";
    internal const string Total = "合计";
    internal const string LeafCount = "个数·末级指标";

    private readonly RulePack _pack;
    private readonly ImmutableArray<AuditSide> _sides;
    private readonly ImmutableArray<PlanFacts> _subjects;
    private readonly ImmutableArray<FactSheet> _sheets;
    private readonly List<string> _names = [];
    private readonly List<PlanValue[]> _values = [];
    private readonly List<Rational?[]> _halves = [];
    private FrozenDictionary<string, int>? _slots;

    /// <param name="pack">The pack; with the rows of targets as leaves.</param>
    /// <param name="sides">The scores; the first is the whole or the one subject.</param>
    /// <param name="subjects">The bound facts of each subject.</param>
    /// <param name="sheets">The facts of each subject as they were given.</param>
    internal AuditNames(RulePack pack, ImmutableArray<AuditSide> sides, ImmutableArray<PlanFacts> subjects, ImmutableArray<FactSheet> sheets)
    {
        _pack = pack;
        _sides = sides;
        _subjects = subjects;
        _sheets = sheets;
        for (var slot = 0; slot < pack.Inputs.Length; slot++)
        {
            var (input, at) = (pack.Inputs[slot], slot);
            var type = TypeOf(input);
            Add(input.Name, type, side => ValueOf(side, at), side => HalfOf(side, input));
            foreach (var side in sides.Where(s => s is { Name: not null, Facts: not null }))
            {
                Add(side.Prefix + input.Name, type, _ => ValueOf(side, at), _ => HalfOf(side, input));
            }
        }

        foreach (var symbol in pack.Content.Measures)
        {
            Scope.Add(symbol);
        }

        foreach (var kind in pack.Findings)
        {
            Scope.Add(new ExpressionSymbol(kind.Name, SymbolKind.Findings, ExpressionType.Findings(kind.Unit)));
        }

        AddScores();
    }

    internal ExpressionScope Scope { get; } = new();

    internal ImmutableArray<AuditSide> Sides => _sides;

    /// <summary>Adds a printed figure; an error when the name is taken.</summary>
    internal void Add(Documents.Located<string> name, PrintedFigure figure, DiagnosticBag diagnostics)
    {
        if (Scope.Contains(name.Value))
        {
            diagnostics.Error("PR0806", name.Location, AuditTexts.FigureIsKnown(name.Value, _pack.Id));
            return;
        }

        var half = Half(figure, Unit.None);
        Add(name.Value, ExpressionType.Number(figure.Quantity.Unit), _ => PlanValue.Of(figure.Quantity.Value), _ => half);
    }

    /// <summary>Works out an expression for a subject, a part or the whole.</summary>
    internal AuditValue Evaluate(AuditSide side, BoundExpression expression)
    {
        _slots ??= _names.Select((name, slot) => (name, slot)).ToFrozenDictionary(p => p.name, p => p.slot, StringComparer.Ordinal);
        var (plan, lowered, mentions) = PlanBuilder.BuildExpression(_pack, _slots, expression);
        var index = _sides.IndexOf(side);
        var own = Facts(index, null);
        var missing = mentions.Inputs.Where(slot => own.Inputs[slot].Kind == PlanValueKind.Missing).Select(slot => _names[slot]).ToImmutableArray();
        if (missing.Length > 0 || (mentions.Findings && own.Findings is null))
        {
            return new AuditValue(default, missing, null);
        }

        var peers = _sides.Select((s, i) => (s, i)).Where(p => p.s.Facts is not null).Select(p => Facts(p.i, null)).ToList();
        var value = PlanInterpreter.Evaluate(plan, own, peers, lowered);
        return new AuditValue(value, missing, value.Kind == PlanValueKind.Number ? Range(plan, lowered, mentions, index, peers) : null);
    }

    // What the value can be when every printed figure may have been rounded: each is moved to the end that makes the value least, then greatest.
    // That is exact where the value rises or falls with each figure, as sums, products, quotients and rates of growth do.
    private (Rational Least, Rational Greatest)? Range(Plan plan, PlanExpression expression, PlanMentions mentions, int index, List<PlanFacts> peers)
    {
        var moved = mentions.Inputs.Where(slot => _halves[slot][index] is not null).ToList();
        var (least, greatest) = (new Dictionary<int, Rational>(), new Dictionary<int, Rational>());
        foreach (var slot in moved)
        {
            var half = _halves[slot][index]!.Value;
            if (At(new() { [slot] = half }) is not { } up || At(new() { [slot] = -half }) is not { } down)
            {
                return null;
            }

            least[slot] = up < down ? half : -half;
            greatest[slot] = up < down ? -half : half;
        }

        return moved.Count > 0 && At(least) is { } low && At(greatest) is { } high ? (low, high) : null;

        Rational? At(Dictionary<int, Rational> moves) =>
            PlanInterpreter.Evaluate(plan, Facts(index, moves), peers, expression) is { Kind: PlanValueKind.Number } value ? value.Number : null;
    }

    private PlanFacts Facts(int side, Dictionary<int, Rational>? moves)
    {
        var inputs = _values.Select((values, slot) => moves is not null && moves.TryGetValue(slot, out var by)
            ? PlanValue.Of(values[side].Number + by)
            : values[side]);
        return new PlanFacts([.. inputs], _sides[side].Facts is { } subject ? _subjects[subject].Findings : null, []);
    }

    private void Add(string name, ExpressionType type, Func<AuditSide, PlanValue> value, Func<AuditSide, Rational?>? half = null)
    {
        if (Scope.Contains(name))
        {
            return;
        }

        Scope.Add(new ExpressionSymbol(name, SymbolKind.Input, type));
        _names.Add(name);
        _values.Add([.. _sides.Select(value)]);
        _halves.Add([.. _sides.Select(s => half?.Invoke(s))]);
    }

    private void AddScores()
    {
        var points = ExpressionType.Number(Unit.None);
        _ = Unit.TryParse("个", out var unit);
        Add(LeafCount, ExpressionType.Number(unit), side => PlanValue.Of(side.Leaves.Length));
        AddPoints(string.Empty, side => side);
        foreach (var other in _sides.Where(s => s.Name is not null))
        {
            AddPoints(other.Prefix, _ => other);
        }

        void AddPoints(string prefix, Func<AuditSide, AuditSide> of)
        {
            Add(prefix + Score + Total, points, side => PlanValue.Of(of(side).Total));
            Add(prefix + Full + Total, points, side => PlanValue.Of(of(side).Full));
            foreach (var id in _sides.SelectMany(s => s.Sections.Concat(s.Leaves)).Select(n => n.Id).Distinct(StringComparer.Ordinal))
            {
                var name = NameOf(id);
                Add(prefix + Score + name, points, side => Node(of(side), id)?.Score is { } score ? PlanValue.Of(score) : default);
                Add(prefix + Full + name, points, side => Node(of(side), id) is { } node ? PlanValue.Of(node.Full) : default);
                if (_sides.Select(s => Node(s, id)?.Measure).FirstOrDefault(m => m is not null) is { } measure)
                {
                    Add(prefix + Measure + name, ExpressionType.Number(measure.Unit), side => Node(of(side), id)?.Measure is { } own ? PlanValue.Of(own.Value) : default);
                }
            }
        }
    }

    // The ids of leaves may have signs that names cannot have: C14-3 is called C14_3.
    private static string NameOf(string id) => string.Concat(id.Select(c => char.IsLetterOrDigit(c) || c is '_' or '·' ? c : '_'));

    private static AuditNode? Node(AuditSide side, string id) => side.Leaves.Concat(side.Sections).FirstOrDefault(n => n.Id == id);

    // A part and the whole know the facts that every subject has alike.
    private PlanValue ValueOf(AuditSide side, int slot) => side.Facts is { } subject ? _subjects[subject].Inputs[slot]
        : _sheets.All(s => Same(s, _sheets[0], _pack.Inputs[slot].Name)) ? _subjects[0].Inputs[slot]
        : default;

    private static bool Same(FactSheet left, FactSheet right, string input) =>
        left.Facts.TryGetValue(input, out var one) && right.Facts.TryGetValue(input, out var other) && one.ToString() == other.ToString();

    private Rational? HalfOf(AuditSide side, InputDefinition input) =>
        !input.IsList
        && _sheets[side.Facts ?? 0].Facts.TryGetValue(input.Name, out var value)
        && PrintedFigure.Read(value.ToString(), out _) is { } figure
            ? Half(figure, input.Unit)
            : null;

    // A bare number counts in the unit that the pack declares.
    private static Rational? Half(PrintedFigure figure, Unit declared)
    {
        var scale = figure.Quantity.Unit == Unit.None ? declared.Scale : Rational.One;
        return figure.MayBeRounded || scale != Rational.One ? figure.LastPlace * scale / 2 : null;
    }

    private static ExpressionType TypeOf(InputDefinition input) =>
        input.IsList ? ExpressionType.ListOf(input.Unit) : PackWords.TypeOf(input.Type, input.Unit, input.Choices);
}

/// <summary>What came of an expression of a claim.</summary>
/// <param name="Value">The value; missing or undefined when there is none.</param>
/// <param name="Missing">The names without a value.</param>
/// <param name="Range">What a number can be when the printed figures behind it were rounded; null when none was.</param>
internal sealed record AuditValue(PlanValue Value, ImmutableArray<string> Missing, (Rational Least, Rational Greatest)? Range);
