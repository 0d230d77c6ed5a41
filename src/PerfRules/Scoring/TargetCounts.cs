using System.Collections.Immutable;
using PerfRules.Facts;

namespace PerfRules.Scoring;

/// <summary>Represents how many rows of targets came out how; together they are all rows.</summary>
/// <param name="Met">Rows whose value, compared with the target, meets it.</param>
/// <param name="Unmet">Rows whose value, compared with the target, does not meet it.</param>
/// <param name="Judged">Rows that somebody judged met or not met, because they cannot be compared; never called met or not met here.</param>
/// <param name="NotComparable">Rows of which nobody can tell.</param>
/// <param name="Missing">Rows without a value.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record TargetCounts(int Met, int Unmet, int Judged, int NotComparable, int Missing)
{
    internal static TargetCounts Of(ImmutableArray<IndicatorResult> leaves)
    {
        var rows = leaves.Where(l => l.Indicator.Row is not null).ToList();
        var compared = rows.Where(r => r.Indicator.Row!.Judgement is null).ToList();
        return new TargetCounts(
            compared.Count(r => r.IsMet == true),
            compared.Count(r => r.IsMet == false),
            rows.Count(r => r.Indicator.Row!.Judgement is TargetJudgement.Met or TargetJudgement.Unmet),
            rows.Count(r => r.Indicator.Row!.Judgement is TargetJudgement.NotComparable),
            compared.Count(r => r.IsMet is null));
    }
}
