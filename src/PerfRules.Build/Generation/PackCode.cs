using System.Globalization;

namespace PerfRules.Build.Generation;

/// <summary>Writes the class of a pack: identity, scoring, indicators, choices, findings, facts.</summary>
internal sealed class PackCode(CodeText code, PackModel model, string access)
{
    private const string Facts = "global::PerfRules.Facts.";
    private const string Packs = "global::PerfRules.Packs.";
    private const string Scoring = "global::PerfRules.Scoring.";

    internal void Write()
    {
        var pack = model.Pack;
        code.Summary(
            $"Scores by {pack.Id}@{pack.Version}: {pack.Title}.",
            "Safe to share between threads: each has a row of its own. The pack is in the code; one of another content is refused.");
        code.Block($"{access} sealed class {model.Class}", () =>
        {
            Identity();
            Construction();
            if (model.HasRowPath)
            {
                RowScoring();
            }

            SheetScoring();
            Indicators();
            Choices();
            Findings();
            new FactsCode(code, model).Write();
        });
    }

    private void Identity()
    {
        var pack = model.Pack;
        code.Summary("The id of the pack.").Line($"public const string PackId = {CodeText.Quote(pack.Id)};").Line();
        code.Summary("The version of the pack.").Line($"public const string PackVersion = {CodeText.Quote(pack.Version)};").Line();
        code.Summary("The hash of what the pack says.").Line($"public const string PackHash = {CodeText.Quote(pack.Hash)};").Line();
        if (model.HasRowPath)
        {
            code.Summary("How many leaves the pack has: the places that Score needs.")
                .Line($"public const int LeafCount = {pack.Leaves.Length.ToString(CultureInfo.InvariantCulture)};").Line();
            code.Line($"private readonly global::System.Threading.ThreadLocal<{Scoring}FactRow> _row;").Line();
        }
    }

    private void Construction()
    {
        code.Summary("Initializes a new instance with the pack as it was when the program was built. Make one and keep it.");
        code.Line($"public {model.Class}()");
        code.Block($"    : this({Packs}RulePackCatalog.Load(Source).Get(PackId))", () => { });
        code.Line();
        code.Summary("Initializes a new instance with a pack of a catalog, which must say the same.");
        code.Line("/// <param name=\"pack\">The pack.</param>");
        code.Line("/// <exception cref=\"global::System.ArgumentNullException\">The pack is null.</exception>");
        code.Line("/// <exception cref=\"global::System.ArgumentException\">The pack is another, or says something else than the one that the program was built with.</exception>");
        code.Block($"public {model.Class}({Packs}RulePack pack)", () =>
        {
            code.Line("global::System.ArgumentNullException.ThrowIfNull(pack);");
            code.Block("if (pack.Hash != PackHash || pack.Id != PackId)", () => code.Line(
                "throw new global::System.ArgumentException(\"The program was built with \" + PackId + \"@\" + PackVersion + \" (\" + PackHash + \") and is given \" + pack.ToString() + \" (\" + pack.Hash + \"): build it again.\", nameof(pack));"));
            code.Line();
            code.Line($"Scorer = new {Scoring}RuleScorer(pack);");
            if (model.HasRowPath)
            {
                code.Line($"_row = new global::System.Threading.ThreadLocal<{Scoring}FactRow>(Scorer.CreateRow);");
            }
        });
        code.Line();
        code.Summary("Gets the pack as it was when the program was built, and what it extends.");
        code.Line($"public static {Packs}RulePackSource Source {{ get; }} = {Packs}RulePackSource.FromTexts({CodeText.Quote(model.Class)}, new global::System.Collections.Generic.KeyValuePair<string, string>[]");
        code.Line("{");
        foreach (var (id, text) in model.Texts)
        {
            var quotes = new string('"', Math.Max(3, LongestRun(text) + 1));
            code.Verbatim($"        new({CodeText.Quote(id)}, {quotes}\n{text.TrimEnd('\n')}\n\n{quotes}),");
        }

        code.Line("});");
        code.Line();
        code.Summary("Gets the scorer, for facts of other kinds and for many subjects at once.");
        code.Line($"public {Scoring}RuleScorer Scorer {{ get; }}");
        code.Line();
    }

