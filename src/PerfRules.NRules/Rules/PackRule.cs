using System.Collections.Immutable;
using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using PerfRules.NRules.SessionFacts;
using PerfRules.Packs;

namespace PerfRules.NRules.Rules;

/// <summary>One NRules rule that is made from a pack. It matches, for each subject, the facts that it looks at, and derives facts from them.</summary>
/// <typeparam name="TFact">What it looks at.</typeparam>
/// <param name="pack">The pack.</param>
/// <param name="kind">What the rule is for.</param>
/// <param name="name">The rule's name.</param>
/// <param name="priority">When it fires.</param>
internal abstract class PackRule<TFact>(RulePack pack, string kind, string name, int priority) : IPackRule
    where TFact : SessionFact
{
    public string Name { get; } = name;

    /// <summary>Gets the leaf or section; null for other rules.</summary>
    public Indicator? Indicator { get; protected init; }

    /// <summary>Gets a value indicating whether the rule also looks at the facts of the other subjects.</summary>
    protected abstract bool ComparesSubjects { get; }

    /// <summary>Returns the rule as a definition: facts grouped by subject, one match for each group.</summary>
    public IRuleDefinition Define()
    {
        var builder = new RuleBuilder();
        builder.Name(Name);
        builder.Priority(priority);
        builder.Tag(kind);
        builder.Property(PackRules.PackProperty, pack.ToString());
        builder.Property(PackRules.KindProperty, kind);
        if (Indicator is not null)
        {
            Describe(builder, Indicator);
        }

        var conditions = builder.LeftHandSide();
        var group = conditions.Pattern(typeof(IGrouping<string, TFact>), "facts");
        var groups = group.Aggregate();
        var fact = OneThatIsSeen(groups.Pattern(typeof(TFact), "fact"));
        groups.GroupBy(Expression.Lambda(Expression.Property(fact, nameof(SessionFact.Subject)), fact), Expression.Lambda(fact, fact));

        var context = Expression.Parameter(typeof(IContext), "context");
        var facts = group.Declaration.ToParameterExpression();
        if (ComparesSubjects)
        {
            var all = conditions.Pattern(typeof(IEnumerable<TFact>), "everybody");
            var collected = all.Aggregate();
            OneThatIsSeen(collected.Pattern(typeof(TFact), "other"));
            collected.Collect();
            var everybody = all.Declaration.ToParameterExpression();
            builder.RightHandSide().Action(Expression.Lambda<Action<IContext, IGrouping<string, TFact>, IEnumerable<TFact>>>(
                Expression.Invoke(Expression.Constant((Action<IContext, IGrouping<string, TFact>, IEnumerable<TFact>>)FireTogether), context, facts, everybody),
                context,
                facts,
                everybody));
        }
        else
        {
            builder.RightHandSide().Action(Expression.Lambda<Action<IContext, IGrouping<string, TFact>>>(
                Expression.Invoke(Expression.Constant((Action<IContext, IGrouping<string, TFact>>)FireAlone), context, facts), context, facts));
        }

        return builder.Build();
    }

    /// <summary>Says whether the rule looks at a fact.</summary>
    protected abstract bool Sees(TFact fact);

    /// <summary>Derives facts for one subject.</summary>
    /// <param name="context">The session's side of the firing.</param>
    /// <param name="subject">Who it is about.</param>
    /// <param name="facts">What the rule looks at, of this subject.</param>
    /// <param name="everybody">What it looks at, of all subjects; empty unless they are compared.</param>
    protected abstract void Fire(IContext context, string subject, ImmutableArray<TFact> facts, ImmutableArray<TFact> everybody);

    /// <summary>Keeps a derived fact in step with the match: it comes, changes and goes only when it differs, so that nothing follows from no change.</summary>
    protected static void Derive(IContext context, SessionFact? fact)
    {
        const string Key = "derived";
        var before = context.GetLinked(Key);
        if (fact is null)
        {
            if (before is not null)
            {
                context.RetractLinked(Key, before);
            }
        }
        else if (before is null)
        {
            context.InsertLinked(Key, fact);
        }
        else if (fact.GetType() != before.GetType())
        {
            context.RetractLinked(Key, before);
            context.InsertLinked(Key, fact);
        }
        else if (!fact.Equals(before))
        {
            context.UpdateLinked(Key, fact);
        }
    }

    /// <summary>Returns the fact that the rule derived before for the same match; null at first.</summary>
    protected static T? Derived<T>(IContext context)
        where T : SessionFact => context.GetLinked("derived") as T;

    private void FireAlone(IContext context, IGrouping<string, TFact> facts) => Fire(context, facts.Key, [.. facts], []);

    private void FireTogether(IContext context, IGrouping<string, TFact> facts, IEnumerable<TFact> everybody) => Fire(context, facts.Key, [.. facts], [.. everybody]);

    private ParameterExpression OneThatIsSeen(PatternBuilder pattern)
    {
        var fact = pattern.Declaration.ToParameterExpression();
        pattern.Condition(Expression.Lambda<Func<TFact, bool>>(Expression.Invoke(Expression.Constant((Func<TFact, bool>)Sees), fact), fact));
        return fact;
    }

    private static void Describe(RuleBuilder builder, Indicator indicator)
    {
        builder.Property(PackRules.IndicatorProperty, indicator.Id);
        if (indicator.Source is { } source)
        {
            builder.Property(PackRules.SourceProperty, source.ToString());
        }

        if (!indicator.IsSection)
        {
            builder.Property(PackRules.OriginProperty, indicator.Origin);
            builder.Description(string.Join('\n', indicator.Describe().Select(l => l.ToString(PerfRules.Texts.DisplayLanguage.Chinese))));
        }
    }
}

/// <summary>One NRules rule that is made from a pack.</summary>
internal interface IPackRule
{
    string Name { get; }

    /// <summary>Gets the leaf or section; null for other rules.</summary>
    Indicator? Indicator { get; }

    IRuleDefinition Define();
}
