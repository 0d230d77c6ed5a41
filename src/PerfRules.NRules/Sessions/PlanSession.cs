using NRules;
using NRules.Diagnostics;
using NRules.RuleModel;
using PerfRules.Diagnostics;
using PerfRules.NRules.SessionFacts;
using PerfRules.NRules.Texts;
using PerfRules.Plans;
using PerfRules.Texts;

namespace PerfRules.NRules.Sessions;

/// <summary>One NRules session on the rules of one plan: keeps given facts in step with sheets, fires, and gives the results back.</summary>
internal sealed class PlanSession : IDisposable
{
    private readonly RuleNetwork _network;
    private readonly int _maxFirings;
    private readonly ServiceResolver _services;
    private readonly Dictionary<SessionFact, ScoringFact> _given;
    private readonly Dictionary<IFact, (SessionFact Fact, string Rule)> _foreign = new(ReferenceEqualityComparer.Instance);
    private readonly List<IRuleDefinition> _fired = [];
    private IRuleDefinition? _firing;
    private string? _culprit;
    private PerfRulesException? _refusal;
    private bool _isBinding;
    private bool _isFiring;
    private bool _isBroken;

    internal PlanSession(RuleNetwork network, NRulesOptions options, IServiceProvider? services, SessionLog log)
    {
        _network = network;
        _maxFirings = options.MaxFirings;
        _services = new ServiceResolver(services);
        _given = new Dictionary<SessionFact, ScoringFact>(new SessionFactComparer());
        Session = network.CreateSession();
        Session.DependencyResolver = _services;
        Session.Events.RuleFiringEvent += OnFiring;
        Session.Events.RuleFiredEvent += (_, _) => _firing = null;
        Session.Events.FactInsertedEvent += OnFact;
        Session.Events.FactUpdatedEvent += OnFact;
        Session.Events.FactRetractedEvent += OnRetracted;
        Session.Events.LhsExpressionFailedEvent += (_, e) => _culprit ??= e.Rules.FirstOrDefault()?.Name;
        log.Listen(Session.Events, Plan.Pack);
    }

    internal ISession Session { get; }

    private static string Program => SessionTexts.Program().ToString();

    internal Plan Plan => _network.Plan;

    /// <summary>Gets the rules that fired in the last run, in order.</summary>
    internal IReadOnlyList<IRuleDefinition> Fired => _fired;

    /// <summary>Gets what rules of the embedder or the program put in, with the rule that each comes from.</summary>
    internal IReadOnlyCollection<(SessionFact Fact, string Rule)> Foreign => _foreign.Values;

    public void Dispose() => _services.Dispose();

    /// <summary>Makes the given facts those named: what is the same stays, what differs is changed, and only that.</summary>
    /// <exception cref="PerfRulesException">The program put one of them in before, and the session stays as it was; or a rule failed or derives one of them.</exception>
    internal void Bind(IEnumerable<ScoringFact> facts)
    {
        var wanted = new Dictionary<SessionFact, ScoringFact>(_given.Comparer);
        var findings = new List<FindingFact>();
        foreach (var fact in facts)
        {
            if (fact is FindingFact finding)
            {
                findings.Add(finding);
            }
            else
            {
                wanted.Add(fact, fact);
            }
        }

        Keep(wanted, findings);
        var gone = _given.Values.Where(f => !wanted.ContainsKey(f)).ToList();
        var fresh = wanted.Values.Where(f => !_given.ContainsKey(f)).ToList();
        var changed = wanted.Values.Where(f => _given.TryGetValue(f, out var before) && !f.Equals(before)).ToList();
        var derived = fresh.Where(IsDerivedByARule).ToList();
        Guarded(() =>
        {
            _isBinding = true;
            Session.RetractAll(gone);
            Session.UpdateAll(changed);
            Session.InsertAll(derived.Count == 0 ? fresh : fresh.Where(f => !derived.Contains(f)));
            InsertBeside(derived);
            _isBinding = false;
        });
        gone.ForEach(f => _given.Remove(f));
        foreach (var fact in changed.Concat(fresh))
        {
            _given.Remove(fact);
            _given.Add(fact, fact);
        }
    }

