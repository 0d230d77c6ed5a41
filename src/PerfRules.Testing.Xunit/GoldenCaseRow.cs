using System.Collections.Concurrent;
using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Texts;
using Xunit.Sdk;

namespace PerfRules.Testing.Xunit;

/// <summary>Represents one golden case, or one variant of a case, as a row of a theory.</summary>
/// <remarks>It holds only names, so that a test runner can start it alone; files are read when it is verified, packs and case files once for all rows.</remarks>
/// <threadsafety>Safe to share between threads.</threadsafety>
public sealed class GoldenCaseRow : IXunitSerializable
{
    // Making a scorer lowers the pack; a folder of a hundred rows has one pack. Lazy, so that two threads do not both read it.
    private static readonly ConcurrentDictionary<string, Lazy<RuleScorer>> Scorers = new(StringComparer.Ordinal);

    // A table of two hundred variants would be read two hundred times, with its base case.
    private static readonly ConcurrentDictionary<string, Lazy<ImmutableArray<GoldenCase>>> Files = new(StringComparer.Ordinal);

    /// <summary>Initializes a new instance for a test runner, which fills it in.</summary>
    [Obsolete("For the test runner, which reads a row that it wrote down.", error: true)]
    public GoldenCaseRow()
    {
    }

    internal GoldenCaseRow(string packFile, string caseFile, string name, DisplayLanguage language)
    {
        Language = language;
        PackFile = packFile;
        CaseFile = caseFile;
        Name = name;
    }

    /// <summary>Gets the pack's file.</summary>
    public string PackFile { get; private set; } = string.Empty;

    /// <summary>Gets the case's file.</summary>
    public string CaseFile { get; private set; } = string.Empty;

    /// <summary>Gets the case's name, <c>case/variant</c> for a variant.</summary>
    public string Name { get; private set; } = string.Empty;

    internal DisplayLanguage Language { get; private set; }

    /// <summary>Runs the case and fails the test when anything differs from what the case expects.</summary>
    /// <exception cref="GoldenCaseException">Something differs, or pack or case cannot be read; the message has every difference with file, line and column.</exception>
    public void Verify()
    {
        var result = Run();
        if (!result.Passed)
        {
            throw new GoldenCaseException(Name, Language, result.Failures);
        }
    }

    /// <summary>Runs the case.</summary>
    /// <returns>What came of it, for assertions of one's own.</returns>
    /// <exception cref="GoldenCaseException">Pack or case cannot be read.</exception>
    public GoldenCaseResult Run()
    {
        try
        {
            var scorer = Scorers.GetOrAdd(PackFile, static file => new(() => new RuleScorer(RulePack.Load(file)))).Value;
            return GoldenCaseRunner.Run(scorer, Files.GetOrAdd(CaseFile, static file => new(() => GoldenCase.LoadAll(file))).Value.First(c => c.Name == Name));
        }
        catch (PerfRulesException exception)
        {
            throw new GoldenCaseException(Name, Language, exception);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    void IXunitSerializable.Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(PackFile), PackFile, typeof(string));
        info.AddValue(nameof(CaseFile), CaseFile, typeof(string));
        info.AddValue(nameof(Name), Name, typeof(string));
        info.AddValue(nameof(Language), (int)Language, typeof(int));
    }

    void IXunitSerializable.Deserialize(IXunitSerializationInfo info)
    {
        PackFile = (string)info.GetValue(nameof(PackFile))!;
        CaseFile = (string)info.GetValue(nameof(CaseFile))!;
        Name = (string)info.GetValue(nameof(Name))!;
        Language = (DisplayLanguage)(int)info.GetValue(nameof(Language))!;
    }
}
