using System.Collections.Immutable;
using System.Numerics;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Plans.Compiled;

/// <summary>Which slot of a row holds what: inputs in the pack's order, whether findings were examined, counts of findings, awards.</summary>
/// <remarks>
/// A number lies in its slot as a whole number of parts of its base unit: cents for money, hundredths for what is counted, millionths of
/// the declared unit for the rest. What has finer digits, leaves the range of the input or exceeds 10^15 parts does not fit, and the row
/// keeps it beside the slot for the interpreter.
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
internal sealed class SlotLayout
{
    /// <summary>The decimal places of a number that goes straight into its slot, and one more.</summary>
    internal const int Places = 8;

    private static readonly BigInteger LargestNumber = BigInteger.Pow(10, 15);

    private readonly Dictionary<PlanCounter, int> _counters = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly int _firstAward;
    private readonly int[] _awards;
    private readonly long[] _least;
    private readonly long[] _most;
    private readonly long[] _parts;
    private readonly long[] _partsPerPlace;

    internal SlotLayout(Plan plan)
    {
        Plan = plan;
        var inputs = plan.Pack.Inputs;
        foreach (var word in inputs.SelectMany(i => i.Choices))
        {
            CodeOf(word);
        }

        FindingsSlot = inputs.Length;
        var next = FindingsSlot + 1 + plan.Pack.Findings.Length;
        foreach (var counter in plan.Leaves.SelectMany(l => new[] { l.Criterion, l.Bonus?.Criterion }).SelectMany(CountersOf).Where(NeedsFindings))
        {
            _counters.Add(counter, next);
            next += 2;
        }

        Counters = [.. _counters.Keys];
        NoFindings = [.. plan.Pack.Findings.Select(_ => ImmutableArray<Finding>.Empty)];
        NoAwards = [.. new Award?[plan.Leaves.Length]];
        _firstAward = next;
        _awards = new int[plan.Leaves.Length];
        for (var i = 0; i < _awards.Length; i++)
        {
            _awards[i] = plan.Leaves[i].Criterion is PlanAward ? next++ : -1;
        }

        Count = next;
        Slots = [.. inputs.Select(InputSlot), .. Enumerable.Range(FindingsSlot, Count - FindingsSlot).Select(CountSlot)];
        _least = [.. Slots.Select(s => (long)s.Least)];
        _most = [.. Slots.Select(s => (long)s.Most)];
        _parts = [.. Slots.Select(s => s.Parts <= long.MaxValue ? (long)s.Parts : 0)];
        _partsPerPlace = [.. inputs.SelectMany((input, i) => PartsPerPlace(Slots[i], input.Unit.Scale))];
    }

    internal Plan Plan { get; }

    /// <summary>Gets how many slots there are.</summary>
    internal int Count { get; }

    /// <summary>Gets what each slot holds.</summary>
    internal ImmutableArray<SlotContent> Slots { get; }

    /// <summary>Gets the slot that holds something when findings were examined.</summary>
    internal int FindingsSlot { get; }

    /// <summary>Gets the counters that cannot be worked out from the counts of kinds; each has a slot for its count and one for the aggravated.</summary>
    internal ImmutableArray<PlanCounter> Counters { get; }

    internal IReadOnlyList<string> Words => _words;

    internal int KindSlot(int kind) => FindingsSlot + 1 + kind;

    /// <summary>Gets the slot of a leaf's award; -1 for a leaf that a rule scores.</summary>
    internal int AwardSlot(int leaf) => _awards[leaf];

    /// <summary>Gets the first slot behind the findings.</summary>
    internal int EndOfFindings => _firstAward;

    internal bool IsWithin(int slot, long parts) => parts >= _least[slot] && parts <= _most[slot];

    /// <summary>Gets the parts of one base unit; 0 where they need more than 64 bits.</summary>
    internal long PartsOf(int slot) => _parts[slot];

    /// <summary>Gets the findings of an examination that found nothing: none of each kind.</summary>
    internal ImmutableArray<ImmutableArray<Finding>> NoFindings { get; }

    /// <summary>Gets the awards of a subject that was given none: none for each leaf.</summary>
    internal ImmutableArray<Award?> NoAwards { get; }

    /// <summary>Gets how many parts one unit of a decimal place is; 0 where that is no whole number, or the slot holds no numbers.</summary>
    internal long PartsOf(int slot, int places) => _partsPerPlace[(slot * Places) + places];

    internal int CounterSlot(PlanCounter counter) => _counters[counter];

    internal bool TryGetCode(string word, out int code) => _codes.TryGetValue(word, out code);

