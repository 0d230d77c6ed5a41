using System.CommandLine;
using PerfRules.Cli.Commands;
using PerfRules.Cli.Texts;

namespace PerfRules.Cli.CommandLine;

/// <summary>Every command and option of the tool.</summary>
internal sealed class CommandTree
{
    internal CommandTree()
    {
        // A plain Command, not a RootCommand: that one is named after the assembly, and brings directives that nobody asked for.
        Root = new Command("perfrules");
        foreach (var command in Commands)
        {
            Root.Add(command);
        }

        foreach (var option in GlobalOptions)
        {
            option.Recursive = true;
            Root.Add(option);
        }
    }

    internal Command Root { get; }

    internal IReadOnlyList<CliCommand> Commands { get; } =
    [
        new ListCommand(),
        new ScoreCommand(),
        new ExplainCommand(),
        new TestCommand(),
        new LintCommand(),
        new AuditCommand(),
        new DiffCommand(),
        new NewCommand(),
        new ImportCommand(),
        new ExportCommand(),
        new FmtCommand(),
        new LockCommand(),
        new SchemaCommand(),
    ];

    internal ValueOption Rulesets { get; } = new("--rulesets", "DIR", CliTexts.OptionRulesets());

    internal ValueOption Language { get; } = new("--lang", "zh|en", CliTexts.OptionLanguage()) { Choices = ["zh", "en"] };

    internal SwitchOption Help { get; } = new("--help", CliTexts.OptionHelp(), "-h", "-?");

    internal SwitchOption Version { get; } = new("--version", CliTexts.OptionVersion());

    internal IReadOnlyList<Option> GlobalOptions => [Rulesets, Language, Help, Version];

    internal ParseResult Parse(IReadOnlyList<string> arguments) => Root.Parse(
        arguments,
        // No @file on the command line: a pack or a file may begin with @, and nothing else here does.
        new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
}
