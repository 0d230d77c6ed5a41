namespace PerfRules.Import.Drafts;

/// <summary>Gives the parts of a drafted criterion what they judge, where the text names it by words that are no name: 2024年缴费标准≥380元得3分.</summary>
internal static class PartMeasures
{
    private const string Part = "  - id: ";
    private static readonly string[] JudgesMeasure = ["bands:", "threshold:", "stepDeduction:", "proportional:"];

    /// <summary>Returns the lines with a measure in each part that needs one; the inputs that they name are added.</summary>
    internal static string[] Fill(string[] lines, Func<string, string> unique, List<(string Name, string Value)> inputs)
    {
        if (lines[0] != "parts:")
        {
            return lines;
        }

        var result = new List<string> { lines[0] };
        for (var i = 1; i < lines.Length;)
        {
            var part = lines.Skip(i + 1).TakeWhile(l => !l.StartsWith(Part, StringComparison.Ordinal)).ToList();
            result.Add(lines[i]);
            if (part.Exists(l => Array.Exists(JudgesMeasure, w => l.StartsWith("    " + w, StringComparison.Ordinal))) && !part.Exists(l => l.StartsWith("    measure:", StringComparison.Ordinal)))
            {
                var name = unique(lines[i][Part.Length..].Trim('"'));
                inputs.Add((name, LeafDrafter.InputOf(UnitReader.Find(string.Join(' ', part)), string.Empty)));
                result.Add($"    measure: {YamlLine.Quoted(name)}");
            }

            result.AddRange(part);
            i += part.Count + 1;
        }

        return [.. result];
    }
}
