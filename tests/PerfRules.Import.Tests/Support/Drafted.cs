using PerfRules.Import.Drafts;
using PerfRules.Import.Tables;
using PerfRules.Texts;

namespace PerfRules.Import.Tests.Support;

/// <summary>Drafts from sample tables in any format, and what tests look at in them.</summary>
internal static class Drafted
{
    internal static ImportOptions Options { get; } = new() { PackId = "test/2024/layout", Title = "某市绩效自评表", Subject = "某市" };

    internal static PackDraft From(string table, string format)
    {
        var sample = SampleTable.Parse(table);
        return PackDrafter.Draft(
            format switch
            {
                "xlsx" => TableFile.Read(OfficeWriter.Workbook(("表", sample)), "a.xlsx"),
                "docx" => TableFile.Read(OfficeWriter.Document(("某市绩效自评表", sample)), "a.docx"),
                "csv" => TableFile.Parse(sample.ToCsv(), "a.csv"),
                "piped" => TableFile.Parse(sample.ToPipes(), string.Empty),
                _ => TableFile.Parse(sample.ToTabs(), string.Empty),
            },
            Options);
    }

    /// <summary>Returns sections and leaves with their points, indented as they nest.</summary>
    internal static IEnumerable<string> Tree(PackDraft draft)
    {
        var lines = draft.PackYaml.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimStart();
            if (line.StartsWith("- section: ", StringComparison.Ordinal) || line.StartsWith("- id: ", StringComparison.Ordinal))
            {
                var points = lines.Skip(i + 1).First(l => l.TrimStart().StartsWith("points: ", StringComparison.Ordinal));
                yield return new string(' ', (lines[i].Length - line.Length - 2) / 2) + line.Split(": ")[1] + " " + points.Split(": ")[1];
            }
        }
    }

    internal static IEnumerable<string> Said(PackDraft draft, string code) => draft.Findings.Where(f => f.Code == code).Select(f => f.ToString(DisplayLanguage.Chinese));
}
