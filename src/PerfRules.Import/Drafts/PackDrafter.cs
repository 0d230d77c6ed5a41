using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Import.Headings;
using PerfRules.Import.Tables;
using PerfRules.Phrases;

namespace PerfRules.Import.Drafts;

/// <summary>Makes a draft of a pack from the indicator table of a document.</summary>
/// <remarks>
/// Headings are known by their words or not at all; criteria are read by the phrase book; units are taken from the text of value, target or criterion. What is not read, or
/// may be meant in two ways, is left to be filled in and listed by its cell. Nothing is guessed.
/// </remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
/// <example>
/// <code>
/// var draft = PackDrafter.Draft(TableFile.Load("自评表.xlsx"), new ImportOptions { PackId = "sichuan/2024/suining-resident" });
/// // draft.PackYaml, draft.CaseYaml; draft.Findings: what is left to fill in, by cell
/// </code>
/// </example>
public static class PackDrafter
{
    /// <summary>Drafts a pack, and its published case where the table has scores.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">What the document does not say.</param>
    /// <returns>The draft; never null.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The id of the pack is empty.</exception>
    /// <exception cref="PerfRulesException">No table has the headings of an indicator table (PR1004), several have (PR1005), or there is no such sheet or table (PR1006).</exception>
    public static PackDraft Draft(SourceDocument document, ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.PackId);
        var pages = TableChoice.Choose(document, options);
        var rows = TableRows.Read(pages);
        var findings = new List<ImportFinding>(document.Findings);
        findings.AddRange(rows.Findings);
        if (rows.Leaves.Count == 0)
        {
            throw ImportFault.Of("PR1004", document.Name, ImportTexts.NoRows(pages[0].Source.Name));
        }

        var tree = DraftTree.Build(rows.Leaves, findings);
        var drafter = new LeafDrafter(findings);
        var leaves = tree.SelectMany(n => n.Leaves).ToDictionary(l => l, l => l.Row!.Points is null || l.Id.Length == 0 ? Unread(l) : drafter.Draft(l));
        var writer = new DraftFiles(pages[0], options, tree, leaves, findings);
        var pack = Lay(writer.Pack(), "pack.yaml");
        var published = writer.Case(rows.Total) is { } text ? Lay(text, "published.yaml") : null;
        return new PackDraft(pack, published, [.. findings], [.. leaves.Values.Select(l => l.Extent)]);
    }

    // As `fmt` lays it out, so that the first edit is the only difference.
    private static string Lay(string text, string file) => DocumentLayout.Format(text, file).Text ?? text;

    // A row without name or points: what it says stands in comments, and the row is to be filled in as a whole.
    private static LeafDraft Unread(DraftNode leaf) =>
        new(ReadingExtent.None, [YamlLine.Comment(leaf.Row!.CriterionText), $"origin: {PackDraft.Marker}", $"bands: {PackDraft.Marker}"], [], [], []);
}
