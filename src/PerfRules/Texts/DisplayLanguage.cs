namespace PerfRules.Texts;

/// <summary>Names the language in which messages and explanations are written.</summary>
public enum DisplayLanguage
{
    /// <summary>Simplified Chinese. Written <c>zh</c>.</summary>
    Chinese = 0,

    /// <summary>English. Written <c>en</c>.</summary>
    English = 1,
}
