using System.Text.RegularExpressions;
using PerfRules.Facts;
using PerfRules.Phrases;
using PerfRules.Texts;

namespace PerfRules.Import.Drafts;

/// <summary>Turns the rows of a table into leaves, one after the other: what one says of all below it (下同) holds for the rest.</summary>
internal sealed partial class LeafDrafter(List<ImportFinding> findings)
{
    private const string Open = PackDraft.Marker;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private PartialRule? _carried;

    internal LeafDraft Draft(DraftNode leaf)
    {
        var row = leaf.Row!;
        var name = Unique(leaf.Id.Length == 0 ? "indicator" : leaf.Id);
        var (unit, fact, asked) = Value(row);
        var text = row.CriterionText;
        var reading = Read(row, text, unit, name);
        var lines = new List<string>();
        var inputs = new List<(string, string)>();
        var facts = new List<(string, string)>();
        var criterion = reading is null ? [] : reading.Yaml.Split('\n');
        if (row.Criterion.Count > 0)
        {
            lines.Add($"wording: {YamlLine.Quoted(row.CriterionText)} {YamlLine.Comment(string.Join(' ', row.Criterion.Select(c => c.Place.ToString(DisplayLanguage.Chinese))))}");
        }

        if (row.Targets.Length > 0)
        {
            // Of several columns the last is the year's own.
            lines.Add($"target: {YamlLine.Quoted(row.Targets[^1].Text)}");
        }

        if (reading is null || !IsUsable(reading, criterion, text))
        {
            criterion = [$"measure: {YamlLine.Quoted(name)}", $"bands: {Open}"];
        }

        if (criterion.Any(l => l.StartsWith("measure:", StringComparison.Ordinal)))
        {
            inputs.Add((name, Input(unit, row)));
            facts.Add((name, fact));
            findings.AddRange(asked is null ? [] : [asked]);
        }

        var names = IsOpen(criterion) ? [] : reading?.Names ?? [];
        var needs = names.Where(n => n.Kind != PhraseNameKind.Finding).Select(n => (n.Name, Value: InputOf(n, text))).ToList();
        if (!IsOpen(criterion))
        {
            criterion = PartMeasures.Fill(criterion, Unique, needs);
        }

        foreach (var (needed, input) in needs)
        {
            inputs.Add((needed, input));
            facts.Add((needed, Open));
            findings.Add(new("PR1024", ImportFindingKind.Open, (row.Actual ?? row.First).Place, ImportTexts.FactUnsaid(needed)));
        }

        lines.Add($"origin: {(criterion[0].StartsWith("award:", StringComparison.Ordinal) ? "awarded" : "printed")}");
        lines.AddRange(Questions(row, text, reading, criterion));
        lines.AddRange(criterion);
        return new(reading is null || IsOpen(criterion) ? ReadingExtent.None : reading.Extent, [.. lines], [.. inputs], [.. names.Where(n => n.Kind == PhraseNameKind.Finding).Select(n => n.Name)], [.. facts]);
    }

    // What was read is written down when all that is open stands at its own place in it, or says nothing of points. Else it could be completed and still be
    // half a rule.
    private static bool IsUsable(PhraseReading reading, string[] criterion, string text)
    {
        var isPiecewise = criterion[0].StartsWith("bands:", StringComparison.Ordinal) || criterion.Any(l => l.StartsWith("measure:", StringComparison.Ordinal));
        var beside = reading.Questions.Where(q => q.Kind == PhraseQuestionKind.NotUnderstood).ToList();
        return reading.Extent != ReadingExtent.None
            && !beside.Exists(q => SaysPoints().IsMatch(text.AsSpan(q.Offset, q.Length)))
            && (!isPiecewise || reading.Questions.Length - beside.Count <= criterion.Sum(YamlLine.CountOpen))
            && !reading.Questions.Any(q => isPiecewise && q.Kind == PhraseQuestionKind.Ambiguous && criterion.Sum(YamlLine.CountOpen) == 0);
    }

    private PhraseReading? Read(IndicatorRow row, string text, Unit? unit, string name)
    {
        if (text.Length == 0 || row.IsBroken || row.Criterion.Exists(c => c.IsUnreadable) || row.Points is not { Sign: > 0 } full)
        {
            return null;
        }

        var reading = PhraseBook.Read(text, new PhraseContext { FullPoints = full, Unit = unit, Measure = name, Target = StandardValue.Find(row, findings), Carried = _carried, Prefix = name + "_" });
        _carried = reading.Carried ?? _carried;
        return reading;
    }

