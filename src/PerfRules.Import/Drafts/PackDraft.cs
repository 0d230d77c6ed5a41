using System.Collections.Immutable;
using PerfRules.Phrases;

namespace PerfRules.Import.Drafts;

/// <summary>Represents a pack as far as a table says it.</summary>
/// <remarks>What the table does not say, or not clearly, is written <see cref="Marker"/>; a pack with such a place is not loaded, so a draft never scores by a guess.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class PackDraft
{
    /// <summary>What stands where something is to be filled in: 待填写.</summary>
    public const string Marker = "待填写";

    internal PackDraft(string packYaml, string? caseYaml, ImmutableArray<ImportFinding> findings, ImmutableArray<ReadingExtent> readings)
    {
        PackYaml = packYaml;
        CaseYaml = caseYaml;
        Findings = findings;
        Readings = readings;
    }

    /// <summary>Gets the text of pack.yaml, lines separated by LF.</summary>
    public string PackYaml { get; }

    /// <summary>Gets the text of cases/published.yaml; null when the table has no scores.</summary>
    public string? CaseYaml { get; }

    /// <summary>Gets what is to be known or filled in, by cell, in the order of the table.</summary>
    public ImmutableArray<ImportFinding> Findings { get; }

    /// <summary>Gets how much of the criterion of each leaf stands in the draft, in the order of the table: all, all but the places to be filled in, nothing.</summary>
    public ImmutableArray<ReadingExtent> Readings { get; }

    /// <summary>Gets how many places of the pack are to be filled in, at least 0.</summary>
    public int OpenInPack => Count(PackYaml);

    /// <summary>Gets how many places of the case are to be filled in, at least 0.</summary>
    public int OpenInCase => CaseYaml is null ? 0 : Count(CaseYaml);

    // A comment may speak of the marker; a value that has it twice is one place.
    private static int Count(string yaml) => yaml.Split('\n').Select(YamlLine.WithoutComment).Sum(YamlLine.CountOpen);
}
