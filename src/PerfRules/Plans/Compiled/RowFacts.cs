using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PerfRules.Facts;

namespace PerfRules.Plans.Compiled;

/// <summary>The facts of a row, from which the interpreter's can be made when they are needed.</summary>
/// <param name="Layout">What lies where.</param>
/// <param name="Slots">The slots.</param>
/// <param name="Given">Which slots have a value.</param>
/// <param name="Plain">Which slots hold their value.</param>
/// <param name="Exact">The values of the other ones; null when none was ever put.</param>
/// <param name="Awards">The awards; null when none was ever put.</param>
/// <param name="Findings">What was found; null when nothing was examined, or only counts were put.</param>
/// <param name="FindingsAreCounts">Whether counts were put.</param>
internal sealed record RowFacts(
    SlotLayout Layout,
    long[] Slots,
    ulong[] Given,
    ulong[] Plain,
    PlanValue[]? Exact,
    Award?[]? Awards,
    ImmutableArray<ImmutableArray<Finding>>? Findings,
    bool FindingsAreCounts)
{
    private PlanRow? _row;

    /// <summary>Gets the slots as a row, to be read only: it has no room for what a leaf works out once.</summary>
    internal PlanRow Row => _row ??= new PlanRow(this, 0);

    /// <summary>Gets a value indicating whether the slots say all that counters need of the findings: nothing was waived.</summary>
    internal bool HasCountsAlone => FindingsAreCounts || Findings is not { } byKind || byKind.All(k => k.IsEmpty);

    internal PlanFacts ToFacts()
    {
        var inputs = new PlanValue[Layout.Plan.Slots.Count];
        for (var slot = 0; slot < inputs.Length; slot++)
        {
            inputs[slot] = ValueOf(slot);
        }

        return new PlanFacts(ImmutableCollectionsMarshal.AsImmutableArray(inputs), FindingsOf(), Awards is null ? Layout.NoAwards : [.. Awards]);
    }

    private static bool IsIn(ulong[] words, int slot) => (words[slot >> 6] & (1UL << (slot & 63))) != 0;

    private PlanValue ValueOf(int slot)
    {
        if (!IsIn(Given, slot))
        {
            return default;
        }

        return !IsIn(Plain, slot) ? Exact![slot] : Layout.Slots[slot].Kind switch
        {
            PlanValueKind.Number => PlanValue.Of(NumberOf(slot)),
            PlanValueKind.YesNo => PlanValue.Of(Slots[slot] != 0),
            PlanValueKind.Word => PlanValue.Of(Layout.Words[(int)Slots[slot]]),
            _ => PlanValue.Of(DateOnly.FromDayNumber((int)Slots[slot])),
        };
    }

    private Rational NumberOf(int slot) => Layout.PartsOf(slot) is > 0 and var parts
        ? Rational.OfParts(Slots[slot], parts)
        : new Rational(Slots[slot], Layout.Slots[slot].Parts);

    private ImmutableArray<ImmutableArray<Finding>>? FindingsOf() => !FindingsAreCounts ? Findings :
    [
        .. Layout.Plan.Pack.Findings.Select((kind, i) => Slots[Layout.KindSlot(i)] is > 0 and var count
            ? ImmutableArray.Create(new Finding { Kind = kind.Name, Count = (int)count })
            : []),
    ];
}
