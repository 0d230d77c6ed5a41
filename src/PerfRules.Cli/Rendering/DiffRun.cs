using System.Collections.Immutable;
using PerfRules.Analysis.Differences;
using PerfRules.Cli.Texts;
using PerfRules.Testing;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering;

/// <summary>Two packs that were compared.</summary>
/// <param name="Differences">What differs.</param>
/// <param name="Moves">The cases whose scores move.</param>
internal sealed record DiffRun(PackDifferences Differences, ImmutableArray<CaseMove> Moves)
{
    internal static LocalizedText NameOf(VersionStep step) => step switch
    {
        VersionStep.None => CliTexts.DiffStepNone(),
        VersionStep.Patch => CliTexts.DiffStepPatch(),
        VersionStep.Minor => CliTexts.DiffStepMinor(),
        VersionStep.Major => CliTexts.DiffStepMajor(),
        _ => CliTexts.DiffStepBack(),
    };

    internal static LocalizedText NameOf(CaseSide side) => side switch
    {
        CaseSide.Older => CliTexts.DiffOfOlder(),
        CaseSide.Newer => CliTexts.DiffOfNewer(),
        _ => CliTexts.DiffBoth(),
    };
}
