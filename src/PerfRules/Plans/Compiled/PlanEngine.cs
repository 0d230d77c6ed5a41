using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Plans.Compiled;

/// <summary>Runs a plan on rows: what is lowered as machine code, or node by node where code cannot be made, the rest by the interpreter of the plan.</summary>
/// <threadsafety>Safe to share between threads, each with rows of its own.</threadsafety>
internal sealed class PlanEngine
{
    // Code for more leaves at once takes the compiler more time per leaf.
    private const int LeavesPerMethod = 16;

    // A common denominator beyond this, or points beyond the other in parts of it, are left to each leaf: 64 bits must hold them, and sums of them.
    internal static readonly BigInteger LargestDenominator = BigInteger.Pow(10, 9);
    private static readonly BigInteger LargestPoints = BigInteger.Pow(10, 15);

    private readonly Plan _plan;
    private readonly LeafCode?[] _leaves;
    private readonly LeafCode?[] _vetoes;
    private readonly BigInteger _denominator = BigInteger.One;
    private readonly int _shared;
    private readonly RoundingStage? _leafRounding;
    private Action<PlanRow>[]? _code;

    internal PlanEngine(Plan plan)
    {
        _plan = plan;
        _leafRounding = plan.RoundingAt(RoundingStageKind.Leaf);
        Layout = new SlotLayout(plan);
        var fallbacks = ImmutableArray.CreateBuilder<(string Leaf, string Reason)>();
        _leaves = new LeafCode?[plan.Leaves.Length];
        for (var i = 0; i < _leaves.Length; i++)
        {
            _leaves[i] = PlanLowering.Lower(plan, Layout, i, out var reason);
            if (reason is not null)
            {
                fallbacks.Add((plan.Leaves[i].Indicator.Id, reason));
            }
        }

        Fallbacks = fallbacks.ToImmutable();
        _vetoes = [.. plan.Vetoes.Select(v => PlanLowering.Lower(plan, Layout, v))];
        _shared = _leaves.Concat(_vetoes).Max(l => l?.Shared.Length) ?? 0;
        var denominators = _leaves.Select(l => l?.Denominator).OfType<BigInteger>().Where(d => d <= LargestDenominator);
        foreach (var denominator in denominators)
        {
            var common = _denominator / BigInteger.GreatestCommonDivisor(_denominator, denominator) * denominator;
            _denominator = common <= LargestDenominator ? common : _denominator;
        }

        Denominators = [.. _leaves.Select((l, i) => l?.Denominator is { } d && (_denominator % d).IsZero && HasSmallPoints(i) ? (long)_denominator : 0)];
    }

    internal Plan Plan => _plan;

    internal SlotLayout Layout { get; }

    /// <summary>Gets the leaves that the interpreter works out on every row, with the reason; empty for most packs.</summary>
    internal ImmutableArray<(string Leaf, string Reason)> Fallbacks { get; }

    /// <summary>Gets the denominator of each leaf's points; 0 where it has no fixed one and the row says it.</summary>
    internal ImmutableArray<long> Denominators { get; }

    /// <summary>Gets a value indicating whether there is machine code.</summary>
    internal bool IsCompiled => Volatile.Read(ref _code) is not null;

    internal PlanRow NewRow() => new(Layout, _shared);

    /// <summary>Makes machine code, where the runtime compiles what is made at run time: not under native AOT, nor where it would only interpret it.</summary>
    internal void Compile()
    {
        if (RuntimeFeature.IsDynamicCodeCompiled && !IsCompiled)
        {
            Volatile.Write(ref _code, MakeCode());
        }
    }

    /// <summary>Works out every leaf and veto of a row.</summary>
    internal void Run(PlanRow row)
    {
        if (Volatile.Read(ref _code) is { } code)
        {
            foreach (var method in code)
            {
                method(row);
            }
        }
        else
        {
            Walk(row);
        }

        Resolve(row);
    }

    /// <summary>Works out every leaf and veto of a row node by node, without machine code.</summary>
    internal void RunWithoutCode(PlanRow row)
    {
        Walk(row);
        Resolve(row);
    }

