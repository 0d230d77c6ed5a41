using System.Linq.Expressions;
using System.Numerics;

namespace PerfRules.Plans.Compiled;

/// <summary>A whole number worked out from the slots of a row. It has no side effect, never throws, and is bounded before any row is known.</summary>
/// <remarks>
/// The bounds are the proof that arithmetic cannot overflow: a node whose bounds, and whose operands' bounds, lie in 64 bits works in 64 bits,
/// any other in 128; what could need more than <see cref="Wholes.Bits"/> is not lowered at all. Bounds hold for every row, because a row
/// keeps a value outside the bounds of its slot out of the slot (<see cref="PlanRow"/>).
/// </remarks>
/// <param name="Least">The smallest value that it can have.</param>
/// <param name="Most">The largest value that it can have.</param>
/// <param name="WorksWide">Whether it, or an operand of it, may need more than 64 bits.</param>
internal abstract record Whole(BigInteger Least, BigInteger Most, bool WorksWide)
{
    /// <summary>Gets a value indicating whether the number itself may need more than 64 bits.</summary>
    internal bool IsWide { get; } = Wholes.NeedsWide(Least, Most);

    /// <summary>Gets how many nodes its code has.</summary>
    internal abstract int Nodes { get; }

    /// <summary>Gets a number that divides every value; 0 for the constant zero, which everything divides.</summary>
    internal virtual BigInteger Factor => BigInteger.One;

    /// <summary>Gets a value indicating whether working it out again is as cheap as keeping it.</summary>
    internal virtual bool IsSimple => false;

    /// <summary>Returns the number divided by a divisor of <see cref="Factor"/>.</summary>
    internal virtual Whole DividedBy(BigInteger divisor) => divisor.IsOne ? this : throw new InvalidOperationException();

    /// <summary>Works it out; only for numbers that are not wide.</summary>
    internal long Narrow(PlanRow row) => WorksWide ? (long)InWide(row) : InNarrow(row);

    /// <summary>Works it out.</summary>
    internal Int128 Wide(PlanRow row) => WorksWide ? InWide(row) : InNarrow(row);

    /// <summary>Writes it as code, of type Int128 when it is wide and of type long else.</summary>
    internal Expression Write(CodeWriter code)
    {
        var value = Write(code, WorksWide);
        return WorksWide && !IsWide ? Expression.Convert(value, typeof(long)) : value;
    }

    /// <summary>Works it out in 64 bits.</summary>
    protected abstract long InNarrow(PlanRow row);

    /// <summary>Works it out in 128 bits.</summary>
    protected abstract Int128 InWide(PlanRow row);

    /// <summary>Writes it as code that works in 128 or 64 bits.</summary>
    protected abstract Expression Write(CodeWriter code, bool wide);
}

/// <summary>A number known before any row.</summary>
internal sealed record WholeConstant(BigInteger Value) : Whole(Value, Value, Wholes.NeedsWide(Value, Value))
{
    internal override int Nodes { get; } = 1;

    private readonly long _narrow = Wholes.NeedsWide(Value, Value) ? 0 : (long)Value;
    private readonly Int128 _wide = (Int128)Value;

    internal override BigInteger Factor => BigInteger.Abs(Value);

    internal override bool IsSimple => true;

    internal override Whole DividedBy(BigInteger divisor) => new WholeConstant(Value / divisor);

    protected override long InNarrow(PlanRow row) => _narrow;

    protected override Int128 InWide(PlanRow row) => _wide;

    protected override Expression Write(CodeWriter code, bool wide) => wide
        ? Expression.New(
            typeof(Int128).GetConstructor([typeof(ulong), typeof(ulong)])!,
            Expression.Constant((ulong)(_wide >>> 64)),
            Expression.Constant((ulong)(_wide & ulong.MaxValue)))
        : Expression.Constant(_narrow);
}

/// <summary>The number in a slot.</summary>
internal sealed record WholeSlot(int Slot, BigInteger Least, BigInteger Most) : Whole(Least, Most, false)
{
    internal override int Nodes { get; } = 1;

    internal override bool IsSimple => true;

    protected override long InNarrow(PlanRow row) => row.Slots[Slot];

    protected override Int128 InWide(PlanRow row) => row.Slots[Slot];

    protected override Expression Write(CodeWriter code, bool wide) => code.Slot(Slot);
}

/// <summary>A number that a leaf works out once and uses several times.</summary>
internal sealed record WholeShared(int Index, Whole Definition) : Whole(Definition.Least, Definition.Most, Definition.IsWide)
{
    internal override int Nodes { get; } = 1;

    internal override bool IsSimple => true;

    protected override long InNarrow(PlanRow row) => (long)row.Shared[Index];

    protected override Int128 InWide(PlanRow row) => row.Shared[Index];

    protected override Expression Write(CodeWriter code, bool wide) => code.Shared(Index);
}

/// <summary>Two numbers added.</summary>
internal sealed record WholeSum(Whole Left, Whole Right)
    : Whole(Left.Least + Right.Least, Left.Most + Right.Most, Left.WorksWide || Right.WorksWide || Wholes.NeedsWide(Left.Least + Right.Least, Left.Most + Right.Most))
{
    internal override int Nodes { get; } = 1 + Left.Nodes + Right.Nodes;

    internal override BigInteger Factor => BigInteger.GreatestCommonDivisor(Left.Factor, Right.Factor);

    internal override Whole DividedBy(BigInteger divisor) => divisor.IsOne ? this : Wholes.Add(Left.DividedBy(divisor), Right.DividedBy(divisor));

    protected override long InNarrow(PlanRow row) => Left.Narrow(row) + Right.Narrow(row);

    protected override Int128 InWide(PlanRow row) => Left.Wide(row) + Right.Wide(row);

    protected override Expression Write(CodeWriter code, bool wide) => Expression.Add(code.Operand(Left, wide), code.Operand(Right, wide));
}

