using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Analysis.Proofs;

/// <summary>Something that conditions judge, cut at every place where a condition may change: all values of one cell are judged alike.</summary>
/// <remarks>The cells of a number are its edges and the stretches between them, as far as the declared domain has values there; those of a yes/no and
/// of a choice are its words.</remarks>
internal sealed class Axis
{
    private readonly HashSet<Rational> _edges = [];
    private readonly ValueDomain _domain;
    private readonly Unit _unit;
    private readonly LocalizedText[] _words;
    private Region[] _cells = [];
    private Rational[] _inside = [];

    private Axis(BoundExpression judged, ValueDomain domain, Unit unit, LocalizedText[] words)
    {
        Judged = judged;
        _domain = domain;
        _unit = unit;
        _words = words;
    }

    internal BoundExpression Judged { get; }

    internal int Count => _words.Length > 0 ? _words.Length : _cells.Length;

    internal IReadOnlyList<Region> Cells => _cells;

    internal static Axis OfNumbers(BoundExpression judged, ValueDomain domain, Unit unit) => new(judged, domain, unit, []);

    /// <summary>Makes the axis of a yes/no or of a choice: 是 before 否, or the words in the pack's order.</summary>
    internal static Axis OfWords(BoundExpression judged) => new(judged, ValueDomain.All, Unit.None, judged.Type.Kind == ExpressionKind.YesNo
        ? [ExpressionPrinter.Text(new BoundYesNo(true)), ExpressionPrinter.Text(new BoundYesNo(false))]
        : [.. judged.Type.Choices.Select(LocalizedText.Verbatim)]);

    internal void AddEdges(Region region)
    {
        AddEdge(region.Lower);
        AddEdge(region.Upper);
    }

    internal void AddEdge(Rational? edge)
    {
        if (edge is { } place)
        {
            _edges.Add(place);
        }
    }

    /// <summary>Cuts the domain at the edges; to be called once all are known.</summary>
    internal void Close()
    {
        if (_words.Length > 0)
        {
            return;
        }

        var cells = new List<Region>();
        Rational? before = null;
        foreach (var edge in _edges.Order())
        {
            Add(new Region(before, false, edge, false));
            Add(new Region(edge, true, edge, true));
            before = edge;
        }

        Add(new Region(before, false, null, false));
        _cells = [.. cells];
        _inside = [.. cells.Select(c => c.Witness())];

        void Add(Region stretch)
        {
            if (_domain.Within(stretch) is { } cell)
            {
                cells.Add(cell);
            }
        }
    }

    /// <summary>Returns the cells of a stretch whose ends are edges: the first and the last; the last lies before the first when there is none.</summary>
    internal (int First, int Last) Find(Region region)
    {
        var first = FirstWhere(v => region.Lower is not { } lower || v > lower || (region.LowerClosed && v == lower));
        var behind = FirstWhere(v => region.Upper is { } upper && (v > upper || (!region.UpperClosed && v == upper)));
        return (first, behind - 1);
    }

    /// <summary>Returns the values of neighbouring cells as one stretch.</summary>
    internal Region Stretch(int first, int last) =>
        new(_cells[first].Lower, _cells[first].LowerClosed, _cells[last].Upper, _cells[last].UpperClosed);

    /// <summary>Returns the simplest value of neighbouring cells.</summary>
    internal Rational Simplest(int first, int last) => SimplestValue.In(Stretch(first, last), _unit, _domain.Step);

    /// <summary>Returns values of a cell that together show any line across it: its one value, or the simplest and another.</summary>
    internal IEnumerable<Rational> Samples(int cell)
    {
        if (_words.Length > 0)
        {
            return [cell];
        }

        var region = _cells[cell];
        var simplest = SimplestValue.In(region, _unit, _domain.Step);
        var distance = _domain.Step ?? _unit.Scale;
        Rational[] others =
        [
            region.Lower is { } low ? (low + simplest) / 2 : simplest - distance,
            region.Upper is { } high ? (high + simplest) / 2 : simplest + distance,
            simplest - distance,
            simplest + distance,
        ];
        return [simplest, .. others.Where(o => o != simplest && region.Holds(o) && _domain.Within(new Region(o, true, o, true)) is not null).Take(1)];
    }

    /// <summary>Writes a value: <c>x = 95%</c>.</summary>
    internal LocalizedText Show(int cell, Rational value) => LocalizedText.Join(" = ", " = ",
    [
        ExpressionPrinter.Text(Judged),
        _words.Length > 0 ? _words[cell] : LocalizedText.Verbatim(Quantity.FromBase(value, _unit).ToString()),
    ]);

    /// <summary>Writes the simplest value of neighbouring cells: <c>x = 95%</c>.</summary>
    internal LocalizedText Show(int first, int last) => LocalizedText.Join(" = ", " = ",
    [
        ExpressionPrinter.Text(Judged),
        _words.Length > 0 ? _words[first] : LocalizedText.Verbatim(Quantity.FromBase(Simplest(first, last), _unit).ToString()),
    ]);

    /// <summary>Writes neighbouring cells: <c>x in [95%, 98%)</c>, <c>x ≥ 95%</c>, <c>x = DRG or DIP</c>.</summary>
    internal LocalizedText ShowStretch(int first, int last)
    {
        var judged = ExpressionPrinter.Text(Judged);
        if (_words.Length > 0)
        {
            return LocalizedText.Join(" = ", " = ", [judged, LocalizedText.Join("或", " or ", _words[first..(last + 1)])]);
        }

        return Region.Text(judged, Stretch(first, last).ToString(_unit));
    }

    private int FirstWhere(Func<Rational, bool> holds)
    {
        var (low, high) = (0, _inside.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(_inside[middle]) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
