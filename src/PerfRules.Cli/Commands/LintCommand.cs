using System.CommandLine;
using PerfRules.Analysis;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Packs;
using PerfRules.Cli.Rendering;
using PerfRules.Cli.Texts;
using PerfRules.Diagnostics;
using PerfRules.Testing;

namespace PerfRules.Cli.Commands;

/// <summary>Reviews packs: what does not load, what is wrong, what is doubtful.</summary>
internal sealed class LintCommand : CliCommand
{
    private readonly TextArgument _packs = PackArguments.AnyPacks();
    private readonly SwitchOption _fix = new("--fix", CliTexts.OptionFix());
    private readonly ValueOption _format = new("--format", "table|json|sarif", CliTexts.OptionFormatWithSarif()) { Choices = ["table", "json", "sarif"] };

    internal LintCommand()
        : base("lint", CliTexts.LintSummary())
    {
        Add(_packs);
        Add(_fix);
        Add(_format);
        Remarks = [CliTexts.LintRemark(), CliTexts.LintRemarkFix()];
        Examples =
        [
            ("perfrules lint", CliTexts.LintExample()),
            ("perfrules lint rulesets/sichuan/2024/suining-resident/pack.yaml --format json", CliTexts.LintExampleJson()),
            ("perfrules lint --format sarif > lint.sarif", CliTexts.LintExampleSarif()),
            ("perfrules lint --fix", CliTexts.LintExampleFix()),
        ];
    }

    internal override int Run(ParseResult arguments, CliSession session)
    {
        var names = arguments.GetValue(_packs) ?? [];
        var reviews = Review(names, session);
        if (arguments.GetValue(_fix))
        {
            // The list of changes is the result, unless a program reads it.
            FixedPacks.Fix(reviews, session, arguments.GetValue(_format) is null or "table" ? session.Console.Out : session.Console.Error);
            reviews = Review(names, session);
        }

        if (arguments.IsJson(_format))
        {
            session.Console.Out.WriteLine(LintJson.Write(reviews, session.Language));
        }
        else if (arguments.GetValue(_format) == "sarif")
        {
            session.Console.Out.WriteLine(LintSarif.Write(reviews, session.Language));
        }
        else
        {
            foreach (var diagnostic in reviews.SelectMany(r => r.Diagnostics))
            {
                session.Console.Out.WriteLine(diagnostic.ToString(session.Language));
                foreach (var related in diagnostic.Related)
                {
                    session.Console.Out.WriteLine($"  {CliTexts.LintSeeAlso().ToString(session.Language)} {related}");
                }
            }
        }

        var errors = reviews.Sum(r => r.Count(DiagnosticSeverity.Error));
        session.Say(CliTexts.LintResult(reviews.Count, errors, reviews.Sum(r => r.Count(DiagnosticSeverity.Warning))));
        if (reviews.Sum(r => r.Count(DiagnosticSeverity.Info)) is > 0 and var notes)
        {
            session.Say(CliTexts.LintNotes(notes));
        }

        if (reviews.Sum(r => r.Diagnostics.Count(d => d.IsFixable)) is > 0 and var fixable && !arguments.GetValue(_fix))
        {
            session.Say(CliTexts.LintFixable(fixable));
        }

        return errors > 0 ? ExitCodes.Failed : ExitCodes.Fine;
    }

    private static List<PackReview> Review(string[] names, CliSession session) =>
        names.Length == 0 ? ReviewAll(session) : [.. names.Select(n => Review(n, session))];

    // What could not be read has no pack to belong to and comes first, as one review.
    private static List<PackReview> ReviewAll(CliSession session)
    {
        var catalog = session.Packs.LoadAll();
        if (catalog.Packs.IsEmpty && catalog.Diagnostics.IsEmpty)
        {
            session.Say(CliTexts.NoPacks(catalog.Directory));
        }

        var unread = catalog.Diagnostics.GroupBy(d => d.Location.File, StringComparer.Ordinal).Select(g => new PackReview(null, g.Key, [.. g]));
        var together = LockFile.Review(catalog).ToLookup(d => d.Location.File, StringComparer.Ordinal);
        return [.. unread, .. catalog.Packs.Select(p => Review(p, session)).Select(r => r with { Diagnostics = [.. together[r.File], .. r.Diagnostics] })];
    }

    private static PackReview Review(string name, CliSession session)
    {
        var result = session.Packs.Load(name);
        if (result.Pack is { } pack)
        {
            return Review(pack, session);
        }

        // A file that is not there is a mistake on the command line, not a fault of a pack.
        return result.Diagnostics.Any(d => d.Code == DiagnosticCodes.FileNotReadable)
            ? throw new PerfRulesException(result.Diagnostics)
            : new PackReview(null, result.Diagnostics[0].Location.File, result.Diagnostics);
    }

    private static PackReview Review(PerfRules.Packs.RulePack pack, CliSession session)
    {
        session.Cancellation.ThrowIfCancellationRequested();
        var found = PackLinter.Lint(pack).AddRange(CaseLinter.Lint(pack, CaseFiles.Of(pack).SelectMany(ReadCases)));
        return new PackReview(pack, pack.File, [.. found.OrderBy(d => d.Location.File, StringComparer.Ordinal).ThenBy(d => d.Location.Position)]);
    }

    // What is wrong with a case is for `test` to say.
    private static IEnumerable<GoldenCase> ReadCases(string file)
    {
        try
        {
            return GoldenCase.LoadAll(file);
        }
        catch (PerfRulesException)
        {
            return [];
        }
    }
}
