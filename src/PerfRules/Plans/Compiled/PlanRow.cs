using System.Collections.Immutable;
using PerfRules.Facts;

namespace PerfRules.Plans.Compiled;

/// <summary>The facts of one subject in slots, and room for what comes of them; made once and filled again for each subject.</summary>
/// <remarks>A slot always lies within its bounds: empty ones hold <see cref="SlotContent.Empty"/>, and so do those whose value does not fit,
/// which is kept in <see cref="_exact"/>. Nothing is ever cut to fit.</remarks>
/// <threadsafety>Not safe to share between threads.</threadsafety>
internal sealed class PlanRow
{
    private readonly SlotLayout _layout;
    private PlanValue[]? _exact;
    private Award?[]? _awards;
    private ImmutableArray<ImmutableArray<Finding>>? _findings;
    private bool _findingsAreCounts;
    private Rational?[]? _exactPoints;

    internal PlanRow(SlotLayout layout, int shared)
    {
        _layout = layout;
        Slots = [.. layout.Slots.Select(s => s.Empty)];
        Given = new ulong[(layout.Count + 63) / 64];
        Plain = new ulong[Given.Length];
        Shared = new Int128[shared];
        var leaves = layout.Plan.Leaves.Length;
        Points = new long[leaves];
        Denominators = new long[leaves];
        Status = new byte[leaves];
        Vetoes = new byte[layout.Plan.Vetoes.Length];
    }

    /// <summary>Makes a row to read the slots of a copy, which stays as it is; it has no room for what comes of leaves.</summary>
    internal PlanRow(RowFacts facts, int shared)
    {
        _layout = facts.Layout;
        Slots = facts.Slots;
        Given = facts.Given;
        Plain = facts.Plain;
        Shared = shared == 0 ? [] : new Int128[shared];
        Points = [];
        Denominators = [];
        Status = [];
        Vetoes = [];
    }

    internal SlotLayout Layout => _layout;

    /// <summary>Gets the slots.</summary>
    internal long[] Slots { get; }

    /// <summary>Gets which slots have a value.</summary>
    internal ulong[] Given { get; }

    /// <summary>Gets which slots hold their value.</summary>
    internal ulong[] Plain { get; }

    /// <summary>Gets room for what a leaf works out once.</summary>
    internal Int128[] Shared { get; }

    /// <summary>Gets the numerator of each leaf's points.</summary>
    internal long[] Points { get; }

    /// <summary>Gets the denominator of each leaf's points, where a leaf has no fixed one.</summary>
    internal long[] Denominators { get; }

    /// <summary>Gets what came of each leaf, see <see cref="LeafCode"/>.</summary>
    internal byte[] Status { get; }

    /// <summary>Gets what came of each veto, see <see cref="LeafCode"/>.</summary>
    internal byte[] Vetoes { get; }

    /// <summary>Gets or sets a value indicating whether points of a leaf need more than 64 bits and lie beside <see cref="Points"/>.</summary>
    internal bool HasExactPoints { get; set; }

    /// <summary>Takes everything out.</summary>
    internal void Clear()
    {
        for (var i = 0; i < Slots.Length; i++)
        {
            Slots[i] = _layout.Slots[i].Empty;
        }

        Array.Clear(Given);
        Array.Clear(Plain);
        _findings = null;
        _findingsAreCounts = false;
        _awards?.AsSpan().Clear();
    }

    internal void Remove(int slot)
    {
        Slots[slot] = _layout.Slots[slot].Empty;
        Given[slot >> 6] &= ~(1UL << (slot & 63));
        Plain[slot >> 6] &= ~(1UL << (slot & 63));
    }

    /// <summary>Puts a whole number of parts into a slot if it lies within the slot's bounds.</summary>
    internal bool TryPut(int slot, long parts)
    {
        if (!_layout.IsWithin(slot, parts))
        {
            return false;
        }

        Slots[slot] = parts;
        var bit = 1UL << (slot & 63);
        if ((Plain[slot >> 6] & bit) == 0)
        {
            Given[slot >> 6] |= bit;
            Plain[slot >> 6] |= bit;
        }

        return true;
    }

    /// <summary>Puts a number in the declared unit of an input into its slot, if the slot is for numbers and the number fits.</summary>
    internal bool TryPut(int slot, decimal number)
    {
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(number, bits);
        var places = (bits[3] >> 16) & 0xFF;
        if (bits[2] != 0 || places >= SlotLayout.Places)
        {
            return false;
        }

        // 0 where the number has finer digits than the slot, or the slot holds no numbers.
        var parts = _layout.PartsOf(slot, places);
        var high = Math.BigMul(unchecked(((ulong)(uint)bits[1] << 32) | (uint)bits[0]), (ulong)parts, out var size);
        return parts != 0 && high == 0 && size <= long.MaxValue && TryPut(slot, bits[3] < 0 ? -(long)size : (long)size);
    }

