using System.Collections.Immutable;
using PerfRules.Facts;

namespace PerfRules.Plans;

/// <summary>Names what a <see cref="PlanValue"/> holds.</summary>
internal enum PlanValueKind
{
    Missing,
    Undefined,
    Number,
    YesNo,
    Word,
    Date,
    List,
}

/// <summary>The value of an input or expression while a plan runs; <c>default</c> is missing.</summary>
internal readonly struct PlanValue
{
    private readonly object? _object;

    private PlanValue(PlanValueKind kind, Rational number, object? other)
    {
        Kind = kind;
        Number = number;
        _object = other;
    }

    internal static PlanValue Undefined => new(PlanValueKind.Undefined, default, null);

    internal PlanValueKind Kind { get; }

    /// <summary>Gets a number in base units; for yes/no 1 or 0; for a date its day number.</summary>
    internal Rational Number { get; }

    internal bool IsUsable => Kind is not (PlanValueKind.Missing or PlanValueKind.Undefined);

    internal bool IsYes => Kind == PlanValueKind.YesNo && !Number.IsZero;

    internal string Word => (string)_object!;

    internal ImmutableArray<Rational> List => (ImmutableArray<Rational>)_object!;

    internal static PlanValue Of(Rational number) => new(PlanValueKind.Number, number, null);

    internal static PlanValue Of(bool yes) => new(PlanValueKind.YesNo, yes ? 1 : 0, null);

    internal static PlanValue Of(string word) => new(PlanValueKind.Word, default, word);

    internal static PlanValue Of(DateOnly date) => new(PlanValueKind.Date, date.DayNumber, null);

    internal static PlanValue Of(ImmutableArray<Rational> list) => new(PlanValueKind.List, default, list);
}
