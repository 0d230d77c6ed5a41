using PerfRules.Diagnostics;

namespace PerfRules.Build.Generation;

/// <summary>English names for names of a pack, from a file with a line <c>基金收入预算 = BudgetedIncome</c> for each; # begins a remark.</summary>
internal sealed class NameMap
{
    private readonly Dictionary<string, (string Identifier, SourceLocation Place)> _names = new(StringComparer.Ordinal);

    /// <summary>Reads the file.</summary>
    /// <param name="file">The file; null for no names.</param>
    /// <param name="faults">Takes lines that are no names.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    internal static NameMap Load(string? file, List<Diagnostic> faults)
    {
        var map = new NameMap();
        var number = 0;
        foreach (var line in file is null ? [] : File.ReadAllLines(file))
        {
            number++;
            var text = line.Trim();
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            var place = new SourceLocation(file!, new SourcePosition(number, 1));
            if (text.Split('=', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } name, { Length: > 0 } identifier])
            {
                faults.Add(new Diagnostic("PR1504", DiagnosticSeverity.Error, place, BuildTexts.NoName(text)));
            }
            else if (!Identifiers.AreValid(identifier) || identifier.Contains('.', StringComparison.Ordinal))
            {
                faults.Add(new Diagnostic("PR1506", DiagnosticSeverity.Error, place, BuildTexts.NoIdentifier(identifier)));
            }
            else if (!map._names.TryAdd(name, (identifier, place)))
            {
                faults.Add(new Diagnostic("PR1503", DiagnosticSeverity.Error, place, BuildTexts.TwoOfOneName(name, identifier)));
            }
        }

        return map;
    }

    /// <summary>Gets the name of C# for a name of the pack.</summary>
    internal string Of(string name) => _names.TryGetValue(name, out var given) ? given.Identifier : Identifiers.Of(name);

    /// <summary>Returns the names that the pack does not have.</summary>
    internal IEnumerable<Diagnostic> Unknown(IReadOnlySet<string> known, string packId) =>
        _names.Where(n => !known.Contains(n.Key))
            .Select(n => new Diagnostic("PR1505", DiagnosticSeverity.Error, n.Value.Place, BuildTexts.UnknownName(n.Key, packId)));
}
