using PerfRules.Texts;

namespace PerfRules.Cli;

/// <summary>Chooses the language of the tool.</summary>
internal static class LanguageChoice
{
    // In the order in which they win over each other (POSIX, Environment Variables 8.2).
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>Returns the language that was asked for, else that of the environment, else Chinese.</summary>
    /// <remarks>
    /// The people who use the tool are Chinese, so Chinese is what stands when nobody chose: no variable set (as on Windows), or C or POSIX
    /// with whatever encoding, which containers and services have. Every other language but Chinese is better served with English.
    /// </remarks>
    /// <param name="asked">What --lang says; null when it says nothing. An unknown language counts as nothing here.</param>
    /// <param name="environment">Looks up an environment variable.</param>
    internal static DisplayLanguage Of(string? asked, Func<string, string?> environment)
    {
        if (asked is "zh" or "en")
        {
            return asked == "zh" ? DisplayLanguage.Chinese : DisplayLanguage.English;
        }

        var locale = Variables.Select(environment).FirstOrDefault(v => !string.IsNullOrEmpty(v)) ?? string.Empty;
        var name = locale.Split(['.', '@'])[0];
        return name is "" or "C" or "POSIX" || name.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? DisplayLanguage.Chinese : DisplayLanguage.English;
    }
}
