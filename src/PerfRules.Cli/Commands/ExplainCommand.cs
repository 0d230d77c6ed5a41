using System.CommandLine;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Rendering;
using PerfRules.Cli.Texts;
using PerfRules.Documents;
using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Cli.Commands;

/// <summary>Says a pack's rules in words.</summary>
internal sealed class ExplainCommand : CliCommand
{
    private readonly TextArgument _pack = PackArguments.OnePack();
    private readonly TextArgument _indicator = new("INDICATOR", CliTexts.ArgumentIndicator(), ArgumentArity.ZeroOrOne);

    internal ExplainCommand()
        : base("explain", CliTexts.ExplainSummary())
    {
        Add(_pack);
        Add(_indicator);
        Examples =
        [
            ($"perfrules explain {PackArguments.ExamplePack}", CliTexts.ExplainExample()),
            ($"perfrules explain {PackArguments.ExamplePack} 收入预算完成", CliTexts.ExplainExampleIndicator()),
        ];
    }

    internal override int Run(ParseResult arguments, CliSession session)
    {
        var pack = session.Packs.Get(arguments.Optional(_pack)!);
        var renderer = new PackRenderer(session.OpenCanvas(), session.Language);
        if (arguments.Optional(_indicator) is not { } name)
        {
            renderer.Render(pack);
            return ExitCodes.Fine;
        }

        var all = pack.Indicators.SelectMany(WithChildren).ToList();
        if ((all.FirstOrDefault(i => i.Id == name) ?? all.FirstOrDefault(i => i.Name == name)) is { } indicator)
        {
            renderer.Render(pack, indicator);
            return ExitCodes.Fine;
        }

        if (pack.TargetRows is { } rows && rows.Section == name)
        {
            renderer.Render(rows);
            return ExitCodes.Fine;
        }

        session.Complain(CliTexts.UnknownIndicator(pack.Id, name));
        session.Say(Suggest(name, all));
        return ExitCodes.BadInput;
    }

    private static IEnumerable<Indicator> WithChildren(Indicator node) => node.Children.SelectMany(WithChildren).Prepend(node);

    // A part of a name is what people type; a misspelt one comes second.
    private static LocalizedText Suggest(string name, IReadOnlyCollection<Indicator> all)
    {
        var containing = all.Where(i => i.Id.Contains(name, StringComparison.Ordinal) || i.Name.Contains(name, StringComparison.Ordinal)).Select(i => i.Id).ToList();
        return containing.Count > 0 ? CliTexts.DidYouMean(containing)
            : Suggestion.For(name, all.SelectMany(i => new[] { i.Id, i.Name })) is { } near ? CliTexts.DidYouMean([near])
            : CliTexts.KnownIndicators(all.Where(i => !i.IsSection).Select(i => i.Id));
    }
}
