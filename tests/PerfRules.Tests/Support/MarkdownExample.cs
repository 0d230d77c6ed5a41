using System.Collections.Immutable;

namespace PerfRules.Tests.Support;

/// <summary>A YAML block of a Markdown file with the text block that follows it.</summary>
/// <param name="Place">File and line of the block's fence.</param>
/// <param name="Kind">What stands behind <c>yaml</c> on the fence: pack, leaf, keys, facts, case, cohort keys, cohort, wrong leaf, wrong facts; or nothing.</param>
/// <param name="Yaml">The block.</param>
/// <param name="Lines">The lines of the text block that follows without another YAML block between; empty when there is none.</param>
internal sealed record MarkdownExample(string Place, string Kind, string Yaml, ImmutableArray<string> Lines)
{
    /// <summary>Reads the examples of a Markdown file of the repository, in its order.</summary>
    internal static ImmutableArray<MarkdownExample> Read(string path)
    {
        var examples = ImmutableArray.CreateBuilder<MarkdownExample>();
        foreach (var (number, info, content) in Blocks(File.ReadAllLines(Repository.Combine(path))))
        {
            if (info.StartsWith("yaml", StringComparison.Ordinal))
            {
                examples.Add(new MarkdownExample($"{path}:{number}", info["yaml".Length..].Trim(), string.Join('\n', content) + "\n", []));
            }
            else if (info == "text" && examples.Count > 0 && examples[^1].Lines.IsEmpty)
            {
                examples[^1] = examples[^1] with { Lines = [.. content] };
            }
        }

        return examples.ToImmutable();
    }

    public override string ToString() => Place;

    private static IEnumerable<(int Number, string Info, string[] Content)> Blocks(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.IndexOf(lines, "```", i + 1);
            yield return (i + 1, lines[i][3..].Trim(), lines[(i + 1)..end]);
            i = end;
        }
    }
}
