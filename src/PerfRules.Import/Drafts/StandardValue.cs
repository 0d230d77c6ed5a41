using PerfRules.Facts;
using PerfRules.Import.Tables;

namespace PerfRules.Import.Drafts;

/// <summary>Puts the number of the target where a criterion only speaks of the standard: 大于标准值得10分 beside ≥50%.</summary>
/// <remarks>Only where all columns of targets say one and the same number; 65%-75% beside ≥65% stays open.</remarks>
internal static class StandardValue
{
    private static readonly string[] Words = ["年度指标值", "年度目标值", "标准值", "指标值", "目标值", "计划值"];
    private static readonly string[] Comparisons = ["≥", "≤", ">", "<", "＞", "＜", "＝", "=", "不低于", "不高于", "不超过", "不少于"];

    /// <summary>Returns the text of the criterion with the number put in, and says so.</summary>
    internal static string PutInto(IndicatorRow row, List<ImportFinding> findings)
    {
        var text = row.CriterionText;
        if (Array.Find(Words, w => text.Contains(w, StringComparison.Ordinal)) is not { } word)
        {
            return text;
        }

        var numbers = row.Targets.Where(t => t.Text.Any(char.IsDigit)).Select(t => (Cell: t, Number: NumberOf(t))).ToList();
        if (numbers.Count == 0 || numbers.Exists(n => n.Number is null) || numbers.Select(n => n.Number).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            return text;
        }

        findings.Add(new("PR1027", ImportFindingKind.Note, row.Criterion[0].Place, ImportTexts.StandardIs(word, numbers[0].Number!, numbers[0].Cell.Place)));
        return text.Replace(word, numbers[0].Number, StringComparison.Ordinal);
    }

    // 利息收益率≥1.1% has 1.1%; 65%-75% and 90%以上 have no number that stands behind a comparison alone.
    private static string? NumberOf(SourceCell target)
    {
        var text = string.Concat(target.Text.Where(c => !char.IsWhiteSpace(c)));
        var at = Comparisons.Select(c => (Place: text.LastIndexOf(c, StringComparison.Ordinal), c.Length)).Where(c => c.Place >= 0).DefaultIfEmpty((-1, 0)).Max();
        return at.Item1 >= 0 && Quantity.TryParse(text[(at.Item1 + at.Item2)..], out var value) && !text[..at.Item1].Any(char.IsDigit) ? value.ToString() : null;
    }
}
