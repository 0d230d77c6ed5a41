using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Tests.Facts;

public sealed class QuantityTests
{
    [Theory]

    // What the issue names: text, value in base units, unit.
    [InlineData("258.37亿元", "25837000000", "亿元")] // 258.37 × 10^8
    [InlineData("514776.52元", "514776.52", "元")]
    [InlineData("98.56%", "0.9856", "%")]
    [InlineData("10.19个月", "10.19", "个月")]
    [InlineData("60分钟", "60", "分钟")]
    [InlineData("256家", "256", "家")]
    [InlineData("1.5个百分点", "0.015", "个百分点")]
    [InlineData("670元/人/年", "55.8(3)", "元/人/年")]

    // Spellings of units.
    [InlineData("380元/人·年", "31.(6)", "元/人/年")]
    [InlineData("380 元/人. 年", "31.(6)", "元/人/年")] // as the report prints it
    [InlineData("4万元/月", "40000", "万元/月")]
    [InlineData("4万元/个月", "40000", "万元/月")]
    [InlineData("5‰", "0.005", "‰")]
    [InlineData("1.5pp", "0.015", "个百分点")]
    [InlineData("2倍", "2", "倍")]
    [InlineData("3季度", "9", "个季度")]
    [InlineData("2年", "24", "年")]
    [InlineData("1.5小时", "90", "小时")]
    [InlineData("2天", "2880", "天")] // 2 × 24 × 60
    [InlineData("1周", "10080", "周")]
    [InlineData("90秒", "1.5", "秒")]
    [InlineData("30个工作日", "30", "个工作日")]
    [InlineData("3万人次", "30000", "万人次")]
    [InlineData("267.53万人", "2675300", "万人")]
    [InlineData("12", "12", "")]

    // What people paste.
    [InlineData("９８．５６％", "0.9856", "%")]
    [InlineData("－１２．５万元", "-125000", "万元")]
    [InlineData("＋３家", "3", "家")]
    [InlineData("−0.8%", "-0.008", "%")]
    [InlineData("271，870.17万元", "2718701700", "万元")]
    [InlineData("1,234,567.89元", "1234567.89", "元")]
    [InlineData("1 234 567元", "1234567", "元")]
    [InlineData("1\u00A0234\u00A0567元", "1234567", "元")]
    [InlineData(" 98.56 % ", "0.9856", "%")]
    [InlineData("　60　分钟　", "60", "分钟")]
    [InlineData("- 5 万元", "-50000", "万元")]
    [InlineData("¥5000", "5000", "元")]
    [InlineData("￥ 5,000.00", "5000", "元")]
    [InlineData("¥5万元", "50000", "万元")]
    [InlineData("-¥5", "-5", "元")]
    [InlineData("60\t分钟\n", "60", "分钟")]
    public void Parse_WhatPeopleWrite_IsReadExactly(string text, string baseValue, string unit)
    {
        var quantity = Quantity.Parse(text);

        Assert.Equal(unit, quantity.Unit.Symbol);
        Assert.Equal(Exact(baseValue), quantity.Value);
    }