    /// <summary>Fires until nothing is left to fire.</summary>
    /// <exception cref="PerfRulesException">A rule failed, halted the session or loops, or what the embedder's rules derived does not fit.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; firing goes on where it stopped the next time.</exception>
    internal void Fire(IReadOnlySet<string> subjects, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _fired.Clear();

        // What a pack needs for its subjects is no loop, however many they are.
        var limit = (int)Math.Min(int.MaxValue, _maxFirings + ((long)_network.Count * subjects.Count));
        _isFiring = true;
        Guarded(() => Session.Fire(limit, cancellationToken), cancellationToken);
        _isFiring = false;
        cancellationToken.ThrowIfCancellationRequested();
        if (!Session.Agenda.IsEmpty)
        {
            _isBroken = true;
            throw _fired.Count >= limit ? Looping(limit) : Fault("PR0902", _fired[^1].Name, SessionTexts.Halted(Plan.Pack.Id, _fired[^1].Name));
        }

        if (_foreign.Count > 0)
        {
            var diagnostics = new DiagnosticBag();
            new SessionReview(Plan, subjects, diagnostics).Look(Foreign);
            if (diagnostics.HasErrors)
            {
                throw new PerfRulesException(diagnostics.ToSorted());
            }
        }
    }

    /// <summary>Returns all facts of the session by subject.</summary>
    internal ILookup<string, SessionFact> FactsBySubject() => Session.Query<SessionFact>().ToLookup(f => f.Subject, StringComparer.Ordinal);

    /// <summary>Runs something that makes rules match or fire; a fault of a rule comes out as one of the pack, and the session is done with.</summary>
    internal void Guarded(Action action, CancellationToken cancellationToken = default)
    {
        if (_isBroken)
        {
            throw new InvalidOperationException("A rule failed in this session before, so what it holds is not whole. Open a new one.");
        }

        try
        {
            action();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            _isBroken = true;
            _isBinding = false;
            if (_refusal is not null)
            {
                throw new PerfRulesException(_refusal.Diagnostics);
            }

            var cause = exception is RuleExecutionException { InnerException: { } inner } ? inner : exception;
            if (cause is OperationCanceledException && cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(cause.Message, exception, cancellationToken);
            }

            var rule = exception switch
            {
                RuleRhsExpressionEvaluationException failed => failed.RuleName,
                AgendaExpressionEvaluationException failed => failed.RuleName,
                _ => _culprit ?? (_firing ?? (_isFiring && _fired.Count > 0 ? _fired[^1] : null))?.Name ?? Program,
            };
            var said = cause is PerfRulesException { Diagnostics: [var first, ..] } ? first.Message : LocalizedText.Verbatim(cause.Message);
            throw Fault("PR0902", rule, SessionTexts.RuleFailed(Plan.Pack.Id, rule, said), cause);
        }

        // An action that catches the refusal has done its harm all the same.
        if (_refusal is not null)
        {
            throw new PerfRulesException(_refusal.Diagnostics);
        }
    }

    /// <summary>Puts a fact of the program in.</summary>
    /// <exception cref="PerfRulesException">It is there already or of a kind that only rules of the pack derive, and the session stays as it was; or a condition failed.</exception>
    internal void Insert(object fact)
    {
        if (fact is SessionFact ours && !FactText.IsForeign(ours))
        {
            throw Fault("PR0904", Program, SessionTexts.OnlyOfThePack(Plan.Pack.Id, Program, FactText.Of(fact)));
        }

        var done = true;
        Guarded(() => done = Session.TryInsert(fact));
        if (!done)
        {
            throw Fault("PR0904", Program, SessionTexts.ThereAlready(Plan.Pack.Id, Program, FactText.Of(fact)));
        }
    }

    /// <summary>Changes a fact of the program, or takes it out.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="change">Changes it in the session; false when it cannot.</param>
    /// <exception cref="PerfRulesException">It is not the program's, and the session stays as it was; or a condition failed.</exception>
    internal void Change(object fact, Func<object, bool> change)
    {
        if (fact is SessionFact ours && _given.ContainsKey(ours))
        {
            throw Fault("PR0904", Program, SessionTexts.NotToChange(Plan.Pack.Id, Program, FactText.Of(fact)));
        }

        var done = true;
        Guarded(() => done = change(fact));
        if (!done)
        {
            throw Fault("PR0904", Program, SessionTexts.NotThere(Plan.Pack.Id, Program, FactText.Of(fact)));
        }
    }

    private (IFact Key, string Rule)? HolderOf(SessionFact fact)
    {
        foreach (var (key, (held, rule)) in _foreign)
        {
            if (_given.Comparer.Equals(held, fact))
            {
                return (key, rule);
            }
        }

        return null;
    }