    /// <summary>Gets the code of a word; words that no input can be get one as well, and equal none.</summary>
    internal int CodeOf(string word)
    {
        if (!_codes.TryGetValue(word, out var code))
        {
            code = _words.Count;
            _codes.Add(word, code);
            _words.Add(word);
        }

        return code;
    }

    internal SlotSet SetOf(PlanMentions mentions)
    {
        var set = new SlotSet(Count);
        foreach (var slot in mentions.Inputs)
        {
            set.Add(slot);
        }

        if (mentions.Findings)
        {
            set.Add(FindingsSlot);
        }

        return set;
    }

    /// <summary>Returns whether a counter looks at more than how often each kind was found.</summary>
    internal static bool NeedsFindings(PlanCounter counter) =>
        counter.Count is null && (counter.Per == Criteria.DeductionPer.Key || counter.AggravatedBy is not null);

    private static IEnumerable<long> PartsPerPlace(SlotContent content, Rational unit) => Enumerable.Range(0, Places).Select(places =>
        content.Kind == PlanValueKind.Number
        && (new Rational(content.Parts, 1) * unit * Rational.PowerOfTen(-places)).TryGetWhole(1, out var parts) ? parts : 0);

    private static IEnumerable<PlanCounter> CountersOf(PlanCriterion? criterion) => criterion switch
    {
        PlanDeductions deductions => deductions.Counters,
        PlanSum sum => sum.Parts.SelectMany(p => CountersOf(p.Criterion)),
        PlanOneOf oneOf => oneOf.Alternatives.SelectMany(a => CountersOf(a.Criterion)),
        _ => [],
    };

    private SlotContent InputSlot(InputDefinition input) => input switch
    {
        { IsList: true } => new SlotContent(PlanValueKind.List, BigInteger.One, 0, 0),
        { Type: InputType.YesNo } => new SlotContent(PlanValueKind.YesNo, BigInteger.One, 0, 1),
        { Type: InputType.Date } => new SlotContent(PlanValueKind.Date, BigInteger.One, 0, DateOnly.MaxValue.DayNumber),
        { Type: InputType.Choice } => new SlotContent(PlanValueKind.Word, BigInteger.One, 0, Math.Max(0, _words.Count - 1)),
        _ => NumberSlot(input),
    };

    // A count of findings, a flag, or an award in hundredths of a hundredth of a point.
    private SlotContent CountSlot(int slot) => slot >= _firstAward
        ? new SlotContent(PlanValueKind.Number, 10_000, 0, 10_000 * BigInteger.Pow(10, 6))
        : new SlotContent(PlanValueKind.Number, BigInteger.One, 0, BigInteger.Pow(10, 12));

    private static SlotContent NumberSlot(InputDefinition input)
    {
        var scale = input.Unit.Scale;
        var fine = new Rational(BigInteger.Pow(10, 6), BigInteger.One) / scale;
        var parts = scale >= Rational.One && input.Type is InputType.Money or InputType.People or InputType.Count ? 100 : fine.Numerator;
        var least = -LargestNumber;
        var most = LargestNumber;
        if (input.Range?.Lower is { Constant: { } lower } from)
        {
            var edge = (lower * new Rational(parts, 1)).RoundToInteger(RoundingMode.Ceiling);
            least = BigInteger.Max(least, !from.IsClosed && new Rational(edge, parts) == lower ? edge + 1 : edge);
        }

        if (input.Range?.Upper is { Constant: { } upper } to)
        {
            var edge = (upper * new Rational(parts, 1)).RoundToInteger(RoundingMode.Floor);
            most = BigInteger.Min(most, !to.IsClosed && new Rational(edge, parts) == upper ? edge - 1 : edge);
        }

        // A range without a whole number of parts: nothing fits, and the interpreter works.
        return least <= most ? new SlotContent(PlanValueKind.Number, parts, (long)least, (long)most) : new SlotContent(PlanValueKind.List, BigInteger.One, 0, 0);
    }
}

/// <summary>What a slot holds.</summary>
/// <param name="Kind">The kind of value; a list never lies in its slot.</param>
/// <param name="Parts">For numbers, the parts of one base unit; the slot holds a number of parts.</param>
/// <param name="Least">The least that the slot may hold.</param>
/// <param name="Most">The most that the slot may hold.</param>
internal sealed record SlotContent(PlanValueKind Kind, BigInteger Parts, BigInteger Least, BigInteger Most)
{
    /// <summary>Gets what an empty slot holds, within its bounds, so that they hold for every row.</summary>
    internal long Empty { get; } = (long)BigInteger.Max(Least, BigInteger.Min(Most, BigInteger.Zero));
}
