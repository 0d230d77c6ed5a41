namespace PerfRules.Expressions;

/// <summary>The names that an expression may use; remembers which were used.</summary>
internal sealed class ExpressionScope
{
    private readonly Dictionary<string, ExpressionSymbol> _symbols = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    private readonly HashSet<string> _faulty = new(StringComparer.Ordinal);

    /// <summary>Gets a scope without names, for constants.</summary>
    internal static ExpressionScope Empty { get; } = new();

    internal IReadOnlyCollection<string> Names => _symbols.Keys;

    /// <summary>Makes a scope with the same names, so that what uses them leaves no trace here.</summary>
    internal ExpressionScope Copy()
    {
        var copy = new ExpressionScope();
        foreach (var symbol in _symbols.Values)
        {
            copy.Add(symbol);
        }

        return copy;
    }

    internal void Add(ExpressionSymbol symbol) => _symbols.TryAdd(symbol.Name, symbol);

    /// <summary>Adds a name whose definition is wrong, so that what uses it is not called wrong as well.</summary>
    internal void AddFaulty(string name) => _faulty.Add(name);

    internal bool IsFaulty(string name) => _faulty.Contains(name);

    internal bool Contains(string name) => _symbols.ContainsKey(name);

    internal bool IsUsed(string name) => _used.Contains(name);

    internal void MarkUsed(string name) => _used.Add(name);

    /// <summary>Looks a name up without marking it as used.</summary>
    internal ExpressionSymbol? Find(string name) => _symbols.GetValueOrDefault(name);

    internal ExpressionSymbol? Resolve(string name)
    {
        if (!_symbols.TryGetValue(name, out var symbol))
        {
            return null;
        }

        _used.Add(name);
        return symbol;
    }
}
