namespace PerfRules.Phrases;

/// <summary>The clauses that several shapes share: intervals, points, steps, what a part of a step costs.</summary>
internal sealed partial class PhraseGrammar(PhraseScanner scanner, PhraseContext context)
{
    // Longer words stand before their beginnings.
    private static readonly string[] AtLeast = ["大于或等于", "大于等于", "不低于", "不小于", "不少于", "达到", "≥", ">="];
    private static readonly string[] AtMost = ["小于或等于", "小于等于", "不超过", "不高于", "不大于", "不多于", "≤", "<="];
    private static readonly string[] Above = ["大于", "超过", "高于", "多于", ">"];
    private static readonly string[] Below = ["小于", "低于", "少于", "不足", "不满", "<"];
    private static readonly string[] Exactly = ["等于", "="];
    private static readonly string[] Falls = ["减少", "降低", "下降", "减低", "偏低", "低于", "低", "少"];
    private static readonly string[] Rises = ["超过", "超出", "超", "增加", "提升", "提高", "上升", "增长", "高于", "高"];

    /// <summary>Names which way steps go.</summary>
    internal enum Way
    {
        Down,
        Up,
        Either,
    }

    /// <summary>Gets the step that <see cref="TakeSteps"/> took last where it can be meant in two ways; null elsewhere.</summary>
    internal string? WrittenStep { get; private set; }

    /// <summary>Takes an interval, or nothing.</summary>
    internal DraftInterval? TakeInterval()
    {
        var start = scanner.Position;
        var interval = Comparison() ?? Stretch();
        if (interval is null)
        {
            scanner.Position = start;
        }

        return interval;
    }

    /// <summary>Takes a value in the measure's unit where it has none of its own.</summary>
    internal string? TakeValue()
    {
        if (scanner.TakeAny(Targets) is not null)
        {
            MissesTarget |= context.TargetValue is null;
            return context.TargetValue ?? CriterionDraft.Open;
        }

        return scanner.TakeValue(out var unit) is { } value ? InUnit(value, unit, null) : null;
    }

    /// <summary>Gets a value indicating whether the text speaks of a target that nobody gave.</summary>
    internal bool MissesTarget { get; private set; }

