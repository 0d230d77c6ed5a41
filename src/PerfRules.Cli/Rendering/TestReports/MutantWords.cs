using PerfRules.Cli.Texts;
using PerfRules.Facts;
using PerfRules.Testing.Mutation;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering.TestReports;

/// <summary>Puts mutants into words.</summary>
internal static class MutantWords
{
    /// <summary>Says which mistake it is, where.</summary>
    internal static LocalizedText Mistake(Mutant mutant) =>
        mutant.Leaf is { } leaf ? CliTexts.MutationSurvivor(leaf.Id, mutant.Mistake, mutant.Before, mutant.After)
        : LocalizedText.Join("：", ": ", [CliTexts.MutationOfPack(), mutant.Mistake, LocalizedText.Join(" → ", " → ", [mutant.Before, mutant.After])]);

    /// <summary>Says which facts would notice a survivor.</summary>
    internal static LocalizedText WhatItTakes(Mutant mutant) => mutant.Killer switch
    {
        null => CliTexts.MutationUndecided(),
        { Facts.IsEmpty: true } killer => CliTexts.MutationKillerAsIs(killer.Base, killer.Expected, killer.Given),
        var killer => CliTexts.MutationKiller(killer.Base, string.Join(", ", killer.Facts.Select(f => $"{f.Key}: {f.Value ?? "null"}")), killer.Expected, killer.Given),
    };

    /// <summary>Writes a percentage; rounded down, so that what misses the threshold never looks like it.</summary>
    internal static string Percent(Rational? percent) => percent is { } known ? known.Round(2, RoundingMode.Floor).ToDecimalString(2) + "%" : Shown.None;
}
