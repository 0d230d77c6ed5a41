namespace PerfRules.Analysis.Differences;

/// <summary>Names the part of a version that steps (major.minor.patch), from the least to the gravest.</summary>
public enum VersionStep
{
    /// <summary>No part: the versions are the same.</summary>
    None = 0,

    /// <summary>The third: no score, no grade and no fact that is asked for can be another.</summary>
    Patch = 1,

    /// <summary>The second: facts that were scored are scored the same, and more facts are accepted or checked.</summary>
    Minor = 2,

    /// <summary>The first: some facts get another score or grade, or are no longer accepted.</summary>
    Major = 3,

    /// <summary>The newer version is lower than the older one.</summary>
    Back = 4,
}
