using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Analysis.Audit;

/// <summary>How a printed figure stands to the exact value that it should show.</summary>
internal enum PrintedMatch
{
    /// <summary>Rounded half away from zero at the printed places, it is the value.</summary>
    Agrees,

    /// <summary>It is the value cut off at the printed places.</summary>
    CutOff,

    /// <summary>It is the value rounded in another way: half to even, up or down.</summary>
    RoundedOtherwise,

    /// <summary>It has the value's digits under another unit.</summary>
    OtherUnit,

    /// <summary>It is another number.</summary>
    Differs,
}

/// <summary>A figure as a report prints it: the quantity, and how many decimal places stand behind its point.</summary>
/// <param name="Text">The text as printed.</param>
/// <param name="Quantity">The quantity.</param>
/// <param name="Places">The decimal places that were printed; 0 or more.</param>
internal sealed record PrintedFigure(string Text, Quantity Quantity, int Places)
{
    private static readonly int[] RatioScales = [2];
    private static readonly int[] AmountScales = [3, 4, 6, 8];

    /// <summary>Gets one unit in the last printed place, in base units.</summary>
    internal Rational LastPlace => Rational.PowerOfTen(-Places) * Quantity.Unit.Scale;

    /// <summary>Gets a value indicating whether the number behind it may have had more digits: it has a decimal point, or a unit such as 万元.</summary>
    /// <remarks>Whole percentages are weights, shares and targets (40%, 95%), which are meant exactly.</remarks>
    internal bool MayBeRounded => Places > 0 || (Quantity.Unit.Scale != Rational.One && !Quantity.Unit.IsPercentage);

    /// <summary>Reads a figure; null, with the reason, when it is none: an approximate one (600余家), an inequality (≤60分钟), two in one, or a text.</summary>
    internal static PrintedFigure? Read(string text, out LocalizedText? fault)
    {
        if (!QuantityText.TryParse(text, out var quantity, out fault))
        {
            return null;
        }

        // 分 behind a score is no unit: points are plain numbers.
        quantity = quantity.Unit.Symbol == "分" ? new Quantity(quantity.Number, Unit.None) : quantity;
        var plain = QuantityText.ToHalfWidth(text);
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        return new PrintedFigure(text.Trim(), quantity, point < 0 ? 0 : plain.Skip(point + 1).TakeWhile(char.IsAsciiDigit).Count());
    }

    /// <summary>Compares the figure with the exact value that it should show, in base units.</summary>
    internal PrintedMatch Compare(Rational value)
    {
        var number = value / Quantity.Unit.Scale;
        return Shows(number, RoundingMode.HalfAway) ? PrintedMatch.Agrees
            : Shows(number, RoundingMode.Truncate) ? PrintedMatch.CutOff
            : Shows(number, RoundingMode.HalfEven) || Shows(number, RoundingMode.Ceiling) || Shows(number, RoundingMode.Floor) ? PrintedMatch.RoundedOtherwise
            : !Quantity.Number.IsZero && OtherScales().Any(factor => Shows(number * factor, RoundingMode.HalfAway)) ? PrintedMatch.OtherUnit
            : PrintedMatch.Differs;
    }

    /// <summary>Returns whether some number between two ends, in base units, prints like this.</summary>
    internal bool IsBetween(Rational least, Rational greatest)
    {
        var half = LastPlace / 2;
        return Quantity.Value + half >= least && Quantity.Value - half <= greatest;
    }

    private bool Shows(Rational number, RoundingMode mode) => number.Round(Places, mode) == Quantity.Number;

    // % for a bare ratio and back; 元, 千元, 万元, 百万元, 亿元 and the 万 and 亿 of people and counts among each other.
    private IEnumerable<Rational> OtherScales() =>
        (Quantity.Dimension.IsNone ? RatioScales : AmountScales).SelectMany(power => new[] { Rational.PowerOfTen(power), Rational.PowerOfTen(-power) });
}
