using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Fuzz.Parsers;

/// <summary>Quantities, units and numbers: what is read is printed and read again as the same, and two ways of reading never disagree.</summary>
internal sealed class QuantityParser : IFuzzedParser
{
    public int MostCharacters => 240;

    public IReadOnlyList<string> Words { get; } =
    [
        "元", "万元", "亿元", "%", "‰", "个百分点", "人", "万人", "人次", "家", "个", "天", "工作日", "周", "个月", "月", "年", "分钟", "小时", "/", "元/人/年", "万元/月", "例", "批次", "份", "pp",
        "-", "+", "−", "¥", "￥", ",", "，", ".", "。", " ", "\u3000", "１", "９８．５６％", "514,776.52", "余", "约", "≤", "~", "、", "多", "1/3", "0.", "/12", "（", "*", "·",
    ];

    public void Try(string text)
    {
        if (Quantity.TryParse(text, out var quantity))
        {
            Check(quantity);
            var constant = ConstantExpression.Read(text);
            BrokenInvariantException.Unless(constant is null || constant.Value == quantity, $"quantity and constant expression disagree: {text} is {quantity} and {constant}");
        }

        if (Rational.TryParse(text, out var number))
        {
            BrokenInvariantException.Unless(Rational.TryParse(number.ToString(), out var again) && again == number, $"number printed and read again differs: {text} is {number}");
            BrokenInvariantException.Unless((number.Round(2, RoundingMode.HalfAway) - number).Abs() <= Half, $"rounding moves too far: {text}");
        }

        if (Unit.TryParse(text, out var unit))
        {
            BrokenInvariantException.Unless(Unit.TryParse(unit.Symbol, out var same) && same.Symbol == unit.Symbol && same.Scale == unit.Scale && same.Dimension == unit.Dimension, $"unit printed and read again differs: {text} is {unit.Symbol}");
        }
    }

    private static Rational Half { get; } = new(1, 200);

    private static void Check(Quantity quantity)
    {
        var printed = quantity.ToString();
        var isRead = Quantity.TryParse(printed, out var again);
        BrokenInvariantException.Unless(isRead && again == quantity && again.Unit.Symbol == quantity.Unit.Symbol, $"quantity printed and read again differs: {printed} is read as {again}");
        BrokenInvariantException.Unless(Quantity.Parse(printed) == quantity, "TryParse and Parse differ");
    }
}
