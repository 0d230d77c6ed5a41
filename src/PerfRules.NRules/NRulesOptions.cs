using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using PerfRules.Packs;

namespace PerfRules.NRules;

/// <summary>Holds the rules that an embedder adds to those of the packs, and how far a session may go.</summary>
/// <remarks>Mutable, and read when a scorer is made: later changes do not reach it.</remarks>
public sealed class NRulesOptions
{
    private readonly List<CustomRule> _rules = [];

    /// <summary>Gets or sets how many rules may fire in one run of a session, 1 to <see cref="int.MaxValue"/> inclusive; the default is 100,000. One firing of each rule
    /// for each subject of the session does not count: that is no loop, however many subjects there are.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxFirings
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 100_000;

    /// <summary>Adds a rule.</summary>
    /// <typeparam name="TRule">The rule; made by the container where there is one, so its constructor may ask for services.</typeparam>
    /// <param name="packs">The ids of the packs that it is for; none for all packs.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="packs"/> is null.</exception>
    /// <exception cref="ArgumentException">An id is blank.</exception>
    public NRulesOptions AddRule<TRule>(params IEnumerable<string> packs)
        where TRule : Rule => AddRule(typeof(TRule), packs);

    /// <summary>Adds a rule.</summary>
    /// <param name="rule">The type of the rule: a class that derives from <see cref="Rule"/>, neither abstract nor open; public or not, nested or not.</param>
    /// <param name="packs">The ids of the packs that it is for; none for all packs.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="rule"/> is no such type, or an id is blank.</exception>
    public NRulesOptions AddRule(Type rule, params IEnumerable<string> packs)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(packs);
        if (!RuleTypeScanner.IsRuleType(rule))
        {
            throw new ArgumentException($"{rule} is no rule: it does not derive from NRules.Fluent.Dsl.Rule, or is abstract or open.", nameof(rule));
        }

        _rules.Add(new CustomRule(rule, IdsOf(packs)));
        return this;
    }

    /// <summary>Adds every rule of an assembly, public or not, nested or not, in the order of their full names.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="packs">The ids of the packs that they are for; none for all packs.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The assembly has no rules, or an id is blank.</exception>
    [RequiresUnreferencedCode("Looks for rules among all types of an assembly; name them one by one where the program is trimmed.")]
    public NRulesOptions AddRules(Assembly assembly, params IEnumerable<string> packs)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentNullException.ThrowIfNull(packs);
        var forPacks = IdsOf(packs);
        var found = assembly.GetTypes().Where(RuleTypeScanner.IsRuleType).OrderBy(t => t.FullName, StringComparer.Ordinal).ToList();
        if (found.Count == 0)
        {
            throw new ArgumentException($"{assembly.GetName().Name} has no class that derives from NRules.Fluent.Dsl.Rule.", nameof(assembly));
        }

        foreach (var rule in found)
        {
            _rules.Add(new CustomRule(rule, forPacks));
        }

        return this;
    }

    /// <summary>Returns the rules that are for a pack, each once, in the order in which they were added.</summary>
    internal ImmutableArray<Type> RulesFor(RulePack pack) =>
        [.. _rules.Where(r => r.Packs.IsEmpty || r.Packs.Contains(pack.Id)).Select(r => r.Type).Distinct()];

    /// <summary>Returns each rule that is for a certain pack, with the pack's id.</summary>
    internal IEnumerable<(Type Rule, string PackId)> Addressed() => _rules.SelectMany(r => r.Packs.Select(p => (r.Type, p)));

    private static ImmutableArray<string> IdsOf(IEnumerable<string> packs)
    {
        ImmutableArray<string> ids = [.. packs];
        return ids.Any(string.IsNullOrWhiteSpace) ? throw new ArgumentException("The id of a pack is blank.", nameof(packs)) : ids;
    }

    private sealed record CustomRule(Type Type, ImmutableArray<string> Packs);
}