    // What a rule yielded may go when the given facts change; what was inserted stays, and then there would be two.
    private bool IsDerivedByARule(SessionFact fact)
    {
        if (HolderOf(fact) is not var (held, rule))
        {
            return false;
        }

        return held.Source is not null ? true : throw Fault("PR0904", rule, SessionTexts.ThereAlready(Plan.Pack.Id, rule, FactText.Of(fact)));
    }

    private void InsertBeside(List<ScoringFact> derived)
    {
        foreach (var fact in derived)
        {
            if (!Session.TryInsert(fact))
            {
                _culprit = HolderOf(fact)?.Rule;
                throw new PerfRulesException(new Diagnostic("PR0904", DiagnosticSeverity.Error, SourceLocation.None, SessionTexts.GivenTwice((fact as InputFact)?.Input ?? FactText.Of(fact), fact.Subject)), null);
            }
        }
    }

    // The findings of a subject that are as they were keep their facts, in order; what does not is replaced from there on.
    private void Keep(Dictionary<SessionFact, ScoringFact> wanted, List<FindingFact> findings)
    {
        var before = _given.Values.OfType<FindingFact>().GroupBy(f => f.Subject, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToDictionary(f => f.Index), StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            var same = before.TryGetValue(finding.Subject, out var known) && known.TryGetValue(finding.Index, out var old) && old.Finding.Equals(finding.Finding);
            var kept = same ? before[finding.Subject][finding.Index] : finding;
            wanted.Add(kept, kept);
        }
    }

    private PerfRulesException Looping(int limit)
    {
        var worst = _fired.GroupBy(r => r).OrderByDescending(g => g.Count()).ThenBy(g => PackRules.IsOfPack(g.Key)).ToList();

        // Rules of a pack cannot loop by themselves: the embedder's rule that fired most keeps them going.
        var loop = worst.FirstOrDefault(g => !PackRules.IsOfPack(g.Key)) ?? worst[0];
        return new PerfRulesException(
            new Diagnostic(
                "PR0903",
                DiagnosticSeverity.Error,
                SourceLocation.None,
                SessionTexts.Looping(Plan.Pack.Id, loop.Key.Name, loop.Count(), limit),
                SessionTexts.LoopHint(_maxFirings)),
            null);
    }

    private PerfRulesException Fault(string code, string rule, LocalizedText message, Exception? cause = null)
    {
        var location = _network.PackRulesByName.TryGetValue(rule, out var known) && known.Indicator is { } leaf ? leaf.Location : SourceLocation.None;
        return new PerfRulesException(new Diagnostic(code, DiagnosticSeverity.Error, location, message), cause);
    }

    private void OnFiring(object? sender, AgendaEventArgs e)
    {
        _firing = e.Rule;
        _fired.Add(e.Rule);
    }

    private void OnFact(object? sender, WorkingMemoryEventArgs e)
    {
        if (_isBinding || e.Fact.Value is not SessionFact fact)
        {
            return;
        }

        var rule = (e.Fact.Source as ILinkedFactSource)?.Rule ?? _firing;
        if (rule is not null && PackRules.IsOfPack(rule))
        {
            return;
        }

        var name = rule?.Name ?? Program;
        if (_given.ContainsKey(fact))
        {
            Refuse(name, SessionTexts.NotToChange(Plan.Pack.Id, name, FactText.Of(fact)));
        }

        if (!FactText.IsForeign(fact))
        {
            Refuse(name, SessionTexts.OnlyOfThePack(Plan.Pack.Id, name, FactText.Of(fact)));
        }

        _foreign[e.Fact] = (fact, name);
    }

    private void OnRetracted(object? sender, WorkingMemoryEventArgs e)
    {
        _foreign.Remove(e.Fact);
        if (!_isBinding && e.Fact.Value is SessionFact fact && _given.ContainsKey(fact))
        {
            var name = _firing?.Name ?? Program;
            Refuse(name, SessionTexts.NotToChange(Plan.Pack.Id, name, FactText.Of(fact)));
        }
    }

    // Facts and scores would follow that neither the sheet nor a fresh session knows of.
    private void Refuse(string name, LocalizedText message)
    {
        _isBroken = true;
        _refusal ??= Fault("PR0904", name, message);
        throw _refusal;
    }
}
