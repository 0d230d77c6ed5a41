using System.Globalization;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Build.Generation;

/// <summary>Writes the record of a pack's facts: one member for each input, and the two ways into a score.</summary>
internal sealed class FactsCode(CodeText code, PackModel model)
{
    private const string Facts = "global::PerfRules.Facts.";

    internal void Write()
    {
        code.Line();
        code.Summary(
            "The facts of one subject: what the pack requires has to be given, and with its unit.",
            "What the pack can do without may be null, which is missing. For facts that are known only in part use PerfRules.Facts.FactSheet.");
        code.Block("public sealed record Facts", () =>
        {
            for (var i = 0; i < model.Pack.Inputs.Length; i++)
            {
                Member(model.Pack.Inputs[i], model.Required.Contains(i));
            }

            foreach (var (leaf, _) in model.Awarded)
            {
                code.Summary($"Gets what the assessor gives to {leaf.Name}: 0 to {leaf.FullPoints.ToString()} points, and why.");
                code.Line($"public required {Facts}Award {MemberNames.OfAward(model, leaf.Id)} {{ get; init; }}").Line();
            }

            if (!model.Pack.Findings.IsEmpty)
            {
                code.Summary("Gets what was found; empty when the examination found nothing." + (model.FindingsRequired ? string.Empty : " Null when nothing was examined."));
                code.Line(model.FindingsRequired
                    ? "public required global::System.Collections.Generic.IReadOnlyList<Found> Findings { get; init; }"
                    : "public global::System.Collections.Generic.IReadOnlyList<Found>? Findings { get; init; }").Line();
            }

            if (model.HasRowPath)
            {
                Fill();
                code.Line();
            }

            ToFactSheet();
        });
    }

    private void Member(InputDefinition input, bool required)
    {
        var type = TypeOf(input);
        var range = input.RangeText is { } text ? $" Range {text}." : string.Empty;
        var unit = input.Unit == Unit.None ? string.Empty : $", declared in {input.Unit}";
        code.Summary($"Gets {input.Name}{unit}.{range}{(required ? string.Empty : " Null when it is not known.")}", input.Note);
        code.Line($"public {(required ? "required " : string.Empty)}{type}{(required ? string.Empty : "?")} {model.Names.Of(input.Name)} {{ get; init; }}").Line();
    }

    private string TypeOf(InputDefinition input)
    {
        var type = input.Type switch
        {
            InputType.Number => "decimal",
            InputType.Date => "global::System.DateOnly",
            InputType.YesNo => "bool",
            InputType.Choice => $"{model.Class}.{model.Names.Of(input.Name)}",
            _ => UnitType.For(input)!.Name,
        };
        return input.IsList ? $"global::System.Collections.Generic.IReadOnlyList<{type}>" : type;
    }

    private void Fill()
    {
        code.Summary("Puts the facts into a row; what the record does not have is taken out of it.");
        code.Line("/// <param name=\"row\">A row of this pack's scorer.</param>");
        code.Block("public void Fill(global::PerfRules.Scoring.FactRow row)", () =>
        {
            code.Line("global::System.ArgumentNullException.ThrowIfNull(row);");
            code.Block("if (row.Pack.Hash != PackHash)", () => code.Line("throw new global::System.ArgumentException(\"The row is of \" + row.Pack.ToString() + \".\", nameof(row));"));
            code.Line();
            for (var i = 0; i < model.Pack.Inputs.Length; i++)
            {
                FillInput(model.Pack.Inputs[i], i.ToString(CultureInfo.InvariantCulture), model.Required.Contains(i));
            }

            foreach (var (leaf, place) in model.Awarded)
            {
                code.Line($"row.SetAward({place.ToString(CultureInfo.InvariantCulture)}, {MemberNames.OfAward(model, leaf.Id)});");
            }

            if (!model.Pack.Findings.IsEmpty)
            {
                code.Line(model.FindingsRequired
                    ? "if (Findings.Count == 0)"
                    : "if (Findings is { Count: 0 })");
                code.Block(string.Empty, () => code.Line("row.SetFindings(null);").Line("row.SetFindingCount(0, 0);"));
                code.Block("else", () => code.Line("row.SetFindings(FindingList());"));
            }
        });
    }

