using System.Collections.Immutable;
using System.Text.Json.Serialization;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Cache;

/// <summary>What one run on a pack found out, as it is kept.</summary>
/// <param name="Tool">Which build of the library found it out.</param>
/// <param name="Pack">The hash of the pack.</param>
/// <param name="Cases">The hashes of the cases that took part, in their order.</param>
/// <param name="LeftOut">The hashes of the cases that fail with the pack as it is.</param>
/// <param name="Mutants">What came of the mutants, in their order.</param>
internal sealed record CacheContent(string Tool, string Pack, ImmutableArray<string> Cases, ImmutableArray<string> LeftOut, ImmutableArray<KeptMutant> Mutants)
{
    /// <summary>Gets a value indicating whether everything in it can be: what was written by hand may not.</summary>
    internal bool IsSound => !Cases.IsDefault && !LeftOut.IsDefault && !Mutants.IsDefault && Mutants.All(m => m.IsSound(Cases.Length));
}

/// <summary>What came of one mutant.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Unnoticed">How many of the cases, from the first on, do not notice it. The next one does; there is none where it survived.</param>
/// <param name="IsEquivalent">Whether it is proven to mean the same as the pack; null where nobody asked because a case notices it.</param>
/// <param name="Killer">The facts that would notice it; null where it did not survive and where none were found.</param>
internal sealed record KeptMutant(string Id, int Unnoticed, bool? IsEquivalent, KeptKiller? Killer)
{
    internal bool IsSound(int cases) => Unnoticed >= 0 && Unnoticed <= cases && IsEquivalent is null == Unnoticed < cases && (Killer is null || IsEquivalent == false);
}

/// <summary>Facts that would notice a mutant, each sentence in both languages.</summary>
internal sealed record KeptKiller(
    string Base, ImmutableArray<KeyValuePair<string, string?>> Facts, string ExpectedChinese, string ExpectedEnglish, string GivenChinese, string GivenEnglish)
{
    internal static KeptKiller Of(MutantKiller killer) => new(
        killer.Base,
        killer.Facts,
        killer.Expected.ToString(DisplayLanguage.Chinese),
        killer.Expected.ToString(DisplayLanguage.English),
        killer.Given.ToString(DisplayLanguage.Chinese),
        killer.Given.ToString(DisplayLanguage.English));

    internal MutantKiller ToKiller() => new(Base, Facts, Text(ExpectedChinese, ExpectedEnglish), Text(GivenChinese, GivenEnglish));

    private static LocalizedText Text(string chinese, string english) =>
        LocalizedText.PerLanguage(language => language == DisplayLanguage.Chinese ? chinese : english);
}

/// <summary>How it is written as JSON; what is missing or null where nothing may be is refused.</summary>
[JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CacheContent))]
internal sealed partial class CacheJson : JsonSerializerContext;
