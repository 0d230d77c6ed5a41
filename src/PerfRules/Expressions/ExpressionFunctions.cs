namespace PerfRules.Expressions;

/// <summary>Names the functions of the measure language.</summary>
internal enum ExpressionFunction
{
    /// <summary>The smallest of its arguments; a list counts as its items.</summary>
    Min,

    /// <summary>The largest of its arguments; a list counts as its items.</summary>
    Max,

    /// <summary>The sum of its arguments; a list counts as its items.</summary>
    Sum,

    /// <summary>How many of its conditions hold, how many items a list has, or how many findings of a kind count.</summary>
    Count,

    /// <summary>A number without its sign.</summary>
    Abs,

    /// <summary><c>round(x, step)</c> or <c>round(x, step, mode)</c>: to a multiple of a step such as 0.01% or 1万元.</summary>
    Round,

    /// <summary><c>if(condition, then, else)</c>; only the branch taken is worked out.</summary>
    If,

    /// <summary>Whether every input that its argument mentions was given.</summary>
    Given,

    /// <summary><c>default(x, v)</c>: x when every input that it mentions was given, else v.</summary>
    Default,

    /// <summary>The place of the subject in its cohort, 1 for the largest value; ties share the better place.</summary>
    Rank,

    /// <summary>The largest value in the cohort.</summary>
    Best,

    /// <summary>The smallest value in the cohort.</summary>
    Worst,

    /// <summary>The mean over the members of the cohort that have the value.</summary>
    Mean,

    /// <summary><c>lookup(input, word, value, word, value …)</c>: the value that stands for the word of a choice.</summary>
    Lookup,
}

/// <summary>The table of functions.</summary>
internal static class ExpressionFunctions
{
    private static readonly Dictionary<string, ExpressionFunction> Table = new(StringComparer.Ordinal)
    {
        ["min"] = ExpressionFunction.Min,
        ["max"] = ExpressionFunction.Max,
        ["sum"] = ExpressionFunction.Sum,
        ["count"] = ExpressionFunction.Count,
        ["abs"] = ExpressionFunction.Abs,
        ["round"] = ExpressionFunction.Round,
        ["if"] = ExpressionFunction.If,
        ["given"] = ExpressionFunction.Given,
        ["default"] = ExpressionFunction.Default,
        ["rank"] = ExpressionFunction.Rank,
        ["best"] = ExpressionFunction.Best,
        ["worst"] = ExpressionFunction.Worst,
        ["mean"] = ExpressionFunction.Mean,
        ["lookup"] = ExpressionFunction.Lookup,
    };

    internal static IReadOnlyCollection<string> Names => Table.Keys;

    internal static bool Exists(string name) => Table.ContainsKey(name);

    /// <summary>Returns whether a function compares a subject with the others of its cohort.</summary>
    internal static bool LooksAtPeers(ExpressionFunction function) =>
        function is ExpressionFunction.Rank or ExpressionFunction.Best or ExpressionFunction.Worst or ExpressionFunction.Mean;

    internal static ExpressionFunction Get(string name) => Table[name];
}
