using PerfRules.Texts;

namespace PerfRules.Import;

/// <summary>Represents something that a person who imports a table has to know, with the cell that it is about.</summary>
/// <param name="Code">The stable code: <c>PR</c> and four digits.</param>
/// <param name="Kind">What is asked of the reader.</param>
/// <param name="Place">The cell or line, in the words of the document; null for the whole.</param>
/// <param name="Message">What was found.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record ImportFinding(string Code, ImportFindingKind Kind, LocalizedText? Place, LocalizedText Message)
{
    /// <summary>Writes the finding in English.</summary>
    /// <returns><c>B7: open PR1023: message</c>.</returns>
    public override string ToString() => ToString(DisplayLanguage.English);

    /// <summary>Writes the finding.</summary>
    /// <param name="language">The language of place and message; the words open and note stay, for tools that read them.</param>
    /// <returns><c>B7: open PR1023: message</c>.</returns>
    public string ToString(DisplayLanguage language) =>
        (Place is null ? string.Empty : Place.ToString(language) + ": ")
        + $"{(Kind == ImportFindingKind.Open ? "open" : "note")} {Code}: {Message.ToString(language)}";
}

/// <summary>Names what a finding asks of the reader.</summary>
public enum ImportFindingKind
{
    /// <summary>Nothing; it is good to know.</summary>
    Note = 0,

    /// <summary>To be filled in: the draft says 待填写 there and is not loaded until it is.</summary>
    Open = 1,
}