    /// <summary>Says what came of a leaf and what decided, from the facts of a row; null where the interpreter has to say it.</summary>
    internal LeafOutcome? OutcomeOf(RowFacts facts, int leaf) => DecisionOf(facts, leaf) is { } decision
        ? PlanInterpreter.PutTogether(_plan.Leaves[leaf], decision, _plan.Leaves[leaf].Indicator.FullPoints, null, false, _leafRounding)
        : null;

    /// <summary>Says what decided a leaf, from the facts of a row; null where the interpreter has to say it.</summary>
    internal Decision? DecisionOf(RowFacts facts, int leaf)
    {
        if (_leaves[leaf] is not { Rule: { } rule } code
            || !code.Touched.IsSubsetOf(facts.Plain)
            || (_plan.Leaves[leaf].Needs.Findings && !facts.HasCountsAlone))
        {
            return null;
        }

        // What a leaf shares is written down, so it gets a row of its own; other threads may ask the same sheet.
        var row = code.Shared.IsEmpty ? facts.Row : new PlanRow(facts, code.Shared.Length);
        LeafWalker.Share(code, row);
        return DecisionForm.Decide(rule, row);
    }

    private bool HasSmallPoints(int leaf) =>
        _plan.Leaves[leaf] is var l && (l.Indicator.FullPoints + (l.Bonus?.Full ?? Rational.Zero)).RoundToInteger(RoundingMode.Ceiling) * _denominator <= LargestPoints;

    private Action<PlanRow>[] MakeCode()
    {
        var code = _leaves.Select((leaf, i) => (i, leaf, Denominators[i])).Chunk(LeavesPerMethod).Select(CodeWriter.Compile);
        return _vetoes.Length == 0 ? [.. code] : [.. code, CodeWriter.CompileVetoes(_vetoes.Select((veto, i) => (i, veto)))];
    }

    private void Walk(PlanRow row)
    {
        for (var i = 0; i < _leaves.Length; i++)
        {
            row.Status[i] = _leaves[i] is { } leaf && LeafWalker.Fits(leaf, row) ? LeafWalker.Walk(leaf, row, i, Denominators[i]) : LeafCode.Deferred;
        }

        for (var i = 0; i < _vetoes.Length; i++)
        {
            row.Vetoes[i] = _vetoes[i] is { } veto && LeafWalker.Fits(veto, row) ? LeafWalker.Walk(veto, row, i, 1) : LeafCode.Deferred;
        }
    }

    // What was deferred: a leaf without what it needs is missing, anything else goes to the interpreter.
    private void Resolve(PlanRow row)
    {
        row.HasExactPoints = false;
        if (row.Status.AsSpan().Contains(LeafCode.Deferred) || row.Vetoes.AsSpan().Contains(LeafCode.Deferred))
        {
            ResolveDeferred(row);
        }
    }

    private void ResolveDeferred(PlanRow row)
    {
        PlanInterpreter? interpreter = null;
        var status = row.Status;
        for (var i = 0; i < status.Length; i++)
        {
            if (status[i] != LeafCode.Deferred)
            {
                continue;
            }

            if (_leaves[i]?.Needed is { } needed && !needed.IsSubsetOf(row.Given))
            {
                status[i] = (byte)PlanStatus.Missing | LeafCode.NoPoints;
            }
            else
            {
                interpreter ??= PlanInterpreter.For(_plan, row.ToFacts());
                Keep(row, i, interpreter.ScoreLeaf(i));
            }
        }

        for (var i = 0; i < row.Vetoes.Length; i++)
        {
            if (row.Vetoes[i] == LeafCode.Deferred)
            {
                interpreter ??= PlanInterpreter.For(_plan, row.ToFacts());
                row.Vetoes[i] = (byte)interpreter.StateOf(_plan.Vetoes[i]);
            }
        }
    }

    private void Keep(PlanRow row, int leaf, LeafOutcome outcome)
    {
        if (outcome.Points is not { } points)
        {
            row.Status[leaf] = (byte)((byte)outcome.Status | LeafCode.NoPoints);
            return;
        }

        row.Status[leaf] = (byte)outcome.Status;
        if (Denominators[leaf] != 0 && points.TryGetWhole(Denominators[leaf], out var whole))
        {
            row.Points[leaf] = whole;
        }
        else if (Denominators[leaf] != 0 || !points.TryGetParts(out row.Points[leaf], out row.Denominators[leaf]))
        {
            row.PutExactPoints(leaf, points);
        }
    }
}
