using System.Reflection;
using PerfRules.Diagnostics;
using PerfRules.Documents;

namespace PerfRules.Packs;

/// <summary>Says where packs come from: a folder, the resources of an assembly, or texts in memory. <see cref="RulePackCatalog.Load(RulePackSource)"/> reads them.</summary>
/// <remarks>In every source a pack is called <c>province/year/name/pack.yaml</c> and finds what it extends in the same source.</remarks>
/// <threadsafety>Immutable; safe to share between threads. A folder is read anew at each load, so what lies in it may change.</threadsafety>
public abstract class RulePackSource
{
    private protected RulePackSource(string name) => Name = name;

    /// <summary>Gets the name that messages call the source by: the folder as it was named, or the name of the assembly.</summary>
    public string Name { get; }

    /// <summary>Makes a source of the packs below a folder; links are not followed.</summary>
    /// <param name="directory">The folder, such as <c>rulesets</c>; need not be there yet.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentException"><paramref name="directory"/> is null, empty or blank.</exception>
    public static RulePackSource FromDirectory(string directory)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        return new FolderSource(directory);
    }

    /// <summary>Makes a source of the packs among the resources of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="prefix">What the resources' names begin with before <c>province/year/name/pack.yaml</c>; a backslash counts as a slash. In a project file:
    /// <c>&lt;EmbeddedResource Include="rulesets/**/pack.yaml" LogicalName="rulesets/%(RecursiveDir)%(Filename)%(Extension)" /&gt;</c>.</param>
    /// <returns>The source; resources of other names are passed over.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static RulePackSource FromResources(Assembly assembly, string prefix = "rulesets/")
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentNullException.ThrowIfNull(prefix);
        return new ResourceSource(assembly, prefix);
    }

    /// <summary>Makes a source of packs that are in memory.</summary>
    /// <param name="name">The name that messages call it by; may be empty.</param>
    /// <param name="texts">The text of each pack in YAML, by its id; copied.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An id has two texts.</exception>
    public static RulePackSource FromTexts(string name, IEnumerable<KeyValuePair<string, string>> texts)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(texts);
        return new TextSource(name, texts);
    }

    /// <summary>Writes the name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    /// <summary>Lists the packs: the id that each has by its place, and the file that messages name. In the order of the files.</summary>
    /// <exception cref="PerfRulesException">The source cannot be read.</exception>
    internal abstract IReadOnlyList<PackPlace> Places();

    /// <summary>Reads one of them.</summary>
    internal abstract PackLoadResult Load(PackPlace place, DocumentLimits limits);
}

/// <summary>Where a pack lies in its source.</summary>
/// <param name="Id">The id that it has by its place.</param>
/// <param name="File">The file that messages name.</param>
internal readonly record struct PackPlace(string Id, string File);
