using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using NRules;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using PerfRules.Diagnostics;
using PerfRules.NRules.Rules;
using PerfRules.NRules.SessionFacts;
using PerfRules.NRules.Texts;
using PerfRules.Plans;

namespace PerfRules.NRules.Sessions;

/// <summary>The rules of one plan, with those of the embedder, compiled: what sessions are made from.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
internal sealed class RuleNetwork
{
    private readonly ISessionFactory _sessions;

    /// <summary>Compiles the rules of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="custom">The embedder's rules.</param>
    /// <param name="services">What makes the embedder's rules; null when they are made without services.</param>
    /// <param name="cancellationToken">Cancels the compilation.</param>
    /// <exception cref="PerfRulesException">A rule cannot be made or compiled.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    internal RuleNetwork(Plan plan, ImmutableArray<Type> custom, IServiceProvider? services, CancellationToken cancellationToken)
    {
        Plan = plan;
        HasCustomRules = !custom.IsEmpty;
        var rules = PackRuleSet.Of(plan);
        PackRulesByName = ByName(rules, []);
        var definitions = new List<IRuleDefinition>(rules.Length + custom.Length);
        foreach (var rule in rules)
        {
            cancellationToken.ThrowIfCancellationRequested();
            definitions.Add(rule.Define());
        }

        foreach (var type in custom)
        {
            cancellationToken.ThrowIfCancellationRequested();
            definitions.Add(Define(type, services));
        }

        PackRulesByName = ByName(rules, definitions.Skip(rules.Length));

        _sessions = Compile(definitions, cancellationToken);

        // A cancelled compilation of NRules is a factory with some of the rules.
        cancellationToken.ThrowIfCancellationRequested();
        Count = definitions.Count;
    }

    internal Plan Plan { get; }

    internal int Count { get; }

    internal bool HasCustomRules { get; }

    /// <summary>Gets the rules of the pack whose names tell where in the pack a fault stands; those that a rule of the embedder has as well do not.</summary>
    internal FrozenDictionary<string, IPackRule> PackRulesByName { get; }

    internal ISession CreateSession() => _sessions.CreateSession();

    private static FrozenDictionary<string, IPackRule> ByName(IEnumerable<IPackRule> rules, IEnumerable<IRuleDefinition> custom)
    {
        var taken = custom.Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
        return rules.Where(r => !taken.Contains(r.Name)).GroupBy(r => r.Name, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }

    private ISessionFactory Compile(List<IRuleDefinition> definitions, CancellationToken cancellationToken)
    {
        var compiler = new RuleCompiler();
        compiler.FactIdentityComparerRegistry.DefaultFactIdentityComparer = new SessionFactComparer();
        try
        {
            return compiler.Compile(definitions, cancellationToken);
        }
        catch (RuleCompilationException exception)
        {
            throw Fault(exception.RuleName, exception);
        }
    }

    private IRuleDefinition Define(Type type, IServiceProvider? services)
    {
        try
        {
            var rule = services is null ? Activator.CreateInstance(type, nonPublic: true) : ActivatorUtilities.GetServiceOrCreateInstance(services, type);
            return new RuleDefinitionFactory().Create((Rule)rule!);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw Fault(type.FullName ?? type.Name, exception);
        }
    }

    private PerfRulesException Fault(string rule, Exception exception)
    {
        var location = PackRulesByName.TryGetValue(rule, out var known) && known.Indicator is { } leaf ? leaf.Location : SourceLocation.None;
        var message = SessionTexts.RuleNotCompiled(Plan.Pack.Id, rule, exception.GetBaseException().Message);
        return new PerfRulesException(new Diagnostic("PR0901", DiagnosticSeverity.Error, location, message), exception);
    }
}
