using PerfRules.Facts;
using PerfRules.Import.Tables;

namespace PerfRules.Import.Drafts;

/// <summary>Finds the one target that a criterion means where it speaks of the standard: 大于标准值得10分 beside ≥50%.</summary>
/// <remarks>Only where all columns of targets say one and the same number; 65%-75% beside ≥65% stays open.</remarks>
internal static class StandardValue
{
    private static readonly string[] Words = ["标准值", "指标值", "目标值", "测评标准", "计划值"];
    private static readonly string[] Comparisons = ["≥", "≤", ">", "<", "＞", "＜", "＝", "=", "不低于", "不高于", "不超过", "不少于"];

    /// <summary>Returns the target from its comparison on, and says so where the criterion speaks of it; null when there is no such target.</summary>
    internal static string? Find(IndicatorRow row, List<ImportFinding> findings)
    {
        var targets = row.Targets.Where(t => t.Text.Any(char.IsDigit)).Select(t => (Cell: t, Target: TargetOf(t))).ToList();
        if (targets.Count == 0 || targets.Exists(n => n.Target is null) || targets.Select(n => n.Target!.Value.Number).Distinct().Count() > 1)
        {
            return null;
        }

        var (cell, target) = targets[^1];
        if (Array.Find(Words, w => row.CriterionText.Contains(w, StringComparison.Ordinal)) is { } word)
        {
            findings.Add(new("PR1027", ImportFindingKind.Note, row.Criterion[0].Place, ImportTexts.StandardIs(word, target!.Value.Number.ToString(), cell.Place)));
        }

        return target!.Value.Text;
    }

    // 利息收益率≥1.1% is ≥1.1%; 65%-75% and 90%以上 have no number that stands behind a comparison alone.
    private static (string Text, Quantity Number)? TargetOf(SourceCell target)
    {
        var text = string.Concat(target.Text.Where(c => !char.IsWhiteSpace(c)));
        var at = Comparisons.Select(c => (Place: text.LastIndexOf(c, StringComparison.Ordinal), c.Length)).Where(c => c.Place >= 0).DefaultIfEmpty((-1, 0)).Max();
        return at.Item1 >= 0 && Quantity.TryParse(text[(at.Item1 + at.Item2)..], out var value) && !text[..at.Item1].Any(char.IsDigit) ? (text[at.Item1..], value) : null;
    }
}
