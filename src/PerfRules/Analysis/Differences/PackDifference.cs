using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Analysis.Differences;

/// <summary>Names what a difference between two packs is about.</summary>
public enum DifferencePart
{
    /// <summary>Title, place, year, fund, validity, cited documents and what the pack says to lint.</summary>
    Identity = 0,

    /// <summary>A rounding stage.</summary>
    Rounding = 1,

    /// <summary>The grades.</summary>
    Grades = 2,

    /// <summary>A fact that is asked for.</summary>
    Input = 3,

    /// <summary>A kind of finding.</summary>
    Finding = 4,

    /// <summary>A check between facts.</summary>
    Check = 5,

    /// <summary>A veto.</summary>
    Veto = 6,

    /// <summary>How subjects are combined.</summary>
    Cohort = 7,

    /// <summary>Rows of targets.</summary>
    TargetRows = 8,

    /// <summary>A section of the tree.</summary>
    Section = 9,

    /// <summary>A leaf of the tree: that it is there, its place, points and names.</summary>
    Indicator = 10,

    /// <summary>A criterion, or what stands around it: gate, exemption, bonus, when it does not apply.</summary>
    Criterion = 11,
}

/// <summary>Names how something differs.</summary>
public enum DifferenceChange
{
    /// <summary>It is in the newer pack only.</summary>
    Added = 0,

    /// <summary>It is in the older pack only.</summary>
    Removed = 1,

    /// <summary>It is in both, and differs.</summary>
    Changed = 2,

    /// <summary>It is in both, in another section.</summary>
    Moved = 3,

    /// <summary>It has another name, and there is evidence that it is the same.</summary>
    Renamed = 4,
}

/// <summary>Represents one difference between two packs.</summary>
/// <param name="Part">What it is about.</param>
/// <param name="Change">How it differs.</param>
/// <param name="Subject">The indicator, input, kind of finding, check, veto or stage by its name in the older pack, or in the newer one where it is
/// only there; empty for the pack.</param>
/// <param name="Step">The least step that a version with this difference has to take; <see cref="VersionStep.Patch"/> for words alone.</param>
/// <param name="Message">The difference in one sentence.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record PackDifference(DifferencePart Part, DifferenceChange Change, string Subject, VersionStep Step, LocalizedText Message)
{
    /// <summary>Gets where points, grades or conditions differ, exactly; empty where that is not the question or could not be proven.</summary>
    public ImmutableArray<DifferingRegion> Regions { get; init; } = [];

    /// <summary>Gets what could not be proven equal or different, the older text beside the newer; empty where all is proven.</summary>
    public ImmutableArray<DifferingText> Undecided { get; init; } = [];

    /// <summary>Gets where the older pack says it; <see cref="SourceLocation.None"/> where it does not.</summary>
    public SourceLocation Older { get; init; } = SourceLocation.None;

    /// <summary>Gets where the newer pack says it; <see cref="SourceLocation.None"/> where it does not.</summary>
    public SourceLocation Newer { get; init; } = SourceLocation.None;
}

/// <summary>Represents a stretch of values, or a case of several conditions, in which two packs say something else.</summary>
/// <param name="Where">The stretch: <c>收入预算完成率 in [95%, 98%)</c>.</param>
/// <param name="Older">What the older pack gives there.</param>
/// <param name="Newer">What the newer pack gives there.</param>
/// <param name="Example">One value of the stretch; null where what is given is the same in all of it.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record DifferingRegion(LocalizedText Where, LocalizedText Older, LocalizedText Newer, DifferingExample? Example)
{
    /// <summary>Gets the stretch itself for tests; null where it is not one stretch of one number.</summary>
    internal Region? Stretch { get; init; }
}

/// <summary>Represents one value at which two packs give other points.</summary>
/// <param name="At">The value.</param>
/// <param name="Older">The points that the older pack gives, floor and cap applied; null where none of its pieces holds the value.</param>
/// <param name="Newer">The points that the newer pack gives; null where none of its pieces holds the value.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record DifferingExample(LocalizedText At, Rational? Older, Rational? Newer);

/// <summary>Represents two texts of which nobody has proven whether they mean the same.</summary>
/// <param name="Older">What the older pack says.</param>
/// <param name="Newer">What the newer pack says.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record DifferingText(LocalizedText Older, LocalizedText Newer);