    [Theory]
    [InlineData("", "There is no number.", "没有写数值。")]
    [InlineData(" 　", "There is no number.", "没有写数值。")]
    [InlineData("1,2,3", "The groups in '1,2,3' of '1,2,3' are wrong: thousands come in threes (1,234,567), and one place takes one number.", "“1,2,3”中的“1,2,3”分节不对：千分位每节三位（1,234,567），一处只能填一个数。")]
    [InlineData("12,34万元", "The groups in '12,34' of '12,34万元' are wrong: thousands come in threes (1,234,567), and one place takes one number.", "“12,34万元”中的“12,34”分节不对：千分位每节三位（1,234,567），一处只能填一个数。")]
    [InlineData("1234,567元", "The groups in '1234,567' of '1234,567元' are wrong: thousands come in threes (1,234,567), and one place takes one number.", "“1234,567元”中的“1234,567”分节不对：千分位每节三位（1,234,567），一处只能填一个数。")]
    [InlineData("1,234 567元", "The groups in '1,234 567' of '1,234 567元' are wrong: thousands come in threes (1,234,567), and one place takes one number.", "“1,234 567元”中的“1,234 567”分节不对：千分位每节三位（1,234,567），一处只能填一个数。")]
    [InlineData("600余家", "'600余家' is approximate and cannot be scored: give the exact figure.", "“600余家”是约数，不能用于计分：请填确切数值。")]
    [InlineData("约600家", "'约600家' is approximate and cannot be scored: give the exact figure.", "“约600家”是约数，不能用于计分：请填确切数值。")]
    [InlineData("600家左右", "'600家左右' is approximate and cannot be scored: give the exact figure.", "“600家左右”是约数，不能用于计分：请填确切数值。")]
    [InlineData("六百多家", "'六百多家' is approximate and cannot be scored: give the exact figure.", "“六百多家”是约数，不能用于计分：请填确切数值。")]
    [InlineData("600+家", "'600+家' is approximate and cannot be scored: give the exact figure.", "“600+家”是约数，不能用于计分：请填确切数值。")]
    [InlineData("数百家", "'数百家' is approximate and cannot be scored: give the exact figure.", "“数百家”是约数，不能用于计分：请填确切数值。")]
    [InlineData("逾600家", "'逾600家' is approximate and cannot be scored: give the exact figure.", "“逾600家”是约数，不能用于计分：请填确切数值。")]
    [InlineData("结余600万元", "'结余600万元' is not a number; expected something like 258.37亿元, 98.56%, 10.19个月.", "“结余600万元”不是一个数值，应形如 258.37亿元、98.56%、10.19个月。")]
    [InlineData("95%以上", "'95%以上' is a range, not a value: give the actual figure.", "“95%以上”是一个范围而不是数值：请填实际完成值。")]
    [InlineData("60分钟以内", "'60分钟以内' is a range, not a value: give the actual figure.", "“60分钟以内”是一个范围而不是数值：请填实际完成值。")]
    [InlineData("不超过60分钟", "'不超过60分钟' is a range, not a value: give the actual figure.", "“不超过60分钟”是一个范围而不是数值：请填实际完成值。")]
    [InlineData("≈5%", "'≈5%' is approximate and cannot be scored: give the exact figure.", "“≈5%”是约数，不能用于计分：请填确切数值。")]
    [InlineData("≤60分钟", "'≤60分钟' is a range, not a value: give the actual figure.", "“≤60分钟”是一个范围而不是数值：请填实际完成值。")]
    [InlineData("＞5%", "'>5%' is a range, not a value: give the actual figure.", "“>5%”是一个范围而不是数值：请填实际完成值。")]
    [InlineData("100%、80%", "'100%、80%' holds more than one value: one input takes one value, so give them apart.", "“100%、80%”含有不止一个值：一个数据项只能填一个值，请分开填写。")]
    [InlineData("100%；80%", "'100%;80%' holds more than one value: one input takes one value, so give them apart.", "“100%;80%”含有不止一个值：一个数据项只能填一个值，请分开填写。")]
    [InlineData("100%，80%", "'100%，80%' holds more than one value: one input takes one value, so give them apart.", "“100%，80%”含有不止一个值：一个数据项只能填一个值，请分开填写。")]
    [InlineData("380-400元", "'380-400元' holds more than one value: one input takes one value, so give them apart.", "“380-400元”含有不止一个值：一个数据项只能填一个值，请分开填写。")]
    [InlineData("5至6万元", "'5至6万元' holds more than one value: one input takes one value, so give them apart.", "“5至6万元”含有不止一个值：一个数据项只能填一个值，请分开填写。")]
    [InlineData("5～6万元", "'5~6万元' holds more than one value: one input takes one value, so give them apart.", "“5~6万元”含有不止一个值：一个数据项只能填一个值，请分开填写。")]
    [InlineData("5万", "The unit '万' is not known.", "不认识单位“万”。")]
    [InlineData("5 bananas", "The unit 'bananas' is not known.", "不认识单位“bananas”。")]
    [InlineData("5元/", "The unit '元/' is not known.", "不认识单位“元/”。")]
    [InlineData("5元·年", "The unit '元·年' is not known.", "不认识单位“元·年”。")]
    [InlineData("5元/%", "The unit '元/%' is not known.", "不认识单位“元/%”。")]
    [InlineData("¥5%", "The unit '¥%' is not known.", "不认识单位“¥%”。")]
    [InlineData("无", "'无' is not a number; expected something like 258.37亿元, 98.56%, 10.19个月.", "“无”不是一个数值，应形如 258.37亿元、98.56%、10.19个月。")]
    [InlineData("--5", "'--5' is not a number; expected something like 258.37亿元, 98.56%, 10.19个月.", "“--5”不是一个数值，应形如 258.37亿元、98.56%、10.19个月。")]
    [InlineData("5..5元", "'5..5元' is not a number; expected something like 258.37亿元, 98.56%, 10.19个月.", "“5..5元”不是一个数值，应形如 258.37亿元、98.56%、10.19个月。")]
    [InlineData(".5元", "'.5元' is not a number; expected something like 258.37亿元, 98.56%, 10.19个月.", "“.5元”不是一个数值，应形如 258.37亿元、98.56%、10.19个月。")]
    [InlineData("%", "'%' is not a number; expected something like 258.37亿元, 98.56%, 10.19个月.", "“%”不是一个数值，应形如 258.37亿元、98.56%、10.19个月。")]
    public void TryParse_WhatIsNoFigure_IsRefusedWithItsOwnMessage(string text, string english, string chinese)
    {
        var parsed = QuantityText.TryParse(text, out var quantity, out var fault);

        Assert.False(parsed);
        Assert.Equal(default, quantity);
        Assert.Equal((english, chinese), (fault!.ToString(DisplayLanguage.English), fault.ToString(DisplayLanguage.Chinese)));
        Assert.Equal(english, Assert.Throws<FormatException>(() => Quantity.Parse(text)).Message);
    }