    // What is open of a criterion, as a comment above it; what no marker of the criterion stands for is asked as an assumption.
    private List<string> Questions(IndicatorRow row, string text, PhraseReading? reading, string[] criterion)
    {
        var lines = new List<string>();
        var place = row.Criterion.Count > 0 ? row.Criterion[0].Place : row.First.Place;
        if (reading is null)
        {
            var why = row.IsBroken ? ImportTexts.CriterionBroken() : row.Criterion.Find(c => c.IsUnreadable)?.Remark ?? ImportTexts.CriterionMissing();
            findings.Add(new("PR1022", ImportFindingKind.Open, place, why));
            return [YamlLine.Comment($"{Open}：{why.ToString(DisplayLanguage.Chinese)}")];
        }

        if (IsOpen(criterion) && reading.Extent == ReadingExtent.Partial)
        {
            lines.Add(YamlLine.Comment(ImportTexts.ReadSoFar(reading.Phrase).ToString(DisplayLanguage.Chinese)));
        }

        foreach (var question in reading.Questions)
        {
            var found = text.Substring(question.Offset, question.Length).Trim();
            var message = found.Length == 0 || question.Kind == PhraseQuestionKind.NotUnderstood ? question.Text : ImportTexts.InText(TableRows.OneLine(found), question.Text);
            findings.Add(new("PR1023", ImportFindingKind.Open, place, message));
            lines.Add(YamlLine.Comment($"{Open}：{message.ToString(DisplayLanguage.Chinese)}"));
        }

        if (lines.Count > 0 && !criterion.Any(l => YamlLine.CountOpen(l) > 0))
        {
            lines.Add($"assumed: {{ 评分标准: {Open} }}");
        }

        return lines;
    }

    // The unit by what the row prints: the value itself, else the target, else the criterion; the fact with that unit, and what is to be said of it.
    private static (Unit? Unit, string Fact, ImportFinding? Asked) Value(IndicatorRow row)
    {
        var target = row.Targets.Select(t => UnitReader.Find(t.Text)).FirstOrDefault(u => u is not null) ?? UnitReader.Find(row.CriterionText);
        if (row.Actual is not { } actual)
        {
            return (target, Open, null);
        }

        ImportFinding Ask(LocalizedText message) => new("PR1024", ImportFindingKind.Open, actual.Place, message);

        if (actual.IsUnreadable || !Quantity.TryParse(actual.Text, out var value))
        {
            // What the row is about is no number then, whatever its target says.
            return (null, Open, Ask(actual.IsUnreadable ? actual.Remark! : ImportTexts.ValueNotANumber(TableRows.OneLine(actual.Text))));
        }

        if (value.Unit != Unit.None)
        {
            var isOther = target is not null && target.Dimension != value.Unit.Dimension;
            return (value.Unit, Text(actual.Text), isOther ? new("PR1024", ImportFindingKind.Note, actual.Place, ImportTexts.ValueInOtherUnit(actual.Text, target!.Symbol)) : null);
        }

        return target switch
        {
            null => (null, Text(actual.Text), Ask(ImportTexts.ValueWithoutUnit(actual.Text))),
            { IsPercentage: true } when !value.Value.IsZero => (target, Open, Ask(ImportTexts.ValueWithoutPercent(actual.Text))),
            { IsPercentage: true } => (target, Text("0%"), null),
            _ => (target, Text(actual.Text), null),
        };
    }

    // A fact that the criterion names and the table has no column for.
    private static string InputOf(PhraseName name, string text) => name.Kind switch
    {
        PhraseNameKind.YesNo => "{ type: yesno }",
        PhraseNameKind.Choice => $"{{ type: choice, choices: [ {string.Join(", ", name.Words.Select(YamlLine.Text))} ] }}",
        _ => InputOf(UnitReader.FirstBehind(name.Name, text), string.Empty),
    };

    private static bool IsOpen(string[] criterion) => criterion[^1] == $"bands: {Open}";

    // 扣2分, 不得分, 得满分, 得10分; 分别 and 分钟 say no points.
    [GeneratedRegex("扣|得分|满分|[0-9] ?分(?![别钟])")]
    private static partial Regex SaysPoints();

    private static string Text(string value) => YamlLine.Quoted(string.Concat(value.Where(c => !char.IsWhiteSpace(c))));

    private static string Input(Unit? unit, IndicatorRow row) => InputOf(
        unit, row.Actual is { Text.Length: > 0 } actual && !Quantity.TryParse(actual.Text, out _) ? $", note: {YamlLine.Quoted("完成值：" + actual.Text)}" : string.Empty);

    /// <summary>Writes the input for a unit; null leaves its type open.</summary>
    internal static string InputOf(Unit? unit, string note)
    {
        if (unit is null)
        {
            return $"{{ type: {Open}{note} }}";
        }

        var (type, symbol) = UnitReader.InputOf(unit);
        return $"{{ type: {type}{(symbol.Length == 0 ? string.Empty : $", unit: {symbol}")}{note} }}";
    }

    private string Unique(string id)
    {
        var name = DraftTree.NameOf(id);
        for (var number = 2; !_names.Add(name); number++)
        {
            name = $"{DraftTree.NameOf(id)}_{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        }

        return name;
    }
}
