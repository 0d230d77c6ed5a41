using System.Runtime.CompilerServices;
using PerfRules.Documents;
using PerfRules.Facts;

namespace PerfRules.Tests.Oracle;

/// <summary>An interval as packs write it: <c>[95%, 100%)</c>, <c>&gt; 105%</c>, <c>= 0</c>; an end without text is infinite.</summary>
internal sealed record NaiveInterval(string? Lower, bool LowerClosed, string? Upper, bool UpperClosed)
{
    private static readonly ConditionalWeakTable<string, NaiveInterval> Known = [];

    internal static NaiveInterval Parse(string text) => Known.GetValue(text, Read);

    private static NaiveInterval Read(string text)
    {
        var plain = QuantityText.ToHalfWidth(text).Trim();
        foreach (var comparison in (string[])["<=", ">=", "==", "≤", "≥", "<", ">", "="])
        {
            if (plain.StartsWith(comparison, StringComparison.Ordinal))
            {
                var place = plain[comparison.Length..].Trim();
                return comparison switch
                {
                    "<=" or "≤" => new(null, false, place, true),
                    "<" => new(null, false, place, false),
                    ">=" or "≥" => new(place, true, null, false),
                    ">" => new(place, false, null, false),
                    _ => new(place, true, place, true),
                };
            }
        }

        var comma = Comma(plain);
        var lower = plain[1..comma].Trim();
        var upper = plain[(comma + 1)..^1].Trim();
        return new(
            lower is "-∞" or "-inf" ? null : lower,
            plain[0] == '[',
            upper is "+∞" or "∞" or "+inf" or "inf" ? null : upper,
            plain[^1] == ']');
    }

    /// <summary>Gets the ends of an interval as they are written; null where there is none.</summary>
    internal static IEnumerable<string?> Ends(Located<string>? interval) => interval is null ? [] : Parse(interval.Value) is var read ? [read.Lower, read.Upper] : [];

    /// <summary>Returns whether a value lies within; the lower end is looked at first, and the upper one only when that leaves it open.</summary>
    internal bool Holds(NaiveRational value, Func<string, NaiveRational> evaluate) => !IsBelow(value, evaluate) && !IsAbove(value, evaluate);

    /// <summary>Returns whether a value lies below the lower end.</summary>
    internal bool IsBelow(NaiveRational value, Func<string, NaiveRational> evaluate) =>
        Lower is not null && evaluate(Lower) is var end && (value < end || (value == end && !LowerClosed));

    private bool IsAbove(NaiveRational value, Func<string, NaiveRational> evaluate) =>
        Upper is not null && evaluate(Upper) is var end && (value > end || (value == end && !UpperClosed));

    // The comma outside every inner bracket.
    private static int Comma(string text)
    {
        var depth = 0;
        for (var i = 1; ; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (text[i] == ',' && depth == 0)
            {
                return i;
            }
        }
    }
}
