using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Plans.Compiled;

namespace PerfRules.Scoring;

/// <summary>Holds the facts of one subject in numbered slots, for scoring many subjects fast: made once by <see cref="RuleScorer.CreateRow"/>, filled again for each.</summary>
/// <remarks>
/// <para>Inputs go by their place in <see cref="RulePack.Inputs"/>, kinds of finding by their place in <see cref="RulePack.Findings"/>, awards by
/// the place of their leaf in <see cref="RulePack.Leaves"/>. What is not set is missing, findings too.</para>
/// <para>Every value is kept exactly. Money in cents, counts in hundredths and other numbers in millionths of the declared unit, up to 10^15 such
/// parts, score fastest; whatever has more digits scores the same and takes longer. Use <see cref="FactSheet"/> for texts with units, and
/// when faults are to be listed and not thrown.</para>
/// </remarks>
/// <threadsafety>Mutable; one thread at a time.</threadsafety>
public sealed class FactRow
{
    private readonly int _inputs;

    internal FactRow(RulePack pack, PlanRow row)
    {
        Pack = pack;
        Row = row;
        _inputs = pack.Inputs.Length;
    }

    /// <summary>Gets the pack whose inputs the row holds.</summary>
    public RulePack Pack { get; }

    internal PlanRow Row { get; }

    /// <summary>Finds the place of an input.</summary>
    /// <param name="input">The input's name.</param>
    /// <returns>Its place in <see cref="RulePack.Inputs"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The pack has no such input.</exception>
    public int IndexOf(string input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Row.Layout.Plan.Slots.TryGetValue(input, out var slot) ? slot : throw new KeyNotFoundException($"The pack {Pack.Id} has no input '{input}'.");
    }

    /// <summary>Sets a number in the unit that the pack declares: 98.56 for 98.56%.</summary>
    /// <param name="input">The input's place.</param>
    /// <param name="number">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such input, or the number is outside its range.</exception>
    /// <exception cref="ArgumentException">The input is no number.</exception>
    public void Set(int input, decimal number)
    {
        if (input < 0 || input >= _inputs || !Row.TryPut(input, number))
        {
            SetExactly(input, number);
        }
    }

    /// <summary>Sets an exact number in the unit that the pack declares: 1/3 of a month has no decimal.</summary>
    /// <param name="input">The input's place.</param>
    /// <param name="number">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such input, or the number is outside its range.</exception>
    /// <exception cref="ArgumentException">The input is no number.</exception>
    public void Set(int input, Rational number)
    {
        SetExactly(input, number);
    }

    /// <summary>Sets an amount that carries its unit, whichever unit of its kind that is: 27.1亿元 where the pack declares 万元.</summary>
    /// <param name="input">The input's place.</param>
    /// <param name="quantity">The amount; a percentage where the input is one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such input, or the amount is outside its range.</exception>
    /// <exception cref="ArgumentException">The input is no number, or the amount is of something else.</exception>
    public void Set(int input, Quantity quantity)
    {
        CheckInput(input);
        var definition = Pack.Inputs[input];
        if (definition.IsList || definition.Type > InputType.Number)
        {
            throw WrongType(definition);
        }

        if (quantity.Dimension != definition.Unit.Dimension || quantity.Unit.IsPercentage != (definition.Type == InputType.Percent))
        {
            throw new ArgumentException($"{quantity.ToString()} does not fit the input {definition.Name}, which is declared in '{definition.Unit.Symbol}'.", nameof(quantity));
        }

        Row.Put(input, PlanValue.Of(InRange(definition, quantity.Value)));
    }

    /// <summary>Sets yes or no.</summary>
    /// <param name="input">The input's place.</param>
    /// <param name="yes">Yes or no.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such input.</exception>
    /// <exception cref="ArgumentException">The input is of another type.</exception>
    public void Set(int input, bool yes)
    {
        Check(input, InputType.YesNo);
        _ = Row.TryPut(input, yes ? 1 : 0);
    }

    /// <summary>Sets the word of a choice.</summary>
    /// <param name="input">The input's place.</param>
    /// <param name="word">One of the words that the pack lists.</param>
    /// <exception cref="ArgumentNullException"><paramref name="word"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such input, or the input has no such word.</exception>
    /// <exception cref="ArgumentException">The input is of another type.</exception>
    public void Set(int input, string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        Check(input, InputType.Choice);
        if (!Pack.Inputs[input].Choices.Contains(word))
        {
            throw new ArgumentOutOfRangeException(nameof(word), word, $"'{word}' is no choice of {Pack.Inputs[input].Name}; choices are {string.Join(", ", Pack.Inputs[input].Choices)}.");
        }

        Row.Put(input, PlanValue.Of(word));
    }

    /// <summary>Sets a date.</summary>
    /// <param name="input">The input's place.</param>
    /// <param name="date">The date.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such input.</exception>
    /// <exception cref="ArgumentException">The input is of another type.</exception>
    public void Set(int input, DateOnly date)
    {
        Check(input, InputType.Date);
        _ = Row.TryPut(input, date.DayNumber);
    }

