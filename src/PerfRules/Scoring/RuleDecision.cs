using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Plans;

namespace PerfRules.Scoring;

/// <summary>Represents what decided a leaf, or a part of it, in figures: for programs that want to know why, and for many subjects, because no text is written for it.</summary>
/// <remarks><see cref="IndicatorResult.Explain"/> says the same in words, with the arithmetic and the distance to the neighbouring rows.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class RuleDecision
{
    private readonly Criterion _criterion;
    private readonly Decision _decision;
    private readonly int _counter;

    private RuleDecision(string? part, Criterion criterion, Decision decision, int counter = -1)
    {
        Part = part;
        _criterion = criterion;
        _decision = decision;
        _counter = counter;
    }

    /// <summary>Gets the id of the part of a sum that was decided; null where the rule is no sum.</summary>
    public string? Part { get; }

    /// <summary>Gets the index of the row that decided, in the order of the pack: the band, the row of the table, the level of the choice, the
    /// alternative, or the counter; null where none did, or the rule has no rows (items, awards).</summary>
    public int? Row => (_criterion, _decision) switch
    {
        (_, PieceDecision { Piece: >= 0 and var piece }) => piece,
        (_, RowDecision { Row: >= 0 and var row }) => row,
        (_, AlternativeDecision { Alternative: >= 0 and var alternative }) => alternative,
        (_, CountersDecision) => _counter,
        (ChoiceCriterion choice, LevelDecision { Raw: not null, Level: var level }) => IndexOf(choice, level),
        _ => null,
    };

    /// <summary>Gets where the row stands in the pack; null where there is no row, or the row is the level of a choice.</summary>
    public SourceLocation? Location => (_criterion, Row) switch
    {
        (PiecewiseCriterion piecewise, { } row) => piecewise.Pieces[row].Location,
        (TableCriterion table, { } row) => table.Rows[row].Location,
        (OneOfCriterion oneOf, { } row) => oneOf.Alternatives[row].Location,
        (DeductionsCriterion deductions, { } row) => deductions.Counters[row].Location,
        _ => null,
    };

    /// <summary>Gets the exact value that was judged, or is shown beside the row of a table, in the unit that it is shown in; null when there is no single one.</summary>
    public Quantity? Measure => _decision is AlternativeDecision ? null : ReasonWriter.Measure(_criterion, _decision);

    /// <summary>Gets how far the value lies from where the steps of a staircase are counted, not negative, percentages in 个百分点; null where the row is no staircase.</summary>
    public Quantity? Distance => (_criterion, _decision) is (PiecewiseCriterion piecewise, PieceDecision { Steps: { } steps })
        ? Quantity.FromBase(steps.Distance, ReasonWriter.DistanceUnit(piecewise.Measure.Type.Unit))
        : null;

    /// <summary>Gets the steps of a staircase that count, or how often a counter found something; null for any other row.</summary>
    public Rational? Steps => _decision switch
    {
        PieceDecision { Steps: { } steps } => steps.Counted,
        CountersDecision counters => counters.Counters[_counter].Count,
        _ => null,
    };

    /// <summary>Gets the points that the row gives, before floor, cap and rounding; of a counter what it takes, 0 or negative; null when they cannot be worked out.</summary>
    public Rational? Points => _decision is CountersDecision counters ? -counters.Counters[_counter].Cost : _decision.Raw;

    /// <summary>Lists what decided, each before what it contains; empty when nothing was worked out.</summary>
    internal static ImmutableArray<RuleDecision> Of(Criterion criterion, Decision? decision)
    {
        if (decision is null)
        {
            return [];
        }

        if (decision is not (PartsDecision or AlternativeDecision or CountersDecision))
        {
            return ImmutableCollectionsMarshal.AsImmutableArray([new RuleDecision(null, criterion, decision)]);
        }

        var all = ImmutableArray.CreateBuilder<RuleDecision>();
        Collect(null, criterion, decision, all);
        return all.DrainToImmutable();
    }

    private static void Collect(string? part, Criterion criterion, Decision decision, ImmutableArray<RuleDecision>.Builder all)
    {
        switch (criterion, decision)
        {
            case (SumCriterion sum, PartsDecision parts):
                for (var i = 0; i < parts.Parts.Length; i++)
                {
                    Collect(sum.Parts[i].Id, sum.Parts[i].Criterion, parts.Parts[i].Decision, all);
                }

                break;
            case (_, CountersDecision counters):
                for (var i = 0; i < counters.Counters.Length; i++)
                {
                    all.Add(new RuleDecision(part, criterion, decision, i));
                }

                break;
            case (OneOfCriterion oneOf, AlternativeDecision { Inner: { } inner } chosen):
                all.Add(new RuleDecision(part, criterion, decision));
                Collect(part, oneOf.Alternatives[chosen.Alternative].Criterion, inner, all);
                break;
            default:
                all.Add(new RuleDecision(part, criterion, decision));
                break;
        }
    }

    private static int? IndexOf(ChoiceCriterion choice, string level)
    {
        for (var i = 0; i < choice.Levels.Length; i++)
        {
            if (choice.Levels[i].Key == level)
            {
                return i;
            }
        }

        return null;
    }
}
