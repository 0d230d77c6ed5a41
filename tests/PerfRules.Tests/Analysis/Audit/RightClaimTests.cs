using CsCheck;
using PerfRules.Analysis.Audit;
using PerfRules.Facts;

namespace PerfRules.Tests.Analysis.Audit;

/// <summary>A figure that is printed as it comes out is never flagged, and one that is a unit off in its last place always is, whatever the figures.</summary>
public sealed class RightClaimTests
{
    private const int Samples = 400;

    // Two amounts with up to four decimal places, and the kinds of statement that reports make of them.
    private static readonly Gen<(decimal A, decimal B, int Kind, int Places)> Statements = Gen.Select(
        Gen.Long[1, 99_999_999].Select(n => n / 10_000m), Gen.Long[1, 99_999_999].Select(n => n / 10_000m), Gen.Int[0, 3], Gen.Int[0, 4]);

    private static readonly string[] Expressions = ["甲 + 乙", "甲 - 乙", "甲 / 乙", "(甲 - 乙) / 乙"];

    [Fact]
    public void Audit_FigureAsItComesOut_IsNeverFlagged() =>
        Statements.Sample(
            s => Audit(s, 0) is AuditClass.Reproduced,
            iter: Samples,
            print: Print);

    // Ten units off in the last place is more than any rounding of amounts with four places can explain, unless the ratio is to a tiny amount;
    // amounts without a unit are exact only where they have no decimals, and so all of these are whole.
    [Fact]
    public void Audit_FigureOfWholeAmountsThatIsOff_IsAlwaysFlagged() =>
        Statements.Select(s => (Math.Ceiling(s.A), Math.Ceiling(s.B), s.Kind, s.Places)).Sample(
            s => Audit(s, 1) is not AuditClass.Reproduced,
            iter: Samples,
            print: Print);

    private static string Print((decimal A, decimal B, int Kind, int Places) s) => $"甲 = {s.A}, 乙 = {s.B}, {Expressions[s.Kind]}, {s.Places} places";

    private static AuditClass Audit((decimal A, decimal B, int Kind, int Places) s, int unitsOff)
    {
        var (a, b) = ((Rational)s.A, (Rational)s.B);
        var exact = s.Kind switch { 0 => a + b, 1 => a - b, 2 => a / b * 100, _ => (a - b) / b * 100 };
        var printed = exact.Round(s.Places, RoundingMode.HalfAway) + (unitsOff * Rational.PowerOfTen(-s.Places));
        var text = printed.ToDecimalString(s.Places) + (s.Kind < 2 ? "元" : "%");
        var report = new AuditCase(
            AuditCase.Right.Text[..AuditCase.Right.Text.IndexOf("published:", StringComparison.Ordinal)]
            + $"published:\n  figures: {{ 甲: {s.A}元, 乙: {s.B}元 }}\n  claims: [ {{ claim: 说法, printed: \"{Padded(text, s.Places)}\", is: {Expressions[s.Kind]} }} ]\n").Audit();
        return report.Items.Single(i => i.Id == "说法").Class;
    }

    // A report prints 5.80% and not 5.8% when it prints two places.
    private static string Padded(string text, int places)
    {
        var unit = text[^1..];
        var number = text[..^1];
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var missing = places - (point < 0 ? 0 : number.Length - point - 1);
        return number + (point < 0 && missing > 0 ? "." : string.Empty) + new string('0', missing) + unit;
    }
}
