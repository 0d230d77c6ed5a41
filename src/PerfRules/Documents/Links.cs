namespace PerfRules.Documents;

/// <summary>Tells links from files and folders. Packs and cases lie in their folders and nowhere else, so what is found in them is not followed out of them.</summary>
internal static class Links
{
    // By its target, not by the attribute for reparse points: files that a cloud service keeps carry that too and are no links.
    internal static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    /// <summary>Tells whether a file below a folder, or a folder between the two, is a link; the folder itself may be one.</summary>
    internal static bool AnyBelow(string folder, string file)
    {
        for (var path = file; path.Length > folder.Length; path = Path.GetDirectoryName(path)!)
        {
            if (IsLink(path))
            {
                return true;
            }
        }

        return false;
    }
}
