using PerfRules.Facts;
using PerfRules.Import.Drafts;
using PerfRules.Import.Export;
using PerfRules.Import.Tables;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Tests.Phrases;
using PerfRules.Tests.Support;

namespace PerfRules.Import.Tests.Export;

public sealed class IndicatorTableExportTests
{
    private static readonly RulePackCatalog Catalog = RulePackCatalog.Load(Repository.Rulesets);

    // The packs whose leaves are their own, not rows that come with the facts.
    public static TheoryData<string> Packs => [.. Catalog.Packs.Where(p => p.Leaves.Length > 1).Select(p => p.Id)];

    [Fact]
    public void ToCsv_Suining_HasOneRowForEachLeaf()
    {
        var lines = IndicatorTableExport.ToCsv(Catalog.Get("sichuan/2024/suining-resident")).Split("\r\n");

        Assert.Equal("一级指标,二级指标,三级指标,分值,评分标准", string.Join(',', lines[0].Split(',')[..5]));
        Assert.Equal("产出指标,质量指标,社会保险费收入占基金收入比重,5,≥30%得5分，否则不得分", string.Join(',', lines[7].Split(',')[..5]));
        Assert.Equal(18, lines.Length);
    }

    [Fact]
    public void ToMarkdown_SuiningPublished_HasValueAndScore()
    {
        var pack = Catalog.Get("sichuan/2024/suining-resident");
        var sheet = new RuleScorer(pack).Score(FactSheet.Load(Repository.Combine("rulesets", "sichuan", "2024", "suining-resident", "cases", "published.yaml")));

        var lines = IndicatorTableExport.ToMarkdown(pack, sheet).Split('\n');

        Assert.StartsWith("| 产出指标 | 数量指标 | 支出预算完成 | 6 | ", lines[7], StringComparison.Ordinal);
        Assert.EndsWith(" | 102.12% | 5.4 |", lines[7], StringComparison.Ordinal);
        Assert.Equal(IndicatorTableExport.ToMarkdown(pack, sheet), string.Join('\n', lines));
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Import_OfWhatWasExported_HasTheSameTreeAndPoints(string id)
    {
        var pack = Catalog.Get(id);
        var expected = pack.Leaves.Select(l => $"{Plain(l.Name)} {l.FullPoints}");

        Assert.Equal(expected, Leaves(Import(IndicatorTableExport.ToCsv(pack))).Select(l => $"{Plain(l.Name)} {l.Points}"));
        Assert.Equal(expected, Leaves(Import(IndicatorTableExport.ToMarkdown(pack))).Select(l => $"{Plain(l.Name)} {l.Points}"));
        Assert.Equal(Sections(pack.Indicators), Import(IndicatorTableExport.ToCsv(pack)).PackYaml.Split('\n').Where(l => l.TrimStart().StartsWith("- section: ", StringComparison.Ordinal)).Select(l => Plain(l.Split(": ")[1].Trim('"'))));
    }

    // Each criterion of the draft, put in place of the pack's own, is the pack's own.
    [Theory]
    [MemberData(nameof(Packs))]
    public void Import_OfWhatWasExported_HasEqualCriteria(string id)
    {
        var pack = Catalog.Get(id);
        var drafted = Leaves(Import(IndicatorTableExport.ToCsv(pack)));
        var leaves = pack.Leaves.Select((leaf, i) => (Leaf: leaf, Drafted: drafted[i])).Where(l => l.Leaf.Criterion is not Criteria.AwardCriterion).ToList();
        var child = $"format: 1\npack: {id}-again\nversion: 1.0.0\ntitle: 再读\nextends: {id}\n" + (leaves.Count == 0 ? string.Empty : "overrides:\n")
            + string.Concat(leaves.Select(l => $"  {YamlLine.Quoted(l.Leaf.Id)}:\n{string.Concat(l.Drafted.Criterion.Select(c => "    " + c + "\n"))}"));

        var again = RulePackLoader.Parse(child, "again.yaml", baseFile: b => Path.Combine([Repository.Rulesets, .. b.Split('/'), "pack.yaml"]));

        Assert.Equal(string.Empty, string.Join('\n', again.Diagnostics.Select(d => d.ToString())));
        Assert.All(leaves, l => Assert.Equal(CriterionText.Of(l.Leaf.Criterion!), CriterionText.Of(again.Pack!.Leaves.Single(a => a.Id == l.Leaf.Id).Criterion!)));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86", "+86")]
    [InlineData("-12.5%", "-12.5%")]
    [InlineData("-收入", "'-收入")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝HYPERLINK(1)", "'＝HYPERLINK(1)")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    public void Write_CellsThatASheetWouldTakeForFormulas_AreGuarded(string text, string written)
    {
        Assert.Equal(written, CsvCell.Write(text));
        Assert.Equal(text, CsvCell.Read(written.StartsWith('"') ? text : written));
    }

    [Fact]
    public void ToCsv_SheetOfAnotherPack_IsRefused()
    {
        var sheet = new RuleScorer(Catalog.Get("sichuan/2024/suining-resident")).Score(FactSheet.Load(Repository.Combine("rulesets", "sichuan", "2024", "suining-resident", "cases", "published.yaml")));

        Assert.Equal("sheet", Assert.Throws<ArgumentException>(() => IndicatorTableExport.ToCsv(Catalog.Get("hebei/2024/fengnan-resident"), sheet)).ParamName);
    }

    private static PackDraft Import(string text) => PackDrafter.Draft(TableFile.Parse(text, string.Empty), new ImportOptions { PackId = "test/2024/again", Title = "自评" });

    private static IEnumerable<string> Sections(IEnumerable<Indicator> nodes) => nodes.Where(n => n.IsSection).SelectMany(n => Sections(n.Children).Prepend(Plain(n.Name)));

    private static string Plain(string name) => string.Concat(name.Where(c => !char.IsWhiteSpace(c)));

    // The leaves as they stand in the draft: name, points, and the lines of the criterion without its measure, which phrases leave to the indicator.
    private static List<(string Name, string Points, string[] Criterion)> Leaves(PackDraft draft)
    {
        var leaves = new List<(string, string, string[])>();
        var lines = draft.PackYaml.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].TrimStart().StartsWith("- id: ", StringComparison.Ordinal))
            {
                continue;
            }

            var indent = lines[i].Length - lines[i].TrimStart().Length + 2;
            var block = lines.Skip(i + 1).TakeWhile(l => l.Length > indent && l[..indent].Trim().Length == 0).Select(l => l[indent..]).ToArray();
            if (!block.Any(l => l.StartsWith("source: ", StringComparison.Ordinal)))
            {
                // A part of a criterion has an id too.
                continue;
            }

            var name = block.FirstOrDefault(l => l.StartsWith("name: ", StringComparison.Ordinal)) ?? lines[i].TrimStart()[2..];
            leaves.Add((
                name.Split(": ")[1].Trim('"'),
                block.First(l => l.StartsWith("points: ", StringComparison.Ordinal)).Split(": ")[1],
                [.. block.SkipWhile(l => !l.StartsWith("origin: ", StringComparison.Ordinal)).Skip(1).Where(l => !l.StartsWith("measure: ", StringComparison.Ordinal) && !l.StartsWith('#'))]));
        }

        return leaves;
    }
}
