namespace PerfRules.Testing.Solving;

/// <summary>Names why no facts could be found.</summary>
/// <remarks>None of them says that there are no such facts: the search is over one or two inputs at a time.</remarks>
internal enum SolveFault
{
    /// <summary>The facts hold nothing that could be changed: all that is mentioned is constant, missing, or no number.</summary>
    NothingToChange,

    /// <summary>No value of an input that its range and its resolution allow leads there.</summary>
    NoValue,
}
