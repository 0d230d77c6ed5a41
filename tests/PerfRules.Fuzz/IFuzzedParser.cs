namespace PerfRules.Fuzz;

/// <summary>A parser with what must hold of it.</summary>
internal interface IFuzzedParser
{
    /// <summary>Gets the longest input that is tried.</summary>
    int MostCharacters { get; }

    /// <summary>Gets words of its language, from which inputs are made.</summary>
    IReadOnlyList<string> Words { get; }

    /// <summary>Reads an input and checks what must hold. Any exception is a finding.</summary>
    void Try(string text);
}

/// <summary>Something that must hold does not.</summary>
internal sealed class BrokenInvariantException(string message) : Exception(message)
{
    internal static void Unless(bool holds, string what)
    {
        if (!holds)
        {
            throw new BrokenInvariantException(what);
        }
    }
}
