using System.CommandLine;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Texts;
using PerfRules.Packs;

namespace PerfRules.Cli.Commands;

/// <summary>Hands out the JSON Schemas for editors.</summary>
internal sealed class SchemaCommand : CliCommand
{
    private readonly TextArgument _name = new("pack|case", CliTexts.ArgumentSchema(), ArgumentArity.ExactlyOne) { Choices = PackSchema.Names };

    internal SchemaCommand()
        : base("schema", CliTexts.SchemaSummary())
    {
        Add(_name);
        Remarks = [CliTexts.SchemaRemark()];
        Examples = [("perfrules schema pack > pack.schema.json", CliTexts.SchemaExample())];
    }

    internal override int Run(ParseResult arguments, CliSession session)
    {
        session.Console.Out.Write(PackSchema.Read(arguments.Optional(_name)!));
        return ExitCodes.Fine;
    }
}
