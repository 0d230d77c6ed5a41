using NRules.RuleModel;

namespace PerfRules.NRules;

/// <summary>Names what rules of the embedder need to know about the rules that are made from a pack: when they fire, and what their definitions say.</summary>
/// <remarks>
/// A rule of higher priority fires first. A rule that intervenes in scores keeps NRules' default of 0: it fires among the leaves, before anything is
/// added up. A rule that acts on results (an alert, a message) takes <see cref="AfterGrade"/>, so that it sees what is final.
/// </remarks>
public static class PackRules
{
    /// <summary>The priority of the rules of bonuses and gates.</summary>
    public const int Parts = 10;

    /// <summary>The priority of the rules of leaves, checks and vetoes.</summary>
    public const int Leaves = 0;

    /// <summary>The priority of the rules of sections.</summary>
    public const int Sections = -10;

    /// <summary>The priority of the rule of the total.</summary>
    public const int Total = -20;

    /// <summary>The priority of the rule of the grade.</summary>
    public const int Grade = -30;

    /// <summary>A priority below those of all rules of a pack: <c>[Priority(PackRules.AfterGrade)]</c>.</summary>
    public const int AfterGrade = -100;

    /// <summary>The property (<see cref="IRuleDefinition.Properties"/>) that holds the pack as <c>id@version</c>; every rule of a pack has it, and no other.</summary>
    public const string PackProperty = "PerfRules.Pack";

    /// <summary>The property that holds what the rule is for: <c>leaf</c>, <c>bonus</c>, <c>gate</c>, <c>check</c>, <c>veto</c>, <c>weight</c>, <c>section</c>, <c>total</c> or <c>grade</c>; the rule's tag as well.</summary>
    public const string KindProperty = "PerfRules.Kind";

    /// <summary>The property that holds the id of the leaf or section; only rules of leaves, bonuses, gates and sections have it.</summary>
    public const string IndicatorProperty = "PerfRules.Indicator";

    /// <summary>The property that holds where the rule is printed (document, table, clause); only where the pack cites a source.</summary>
    public const string SourceProperty = "PerfRules.Source";

    /// <summary>The property that holds what the rule rests on, a <see cref="PerfRules.Packs.Origin"/>; only rules of leaves, bonuses and gates have it.</summary>
    public const string OriginProperty = "PerfRules.Origin";

    internal static bool IsOfPack(IRuleDefinition rule) => rule.Properties.TryGetProperty(PackProperty, out _);
}
