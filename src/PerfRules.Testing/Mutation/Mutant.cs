using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation;

/// <summary>Names what came of a mutant.</summary>
public enum MutantOutcome
{
    /// <summary>A case expects what the mutant does not give.</summary>
    Killed = 0,

    /// <summary>Every case passes with the mutant as well: none would have noticed the mistake.</summary>
    Survived = 1,

    /// <summary>The mutant is proven to mean the same as the pack, so no case can tell them apart; it is not counted.</summary>
    Equivalent = 2,
}

/// <summary>Represents a wrong version of a pack: one mistake of a kind that people make, at one place.</summary>
/// <param name="Id">The id: the leaf or the place in the pack, the operator, and a number; unique in the pack and the same in every run.</param>
/// <param name="Operator">The id of the operator that made it, such as <c>edge</c>; see <see cref="MutationOperators"/>.</param>
/// <param name="Mistake">The kind of mistake, in a sentence.</param>
/// <param name="Leaf">The leaf that it is in; null for a mistake in what the pack says of all leaves.</param>
/// <param name="Group">What the leaf is counted with; a mistake in what is said of all leaves is counted with the best founded of them.</param>
/// <param name="Location">Where the pack says what was changed.</param>
/// <param name="Before">What the pack says, in words.</param>
/// <param name="After">What the mutant says, in words.</param>
/// <param name="Outcome">What came of it.</param>
public sealed record Mutant(
    string Id,
    string Operator,
    LocalizedText Mistake,
    Indicator? Leaf,
    LeafGroup Group,
    SourceLocation Location,
    LocalizedText Before,
    LocalizedText After,
    MutantOutcome Outcome)
{
    /// <summary>Gets the name of the first case that noticed it; null when none did.</summary>
    public string? KilledBy { get; init; }

    /// <summary>Gets a value indicating whether it survived and nobody knows whether it is equivalent: there is no proof, and no facts were found that
    /// tell it apart. It is counted as a survivor.</summary>
    public bool IsUndecided => Outcome == MutantOutcome.Survived && Killer is null;

    /// <summary>Gets facts with which a case would notice it; null unless it survived and such facts were found.</summary>
    public MutantKiller? Killer { get; init; }
}

/// <summary>Represents facts with which a case would notice a mutant.</summary>
/// <param name="Base">The name of the case whose facts are changed; empty when they are the facts of none.</param>
/// <param name="Facts">What is changed: names of inputs and their values as they are written in a case, in the pack's order; null takes a fact away.
/// <c>findings</c> and <c>awards</c> stand for those. Empty when the facts of the base are enough, and only its expectations are not.</param>
/// <param name="Expected">What the pack gives for these facts: points, or why there are none.</param>
/// <param name="Given">What the mutant gives for them.</param>
public sealed record MutantKiller(string Base, ImmutableArray<KeyValuePair<string, string?>> Facts, LocalizedText Expected, LocalizedText Given);
