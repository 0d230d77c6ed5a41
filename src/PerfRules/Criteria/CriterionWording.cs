using System.Collections.Concurrent;
using System.Collections.Immutable;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Criteria;

/// <summary>The parts of rules in words: they are the same for every subject, so each is put into words once.</summary>
/// <remarks>A part is known by itself and not by what it says, because rules are compared by what they say and words take no part in that.</remarks>
/// <threadsafety>Safe to share between threads.</threadsafety>
internal sealed class CriterionWording
{
    private readonly ConcurrentDictionary<object, object> _words = new(ReferenceEqualityComparer.Instance);

    /// <summary>Writes an expression.</summary>
    internal LocalizedText Of(BoundExpression expression) =>
        (LocalizedText)_words.GetOrAdd(expression, static e => ExpressionPrinter.Text((BoundExpression)e));

    /// <summary>Writes an interval.</summary>
    internal LocalizedText Of(Interval interval) => (LocalizedText)_words.GetOrAdd(interval, static i => ((Interval)i).ToText());

    /// <summary>Describes a piece of a criterion whose measure is shown in a unit.</summary>
    internal LocalizedText Of(Piece piece, Unit unit) =>
        (LocalizedText)_words.GetOrAdd(piece, static (p, unit) => CriterionDescriber.Describe((Piece)p, unit), unit);

    /// <summary>Describes a row of a table.</summary>
    internal LocalizedText Of(TableRow row) => (LocalizedText)_words.GetOrAdd(row, static r => CriterionDescriber.Describe((TableRow)r));

    /// <summary>Describes the condition of an alternative.</summary>
    internal LocalizedText Of(Alternative alternative) =>
        (LocalizedText)_words.GetOrAdd(alternative, static a => CriterionTexts.Alternative(ExpressionPrinter.Text(((Alternative)a).When)));

    /// <summary>Gets the ends of all pieces that are known before any fact.</summary>
    internal ImmutableArray<Rational> EdgesOf(PiecewiseCriterion criterion) =>
        (ImmutableArray<Rational>)_words.GetOrAdd(criterion, static c => (object)Edges((PiecewiseCriterion)c));

    /// <summary>Finds the ends of all pieces that are known before any fact.</summary>
    internal static ImmutableArray<Rational> Edges(PiecewiseCriterion criterion) =>
        [.. criterion.Pieces.SelectMany(p => new[] { p.Interval.Lower?.Constant, p.Interval.Upper?.Constant }).OfType<Rational>()];
}