    /// <summary>Sets a list of numbers in the unit that the pack declares.</summary>
    /// <param name="input">The input's place.</param>
    /// <param name="numbers">The numbers, in order; copied; may be empty.</param>
    /// <exception cref="ArgumentNullException"><paramref name="numbers"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such input, or a number is outside its range.</exception>
    /// <exception cref="ArgumentException">The input is no list.</exception>
    public void SetList(int input, IEnumerable<Rational> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        CheckInput(input);
        var definition = Pack.Inputs[input];
        if (!definition.IsList)
        {
            throw WrongType(definition);
        }

        Row.Put(input, PlanValue.Of([.. numbers.Select(n => InBase(definition, n))]));
    }

    /// <summary>Takes a value out, so that it is missing.</summary>
    /// <param name="input">The input's place.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such input.</exception>
    public void Remove(int input)
    {
        CheckInput(input);
        Row.Remove(input);
    }

    /// <summary>Says how often a kind was found: as much as one finding, without key and amount, that occurred so often. Findings then count as
    /// examined, and kinds that are not set as not found. Findings set before as a list are gone.</summary>
    /// <param name="kind">The kind's place in <see cref="RulePack.Findings"/>.</param>
    /// <param name="count">How often; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind, or <paramref name="count"/> is negative.</exception>
    public void SetFindingCount(int kind, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(kind);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(kind, Pack.Findings.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Row.PutFindingCount(kind, count);
    }

    /// <summary>Sets what was found.</summary>
    /// <param name="findings">What was found, of kinds that the pack declares; empty when the examination found nothing, null when nothing was examined.</param>
    /// <exception cref="ArgumentException">A finding is null or of a kind that the pack does not declare, its count is negative, or its amount is
    /// no money where a rule compares it with money.</exception>
    public void SetFindings(IEnumerable<Finding>? findings)
    {
        if (findings is null)
        {
            Row.PutFindings(null);
            return;
        }

        var kinds = Row.Layout.Plan.FindingKinds;
        var byKind = Pack.Findings.Select(_ => ImmutableArray.CreateBuilder<Finding>()).ToArray();
        foreach (var finding in findings)
        {
            if (finding?.Kind is null || !kinds.TryGetValue(finding.Kind, out var kind) || finding.Count < 0)
            {
                throw new ArgumentException($"The pack {Pack.Id} declares no finding '{finding?.Kind}', or its count is negative.", nameof(findings));
            }

            if (finding.Amount is { Value.IsZero: false } amount && amount.Dimension != Dimension.Money && Row.Layout.Plan.AggravatedKinds.Contains(kind))
            {
                throw new ArgumentException($"The amount {amount.ToString()} of '{finding.Kind}' is no money, and a rule compares it with money.", nameof(findings));
            }

            byKind[kind].Add(finding);
        }

        Row.PutFindings([.. byKind.Select(k => k.ToImmutable())]);
    }

    /// <summary>Sets the points that an assessor gives to a leaf.</summary>
    /// <param name="leaf">The leaf's place in <see cref="RulePack.Leaves"/>; its criterion is an award.</param>
    /// <param name="award">The award, or null for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf, or the points are negative or above its full points.</exception>
    /// <exception cref="ArgumentException">The leaf is scored by a rule.</exception>
    public void SetAward(int leaf, Award? award)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leaf);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(leaf, Pack.Leaves.Length);
        if (Row.Layout.Plan.Leaves[leaf].Criterion is not PlanAward)
        {
            throw new ArgumentException($"The leaf {Pack.Leaves[leaf].Id} is scored by a rule.", nameof(leaf));
        }

        if (award is not null && (award.Points.Sign < 0 || award.Points > Pack.Leaves[leaf].FullPoints))
        {
            throw new ArgumentOutOfRangeException(nameof(award), $"Between 0 and {Pack.Leaves[leaf].FullPoints.ToString()} points.");
        }

        Row.PutAward(leaf, award);
    }

    /// <summary>Takes everything out, so that all is missing.</summary>
    public void Clear() => Row.Clear();

    private static Rational InBase(InputDefinition input, Rational number) => InRange(input, number * input.Unit.Scale);

    private static Rational InRange(InputDefinition input, Rational number) =>
        input.Range is { } range && !range.Holds(number)
            ? throw new ArgumentOutOfRangeException(nameof(number), $"{input.Name} is to be {range}, not {Quantity.FromBase(number, input.Unit).ToString()}.")
            : number;

    private static ArgumentException WrongType(InputDefinition input) =>
        new($"The input {input.Name} is {(input.IsList ? "a list of " : string.Empty)}{input.Type}.", nameof(input));

    private void SetExactly(int input, Rational number)
    {
        CheckInput(input);
        var definition = Pack.Inputs[input];
        if (definition.IsList || definition.Type > InputType.Number)
        {
            throw WrongType(definition);
        }

        Row.Put(input, PlanValue.Of(InBase(definition, number)));
    }

    private void Check(int input, InputType type)
    {
        CheckInput(input);
        if (Pack.Inputs[input].Type != type || Pack.Inputs[input].IsList)
        {
            throw WrongType(Pack.Inputs[input]);
        }
    }

    private void CheckInput(int input)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(input);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(input, Pack.Inputs.Length);
    }
}