    /// <summary>Puts a value in base units into a slot, or beside it when it does not fit.</summary>
    internal void Put(int slot, PlanValue value)
    {
        var fits = value.Kind switch
        {
            PlanValueKind.Missing => false,
            PlanValueKind.Number => TryPutNumber(slot, value.Number),
            PlanValueKind.YesNo => TryPut(slot, value.IsYes ? 1 : 0),
            PlanValueKind.Word => _layout.TryGetCode(value.Word, out var code) && TryPut(slot, code),
            PlanValueKind.Date => value.Number.TryGetWhole(1, out var day) && TryPut(slot, day),
            _ => false,
        };
        if (fits)
        {
            return;
        }

        Remove(slot);
        if (value.Kind != PlanValueKind.Missing)
        {
            _exact ??= new PlanValue[_layout.Plan.Slots.Count];
            _exact[slot] = value;
            Given[slot >> 6] |= 1UL << (slot & 63);
        }
    }

    internal void Put(PlanFacts facts)
    {
        for (var slot = 0; slot < facts.Inputs.Length; slot++)
        {
            Put(slot, facts.Inputs[slot]);
        }

        PutFindings(facts.Findings);
        for (var leaf = 0; leaf < facts.Awards.Length; leaf++)
        {
            PutAward(leaf, facts.Awards[leaf]);
        }
    }

    internal void PutAward(int leaf, Award? award)
    {
        var slot = _layout.AwardSlot(leaf);
        if (slot < 0 || (award is null && _awards is null))
        {
            return;
        }

        _awards ??= new Award?[_layout.Plan.Leaves.Length];
        _awards[leaf] = award;
        Remove(slot);
        if (award is not null && !TryPutNumber(slot, award.Points))
        {
            Given[slot >> 6] |= 1UL << (slot & 63);
        }
    }

    /// <summary>Puts what was found, by kind; null when nothing was examined.</summary>
    internal void PutFindings(ImmutableArray<ImmutableArray<Finding>>? findings)
    {
        _findings = findings;
        _findingsAreCounts = false;
        for (var slot = _layout.FindingsSlot; slot < _layout.EndOfFindings; slot++)
        {
            Remove(slot);
        }

        if (findings is not { } byKind)
        {
            return;
        }

        _ = TryPut(_layout.FindingsSlot, 1);
        for (var kind = 0; kind < byKind.Length; kind++)
        {
            PutCount(_layout.KindSlot(kind), FindingCount.Of(byKind[kind]));
        }

        foreach (var counter in _layout.Counters)
        {
            var count = FindingCount.Of(counter, byKind);
            PutCount(_layout.CounterSlot(counter), count.Count);
            PutCount(_layout.CounterSlot(counter) + 1, count.Aggravated);
        }
    }

    /// <summary>Puts how often a kind was found, as one finding that occurred so often; what was put of other kinds this way stays.</summary>
    internal void PutFindingCount(int kind, int count)
    {
        if (!_findingsAreCounts)
        {
            PutFindings(_layout.NoFindings);
            _findings = null;
            _findingsAreCounts = true;
        }

        PutCount(_layout.KindSlot(kind), count);
        foreach (var counter in _layout.Counters)
        {
            // Nothing has a key or an amount, so that each kind is one key, and none is aggravated.
            if (counter.Kinds.Contains(kind))
            {
                var sum = 0L;
                foreach (var counted in counter.Kinds)
                {
                    sum += CountOf(counter.Per, Slots[_layout.KindSlot(counted)]);
                }

                PutCount(_layout.CounterSlot(counter), sum);
            }
        }
    }

    /// <summary>Keeps points of a leaf that need more than 64 bits.</summary>
    internal void PutExactPoints(int leaf, Rational points)
    {
        if (_exactPoints is null || !HasExactPoints)
        {
            _exactPoints = new Rational?[Points.Length];
        }

        HasExactPoints = true;
        _exactPoints[leaf] = points;
    }

    /// <summary>Gets the points of a leaf that need more than 64 bits; null for any other.</summary>
    internal Rational? ExactPoints(int leaf) => HasExactPoints ? _exactPoints![leaf] : null;

    /// <summary>Makes the facts that the interpreter reads.</summary>
    internal PlanFacts ToFacts() => Facts(Slots, Given, Plain).ToFacts();

    /// <summary>Copies the facts, so that the row can be filled again.</summary>
    internal RowFacts Copy() => Facts((long[])Slots.Clone(), (ulong[])Given.Clone(), (ulong[])Plain.Clone()) with
    {
        Exact = (PlanValue[]?)_exact?.Clone(),
        Awards = (Award?[]?)_awards?.Clone(),
    };

    private RowFacts Facts(long[] slots, ulong[] given, ulong[] plain) => new(_layout, slots, given, plain, _exact, _awards, _findings, _findingsAreCounts);

    private static long CountOf(Criteria.DeductionPer per, long count) => per == Criteria.DeductionPer.Item ? count : Math.Min(count, 1);

    private bool TryPutNumber(int slot, Rational value) => value.TryGetWhole(_layout.PartsOf(slot), out var parts) && TryPut(slot, parts);

    // A count beyond a slot's bounds leaves the slot without its value, and the leaf to the interpreter.
    private void PutCount(int slot, long count)
    {
        if (!TryPut(slot, count))
        {
            Remove(slot);
            Given[slot >> 6] |= 1UL << (slot & 63);
        }
    }
}
