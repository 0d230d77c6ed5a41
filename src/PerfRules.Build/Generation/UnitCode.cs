namespace PerfRules.Build.Generation;

/// <summary>Writes the types whose values say their unit.</summary>
internal static class UnitCode
{
    internal static void Write(CodeText code, UnitType type, string access)
    {
        code.Summary(
            $"Represents {type.Summary}: an exact amount that says its unit.",
            "Amounts in different units are equal when they are the same amount. default is no amount and is refused where a fact is asked for.");
        code.Block($"{access} readonly record struct {type.Name}", () =>
        {
            for (var i = 0; i < type.Units.Length; i++)
            {
                code.Line($"private static readonly global::PerfRules.Facts.Unit Unit{i} = global::PerfRules.Facts.Quantity.Parse({CodeText.Quote("1" + type.Units[i].Symbol)}).Unit;");
            }

            code.Line();
            code.Line($"private {type.Name}(global::PerfRules.Facts.Quantity quantity) => Quantity = quantity;");
            code.Line();
            code.Summary("Gets the exact amount with the unit that it was made in.");
            code.Line("public global::PerfRules.Facts.Quantity Quantity { get; }");
            for (var i = 0; i < type.Units.Length; i++)
            {
                Factories(code, type, i);
            }

            code.Line();
            code.Summary("Takes an amount whose unit is known only when the program runs.");
            code.Line("/// <exception cref=\"global::System.ArgumentException\">It is an amount of something else.</exception>");
            code.Line($"public static {type.Name} From(global::PerfRules.Facts.Quantity quantity) =>");
            code.Line("    quantity.Unit.Dimension == Unit0.Dimension && quantity.Unit.IsPercentage == Unit0.IsPercentage");
            code.Line($"        ? new {type.Name}(quantity)");
            code.Line($"        : throw new global::System.ArgumentException(quantity.ToString() + {CodeText.Quote($" is not {type.Summary}.")}, nameof(quantity));");
            code.Line();
            code.Summary("Writes the number and its unit.");
            code.Line("public override string ToString() => Quantity.ToString();");
        });
    }

    private static void Factories(CodeText code, UnitType type, int place)
    {
        var (name, english, symbol) = type.Units[place];
        code.Line();
        code.Summary($"Makes an amount from a number of {symbol}.");
        code.Line($"public static {type.Name} {name}(decimal number) => new {type.Name}(new global::PerfRules.Facts.Quantity(number, Unit{place}));");
        if (english.Length > 0)
        {
            code.Line();
            code.Summary($"Makes an amount from a number of {symbol}: the same as {name}.");
            code.Line($"public static {type.Name} {english}(decimal number) => {name}(number);");
        }
    }
}
