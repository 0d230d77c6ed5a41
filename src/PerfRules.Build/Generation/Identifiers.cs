using System.Globalization;
using System.Text;

namespace PerfRules.Build.Generation;

/// <summary>Makes names of C# from the names of a pack.</summary>
internal static class Identifiers
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if",
        "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override",
        "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string",
        "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while",
    };

    /// <summary>Makes an identifier: characters that C# does not take become _, a leading digit gets one before it, keywords an @.</summary>
    internal static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 1);
        foreach (var c in name.Normalize(NormalizationForm.FormC))
        {
            text.Append(IsPart(c) ? c : '_');
        }

        if (text.Length == 0 || !IsStart(text[0]))
        {
            text.Insert(0, '_');
        }

        var identifier = text.ToString();
        return Keywords.Contains(identifier) ? "@" + identifier : identifier;
    }

    /// <summary>Says whether a text is an identifier as it stands, or several with dots between them.</summary>
    internal static bool AreValid(string text) => text.Split('.').All(p => p.Length > 0 && Of(p) == p);

    /// <summary>Makes the name of a class from the id of a pack: <c>sichuan/2024/suining-resident</c> becomes <c>SuiningResident2024</c>.</summary>
    internal static string ClassOf(string packId)
    {
        var parts = packId.Split('/');
        var name = string.Concat(parts[^1].Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
        return Of(parts.Length > 1 ? name + string.Concat(parts[^2].Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..])) : name);
    }

    private static bool IsStart(char c) => c == '_' || char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber;

    private static bool IsPart(char c) => IsStart(c) || char.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
