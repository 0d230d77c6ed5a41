using System.Collections.Immutable;
using PerfRules.Analysis.Proofs;
using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Packs;

namespace PerfRules.Analysis.Differences;

/// <summary>Rewrites the expressions of two packs so that what means the same is the same: names of shared measures become what they stand for, an
/// input of both packs one symbol, and sums and quotients that are worth the same one expression.</summary>
internal sealed class SharedTerms
{
    private readonly Dictionary<string, ExpressionSymbol> _older = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ExpressionSymbol> _newer = new(StringComparer.Ordinal);
    private readonly Dictionary<BoundExpression, int> _atoms = [];
    private readonly List<(RationalForm Form, BoundExpression Expression)> _forms = [];

    /// <summary>Initializes a new instance.</summary>
    /// <param name="older">The older pack.</param>
    /// <param name="newer">The newer pack.</param>
    /// <param name="renamed">The inputs and kinds of finding that have another name in the newer pack, by the older name.</param>
    internal SharedTerms(RulePack older, RulePack newer, IReadOnlyDictionary<string, string> renamed)
    {
        foreach (var input in older.Inputs)
        {
            var name = renamed.GetValueOrDefault(input.Name, input.Name);
            if (newer.Inputs.FirstOrDefault(i => i.Name == name) is { } other && AreOneKind(input, other))
            {
                var type = TypeOf(other, [.. other.Choices.Union(input.Choices, StringComparer.Ordinal)]);
                _older[input.Name] = _newer[name] = new ExpressionSymbol(name, SymbolKind.Input, type);
            }
        }

        foreach (var kind in newer.Findings)
        {
            _newer[kind.Name] = new ExpressionSymbol(kind.Name, SymbolKind.Findings, ExpressionType.Findings(kind.Unit));
        }

        foreach (var kind in older.Findings)
        {
            var name = renamed.GetValueOrDefault(kind.Name, kind.Name);
            _older[kind.Name] = _newer.TryGetValue(name, out var same) ? same : new ExpressionSymbol(kind.Name, SymbolKind.Findings, ExpressionType.Findings(kind.Unit));
        }

        Domains = new MeasureDomains(name => Domain(older, newer, name, renamed));
    }

    /// <summary>Gets what expressions may be for facts that both packs take.</summary>
    internal MeasureDomains Domains { get; }

    internal BoundExpression OfOlder(BoundExpression expression) => Rewrite(expression, _older);

    internal BoundExpression OfNewer(BoundExpression expression) => Rewrite(expression, _newer);

    internal string FindingOfOlder(string kind) => _older.TryGetValue(kind, out var symbol) ? symbol.Name : kind;

    internal Criterion OfOlder(Criterion criterion) => Rewrite(criterion, OfOlder, FindingOfOlder);

    internal Criterion OfNewer(Criterion criterion) => Rewrite(criterion, OfNewer, static f => f);

    /// <summary>Returns whether two inputs hold values that can be compared with each other.</summary>
    internal static bool AreOneKind(InputDefinition a, InputDefinition b) =>
        a.Type == b.Type && a.IsList == b.IsList && a.Unit.Dimension == b.Unit.Dimension;

    private static ExpressionType TypeOf(InputDefinition input, ImmutableArray<string> choices) =>
        input.IsList ? ExpressionType.ListOf(input.Unit) : Packs.Reading.PackWords.TypeOf(input.Type, input.Unit, choices);

    // The values that both packs take; where they take none in common, those of the newer pack.
    private static ValueDomain? Domain(RulePack older, RulePack newer, string name, IReadOnlyDictionary<string, string> renamed)
    {
        var mine = newer.Inputs.FirstOrDefault(i => i.Name == name);
        var former = older.Inputs.FirstOrDefault(i => renamed.GetValueOrDefault(i.Name, i.Name) == name);
        if (mine is null || former is null || !AreOneKind(mine, former))
        {
            return (mine ?? former) is { } only ? MeasureDomains.OfInput(only) : null;
        }

        var (a, b) = (MeasureDomains.OfInput(mine), MeasureDomains.OfInput(former));
        return a with { Range = a.Range.Intersect(b.Range) ?? a.Range };
    }

    private BoundExpression Rewrite(BoundExpression expression, Dictionary<string, ExpressionSymbol> symbols)
    {
        var plain = Rename(expression, symbols);
        return Intern(plain);
    }