/// <summary>Two numbers multiplied; a constant stands on the left.</summary>
internal sealed record WholeProduct(Whole Left, Whole Right, BigInteger Least, BigInteger Most)
    : Whole(Least, Most, Left.WorksWide || Right.WorksWide || Wholes.NeedsWide(Least, Most))
{
    internal override int Nodes { get; } = 1 + Left.Nodes + Right.Nodes;

    internal override BigInteger Factor => Left.Factor * Right.Factor;

    internal override bool IsSimple => Left is WholeConstant && Right is WholeSlot;

    internal override Whole DividedBy(BigInteger divisor)
    {
        var first = BigInteger.GreatestCommonDivisor(divisor, Left.Factor);
        return divisor.IsOne ? this : Wholes.Multiply(Left.DividedBy(first), Right.DividedBy(divisor / first));
    }

    protected override long InNarrow(PlanRow row) => Left.Narrow(row) * Right.Narrow(row);

    protected override Int128 InWide(PlanRow row) => Left.Wide(row) * Right.Wide(row);

    protected override Expression Write(CodeWriter code, bool wide) => Expression.Multiply(code.Operand(Left, wide), code.Operand(Right, wide));
}

/// <summary>A number without its sign.</summary>
internal sealed record WholeSize(Whole Operand)
    : Whole(
        Operand.Least.Sign < 0 && Operand.Most.Sign > 0 ? 0 : BigInteger.Min(BigInteger.Abs(Operand.Least), BigInteger.Abs(Operand.Most)),
        BigInteger.Max(BigInteger.Abs(Operand.Least), BigInteger.Abs(Operand.Most)),
        Operand.WorksWide)
{
    internal override int Nodes { get; } = 1 + Operand.Nodes;

    internal override BigInteger Factor => Operand.Factor;

    internal override Whole DividedBy(BigInteger divisor) => divisor.IsOne ? this : Wholes.Abs(Operand.DividedBy(divisor));

    protected override long InNarrow(PlanRow row) => Math.Abs(Operand.Narrow(row));

    protected override Int128 InWide(PlanRow row) => Int128.Abs(Operand.Wide(row));

    protected override Expression Write(CodeWriter code, bool wide) => CodeWriter.Keeping(
        code.Operand(Operand, wide),
        value => Expression.Condition(Expression.LessThan(value, code.Zero(wide)), Expression.Negate(value), value));
}

/// <summary>A number held between two constants.</summary>
internal sealed record WholeHeld(Whole Operand, BigInteger Low, BigInteger High)
    : Whole(BigInteger.Max(Low, BigInteger.Min(High, Operand.Least)), BigInteger.Max(Low, BigInteger.Min(High, Operand.Most)), Operand.WorksWide)
{
    internal override int Nodes { get; } = 1 + Operand.Nodes;

    private readonly Int128 _low = (Int128)Low;
    private readonly Int128 _high = (Int128)High;

    // An operand of 64 bits is held no differently by an end beyond them.
    private readonly long _narrowLow = (long)BigInteger.Max(long.MinValue, BigInteger.Min(long.MaxValue, Low));
    private readonly long _narrowHigh = (long)BigInteger.Max(long.MinValue, BigInteger.Min(long.MaxValue, High));

    protected override long InNarrow(PlanRow row) => Math.Clamp(Operand.Narrow(row), _narrowLow, _narrowHigh);

    protected override Int128 InWide(PlanRow row) => Int128.Clamp(Operand.Wide(row), _low, _high);

    protected override Expression Write(CodeWriter code, bool wide) => CodeWriter.Keeping(
        code.Operand(Operand, wide),
        value =>
        {
            var low = code.Operand(Wholes.Constant(Low), wide);
            var high = code.Operand(Wholes.Constant(High), wide);
            var floored = Operand.Least < Low ? Expression.Condition(Expression.LessThan(value, low), low, value) : value;
            return Operand.Most > High ? Expression.Condition(Expression.GreaterThan(value, high), high, floored) : floored;
        });
}

/// <summary>The one number or the other.</summary>
internal sealed record WholeChoice(Test When, Whole Then, Whole Otherwise)
    : Whole(BigInteger.Min(Then.Least, Otherwise.Least), BigInteger.Max(Then.Most, Otherwise.Most), Then.IsWide || Otherwise.IsWide)
{
    internal override int Nodes { get; } = 1 + When.Nodes + Then.Nodes + Otherwise.Nodes;

    internal override BigInteger Factor => BigInteger.GreatestCommonDivisor(Then.Factor, Otherwise.Factor);

    internal override Whole DividedBy(BigInteger divisor) =>
        divisor.IsOne ? this : Wholes.Choose(When, Then.DividedBy(divisor), Otherwise.DividedBy(divisor));

    protected override long InNarrow(PlanRow row) => When.Holds(row) ? Then.Narrow(row) : Otherwise.Narrow(row);

    protected override Int128 InWide(PlanRow row) => When.Holds(row) ? Then.Wide(row) : Otherwise.Wide(row);

    protected override Expression Write(CodeWriter code, bool wide) =>
        Expression.Condition(When.Write(code), code.Operand(Then, wide), code.Operand(Otherwise, wide));
}
