using PerfRules.Analysis;
using PerfRules.Cli.Texts;
using PerfRules.Packs;

namespace PerfRules.Cli.Packs;

/// <summary>Finds packs by id in the folder of rule packs, or by path.</summary>
/// <param name="console">The console, for its folders.</param>
/// <param name="rulesets">The folder that the user named; null to look for one.</param>
internal sealed class PackFinder(CliConsole console, string? rulesets)
{
    private const string FolderName = "rulesets";
    private const string FileName = "pack.yaml";

    /// <summary>Gets the folder of rule packs: the one that was named, else one in or above the current folder, else the one beside the program.</summary>
    internal string Directory => field ??= rulesets is not null ? console.PathOf(rulesets) : Search() ?? Path.Combine(console.ProgramDirectory, FolderName);

    /// <summary>Gets the folder that a new pack is written below: as <see cref="Directory"/>, but never the one beside the program.</summary>
    internal string DirectoryForNew => rulesets is not null ? console.PathOf(rulesets) : Search() ?? console.PathOf(FolderName);

    /// <summary>Reads every pack.</summary>
    /// <exception cref="Diagnostics.PerfRulesException">The folder does not exist or cannot be read.</exception>
    internal RulePackCatalog LoadAll() => RulePackCatalog.Load(Directory);

    /// <summary>Reads one pack, which may have faults.</summary>
    /// <param name="name">An id, a pack.yaml, or the folder that it lies in.</param>
    /// <exception cref="Diagnostics.PerfRulesException">There is no such pack; the message says what there is.</exception>
    internal PackLoadResult Load(string name)
    {
        if (FileOf(name) is { } file)
        {
            return RulePackLoader.Load(file);
        }

        // One pack is read, not all of them, as long as all is well with it.
        if (InDirectory(name) is { } expected)
        {
            var result = RulePackLoader.Load(expected);
            if (result.Pack is null || result.Pack.Id == IdOf(name))
            {
                return result;
            }
        }

        return new PackLoadResult(LoadAll().Get(IdOf(name)), []);
    }

    /// <summary>Returns the file of a pack, which is not read; null when there is none.</summary>
    /// <param name="name">An id, a pack.yaml, or the folder that it lies in.</param>
    internal string? FileFor(string name) => FileOf(name) is { } file ? (File.Exists(file) ? file : null) : InDirectory(name);

    /// <summary>Reads one pack that has no faults.</summary>
    /// <param name="name">An id, a pack.yaml, or the folder that it lies in.</param>
    /// <exception cref="Diagnostics.PerfRulesException">There is no such pack, or it has faults; all are listed.</exception>
    internal RulePack Get(string name)
    {
        var result = Load(name);
        return result.Pack ?? throw new Diagnostics.PerfRulesException(result.Diagnostics);
    }

    /// <summary>Reads one pack that lint finds no error in; one with errors would score, and score wrongly.</summary>
    /// <param name="name">An id, a pack.yaml, or the folder that it lies in.</param>
    /// <param name="session">Where is said that the pack has errors.</param>
    /// <exception cref="Diagnostics.PerfRulesException">There is no such pack, or it has faults or errors; all are listed.</exception>
    internal RulePack GetReviewed(string name, CliSession session)
    {
        var pack = Get(name);
        var errors = PackLinter.Lint(pack).Where(d => d.Severity == Diagnostics.DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
        {
            session.Complain(CliTexts.PackHasErrors(pack.Id));
            throw new Diagnostics.PerfRulesException(errors);
        }

        return pack;
    }

    private static string IdOf(string name) => name.Replace('\\', '/').Trim('/').ToLowerInvariant();

    // The file of an id in the folder of rule packs; null when there is none.
    private string? InDirectory(string name)
    {
        string[] words = IdOf(name).Split('/');
        var expected = Path.Combine([Directory, .. words, FileName]);
        return !words.Contains("..") && File.Exists(expected) ? expected : null;
    }

    // The file that a name means as a path; null when it is an id.
    private string? FileOf(string name)
    {
        var path = console.PathOf(name);
        var inFolder = Path.Combine(path, FileName);
        if (File.Exists(inFolder))
        {
            return inFolder;
        }

        return File.Exists(path) || name.StartsWith('.') || Path.GetExtension(name) is ".yaml" or ".yml" or ".json" ? path : null;
    }

    private string? Search()
    {
        var current = console.CurrentDirectory ?? Environment.CurrentDirectory;
        for (var folder = current; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var candidate = Path.Combine(folder, FolderName);
            if (System.IO.Directory.Exists(candidate))
            {
                // Messages name files as short as an editor beside the terminal can open them.
                return console.CurrentDirectory is null ? Path.GetRelativePath(current, candidate) : candidate;
            }
        }

        return null;
    }
}
