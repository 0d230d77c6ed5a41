using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Plans.Compiled;

/// <summary>What decided at an end of a tree of tests, in numbers of the row: what the interpreter would say, without interpreting.</summary>
/// <remarks>An end that has none is left to the interpreter, as is every leaf around whose rule something stands.</remarks>
internal abstract record DecisionForm
{
    /// <summary>Works out what decided on a row that came to the end; null where the interpreter has to say it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="raw">The points before floor and cap.</param>
    protected abstract Decision? On(PlanRow row, Rational raw);

    /// <summary>Walks the tree of a rule and works out what decided; null where the interpreter has to say it.</summary>
    /// <param name="rule">The tree.</param>
    /// <param name="row">A row whose slots hold their values, and whose shared numbers are worked out.</param>
    internal static Decision? Decide(Outcome rule, PlanRow row)
    {
        var end = rule;
        while (end is OutcomeChoice choice)
        {
            end = choice.When.Holds(row) ? choice.Then : choice.Otherwise;
        }

        return end is OutcomePoints { Decided: { } form, Points: var points } && !points.Undefined.Holds(row) ? form.On(row, points.On(row)) : null;
    }
}

/// <summary>See <see cref="PieceDecision"/>; the form of a measure from which nothing was taken out.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Judged">What the pack rounds it to; null where it does not.</param>
/// <param name="Piece">The piece's index.</param>
/// <param name="Steps">The steps of a staircase; null where the piece is none.</param>
internal sealed record PieceForm(Fraction Measure, Fraction? Judged, int Piece, StepForm? Steps) : DecisionForm
{
    /// <inheritdoc/>
    protected override Decision On(PlanRow row, Rational raw)
    {
        var measure = Measure.On(row);
        return new PieceDecision(
            measure,
            Judged is null ? null : MeasureStages.Of(null, measure, Judged.On(row)),
            Piece,
            Steps is null ? null : new StepCount(Steps.Distance.On(row), Steps.Counted.On(row)),
            raw);
    }
}

/// <summary>See <see cref="StepCount"/>.</summary>
internal sealed record StepForm(Fraction Distance, Fraction Counted);

/// <summary>See <see cref="RowDecision"/>.</summary>
internal sealed record RowForm(int Row, Fraction? Shown) : DecisionForm
{
    /// <inheritdoc/>
    protected override Decision On(PlanRow row, Rational raw) => new RowDecision(Row, Shown?.On(row), raw);
}

/// <summary>See <see cref="CountersDecision"/>; the form of counters that look at numbers alone, and at findings of which none is waived.</summary>
internal sealed record CountersForm(ImmutableArray<CounterForm> Counters) : DecisionForm
{
    /// <inheritdoc/>
    protected override Decision On(PlanRow row, Rational raw)
    {
        var found = ImmutableArray.CreateBuilder<CounterDecision>(Counters.Length);
        foreach (var counter in Counters)
        {
            found.Add(PlanInterpreter.Capped(counter.Counter, counter.Count.On(row), 0, 0, counter.Cost.On(row)));
        }

        return new CountersDecision(found.MoveToImmutable(), null, raw);
    }
}

/// <summary>What a counter counts, and what that costs before its cap.</summary>
internal sealed record CounterForm(PlanCounter Counter, Fraction Count, Fraction Cost);

/// <summary>See <see cref="PartsDecision"/>: the trees of the parts, each with the full points that hold it.</summary>
internal sealed record PartsForm(ImmutableArray<(Outcome Rule, Rational Full)> Parts, RoundingStage? Rounding) : DecisionForm
{
    /// <inheritdoc/>
    protected override Decision? On(PlanRow row, Rational raw)
    {
        var parts = ImmutableArray.CreateBuilder<PartOutcome>(Parts.Length);
        foreach (var (rule, full) in Parts)
        {
            if (Decide(rule, row) is not { } decision)
            {
                return null;
            }

            parts.Add(PlanInterpreter.PutTogether(decision, full, Rounding));
        }

        return new PartsDecision(parts.MoveToImmutable(), raw);
    }
}