    [Fact]
    public void TryParse_LongestText_IsReadAndOneMoreIsNot()
    {
        Assert.True(Quantity.TryParse("1" + new string('0', 198) + "%", out _));
        Assert.False(QuantityText.TryParse("1" + new string('0', 199) + "%", out _, out var fault));
        Assert.Equal("The value has 201 characters; the limit is 200.", fault!.ToString());
    }

    [Fact]
    public void TryParse_Null_IsRefused() => Assert.False(Quantity.TryParse(null, out _));

    [Theory]
    [InlineData("1亿元", "10000万元")]
    [InlineData("1万元", "10000元")]
    [InlineData("1小时", "60分钟")]
    [InlineData("1周", "7天")]
    [InlineData("1年", "12个月")]
    [InlineData("12元/年", "1元/月")]
    [InlineData("1%", "1个百分点")]
    [InlineData("1%", "10‰")]
    [InlineData("0.01", "1%")]
    public void Equals_SameValueInAnotherUnit_IsTheSameQuantity(string left, string right)
    {
        Assert.True(Quantity.Parse(left) == Quantity.Parse(right));
        Assert.Equal(Quantity.Parse(left).GetHashCode(), Quantity.Parse(right).GetHashCode());
    }

    [Theory]
    [InlineData("1人", "1人次")]
    [InlineData("1家", "1个")]
    [InlineData("1天", "1个工作日")]
    [InlineData("30天", "1个月")]
    [InlineData("1元", "1")]
    [InlineData("1元/人", "1元/年")]
    public void Equals_AnotherDimension_IsNotTheSameQuantity(string left, string right) => Assert.True(Quantity.Parse(left) != Quantity.Parse(right));

    [Fact]
    public void ToString_EveryUnit_ParsesBack()
    {
        string[] texts =
        [
            "258.37亿元", "-0.8%", "1.5个百分点", "670元/人/年", "4万元/月", "2万元/个", "3元/季度", "5次/家", "12", "0.5年", "7个工作日", "1个",
        ];

        Assert.Equal(texts.Select(Quantity.Parse), texts.Select(t => Quantity.Parse(Quantity.Parse(t).ToString())));
    }

    [Fact]
    public void Default_IsThePlainNumberZero()
    {
        Quantity zero = default;

        Assert.Equal("0", zero.ToString());
        Assert.True(zero.Unit == Unit.None);
        Assert.Equal(Quantity.Parse("0"), zero);
    }

    [Fact]
    public void ToString_WithPlaces_RoundsHalfAway() => Assert.Equal("9.14%", Quantity.FromBase(new Rational(9135, 100_000), Unit.Percent).ToString(2)); // 9.135%

    // 55.8(3) is 55.8333…: the digit in brackets repeats for ever.
    private static Rational Exact(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return Rational.TryParse(text, out var plain) ? plain : throw new FormatException(text);
        }

        var places = open - text.IndexOf('.', StringComparison.Ordinal) - 1;
        var digit = text[open + 1] - '0';
        return Exact(text[..open].TrimEnd('.')) + (new Rational(digit, 9) * Rational.PowerOfTen(-places));
    }
}
