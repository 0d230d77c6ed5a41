using System.Reflection;
using PerfRules.Diagnostics;
using PerfRules.Texts;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace PerfRules.Testing.Xunit;

/// <summary>Turns the golden cases beside rule packs into the rows of a theory: one row for each case and each variant.</summary>
/// <remarks>
/// <para>The theory takes one <see cref="GoldenCaseRow"/>. A row is named <c>pack: case/variant</c>, runs alone, and has the traits <c>Pack</c>,
/// <c>Case</c>, and <c>Tag</c> for each of its tags, to filter by.</para>
/// <para>A row that says <c>reviewed: false</c> is skipped, with that as its reason: what nobody has signed off proves nothing.</para>
/// <para>A case file that cannot be read is a row as well, which fails with what is wrong and where, so that the others run.</para>
/// </remarks>
/// <example><code>
/// [Theory]
/// [GoldenCases("rulesets")]
/// public void Case_OfEveryPack_GivesWhatItExpects(GoldenCaseRow row) => row.Verify();
/// </code></example>
/// <threadsafety>Safe to share between threads once it is made.</threadsafety>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class GoldenCasesAttribute : DataAttribute
{
    /// <summary>Initializes a new instance.</summary>
    /// <param name="path">A folder with packs below it, a pack's folder, or a pack's file. A path that is not rooted is looked for in the folder of the
    /// test program, and then in each folder above it.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null, empty or blank.</exception>
    public GoldenCasesAttribute(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Path = path;
    }

    /// <summary>Gets the folder or file, as it was given.</summary>
    public string Path { get; }

    /// <summary>Gets or sets the language of failures; Chinese, as the tool speaks, when it is not said.</summary>
    public DisplayLanguage Language { get; set; } = DisplayLanguage.Chinese;

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var rows = PackFolder.Files(Path).SelectMany(RowsOf).ToList();
        return rows.Count > 0
            ? new(rows)
            : throw new InvalidOperationException($"There is no golden case at '{Path}': cases lie in a folder 'cases' beside a pack.yaml.");
    }

    /// <inheritdoc/>
    public override bool SupportsDiscoveryEnumeration() => true;

    private IEnumerable<ITheoryDataRow> RowsOf(string packFile)
    {
        var pack = System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(packFile)))!;
        foreach (var file in GoldenCaseFolder.Files(packFile))
        {
            foreach (var (name, tags, isGolden) in Cases(file))
            {
                var row = new TheoryDataRow<GoldenCaseRow>(new GoldenCaseRow(packFile, file, name, Language))
                {
                    TestDisplayName = $"{pack}: {name}",
                    Skip = isGolden ? null : CaseTexts.NotReviewed().ToString(Language),
                }
                    .WithTrait("Pack", pack)
                    .WithTrait("Case", name);
                yield return tags.Aggregate(row, static (r, tag) => r.WithTrait("Tag", tag));
            }
        }
    }

    // What is wrong with a file is said by the test that runs it, not by a theory without rows.
    private static IEnumerable<(string Name, IEnumerable<string> Tags, bool IsGolden)> Cases(string file)
    {
        try
        {
            return GoldenCase.LoadAll(file).Select(c => (c.Name, (IEnumerable<string>)c.Tags, c.IsGolden));
        }
        catch (PerfRulesException)
        {
            return [(System.IO.Path.GetFileNameWithoutExtension(file), [], true)];
        }
    }
}