    /// <summary>Gets the facts that the text compares with: 不低于同期存款利率.</summary>
    internal HashSet<string> Asked { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes what a value earns: 得3分, 得满分（5分）, 不得分.</summary>
    internal string? TakeEarned()
    {
        var start = scanner.Position;
        if (scanner.TakeAny("不得分", "不给分", "不计分") is not null)
        {
            return "0";
        }

        if (scanner.TakeAny("得满分", "计满分", "记满分", "得全分") is not null)
        {
            var end = scanner.Position;
            if (!(scanner.Take("(") && scanner.TakePoints() is { } told && scanner.Take(")") && (context.FullPoints is null || told == context.FullText)))
            {
                scanner.Position = end;
            }

            return context.FullText;
        }

        if (scanner.TakeAny("得", "计", "记") is not null && scanner.TakePoints() is { } points)
        {
            return points;
        }

        scanner.Position = start;
        return null;
    }

    /// <summary>Takes a step and its cost: 每低1个百分点扣1分.</summary>
    internal bool TakeSteps(out Way way, out string step, out string deduct, out bool isEach)
    {
        var start = scanner.Position;
        (way, step, deduct) = (Way.Down, string.Empty, string.Empty);
        isEach = scanner.Take("每");
        _ = scanner.Take("再");
        if (scanner.TakeAny(Falls) is not null)
        {
            way = Way.Down;
        }
        else if (scanner.TakeAny(Rises) is not null)
        {
            way = Way.Up;
        }
        else if (scanner.TakeAny("相差", "偏离", "偏差") is not null)
        {
            way = Way.Either;
        }
        else
        {
            scanner.Position = start;
            return false;
        }

        if (scanner.TakeValue(out var unit) is { } size)
        {
            _ = scanner.Take("的");
            _ = scanner.Take(",");

            // Of what 1% is meant is not said (DESIGN 3.5), unless the measure's own unit settles that it is no percentage.
            step = unit is "%" or "‰" ? CriterionDraft.Open : InUnit(size, unit, null);
            WrittenStep = unit == "%" ? size : null;
            if (TakeCost() is { } cost)
            {
                deduct = cost;
                return true;
            }
        }

        scanner.Position = start;
        return false;
    }

    /// <summary>Takes 扣0.5分, 扣相应分值2%, 加1分.</summary>
    internal string? TakeCost()
    {
        var start = scanner.Position;
        var sign = scanner.Take("扣") ? string.Empty : scanner.Take("加") ? "-" : null;
        if (sign is not null)
        {
            _ = scanner.Take("减");
            if (TakeAmount() is { } points)
            {
                return sign + points;
            }
        }

        scanner.Position = start;
        return null;
    }

    /// <summary>Takes an amount of points: 0.5分, 满分, 相应分值2%.</summary>
    internal string? TakeAmount()
    {
        var start = scanner.Position;
        if (scanner.TakePoints() is { } points)
        {
            return points;
        }

        if (scanner.TakeAny("相应分值的", "相应分值", "该项分值的", "分值的") is not null && scanner.TakeValue(out var unit) is { } share && unit == "%")
        {
            return share + " of points";
        }

        scanner.Position = start;
        return null;
    }

    /// <summary>Takes what a part of a step costs: 不足1个百分点按1个百分点计.</summary>
    internal PartialRule? TakePartial()
    {
        var start = scanner.Position;
        if (scanner.TakeAny("不足", "不满", "未满") is not null && scanner.TakeValue(out var unit) is { } size)
        {
            var step = unit == "%" ? size : InUnit(size, unit, null);
            _ = scanner.Take("的");
            _ = scanner.Take(",");
            if (scanner.TakeAny("按比例计算", "按比例扣分", "按比例计") is not null)
            {
                return new(step, "exact");
            }

            if (scanner.TakeAny("不予扣分", "不扣分", "不计算", "不计") is not null)
            {
                return new(step, "down");
            }

            if (scanner.TakeAny("按", "以") is not null && scanner.TakeValue(out var other) is { } whole && InUnit(whole, other, null) == step
                && scanner.TakeAny("计算", "计", "算", "扣分") is not null)
            {
                return new(step, "up");
            }
        }

        scanner.Position = start;
        return null;
    }

    private DraftInterval? Comparison()
    {
        if (scanner.Take(PhraseWords.Always))
        {
            return new(null, null);
        }

        var kind = TakeComparison();
        if (kind == '\0')
        {
            return null;
        }

        var isTarget = Targets.Any(scanner.Sees);
        return TakeValue() is { } value ? (isTarget && kind is '<' or '>' ? BesideTarget(kind, value) : null) ?? Of(kind, value)
            : TakeFact() is { } fact ? Of(kind, fact)
            : null;
    }

    // G at least, L at most, > above, < below, = exactly.
    private char TakeComparison() =>
        scanner.TakeAny(AtLeast) is not null ? 'G' : scanner.TakeAny(AtMost) is not null ? 'L' : scanner.TakeAny(Above) is not null ? '>'
        : scanner.TakeAny(Below) is not null ? '<' : scanner.TakeAny(Exactly) is not null ? '=' : '\0';

    private static DraftInterval Of(char kind, string value) => kind switch
    {
        'G' => new(new(value, true), null),
        '>' => new(new(value, false), null),
        'L' => new(null, new(value, true)),
        '<' => new(null, new(value, false)),
        _ => new(new(value, true), new(value, true)),
    };

    // What begins with a value: 90%以上, 3-6个月, 95%（含）至100%（不含）, 5%≤Y<10%.
    private DraftInterval? Stretch()
    {
        if (scanner.TakeValue(out var unit) is not { } first)
        {
            return null;
        }

        var edge = TakeEdge();
        if (scanner.TakeAny("及以上", "以上") is not null)
        {
            return new(End(InUnit(first, unit, null), edge ?? TakeEdge(), EdgeSource.Convention), null);
        }

        if (scanner.TakeAny("及以下", "以下", "以内", "之内") is not null)
        {
            return new(null, End(InUnit(first, unit, null), edge ?? TakeEdge(), EdgeSource.Convention));
        }

        if (scanner.TakeAny("至", "到", "-", "~") is not null)
        {
            if (scanner.TakeValue(out var other) is not { } second)
            {
                return null;
            }

            var lower = End(InUnit(first, unit, other), edge, EdgeSource.Unsaid);
            var upper = End(InUnit(second, other, null), TakeEdge(), EdgeSource.Unsaid);
            _ = scanner.TakeAny("之间");
            return new(lower, upper);
        }

        return edge is null ? Chain(first, unit) : null;
    }

    private DraftInterval? Chain(string first, string? unit)
    {
        var kind = TakeComparison();
        if (kind is not ('L' or '<'))
        {
            return null;
        }

        while (!scanner.AtEnd && (char.IsLetter(scanner.Next) || scanner.Next == '_') && !"得扣每".Contains(scanner.Next, StringComparison.Ordinal))
        {
            scanner.Position++;
        }

        var upper = TakeComparison();
        return upper is 'L' or '<' && scanner.TakeValue(out var other) is { } second
            ? new(new(InUnit(first, unit, other), kind == 'L'), new(InUnit(second, other, null), upper == 'L'))
            : null;
    }

    private bool? TakeEdge() =>
        scanner.TakeAny("(含本数)", "(含)") is not null ? true : scanner.TakeAny("(不含本数)", "(不含)") is not null ? false : null;

    private static DraftEnd End(string value, bool? edge, EdgeSource unsaid) => new(value, edge ?? true, edge is null ? unsaid : EdgeSource.Said);

    // A bare number takes the unit of the other end, or of the measure; a percentage must carry its sign.
    private string InUnit(string value, string? unit, string? other) =>
        unit != string.Empty ? value
        : !string.IsNullOrEmpty(other) ? value + other
        : context.Unit is { } own && (!own.IsPercentage || value == "0") ? value + own.Symbol : value;
}