    private static BoundExpression Rename(BoundExpression expression, Dictionary<string, ExpressionSymbol> symbols) => expression switch
    {
        BoundName { Symbol.Definition: { } definition } => Rename(definition, symbols),
        BoundName name => symbols.TryGetValue(name.Symbol.Name, out var symbol) ? new BoundName(symbol) : name,
        BoundUnary unary => unary with { Operand = Rename(unary.Operand, symbols) },
        BoundBinary binary => binary with { Left = Rename(binary.Left, symbols), Right = Rename(binary.Right, symbols) },

        // The values of a lookup stand in the order of its own words.
        BoundCall { Function: ExpressionFunction.Lookup } lookup => lookup with
        {
            Arguments =
            [
                Rename(lookup.Arguments[0], symbols) is var word && word.Type.Choices.SequenceEqual(lookup.Arguments[0].Type.Choices) ? word : lookup.Arguments[0],
                .. lookup.Arguments.Skip(1).Select(a => Rename(a, symbols)),
            ],
        },
        BoundCall call => call with { Arguments = [.. call.Arguments.Select(a => Rename(a, symbols))] },
        _ => expression,
    };

    // What is worth the same and divides by the same becomes the expression that was seen first.
    private BoundExpression Intern(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundUnary { Operator: UnaryOperator.Not } not:
                return not with { Operand = Intern(not.Operand) };
            case BoundBinary { Operator: < BinaryOperator.Add } comparison:
                return comparison with { Left = Intern(comparison.Left), Right = Intern(comparison.Right) };
            case BoundCall call:
                return call with { Arguments = [.. call.Arguments.Select(Intern)] };
            case BoundBinary or BoundUnary when ConstantExpression.Evaluate(expression) is null:
                if (RationalForm.Of(expression, AtomOf) is not { } form)
                {
                    return expression;
                }

                if (_forms.Find(f => f.Form.IsWorthTheSame(form) && f.Form.DividesAlike(form) && f.Expression.Type.Dimension == expression.Type.Dimension) is { Expression: { } same })
                {
                    return same;
                }

                _forms.Add((form, expression));
                return expression;
            default:
                return expression;
        }
    }

    private int AtomOf(BoundExpression expression)
    {
        var key = CanonicalExpression.Of(Intern(expression));
        if (!_atoms.TryGetValue(key, out var number))
        {
            _atoms.Add(key, number = _atoms.Count);
        }

        return number;
    }

    private static Criterion Rewrite(Criterion criterion, Func<BoundExpression, BoundExpression> rewrite, Func<string, string> finding) => criterion switch
    {
        PiecewiseCriterion piecewise => piecewise with
        {
            Measure = rewrite(piecewise.Measure),
            Pieces = [.. piecewise.Pieces.Select(p => p with { Interval = Rewrite(p.Interval, rewrite), Outcome = Rewrite(p.Outcome, rewrite) })],
        },
        TableCriterion table => table with { Rows = [.. table.Rows.Select(r => r with { Condition = r.Condition is null ? null : rewrite(r.Condition) })] },
        DeductionsCriterion deductions => deductions with
        {
            Counters = [.. deductions.Counters.Select(c => c with { Findings = [.. c.Findings.Select(finding)], Count = c.Count is null ? null : rewrite(c.Count) })],
        },
        ItemsCriterion items => items with { Items = [.. items.Items.Select(i => i with { Met = rewrite(i.Met) })] },
        ChoiceCriterion choice => choice with { Level = rewrite(choice.Level) as BoundName ?? choice.Level },
        OneOfCriterion oneOf => oneOf with
        {
            Alternatives = [.. oneOf.Alternatives.Select(a => a with { When = rewrite(a.When), Criterion = Rewrite(a.Criterion, rewrite, finding) })],
        },
        SumCriterion sum => sum with { Parts = [.. sum.Parts.Select(p => p with { Criterion = Rewrite(p.Criterion, rewrite, finding) })] },
        _ => criterion,
    };

    private static Interval Rewrite(Interval interval, Func<BoundExpression, BoundExpression> rewrite) => new(
        interval.Lower is { } lower ? new IntervalEnd(rewrite(lower.Expression), lower.IsClosed) : null,
        interval.Upper is { } upper ? new IntervalEnd(rewrite(upper.Expression), upper.IsClosed) : null);

    private static PieceOutcome Rewrite(PieceOutcome outcome, Func<BoundExpression, BoundExpression> rewrite) => outcome switch
    {
        LineOutcome line => line with { From = rewrite(line.From), To = rewrite(line.To) },
        StaircaseOutcome stairs => stairs with { Origin = rewrite(stairs.Origin), Step = rewrite(stairs.Step) },
        _ => outcome,
    };
}