    private void FillInput(InputDefinition input, string place, bool required)
    {
        var name = "this." + model.Names.Of(input.Name);
        if (required)
        {
            code.Line(Setting(input, place, name) + ";");
            return;
        }

        code.Block($"if ({name} is {{ }} v{place})", () => code.Line(Setting(input, place, "v" + place) + ";"));
        code.Block("else", () => code.Line($"row.Remove({place});"));
    }

    private string Setting(InputDefinition input, string place, string value)
    {
        if (input.IsList)
        {
            var unit = CodeText.Quote("1" + input.Unit.Symbol);
            var number = input.Type == InputType.Number ? "(global::PerfRules.Facts.Rational)n" : $"n.Quantity.Value / global::PerfRules.Facts.Quantity.Parse({unit}).Value";
            return $"row.SetList({place}, global::System.Linq.Enumerable.Select({value}, n => {number}))";
        }

        return input.Type switch
        {
            InputType.Number or InputType.Date or InputType.YesNo => $"row.Set({place}, {value})",
            InputType.Choice => $"row.Set({place}, {Word(input, value)})",
            _ => $"row.Set({place}, {value}.Quantity)",
        };
    }

    private string Word(InputDefinition input, string value)
    {
        var type = $"{model.Class}.{model.Names.Of(input.Name)}";
        var arms = input.Choices.Select(c => $"{type}.{model.Names.Of(c)} => {CodeText.Quote(c)}");
        return $"{value} switch {{ {string.Join(", ", arms)}, _ => throw new global::System.ArgumentOutOfRangeException({CodeText.Quote(input.Name)}) }}";
    }

    private void ToFactSheet()
    {
        code.Summary("Gives the facts as a sheet, for what scores sheets.");
        code.Block($"public {Facts}FactSheet ToFactSheet(string subject = \"\")", () =>
        {
            code.Line($"var facts = new global::System.Collections.Generic.List<global::System.Collections.Generic.KeyValuePair<string, {Facts}FactValue>>();");
            for (var i = 0; i < model.Pack.Inputs.Length; i++)
            {
                var input = model.Pack.Inputs[i];
                var name = "this." + model.Names.Of(input.Name);
                if (model.Required.Contains(i))
                {
                    code.Line($"facts.Add(new({CodeText.Quote(input.Name)}, {Value(input, name)}));");
                }
                else
                {
                    var local = "v" + i.ToString(CultureInfo.InvariantCulture);
                    code.Block($"if ({name} is {{ }} {local})", () => code.Line($"facts.Add(new({CodeText.Quote(input.Name)}, {Value(input, local)}));"));
                }
            }

            var awards = "null";
            if (!model.Awarded.IsEmpty)
            {
                awards = "awards";
                code.Line($"var awards = new global::System.Collections.Generic.List<global::System.Collections.Generic.KeyValuePair<string, {Facts}Award>>();");
                foreach (var (leaf, _) in model.Awarded)
                {
                    code.Line($"awards.Add(new({CodeText.Quote(leaf.Id)}, {MemberNames.OfAward(model, leaf.Id)}));");
                }
            }

            code.Line($"return new {Facts}FactSheet(subject, facts, {(model.Pack.Findings.IsEmpty ? "null" : model.FindingsRequired ? "FindingList()" : "Findings is null ? null : FindingList()")}, {awards});");
        });

        if (!model.Pack.Findings.IsEmpty)
        {
            code.Line();
            code.Line($"private global::System.Collections.Generic.IEnumerable<{Facts}Finding>? FindingList() => Findings is null ? null : global::System.Linq.Enumerable.Select(Findings, f =>");
            code.Line("    f.Finding ?? throw new global::System.ArgumentException(\"A finding without a kind.\", nameof(Findings)));");
        }
    }

    private string Value(InputDefinition input, string value)
    {
        string Single(string v) => input.Type switch
        {
            InputType.Number => $"{Facts}FactValue.FromNumber({v})",
            InputType.Date => $"{Facts}FactValue.FromDate({v})",
            InputType.YesNo => $"{Facts}FactValue.FromYesNo({v})",
            InputType.Choice => $"{Facts}FactValue.FromText({Word(input, v)})",
            _ => $"{Facts}FactValue.FromQuantity({v}.Quantity)",
        };
        return input.IsList ? $"{Facts}FactValue.FromList(global::System.Linq.Enumerable.Select({value}, n => {Single("n")}))" : Single(value);
    }
}