    private void RowScoring()
    {
        code.Summary("Scores one subject, without sheet or reasons and without allocating, where nothing was found.");
        code.Line("/// <param name=\"facts\">The facts.</param>");
        code.Line("/// <param name=\"leaves\">Takes points and status of each leaf, in the order of Indicators; at least LeafCount places.</param>");
        code.Line("/// <returns>Total and grade.</returns>");
        code.Block($"public {Scoring}RowScore Score(Facts facts, global::System.Span<{Scoring}LeafResult> leaves)", () =>
        {
            code.Line("global::System.ArgumentNullException.ThrowIfNull(facts);");
            code.Line("var row = _row.Value!;");
            code.Line("row.Clear();");
            code.Line("facts.Fill(row);");
            code.Line("return Scorer.Score(row, leaves);");
        });
        code.Line();
        code.Summary("Scores one subject and gives the sheet, whose reasons are worked out when they are asked for.");
        code.Block($"public {Scoring}ScoreSheet Score(Facts facts, string subject = \"\")", () =>
        {
            code.Line("global::System.ArgumentNullException.ThrowIfNull(facts);");
            code.Line("var row = _row.Value!;");
            code.Line("row.Clear();");
            code.Line("facts.Fill(row);");
            code.Line("return Scorer.Score(row, subject);");
        });
        code.Line();
    }

    private void SheetScoring()
    {
        if (model.HasRows && !model.NeedsCohort)
        {
            code.Summary("Scores one subject with its rows of targets.");
            code.Block($"public {Scoring}ScoreSheet Score(Facts facts, global::System.Collections.Generic.IEnumerable<{Facts}TargetRow> rows, string subject = \"\")", () =>
            {
                code.Line("global::System.ArgumentNullException.ThrowIfNull(facts);");
                code.Line("var sheet = facts.ToFactSheet(subject);");
                code.Line($"return Scorer.Score(new {Facts}FactSheet(subject, sheet.Facts, sheet.Findings, sheet.Awards)");
                code.Line("{");
                code.Line("    Rows = global::System.Collections.Immutable.ImmutableArray.CreateRange(rows),");
                code.Line("});");
            });
            code.Line();
        }

        if (model.Pack.Cohort is not null)
        {
            code.Summary("Scores subjects together, each by its name, and combines them as the pack says.");
            code.Block($"public {Scoring}CohortSheet Score(global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<string, Facts>> subjects)", () =>
            {
                code.Line("global::System.ArgumentNullException.ThrowIfNull(subjects);");
                code.Line($"return Scorer.Score(new {Facts}FactCohort(global::System.Linq.Enumerable.Select(subjects, s => s.Value.ToFactSheet(s.Key))));");
            });
            code.Line();
        }
    }

    private void Indicators()
    {
        code.Summary("Names the leaves of the pack, in its order.");
        code.Block("public static class Indicators", () =>
        {
            var first = true;
            foreach (var leaf in model.Pack.Leaves)
            {
                if (!first)
                {
                    code.Line();
                }

                first = false;
                code.Summary($"{leaf.Name}: {leaf.FullPoints.ToString()} points, {string.Join(" / ", leaf.Path)}.");
                code.Line($"public const string {model.Names.Of(leaf.Id)} = {CodeText.Quote(leaf.Id)};");
            }
        });
    }

    private void Choices()
    {
        foreach (var input in model.Pack.Inputs.Where(i => !i.Choices.IsEmpty))
        {
            code.Line();
            code.Summary($"The words of {input.Name}.");
            code.Block($"public enum {model.Names.Of(input.Name)}", () =>
            {
                foreach (var word in input.Choices)
                {
                    code.Summary(word).Line($"{model.Names.Of(word)},");
                }
            });
        }
    }

    private void Findings()
    {
        if (model.Pack.Findings.IsEmpty)
        {
            return;
        }

        code.Line();
        code.Summary("Represents something that was found, of a kind that the pack counts.");
        code.Block("public readonly record struct Found", () =>
        {
            code.Line($"private Found({Facts}Finding finding) => Finding = finding;");
            code.Line();
            code.Summary("Gets the finding; null for default.");
            code.Line($"public {Facts}Finding? Finding {{ get; }}");
            foreach (var kind in model.Pack.Findings)
            {
                code.Line();
                code.Summary($"Makes a finding of the kind {kind.Name}, counted in {kind.Unit}.", kind.Note);
                code.Line($"public static Found {model.Names.Of(kind.Name)}(int count = 1, string? key = null, global::System.DateOnly? date = null, {Facts}Quantity? amount = null, string? evidence = null, string? waived = null) =>");
                code.Line($"    new(new {Facts}Finding {{ Kind = {CodeText.Quote(kind.Name)}, Count = count, Key = key, Date = date, Amount = amount, Evidence = evidence, Waived = waived }});");
            }
        });
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
