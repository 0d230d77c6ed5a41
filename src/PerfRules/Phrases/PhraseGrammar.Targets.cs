using PerfRules.Facts;

namespace PerfRules.Phrases;

/// <summary>Values that are said by what they stand beside: a target, a fact that the text names, the year before.</summary>
internal sealed partial class PhraseGrammar
{
    private static readonly string[] Targets = ["标准值", "指标值", "目标值", "测评标准"];
    private static readonly string[] EndsOfNames = ["利率", "平均水平", "平均值", "平均数"];

    /// <summary>Returns whether a comparison begins here.</summary>
    internal bool SeesComparison()
    {
        var start = scanner.Position;
        var sees = TakeComparison() != '\0';
        scanner.Position = start;
        return sees;
    }

    /// <summary>Takes how a value compares with the year before: 较往年提高, 较上年持平或降低; the interval is one of the change.</summary>
    internal bool TakeChange(out DraftInterval? at)
    {
        at = null;
        var start = scanner.Position;
        if (scanner.TakeAny("较", "比", "同比") is { } word && (word == "同比" || scanner.TakeAny("上一年度", "上一年", "上年度", "上年", "往年", "去年") is not null))
        {
            _ = scanner.TakeAny("同期");
            _ = scanner.TakeAny("有所");
            var kinds = string.Empty;
            do
            {
                kinds += scanner.TakeAny("提高", "提升", "增长", "增加", "上升") is not null ? ">" : scanner.TakeAny("持平", "不变") is not null ? "="
                    : scanner.TakeAny("降低", "下降", "减少", "下滑") is not null ? "<" : "?";
            }
            while (scanner.TakeAny("或", "或者", "、", "及") is not null);
            at = kinds switch
            {
                ">" => Of('>', "0"),
                "=" => Of('=', "0"),
                "<" => Of('<', "0"),
                ">=" or "=>" => Of('G', "0"),
                "<=" or "=<" => Of('L', "0"),
                _ => null,
            };
        }

        scanner.Position = at is null ? start : scanner.Position;
        return at is not null;
    }

    // 不低于同期存款利率: a fact that the text names.
    private string? TakeFact()
    {
        var start = scanner.Position;
        while (!scanner.AtEnd && char.IsLetter(scanner.Next) && scanner.Next is not ('得' or '的' or '扣'))
        {
            scanner.Position++;
        }

        var name = scanner.Plain(start, scanner.Position);
        if (name.Length > 2 && Array.Exists(EndsOfNames, e => name.EndsWith(e, StringComparison.Ordinal)))
        {
            Asked.Add(name);
            return name;
        }

        scanner.Position = start;
        return null;
    }

    // 低于标准值0-10%, 低于标准值20%以上, 高于标准值5个百分点以内.
    private DraftInterval? BesideTarget(char kind, string target)
    {
        var start = scanner.Position;
        if (target != CriterionDraft.Open && scanner.TakeValue(out var unit) is { } first)
        {
            var edge = TakeEdge();
            if (scanner.TakeAny("及以上", "以上") is not null)
            {
                return Turned(kind, null, Away(kind, target, first, unit, edge ?? TakeEdge(), EdgeSource.Convention));
            }

            if (scanner.TakeAny("及以下", "以下", "以内", "之内") is not null)
            {
                return Turned(kind, new(target, false), Away(kind, target, first, unit, edge ?? TakeEdge(), EdgeSource.Convention));
            }

            if (scanner.TakeAny("至", "到", "-", "~") is not null && scanner.TakeValue(out var other) is { } second)
            {
                var near = first == "0" || first.TrimEnd('%') == "0"
                    ? new DraftEnd(target, false)
                    : Away(kind, target, first, string.IsNullOrEmpty(unit) ? other : unit, edge, EdgeSource.Unsaid);
                return Turned(kind, near, Away(kind, target, second, other, TakeEdge(), EdgeSource.Unsaid));
            }
        }

        scanner.Position = start;
        return null;
    }

    private static DraftInterval Turned(char kind, DraftEnd? near, DraftEnd far) => (kind, near) switch
    {
        ('<', null) => new(null, far),
        ('>', null) => new(far, null),
        ('<', _) => new(far, near),
        _ => new(near, far),
    };

    // A percentage is a share of the target; of a target that is itself a percentage it may be 个百分点 as well.
    private static DraftEnd Away(char kind, string target, string distance, string? unit, bool? edge, EdgeSource unsaid)
    {
        var size = distance.TrimEnd('%');
        if ((unit == "%" || distance.EndsWith('%')) && Rational.TryParse(size, out var share))
        {
            var part = (kind == '<' ? (Rational)100 - share : (Rational)100 + share).ToString();
            var end = End($"{part}% of {target}", edge, unsaid);
            return target.EndsWith('%') ? end with { InPoints = $"{target} {(kind == '<' ? '-' : '+')} {size}个百分点" } : end;
        }

        return End($"{target} {(kind == '<' ? '-' : '+')} {distance}", edge, unsaid);
    }
}
